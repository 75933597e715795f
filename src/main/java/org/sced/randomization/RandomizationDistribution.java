package org.sced.randomization;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;

/**
 * The distribution of a statistic over schedules in little room: values from low to high, each with the number of schedules
 * that have it; of very many schedules the middles of narrow bins.
 *
 * <p>Values closer than the tolerance of the test are one. Immutable.
 *
 * @param statistic name of the statistic
 * @param points the values in order
 * @param binned whether the values are middles of bins of equal width
 * @param uncomputable how many schedules have no statistic
 * @param observed the statistic under the schedule that was carried out; {@code NaN} if it cannot be computed
 */
public record RandomizationDistribution(
        String statistic, List<Point> points, boolean binned, BigInteger uncomputable, double observed) {
    /**
     * A value and how many schedules have it.
     *
     * @param value oriented: larger is better
     * @param count how many schedules
     */
    public record Point(double value, BigInteger count) {
        /** Checks that nothing is missing. */
        public Point {
            requireNonNull(count, "count");
        }
    }

    /** Copies the list. */
    public RandomizationDistribution {
        requireNonNull(statistic, "statistic");
        points = List.copyOf(points);
        requireNonNull(uncomputable, "uncomputable");
    }

    /** How many schedules there are, those without a statistic included. */
    public BigInteger schedules() {
        return points.stream().map(Point::count).reduce(uncomputable, BigInteger::add);
    }

    /** The share of schedules whose statistic lies from one value to below another. */
    public double share(double from, double below) {
        BigInteger count = points.stream()
                .filter(point -> point.value() >= from && point.value() < below)
                .map(Point::count)
                .reduce(BigInteger.ZERO, BigInteger::add);
        return new BigDecimal(count)
                .divide(new BigDecimal(schedules()), MathContext.DECIMAL128)
                .doubleValue();
    }

    @Override
    public String toString() {
        String range = points.isEmpty()
                ? "no value"
                : String.format(
                        Locale.ROOT,
                        "%d %s from %.3f to %.3f",
                        points.size(),
                        binned ? "bins" : "values",
                        points.get(0).value(),
                        points.get(points.size() - 1).value());
        return statistic + " of " + schedules() + " schedules: " + range;
    }
}
