package org.sced.randomization;

/** A statistic of runs that count later, or whose first days do not count. */
final class MovedRuns implements RunStatistic {
    private final RunStatistic statistic;
    private final int lag;
    private final int washout;
    private Runs moved;

    private MovedRuns(RunStatistic statistic, int lag, int washout) {
        this.statistic = statistic;
        this.lag = lag;
        this.washout = washout;
    }

    /** A statistic that sees runs later, without their first days, or both. */
    static RunStatistic of(RunStatistic statistic, int lag, int washout) {
        return statistic instanceof MovedRuns inner
                ? new MovedRuns(
                        inner.statistic,
                        later(inner.lag, lag, Integer.MAX_VALUE),
                        later(inner.washout, washout, Integer.MAX_VALUE))
                : new MovedRuns(statistic, lag, washout);
    }

    @Override
    public double of(Runs runs) {
        if (moved == null || moved.from.length < runs.from.length || moved.phases != runs.phases) {
            moved = new Runs(runs.days, runs.from.length, runs.phases);
        }
        if (runs.isRead()) {
            moved.read(runs, lag, washout);
            return statistic.of(moved);
        }
        moved.size = 0;
        for (int k = 0; k < runs.size; k++) {
            int first = k == 0 ? runs.from[k] : later(runs.from[k], lag, runs.days);
            int end = later(runs.to[k], lag, runs.days);
            moved.add(Math.min(end, later(first, washout, runs.days)), end, runs.role[k]);
        }
        return statistic.of(moved);
    }

    /** A day so many days later, but not after the end. */
    static int later(int day, int by, int days) {
        return (int) Math.min(days, (long) day + by);
    }
}
