package org.sced.stats;

import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;

/** The distributions behind tests and intervals. The same arguments give the same result on every JVM. */
public final class Probability {
    /** So many throws have numbers of ways that are exact whole numbers, also times the number of throws. */
    private static final int COUNTED_THROWS = 50;

    private Probability() {}

    /** Probability that a standard normal variable is at most z. */
    public static double normal(double z) {
        return NormalCurve.above(-z);
    }

    /**
     * The z that a standard normal variable exceeds with probability 1 − p.
     *
     * @throws IllegalArgumentException if p is not between 0 and 1
     */
    public static double normalQuantile(double p) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("quantile " + p + "; allowed are numbers between 0 and 1");
        }
        return NormalQuantile.of(p);
    }

    /** Probability that a standard normal variable is farther from 0 than z. */
    public static double normalTwoSided(double z) {
        return 2 * normal(-Math.abs(z));
    }

    /** Probability that Student's t is at most t. */
    public static double t(double t, double degreesOfFreedom) {
        return new StudentCurve(degreesOfFreedom).above(-t);
    }

    /**
     * The value that Student's t exceeds with probability 1 − p.
     *
     * @throws IllegalArgumentException if p is not between 0 and 1 or the degrees of freedom are not above 0
     */
    public static double tQuantile(double p, double degreesOfFreedom) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("quantile " + p + "; allowed are numbers between 0 and 1");
        }
        if (p == 0.5) {
            return 0;
        }
        StudentCurve curve = new StudentCurve(degreesOfFreedom);
        return p > 0.5 ? curve.cutOff(1 - p) : -curve.cutOff(p);
    }

    /** Probability that Student's t is farther from 0 than t. */
    public static double tTwoSided(double t, double degreesOfFreedom) {
        return 2 * t(-Math.abs(t), degreesOfFreedom);
    }

    /** Probability that a chi-square variable is larger than x. */
    public static double chiSquareUpper(double x, double degreesOfFreedom) {
        return x <= 0 ? 1 : Gamma.regularizedGammaQ(degreesOfFreedom / 2, x / 2);
    }

    /**
     * The x that a beta variable with two positive parameters exceeds with probability 1 − p, to the last digits.
     *
     * @throws IllegalArgumentException if p is not between 0 and 1
     */
    public static double betaQuantile(double p, double alpha, double beta) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("quantile " + p + "; allowed are numbers between 0 and 1");
        }
        double low = 0;
        double high = 1;
        while (true) {
            double middle = (low + high) / 2;
            if (middle <= low || middle >= high) {
                return middle;
            }
            if (Beta.regularizedBeta(middle, alpha, beta) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
    }

    /** Probability of at least so many heads in n throws of a fair coin. */
    public static double atLeastHeads(int heads, int n) {
        if (heads <= 0) {
            return 1;
        }
        if (n <= COUNTED_THROWS) {
            long binomial = 1;
            long ways = 0;
            for (int k = n; k >= heads; k--) {
                ways += binomial;
                binomial = binomial * k / (n - k + 1);
            }
            return Math.scalb((double) ways, -n);
        }
        return heads > n ? 0 : Beta.regularizedBeta(0.5, heads, n - heads + 1.0);
    }
}
