package org.sced.data;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;

/**
 * The measured values of one phase, or of all days of one condition, with the days on which they were measured.
 *
 * @param label the phase's label, as {@code "A′"}; for pooled days the labels joined by {@code "+"} or the condition
 * @param scheduled how many days of the calendar belong here, measured or not
 * @param days the days of the values, counted from the first day of the series (0), strictly increasing
 * @param values the values, all measured
 */
public record PhaseData(String label, int scheduled, Values days, Values values) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a value is missing, days and values differ in number, there are more of them
     *     than scheduled days, or the days are not increasing
     */
    public PhaseData {
        requireNonNull(label, "label");
        requireNonNull(days, "days");
        requireNonNull(values, "values");
        if (days.size() != values.size() || values.size() > scheduled) {
            throw new IllegalArgumentException("phase " + label + " has " + values.size() + " values on " + days.size()
                    + " of " + scheduled + " days; every value needs a day of its own");
        }
        for (int i = 0; i < values.size(); i++) {
            if (Double.isNaN(values.get(i)) || Double.isNaN(days.get(i))) {
                throw new IllegalArgumentException(
                        "value number " + (i + 1) + " of phase " + label + " is missing; leave the day out instead");
            }
            if (i > 0 && days.get(i) <= days.get(i - 1)) {
                throw new IllegalArgumentException(
                        "days of phase " + label + " are not increasing at value number " + (i + 1));
            }
        }
    }

    /** Values of consecutive days, the first of which is the given one; {@code NaN} where nothing was measured. */
    public static PhaseData of(String label, int firstDay, double... values) {
        double[] days = new double[values.length];
        double[] measured = new double[values.length];
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                days[n] = firstDay + i;
                measured[n++] = values[i];
            }
        }
        return new PhaseData(
                label, values.length, Values.wrap(Arrays.copyOf(days, n)), Values.wrap(Arrays.copyOf(measured, n)));
    }

    /** How many values were measured. */
    public int n() {
        return values.size();
    }

    /** How many scheduled days have no value. */
    public int missing() {
        return scheduled - n();
    }
}
