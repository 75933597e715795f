package org.sced.effect;

import org.sced.stats.Reason;

/**
 * Further standardized mean differences: other corrections for small samples, another unit; for another interval see {@link
 * NonCentralInterval}. With m and n
 * values, means M and variances V (divisor n − 1) of the phases A and B, N = m + n, s = +1 where a rise and −1 where a fall
 * is expected.
 *
 * <p>All are 0 where nothing changed and can be any number. They are in units of this person's own spread and not
 * comparable with effects between groups. Undefined: EMPTY_PHASE; ZERO_VARIANCE where the standard deviation is 0, also for
 * equal means; N_LT_2 where it needs a second value.
 */
public enum StandardizedShift implements EffectSizeIndex {
    /**
     * {@link MeanShift#SMD_BASELINE} with the exact correction J = Γ(ν/2) / (√(ν/2) Γ((ν − 1)/2)), ν = m − 1, in value and
     * standard error.
     *
     * <p>Undefined also for m = 2 (N_LT_3), where J is 0: a t with one degree of freedom has no mean to be corrected. The
     * usual 1 − 3/(4ν − 1) is 0 there too, and within 1 % of J from ν = 3 on. Source: Hedges 1981, Journal of Educational
     * Statistics.
     */
    SMD_BASELINE_EXACT(
            "standardized mean difference, baseline SD, exact correction",
            "J s (M_B − M_A) / SD_A, J = Γ(ν/2) / (√(ν/2) Γ((ν−1)/2)), ν = m − 1",
            "Hedges 1981") {
        @Override
        public Estimate estimate(Phases p, double level) {
            return p.m() == 2
                    ? Estimate.undefined(
                            Reason.N_LT_3, "Phase " + p.fromLabel() + " has 2 values; the exact correction needs 3.")
                    : StandardizedDifference.byBaseline(p).estimate(p, StandardizedDifference.EXACT, level);
        }
    },

    /**
     * {@link MeanShift#SMD_POOLED} with the exact correction J = Γ(ν/2) / (√(ν/2) Γ((ν − 1)/2)), ν = m + n − 2, in value and
     * standard error. Source: Hedges 1981, Journal of Educational Statistics.
     */
    SMD_POOLED_EXACT(
            "standardized mean difference, pooled SD, exact correction",
            "J s (M_B − M_A) / SD_pooled, J = Γ(ν/2) / (√(ν/2) Γ((ν−1)/2)), ν = m + n − 2",
            "Hedges 1981") {
        @Override
        public Estimate estimate(Phases p, double level) {
            return StandardizedDifference.pooled(p).estimate(p, StandardizedDifference.EXACT, level);
        }
    },

    /**
     * Standardized mean difference by the pooled standard deviation with Durlak's correction: d (N − 3)/(N − 2.25) √((N −
     * 2)/N), d = {@link MeanShift#SMD_POOLED_UNCORRECTED}. Lower than Hedges' g by the last factor. No standard error is
     * known. Source: Durlak 2009, Journal of Pediatric Psychology. Agrees with scan's {@code Hedges' g durlak correction}.
     */
    SMD_DURLAK(
            "standardized mean difference, pooled SD, Durlak's correction",
            "s (M_B − M_A) / SD_pooled · (N − 3)/(N − 2.25) · √((N − 2)/N)",
            "Durlak 2009") {
        @Override
        public Estimate estimate(Phases p, double level) {
            double all = p.m() + p.n();
            return StandardizedDifference.pooled(p).value((all - 3) / (all - 2.25) * Math.sqrt((all - 2) / all));
        }
    },

    /**
     * Cohen's d by the mean of the two variances, s (M<sub>B</sub> − M<sub>A</sub>) / √((V<sub>A</sub> + V<sub>B</sub>)/2),
     * whatever the numbers of values; not corrected, no standard error. Source: Cohen 1988. Agrees with scan's {@code
     * Cohen's d}; with m = n it is {@link MeanShift#SMD_POOLED_UNCORRECTED}.
     */
    SMD_COHEN("standardized mean difference, mean of the variances", "s (M_B − M_A) / √((V_A + V_B)/2)", "Cohen 1988") {
        @Override
        public Estimate estimate(Phases p, double level) {
            return StandardizedDifference.averaged(p).value(1);
        }
    };

    private final Definition definition;

    StandardizedShift(String title, String formula, String source) {
        this.definition = Definition.of(title, Family.STANDARDIZED, Range.ANY, Mirror.NEGATES, formula, source);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
