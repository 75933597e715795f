package org.sced.randomization;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.sced.stats.Undefined;

/**
 * The distance of a statistic from no effect, in either direction.
 *
 * @param statistic whose distance it is
 */
record Absolute(TestStatistic statistic) implements TestStatistic {
    Absolute {
        requireNonNull(statistic, "statistic");
        if (Double.isNaN(statistic.center())) {
            throw new IllegalArgumentException(
                    statistic.name() + " has no value for no effect from which a distance could be measured");
        }
    }

    @Override
    public String name() {
        return "|" + statistic.name() + "|";
    }

    @Override
    public double of(Arrangement arrangement) {
        return Math.abs(statistic.of(arrangement) - statistic.center());
    }

    Optional<RunStatistic> over(Observations observations) {
        if (statistic instanceof Wrapped wrapped) {
            return new Absolute(wrapped.statistic()).over(observations).map(wrapped::seen);
        }
        double center = statistic.center();
        return RunStatistic.of(statistic, observations).map(inner -> runs -> Math.abs(inner.of(runs) - center));
    }

    @Override
    public boolean inUnits() {
        return statistic.inUnits();
    }

    @Override
    public Undefined undefined(Arrangement arrangement) {
        return statistic.undefined(arrangement);
    }

    @Override
    public String toString() {
        return name();
    }
}
