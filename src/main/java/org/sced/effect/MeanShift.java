package org.sced.effect;

import org.sced.stats.Probability;
import org.sced.stats.Reason;

/**
 * How far the level moved from one phase to the next: plain and in standard deviations.
 *
 * <p>With m and n values, means M, variances V (divisor n − 1) and medians of the phases A and B, s = +1 where a rise and
 * −1 where a fall is expected.
 */
public enum MeanShift implements EffectSizeIndex {
    /**
     * Difference of means, s (M<sub>B</sub> − M<sub>A</sub>), in the units of the measure.
     *
     * <p>Standard error √(V<sub>A</sub>/m + V<sub>B</sub>/n) and interval by Student's t with Satterthwaite's degrees of
     * freedom (Welch 1947, Biometrika); the detail {@code p} is that of the two-sided t test, for independent days. Undefined: EMPTY_PHASE; error and interval for a phase of one value (N_LT_2) and
     * where both phases are constant (ZERO_VARIANCE).
     */
    MEAN_DIFF("difference of means", Family.DIFFERENCE, "s (M_B − M_A)", "Welch 1947") {
        @Override
        public Estimate estimate(Phases p, double level) {
            Estimate estimate = Estimate.of(p.sign() * (p.b().mean() - p.a().mean()));
            if (p.m() < 2 || p.n() < 2) {
                return estimate.withoutError(Reason.N_LT_2, p.single());
            }
            double errorA = p.a().sd() / Math.sqrt(p.m());
            double errorB = p.b().sd() / Math.sqrt(p.n());
            double error = StrictMath.hypot(errorA, errorB);
            if (error == 0) {
                return estimate.withoutError(Reason.ZERO_VARIANCE, "The values within both phases are all equal.");
            }
            double wa = errorA / error * (errorA / error);
            double wb = errorB / error * (errorB / error);
            double df = 1 / (wa * wa / (p.m() - 1) + wb * wb / (p.n() - 1));
            double t = -Probability.tQuantile((1 - level) / 2, df);
            return estimate.withError(error)
                    .with(Interval.around(estimate.value(), t, error, level))
                    .with("df", df)
                    .with(() -> Details.NONE.with("p", Probability.tTwoSided(estimate.value() / error, df)));
        }
    },

    /** Difference of medians, s (median B − median A), in the units of the measure. Undefined: EMPTY_PHASE. */
    MEDIAN_DIFF("difference of medians", Family.DIFFERENCE, "s (Md_B − Md_A)", "—") {
        @Override
        public Estimate estimate(Phases p, double level) {
            return Estimate.of(p.sign() * (p.b().median() - p.a().median()));
        }
    },

    /**
     * Standardized mean difference by the baseline's standard deviation, corrected for small samples: J s (M<sub>B</sub> −
     * M<sub>A</sub>) / √V<sub>A</sub>, J = 1 − 3/(4(m−1) − 1).
     *
     * <p>Standard error J √(1/m + V<sub>B</sub>/(n V<sub>A</sub>) + g²/(2(m−1))), normal interval. Undefined: EMPTY_PHASE;
     * N_LT_2 for m = 1; ZERO_VARIANCE for a constant baseline; the error for n = 1. Source: Gingerich 1984; Busk and
     * Serlin 1992; Pustejovsky 2019 (Psychological Methods). Agrees with SingleCaseES; scan's Glass' delta is
     * {@link #SMD_BASELINE_UNCORRECTED}.
     */
    SMD_BASELINE(
            "standardized mean difference, baseline SD",
            Family.STANDARDIZED,
            "J s (M_B − M_A) / SD_A, J = 1 − 3/(4(m−1) − 1)",
            "Gingerich 1984; Busk & Serlin 1992; Pustejovsky 2019") {
        @Override
        public Estimate estimate(Phases p, double level) {
            return StandardizedDifference.byBaseline(p).estimate(p, StandardizedDifference.APPROXIMATE, level);
        }
    },

    /** {@link #SMD_BASELINE} without the correction for small samples, J = 1: Glass' delta. */
    SMD_BASELINE_UNCORRECTED(
            "standardized mean difference, baseline SD, uncorrected",
            Family.STANDARDIZED,
            "s (M_B − M_A) / SD_A",
            "Gingerich 1984; Busk & Serlin 1992") {
        @Override
        public Estimate estimate(Phases p, double level) {
            return StandardizedDifference.byBaseline(p).estimate(p, StandardizedDifference.NONE, level);
        }
    },

    /**
     * Standardized mean difference by the pooled standard deviation, corrected for small samples: J s (M<sub>B</sub> −
     * M<sub>A</sub>) / √V, V = ((m−1)V<sub>A</sub> + (n−1)V<sub>B</sub>)/(m+n−2), J = 1 − 3/(4(m+n−2) − 1).
     *
     * <p>Standard error J √(1/m + 1/n + g²/(2(m+n−2))), normal interval. Undefined: EMPTY_PHASE; N_LT_2 where a phase has
     * one value; ZERO_VARIANCE where both phases are constant. Source: Hedges 1981; Busk and Serlin 1992. Agrees with
     * SingleCaseES and with scan's Hedges' g correction.
     */
    SMD_POOLED(
            "standardized mean difference, pooled SD",
            Family.STANDARDIZED,
            "J s (M_B − M_A) / SD_pooled, J = 1 − 3/(4(m+n−2) − 1)",
            "Hedges 1981; Busk & Serlin 1992") {
        @Override
        public Estimate estimate(Phases p, double level) {
            return StandardizedDifference.pooled(p).estimate(p, StandardizedDifference.APPROXIMATE, level);
        }
    },

    /** {@link #SMD_POOLED} without the correction for small samples, J = 1. */
    SMD_POOLED_UNCORRECTED(
            "standardized mean difference, pooled SD, uncorrected",
            Family.STANDARDIZED,
            "s (M_B − M_A) / SD_pooled",
            "Hedges 1981; Busk & Serlin 1992") {
        @Override
        public Estimate estimate(Phases p, double level) {
            return StandardizedDifference.pooled(p).estimate(p, StandardizedDifference.NONE, level);
        }
    };

    private final Definition definition;

    MeanShift(String title, Family family, String formula, String source) {
        this.definition = Definition.of(title, family, Range.ANY, Mirror.NEGATES, formula, source);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
