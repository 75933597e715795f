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

    private interface Visitor {
        void visit(double slope);
    }

    private void forEach(Visitor visitor) {
        for (int j = 1; j < t.length; j++) {
            for (int i = 0; i < j; i++) {
                visitor.visit((y[j] - y[i]) / (t[j] - t[i]));
            }
        }
    }

    double median() {
        double upper = at(all / 2);
        if (all % 2 == 1) {
            return upper + 0.0;
        }
        // The one before is equal, or it is the largest of the smaller ones.
        Below below = new Below(upper);
        forEach(below);
        return ((below.count < all / 2 ? upper : below.largest) + upper) / 2 + 0.0;
    }

    private static final class Below implements Visitor {
        private final double bound;
        private long count;
        private double largest = Double.NEGATIVE_INFINITY;

        Below(double bound) {
            this.bound = bound;
        }

        @Override
        public void visit(double slope) {
            if (slope < bound) {
                count++;
                largest = Math.max(largest, slope);
            }
        }
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
        double[] kept = new double[(int) part.size];
        Collector collector = new Collector(part, kept, 1);
        forEach(collector);
        return new KthSelector().select(kept, null, (int) (place - part.before));
    }

    /** The slopes from low to high, both included, so many of them, with so many smaller ones before them. */
    private record Part(double low, double high, long before, long size) {}

    /** A smaller part with the place in it. */
    private Part narrowed(Part part, long place) {
        long step = part.size / SAMPLED;
        double[] sample = new double[(int) ((part.size - 1) / step) + 1];
        forEach(new Collector(part, sample, step));
        Arrays.sort(sample);
        double share = (double) (place - part.before) / part.size;
        // Four standard errors to both sides.
        double reach = 4 * Math.sqrt(share * (1 - share) * sample.length) + 2;
        int from = (int) Math.max(0, share * sample.length - reach);
        int to = (int) Math.min(sample.length - 1, share * sample.length + reach);
        Counter counter = new Counter(part, sample[from], sample[to]);
        forEach(counter);
        if (place < part.before + counter.smaller) {
            return new Part(part.low, Math.nextDown(sample[from]), part.before, counter.smaller);
        }
        long before = part.before + counter.smaller;
        return place < before + counter.inside
                ? new Part(sample[from], sample[to], before, counter.inside)
                : new Part(
                        Math.nextUp(sample[to]),
                        part.high,
                        before + counter.inside,
                        part.size - counter.smaller - counter.inside);
    }

    /** Collects every so manyth slope of a part. */
    private static final class Collector implements Visitor {
        private final Part part;
        private final double[] slopes;
        private final long step;
        private long seen;

        Collector(Part part, double[] slopes, long step) {
            this.part = part;
            this.slopes = slopes;
            this.step = step;
        }

        @Override
        public void visit(double slope) {
            if (slope >= part.low && slope <= part.high) {
                if (seen % step == 0) {
                    slopes[(int) (seen / step)] = slope;
                }
                seen++;
            }
        }
    }

    /** Counts the slopes of a part that lie below and between two bounds. */
    private static final class Counter implements Visitor {
        private final Part part;
        private final double from;
        private final double to;
        private long smaller;
        private long inside;

        Counter(Part part, double from, double to) {
            this.part = part;
            this.from = from;
            this.to = to;
        }

        @Override
        public void visit(double slope) {
            if (slope >= part.low && slope <= part.high) {
                if (slope < from) {
                    smaller++;
                } else if (slope <= to) {
                    inside++;
                }
            }
        }
    }
}
