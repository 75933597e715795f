package org.sced.stats;

import static java.util.Objects.requireNonNull;

/**
 * The two ends of an interval, each a number or the reason why there is none.
 *
 * @param lower the lower end
 * @param upper the upper end
 */
public record Bounds(Figure lower, Figure upper) {
    /** Checks that nothing is missing. */
    public Bounds {
        requireNonNull(lower, "lower");
        requireNonNull(upper, "upper");
    }

    /** No interval, for one reason. */
    static Bounds undefined(Figure why) {
        return new Bounds(why, why);
    }

    @Override
    public String toString() {
        return "[" + lower + ", " + upper + "]";
    }
}
