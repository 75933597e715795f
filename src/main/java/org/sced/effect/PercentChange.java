package org.sced.effect;

import org.sced.stats.Reason;

/** By how many percent of the baseline the mean changed. */
public enum PercentChange implements EffectSizeIndex {
    /**
     * Percent change of the mean, 100 s (M<sub>B</sub> − M<sub>A</sub>)/|M<sub>A</sub>|, s = +1 where a rise and −1 where a
     * fall is expected; 0 where nothing changed.
     *
     * <p>Standard error by the delta method, 100 √(V<sub>B</sub>/n + (M<sub>B</sub>/M<sub>A</sub>)² V<sub>A</sub>/m) /
     * |M<sub>A</sub>| with variances V (divisor n − 1) and m and n values; normal interval. A rise from 4 to 5 is 25 %, the
     * fall back 20 %; {@link LogRatio} is the same both ways. Nothing is raised for zeros.
     *
     * <p>Undefined: EMPTY_PHASE; SCALE_MISMATCH on an interval scale, which has no true zero, and for shares outside their
     * range; ZERO_MEAN for M<sub>A</sub> = 0; error and interval for a phase of one value (N_LT_2). Source: the usual
     * definition; the error by the delta method.
     */
    PERCENT_CHANGE;

    private static final Definition DEFINITION = Definition.of(
            "percent change of the mean",
            Family.RATIO,
            Range.ANY,
            Mirror.NEGATES,
            "100 s (M_B − M_A) / |M_A|",
            "usual; error by the delta method");

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public Estimate estimate(Phases p, double level) {
        return p.noRatio().orElseGet(() -> of(p, level));
    }

    private static Estimate of(Phases p, double level) {
        double from = p.a().mean();
        double part = p.sign() * (p.b().mean() - from) / Math.abs(from);
        if (Math.abs(from) <= Phases.ROUNDING * p.first().largest() || !(Math.abs(part) < Phases.BEYOND_MEASURE)) {
            return Estimate.undefined(
                    Reason.ZERO_MEAN, "The mean of phase " + p.fromLabel() + " is 0; nothing is a percentage of it.");
        }
        Estimate estimate = Estimate.of(100 * part);
        if (p.m() < 2 || p.n() < 2) {
            return estimate.withoutError(Reason.N_LT_2, p.single());
        }
        double errorA = p.a().sd() / Math.abs(from) / Math.sqrt(p.m());
        double errorB = p.b().sd() / Math.abs(from) / Math.sqrt(p.n());
        if (!(errorA < Phases.BEYOND_MEASURE && errorB < Phases.BEYOND_MEASURE)) {
            return estimate.withoutError(
                    Reason.ZERO_MEAN, "The mean of phase " + p.fromLabel() + " is next to nothing beside the spread.");
        }
        double error = 100 * StrictMath.hypot(errorB, p.b().mean() / from * errorA);
        return estimate.withError(error).with(Interval.normal(estimate.value(), error, level));
    }
}
