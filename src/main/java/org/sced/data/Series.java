package org.sced.data;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * One measure of one case, with its phases.
 *
 * <p>Immutable; equal if case and measure are equal.
 */
public final class Series {
    private final SingleCase singleCase;
    private final Measure measure;
    private final double[] values;

    Series(SingleCase singleCase, Measure measure, double[] values) {
        this.singleCase = singleCase;
        this.measure = measure;
        this.values = values;
    }

    /** The case it belongs to, with calendar and phases. */
    public SingleCase singleCase() {
        return singleCase;
    }

    /** What was measured. */
    public Measure measure() {
        return measure;
    }

    /** One value for every day of the calendar, {@code NaN} where nothing was noted. */
    public Values values() {
        return Values.of(values);
    }

    /** The runs of days under one condition, in order. */
    public List<Phase> phases() {
        return singleCase.phases();
    }

    /**
     * The measured values of a phase.
     *
     * @param label as printed or typed: {@code "A′"}, {@code "A'"} and {@code "A2"} are the same; {@code "A"} is the
     *     first A
     * @throws IllegalArgumentException if there is no such phase
     */
    public PhaseData phase(String label) {
        PhaseLabel wanted = PhaseLabel.parse(requireNonNull(label, "label"));
        int occurrence = Math.max(1, wanted.occurrence());
        return phases().stream()
                .filter(phase -> phase.condition().equals(wanted.condition()) && phase.occurrence() == occurrence)
                .findFirst()
                .map(this::run)
                .orElseThrow(() -> new IllegalArgumentException("no phase \"" + label + "\"; " + singleCase.id()
                        + " has " + phases().stream().map(Phase::label).collect(Collectors.joining(", "))));
    }

    /**
     * The measured values of one of this case's phases.
     *
     * @throws IllegalArgumentException if the phase is not one of this case
     */
    public PhaseData phase(Phase phase) {
        if (!phases().contains(requireNonNull(phase, "phase"))) {
            throw new IllegalArgumentException("phase " + phase + " is not one of " + singleCase.id() + ", which has "
                    + phases().stream().map(Phase::toString).collect(Collectors.joining(", ")));
        }
        return run(phase);
    }

    private PhaseData run(Phase phase) {
        return data(phase.label(), day -> true, phase.first(), phase.last());
    }

    /**
     * The measured values of all days of a condition, in the order of days.
     *
     * @return labelled {@code "A+A′"} for the phases of a phase design, {@code "A"} in an alternating one
     * @throws IllegalArgumentException if there is no such condition
     */
    public PhaseData condition(String condition) {
        requireNonNull(condition, "condition");
        List<Phase> its = phases().stream()
                .filter(phase -> phase.condition().equals(condition))
                .toList();
        if (its.isEmpty()) {
            throw new IllegalArgumentException("no condition \"" + condition + "\"; " + singleCase.id() + " has "
                    + String.join(", ", singleCase.conditions()));
        }
        boolean[] mine = new boolean[values.length];
        if (singleCase.alternating()) {
            for (int day = 0; day < mine.length; day++) {
                mine[day] = singleCase.condition(day).filter(condition::equals).isPresent();
            }
        } else {
            its.forEach(phase -> Arrays.fill(mine, phase.first(), phase.last() + 1, true));
        }
        String label = singleCase.alternating()
                ? condition
                : its.stream().map(Phase::label).collect(Collectors.joining("+"));
        return data(label, day -> mine[day], 0, values.length - 1);
    }

    /** All measured values, whatever their phase; labelled {@code "all"}. */
    public PhaseData whole() {
        return data("all", day -> true, 0, values.length - 1);
    }

    private PhaseData data(String label, IntPredicate belongs, int first, int last) {
        double[] days = new double[last - first + 1];
        double[] measured = new double[days.length];
        int n = 0;
        int scheduled = 0;
        for (int day = first; day <= last; day++) {
            if (belongs.test(day)) {
                scheduled++;
                if (!Double.isNaN(values[day])) {
                    days[n] = day;
                    measured[n++] = values[day];
                }
            }
        }
        return new PhaseData(
                label, scheduled, Values.wrap(Arrays.copyOf(days, n)), Values.wrap(Arrays.copyOf(measured, n)));
    }

    /**
     * What is compared in this case, one entry for each row of a table of descriptions: the phases, or the conditions of
     * an alternating design.
     */
    public List<PhaseData> parts() {
        return singleCase.alternating()
                ? singleCase.conditions().stream().map(this::condition).toList()
                : phases().stream().map(this::run).toList();
    }

    /**
     * Two phases set against each other; in an alternating case all days of two conditions, since runs of days are not
     * compared there. The expected direction is the measure's own, or the opposite one where a baseline phase follows
     * another condition.
     *
     * @throws IllegalArgumentException if there is no such phase
     */
    public Comparison compare(String from, String to) {
        if (singleCase.alternating()) {
            return compareConditions(from, to);
        }
        return comparison(from, phase(from), to, phase(to));
    }

    /**
     * All days of two conditions set against each other, the days of equal phases thrown together.
     *
     * @throws IllegalArgumentException if there is no such condition
     */
    public Comparison compareConditions(String from, String to) {
        return comparison(from, condition(from), to, condition(to));
    }

    private Comparison comparison(String fromLabel, PhaseData from, String toLabel, PhaseData to) {
        boolean withdrawal = Phase.isBaseline(toLabel) && !Phase.isBaseline(fromLabel);
        return new Comparison(
                measure, from, to, withdrawal ? measure.improvement().opposite() : measure.improvement());
    }

    /**
     * The comparisons that the design offers: every change from one phase to the next (A→B, B→A′, …), or, in an
     * alternating design, every pair of conditions, baseline first. The expected direction is the measure's own, and the
     * opposite one where an intervention is withdrawn (B→A′), so that a positive effect is always the one that a working
     * intervention would bring.
     */
    public List<Comparison> changes() {
        List<Comparison> changes = new ArrayList<>();
        if (singleCase.alternating()) {
            List<String> conditions = new ArrayList<>(singleCase.conditions());
            conditions.remove(Phase.BASELINE);
            conditions.add(0, Phase.BASELINE);
            for (int i = 0; i < conditions.size(); i++) {
                for (int j = i + 1; j < conditions.size(); j++) {
                    changes.add(compareConditions(conditions.get(i), conditions.get(j)));
                }
            }
            return List.copyOf(changes);
        }
        PhaseData from = null;
        for (Phase phase : phases()) {
            PhaseData to = run(phase);
            if (from != null) {
                changes.add(comparison(from.label(), from, to.label(), to));
            }
            from = to;
        }
        return List.copyOf(changes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Series that && singleCase.equals(that.singleCase) && measure.equals(that.measure);
    }

    @Override
    public int hashCode() {
        return 31 * singleCase.hashCode() + measure.hashCode();
    }

    @Override
    public String toString() {
        return singleCase.id() + " " + measure + ": "
                + parts().stream()
                        .map(part -> part.label() + " " + part.n() + "/" + part.scheduled())
                        .collect(Collectors.joining(", "))
                + " days measured";
    }
}
