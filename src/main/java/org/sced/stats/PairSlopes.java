package org.sced.stats;

import java.util.Arrays;
import org.apache.commons.math3.util.KthSelector;

/**
 * The slopes between all pairs of points, n(n − 1)/2 of them. They are gone through again and again rather than kept, so
 * that ten thousand days need no more memory than a thousand.
 */
final class PairSlopes {
    /** So many slopes are kept at a time. */
    private static final int KEPT = 1 << 20;
    /** So many slopes tell about where a place in the order is. */
    private static final int SAMPLED = 2000;

    private final double[] t;
    private final double[] y;
    private final long all;

    /** Takes points with strictly increasing t, at least two. */
    PairSlopes(double[] t, double[] y) {
        this.t = t;
        this.y = y;
        this.all = (long) t.length * (t.length - 1) / 2;
    }

    /** The slopes from low to high, both included, so many of them, with so many smaller ones before them. */
    private record Part(double low, double high, long before, long size) {}

    double median() {
        double upper = at(all / 2);
        return all % 2 == 1 ? upper + 0.0 : (before(upper) + upper) / 2 + 0.0;
    }

    /** The slope at a place in ascending order, counted from 0. */
    private double at(long place) {
        Part part = new Part(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0, all);
        while (part.size > KEPT) {
            part = narrowed(part, place);
            if (part.low == part.high) {
                return part.low;
            }
        }
        return new KthSelector().select(collected(part, 1), null, (int) (place - part.before));
    }

    /** The slope before the upper one of the two in the middle: equal, or the largest of the smaller ones. */
    private double before(double upper) {
        long smaller = 0;
        double largest = Double.NEGATIVE_INFINITY;
        for (int j = 1; j < t.length; j++) {
            for (int i = 0; i < j; i++) {
                double slope = (y[j] - y[i]) / (t[j] - t[i]);
                if (slope < upper) {
                    smaller++;
                    largest = Math.max(largest, slope);
                }
            }
        }
        return smaller < all / 2 ? upper : largest;
    }

    /** A smaller part with the place in it. */
    private Part narrowed(Part part, long place) {
        double[] sample = collected(part, part.size / SAMPLED);
        Arrays.sort(sample);
        double share = (double) (place - part.before) / part.size;
        // Four standard errors to both sides.
        double reach = 4 * Math.sqrt(share * (1 - share) * sample.length) + 2;
        double from = sample[(int) Math.max(0, share * sample.length - reach)];
        double to = sample[(int) Math.min(sample.length - 1, share * sample.length + reach)];
        long smaller = 0;
        long inside = 0;
        for (int j = 1; j < t.length; j++) {
            for (int i = 0; i < j; i++) {
                double slope = (y[j] - y[i]) / (t[j] - t[i]);
                if (slope >= part.low && slope < from) {
                    smaller++;
                } else if (slope >= from && slope <= to) {
                    inside++;
                }
            }
        }
        long before = part.before + smaller;
        if (place < before) {
            return new Part(part.low, Math.nextDown(from), part.before, smaller);
        }
        return place < before + inside
                ? new Part(from, to, before, inside)
                : new Part(Math.nextUp(to), part.high, before + inside, part.size - smaller - inside);
    }

    /** Every so manyth slope of a part. */
    private double[] collected(Part part, long step) {
        double[] slopes = new double[(int) ((part.size - 1) / step) + 1];
        long wait = 0;
        int k = 0;
        for (int j = 1; j < t.length; j++) {
            for (int i = 0; i < j; i++) {
                double slope = (y[j] - y[i]) / (t[j] - t[i]);
                if (slope >= part.low && slope <= part.high) {
                    if (wait == 0) {
                        slopes[k++] = slope;
                        wait = step;
                    }
                    wait--;
                }
            }
        }
        return slopes;
    }
}
