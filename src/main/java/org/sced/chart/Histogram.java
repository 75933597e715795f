package org.sced.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sced.randomization.Alternative;

/**
 * Bars of equal width of which one begins at the observed number, so that whole bars are extreme or not.
 *
 * @param bars from low to high, those without a number left out
 * @param width of a bar
 */
record Histogram(List<Bar> bars, double width) {
    private static final int MOST = 200;

    /** The numbers from one edge to the next, and whether they are as extreme as the observed one. */
    record Bar(double from, double to, long count, boolean extreme) {}

    /**
     * Bars of sorted numbers.
     *
     * @param extreme how many have to be extreme; below 0 if it is not known
     */
    static Histogram of(double[] sorted, double observed, Alternative alternative, long extreme) {
        double low = Math.min(sorted[0], observed);
        double high = Math.max(sorted[sorted.length - 1], observed);
        // Sums in another order differ in their last digits and are the same number.
        double tolerance = 1e-9 * Math.max(Math.abs(low), Math.abs(high));
        double width = width(sorted, high - low, tolerance);
        if (alternative == Alternative.TWO_SIDED && Math.abs(observed) > tolerance) {
            double parts = Math.max(1, Math.rint(2 * Math.abs(observed) / width));
            width = parts > MOST ? width : 2 * Math.abs(observed) / parts;
            Histogram both = counted(sorted, observed, width, tolerance, true, true);
            if (extreme < 0 || both.shaded() == extreme) {
                return both;
            }
            boolean upper = extremeAbove(sorted, observed, tolerance);
            return counted(sorted, observed, width, tolerance, upper, !upper);
        }
        boolean above = alternative != Alternative.WORSE;
        return counted(sorted, observed, width, tolerance, above, !above);
    }

    private static boolean extremeAbove(double[] sorted, double observed, double tolerance) {
        long above = java.util.Arrays.stream(sorted)
                .filter(value -> value >= observed - tolerance)
                .count();
        long below = java.util.Arrays.stream(sorted)
                .filter(value -> value <= observed + tolerance)
                .count();
        return above <= below;
    }

    /** About 1.5·√n bars between the ends, 8 to 40: few enough to be read, enough to show the shape. */
    private static double width(double[] sorted, double span, double tolerance) {
        return span > tolerance
                ? span / Math.max(8, Math.min(40, Math.rint(1.5 * Math.sqrt(sorted.length))))
                : Math.max(1, Math.abs(sorted[0]) / 10);
    }

    private static Histogram counted(
            double[] sorted, double observed, double width, double tolerance, boolean above, boolean below) {
        // Numbers as extreme as the observed one fall on its far side: bars hold their lower edge, or, where only low
        // numbers are extreme, their upper one.
        boolean holdsUpper = below && !above || above && below && observed < 0;
        boolean both = above && below;
        Map<Long, Long> counts = new TreeMap<>();
        Map<Long, Boolean> far = new TreeMap<>();
        double size = Math.abs(observed);
        for (double value : sorted) {
            double steps = (value - observed) / width;
            double slack = tolerance / width;
            long bar;
            if (both && value < 0 || holdsUpper) {
                bar = (long) Math.ceil(steps - slack) - 1;
            } else {
                bar = (long) Math.floor(steps + slack);
            }
            boolean extreme = both
                    ? Math.abs(value) >= size - tolerance
                    : above ? value >= observed - tolerance : value <= observed + tolerance;
            counts.merge(bar, 1L, Long::sum);
            far.merge(bar, extreme, (one, other) -> one || other);
        }
        List<Bar> bars = new ArrayList<>();
        counts.forEach((bar, count) ->
                bars.add(new Bar(observed + bar * width, observed + (bar + 1) * width, count, far.get(bar))));
        return new Histogram(bars, width);
    }

    long shaded() {
        return bars.stream().filter(Bar::extreme).mapToLong(Bar::count).sum();
    }

    long highest() {
        return bars.stream().mapToLong(Bar::count).max().orElse(1);
    }

    double low() {
        return bars.stream().mapToDouble(Bar::from).min().orElse(0);
    }

    double high() {
        return bars.stream().mapToDouble(Bar::to).max().orElse(1);
    }
}
