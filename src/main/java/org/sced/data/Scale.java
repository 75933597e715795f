package org.sced.data;

/** The kind of numbers that a measure yields, which decides the indices that make sense for it. */
public enum Scale {
    /** Differences have a meaning, ratios have none: ratings such as mood 0–10. The default. */
    INTERVAL(false),
    /** Whole events: contacts, calls, panic attacks. */
    COUNT(true),
    /** Events per unit of time, observed over a session of stated length. */
    RATE(true),
    /** Share of intervals or opportunities, 0 to 100. */
    PERCENTAGE(true),
    /** Share of intervals or opportunities, 0 to 1. */
    PROPORTION(true),
    /** Any other quantity with a true zero: minutes of sleep, steps, money. */
    RATIO(true);

    private final boolean trueZero;

    Scale(boolean trueZero) {
        this.trueZero = trueZero;
    }

    /** Whether zero means "none of it", so that ratios and percent changes can be formed. */
    public boolean hasTrueZero() {
        return trueZero;
    }
}
