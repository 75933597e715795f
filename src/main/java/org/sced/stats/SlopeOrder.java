package org.sced.stats;

/**
 * The points in ascending order of their height above lines of one slope, y − slope · t. It tells how many pairs of points
 * have a smaller slope: those of which the later point stands before the earlier one.
 */
final class SlopeOrder {
    /** Below this, heights fit a long. */
    private static final double LONG = 0x1p62;

    private final WholePoints points;
    private final double slope;
    private final long rise;
    private final long days;
    private final int[] order;
    private long tied;

    private SlopeOrder(WholePoints points, double slope, long rise, long days, int[] order) {
        this.points = points;
        this.slope = slope;
        this.rise = rise;
        this.days = days;
        this.order = order;
    }

    /** The order for a slope below all others: by time. */
    static SlopeOrder lowest(WholePoints points) {
        int[] order = new int[points.n()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        return new SlopeOrder(points, Double.NEGATIVE_INFINITY, 0, 0, order);
    }

    /** The order for a slope above all others: backwards in time. */
    static SlopeOrder highest(WholePoints points) {
        int[] order = new int[points.n()];
        for (int i = 0; i < order.length; i++) {
            order[i] = order.length - 1 - i;
        }
        return new SlopeOrder(points, Double.POSITIVE_INFINITY, 0, 0, order);
    }

    /** The order for the slope between two points, equal heights in the order of time. */
    static SlopeOrder of(WholePoints points, int from, int to) {
        int[] order = new int[points.n()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        SlopeOrder slope = new SlopeOrder(
                points, points.slope(from, to), points.y(to) - points.y(from), points.t(to) - points.t(from), order);
        slope.sort();
        return slope;
    }

    private void sort() {
        int n = order.length;
        double largest = 0;
        for (int i = 0; i < n; i++) {
            largest = Math.max(
                    largest,
                    Math.abs((double) (points.y(i) - points.y(0)) * days)
                            + Math.abs((double) (points.t(i) - points.t(0)) * rise));
        }
        if (largest < LONG) {
            long[] heights = new long[n];
            for (int i = 0; i < n; i++) {
                heights[i] = (points.y(i) - points.y(0)) * days - (points.t(i) - points.t(0)) * rise;
            }
            sort((i, j) -> Long.compare(heights[i], heights[j]));
        } else {
            sort((i, j) ->
                    WholePoints.compareProducts(points.y(i) - points.y(j), days, points.t(i) - points.t(j), rise));
        }
    }

    private interface Heights {
        int compare(int i, int j);
    }

    /** Merge sort, which leaves equal heights in the order of time, and counts them. */
    private void sort(Heights heights) {
        int n = order.length;
        int[] from = order;
        int[] to = new int[n];
        for (int width = 1; width < n; width *= 2) {
            for (int start = 0; start < n; start += 2 * width) {
                int middle = Math.min(start + width, n);
                int end = Math.min(middle + width, n);
                int left = start;
                int right = middle;
                for (int k = start; k < end; k++) {
                    boolean takeLeft = left < middle && (right >= end || heights.compare(from[left], from[right]) <= 0);
                    to[k] = takeLeft ? from[left++] : from[right++];
                }
            }
            int[] sorted = to;
            to = from;
            from = sorted;
        }
        if (from != order) {
            System.arraycopy(from, 0, order, 0, n);
        }
        for (int start = 0, end; start < n; start = end) {
            end = start + 1;
            while (end < n && heights.compare(order[start], order[end]) == 0) {
                end++;
            }
            long group = end - start;
            tied += group * (group - 1) / 2;
        }
    }

    /** The slope as a double. */
    double slope() {
        return slope;
    }

    /** How many pairs of points have just this slope. */
    long equal() {
        return tied;
    }

    /** Whether this slope lies between two others and is equal to neither. */
    boolean isBetween(SlopeOrder low, SlopeOrder high) {
        return (low.days == 0 || isAbove(low)) && (high.days == 0 || high.isAbove(this));
    }

    private boolean isAbove(SlopeOrder other) {
        return WholePoints.compareProducts(rise, other.days, other.rise, days) > 0;
    }

    /** The pairs with slopes above this one and below the other. */
    Between below(SlopeOrder higher) {
        int n = order.length;
        int[] rank = new int[n];
        for (int place = 0; place < n; place++) {
            rank[higher.order[place]] = place;
        }
        // Between the two slopes the members of a pair change places. Of a pair with just the lower slope the later
        // point
        // is put first here, as it is at the higher slope, so that it does not count.
        int[] start = order.clone();
        if (days != 0) {
            turnGroups(start);
        }
        int[] ranks = new int[n];
        for (int place = 0; place < n; place++) {
            ranks[place] = rank[start[place]];
        }
        return new Between(higher.order, ranks);
    }

    private void turnGroups(int[] start) {
        for (int first = 0, end; first < start.length; first = end) {
            end = first + 1;
            while (end < start.length && sameHeight(start[first], start[end])) {
                end++;
            }
            for (int i = first, j = end - 1; i < j; i++, j--) {
                int swapped = start[i];
                start[i] = start[j];
                start[j] = swapped;
            }
        }
    }

    private boolean sameHeight(int i, int j) {
        return WholePoints.compareProducts(points.y(i) - points.y(j), days, points.t(i) - points.t(j), rise) == 0;
    }

    /** Takes the two points of a pair, in the order of time. */
    interface Pairs {
        void pair(int from, int to);
    }

    /** Pairs of points with slopes between two bounds: the inversions of a list of ranks. */
    static final class Between {
        private final int[] points;
        private final int[] ranks;

        private Between(int[] points, int[] ranks) {
            this.points = points;
            this.ranks = ranks;
        }

        /** How many there are. */
        long count() {
            return merge(new long[0], null);
        }

        /** Hands over those with the given numbers, which must be ascending. */
        void visit(long[] numbers, Pairs visitor) {
            merge(numbers, visitor);
        }

        private long merge(long[] numbers, Pairs visitor) {
            int n = ranks.length;
            int[] from = ranks.clone();
            int[] to = new int[n];
            long count = 0;
            int next = 0;
            for (int width = 1; width < n; width *= 2) {
                for (int start = 0; start < n; start += 2 * width) {
                    int middle = Math.min(start + width, n);
                    int end = Math.min(middle + width, n);
                    int left = start;
                    int right = middle;
                    for (int k = start; k < end; k++) {
                        if (left < middle && (right >= end || from[left] < from[right])) {
                            to[k] = from[left++];
                        } else {
                            // All that is left on the left side makes a pair with this one.
                            long more = middle - left;
                            while (next < numbers.length && numbers[next] < count + more) {
                                int partner = from[left + (int) (numbers[next++] - count)];
                                int a = points[partner];
                                int b = points[from[right]];
                                visitor.pair(Math.min(a, b), Math.max(a, b));
                            }
                            count += more;
                            to[k] = from[right++];
                        }
                    }
                }
                int[] sorted = to;
                to = from;
                from = sorted;
            }
            return count;
        }
    }
}
