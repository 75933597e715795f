package org.sced.effect;

import java.util.Arrays;
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

    /** The size of the numbers where values of some phases are held against a line. */
    static double size(Line line, PhaseData... phases) {
        double size = 0;
        for (PhaseData phase : phases) {
            for (int i = 0; i < phase.n(); i++) {
                double y = Math.abs(phase.values().get(i));
                size = Math.max(size, Math.max(y, Math.abs(line.at(phase.days().get(i)))));
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
     * The numbers of the groups that values fall into if neighbours closer than a tolerance are one group, in ascending
     * order from 0.
     */
    static double[] groups(double[] values, double tolerance) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int groups = 0;
        double[] firsts = new double[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] - sorted[i - 1] > tolerance) {
                firsts[groups++] = sorted[i];
            }
        }
        double[] numbers = new double[values.length];
        for (int i = 0; i < numbers.length; i++) {
            int place = Arrays.binarySearch(firsts, 0, groups, values[i]);
            numbers[i] = place >= 0 ? place : -place - 2;
        }
        return numbers;
    }
}
