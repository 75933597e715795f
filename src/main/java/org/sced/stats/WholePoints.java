package org.sced.stats;

/**
 * Points as whole numbers, so that slopes between them can be ordered without any rounding.
 *
 * <p>Values with few decimals are taken as what was typed: 0.1, 0.2 and 0.3 lie on one line here, though their doubles do
 * not. Other values are taken as multiples of a power of two, which is exact unless the largest is more than 2⁶⁰ times as
 * large as the last digit of the smallest.
 */
final class WholePoints {
    /** Parts of a unit in which values are noted: decimals, and means of a few ratings. */
    private static final int[] PARTS = {1, 10, 100, 1000, 10_000, 100_000, 2, 3, 4, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16};
    /** Up to this size values in parts are whole numbers without doubt. */
    private static final double SURE = 0x1p50;
    /** Products of two differences of numbers of so many bits fit 128 bits. */
    private static final int BITS = 60;

    private final double[] days;
    private final double[] values;
    private final long[] t;
    private final long[] y;
    private final int parts;

    private WholePoints(double[] days, double[] values, long[] t, long[] y, int parts) {
        this.days = days;
        this.values = values;
        this.t = t;
        this.y = y;
        this.parts = parts;
    }

    /** Takes points with strictly increasing t. */
    static WholePoints of(double[] t, double[] y) {
        long[] days = inParts(t, 1);
        boolean wholeDays = days != null;
        if (!wholeDays) {
            days = inPowersOfTwo(t);
            for (int i = 1; i < days.length; i++) {
                days[i] = Math.max(days[i], days[i - 1] + 1);
            }
        }
        for (int parts : PARTS) {
            long[] whole = inParts(y, parts);
            if (whole != null) {
                return new WholePoints(t, y, days, whole, wholeDays ? parts : 0);
            }
        }
        return new WholePoints(t, y, days, inPowersOfTwo(y), 0);
    }

    private static long[] inParts(double[] values, int parts) {
        long[] whole = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            double rounded = Math.rint(values[i] * parts);
            if (rounded / parts != values[i] || Math.abs(rounded) > SURE) {
                return null;
            }
            whole[i] = (long) rounded;
        }
        return whole;
    }

    private static long[] inPowersOfTwo(double[] values) {
        int exponent = Integer.MAX_VALUE;
        double largest = 0;
        for (double value : values) {
            int lastDigit = Math.max(Math.getExponent(value), Double.MIN_EXPONENT) - 52;
            exponent = value == 0 ? exponent : Math.min(exponent, lastDigit);
            largest = Math.max(largest, Math.abs(value));
        }
        exponent = Math.max(exponent, Math.getExponent(largest) + 1 - BITS);
        long[] whole = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            whole[i] = (long) Math.rint(Math.scalb(values[i], -exponent));
        }
        return whole;
    }

    int n() {
        return t.length;
    }

    long t(int i) {
        return t[i];
    }

    long y(int i) {
        return y[i];
    }

    /** The slope from one point to another, as a double. Where values were noted in parts of a unit it is rounded once. */
    double slope(int from, int to) {
        return parts == 0
                ? (values[to] - values[from]) / (days[to] - days[from])
                : (y[to] - y[from]) / ((double) (t[to] - t[from]) * parts);
    }

    /** The sign of a · b − c · d, for factors below 2⁶² in size. */
    static int compareProducts(long a, long b, long c, long d) {
        double left = (double) a * b;
        double right = (double) c * d;
        double difference = left - right;
        if (Math.abs(difference) > 0x1p-50 * (Math.abs(left) + Math.abs(right))) {
            return difference > 0 ? 1 : -1;
        }
        int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
        return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
    }
}
