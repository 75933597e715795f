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
    private final Measure measure;
    private final Values values;
    private final Schedule schedule;
    private final String from;
    private final String to;

    Arrangement(Measure measure, Values values, Schedule schedule, String from, String to) {
        this.measure = measure;
        this.values = values;
        this.schedule = schedule;
        this.from = from;
        this.to = to;
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

    private List<PhaseData> phases(String condition) {
        if (schedule.alternating()) {
            throw new IllegalArgumentException("the schedule is an alternating one and has no phases; use a statistic"
                    + " of conditions such as MEAN_DIFF");
        }
        return schedule.phases().stream()
                .filter(phase -> phase.condition().equals(condition))
                .map(phase -> data(phase.label(), days(phase)))
                .toList();
    }

    private PhaseData condition(String condition) {
        boolean[] mine = new boolean[values.size()];
        if (schedule.alternating()) {
            for (int day = 0; day < mine.length; day++) {
                mine[day] = schedule.condition(day).filter(condition::equals).isPresent();
            }
            return data(condition, mine);
        }
        List<Phase> its = schedule.phases().stream()
                .filter(phase -> phase.condition().equals(condition))
                .toList();
        its.forEach(phase -> Arrays.fill(mine, phase.first(), phase.last() + 1, true));
        return data(its.stream().map(Phase::label).collect(Collectors.joining("+")), mine);
    }

    private boolean[] days(Phase phase) {
        boolean[] mine = new boolean[values.size()];
        Arrays.fill(mine, phase.first(), phase.last() + 1, true);
        return mine;
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
