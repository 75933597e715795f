package org.sced.stats;

/**
 * Student's t with ν degrees of freedom: density, tail and the value that cuts a tail off.
 *
 * <p>With a = ν/2 and x = ν/(ν + t²) the density is f(t) = Γ(a + ½)/(√(πν) Γ(a)) x<sup>a + ½</sup>. The far tail is f(t) t/ν
 * times the continued fraction of the incomplete beta function I<sub>x</sub>(a, ½) (Abramowitz and Stegun 1964, 26.5.8); the
 * near one is ½ − f(t) t (1 + y(a + ½)/(3/2) + y²(a + ½)(a + 3/2)/((3/2)(5/2)) + …), y = 1 − x (26.5.4). Many degrees of
 * freedom make it a normal curve of a slightly smaller t. All keep 11 digits or more. As density and tail share their costly
 * factor, a quantile takes one or two evaluations.
 */
final class StudentCurve {
    /** A cubic step this small, relative to the quantile, leaves an error below rounding. */
    private static final double LAST_STEP = 1e-5;
    /** Smaller steps are rounding. */
    private static final double ROUNDING = 1e-15;
    /** Where 1/ν and t²/ν are smaller, t is made normal. */
    private static final double NEARLY_NORMAL = 1e-3;

    private final double df;
    private final double peak;

    /**
     * @throws IllegalArgumentException if the degrees of freedom are not above 0
     */
    StudentCurve(double df) {
        if (!(df > 0 && df < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(df + " degrees of freedom; allowed are finite numbers above 0");
        }
        this.df = df;
        this.peak = GammaRatio.halfStep(df / 2) / Math.sqrt(Math.PI * df);
    }

    private double density(double t) {
        return peak * StrictMath.exp(-(df + 1) / 2 * StrictMath.log1p(t * t / df));
    }

    /** The probability of a value above t. */
    double above(double t) {
        return t < 0 ? 1 - above(-t, density(t)) : above(t, density(t));
    }

    /** The probability of a value above t, which is not negative and has the given density. */
    private double above(double t, double density) {
        if (density == 0) {
            return 0; // beyond the range of numbers
        }
        if (Math.max(1, t * t) < NEARLY_NORMAL * df) {
            return NormalCurve.above(normal(t));
        }
        double a = df / 2;
        double all = df + t * t;
        double y = t * t / all;
        return y > 1.5 / (a + 2.5) ? density * t / df * fraction(a, df / all) : 0.5 - density * t * series(a, y);
    }

    /** The z with the same tail, to five terms in 1/ν (Fisher and Cornish 1960). */
    private double normal(double t) {
        double q = t * t;
        double first = (q + 1) / 4;
        double second = ((13 * q + 8) * q + 3) / 96;
        double third = (((35 * q + 19) * q + 1) * q - 15) / 384;
        double fourth = ((((6271 * q + 3224) * q - 102) * q - 1680) * q - 945) / 92_160;
        return t * (1 - (first - (second - (third - fourth / df) / df) / df) / df);
    }

    /** 1/(1 + d₁/(1 + d₂/(1 + …))), by the recurrence of Lentz (1976) in the form of Thompson and Barnett (1986). */
    private static double fraction(double a, double x) {
        double c = 1;
        double d = 1 / (1 - (a + 0.5) * x / (a + 1));
        double product = d;
        double factor = 2;
        for (int m = 1; Math.abs(factor - 1) > 3e-16; m++) {
            double even = m * (0.5 - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / (1 + even * d);
            c = 1 + even / c;
            product *= c * d;
            double odd = -(a + m) * (a + 0.5 + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / (1 + odd * d);
            c = 1 + odd / c;
            factor = c * d;
            product *= factor;
        }
        return product;
    }

    private static double series(double a, double y) {
        double term = 1;
        double sum = 0;
        for (int k = 0; sum + term > sum; k++) {
            sum += term;
            term *= y * (a + 0.5 + k) / (1.5 + k);
        }
        return sum;
    }

    /**
     * The positive value that is exceeded with a probability below ½: Halley's method on the logarithm of the tail, where no
     * digit is lost, kept between two bounds.
     */
    double cutOff(double tail) {
        double t = nearby(tail);
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        while (true) {
            double density = density(t);
            double above = above(t, density);
            if (above > tail) {
                low = t;
            } else {
                high = t;
            }
            double slope = density / above; // of −ln tail
            double bend = slope - (df + 1) * t / (df + t * t); // of ln slope
            double newton = StrictMath.log(above / tail) / slope;
            double step = newton / (1 + Math.max(-0.5, Math.min(0.5, newton * bend / 2)));
            double next = t + step;
            if (!(next >= low && next <= high)) {
                next = high == Double.POSITIVE_INFINITY ? 2 * t : (low + high) / 2;
            }
            if (Math.abs(next - t) <= Math.max(LAST_STEP * t, ROUNDING)) {
                return next;
            }
            t = next;
        }
    }

    /** Where to begin: the normal quantile with the first four terms of Fisher and Cornish (1960), for tails that allow it. */
    private double nearby(double tail) {
        if (df < 3) {
            return 1;
        }
        double z = -NormalQuantile.of(tail);
        double q = z * z;
        double first = (q + 1) / 4;
        double second = ((5 * q + 16) * q + 3) / 96;
        double third = (((3 * q + 19) * q + 17) * q - 15) / 384;
        double fourth = ((((79 * q + 776) * q + 1482) * q - 1920) * q - 945) / 92_160;
        return Math.max(z * (1 + (first + (second + (third + fourth / df) / df) / df) / df), Double.MIN_NORMAL);
    }
}
