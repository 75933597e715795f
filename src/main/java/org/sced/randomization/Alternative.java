package org.sced.randomization;

/** What the test looks for. */
public enum Alternative {
    /** The statistic is larger than chance would have it: the person was better off. One-sided; the default. */
    BETTER("better"),
    /** The statistic is smaller than chance would have it: the person was worse off. One-sided. */
    WORSE("worse"),
    /**
     * The statistic is farther from no effect than chance would have it, in either direction. Where the statistic has no
     * value for no effect, twice the smaller one-sided p-value, at most 1.
     */
    TWO_SIDED("two-sided");

    private final String text;

    Alternative(String text) {
        this.text = text;
    }

    /** As it is printed in results. */
    public String text() {
        return text;
    }
}
