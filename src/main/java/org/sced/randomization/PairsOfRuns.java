package org.sced.randomization;

/**
 * Pairs of a value of each condition in which the second is better, equal ones counting half: one pass over the days from
 * the lowest value to the highest, whose order was found once.
 */
final class PairsOfRuns implements RunStatistic {
    private final int[] order;

    /** Whether the next day in order has a larger value. */
    private final boolean[] rises;

    private final boolean asShare;

    /** The number of pairs, or their share among all. */
    PairsOfRuns(Observations observations, boolean asShare) {
        this.order = observations.order;
        this.asShare = asShare;
        this.rises = new boolean[order.length];
        for (int i = 0; i + 1 < order.length; i++) {
            rises[i] = observations.value[order[i]] < observations.value[order[i + 1]];
        }
    }

    @Override
    public double of(Runs runs) {
        DayBits fromDays = runs.days(Runs.FROM);
        DayBits toDays = runs.days(Runs.TO);
        long doubled = 0;
        int below = 0;
        int from = 0;
        int to = 0;
        int n = 0;
        for (int i = 0; i < order.length; i++) {
            from += fromDays.has(order[i]);
            to += toDays.has(order[i]);
            if (rises[i]) {
                doubled += (long) to * (2L * below + from);
                below += from;
                n += to;
                from = 0;
                to = 0;
            }
        }
        doubled += (long) to * (2L * below + from);
        below += from;
        n += to;
        if (below == 0 || n == 0) {
            return Double.NaN;
        }
        return asShare ? doubled / (2.0 * below * n) : doubled / 2.0;
    }
}
