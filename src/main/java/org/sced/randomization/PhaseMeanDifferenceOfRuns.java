package org.sced.randomization;

/** {@link Difference#PHASE_MEAN_DIFF} from running sums. */
final class PhaseMeanDifferenceOfRuns implements RunStatistic {
    private final CalendarSums sums;

    PhaseMeanDifferenceOfRuns(Observations observations) {
        this.sums = observations.sums();
    }

    @Override
    public double of(Runs runs) {
        runs.requirePhases();
        double from = 0;
        double to = 0;
        int fromPhases = 0;
        int toPhases = 0;
        for (int k = 0; k < runs.size; k++) {
            if (runs.role[k] == Runs.FROM) {
                from += sums.mean(runs.from[k], runs.to[k]);
                fromPhases++;
            } else if (runs.role[k] == Runs.TO) {
                to += sums.mean(runs.from[k], runs.to[k]);
                toPhases++;
            }
        }
        return to / toPhases - from / fromPhases;
    }
}
