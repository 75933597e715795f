package org.sced.randomization;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.sced.data.Phase;

/**
 * Those schedules of a design in which phases start only on certain days of the week, as calls that can begin from Monday
 * to Friday.
 *
 * <p>All phases but the first are meant, unless some are named; in an alternating schedule a phase is a run of days under
 * one condition. Designs of moving phases are counted exactly whatever their size; others are gone through, up to one
 * million schedules.
 *
 * <pre>{@code
 * PhaseStarts all = PhaseStarts.of(28, 5, "A", "B", "A′");
 * StartWeekdays design = StartWeekdays.of(all, DayOfWeek.MONDAY, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), "B");
 * }</pre>
 *
 * <p>Immutable; equal if design, first day, weekdays and phases are equal.
 */
public final class StartWeekdays implements RandomizationDesign {
    private final RandomizationDesign design;
    private final DayOfWeek firstDay;
    private final Set<DayOfWeek> weekdays;
    private final List<String> phases;
    private final Optional<PhaseOrder> order;
    private final Optional<ChangeDays> changeDays;
    private final Optional<ChangeDayCounts> counts;
    private final List<Schedule> listed;

    private StartWeekdays(
            RandomizationDesign design, DayOfWeek firstDay, Collection<DayOfWeek> weekdays, List<String> phases) {
        this.design = requireNonNull(design, "design");
        this.firstDay = requireNonNull(firstDay, "firstDay");
        if (weekdays.isEmpty()) {
            throw new IllegalArgumentException("no day of the week to start on; name at least one");
        }
        this.weekdays = Collections.unmodifiableSet(EnumSet.copyOf(weekdays));
        this.phases = phases;
        Optional<ChangeDays> all = ChangeDays.ofPhases(design);
        this.order = all.map(there -> PhaseOrder.of(labels(design)));
        if (all.isPresent()) {
            List<String> labels = order.get().labels();
            checkPhases(labels.subList(1, labels.size()));
            this.changeDays = all.get().only((k, day) -> !meant(labels.get(k + 1)) || starts(day));
            if (changeDays.isEmpty()) {
                throw new IllegalArgumentException(constraint() + " leave none of the " + design.count()
                        + " schedules of \"" + design.text() + "\"");
            }
            this.counts = changeDays.map(ChangeDayCounts::new);
            this.listed = List.of();
        } else {
            checkPhases(design.schedules()
                    .limit(1)
                    .flatMap(schedule -> schedule.alternating()
                            ? Stream.concat(
                                    schedule.conditions().stream(),
                                    schedule.phases().stream().map(Phase::label))
                            : schedule.phases().stream().skip(1).map(Phase::label))
                    .toList());
            this.changeDays = Optional.empty();
            this.counts = Optional.empty();
            this.listed = Listed.of(design, schedule -> misfit(schedule).isEmpty(), constraint());
        }
    }

    /**
     * Those schedules of a design whose phases start on certain days of the week.
     *
     * @param design the schedules without this condition
     * @param firstDay the day of the week of the first day of the study
     * @param weekdays the days of the week on which a phase may start
     * @param phases the phases that are meant, as {@code "B"}, in an alternating design conditions; none named means all
     *     but the first
     * @throws IllegalArgumentException if the design has no such phase, no schedule is left, or there are too many to go
     *     through
     */
    public static StartWeekdays of(
            RandomizationDesign design, DayOfWeek firstDay, Collection<DayOfWeek> weekdays, String... phases) {
        return of(design, firstDay, weekdays, List.of(phases));
    }

    static StartWeekdays of(
            RandomizationDesign design, DayOfWeek firstDay, Collection<DayOfWeek> weekdays, List<String> phases) {
        List<String> printed =
                phases.stream().map(label -> label.strip().replace('\'', '′')).toList();
        return new StartWeekdays(design, firstDay, weekdays, printed);
    }

