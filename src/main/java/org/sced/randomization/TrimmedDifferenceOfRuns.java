package org.sced.randomization;

/** Difference of trimmed means or medians: the days of each condition in the order of their values, some left out at each end. */
final class TrimmedDifferenceOfRuns implements RunStatistic {
    private final int[] order;
    private final double[] deviation;
    private final double share;

    /** The days of a condition, the lowest value first. */
    private final DayBits ranked;

    TrimmedDifferenceOfRuns(Observations observations, double share) {
        this.order = observations.order;
        this.deviation = observations.deviation;
        this.share = share;
        this.ranked = new DayBits(order.length);
    }

    @Override
    public double of(Runs runs) {
        return mean(runs.days(Runs.TO)) - mean(runs.days(Runs.FROM));
    }

    private double mean(DayBits days) {
        int n = 0;
        for (int w = 0; w < ranked.words.length; w++) {
            long word = 0;
            int end = Math.min(order.length, (w + 1) * Long.SIZE);
            for (int i = w * Long.SIZE; i < end; i++) {
                word |= (long) days.has(order[i]) << i;
            }
            ranked.words[w] = word;
            n += Long.bitCount(word);
        }
        int dropped = dropped(n);
        int kept = n - 2 * dropped;
        int skip = dropped;
        int left = kept;
        double sum = 0;
        for (int w = 0; left > 0; w++) {
            long word = ranked.words[w];
            for (; skip > 0 && word != 0; skip--) {
                word &= word - 1;
            }
            for (; left > 0 && word != 0; left--) {
                sum += deviation[order[w * Long.SIZE + Long.numberOfTrailingZeros(word)]];
                word &= word - 1;
            }
        }
        return sum / kept;
    }

    /** At each end; half of the values leaves the one or two in the middle. */
    private int dropped(int n) {
        return (int) Math.min(Math.floor(share * n + 1e-9), Math.max(0, (n - 1) / 2));
    }
}
