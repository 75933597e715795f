package org.sced.randomization;

import java.util.Optional;
import org.sced.stats.Undefined;

/** A statistic that sees a schedule otherwise than it is. */
interface Wrapped extends TestStatistic {
    /** What is computed. */
    TestStatistic statistic();

    /** What the statistic sees of an arrangement. */
    Arrangement seen(Arrangement arrangement);

    /** The same for a statistic of runs. */
    RunStatistic seen(RunStatistic inner);

    /** The form that is computed from runs, if what is wrapped has one. */
    default Optional<RunStatistic> over(Observations observations) {
        return RunStatistic.of(statistic(), observations).map(this::seen);
    }

    @Override
    default double of(Arrangement arrangement) {
        return statistic().of(seen(arrangement));
    }

    @Override
    default double raw(Arrangement arrangement) {
        return statistic().raw(seen(arrangement));
    }

    @Override
    default double center() {
        return statistic().center();
    }

    @Override
    default boolean inUnits() {
        return statistic().inUnits();
    }

    @Override
    default Undefined undefined(Arrangement arrangement) {
        return statistic().undefined(seen(arrangement));
    }
}
