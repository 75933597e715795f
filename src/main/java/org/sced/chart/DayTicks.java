package org.sced.chart;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    static DayTicks of(Timeline timeline, DayScale scale) {
        List<Integer> days =
                timeline.unit() == Timeline.Unit.DATE ? calendarDays(timeline, scale) : numberedDays(timeline, scale);
        int distance = LEAST_TICK_DISTANCE <= scale.step() ? 1 : LEAST_TICK_DISTANCE <= 7 * scale.step() ? 7 : 0;
        List<Integer> small = new ArrayList<>();
        for (int day = 0; distance > 0 && day < timeline.length(); day += distance) {
            if (!days.contains(day)) {
                small.add(day);
            }
        }
        return new DayTicks(small, days.stream().map(day -> name(timeline, day)).toList());
    }

    private static Name name(Timeline timeline, int day) {
        DateTimeFormatter form = timeline.length() > DAYS_OF_SHORT_DATES ? LONG : SHORT;
        String number = Long.toString(timeline.number(day)).replace('-', '−');
        return new Name(day, number, timeline.date(day).map((LocalDate date) -> date.format(form)));
    }

    /** Every seventh day from the first, or every day of a few, or fewer where they would touch; and the last. */
    private static List<Integer> calendarDays(Timeline timeline, DayScale scale) {
        int step = 0;
        if (timeline.length() <= 10 && fits(timeline, scale, 1)) {
            step = 1;
        }
        for (int i = 0; step == 0 && i < CALENDAR_STEPS.length; i++) {
            step = fits(timeline, scale, CALENDAR_STEPS[i]) || i == CALENDAR_STEPS.length - 1 ? CALENDAR_STEPS[i] : 0;
        }
        List<Integer> days = new ArrayList<>();
        for (int day = 0; day < timeline.length(); day += step) {
            days.add(day);
        }
        addIfFree(timeline.length() - 1, days, timeline, scale);
        return days;
    }

    /** Every day, every second one from the first, or the multiples of 5, 10, 20 …; and the first and last. */
    private static List<Integer> numberedDays(Timeline timeline, DayScale scale) {
        int step = 1;
        for (int power = 1; !fits(timeline, scale, step) || timeline.length() > MOST_NUMBERS * step; ) {
            if (step == 5 * power) {
                power *= 10;
                step = power;
            } else {
                step = step == power ? 2 * power : 5 * power;
            }
        }
        List<Integer> days = new ArrayList<>();
        long first = timeline.number(0);
        int start = step <= 2 ? 0 : (int) Math.floorMod(-first, (long) step);
        for (int day = start; day < timeline.length(); day += step) {
            days.add(day);
        }
        addIfFree(0, days, timeline, scale);
        if (step > 2) {
            addIfFree(timeline.length() - 1, days, timeline, scale);
        }
        return days;
    }

    private static void addIfFree(int day, List<Integer> days, Timeline timeline, DayScale scale) {
        for (int other : days) {
            double needed = (width(timeline, day) + width(timeline, other)) / 2 + GAP / 2;
            if (day == other || Math.abs(day - other) * scale.step() < needed) {
                return;
            }
        }
        days.add(day);
        List<Integer> sorted = List.copyOf(new TreeSet<>(days));
        days.clear();
        days.addAll(sorted);
    }

    private static boolean fits(Timeline timeline, DayScale scale, int step) {
        double widest = 0;
        for (int day = 0, seen = 0; day < timeline.length() && seen < 60; day += step, seen++) {
            widest = Math.max(widest, width(timeline, day));
        }
        return step >= timeline.length() || step * scale.step() >= Math.max(widest, lastWidth(timeline)) + GAP;
    }

    private static double lastWidth(Timeline timeline) {
        return width(timeline, timeline.length() - 1);
    }

    private static double width(Timeline timeline, int day) {
        Name name = name(timeline, day);
        double number = Typeface.REGULAR.width(name.number(), Look.TICK);
        return Math.max(
                number,
                name.date().map(date -> Typeface.REGULAR.width(date, Look.NOTE)).orElse(0.0));
    }
}
