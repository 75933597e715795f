package org.sced.randomization;

/** A statistic of runs, computed one schedule after the other. */
final class RowsOfRuns implements StartStatistic {
    private final RunStatistic statistic;
    private final Runs runs;

    RowsOfRuns(RunStatistic statistic, Runs runs) {
        this.statistic = statistic;
        this.runs = runs;
    }

    @Override
    public void row(int[] changes, int from, int to, double[] into) {
        int last = changes.length - 1;
        for (int k = 0; k < last; k++) {
            runs.change(k, changes[k]);
        }
        for (int day = from; day <= to; day++) {
            runs.change(last, day);
            into[day - from] = statistic.of(runs);
        }
    }
}
