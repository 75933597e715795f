package org.sced.analysis;

import java.util.ArrayList;
import java.util.List;
import org.sced.data.Comparison;
import org.sced.data.Improvement;
import org.sced.data.Phase;
import org.sced.data.Series;
import org.sced.stats.Sample;

/**
 * What the levels of the phases did, as the eye sees it.
 *
 * <p>A step counts as a change if the means of the two phases differ by at least half of their pooled standard deviation;
 * if neither phase varies, any difference counts. This rule is our own. It describes the days that were measured: it tests
 * nothing and knows no cause.
 *
 * @param kind the pattern as a whole
 * @param steps one entry for each change of phase, or for each pair of conditions
 */
public record Pattern(Kind kind, List<Step> steps) {
    /** The smallest change, in pooled standard deviations. */
    public static final double SMALLEST_CHANGE = 0.5;

    /** Copies the list. */
    public Pattern {
        steps = List.copyOf(steps);
    }

    /** Patterns of a whole design. */
    public enum Kind {
        /** Better with every intervention and worse again with every withdrawal. */
        REVERSAL,
        /** Better with the intervention, and not worse again without it: good for the person, silent on the cause. */
        GAIN_KEPT,
        /** Better with the intervention, which was never withdrawn; or better on its days in an alternating design. */
        IMPROVED,
        /** No change, neither with the intervention nor with its withdrawal. */
        NO_CHANGE,
        /** Worse with an intervention, better with none, and never worse again with a withdrawal. */
        WORSENED,
        /** Steps that do not fit one picture. */
        MIXED,
        /** No intervention starts after a baseline, as in a BA design. */
        NO_START,
        /** A phase has fewer than five measured days, or less than 70 % of its days. */
        TOO_FEW_DAYS
    }

    /** What a step does. */
    public enum Role {
        /** From the baseline to an intervention. */
        START,
        /** From an intervention back to the baseline. */
        WITHDRAWAL,
        /** From one intervention to another; it does not enter the pattern. */
        CHANGE
    }

    /** What happened at one step. */
    public enum Direction {
        /** The change that a working intervention, or its withdrawal, would bring. */
        AS_EXPECTED,
        /** No change. */
        NONE,
        /** The opposite change. */
        OPPOSITE,
        /** A phase is empty. */
        UNKNOWN
    }

    /**
     * One step.
     *
     * @param from label of the first phase
     * @param to label of the second phase
     * @param role whether an intervention starts or ends here
     * @param direction what happened, set against what a working intervention would bring
     * @param rise difference of the means in the units of the measure, second minus first; {@code NaN} if unknown
     */
    public record Step(String from, String to, Role role, Direction direction, double rise) {}

    /** The pattern of a series. */
    public static Pattern of(Series series, DataQuality quality) {
        Improvement better = series.measure().improvement();
        List<Step> steps = new ArrayList<>();
        for (Comparison change : series.changes()) {
            Role role = change.expected() != better
                    ? Role.WITHDRAWAL
                    : Phase.isBaseline(change.from().label()) ? Role.START : Role.CHANGE;
            steps.add(step(change, role));
        }
        return new Pattern(quality.isEnough() ? kind(steps) : Kind.TOO_FEW_DAYS, steps);
    }

    private static Step step(Comparison change, Role role) {
        Sample from = Sample.of(change.from());
        Sample to = Sample.of(change.to());
        double rise = to.mean() - from.mean();
        return new Step(change.from().label(), change.to().label(), role, direction(change, from, to), rise);
    }

    private static Direction direction(Comparison change, Sample from, Sample to) {
        if (from.n() == 0 || to.n() == 0) {
            return Direction.UNKNOWN;
        }
        double better = (to.mean() - from.mean()) * change.expected().sign();
        double smallest = SMALLEST_CHANGE * pooledSd(from, to);
        if (better == 0 || Math.abs(better) < smallest) {
            return Direction.NONE;
        }
        return better > 0 ? Direction.AS_EXPECTED : Direction.OPPOSITE;
    }

    private static double pooledSd(Sample from, Sample to) {
        int df = from.n() + to.n() - 2;
        return df == 0 ? 0 : Math.sqrt((squares(from) + squares(to)) / df);
    }

    private static double squares(Sample sample) {
        return sample.n() < 2 ? 0 : (sample.n() - 1) * sample.variance();
    }

    private static Kind kind(List<Step> steps) {
        List<Direction> starts = directions(steps, Role.START);
        List<Direction> ends = directions(steps, Role.WITHDRAWAL);
        if (starts.isEmpty()) {
            return Kind.NO_START;
        }
        if (starts.stream().allMatch(Direction.AS_EXPECTED::equals)) {
            if (ends.isEmpty()) {
                return Kind.IMPROVED;
            }
            return ends.stream().allMatch(Direction.AS_EXPECTED::equals)
                    ? Kind.REVERSAL
                    : ends.contains(Direction.AS_EXPECTED) ? Kind.MIXED : Kind.GAIN_KEPT;
        }
        if (starts.contains(Direction.AS_EXPECTED) || ends.contains(Direction.AS_EXPECTED)) {
            return Kind.MIXED;
        }
        if (starts.contains(Direction.OPPOSITE)) {
            return Kind.WORSENED;
        }
        return ends.contains(Direction.OPPOSITE) ? Kind.MIXED : Kind.NO_CHANGE;
    }

    private static List<Direction> directions(List<Step> steps, Role role) {
        return steps.stream()
                .filter(step -> step.role() == role)
                .map(Step::direction)
                .toList();
    }
}
