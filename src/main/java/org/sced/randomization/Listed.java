package org.sced.randomization;

import java.math.BigInteger;
import java.util.List;
import java.util.function.Predicate;

/** Those schedules of a design that meet a condition, found by going through all. */
final class Listed {
    /** How many schedules are gone through at most. */
    static final int LIMIT = 1_000_000;

    private Listed() {}

    /** The list that a design draws from; empty if it draws otherwise. */
    static List<Schedule> behind(RandomizationDesign design) {
        if (design instanceof ScheduleList list) {
            return list.list();
        }
        if (design instanceof EqualWeekdays weekdays) {
            return weekdays.listed();
        }
        return design instanceof StartWeekdays weekdays ? weekdays.listed() : List.of();
    }

    /**
     * The schedules that are left.
     *
     * @throws IllegalArgumentException if there are too many to go through, or none is left
     */
    static List<Schedule> of(RandomizationDesign design, Predicate<Schedule> condition, String what) {
        if (design.count().compareTo(BigInteger.valueOf(LIMIT)) > 0) {
            throw new IllegalArgumentException("\"" + design.text() + "\" has " + design.count() + " schedules; " + what
                    + " can be counted for up to " + LIMIT);
        }
        List<Schedule> left = design.schedules().filter(condition).toList();
        if (left.isEmpty()) {
            throw new IllegalArgumentException(
                    what + " leave none of the " + design.count() + " schedules of \"" + design.text() + "\"");
        }
        return left;
    }
}
