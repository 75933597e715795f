package org.sced.effect;

import org.sced.stats.Figures;
import org.sced.stats.Probability;

/**
 * A confidence interval.
 *
 * @param lower lower bound
 * @param upper upper bound
 * @param level its level, as 0.95
 */
public record Interval(double lower, double upper, double level) {
    private static final double Z_95 = -Probability.normalQuantile((1 - EffectSizeIndex.DEFAULT_LEVEL) / 2);

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if a bound is not finite or they are out of order
     */
    public Interval {
        requireLevel(level);
        if (!Double.isFinite(lower) || !Double.isFinite(upper) || lower > upper) {
            throw new IllegalArgumentException(
                    "interval from " + lower + " to " + upper + "; allowed are finite bounds in order");
        }
    }

    /** The interval estimate ± quantile · standard error. */
    static Interval around(double estimate, double quantile, double standardError, double level) {
        double reach = quantile * standardError;
        return new Interval(estimate - reach, estimate + reach, level);
    }

    /** The normal quantile that leaves (1 − level)/2 above it. */
    static double z(double level) {
        return level == EffectSizeIndex.DEFAULT_LEVEL ? Z_95 : -Probability.normalQuantile((1 - level) / 2);
    }

    /** The interval estimate ± z · standard error, z the normal quantile of the level. */
    static Interval normal(double estimate, double standardError, double level) {
        return around(estimate, z(level), standardError, level);
    }

    /**
     * The interval of Clopper and Pearson (1934, Biometrika 26:404) for a share of which so many hits were seen.
     *
     * @param hits from 0 to n
     * @param n how many there were, at least 1
     * @throws IllegalArgumentException if the numbers are not, or the level does not lie between 0 and 1
     */
    public static Interval ofShare(long hits, long n, double level) {
        requireLevel(level);
        if (hits < 0 || n < 1 || hits > n) {
            throw new IllegalArgumentException(hits + " hits of " + n + "; allowed are 0 to as many as there were");
        }
        double tail = (1 - level) / 2;
        double lower = hits == 0 ? 0 : Probability.betaQuantile(tail, hits, n - hits + 1.0);
        double upper = hits == n ? 1 : Probability.betaQuantile(1 - tail, hits + 1.0, n - hits);
        return new Interval(lower, upper, level);
    }

    /** Checks that a level lies between 0 and 1. */
    static double requireLevel(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("confidence level " + level + "; allowed are numbers between 0 and 1");
        }
        return level;
    }

    /** Whether a value lies inside or on a bound. */
    public boolean contains(double value) {
        return value >= lower && value <= upper;
    }

    @Override
    public String toString() {
        return "[" + Figures.text(lower) + ", " + Figures.text(upper) + "]";
    }
}
