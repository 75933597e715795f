package org.sced.randomization;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.sced.data.Comparison;
import org.sced.data.Measure;
import org.sced.data.Phase;
import org.sced.data.PhaseData;
import org.sced.data.Series;
import org.sced.data.Values;

/**
 * The values of a measure under one schedule: values stay on their days, phases are those of the schedule.
 *
 * <p>Two conditions are compared, {@link #from} and {@link #to}; days of others do not count. Immutable.
 */
public final class Arrangement {
    static final String NO_PHASES = "the schedule is an alternating one and has no phases; use a statistic"
            + " of conditions such as MEAN_DIFF";

    private final Measure measure;
    private final Values values;
    private final Schedule schedule;
    private final String from;
    private final String to;
    private final int lag;
    private final int washout;

    Arrangement(Measure measure, Values values, Schedule schedule, String from, String to) {
        this(measure, values, schedule, from, to, 0, 0);
    }

    private Arrangement(
            Measure measure, Values values, Schedule schedule, String from, String to, int lag, int washout) {
        this.measure = measure;
        this.values = values;
        this.schedule = schedule;
        this.from = from;
        this.to = to;
        this.lag = lag;
        this.washout = washout;
    }

    /**
     * The values of a series under a schedule.
     *
     * @param from the condition that is held against, as {@code "A"}
     * @param to the condition that is expected to be better, as {@code "B"}
     * @throws IllegalArgumentException if series and schedule differ in the number of days
     */
    public static Arrangement of(Series series, Schedule schedule, String from, String to) {
        Values values = series.values();
        if (values.size() != schedule.days()) {
            throw new IllegalArgumentException("a schedule of " + schedule.days() + " days for a series of "
                    + values.size() + "; they must have the same days");
        }
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        return new Arrangement(series.measure(), values, schedule, from, to);
    }

    /** What was measured. */
    public Measure measure() {
        return measure;
    }

    /** One value for every day, {@code NaN} where nothing was noted. */
    public Values values() {
        return values;
    }

    /** The schedule. */
    public Schedule schedule() {
        return schedule;
    }

    /** The measured values of all days of the condition that is held against. */
    public PhaseData from() {
        return condition(from);
    }

    /** The measured values of all days of the condition that is expected to be better. */
    public PhaseData to() {
        return condition(to);
    }

    /** The measured values of each phase of the condition that is held against, in order. */
    public List<PhaseData> fromPhases() {
        return phases(from);
    }

    /** The measured values of each phase of the condition that is expected to be better, in order. */
    public List<PhaseData> toPhases() {
        return phases(to);
    }

    /** All days of both conditions set against each other, the days of equal phases thrown together. */
    public Comparison comparison() {
        return new Comparison(measure, from(), to(), measure.improvement());
    }

    /**
     * The same values with every change of condition counted some days later than it was.
     *
     * @throws IllegalArgumentException if the lag is below 0
     */
    public Arrangement lagged(int days) {
        if (days < 0) {
            throw new IllegalArgumentException("a lag of " + days + " days; allowed are 0 or more");
        }
        return new Arrangement(
                measure, values, schedule, from, to, MovedRuns.later(lag, days, Integer.MAX_VALUE), washout);
    }

    /**
     * The same values without the first days of every run of days.
     *
     * @throws IllegalArgumentException if their number is below 0
     */
    public Arrangement washedOut(int days) {
        if (days < 0) {
            throw new IllegalArgumentException("a washout of " + days + " days; allowed are 0 or more");
        }
        return new Arrangement(
                measure, values, schedule, from, to, lag, MovedRuns.later(washout, days, Integer.MAX_VALUE));
    }

    /** The runs of days that count. */
    Runs runs() {
        List<Phase> its = schedule.phases();
        Runs runs = new Runs(schedule.days(), its.size(), !schedule.alternating());
        for (Phase phase : its) {
            int end = MovedRuns.later(phase.last() + 1, lag, schedule.days());
            runs.add(Math.min(end, first(phase)), end, Runs.role(phase.condition(), from, to));
        }
        return runs;
    }

    private List<PhaseData> phases(String condition) {
        if (schedule.alternating()) {
            throw new IllegalArgumentException(NO_PHASES);
        }
        return schedule.phases().stream()
                .filter(phase -> phase.condition().equals(condition))
                .map(phase -> data(phase.label(), days(phase)))
                .toList();
    }

    private PhaseData condition(String condition) {
        boolean[] mine = new boolean[values.size()];
        List<Phase> its = schedule.phases().stream()
                .filter(phase -> phase.condition().equals(condition))
                .toList();
        its.forEach(phase -> mark(mine, phase));
        String label = schedule.alternating()
                ? condition
                : its.stream().map(Phase::label).collect(Collectors.joining("+"));
        return data(label, mine);
    }

    private boolean[] days(Phase phase) {
        boolean[] mine = new boolean[values.size()];
        mark(mine, phase);
        return mine;
    }

    /** Marks the days of a run that count. */
    private void mark(boolean[] mine, Phase phase) {
        int end = MovedRuns.later(phase.last() + 1, lag, mine.length);
        Arrays.fill(mine, Math.min(end, first(phase)), end, true);
    }

    /** The first day of a run that counts; the very first run starts where it did. */
    private int first(Phase phase) {
        boolean moves = !phase.equals(schedule.phases().get(0));
        int first = moves ? MovedRuns.later(phase.first(), lag, values.size()) : phase.first();
        return MovedRuns.later(first, washout, values.size());
    }

    private PhaseData data(String label, boolean[] mine) {
        double[] on = new double[mine.length];
        double[] measured = new double[mine.length];
        int scheduled = 0;
        int n = 0;
        for (int day = 0; day < mine.length; day++) {
            if (mine[day]) {
                scheduled++;
                if (!Double.isNaN(values.get(day))) {
                    on[n] = day;
                    measured[n++] = values.get(day);
                }
            }
        }
        return new PhaseData(label, scheduled, Values.of(Arrays.copyOf(on, n)), Values.of(Arrays.copyOf(measured, n)));
    }

    @Override
    public String toString() {
        return measure.name() + " " + from + " → " + to + " under " + schedule;
    }
}
