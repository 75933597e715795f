package org.sced.randomization;

/**
 * Running sums of values over the calendar, so that the sum and the number of values of any run of days are differences
 * of two entries.
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

    /** Day by day, {@code NaN} where nothing was measured. */
    static CalendarSums of(double[] values) {
        double[] sum = new double[values.length + 1];
        double[] n = new double[values.length + 1];
        for (int day = 0; day < values.length; day++) {
            boolean there = !Double.isNaN(values[day]);
            sum[day + 1] = sum[day] + (there ? values[day] : 0);
            n[day + 1] = n[day] + (there ? 1 : 0);
        }
        return new CalendarSums(sum, n);
    }

    /** The sums seen from borders that count some days later; day 0 and the end stay where they are. */
    CalendarSums later(int lag) {
        double[] laterSum = sum.clone();
        double[] laterN = n.clone();
        for (int day = 1; day <= days(); day++) {
            int there = (int) Math.min(days(), (long) day + lag);
            laterSum[day] = sum[there];
            laterN[day] = n[there];
        }
        return new CalendarSums(laterSum, laterN);
    }

    int days() {
        return sum.length - 1;
    }

    /** The largest sum by its size. */
    double largest() {
        double largest = 0;
        for (double one : sum) {
            largest = Math.max(largest, Math.abs(one));
        }
        return largest;
    }

    /** The mean of the values from a day to the one before another; {@code NaN} if there is none. */
    double mean(int from, int to) {
        return (sum[to] - sum[from]) / (n[to] - n[from]);
    }
}
