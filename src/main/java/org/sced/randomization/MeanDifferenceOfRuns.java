package org.sced.randomization;

/** {@link Difference#MEAN_DIFF} from running sums. */
final class MeanDifferenceOfRuns implements RunStatistic {
    private final CalendarSums sums;

    MeanDifferenceOfRuns(Observations observations) {
        this.sums = observations.sums();
    }

    @Override
    public double of(Runs runs) {
        runs.find();
        double fromSum = 0;
        double fromN = 0;
        double toSum = 0;
        double toN = 0;
        for (int k = 0; k < runs.size; k++) {
            double sum = sums.sum[runs.to[k]] - sums.sum[runs.from[k]];
            double n = sums.n[runs.to[k]] - sums.n[runs.from[k]];
            if (runs.role[k] == Runs.FROM) {
                fromSum += sum;
                fromN += n;
            } else if (runs.role[k] == Runs.TO) {
                toSum += sum;
                toN += n;
            }
        }
        return toSum / toN - fromSum / fromN;
    }
}
