package org.sced.randomization;

import java.util.Optional;
import org.sced.effect.NonOverlap;

/**
 * A statistic of one series as a function of runs of days. What cannot be computed comes out as {@code NaN} or infinite.
 * An instance has working space and serves one thread.
 */
interface RunStatistic {
    double of(Runs runs);

    /** The form of a statistic that is computed from runs, if it has one. */
    static Optional<RunStatistic> of(TestStatistic statistic, Observations observations) {
        if (statistic instanceof OfRuns built) {
            return Optional.of(built.over(observations));
        }
        if (statistic instanceof Wrapped wrapped) {
            return wrapped.over(observations);
        }
        if (statistic instanceof Absolute absolute) {
            return absolute.over(observations);
        }
        boolean nap = statistic instanceof IndexStatistic one && one.index() == NonOverlap.NAP;
        return nap ? Optional.of(new PairsOfRuns(observations, true)) : Optional.empty();
    }
}
