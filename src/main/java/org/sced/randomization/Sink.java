package org.sced.randomization;

/** Takes the statistics of schedules, some at a time. */
interface Sink {
    /**
     * Takes the first n numbers of every column, one column for each statistic; those that could not be computed are
     * {@code NaN} or infinite.
     */
    void take(double[][] columns, int n);
}
