package org.sced.randomization;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Schedules that were written down beforehand, one of which is drawn.
 *
 * <p>Every line of the list has the same chance, so that a schedule that stands on it twice has twice the chance; it is
 * counted and listed as often. The smallest p-value is that of the rarest schedule.
 *
 * <pre>{@code
 * ScheduleList design = ScheduleList.of(
 *         Schedule.ofPhases(28, List.of("A", "B", "A′"), 7, 21),
 *         Schedule.ofPhases(28, List.of("A", "B", "A′"), 10, 21));
 * }</pre>
 *
 * <p>Immutable; equal if the lists are.
 */
public final class ScheduleList implements RandomizationDesign {
    private final List<Schedule> list;
    private final Map<Schedule, Integer> multiplicities = new HashMap<>();

    private ScheduleList(List<Schedule> list) {
        this.list = List.copyOf(list);
        if (list.isEmpty()) {
            throw new IllegalArgumentException("a list of no schedule; at least one is needed");
        }
        Schedule first = list.get(0);
        for (Schedule schedule : list) {
            if (schedule.days() != first.days()) {
                throw new IllegalArgumentException("the list has schedules of " + DesignText.days(first.days())
                        + " and of " + schedule.days() + "; all must have the same days");
            }
            if (schedule.alternating() != first.alternating()) {
                throw new IllegalArgumentException(
                        "the list has schedules of phases and alternating ones; all must be of one kind");
            }
            multiplicities.merge(schedule, 1, Integer::sum);
        }
    }

    /**
     * The schedules in their order.
     *
     * @throws IllegalArgumentException if there is none, or they differ in the number of days or in kind
     */
    public static ScheduleList of(Schedule... schedules) {
        return of(List.of(schedules));
    }

    /** The schedules in their order; see {@link #of(Schedule...)}. */
    public static ScheduleList of(List<Schedule> schedules) {
        return new ScheduleList(schedules);
    }

    /** The list, with everything that stands on it twice. */
    public List<Schedule> list() {
        return list;
    }

    /** How often a schedule stands on the list. */
    public int multiplicity(Schedule schedule) {
        return multiplicities.getOrDefault(schedule, 0);
    }

    @Override
    public int days() {
        return list.get(0).days();
    }

    /** How many lines the list has. */
    @Override
    public BigInteger count() {
        return BigInteger.valueOf(list.size());
    }

    @Override
    public Stream<Schedule> schedules() {
        return list.stream();
    }

    @Override
    public Schedule draw(RandomGenerator random) {
        return list.get(UniformDraw.below(list.size(), requireNonNull(random, "random")));
    }

    @Override
    public Optional<String> objection(Schedule schedule) {
        return multiplicities.containsKey(schedule)
                ? Optional.empty()
                : Optional.of("the schedule " + schedule + " is none of the " + multiplicities.size() + " on the list");
    }

    @Override
    public double smallestP() {
        int rarest = multiplicities.values().stream()
                .mapToInt(Integer::intValue)
                .min()
                .orElseThrow();
        return (double) rarest / list.size();
    }

    @Override
    public String text() {
        return DesignText.LIST + " " + days() + ": "
                + list.stream().map(ScheduleList::line).collect(Collectors.joining(" / "));
    }

    private static String line(Schedule schedule) {
        if (schedule.alternating()) {
            return IntStream.range(0, schedule.days())
                    .mapToObj(day -> schedule.condition(day)
                            .map(condition -> condition.equals(DesignText.NO_CONDITION)
                                    ? "\"" + condition + "\""
                                    : DesignText.quoted(condition))
                            .orElse(DesignText.NO_CONDITION))
                    .collect(Collectors.joining(", "));
        }
        return schedule.phases().stream()
                .map(phase -> DesignText.quoted(phase.label()) + " " + phase.days())
                .collect(Collectors.joining(", "));
    }

    @Override
    public String description() {
        int different = multiplicities.size();
        String twice = different == list.size()
                ? DesignText.equallyLikely(count())
                : list.size() + " lines, all equally likely, with " + different + " different schedules";
        return "The schedule of " + DesignText.days(days()) + " is drawn at random from a list that was written down"
                + " beforehand: " + twice + ".";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScheduleList that && list.equals(that.list);
    }

    @Override
    public int hashCode() {
        return list.hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
