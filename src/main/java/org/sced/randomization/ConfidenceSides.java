package org.sced.randomization;

/** Which sides a confidence set has. */
public enum ConfidenceSides {
    /** The shifts that the two-sided test, by the distance from no effect, does not reject; the default. */
    TWO_SIDED("two-sided"),
    /** Between the lower and the upper bound, each at half of α. */
    EQUAL_TAILED("equal-tailed"),
    /** The shifts that the one-sided test for {@link Alternative#BETTER} does not reject: from a lower bound on. */
    LOWER_BOUND("lower bound"),
    /** The shifts that the one-sided test for {@link Alternative#WORSE} does not reject: up to an upper bound. */
    UPPER_BOUND("upper bound");

    private final String text;

    ConfidenceSides(String text) {
        this.text = text;
    }

    /** As it is printed in results. */
    public String text() {
        return text;
    }
}
