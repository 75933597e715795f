package org.sced.effect;

/**
 * Standardized mean differences with a confidence interval by the non-central t distribution. With m and n values, means M
 * and variances V (divisor n − 1) of the phases A and B, s = +1 where a rise and −1 where a fall is expected.
 *
 * <p>On demand only: the two limits take about a millisecond, a thousand times as long as a normal interval, so these are
 * not in {@link EffectSizes#catalogue()}. Values, errors and reasons are those of {@link MeanShift#SMD_BASELINE} and {@link
 * MeanShift#SMD_POOLED}; they can be any number and are 0 where nothing changed.
 */
public enum NonCentralInterval implements EffectSizeIndex {
    /**
     * {@link MeanShift#SMD_BASELINE} with a confidence interval by the non-central t distribution: the limits κλ, where λ
     * are the noncentralities with which t = d/κ lies at a tail of (1 − level)/2, d the uncorrected difference, κ = √(1/m +
     * V<sub>B</sub>/(n V<sub>A</sub>)), m − 1 degrees of freedom.
     *
     * <p>Exact for normal values of equal variance if V<sub>B</sub>/V<sub>A</sub> were known to be what it is; else
     * approximate. The interval is for the uncorrected parameter and not symmetric; at levels so low that the corrected
     * value would lie outside, it reaches to the value. Never clipped (scdhlm stops at |λ| = 35). Source: Hedges and Olkin 1985; Cumming and Finch 2001, Educational and Psychological
     * Measurement.
     */
    SMD_BASELINE_NCT(
            "standardized mean difference, baseline SD, non-central t interval",
            "J s (M_B − M_A) / SD_A, interval by the non-central t",
            "Hedges & Olkin 1985; Cumming & Finch 2001") {
        @Override
        public Estimate estimate(Phases p, double level) {
            return StandardizedDifference.byBaseline(p).nonCentral(p, level);
        }
    },

    /**
     * {@link MeanShift#SMD_POOLED} with a confidence interval by the non-central t distribution, as {@link
     * #SMD_BASELINE_NCT} with κ = √(1/m + 1/n) and m + n − 2 degrees of freedom; exact for independent normal values of equal
     * variance. Source: Hedges and Olkin 1985; Cumming and Finch 2001, Educational and Psychological Measurement.
     */
    SMD_POOLED_NCT(
            "standardized mean difference, pooled SD, non-central t interval",
            "J s (M_B − M_A) / SD_pooled, interval by the non-central t",
            "Hedges & Olkin 1985; Cumming & Finch 2001") {
        @Override
        public Estimate estimate(Phases p, double level) {
            return StandardizedDifference.pooled(p).nonCentral(p, level);
        }
    };

    private final Definition definition;

    NonCentralInterval(String title, String formula, String source) {
        this.definition = Definition.of(title, Family.STANDARDIZED, Range.ANY, Mirror.NEGATES, formula, source);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
