package org.sced.data;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days of a case, one after the other without a gap, counted from 0.
 *
 * @param unit what one step is
 * @param start the first day: days since 1970-01-01 for dates, else its number
 * @param length how many days there are, from the first to the last that stands in the diary
 */
public record Timeline(Unit unit, long start, int length) {
    /** What one step of the time axis is. */
    public enum Unit {
        /** Calendar dates. */
        DATE,
        /** Numbered days. */
        DAY,
        /** Numbered sessions; distances between them are counted in sessions. */
        SESSION
    }

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if there is no day, or a day that no calendar has
     */
    public Timeline {
        requireNonNull(unit, "unit");
        if (length < 1) {
            throw new IllegalArgumentException("a timeline of " + length + " days; at least 1 is needed");
        }
        long lowest = unit == Unit.DATE ? LocalDate.MIN.toEpochDay() : Long.MIN_VALUE;
        long highest = unit == Unit.DATE ? LocalDate.MAX.toEpochDay() : Long.MAX_VALUE;
        if (start < lowest || start > highest - (length - 1)) {
            throw new IllegalArgumentException("a timeline of " + length + " days that starts at " + start
                    + "; days are allowed from " + lowest + " to " + highest);
        }
    }

    /** The calendar date at a place, if the case has dates. */
    public Optional<LocalDate> date(int place) {
        return unit == Unit.DATE ? Optional.of(LocalDate.ofEpochDay(start + place)) : Optional.empty();
    }

    /** The day's name: an ISO date, or its number. */
    public String label(int place) {
        return name(unit, start + place);
    }

    /** The day's number as charts count it: 1 for the first date, else the number in the diary. */
    public long number(int place) {
        return unit == Unit.DATE ? place + 1L : start + place;
    }

    static String name(Unit unit, long time) {
        return unit == Unit.DATE ? LocalDate.ofEpochDay(time).toString() : Long.toString(time);
    }
}
