package org.sced.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The slopes between all pairs of points, n(n − 1)/2 of them, in ascending order. Not for several threads.
 *
 * <p>Of many points the slopes are not kept. A place in their order is found by counting (Cole, Salowe, Steiger and
 * Szemerédi 1989; with random bounds Matoušek 1991): the pairs with slopes between two bounds are those that change places
 * when the points are ordered by height above lines of the one slope and of the other. Bounds are drawn from the slopes
 * themselves until few slopes are left between them, and these are sorted. It takes O(n log n) steps and O(n) memory; the
 * draws decide on the time only, never on the answer. All comparisons are of whole numbers, so that ties are ties.
 */
final class PairSlopes {
    /** So many slopes are sorted at once. */
    private static final int SORTED = 20_000;
    /** So many slopes tell about where a place in the order is. */
    private static final int SAMPLED = 2_000;

    private final WholePoints points;
    private final long all;
    private final int sortable;
    /** Slopes that earlier searches have found the places of. */
    private final List<Known> known = new ArrayList<>();
    /** The part of the order that was looked at before: slopes, or one that stands for many equal. */
    private double[] part = {};
    /** Whether the part is in ascending order; all slopes are put in order when one of them is asked for by its place. */
    private boolean ordered;
    /** The place of the first slope of the part, from 0. */
    private long first;
    /** The place after the last slope of the part. */
    private long end;

    /** Takes points with strictly increasing t, at least two. */
    PairSlopes(double[] t, double[] y) {
        this(t, y, SORTED);
    }

    /** Sorts at most so many slopes at once, one at least. */
    PairSlopes(double[] t, double[] y, int sortable) {
        this.sortable = sortable;
        this.points = WholePoints.of(t, y);
        this.all = (long) t.length * (t.length - 1) / 2;
        if (all <= sortable) {
            part = new double[(int) all];
            int k = 0;
            for (int j = 1; j < t.length; j++) {
                for (int i = 0; i < j; i++) {
                    part[k++] = points.slope(i, j);
                }
            }
            end = all;
        } else {
            ordered = true;
        }
    }

    /** How many there are. */
    long count() {
        return all;
    }

    /** The median. */
    double median() {
        if (!ordered) {
            return Selection.median(part);
        }
        double upper = at(all / 2);
        return (all % 2 == 1 ? upper : (at(all / 2 - 1) + upper) / 2) + 0.0;
    }

    /** The slope at a place in ascending order, counted from 0. */
    double at(long place) {
        if (!ordered) {
            Arrays.sort(part);
            ordered = true;
        } else if (place < first || place >= end) {
            search(place);
        }
        return part[part.length == 1 ? 0 : (int) (place - first)] + 0.0;
    }

    /** A slope whose place in the order is known: so many smaller ones stand before it. */
    private record Known(SlopeOrder slope, long below) {
        long upTo() {
            return below + slope.equal();
        }
    }

    /** Finds a part of the slopes with the place in it. */
    private void search(long place) {
        SplittableRandom random = new SplittableRandom(all);
        SlopeOrder low = SlopeOrder.lowest(points);
        SlopeOrder high = SlopeOrder.highest(points);
        long before = 0;
        long after = all;
        for (Known one : known) {
            if (place >= one.upTo() && one.upTo() > before) {
                low = one.slope;
                before = one.upTo();
            } else if (place < one.below && one.below < after) {
                high = one.slope;
                after = one.below;
            }
        }
        while (after - before > sortable) {
            long size = after - before;
            SlopeOrder.Between between = low.below(high);
            int sampled = (int) Math.min(SAMPLED, size / 10 + 1);
            int[][] sample =
                    sample(between, random.longs(sampled, 0, size).sorted().toArray());
            double share = (double) (place - before) / size;
            // Three standard errors to both sides.
            double reach = 3 * Math.sqrt(share * (1 - share) * sampled) + 2;
            int[][] bounds = {
                sample[(int) Math.max(0, share * sampled - reach)],
                sample[(int) Math.min(sampled - 1, share * sampled + reach)]
            };
            for (int[] pair : bounds) {
                SlopeOrder slope = SlopeOrder.of(points, pair[0], pair[1]);
                if (!slope.isBetween(low, high)) {
                    continue; // the other bound has passed it
                }
                Known one = new Known(slope, before + low.below(slope).count());
                known.add(one);
                if (place < one.below) {
                    high = slope;
                    after = one.below;
                } else if (place < one.upTo()) {
                    keep(one.below, one.upTo(), slope.slope());
                    return;
                } else {
                    low = slope;
                    before = one.upTo();
                }
            }
        }
        double[] slopes = new double[(int) (after - before)];
        long[] numbers = new long[slopes.length];
        Arrays.setAll(numbers, i -> i);
        int[] k = {0};
        low.below(high).visit(numbers, (from, to) -> slopes[k[0]++] = points.slope(from, to));
        Arrays.sort(slopes);
        keep(before, after, slopes);
    }

    private void keep(long from, long to, double... slopes) {
        first = from;
        end = to;
        part = slopes;
    }

    /** Pairs with given numbers, in ascending order of their slopes but for rounding. */
    private int[][] sample(SlopeOrder.Between between, long[] numbers) {
        int[][] pairs = new int[numbers.length][];
        int[] k = {0};
        between.visit(numbers, (from, to) -> pairs[k[0]++] = new int[] {from, to});
        Arrays.sort(pairs, (p, q) -> Double.compare(points.slope(p[0], p[1]), points.slope(q[0], q[1])));
        return pairs;
    }
}
