package org.sced.data;

import static java.util.Objects.requireNonNull;

/**
 * Two phases of one measure set against each other, and what is expected of the step from the first to the second.
 *
 * @param measure what was measured
 * @param from the phase that stands first, as A
 * @param to the phase that is held against it, as B
 * @param expected the direction that a working intervention would bring: the measure's own from A to B, the opposite
 *     one from B back to A′
 */
public record Comparison(Measure measure, PhaseData from, PhaseData to, Improvement expected) {
    /** Checks that nothing is missing. */
    public Comparison {
        requireNonNull(measure, "measure");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(expected, "expected");
    }

    /** Two bare samples of consecutive days, of which higher values are better; {@code NaN} is a missing day. */
    public static Comparison of(double[] a, double[] b) {
        return of(Measure.of("values"), a, b);
    }

    /** Two bare samples of consecutive days of a measure, in its own direction; {@code NaN} is a missing day. */
    public static Comparison of(Measure measure, double[] a, double[] b) {
        requireNonNull(measure, "measure");
        requireNonNull(a, "a");
        requireNonNull(b, "b");
        return new Comparison(measure, PhaseData.of("A", 0, a), PhaseData.of("B", a.length, b), measure.improvement());
    }

    /** The same phases with another expectation. */
    public Comparison withExpected(Improvement expected) {
        return new Comparison(measure, from, to, expected);
    }

    @Override
    public String toString() {
        return measure.name() + " " + from.label() + " → " + to.label() + " (" + from.n() + " → " + to.n()
                + " values, expected to " + (expected == Improvement.INCREASE ? "rise" : "fall") + ")";
    }
}