    /**
     * Reads days of the week, as {@code "Mon-Fri"} or {@code "Mon Wed Fri"}.
     *
     * @throws IllegalArgumentException if it is no such text
     */
    public static Set<DayOfWeek> weekdays(String text) {
        return Weekdays.parseAll(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"" + text + "\" names no days of the week; write them as Mon-Fri or Mon Wed Fri"));
    }

    private void checkPhases(List<String> there) {
        for (String phase : phases) {
            if (!there.contains(phase)) {
                throw new IllegalArgumentException("no phase \"" + phase + "\" whose start could be bound to weekdays;"
                        + " there are " + String.join(", ", there));
            }
        }
    }

    private boolean meant(String label) {
        return phases.isEmpty() || phases.contains(label);
    }

    private boolean starts(int day) {
        return weekdays.contains(firstDay.plus(day));
    }

    private static List<String> labels(RandomizationDesign design) {
        return design.draw(UniformDraw.generator(0)).phases().stream()
                .map(Phase::label)
                .toList();
    }

    Optional<ChangeDays> changeDays() {
        return changeDays;
    }

    int[] drawChangeDays(RandomGenerator random) {
        return counts.orElseThrow().draw(random);
    }

    /** The schedules, where they had to be found by going through those of the design; else empty. */
    List<Schedule> listed() {
        return listed;
    }

    /** The schedules without this condition. */
    public RandomizationDesign design() {
        return design;
    }

    /** The day of the week of the first day of the study. */
    public DayOfWeek firstDay() {
        return firstDay;
    }

    /** The days of the week on which a phase may start. */
    public Set<DayOfWeek> weekdays() {
        return weekdays;
    }

    /** The phases that are meant; empty if all but the first. */
    public List<String> phases() {
        return phases;
    }

    @Override
    public int days() {
        return design.days();
    }

    @Override
    public BigInteger count() {
        return counts.map(ChangeDayCounts::count).orElseGet(() -> BigInteger.valueOf(listed.size()));
    }

    @Override
    public Stream<Schedule> schedules() {
        return changeDays.map(days -> order.orElseThrow().schedules(days)).orElseGet(listed::stream);
    }

    @Override
    public Schedule draw(RandomGenerator random) {
        requireNonNull(random, "random");
        return counts.isPresent()
                ? order.orElseThrow().schedule(days(), drawChangeDays(random))
                : listed.get(UniformDraw.below(listed.size(), random));
    }

    @Override
    public Optional<String> objection(Schedule schedule) {
        return design.objection(schedule).or(() -> misfit(schedule));
    }

    private Optional<String> misfit(Schedule schedule) {
        return schedule.phases().stream()
                .skip(1)
                .filter(phase -> meant(phase.label()) || schedule.alternating() && meant(phase.condition()))
                .filter(phase -> !starts(phase.first()))
                .findFirst()
                .map(phase -> phase.label() + " starts on day " + (phase.first() + 1) + ", a "
                        + Weekdays.name(firstDay.plus(phase.first())) + "; allowed are " + Weekdays.inWords(weekdays));
    }

    private String constraint() {
        return "starts " + (phases.isEmpty() ? "" : "of " + DesignText.listed(phases) + " ") + "on "
                + Weekdays.inWords(weekdays);
    }

    @Override
    public double smallestP() {
        return listed.isEmpty()
                ? RandomizationDesign.super.smallestP()
                : ScheduleList.of(listed).smallestP();
    }

    @Override
    public String text() {
        String which = phases.isEmpty()
                ? ""
                : String.join(", ", phases.stream().map(DesignText::quoted).toList()) + " ";
        return design.text() + "; start " + which + "on " + Weekdays.text(weekdays) + ", day 1 "
                + Weekdays.text(firstDay);
    }

    @Override
    public String description() {
        return DesignText.without(design) + " " + (phases.isEmpty() ? "Phases" : DesignText.listed(phases))
                + (phases.size() == 1 ? " starts" : " start") + " on " + Weekdays.inWords(weekdays)
                + " only, day 1 being a " + Weekdays.name(firstDay) + ": " + DesignText.equallyLikely(count()) + ".";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StartWeekdays that
                && design.equals(that.design)
                && firstDay == that.firstDay
                && weekdays.equals(that.weekdays)
                && phases.equals(that.phases);
    }

    @Override
    public int hashCode() {
        return Objects.hash(design, firstDay, weekdays, phases);
    }

    @Override
    public String toString() {
        return text();
    }
}
