package org.sced.stats;

import java.util.Arrays;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.special.Gamma;

/**
 * The non-central t distribution: of T = (Z + λ)/U, where Z is standard normal, νU² is χ² with ν degrees of freedom, and the
 * two are independent. A standardized difference follows it.
 *
 * <p>P(T ≤ t) = E Φ(tU − λ). The expectation is an integral of a positive function with one peak over v = ln U, taken by
 * Gauss and Legendre's rule between points that lie close where the density of v or Φ is steep; nothing cancels, so a far
 * tail keeps its digits (some 11 of them, down to tails of 1e-17) for every t and λ. AS 243 (Lenth 1989, Applied
 * Statistics) sums a series instead, which loses a far tail and underflows for |λ| beyond 38.
 *
 * @param degreesOfFreedom ν, above 0
 * @param noncentrality λ, finite
 */
public record NonCentralT(double degreesOfFreedom, double noncentrality) {
    /** What is smaller by this power of e than the tail in question is left out. */
    private static final double LOST = 45;
    /** The smallest tail that keeps its digits, as a power of e: 1e-17. */
    private static final double FARTHEST = 40;
    /** Widths of the density and of Φ that one rule spans. */
    private static final double SPAN = 2.5;
    /** The widest step on the right of the peak. */
    private static final double STEEP = 0.3;
    /** From here on Φ is 1. */
    private static final double ONE = 8.3;

    private static final double FEW = 20;
    private static final int ITERATIONS = 100;
    /** The last step of a root; the step after it would be its square, below rounding. */
    private static final double STEP = 1e-9;

    private static final GaussIntegrator RULE = new GaussIntegratorFactory().legendre(16);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the degrees of freedom are not above 0 or one of the numbers is not finite
     */
    public NonCentralT {
        if (!(degreesOfFreedom > 0 && Double.isFinite(degreesOfFreedom)) || !Double.isFinite(noncentrality)) {
            throw new IllegalArgumentException("non-central t with " + degreesOfFreedom
                    + " degrees of freedom and noncentrality " + noncentrality
                    + "; allowed are finite numbers, degrees of freedom above 0");
        }
    }

    /**
     * P(T ≤ t). The other tail is that of the mirror image, P(T<sub>λ</sub> ≥ t) = P(T<sub>−λ</sub> ≤ −t).
     *
     * @throws IllegalArgumentException if t is not finite
     */
    public double atMost(double t) {
        return new Tail(requireFinite(t), degreesOfFreedom, LOST + FARTHEST).at(noncentrality);
    }

    /**
     * The noncentrality with which T is at most t with probability p. It falls as p grows; with p = α/2 it is the upper
     * limit of a confidence interval for λ, and the lower limit is −noncentrality(−t, ν, α/2).
     *
     * @throws IllegalArgumentException if p is not between 0 and 1, t is not finite or the degrees of freedom are not
     *     above 0
     */
    public static double noncentrality(double t, double degreesOfFreedom, double p) {
        double z = Probability.normalQuantile(p);
        double df = new NonCentralT(degreesOfFreedom, 0).degreesOfFreedom;
        Tail tail = new Tail(requireFinite(t), df, LOST - StrictMath.log(p));
        // Φ⁻¹ of the tail is nearly a straight line in λ, of this slope (Johnson and Welch 1940).
        double scale = StrictMath.hypot(1, t / Math.sqrt(2 * df));
        double lambda = t * (1 - 1 / (4 * df + 1)) - z * scale;
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        double slope = -1 / scale;
        double last = Double.NaN;
        double lastMiss = Double.NaN;
        for (int i = 0; i < ITERATIONS; i++) {
            double miss = tail.normalAt(lambda) - z;
            if (miss > 0) {
                low = lambda;
            } else {
                high = lambda;
            }
            if (i > 0 && miss != lastMiss) {
                slope = (miss - lastMiss) / (lambda - last);
            }
            double next = lambda - miss / slope;
            if (Math.abs(next - lambda) <= STEP * Math.max(scale, Math.abs(lambda))) {
                return next;
            }
            if (!(next > low && next < high)) {
                double half = low + (high - low) / 2;
                next = Double.isFinite(half) ? half : lambda + Math.signum(miss) * 4 * scale;
            }
            last = lambda;
            lastMiss = miss;
            lambda = next;
        }
        return lambda;
    }

