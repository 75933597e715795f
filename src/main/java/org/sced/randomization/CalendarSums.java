package org.sced.randomization;

import java.util.Arrays;
import org.sced.data.Series;

/**
 * Running sums of a series over the calendar, so that the sum and the number of values of any run of days are
 * differences of two entries. Values are oriented (larger is better) and taken from their middle value, so that a high
 * level costs no digits.
 */
final class CalendarSums {
    /** Entry d: sum of the values of the days before d. */
    final double[] sum;

    /** Entry d: number of the values of the days before d; as double, for it is only divided by. */
    final double[] n;

    private CalendarSums(double[] sum, double[] n) {
        this.sum = sum;
        this.n = n;
    }

    static CalendarSums of(Series series) {
        double[] values = series.values().toArray();
        int sign = series.measure().improvement().sign();
        double[] measured = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        double middle = measured.length == 0 ? 0 : measured[measured.length / 2];
        double[] sum = new double[values.length + 1];
        double[] n = new double[values.length + 1];
        for (int day = 0; day < values.length; day++) {
            boolean there = !Double.isNaN(values[day]);
            sum[day + 1] = sum[day] + (there ? sign * (values[day] - middle) : 0);
            n[day + 1] = n[day] + (there ? 1 : 0);
        }
        return new CalendarSums(sum, n);
    }

    int days() {
        return sum.length - 1;
    }

    /** The mean of the values from a day to the one before another; {@code NaN} if there is none. */
    double mean(int from, int to) {
        return (sum[to] - sum[from]) / (n[to] - n[from]);
    }
}
