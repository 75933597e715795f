package org.sced.stats;

/** Why a statistic is not defined for the data. */
public enum Reason {
    /** No value was measured. */
    EMPTY_PHASE,
    /** Fewer than two values. */
    N_LT_2,
    /** Fewer than three values. */
    N_LT_3,
    /** Fewer than four values. */
    N_LT_4,
    /** Fewer than five values. */
    N_LT_5,
    /** Fewer than six values. */
    N_LT_6,
    /** All values are equal where a spread is needed. */
    ZERO_VARIANCE,
    /** A mean is zero, or not positive where a logarithm is taken. */
    ZERO_MEAN,
    /** Another divisor is zero. */
    ZERO_DENOMINATOR,
    /** All values are equal where an order is needed. */
    ALL_TIED,
    /** A system of equations has no unique solution. */
    SINGULAR,
    /** An iteration found no solution. */
    NOT_CONVERGED,
    /** The scale of the measure does not allow the statistic. */
    SCALE_MISMATCH,
    /** The schedule was not drawn at random. */
    NOT_RANDOMIZED,
    /** The statistic does not exist in this situation. */
    NOT_APPLICABLE;

    /** The reason that says that fewer than so many values are there. */
    public static Reason fewerThan(int needed) {
        return switch (needed) {
            case 1 -> EMPTY_PHASE;
            case 2 -> N_LT_2;
            case 3 -> N_LT_3;
            case 4 -> N_LT_4;
            case 5 -> N_LT_5;
            case 6 -> N_LT_6;
            default -> throw new IllegalArgumentException("no reason for fewer than " + needed + "; there are 1 to 6");
        };
    }
}
