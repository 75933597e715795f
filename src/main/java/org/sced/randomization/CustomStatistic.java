package org.sced.randomization;

import static java.util.Objects.requireNonNull;

import java.util.function.ToDoubleFunction;

/**
 * A statistic given as a function.
 *
 * @param name as it is printed
 * @param function of an arrangement
 * @param isDifference whether it is a difference in the measure's own direction and units; else it is oriented
 */
record CustomStatistic(String name, ToDoubleFunction<Arrangement> function, boolean isDifference)
        implements TestStatistic {
    CustomStatistic {
        requireNonNull(name, "name");
        requireNonNull(function, "function");
    }

    @Override
    public double of(Arrangement arrangement) {
        double value = raw(arrangement);
        return isDifference ? arrangement.measure().improvement().sign() * value : value;
    }

    @Override
    public double raw(Arrangement arrangement) {
        return function.applyAsDouble(arrangement);
    }

    @Override
    public double center() {
        return isDifference ? 0 : Double.NaN;
    }

    @Override
    public boolean inUnits() {
        return isDifference;
    }

    @Override
    public String toString() {
        return name;
    }
}
