package org.sced.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;

/** Dates in words, always in English. */
final class Dates {
    private Dates() {}

    /** As {@code Monday}. */
    static String name(DayOfWeek day) {
        return capitalized(day.name());
    }

    /** As {@code March}. */
    private static String name(Month month) {
        return capitalized(month.name());
    }

    private static String capitalized(String word) {
        return word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
    }

    /** As {@code Mon}. */
    static String shortName(DayOfWeek day) {
        return name(day).substring(0, 3);
    }

    /** As {@code 2 Mar}. */
    static String dayAndMonth(LocalDate date) {
        return date.getDayOfMonth() + " " + name(date.getMonth()).substring(0, 3);
    }

    /** As {@code Monday, 2 March 2026}. */
    static String full(LocalDate date) {
        return name(date.getDayOfWeek()) + ", " + date.getDayOfMonth() + " " + name(date.getMonth()) + " "
                + date.getYear();
    }
}
