package org.sced.randomization;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The change days that a phase design can have: each between two limits and on a day that is open to it, and all phases
 * of a minimum and a maximum length. Days that occur in no schedule are closed beforehand, so that no choice from left
 * to right leads into a dead end.
 */
final class ChangeDays {
    /** Takes schedules row by row: the change days before the last stand, the last runs from one day to another. */
    interface Row {
        void accept(int[] changes, int from, int to);
    }

    /** Which days are open to a change. */
    interface Opening {
        boolean opens(int change, int day);
    }

    private final int days;
    private final int[] earliest;
    private final int[] latest;
    private final int[] minimum;
    private final int[] maximum;

    /** For each change its days; null if all between the limits are open. */
    private final boolean[][] open;

    private ChangeDays(int days, int[] earliest, int[] latest, int[] minimum, int[] maximum, boolean[][] open) {
        this.days = days;
        this.earliest = earliest;
        this.latest = latest;
        this.minimum = minimum;
        this.maximum = maximum;
        this.open = open;
    }

    /** Limits of each change day and minimum length of each phase; empty if no schedule is possible. */
    static Optional<ChangeDays> of(int days, int[] earliest, int[] latest, int[] minimum) {
        int[] anyLength = new int[minimum.length];
        Arrays.fill(anyLength, days);
        return of(days, earliest, latest, minimum, anyLength);
    }

    /** Limits of each change day and of the length of each phase; empty if no schedule is possible. */
    static Optional<ChangeDays> of(int days, int[] earliest, int[] latest, int[] minimum, int[] maximum) {
        for (int phase = 0; phase < minimum.length; phase++) {
            if (minimum[phase] > days || minimum[phase] > maximum[phase]) {
                return Optional.empty();
            }
        }
        int[] from = earliest.clone();
        int[] to = latest.clone();
        int last = from.length - 1;
        for (int k = 0; k <= last; k++) {
            from[k] = Math.max(from[k], (k == 0 ? 0 : from[k - 1]) + minimum[k]);
            to[k] = (int) Math.min(to[k], (k == 0 ? 0L : to[k - 1]) + maximum[k]);
        }
        for (int k = last; k >= 0; k--) {
            to[k] = Math.min(to[k], (k == last ? days : to[k + 1]) - minimum[k + 1]);
            from[k] = (int) Math.max(from[k], (k == last ? days : (long) from[k + 1]) - maximum[k + 1]);
        }
        for (int k = 0; k <= last; k++) {
            if (from[k] > to[k]) {
                return Optional.empty();
            }
        }
        return Optional.of(new ChangeDays(days, from, to, minimum.clone(), maximum.clone(), null));
    }

    /** The change days of a design; empty if it is not one of moving phases. */
    static Optional<ChangeDays> ofPhases(RandomizationDesign design) {
        if (design instanceof PhaseStarts starts) {
            return Optional.of(starts.changeDays());
        }
        if (design instanceof StartWeekdays weekdays) {
            return weekdays.changeDays();
        }
        return design instanceof StartWindows windows ? Optional.of(windows.changeDays()) : Optional.empty();
    }

    /** Those of these change days that are open; empty if no schedule is left. */
    Optional<ChangeDays> only(Opening opening) {
        boolean[][] kept = new boolean[size()][days];
        for (int k = 0; k < size(); k++) {
            for (int day = earliest[k]; day <= latest[k]; day++) {
                kept[k][day] = isOpen(k, day) && opening.opens(k, day) && (k == 0 ? fits(0, day) : any(kept, k, day));
            }
        }
        for (int k = size() - 1; k >= 0; k--) {
            for (int day = earliest[k]; day <= latest[k]; day++) {
                kept[k][day] &= k == size() - 1 ? fits(k + 1, days - day) : anyAfter(kept, k, day);
            }
        }
        int[] from = new int[size()];
        int[] to = new int[size()];
        for (int k = 0; k < size(); k++) {
            from[k] = earliest[k];
            to[k] = latest[k];
            while (from[k] <= to[k] && !kept[k][from[k]]) {
                from[k]++;
            }
            while (to[k] >= from[k] && !kept[k][to[k]]) {
                to[k]--;
            }
            if (from[k] > to[k]) {
                return Optional.empty();
            }
        }
        return Optional.of(new ChangeDays(days, from, to, minimum, maximum, kept));
    }

