package org.sced.effect;

import org.sced.data.PhaseData;
import org.sced.stats.Line;

/** Comparisons of measured values with computed ones, which differ from them by rounding. */
final class Rounding {
    /** What is smaller than this share of the largest number is rounding. */
    private static final double SHARE = 1e-12;

    private Rounding() {}

    /** The largest difference that is rounding, among values of the given size. */
    static double of(double size) {
        return SHARE * size;
    }

    /** The size of the numbers where values of some phases are held against a line, which is largest at an end. */
    static double size(Line line, PhaseData... phases) {
        double size = 0;
        for (PhaseData phase : phases) {
            int n = phase.n();
            for (int i = 0; i < n; i++) {
                size = Math.max(size, Math.abs(phase.values().get(i)));
            }
            if (n > 0) {
                size = Math.max(size, Math.abs(line.at(phase.days().get(0))));
                size = Math.max(size, Math.abs(line.at(phase.days().get(n - 1))));
            }
        }
        return size;
    }

    /** How many values of a phase lie strictly beyond a line in the direction of a sign. */
    static int beyond(PhaseData phase, Line line, int sign, double tolerance) {
        int beyond = 0;
        for (int i = 0; i < phase.n(); i++) {
            double ahead = sign * (phase.values().get(i) - line.at(phase.days().get(i)));
            beyond += ahead > tolerance ? 1 : 0;
        }
        return beyond;
    }

    /** How many values of a phase are strictly better than a bound. */
    static int beyond(PhaseData phase, double bound, int sign, double tolerance) {
        return beyond(phase, new Line(bound, 0), sign, tolerance);
    }

    /**
     * Puts the numbers of their groups, in ascending order from 0, in the place of the values of two arrays in ascending
     * order. Neighbours of either array that are no farther apart than a tolerance are of one group.
     */
    static void group(double[] a, double[] b, double tolerance) {
        int group = -1;
        double last = Double.NEGATIVE_INFINITY;
        for (int i = 0, j = 0; i < a.length || j < b.length; ) {
            boolean ofA = j == b.length || i < a.length && a[i] <= b[j];
            double value = ofA ? a[i] : b[j];
            group += value - last > tolerance ? 1 : 0;
            last = value;
            if (ofA) {
                a[i++] = group;
            } else {
                b[j++] = group;
            }
        }
    }
}
