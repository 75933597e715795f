package org.sced.planning;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.time.DayOfWeek;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.sced.randomization.AbCycles;
import org.sced.randomization.RandomizationDesign;
import org.sced.randomization.Schedule;

/**
 * How weekdays spread over the conditions of a design's schedules.
 *
 * <p>A schedule is balanced if every condition has all seven days of the week equally often; what differs between weekdays
 * then cancels in a comparison of conditions. A fixed 7/14/7 is balanced; starts drawn by lot mostly are not.
 *
 * @param balancedShare the share of balanced schedules
 * @param weekendGap the largest difference between two conditions in their share of Saturdays and Sundays, on average over
 *     the schedules
 * @param exact whether all schedules were looked at; else {@value #DRAWS} drawn ones
 */
public record WeekdayBalance(double balancedShare, double weekendGap, boolean exact) {
    /** How many schedules are drawn, with seed 1, where there are more than {@value #MOST_LISTED}. */
    public static final int DRAWS = 10_000;

    /** Up to how many schedules all are looked at. */
    public static final int MOST_LISTED = 100_000;

    private static final int WEEK = DayOfWeek.values().length;

    /**
     * The balance of a design whose first day is a certain day of the week.
     *
     * @param design the schedules
     * @param firstDay the day of the week of day 1
     */
    public static WeekdayBalance of(RandomizationDesign design, DayOfWeek firstDay) {
        requireNonNull(firstDay, "firstDay");
        boolean exact = design.count().compareTo(BigInteger.valueOf(MOST_LISTED)) <= 0;
        AtomicLong balanced = new AtomicLong();
        double[] gaps = {0, 0};
        try (Stream<Schedule> schedules =
                exact ? design.schedules() : design.draws(1).limit(DRAWS)) {
            schedules.forEachOrdered(schedule -> {
                balanced.addAndGet(isBalanced(schedule) ? 1 : 0);
                gaps[0] += weekendGap(schedule, firstDay);
                gaps[1]++;
            });
        }
        return new WeekdayBalance(balanced.get() / gaps[1], gaps[0] / gaps[1], exact);
    }

    /** Whether every condition of a schedule has all days of the week equally often, whichever day the first is. */
    public static boolean isBalanced(Schedule schedule) {
        for (String condition : schedule.conditions()) {
            int[] found = new int[WEEK];
            for (int day = 0; day < schedule.days(); day++) {
                if (schedule.condition(day).filter(condition::equals).isPresent()) {
                    found[day % WEEK]++;
                }
            }
            for (int times : found) {
                if (times != found[0] && !condition.equals(AbCycles.WASHOUT)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static double weekendGap(Schedule schedule, DayOfWeek firstDay) {
        double least = 1;
        double most = 0;
        for (String condition : schedule.conditions()) {
            if (condition.equals(AbCycles.WASHOUT)) {
                continue;
            }
            int days = 0;
            int weekend = 0;
            for (int day = 0; day < schedule.days(); day++) {
                if (schedule.condition(day).filter(condition::equals).isPresent()) {
                    days++;
                    weekend += firstDay.plus(day).compareTo(DayOfWeek.SATURDAY) >= 0 ? 1 : 0;
                }
            }
            double share = (double) weekend / days;
            least = Math.min(least, share);
            most = Math.max(most, share);
        }
        return most - least;
    }

    /** As {@code 16 % balanced, weekend gap 0.08}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s%.0f %% balanced, weekend gap %.2f",
                exact ? "" : "about ",
                100 * balancedShare,
                weekendGap);
    }
}
