package org.sced.randomization;

/**
 * Steps from each phase of one condition to a following one of the other, turned so that a step to the second condition
 * counts as it is and a step back with the opposite sign.
 */
final class StepsOfRuns implements RunStatistic {
    /** What becomes of the steps. */
    enum Fold {
        MEAN,
        MIN,
        SUM
    }

    /** All values of a phase. */
    static final int WHOLE_PHASE = Integer.MAX_VALUE;

    private final Fold fold;
    private final int most;
    private final CalendarSums sums;

    /** Entry i: sum of the first i measured values. */
    private final double[] measuredSum;

    /** Steps between means of so many values before and after the change, fewer where a phase has fewer. */
    StepsOfRuns(Observations observations, int most, Fold fold) {
        this.fold = fold;
        this.most = most;
        this.sums = observations.sums();
        this.measuredSum = new double[observations.order.length + 1];
        for (int day = 0, i = 0; day < observations.days(); day++) {
            if (observations.measured(day)) {
                measuredSum[i + 1] = measuredSum[i] + observations.deviation[day];
                i++;
            }
        }
    }

    @Override
    public double of(Runs runs) {
        runs.requirePhases();
        double folded = fold == Fold.MIN ? Double.POSITIVE_INFINITY : 0;
        int steps = 0;
        for (int k = 1; k < runs.size; k++) {
            int before = runs.role[k - 1];
            int after = runs.role[k];
            if (before == Runs.NEITHER || after == Runs.NEITHER || before == after) {
                continue;
            }
            double step = level(runs, k, true) - level(runs, k - 1, false);
            double turned = after == Runs.TO ? step : -step;
            folded = fold == Fold.MIN ? Math.min(folded, turned) : folded + turned;
            steps++;
        }
        if (steps == 0) {
            return Double.NaN;
        }
        return fold == Fold.MEAN ? folded / steps : folded;
    }

    private double level(Runs runs, int k, boolean first) {
        int low = (int) sums.n[runs.from[k]];
        int high = (int) sums.n[runs.to[k]];
        int used = Math.min(most, high - low);
        int from = first ? low : high - used;
        return (measuredSum[from + used] - measuredSum[from]) / used;
    }
}
