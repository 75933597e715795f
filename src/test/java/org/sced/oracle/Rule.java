package org.sced.oracle;

/** Why a number of an R package is not compared. Nothing is left out without one of these. */
public enum Rule {
    /** The statistic comes with a later part of the library. */
    LATER("a statistic of a later part of the library"),
    /** The library does not offer this option or by-product. */
    NOT_OFFERED("an option, variant or by-product that the library leaves out on purpose"),
    /** The record repeats what went in. */
    INPUT("no result: repeats what went in"),
    /**
     * SingleCaseES's interval collapses to [1, 1] or [0, 0] where no value overlaps, because its root finder accepts the
     * estimate itself as a root. The other root is compared instead (NAP_CI_tight, CI_other_root).
     */
    COLLAPSED_INTERVAL("SingleCaseES answers [1, 1] or [0, 0] at the end of the range; the other root is compared"),
    /** The library gives no autocorrelation of fewer than four values; that it gives none is checked. */
    FEWER_THAN_FOUR("an autocorrelation of fewer than four values, which the library does not give"),
    /** The library counts orders for an exact p of Kendall up to 10 values; that it gives none for more is checked. */
    EXACT_UP_TO_TEN("an exact p of more than ten values"),
    /** SingleCaseES pools the spread of one phase with nothing; the library asks for two values in each (N_LT_2). */
    ONE_VALUE("a pooled spread with a phase of one value, which the library does not give"),
    /**
     * The median of an even number of values is a mean of two, and the peers compare with it bit by bit: of 0.6 and 0.7
     * it is a little less than 0.65 to them. The number that exact decimals give is compared instead.
     */
    MEDIAN_OFF_BY_ROUNDING("the peer takes a value equal to the baseline's median as beyond it, by rounding"),
    /** A line through one value: scan gives it a height; the library gives no line. */
    LINE_OF_ONE_VALUE("the height of a line through one value"),
    /** Kendall::Kendall answers tau = 1 and p = 1 for equal values; that the library gives none is checked. */
    KENDALL_OF_CONSTANT("Kendall::Kendall answers tau = 1, p = 1 for equal values"),
    /** Residuals of values that lie on one line are 0 but for rounding; that the library takes them as 0 is checked. */
    ONLY_ROUNDING("statistics of residuals that are nothing but rounding"),
    /** SingleCaseES gives the error of a logarithm that does not exist; that the library gives none is checked. */
    ERROR_OF_NOTHING("SingleCaseES gives the error of the logarithm of a number that is not positive"),
    /**
     * The peers compare residuals bit by bit: two that are equal in exact arithmetic are made unequal by rounding. The record
     * Tau_BC_tolerant of the same data, which counts them as equal, is compared instead.
     */
    RESIDUALS_EQUAL_BUT_FOR_ROUNDING("residuals equal in exact arithmetic, which the peer takes as different"),
    /** scan compares values with a computed line bit by bit; PET_CDC_tolerant of the same data is compared instead. */
    ON_THE_LINE_BUT_FOR_ROUNDING("a value on the line, which the peer takes as beyond it by rounding"),
    /** scan splits ties on the border by phase, which favours one direction; that it errs to that side is checked. */
    TIES_BY_PHASE("scan's sorting orders equal values by their phase"),
    /** scan with tau_method "a" leaves ties out of the variance of S; the library never does. */
    VARIANCE_WITHOUT_TIES("a variance of S that ignores ties"),
    /** scan divides S by z to get an error, which is 0/0 for S = 0 and not the error where z is corrected. */
    ERROR_FROM_Z("an error computed from z, not from the variance of S"),
    /** scan answers [1, 1] where tau is 1 and [−1, 1] for three values; the library gives no interval there. */
    NO_FISHER_INTERVAL("an interval of Fisher's z at the end of the range, or of too few values"),
    /** Kendall::Kendall answers p = 1 for three values in whatever order. */
    KENDALL_OF_THREE("Kendall::Kendall answers p = 1 for three values"),
    /** Kendall::Kendall computes in single precision, where values near 1e6 and residuals are equal that are not. */
    EQUAL_IN_SINGLE_PRECISION("values that are equal in single precision only"),
    /** A z of two values, which the library does not give. */
    Z_OF_TWO_VALUES("z and p of fewer than three values"),
    /** SingleCaseES's pre-test (with continuity correction) decides otherwise than Tarlow's. */
    PRETEST_DECIDES_OTHERWISE("errors after a pre-test that decides otherwise"),
    /** The peers correct by a line through two values; the library then corrects nothing and says so. */
    LINE_OF_TWO_VALUES("a correction by a line through two values"),
    /** The library decides nothing on fewer than five values; that it does not is checked. */
    FEWER_THAN_FIVE("a dual criterion on fewer than five values"),
    /** scan answers a tau of ±1 for equal values or none at all; what the library does is checked. */
    NO_ORDER("equal values only"),
    /** scan puts the values of all cases into one table; the library averages the indices of the cases. */
    POOLED_OVER_CASES("scan counts the values of all cases in one table; the library averages over cases"),
    /** metafor answers an error of 0 and an interval of one point where all effects are equal. */
    ERROR_OF_EQUAL_EFFECTS("metafor answers an error of 0 where all effects are equal"),
    /** R's value of a pair that entered an average was not recorded. */
    PAIR_NOT_RECORDED("an average of effects of which one was not recorded"),
    /** SingleCaseES averages to NA, or takes an effect with an error of 0 as certain; the library leaves it out by name. */
    EFFECT_WITHOUT_ERROR(
            "an average with an effect that has no value or an error of 0, which the library names instead"),
    /** gem_scd fits without the missing days but takes their weights into the covariance. */
    COVARIANCE_WITH_MISSING_DAYS("gem_scd recycles weights over missing days"),
    /** The matrix is singular to double precision; R inverts it. */
    SINGULAR_COVARIANCE("covariances of a singular fit"),
    /** gem_scd ends in a local minimum or before the end of the range; that ours has a smaller deviance is checked. */
    OTHER_MINIMUM("gem_scd stopped in another minimum, of a larger deviance"),
    /** SingleCaseES's interval of PoGO stands on its standard error, the library's on the delta method. */
    POGO_INTERVAL("SingleCaseES's interval stands on a standard error that leaves out the covariance");

    private final String reason;

    Rule(String reason) {
        this.reason = reason;
    }

    /** The reason in words. */
    public String reason() {
        return reason;
    }
}
