package org.sced.randomization;

import java.util.Optional;

/** Statistics of change days that need nothing but running sums, lagged ones included. */
final class SumRows {
    private SumRows() {}

    static Optional<StartStatistic> of(TestStatistic statistic, Observations observations, int[] roles) {
        if (statistic instanceof Lagged lagged) {
            return of(lagged.statistic(), observations.sums().later(lagged.days()), roles);
        }
        return of(statistic, observations.sums(), roles);
    }

    private static Optional<StartStatistic> of(TestStatistic statistic, CalendarSums sums, int[] roles) {
        if (statistic == Difference.MEAN_DIFF) {
            return Optional.of(new MeanDifferenceOfStarts(sums, roles));
        }
        return statistic == Difference.PHASE_MEAN_DIFF
                ? Optional.of(new PhaseMeanDifferenceOfStarts(sums, roles))
                : Optional.empty();
    }
}
