package org.sced.randomization;

import static java.util.Objects.requireNonNull;

/**
 * The days on which a phase may start.
 *
 * @param label the phase, as {@code "B"}
 * @param first place of the first allowed day, counted from 0
 * @param last place of the last allowed day
 */
public record StartWindow(String label, int first, int last) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the days are out of order, or the window begins on the first day of the study
     */
    public StartWindow {
        requireNonNull(label, "label");
        if (first < 1 || last < first) {
            throw new IllegalArgumentException("window of " + label + " is day " + (first + 1L) + " to " + (last + 1L)
                    + "; its last day is not before its first, and its first is day 2 or later, after a phase of at"
                    + " least one day");
        }
    }

    /** A window in days of the study, which count from 1: {@code ofDays("B", 6, 10)} is day 6 to day 10. */
    public static StartWindow ofDays(String label, int firstDay, int lastDay) {
        return new StartWindow(label, firstDay - 1, lastDay - 1);
    }

    /** As {@code B 6-10}, in days of the study, which count from 1. */
    @Override
    public String toString() {
        return DesignText.quoted(label) + " " + (first + 1) + "-" + (last + 1);
    }
}
