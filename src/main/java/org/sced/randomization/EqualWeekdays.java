package org.sced.randomization;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Those schedules of a design in which every condition has all seven days of the week equally often, so that what differs
 * between weekdays and weekends cancels in a comparison of conditions.
 *
 * <p>A fixed 7/14/7 is such a schedule. Complete alternation is counted exactly, as ∏(w!/∏(nᵢ/7)!) over the days of the
 * week with w weeks and nᵢ days of each condition; other designs are gone through, up to one million schedules.
 *
 * <pre>{@code
 * EqualWeekdays design = EqualWeekdays.of(CompleteAlternation.of(28, "A", "B"));
 * }</pre>
 *
 * <p>Immutable; equal if the designs are.
 */
public final class EqualWeekdays implements RandomizationDesign {
    private static final int WEEK = DayOfWeek.values().length;
    private static final String WHAT = "conditions with all days of the week equally often";

    private final RandomizationDesign design;

    /** Complete alternation with the days sorted by weekday: one block for each. */
    private final Optional<Blocks> byWeekday;

    private final List<Schedule> listed;

    private EqualWeekdays(RandomizationDesign design) {
        this.design = requireNonNull(design, "design");
        this.byWeekday = design instanceof CompleteAlternation complete
                        && complete.numbers().stream().allMatch(number -> number % WEEK == 0)
                ? Optional.of(Blocks.of(
                        complete.days(),
                        complete.conditions(),
                        complete.numbers().stream().map(number -> number / WEEK).toList()))
                : Optional.empty();
        this.listed = byWeekday.isPresent()
                ? List.of()
                : Listed.of(design, schedule -> misfit(schedule).isEmpty(), WHAT);
    }

    /**
     * The balanced schedules of a design.
     *
     * @throws IllegalArgumentException if there are none, or too many to go through
     */
    public static EqualWeekdays of(RandomizationDesign design) {
        return new EqualWeekdays(design);
    }

    /** The schedules without this condition. */
    public RandomizationDesign design() {
        return design;
    }

    @Override
    public int days() {
        return design.days();
    }

    @Override
    public BigInteger count() {
        return byWeekday.map(Blocks::count).orElseGet(() -> BigInteger.valueOf(listed.size()));
    }

    @Override
    public Stream<Schedule> schedules() {
        return byWeekday.map(blocks -> blocks.schedules().map(this::onCalendar)).orElseGet(listed::stream);
    }

    @Override
    public Schedule draw(RandomGenerator random) {
        requireNonNull(random, "random");
        return byWeekday.isPresent()
                ? onCalendar(byWeekday.get().draw(random))
                : listed.get(UniformDraw.below(listed.size(), random));
    }

    /** All first days of the week, then all second ones …, back in their order. */
    private Schedule onCalendar(Schedule sorted) {
        int weeks = days() / WEEK;
        String[] daily = new String[days()];
        for (int day = 0; day < daily.length; day++) {
            daily[day] = sorted.condition(day % WEEK * weeks + day / WEEK).orElseThrow();
        }
        return Schedule.daily(daily);
    }

    @Override
    public Optional<String> objection(Schedule schedule) {
        return design.objection(schedule).or(() -> misfit(schedule));
    }

    private static Optional<String> misfit(Schedule schedule) {
        for (String condition : schedule.conditions()) {
            int[] found = new int[WEEK];
            for (int day = 0; day < schedule.days(); day++) {
                if (schedule.condition(day).filter(condition::equals).isPresent()) {
                    found[day % WEEK]++;
                }
            }
            for (int day = 1; day < WEEK; day++) {
                if (found[day] != found[0] && !condition.equals(AbCycles.WASHOUT)) {
                    return Optional.of(condition + " has the weekday of day 1 " + times(found[0]) + " and that of day "
                            + (day + 1) + " " + times(found[day]) + "; all must be equally often");
                }
            }
        }
        return Optional.empty();
    }

    private static String times(int times) {
        return times == 1 ? "once" : times == 2 ? "twice" : times + " times";
    }

    @Override
    public double smallestP() {
        return listed.isEmpty()
                ? RandomizationDesign.super.smallestP()
                : ScheduleList.of(listed).smallestP();
    }

    @Override
    public String text() {
        return design.text() + "; equal weekdays";
    }

    @Override
    public String description() {
        return DesignText.without(design) + " Every condition has all days of the week equally often: "
                + DesignText.equallyLikely(count()) + ".";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EqualWeekdays that && design.equals(that.design);
    }

    @Override
    public int hashCode() {
        return design.hashCode() + 1;
    }

    @Override
    public String toString() {
        return text();
    }
}
