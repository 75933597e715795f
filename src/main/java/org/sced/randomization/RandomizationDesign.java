package org.sced.randomization;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.sced.data.Design;

/**
 * The schedules that could have been drawn, all with the same chance.
 *
 * <p>Minimum lengths and windows count days of the calendar, measured or not. Implementations are immutable. Texts and
 * messages count the days of the study from 1.
 */
public interface RandomizationDesign extends Design {
    /** How many days a schedule has. */
    int days();

    /** How many schedules there are; at least 1. */
    BigInteger count();

    /** All schedules, each once, in a fixed order, made one by one as they are asked for. */
    Stream<Schedule> schedules();

    /** One schedule, each with the same chance; draws again give other ones. */
    Schedule draw(RandomGenerator random);

    /** Why a schedule could not have been drawn, in one sentence; empty if it could. */
    Optional<String> objection(Schedule schedule);

    /** Whether a schedule could have been drawn. */
    default boolean contains(Schedule schedule) {
        return objection(schedule).isEmpty();
    }

    /** Hands over all schedules, each once, in the order of {@link #schedules}. */
    default void forEach(Consumer<? super Schedule> consumer) {
        schedules().forEach(consumer);
    }

    /** The smallest p-value that a one-sided test of this design can give, 1 divided by the number of schedules. */
    default double smallestP() {
        return BigDecimal.ONE
                .divide(new BigDecimal(count()), MathContext.DECIMAL128)
                .doubleValue();
    }

    @Override
    default boolean randomized() {
        return true;
    }

    /**
     * Reads what {@link #text} writes, as {@code "starts 28: A 5, B 5, A′ 5"} or {@code "windows 28: A, B 6-10, A′
     * 20-24"}.
     *
     * @throws IllegalArgumentException if it is no such text
     */
    static RandomizationDesign parse(String text) {
        return DesignText.parse(text);
    }
}
