package org.sced.randomization;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/**
 * A statistic of schedules that have numbers, each computed when it is first asked for: where fewer schedules exist than
 * are drawn. Threads share what was computed; two that compute the same at once find the same.
 */
final class Remembered<T> implements ToDoubleFunction<T> {
    /** No number has these bits, for {@code NaN} is written in one way only. */
    private static final long UNKNOWN = -1;

    private final ToDoubleFunction<T> statistic;
    private final ToIntFunction<T> number;
    private final AtomicLongArray known;

    /** A statistic, the numbers of the schedules, and what is known of it so far. */
    Remembered(ToDoubleFunction<T> statistic, ToIntFunction<T> number, AtomicLongArray known) {
        this.statistic = statistic;
        this.number = number;
        this.known = known;
    }

    /** Nothing known of so many schedules. */
    static AtomicLongArray nothing(int schedules) {
        AtomicLongArray known = new AtomicLongArray(schedules);
        for (int i = 0; i < schedules; i++) {
            known.setPlain(i, UNKNOWN);
        }
        return known;
    }

    @Override
    public double applyAsDouble(T schedule) {
        int at = number.applyAsInt(schedule);
        long bits = known.getOpaque(at);
        if (bits != UNKNOWN) {
            return Double.longBitsToDouble(bits);
        }
        double value = statistic.applyAsDouble(schedule);
        known.setOpaque(at, Double.doubleToLongBits(value));
        return value;
    }
}
