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

    private final Optional<WeekdayBlocks> blocks;
    private final List<Schedule> listed;

    private EqualWeekdays(RandomizationDesign design) {
        this.design = requireNonNull(design, "design");
        this.blocks = design instanceof CompleteAlternation complete ? WeekdayBlocks.of(complete) : Optional.empty();
        this.listed = blocks.isPresent()
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
        return blocks.map(WeekdayBlocks::count).orElseGet(() -> BigInteger.valueOf(listed.size()));
    }

    @Override
    public Stream<Schedule> schedules() {
        return blocks.map(Alternation::schedules).orElseGet(listed::stream);
    }

    @Override
    public Schedule draw(RandomGenerator random) {
        requireNonNull(random, "random");
        return blocks.isPresent() ? blocks.get().draw(random) : listed.get(UniformDraw.below(listed.size(), random));
    }

    Optional<WeekdayBlocks> blocks() {
        return blocks;
    }

    /** The schedules, where they had to be found by going through those of the design; else empty. */
    List<Schedule> listed() {
        return listed;
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