    private boolean fits(int phase, int length) {
        return length >= minimum[phase] && length <= maximum[phase];
    }

    private boolean any(boolean[][] kept, int k, int day) {
        for (int before = Math.max(0, day - maximum[k]); before <= day - minimum[k]; before++) {
            if (kept[k - 1][before]) {
                return true;
            }
        }
        return false;
    }

    private boolean anyAfter(boolean[][] kept, int k, int day) {
        for (int after = from(k + 1, day); after <= to(k + 1, day); after++) {
            if (kept[k + 1][after]) {
                return true;
            }
        }
        return false;
    }

    int days() {
        return days;
    }

    /** How many change days a schedule has. */
    int size() {
        return earliest.length;
    }

    int earliest(int k) {
        return earliest[k];
    }

    int latest(int k) {
        return latest[k];
    }

    int minimum(int phase) {
        return minimum[phase];
    }

    int maximum(int phase) {
        return maximum[phase];
    }

    /** Whether only limits of days and minimum lengths bind, so that all days from one to another are open. */
    boolean isPlain() {
        return open == null && Arrays.stream(maximum).allMatch(length -> length >= days);
    }

    /** Whether a day between the limits is open to change k. */
    boolean isOpen(int k, int day) {
        return open == null || open[k][day];
    }

    /** The first day that change k can have after the change before it, if that day is open. */
    int from(int k, int before) {
        return Math.max(earliest[k], (k == 0 ? 0 : before) + minimum[k]);
    }

    /** The last day that change k can have after the change before it, if that day is open. */
    int to(int k, int before) {
        return (int) Math.min(latest[k], (k == 0 ? 0L : before) + maximum[k]);
    }

    /** The open days of a change from one to another. */
    int[] open(int k, int first, int last) {
        IntStream between = IntStream.rangeClosed(first, last);
        return (open == null ? between : between.filter(day -> open[k][day])).toArray();
    }

    /** Goes through all schedules, the days of the last change in stretches without a closed one. */
    void forEachRow(Row row) {
        rows(0, new int[size()], row);
    }

    /** The rows that begin with a first change day. */
    void forEachRow(int first, Row row) {
        if (isOpen(0, first)) {
            int[] changes = new int[size()];
            changes[0] = first;
            rows(1, changes, row);
        }
    }

    private void rows(int k, int[] changes, Row row) {
        int before = k == 0 ? 0 : changes[k - 1];
        int from = from(k, before);
        int to = to(k, before);
        if (k == size() - 1) {
            stretches(k, from, to, changes, row);
            return;
        }
        for (int day = from; day <= to; day++) {
            if (isOpen(k, day)) {
                changes[k] = day;
                rows(k + 1, changes, row);
            }
        }
    }

    private void stretches(int k, int from, int to, int[] changes, Row row) {
        if (open == null) {
            row.accept(changes, from, to);
            return;
        }
        for (int day = from; day <= to; day++) {
            if (open[k][day]) {
                int first = day;
                while (day < to && open[k][day + 1]) {
                    day++;
                }
                row.accept(changes, first, day);
            }
        }
    }

    /** All combinations in lexicographic order, each in an array of its own. */
    Iterator<int[]> iterator() {
        int[] first = new int[size()];
        fill(first, 0);
        return new Successors<>(first, this::after);
    }

    private int[] after(int[] changes) {
        for (int k = size() - 1; k >= 0; k--) {
            int to = to(k, k == 0 ? 0 : changes[k - 1]);
            for (int day = changes[k] + 1; day <= to; day++) {
                if (isOpen(k, day)) {
                    int[] next = changes.clone();
                    next[k] = day;
                    fill(next, k + 1);
                    return next;
                }
            }
        }
        return null;
    }

    private void fill(int[] changes, int start) {
        for (int k = start; k < changes.length; k++) {
            int day = from(k, k == 0 ? 0 : changes[k - 1]);
            while (!isOpen(k, day)) {
                day++;
            }
            changes[k] = day;
        }
    }
}
