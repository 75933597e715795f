package org.sced.effect;

import org.sced.stats.Figures;

/**
 * The values that an index can take.
 *
 * @param min smallest possible value; {@code -∞} if there is none
 * @param max largest possible value; {@code +∞} if there is none
 * @param nullValue the value where nothing changed
 */
public record Range(double min, double max, double nullValue) {
    /** From 0 to 1, no effect at ½. */
    static final Range SHARE_OF_PAIRS = new Range(0, 1, 0.5);
    /** From 0 to 1, no effect expected at the given value. */
    static Range share(double nullValue) {
        return new Range(0, 1, nullValue);
    }

    /** From −1 to 1, no effect at 0. */
    static final Range CORRELATION = new Range(-1, 1, 0);
    /** Any number, no effect at 0. */
    static final Range ANY = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0);

    /** Whether a value is possible. */
    public boolean contains(double value) {
        return value >= min && value <= max;
    }

    @Override
    public String toString() {
        return bound(min) + " to " + bound(max) + ", no effect at "
                + Figures.text(nullValue, 1).replace(".0", "");
    }

    private static String bound(double value) {
        return Double.isInfinite(value) ? value > 0 ? "∞" : "−∞" : Figures.text(value, 0);
    }
}
