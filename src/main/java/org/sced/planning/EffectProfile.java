package org.sced.planning;

import java.util.Arrays;
import java.util.Locale;
import org.sced.randomization.Schedule;

/**
 * How an effect comes and goes: on a day under treatment it takes up a share of what is still missing to its full size, on
 * any other day it loses a share of what is there. It can start late.
 *
 * <p>With onset o and decay d the effect e on day t is e + o·(1 − e) of the day before under treatment and e − d·e else; its
 * full size is 1. A decay below 1 is a carry-over into the next phase.
 *
 * @param onset share that is taken up each day, above 0 and at most 1; 1 is at once
 * @param decay share that is lost each day, from 0 to 1; 1 is at once, 0 never
 * @param delay on how many days treatment, and its end, do not show yet
 */
public record EffectProfile(double onset, double decay, int delay) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is outside its range
     */
    public EffectProfile {
        if (!(onset > 0 && onset <= 1)) {
            throw new IllegalArgumentException("onset " + onset + " a day; allowed are shares above 0, up to 1");
        }
        if (!(decay >= 0 && decay <= 1)) {
            throw new IllegalArgumentException("decay " + decay + " a day; allowed are shares from 0 to 1");
        }
        if (delay < 0) {
            throw new IllegalArgumentException("a delay of " + delay + " days; allowed are 0 or more");
        }
    }

    /** There from the first day of treatment on, gone on the first day after. */
    public static EffectProfile abrupt() {
        return new EffectProfile(1, 1, 0);
    }

    /**
     * Coming and going at one rate, as .4 a day.
     *
     * @throws IllegalArgumentException if the rate is not above 0, up to 1
     */
    public static EffectProfile gradual(double rate) {
        return new EffectProfile(rate, rate, 0);
    }

    /**
     * At once, but some days late, and staying as long.
     *
     * @throws IllegalArgumentException if the days are below 0
     */
    public static EffectProfile delayed(int days) {
        return new EffectProfile(1, 1, days);
    }

    /**
     * The same onset with another decay; below 1 the effect is carried over.
     *
     * @throws IllegalArgumentException if it is not from 0 to 1
     */
    public EffectProfile withDecay(double share) {
        return new EffectProfile(onset, share, delay);
    }

    /**
     * The same effect, some days late.
     *
     * @throws IllegalArgumentException if the days are below 0
     */
    public EffectProfile withDelay(int days) {
        return new EffectProfile(onset, decay, days);
    }

    /** The effect on every day of a schedule, its full size being 1. */
    public double[] path(Schedule schedule, String treatment) {
        double[] path = new double[schedule.days()];
        boolean[] treated = new boolean[path.length];
        schedule.phases().stream()
                .filter(phase -> phase.condition().equals(treatment))
                .forEach(phase -> Arrays.fill(treated, phase.first(), phase.last() + 1, true));
        double effect = 0;
        for (int day = 0; day < path.length; day++) {
            effect += day >= delay && treated[day - delay] ? onset * (1 - effect) : -decay * effect;
            path[day] = effect;
        }
        return path;
    }

    /** As {@code abrupt}, or {@code onset 40% a day, decay 40% a day}. */
    @Override
    public String toString() {
        String shape = onset == 1 && decay == 1
                ? "abrupt"
                : String.format(Locale.ROOT, "onset %.0f%% a day, decay %.0f%% a day", 100 * onset, 100 * decay);
        return delay == 0 ? shape : shape + ", " + delay + (delay == 1 ? " day late" : " days late");
    }
}
