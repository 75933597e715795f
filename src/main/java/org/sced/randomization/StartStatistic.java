package org.sced.randomization;

/**
 * A statistic of a series as a function of the change days alone, computed for all last change days at once. What cannot
 * be computed comes out as {@code NaN} or infinite.
 */
interface StartStatistic {
    /**
     * Computes the statistic for each last change day from one day to another.
     *
     * @param changes the change days, of which the last is not read
     * @param into takes the numbers from its beginning on
     */
    void row(int[] changes, int from, int to, double[] into);

    /** The statistic of one schedule; the same double as in a row. */
    default double of(int[] changes) {
        double[] one = new double[1];
        int last = changes[changes.length - 1];
        row(changes, last, last, one);
        return one[0];
    }
}
