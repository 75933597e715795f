package org.sced.effect;

/**
 * What can make an index of a phase change misleading. Which of these an index minds is part of the index
 * ({@link EffectSizeIndex#minds}); whether they are there is found by {@link Diagnosis}. The thresholds are stated here and
 * are conventions, most of them our own.
 */
public enum Concern {
    /** A phase has fewer than five measured values, the fewest of the What Works Clearinghouse (2022) without reservations. */
    FEW_VALUES,
    /** A phase is measured on less than 60 % of its days. */
    MANY_MISSING,
    /** At least a fifth of all pairs of a value of A and a value of B are equal. */
    TIES,
    /** The baseline rises or falls by itself: Kendall's z against the days, corrected for ties, has p ≤ .05. */
    BASELINE_TREND,
    /**
     * Days resemble the day before: the lag-1 autocorrelation of the deviations from the phase means, corrected for its
     * bias by 2/N (Huitema and McKean 2000), is at least .2, which doubles the error rate of tests at the 5 % level.
     */
    AUTOCORRELATION,
    /** The scale of the measure has no true zero. */
    NO_TRUE_ZERO,
    /** At least a fifth of the values of a phase are at the end of the scale that is worst. */
    FLOOR,
    /** At least a fifth of the values of a phase are at the end of the scale that is best. */
    CEILING,
    /** All values of the baseline are equal. */
    CONSTANT_BASELINE,
    /** The most extreme baseline value lies more than 1.5 interquartile ranges beyond the quartiles. */
    BASELINE_OUTLIER,
    /** One phase has more than twice as many values as the other. */
    UNEQUAL_LENGTHS
}
