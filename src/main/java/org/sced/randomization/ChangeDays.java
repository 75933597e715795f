package org.sced.randomization;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The change days that a phase design can have: each between two limits, and all phases of a minimum length. The limits
 * are drawn in until every day between them occurs in some schedule, so that no choice from left to right leads into a
 * dead end.
 */
final class ChangeDays {
    /** Takes schedules row by row: the change days before the last stand, the last runs from one day to another. */
    interface Row {
        void accept(int[] changes, int from, int to);
    }

    private final int days;
    private final int[] earliest;
    private final int[] latest;
    private final int[] minimum;

    private ChangeDays(int days, int[] earliest, int[] latest, int[] minimum) {
        this.days = days;
        this.earliest = earliest;
        this.latest = latest;
        this.minimum = minimum;
    }

    /** Limits of each change day and minimum length of each phase; empty if no schedule is possible. */
    static Optional<ChangeDays> of(int days, int[] earliest, int[] latest, int[] minimum) {
        for (int length : minimum) {
            if (length > days) {
                return Optional.empty();
            }
        }
        int[] from = earliest.clone();
        int[] to = latest.clone();
        int last = from.length - 1;
        for (int k = 0; k <= last; k++) {
            from[k] = Math.max(from[k], (k == 0 ? 0 : from[k - 1]) + minimum[k]);
        }
        for (int k = last; k >= 0; k--) {
            to[k] = Math.min(to[k], (k == last ? days : to[k + 1]) - minimum[k + 1]);
        }
        for (int k = 0; k <= last; k++) {
            if (from[k] > to[k]) {
                return Optional.empty();
            }
        }
        return Optional.of(new ChangeDays(days, from, to, minimum.clone()));
    }

    /** The change days of a design; empty if it is not one of moving phases. */
    static Optional<ChangeDays> of(RandomizationDesign design) {
        if (design instanceof PhaseStarts starts) {
            return Optional.of(starts.changeDays());
        }
        return design instanceof StartWindows windows ? Optional.of(windows.changeDays()) : Optional.empty();
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

    /** The first day that change k can have after the change before it. */
    int from(int k, int before) {
        return k == 0 ? earliest[0] : Math.max(earliest[k], before + minimum[k]);
    }

    void forEachRow(Row row) {
        rows(0, new int[size()], row);
    }

    /** The rows that begin with a first change day. */
    void forEachRow(int first, Row row) {
        int[] changes = new int[size()];
        changes[0] = first;
        rows(1, changes, row);
    }

    private void rows(int k, int[] changes, Row row) {
        int from = from(k, k == 0 ? 0 : changes[k - 1]);
        if (k == size() - 1) {
            row.accept(changes, from, latest[k]);
            return;
        }
        for (int day = from; day <= latest[k]; day++) {
            changes[k] = day;
            rows(k + 1, changes, row);
        }
    }

    /** All combinations in lexicographic order, each in an array of its own. */
    Iterator<int[]> iterator() {
        int[] first = new int[size()];
        fill(first, 0);
        return new Iterator<>() {
            private int[] next = first;

            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public int[] next() {
                if (next == null) {
                    throw new NoSuchElementException();
                }
                int[] here = next;
                next = after(here);
                return here;
            }
        };
    }

    private int[] after(int[] changes) {
        for (int k = size() - 1; k >= 0; k--) {
            if (changes[k] < latest[k]) {
                int[] next = changes.clone();
                next[k]++;
                fill(next, k + 1);
                return next;
            }
        }
        return null;
    }

    private void fill(int[] changes, int start) {
        for (int k = start; k < changes.length; k++) {
            changes[k] = from(k, k == 0 ? 0 : changes[k - 1]);
        }
    }
}
