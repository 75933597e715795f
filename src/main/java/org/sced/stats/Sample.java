package org.sced.stats;

import java.util.Arrays;
import org.sced.data.PhaseData;
import org.sced.data.Values;

/**
 * The usual statistics of measured values.
 *
 * <p>Sums are taken of deviations from the mean and corrected for its rounding, which keeps all but the last digits
 * where the spread is small against the level. What is undefined is {@code NaN}: everything but {@link #n} of no values,
 * {@link #variance} and {@link #sd} of one value. If all values are equal, the variance is exactly 0. Immutable.
 */
public final class Sample {
    private final double[] values;
    private final double mean;
    private volatile double[] sorted;
    /** Found when first asked for; immutable, so it does no harm if two threads find the same. */
    private Spread spread;

    private Sample(double[] values) {
        this.values = values;
        this.mean = mean(values);
    }

    private record Spread(double variance, double sd) {}

    /**
     * The sample of measured values.
     *
     * @throws IllegalArgumentException if a value is missing or infinite
     */
    public static Sample of(double... values) {
        double[] copy = values.clone();
        for (int i = 0; i < copy.length; i++) {
            if (!Double.isFinite(copy[i])) {
                throw new IllegalArgumentException(
                        "value number " + (i + 1) + " is " + copy[i] + "; a sample has finite numbers only");
            }
        }
        return new Sample(copy);
    }

    /** The sample of measured values; missing ones must have been left out. */
    public static Sample of(Values values) {
        return of(values.toArray());
    }

    /** The sample of the values of a phase. */
    public static Sample of(PhaseData phase) {
        return new Sample(phase.values().toArray());
    }

    /** How many values there are. */
    public int n() {
        return values.length;
    }

