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

    /** The size of the numbers where the values of two phases are held against a line. */
    static double size(Phases p, Line line) {
        return size(p, p.from(), p.to(), line);
    }

    /** The same with the values of two phases on days of their own. */
    static double size(Phases p, PhaseData from, PhaseData to, Line line) {
        double ofValues = Math.max(p.first().largest(), p.second().largest());
        return Math.max(ofValues, Math.max(size(from, line), size(to, line)));
    }

    /** The size of a line over a phase, which is largest at an end. */
    private static double size(PhaseData phase, Line line) {
        double first = phase.days().get(0);
        double last = phase.days().get(phase.n() - 1);
        return Math.max(Math.abs(line.at(first)), Math.abs(line.at(last)));
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
