package org.sced.randomization;

import java.util.Arrays;
import org.sced.data.Measure;
import org.sced.data.Values;

/**
 * The values of a measure, made ready once for all schedules: oriented (larger is better), each on its day, and put in
 * order. Not changed by anyone.
 */
final class Observations {
    /** So many are sorted by insertion. */
    private static final int MANY = 60;

    /** Day by day, oriented; {@code NaN} where nothing was measured. */
    final double[] value;

    /** The same taken from a value in the middle, so that a high level costs no digits in sums. */
    final double[] deviation;

    /** The measured days from the lowest value to the highest. */
    final int[] order;

    /** The measured days. */
    final DayBits measured;

    private final double middle;

    private Observations(double[] value) {
        this.value = value;
        this.order = order(value);
        this.middle = order.length == 0 ? 0 : value[order[order.length / 2]];
        this.deviation = new double[value.length];
        this.measured = new DayBits(value.length);
        for (int day = 0; day < value.length; day++) {
            deviation[day] = value[day] - middle;
            measured.add(day, measured(day) ? day + 1 : day);
        }
    }

    private static int[] order(double[] value) {
        int[] days = new int[value.length];
        int n = 0;
        for (int day = 0; day < value.length; day++) {
            if (!Double.isNaN(value[day])) {
                days[n++] = day;
            }
        }
        if (n > MANY) {
            return sorted(value, Arrays.copyOf(days, n));
        }
        for (int i = 1; i < n; i++) {
            int day = days[i];
            int place = i;
            while (place > 0 && value[days[place - 1]] > value[day]) {
                days[place] = days[place - 1];
                place--;
            }
            days[place] = day;
        }
        return Arrays.copyOf(days, n);
    }

    /** Days go to the place of their value among all values, equal ones in their order. */
    private static int[] sorted(double[] value, int[] days) {
        double[] values =
                Arrays.stream(days).mapToDouble(day -> value[day]).sorted().toArray();
        int[] placed = new int[days.length];
        int[] sorted = new int[days.length];
        for (int day : days) {
            int low = 0;
            int high = days.length - 1;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (values[middle] < value[day]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            sorted[low + placed[low]++] = day;
        }
        return sorted;
    }

    static Observations of(Measure measure, Values values) {
        double[] value = values.toArray();
        int sign = measure.improvement().sign();
        for (int day = 0; day < value.length; day++) {
            // 0 − y and not −y: equal values stay equal, there is no −0.
            value[day] = sign < 0 ? 0 - value[day] : value[day] + 0.0;
        }
        return new Observations(value);
    }

    int days() {
        return value.length;
    }

    boolean measured(int day) {
        return !Double.isNaN(value[day]);
    }

    /** Whether no two values differ. */
    boolean isConstant() {
        return order.length == 0 || value[order[0]] == value[order[order.length - 1]];
    }

    CalendarSums sums() {
        return CalendarSums.of(deviation);
    }

    /** Numbers closer than this count as equal, for statistics in the units of the measure. */
    double tolerance() {
        if (order.length == 0) {
            return 0;
        }
        double min = value[order[0]];
        double max = value[order[order.length - 1]];
        return 1e-10 * (max - min) + 1e-12 * Math.max(Math.abs(min), Math.abs(max));
    }
}
