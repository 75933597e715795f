package org.sced.planning;

import java.util.random.RandomGenerator;

/**
 * Normal variables by the polar method of Marsaglia and Bray (1964). Only {@link RandomGenerator#nextLong()} and
 * {@link StrictMath} are asked, so that a seed gives the same numbers on every Java version.
 */
final class Gaussian {
    private final RandomGenerator random;
    private double second;
    private boolean hasSecond;

    Gaussian(RandomGenerator random) {
        this.random = random;
    }

    /** A number from 0 to below 1. */
    static double uniform(RandomGenerator random) {
        return (random.nextLong() >>> 11) * 0x1p-53;
    }

    double next() {
        if (hasSecond) {
            hasSecond = false;
            return second;
        }
        while (true) {
            double x = 2 * uniform(random) - 1;
            double y = 2 * uniform(random) - 1;
            double square = x * x + y * y;
            if (square > 0 && square < 1) {
                double factor = StrictMath.sqrt(-2 * StrictMath.log(square) / square);
                second = y * factor;
                hasSecond = true;
                return x * factor;
            }
        }
    }
}
