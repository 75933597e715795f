package org.sced.effect;

import org.apache.commons.math3.special.Erf;

/** The upper tail of the standard normal distribution, exact to the last digits however small the probability. */
final class NormalTail {
    private static final int STEPS = 60;
    private static final double SMALLEST = 1e-300;
    private static final double ROOT_2PI = Math.sqrt(2 * Math.PI);

    private NormalTail() {}

    /** The probability of a value above z. */
    static double above(double z) {
        return 0.5 * Erf.erfc(z / Math.sqrt(2));
    }

    /** The z that is exceeded with probability p, strictly between 0 and 1; below 1e-300 that of 1e-300. */
    static double quantile(double p) {
        if (p > 0.5) {
            return -quantile(1 - p);
        }
        double wanted = Math.log(Math.max(p, SMALLEST));
        double z = Math.sqrt(Math.max(0, -2 * (wanted + Math.log(2))));
        // Newton on ln of the tail, which is concave: from the right end of it every step stays on one side.
        for (int step = 0; step < STEPS; step++) {
            double tail = above(z);
            double density = Math.exp(-z * z / 2) / ROOT_2PI;
            double next = z + (Math.log(tail) - wanted) * tail / density;
            if (next == z || step > 5 && Math.abs(next - z) < 4e-16 * Math.abs(z)) {
                return next;
            }
            z = next;
        }
        return z;
    }
}
