package org.sced.stats;

/** Quotients of gamma functions, which small-sample corrections and Student's t are made of. */
public final class GammaRatio {
    /** From here on the series has all digits of a double. */
    private static final double LARGE = 16;

    private GammaRatio() {}

    /**
     * Γ(a + ½) / Γ(a): above 0, near √a.
     *
     * <p>From the asymptotic series of its logarithm, ½ ln a − 1/(8a) + 1/(192a³) − 1/(640a⁵) + 17/(14336a⁷) − 31/(18432a⁹) + …
     * (from Stirling's; Abramowitz and Stegun 1964, 6.1.40), which small a reach through Γ(a + 1) = a Γ(a).
     *
     * @throws IllegalArgumentException if a is not above 0
     */
    public static double halfStep(double a) {
        if (!(a > 0)) {
            throw new IllegalArgumentException("gamma ratio at " + a + "; allowed are numbers above 0");
        }
        double steps = 1;
        double x = a;
        for (; x < LARGE; x++) {
            steps *= x / (x + 0.5);
        }
        double q = 1 / (x * x);
        double shrinking = (1 - q * (1 / 24.0 - q * (1 / 80.0 - q * (17 / 1792.0 - q * 31 / 2304)))) / (8 * x);
        return steps * Math.sqrt(x) * StrictMath.exp(-shrinking);
    }
}
