package org.sced.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.sced.data.Timeline;

/**
 * Which days are ticked and which are named.
 *
 * @param small days with a short tick
 * @param named days with a long tick and a name
 */
record DayTicks(List<Integer> small, List<Name> named) {
    /** A day with its number and, if the case has a calendar, its date. */
    record Name(int day, String number, Optional<String> date) {}

    private static final double GAP = 7 * Look.POINT;
    private static final double LEAST_TICK_DISTANCE = 9;
    private static final int MOST_NUMBERS = 16;
    private static final int DAYS_OF_SHORT_DATES = 300;
    private static final int[] CALENDAR_STEPS = {7, 14, 28, 56, 84, 182, 364, 728, 1456, 3640, 7280, 14560, 36400, 72800
    };

    /** The days of a case, how they are named, and where they stand. */
    private record Axis(Timeline timeline, DayScale scale, Language language, DayNames names) {
        int length() {
            return timeline.length();
        }

        Name name(int day) {
            String number = Long.toString(timeline.number(day)).replace('-', '−');
            Optional<String> date = names == DayNames.NUMBERS
                    ? Optional.empty()
                    : timeline.date(day)
                            .map((LocalDate it) -> timeline.length() > DAYS_OF_SHORT_DATES
                                    ? language.dateWithYear(it)
                                    : language.date(it));
            return new Name(day, names == DayNames.DATES && date.isPresent() ? "" : number, date);
        }

        double width(int day) {
            Name name = name(day);
            double number = Typeface.REGULAR.width(name.number(), Look.TICK);
            double size = name.number().isEmpty() ? Look.TICK : Look.NOTE;
            return Math.max(
                    number,
                    name.date().map(date -> Typeface.REGULAR.width(date, size)).orElse(0.0));
        }
    }

    static DayTicks of(Timeline timeline, DayScale scale) {
        return of(timeline, scale, Language.ENGLISH, DayNames.BOTH);
    }

    static DayTicks of(Timeline timeline, DayScale scale, Language language, DayNames names) {
        Axis axis = new Axis(timeline, scale, language, names);
        List<Integer> days = timeline.unit() == Timeline.Unit.DATE ? calendarDays(axis) : numberedDays(axis);
        int distance = LEAST_TICK_DISTANCE <= scale.step() ? 1 : LEAST_TICK_DISTANCE <= 7 * scale.step() ? 7 : 0;
        List<Integer> small = new ArrayList<>();
        for (int day = 0; distance > 0 && day < timeline.length(); day += distance) {
            if (!days.contains(day)) {
                small.add(day);
            }
        }
        return new DayTicks(small, days.stream().map(axis::name).toList());
    }

    /** Every seventh day from the first, or every day of a few, or fewer where they would touch; and the last. */
    private static List<Integer> calendarDays(Axis axis) {
        int step = 0;
        if (axis.length() <= 10 && fits(axis, 1)) {
            step = 1;
        }
        for (int i = 0; step == 0 && i < CALENDAR_STEPS.length; i++) {
            step = fits(axis, CALENDAR_STEPS[i]) || i == CALENDAR_STEPS.length - 1 ? CALENDAR_STEPS[i] : 0;
        }
        List<Integer> days = new ArrayList<>();
        for (int day = 0; day < axis.length(); day += step) {
            days.add(day);
        }
        addIfFree(axis.length() - 1, days, axis);
        return days;
    }

    /** Every day, every second one from the first, or the multiples of 5, 10, 20 …; and the first and last. */
    private static List<Integer> numberedDays(Axis axis) {
        int step = 1;
        for (int power = 1; !fits(axis, step) || axis.length() > MOST_NUMBERS * step; ) {
            if (step == 5 * power) {
                power *= 10;
                step = power;
            } else {
                step = step == power ? 2 * power : 5 * power;
            }
        }
        List<Integer> days = new ArrayList<>();
        long first = axis.timeline().number(0);
        int start = step <= 2 ? 0 : (int) Math.floorMod(-first, (long) step);
        for (int day = start; day < axis.length(); day += step) {
            days.add(day);
        }
        addIfFree(0, days, axis);
        if (step > 2) {
            addIfFree(axis.length() - 1, days, axis);
        }
        return days;
    }

    private static void addIfFree(int day, List<Integer> days, Axis axis) {
        for (int other : days) {
            double needed = (axis.width(day) + axis.width(other)) / 2 + GAP / 2;
            if (day == other || Math.abs(day - other) * axis.scale().step() < needed) {
                return;
            }
        }
        days.add(day);
        List<Integer> sorted = List.copyOf(new TreeSet<>(days));
        days.clear();
        days.addAll(sorted);
    }

    private static boolean fits(Axis axis, int step) {
        double widest = 0;
        for (int day = 0, seen = 0; day < axis.length() && seen < 60; day += step, seen++) {
            widest = Math.max(widest, axis.width(day));
        }
        return step >= axis.length()
                || step * axis.scale().step() >= Math.max(widest, axis.width(axis.length() - 1)) + GAP;
    }
}
