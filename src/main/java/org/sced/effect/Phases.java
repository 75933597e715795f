package org.sced.effect;

import java.util.Optional;
import org.sced.data.Comparison;
import org.sced.data.PhaseData;
import org.sced.stats.Reason;
import org.sced.stats.Sample;

/** The two samples of a comparison, and what is said where they do not suffice. */
final class Phases {
    /** A quotient as large as this says that its divisor is zero but for rounding; its square is still a number. */
    static final double BEYOND_MEASURE = 1e150;

    /** What is smaller than this share of the numbers is zero but for rounding. */
    static final double ROUNDING = 1e-12;

    final Comparison comparison;
    final Sample a;
    final Sample b;
    final int m;
    final int n;
    final int sign;

    Phases(Comparison comparison) {
        this.comparison = comparison;
        this.a = Sample.of(comparison.from());
        this.b = Sample.of(comparison.to());
        this.m = a.n();
        this.n = b.n();
        this.sign = comparison.expected().sign();
    }

    /** The estimate for phases of which one is empty; none if both have values. */
    Optional<Estimate> empty() {
        PhaseData none = m == 0 ? comparison.from() : comparison.to();
        return m > 0 && n > 0
                ? Optional.empty()
                : Optional.of(
                        Estimate.undefined(Reason.EMPTY_PHASE, "Phase " + none.label() + " has no measured value."));
    }

    /** The phase with a single value, which leaves a spread unknown. */
    String single() {
        return "Phase " + (m == 1 ? comparison.from() : comparison.to()).label()
                + " has 1 value, which shows no spread.";
    }

    /** The size of the largest value of the first phase. */
    double sizeOfA() {
        return Math.max(Math.abs(a.min()), Math.abs(a.max()));
    }

    /** The first phase, which has fewer values than are needed. */
    String few(int needed) {
        return few(comparison.from(), needed);
    }

    /** A phase that has fewer values than are needed. */
    static String few(PhaseData phase, int needed) {
        return "Phase " + phase.label() + " has " + phase.n() + (phase.n() == 1 ? " value" : " values") + " where "
                + needed + " are needed.";
    }

    String fromLabel() {
        return comparison.from().label();
    }
}
