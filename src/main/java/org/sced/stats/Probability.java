package org.sced.stats;

import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/** The distributions behind tests and intervals. The same arguments give the same result on every JVM. */
public final class Probability {
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);
    /** How exactly quantiles are solved for. */
    private static final double ACCURACY = 1e-14;

    private Probability() {}

    /** Probability that a standard normal variable is at most z. */
    public static double normal(double z) {
        return NORMAL.cumulativeProbability(z);
    }

    /** The z that a standard normal variable exceeds with probability 1 − p. */
    public static double normalQuantile(double p) {
        return NORMAL.inverseCumulativeProbability(p);
    }

    /** Probability that a standard normal variable is farther from 0 than z. */
    public static double normalTwoSided(double z) {
        return 2 * normal(-Math.abs(z));
    }

    /** Probability that Student's t is at most t. */
    public static double t(double t, double degreesOfFreedom) {
        return student(degreesOfFreedom).cumulativeProbability(t);
    }

    /** The value that Student's t exceeds with probability 1 − p. */
    public static double tQuantile(double p, double degreesOfFreedom) {
        return student(degreesOfFreedom).inverseCumulativeProbability(p);
    }

    private static TDistribution student(double degreesOfFreedom) {
        return new TDistribution(null, degreesOfFreedom, ACCURACY);
    }

    /** Probability of at least so many heads in n throws of a fair coin. */
    public static double atLeastHeads(int heads, int n) {
        return heads <= 0 ? 1 : 1 - new BinomialDistribution(null, n, 0.5).cumulativeProbability(heads - 1);
    }
}
