package org.sced.data;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * An immutable sequence of doubles.
 *
 * <p>{@code NaN} means "not measured" and is allowed; infinite numbers are not. Two sequences are equal if they have
 * the same numbers in the same order, {@code NaN} being equal to {@code NaN}. Safe to share between threads.
 */
public final class Values {
    /** The largest size of a number; up to here no statistic can overflow. */
    public static final double LARGEST = 1e75;

    private static final Values NONE = new Values(new double[0]);

    private final double[] values;

    private Values(double[] values) {
        this.values = values;
    }

    /**
     * The given numbers, copied.
     *
     * @throws IllegalArgumentException if one of them is infinite or larger than 1e75
     */
    public static Values of(double... values) {
        return values.length == 0 ? NONE : wrap(values.clone());
    }

    /** Takes the array over; it must not be changed afterwards. */
    static Values wrap(double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (Double.isInfinite(values[i])) {
                throw new IllegalArgumentException("value number " + (i + 1)
                        + " is infinite; allowed are finite numbers and NaN for a missing one");
            }
            if (Math.abs(values[i]) > LARGEST) {
                throw new IllegalArgumentException("value number " + (i + 1)
                        + " is too large; allowed are numbers up to " + Measure.plain(LARGEST) + " in size");
            }
            values[i] += 0.0; // makes one zero of the two
        }
        return new Values(values);
    }

    /** How many numbers there are. */
    public int size() {
        return values.length;
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return values.length == 0;
    }

    /**
     * The number at a place, counted from 0.
     *
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public double get(int index) {
        return values[index];
    }

    /** The numbers in order. */
    public DoubleStream stream() {
        return Arrays.stream(values);
    }

    /** A fresh array of the numbers. */
    public double[] toArray() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Values that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : ", ").append(Double.isNaN(values[i]) ? "NA" : Measure.plain(values[i]));
        }
        return text.append(']').toString();
    }
}
