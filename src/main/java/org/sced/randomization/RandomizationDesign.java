package org.sced.randomization;

import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * The schedules that could have been drawn, all with the same chance.
 *
 * <p>Minimum lengths and windows count days of the calendar, measured or not. Implementations are immutable. Texts and
 * messages count the days of the study from 1.
 */
public non-sealed interface RandomizationDesign extends DrawnDesign {
    /** How many days a schedule has. */
    @Override
    int days();

    /** How many schedules there are, each counted as often as a list has it; at least 1. */
    @Override
    BigInteger count();

    /**
     * All schedules in a fixed order, made one by one as they are asked for: each once, or as often as a list has it. As
     * many as {@link #count}.
     */
    Stream<Schedule> schedules();

    /** One schedule, each of those counted with the same chance; draws again give other ones. */
    Schedule draw(RandomGenerator random);

    /** The schedule that a seed draws; always the same, and the first of {@link #draws}. */
    default Schedule draw(long seed) {
        return draw(UniformDraw.generator(seed));
    }

    /** Draws one after the other, without end, from a seed. */
    default Stream<Schedule> draws(long seed) {
        RandomGenerator random = UniformDraw.generator(seed);
        return Stream.generate(() -> draw(random)).sequential();
    }

    /** Why a schedule could not have been drawn, in one sentence; empty if it could. */
    Optional<String> objection(Schedule schedule);

    /** Whether a schedule could have been drawn. */
    default boolean contains(Schedule schedule) {
        return objection(schedule).isEmpty();
    }

    /** Hands over all schedules in the order of {@link #schedules}. */
    default void forEach(Consumer<? super Schedule> consumer) {
        schedules().forEach(consumer);
    }

    /**
     * Reads what {@link #text} writes, as
     *
     * <ul>
     *   <li>{@code starts 28: A 5, B 5-14, A′ 5}: {@link PhaseStarts} with minimum and maximum lengths;
     *   <li>{@code windows 28: A, B 6-10, A′ 20-24}: {@link StartWindows};
     *   <li>{@code alternation 28: A 14, B 14}: {@link CompleteAlternation}, and with {@code ; run 2}: {@link
     *       LimitedAlternation};
     *   <li>{@code blocks 28: A 1, B 1}: {@link Blocks};
     *   <li>{@code cycles 23: A 5, B 5; washout 1}: {@link AbCycles};
     *   <li>{@code list 6: A 3, B 3 / A 4, B 2}: {@link ScheduleList};
     *   <li>any of them followed by {@code ; start B on Mon-Fri, day 1 Mon}, {@link StartWeekdays}, or by {@code ; equal
     *       weekdays}, {@link EqualWeekdays}.
     * </ul>
     *
     * @throws IllegalArgumentException if it is no such text
     */
    static RandomizationDesign parse(String text) {
        return DesignText.parse(text);
    }
}
