package org.sced.chart;

import java.util.List;
import java.util.stream.DoubleStream;
import org.sced.data.Measure;
import org.sced.data.Scale;
import org.sced.data.Values;

/**
 * Which values the y axis of a measure has to show: its declared limits; where there are none, the data and their bands,
 * from zero if zero is near.
 *
 * @param low smallest value shown
 * @param high largest value shown
 * @param least smallest value that is possible at all
 * @param most largest value that is possible at all
 * @param whole whether the values are whole numbers
 * @param declared whether both ends are the declared limits
 */
record ValueRange(double low, double high, double least, double most, boolean whole, boolean declared) {
    static ValueRange of(Measure measure, List<Part> parts, List<Trace> traces) {
        double[] data = parts.stream()
                .flatMapToDouble(part -> part.data().values().stream())
                .toArray();
        double smallest = DoubleStream.of(data).min().orElse(0);
        double largest = DoubleStream.of(data).max().orElse(1);
        double least = !Double.isNaN(measure.min())
                ? measure.min()
                : measure.scale().hasTrueZero() && smallest >= 0 ? 0 : Double.NEGATIVE_INFINITY;
        double ceiling = measure.scale() == Scale.PERCENTAGE
                ? 100
                : measure.scale() == Scale.PROPORTION ? 1 : Double.POSITIVE_INFINITY;
        double most =
                !Double.isNaN(measure.max()) ? measure.max() : largest <= ceiling ? ceiling : Double.POSITIVE_INFINITY;
        boolean whole = DoubleStream.of(data).allMatch(value -> value == Math.rint(value));
        if (measure.hasLimits()) {
            return new ValueRange(measure.min(), measure.max(), least, most, whole, true);
        }
        double low = smallest;
        double high = largest;
        // A band never draws the axis below zero where no value is.
        double floor = smallest >= 0 ? Math.max(0, least) : least;
        for (Trace trace : traces) {
            if (trace instanceof Trace.Band band && band.ink() == Ink.SPREAD) {
                low = Math.min(low, Math.max(floor, least(band.lower())));
                high = Math.max(high, Math.min(most, most(band.upper())));
            } else if (trace instanceof Trace.Line line && line.ink() != Ink.TREND && isNear(line, smallest, largest)) {
                low = Math.min(low, least(line.values()));
                high = Math.max(high, most(line.values()));
            }
        }
        if (high - low <= 1e-12 * Math.max(Math.abs(low), Math.abs(high)) || high == low) {
            double half = whole || low == 0 ? Math.max(1, Math.abs(low) / 10) : Math.abs(low) / 10;
            high = low + half;
            low = low - half;
        }
        if (low > 0 && (least == 0 || smallest <= high - low)) {
            low = 0;
        } else if (high < 0 && -high <= high - low) {
            high = 0;
        }
        if (!Double.isNaN(measure.min())) {
            low = Math.min(measure.min(), smallest);
        }
        if (!Double.isNaN(measure.max())) {
            high = Math.max(measure.max(), largest);
        }
        return new ValueRange(Math.max(low, least), Math.min(Math.max(high, low), most), least, most, whole, false);
    }

    /** Levels and goals are always shown; a fit only as far as it keeps near the data. */
    private static boolean isNear(Trace.Line line, double smallest, double largest) {
        double reach = Math.max(largest - smallest, 1e-12);
        return line.ink() == Ink.LEVEL
                || line.ink() == Ink.GOAL && line.of().isEmpty()
                || least(line.values()) >= smallest - reach && most(line.values()) <= largest + reach;
    }

    private static double least(Values values) {
        return values.stream().filter(value -> !Double.isNaN(value)).min().orElse(Double.POSITIVE_INFINITY);
    }

    private static double most(Values values) {
        return values.stream().filter(value -> !Double.isNaN(value)).max().orElse(Double.NEGATIVE_INFINITY);
    }

    /** The nearest possible value. */
    double possible(double value) {
        return Math.max(least, Math.min(most, value));
    }

    /** The axis with at most so many steps between ticks. */
    ValueScale scale(int steps) {
        return declared ? ValueScale.limits(low, high, whole, steps) : ValueScale.rounded(low, high, whole, steps);
    }
}
