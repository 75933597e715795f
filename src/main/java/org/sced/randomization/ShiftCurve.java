package org.sced.randomization;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * For every shift of the level the share of schedules that are at least as extreme as the one that was carried out, once the
 * shift is taken away: the p-function, whose cut at α gives the confidence set.
 *
 * <p>It is a function of p-values only if the schedule was drawn from the design, {@link #licensed}. Immutable.
 */
public final class ShiftCurve {
    /**
     * A corner of the curve.
     *
     * @param shift oriented: larger is better
     * @param share the share there
     */
    public record Point(double shift, double share) {}

    private final double estimate;
    private final boolean licensed;

    /** Each schedule counts from one of these on … */
    private final double[] begins;

    /** … to one of those; both sorted. */
    private final double[] ends;

    ShiftCurve(double estimate, boolean licensed, double[] begins, double[] ends) {
        this.estimate = estimate;
        this.licensed = licensed;
        this.begins = requireNonNull(begins, "begins");
        this.ends = requireNonNull(ends, "ends");
        Arrays.sort(begins);
        Arrays.sort(ends);
    }

    /** The shift at which the statistic shows no effect; the share is 1 there. */
    public double estimate() {
        return estimate;
    }

    /** Whether the schedule was drawn from the design, so that shares are p-values. */
    public boolean licensed() {
        return licensed;
    }

    /** The share at a shift. */
    public double at(double shift) {
        return (double) (upTo(begins, shift) - below(ends, shift)) / begins.length;
    }

    private static int upTo(double[] sorted, double value) {
        return below(sorted, Math.nextUp(value));
    }

    private static int below(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * The corners of the curve from left to right, ready to be drawn as a line: two for each shift at which it jumps. At a
     * jump the larger share is the one that holds. Of more than so many jumps some are left out.
     *
     * @param most of how many jumps corners are given at most, 2 or more
     * @throws IllegalArgumentException if that is fewer than 2
     */
    public List<Point> points(int most) {
        if (most < 2) {
            throw new IllegalArgumentException(most + " jumps of a curve; at least 2 are needed");
        }
        double[] jumps = Arrays.stream(begins).filter(Double::isFinite).toArray();
        double[] back = Arrays.stream(ends).filter(Double::isFinite).toArray();
        double[] all = Arrays.copyOf(jumps, jumps.length + back.length);
        System.arraycopy(back, 0, all, jumps.length, back.length);
        double[] distinct = Arrays.stream(all).sorted().distinct().toArray();
        List<Point> points = new ArrayList<>();
        int kept = Math.min(most, distinct.length);
        for (int i = 0; i < kept; i++) {
            double shift = distinct[kept == 1 ? 0 : (int) ((long) i * (distinct.length - 1) / (kept - 1))];
            Point before = new Point(shift, at(Math.nextDown(shift)));
            Point here = new Point(shift, at(shift));
            Point after = new Point(shift, at(Math.nextUp(shift)));
            if (before.share() != here.share()) {
                points.add(before);
            }
            points.add(here);
            if (after.share() != here.share()) {
                points.add(after);
            }
        }
        return List.copyOf(points);
    }

    @Override
    public String toString() {
        return "ShiftCurve[" + begins.length + " schedules, estimate " + estimate + (licensed ? "" : ", as if drawn")
                + "]";
    }
}