    /** The arithmetic mean. */
    public double mean() {
        return mean;
    }

    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        double rest = 0;
        for (double value : values) {
            rest += value - mean;
        }
        return mean + rest / values.length;
    }

    /** The variance with divisor n − 1; 0 too where it is too small for a number, as that of values of size 1e-170. */
    public double variance() {
        return spread().variance;
    }

    /** The standard deviation with divisor n − 1; 0 only if all values are equal. */
    public double sd() {
        return spread().sd;
    }

    private Spread spread() {
        Spread known = spread;
        return known == null ? spread = found() : known;
    }

    private Spread found() {
        double[] deviations = deviations();
        int exponent = exponent(deviations);
        double scaled = variance(deviations, exponent);
        return new Spread(Math.scalb(scaled, 2 * exponent), Math.scalb(Math.sqrt(scaled), exponent));
    }

    private double variance(double[] deviations, int exponent) {
        int n = values.length;
        if (n < 2) {
            return Double.NaN;
        }
        if (isConstant()) {
            return 0;
        }
        double squares = 0;
        for (double deviation : deviations) {
            double share = Math.scalb(deviation, -exponent);
            squares += share * share;
        }
        return squares / (n - 1);
    }

    /**
     * The deviations from the mean, in the order of the values. Near 1e7 a double has nine digits behind the point, too few
     * for a mean, so the deviations are centred once more.
     */
    double[] deviations() {
        double[] deviations = new double[values.length];
        double rest = 0;
        for (int i = 0; i < deviations.length; i++) {
            deviations[i] = values[i] - mean;
            rest += deviations[i];
        }
        rest /= deviations.length;
        for (int i = 0; i < deviations.length; i++) {
            deviations[i] -= rest;
        }
        return deviations;
    }

    /** The power of two below the largest of the deviations; in its units no square leaves the range of numbers. */
    static int exponent(double[] deviations) {
        double largest = 0;
        for (double deviation : deviations) {
            largest = Math.max(largest, Math.abs(deviation));
        }
        return largest == 0 ? 0 : Math.max(Math.getExponent(largest), Double.MIN_EXPONENT);
    }

    /** √Σe². */
    static double length(double[] deviations) {
        int exponent = exponent(deviations);
        double squares = 0;
        for (double deviation : deviations) {
            double share = Math.scalb(deviation, -exponent);
            squares += share * share;
        }
        return Math.scalb(Math.sqrt(squares), exponent);
    }

    /** Whether all values are equal; true of a single value. */
    public boolean isConstant() {
        for (double value : values) {
            if (value != values[0]) {
                return false;
            }
        }
        return true;
    }

    /** The smallest value. */
    public double min() {
        return values.length == 0 ? Double.NaN : sorted()[0];
    }

    /** The largest value. */
    public double max() {
        return values.length == 0 ? Double.NaN : sorted()[values.length - 1];
    }

    /** The median. */
    public double median() {
        return medianOfSorted(sorted());
    }

    /**
     * The quantile of type 7 (Hyndman and Fan 1996), R's default: linear between the order statistics x₍₁₎ … x₍ₙ₎ at the
     * place 1 + (n − 1)p.
     *
     * @param p from 0 to 1
     * @throws IllegalArgumentException if p is outside
     */
    public double quantile(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("quantile " + p + "; allowed are 0 to 1");
        }
        double[] order = sorted();
        if (order.length == 0) {
            return Double.NaN;
        }
        double place = (order.length - 1) * p;
        int below = (int) Math.floor(place);
        double part = place - below;
        return part == 0 ? order[below] : order[below] + part * (order[below + 1] - order[below]);
    }

    /**
     * The mean of the values left when ⌊pn⌋ are dropped at each end; the median for p = 0.5. As R's {@code mean(trim)}.
     *
     * @param p from 0 to 0.5
     * @throws IllegalArgumentException if p is outside
     */
    public double trimmedMean(double p) {
        if (!(p >= 0 && p <= 0.5)) {
            throw new IllegalArgumentException("trimmed share " + p + "; allowed are 0 to 0.5");
        }
        if (p == 0.5) {
            return median();
        }
        double[] order = sorted();
        int dropped = (int) Math.floor(p * order.length);
        return mean(Arrays.copyOfRange(order, dropped, order.length - dropped));
    }

    /**
     * A mean of the values in the middle (Rosenberger and Gasko 1983, in Hoaglin, Mosteller and Tukey; Bulté and Onghena
     * 2012, SCVA), steadier than the median and as safe from odd days: of fewer than 5 values the median; of an odd number
     * up to 11 the mean of the middle 3, from 13 on of the middle 5; of an even number up to 12 the mean of the middle 4
     * with weights 1/6, 1/3, 1/3, 1/6, from 14 on of the middle 6 with weights 1/10, 1/5, 1/5, 1/5, 1/5, 1/10.
     */
    public double broadenedMedian() {
        double[] order = sorted();
        int n = order.length;
        if (n < 5) {
            return median();
        }
        int reach = n % 2 == 1 ? (n <= 11 ? 1 : 2) : n <= 12 ? 2 : 3;
        int first = (n + 1) / 2 - 1 - (n % 2 == 1 ? reach : reach - 1);
        int last = n / 2 + (n % 2 == 1 ? reach : reach - 1);
        double[] middle = Arrays.copyOfRange(order, first, last + 1);
        if (n % 2 == 1) {
            return mean(middle);
        }
        double center = medianOfSorted(order);
        double sum = 0;
        for (int i = 0; i < middle.length; i++) {
            boolean end = i == 0 || i == middle.length - 1;
            sum += (middle[i] - center) * (end ? 1 : 2);
        }
        return center + sum / (2 * middle.length - 2);
    }

    /** How many different values there are. */
    public int distinct() {
        double[] order = sorted();
        int distinct = 0;
        for (int i = 0; i < order.length; i++) {
            distinct += i == 0 || order[i] != order[i - 1] ? 1 : 0;
        }
        return distinct;
    }

    /** The median of the absolute deviations from the median, not scaled. */
    public double rawMad() {
        if (values.length == 0) {
            return Double.NaN;
        }
        double median = median();
        double[] deviations = new double[values.length];
        for (int i = 0; i < deviations.length; i++) {
            deviations[i] = Math.abs(values[i] - median);
        }
        return Selection.median(deviations);
    }

    /** The values in ascending order; a fresh array. */
    public double[] toSortedArray() {
        return sorted().clone();
    }

    private double[] sorted() {
        double[] order = sorted;
        if (order == null) {
            order = values.clone();
            Arrays.sort(order);
            sorted = order;
        }
        return order;
    }

    /** The median of an array in ascending order; {@code NaN} if it is empty. */
    static double medianOfSorted(double[] order) {
        int n = order.length;
        if (n == 0) {
            return Double.NaN;
        }
        return n % 2 == 1 ? order[n / 2] : (order[n / 2 - 1] + order[n / 2]) / 2;
    }

    @Override
    public String toString() {
        return "n " + n() + ", mean " + Figures.text(mean()) + ", median " + Figures.text(median()) + ", sd "
                + Figures.text(sd());
    }
}