    private static double requireFinite(double t) {
        if (!Double.isFinite(t)) {
            throw new IllegalArgumentException("t " + t + "; allowed are finite numbers");
        }
        return t;
    }

    /** P(T ≤ t) as a function of the noncentrality. */
    private static final class Tail {
        private final double t;
        private final double df;
        private final double drop;
        private final double logConstant;
        private final double zero;
        private final double from;
        private final double to;

        Tail(double t, double df, double drop) {
            this.t = t;
            this.df = df;
            this.drop = drop;
            this.logConstant = logConstant(df / 2);
            this.zero = -Math.sqrt(2 * drop);
            this.from = bound(-drop / df - 0.5);
            this.to = bound(Math.sqrt(drop / df));
        }

        /** The logarithm of the density of v at 0, ln 2 + a ln a − a − ln Γ(a) with a = ν/2. */
        private static double logConstant(double a) {
            if (a < FEW) {
                return StrictMath.log(2) + a * StrictMath.log(a) - a - Gamma.logGamma(a);
            }
            // Stirling's series, so that large numbers do not cancel.
            double square = a * a;
            double rest = (1 / 12.0 - (1 / 360.0 - (1 / 1260.0 - 1 / (1680 * square)) / square) / square) / a;
            return 0.5 * StrictMath.log(2 * a / Math.PI) - rest;
        }

        /** Where the logarithm of the density, −ν(e²ᵛ − 1 − 2v)/2 beside its peak, has dropped; by Newton's method. */
        private double bound(double start) {
            double v = start;
            for (int i = 0; i < ITERATIONS; i++) {
                double growth = StrictMath.expm1(2 * v);
                double next = v - (growth - 2 * v - 2 * drop / df) / (2 * growth);
                if (!(Math.abs(next - v) > 1e-3 * Math.abs(v))) {
                    return next;
                }
                v = next;
            }
            return v;
        }

        private double density(double v) {
            return StrictMath.exp(logConstant + df * (v - StrictMath.expm1(2 * v) / 2));
        }

        /** P(T ≤ t). */
        double at(double lambda) {
            if (t == 0) {
                return Probability.normal(-lambda);
            }
            double[] points = points(lambda);
            double sum = 0;
            for (int i = 1; i < points.length; i++) {
                sum += part(points[i - 1], points[i], lambda);
            }
            return Math.min(1, sum);
        }

        /** Φ⁻¹ of P(T ≤ t). */
        double normalAt(double lambda) {
            double p = at(lambda);
            return Probability.normalQuantile(Math.min(Math.max(p, Double.MIN_NORMAL), 1 - 0x1p-53));
        }

        /** Where one rule ends and the next begins, in ascending order, repeated where they fall together. */
        private double[] points(double lambda) {
            // Left of the peak the density is nearly an exponential; on the right it falls with the exponential of one.
            double width = SPAN / Math.sqrt(2 * df);
            double peak = Math.max(from, -width);
            int left = (int) Math.ceil((peak - from) / width);
            int right = (int) Math.ceil((to - peak) / Math.min(width, STEEP));
            int edges = (int) Math.ceil((ONE - zero) / SPAN);
            double[] points = new double[left + right + edges + 2];
            int n = 0;
            for (int i = 0; i < left; i++) {
                points[n++] = from + (peak - from) * i / left;
            }
            for (int i = 0; i <= right; i++) {
                points[n++] = peak + (to - peak) * i / right;
            }
            for (int i = 0; i <= edges; i++) {
                double u = (lambda + zero + (ONE - zero) * i / edges) / t;
                double v = u > 0 ? StrictMath.log(u) : from;
                points[n++] = Math.min(Math.max(v, from), to);
            }
            Arrays.sort(points);
            return points;
        }

        private double part(double low, double high, double lambda) {
            double half = (high - low) / 2;
            double middle = low + half;
            if (half <= 0 || t * StrictMath.exp(middle) - lambda < zero) {
                return 0;
            }
            double sum = 0;
            for (int i = 0; i < RULE.getNumberOfPoints(); i++) {
                double v = middle + half * RULE.getPoint(i);
                double x = t * StrictMath.exp(v) - lambda;
                sum += RULE.getWeight(i) * density(v) * (x > ONE ? 1 : Probability.normal(x));
            }
            return sum * half;
        }
    }
}
