package org.sced.randomization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sced.data.Phase;
import org.sced.data.SingleCase;

/**
 * Which condition every day of a study has.
 *
 * <p>A schedule of <em>phases</em> has runs of days, A, B, A′; in an <em>alternating</em> one the condition changes from
 * day to day. Days are places on the calendar, counted from 0, whether something was measured or not. Immutable; equal
 * if all days have equal conditions and both are of the same kind.
 */
public final class Schedule {
    private final int days;
    private final String[] daily;

    /** Of an alternating schedule the runs of days, found when they are first asked for; every finder finds the same. */
    private List<Phase> phases;

    private Schedule(int days, List<Phase> phases, String[] daily) {
        this.days = days;
        this.phases = phases;
        this.daily = daily;
    }

    /** The schedule that a case really had. A day without a row belongs to the phase before it. */
    public static Schedule of(SingleCase singleCase) {
        int days = singleCase.timeline().length();
        if (!singleCase.alternating()) {
            return new Schedule(days, singleCase.phases(), null);
        }
        String[] daily = new String[days];
        for (int day = 0; day < days; day++) {
            daily[day] = singleCase.condition(day).orElse(null);
        }
        return new Schedule(days, null, daily);
    }

    /**
     * Phases that follow one another without a gap.
     *
     * @param days how many days there are
     * @param labels the phases in order, as {@code "A", "B", "A′"}
     * @param changeDays the first day of every phase but the first, which starts on day 0
     * @throws IllegalArgumentException if a phase would have no day, or the labels do not follow one another
     */
    public static Schedule ofPhases(int days, List<String> labels, int... changeDays) {
        if (labels.isEmpty() || labels.size() != changeDays.length + 1) {
            throw new IllegalArgumentException(labels.size() + " phases and " + changeDays.length
                    + " change days; every phase but the first needs one");
        }
        List<String> conditions = Phase.conditions(labels);
        int before = 0;
        for (int k = 0; k < changeDays.length; k++) {
            if (changeDays[k] <= before || changeDays[k] >= days) {
                throw new IllegalArgumentException("phase " + labels.get(k + 1) + " starts on day "
                        + (changeDays[k] + 1) + " of " + days + "; allowed are days " + (before + 2) + " to " + days);
            }
            before = changeDays[k];
        }
        return phases(days, conditions, changeDays);
    }

    /**
     * A condition for every day.
     *
     * @param conditions the days in order; a blank one has no condition
     * @throws IllegalArgumentException if there is no day with a condition
     */
    public static Schedule alternating(List<String> conditions) {
        String[] daily = conditions.stream()
                .map(condition -> condition.isBlank() ? null : condition.strip())
                .toArray(String[]::new);
        if (Arrays.stream(daily).allMatch(Objects::isNull)) {
            throw new IllegalArgumentException("no day has a condition; write one for each day, such as A, B, B, A");
        }
        return new Schedule(daily.length, null, daily);
    }

    /** Checked by the caller, and taken over; null on a day without a condition. */
    static Schedule daily(String[] conditions) {
        return new Schedule(conditions.length, null, conditions);
    }

    /** Checked by the caller. */
    static Schedule phases(int days, List<String> conditions, int[] changeDays) {
        Phase[] phases = new Phase[conditions.size()];
        for (int k = 0; k < phases.length; k++) {
            String condition = conditions.get(k);
            int occurrence = Collections.frequency(conditions.subList(0, k + 1), condition);
            int first = k == 0 ? 0 : changeDays[k - 1];
            int last = (k == changeDays.length ? days : changeDays[k]) - 1;
            phases[k] = new Phase(condition, occurrence, first, last);
        }
        return new Schedule(days, List.of(phases), null);
    }

    private static List<Phase> runs(String[] daily) {
        List<Phase> runs = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int day = 0; day < daily.length; ) {
            int first = day;
            while (day < daily.length && Objects.equals(daily[day], daily[first])) {
                day++;
            }
            if (daily[first] != null) {
                runs.add(new Phase(daily[first], seen.merge(daily[first], 1, Integer::sum), first, day - 1));
            }
        }
        return List.copyOf(runs);
    }

    /** How many days there are. */
    public int days() {
        return days;
    }

    /** Whether the condition changes from day to day, so that conditions and not runs are compared. */
    public boolean alternating() {
        return daily != null;
    }

    /** The runs of days under one condition, in order. */
    public List<Phase> phases() {
        List<Phase> found = phases;
        if (found == null) {
            found = runs(daily);
            phases = found;
        }
        return found;
    }

    /** The different conditions in order of appearance. */
    public List<String> conditions() {
        return phases().stream().map(Phase::condition).distinct().toList();
    }

    /** The condition of a day; empty in an alternating schedule on a day that has none. */
    public Optional<String> condition(int day) {
        Objects.checkIndex(day, days);
        if (daily != null) {
            return Optional.ofNullable(daily[day]);
        }
        return phases.stream()
                .filter(phase -> day <= phase.last())
                .map(Phase::condition)
                .findFirst();
    }

    /** The first day of every run but the first. */
    public int[] changeDays() {
        List<Phase> its = phases();
        int[] changes = new int[its.size() - 1];
        for (int k = 0; k < changes.length; k++) {
            changes[k] = its.get(k + 1).first();
        }
        return changes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Schedule that
                && days == that.days
                && (daily == null
                        ? that.daily == null && phases.equals(that.phases)
                        : Arrays.equals(daily, that.daily));
    }

    @Override
    public int hashCode() {
        return 31 * days + (daily == null ? phases.hashCode() : Arrays.hashCode(daily));
    }

    /** The days of every phase, counted from 1, as {@code A 1–7, B 8–21, A′ 22–28}. */
    @Override
    public String toString() {
        if (alternating()) {
            return Arrays.stream(daily)
                    .map(condition -> condition == null ? "-" : condition)
                    .collect(Collectors.joining(" "));
        }
        return phases.stream()
                .map(phase -> phase.label() + " " + (phase.first() + 1) + "–" + (phase.last() + 1))
                .collect(Collectors.joining(", "));
    }
}
