package org.sced.randomization;

/** Difference of trimmed means or medians: one pass over the days from the lowest value to the highest. */
final class TrimmedDifferenceOfRuns implements RunStatistic {
    private final Observations observations;
    private final CalendarSums sums;
    private final double share;
    private final byte[] part;

    TrimmedDifferenceOfRuns(Observations observations, double share) {
        this.observations = observations;
        this.sums = observations.sums();
        this.share = share;
        this.part = new byte[observations.days()];
    }

    @Override
    public double of(Runs runs) {
        runs.mark(part);
        int[] n = new int[2];
        for (int k = 0; k < runs.size; k++) {
            if (runs.role[k] != Runs.NEITHER) {
                n[runs.role[k]] += (int) (sums.n[runs.to[k]] - sums.n[runs.from[k]]);
            }
        }
        int fromDropped = dropped(n[Runs.FROM]);
        int toDropped = dropped(n[Runs.TO]);
        int fromKept = n[Runs.FROM] - 2 * fromDropped;
        int toKept = n[Runs.TO] - 2 * toDropped;
        double from = 0;
        double to = 0;
        int fromSeen = -fromDropped;
        int toSeen = -toDropped;
        for (int day : observations.order) {
            if (part[day] == Runs.FROM) {
                from += fromSeen >= 0 & fromSeen < fromKept ? observations.deviation[day] : 0;
                fromSeen++;
            } else if (part[day] == Runs.TO) {
                to += toSeen >= 0 & toSeen < toKept ? observations.deviation[day] : 0;
                toSeen++;
            }
        }
        return to / toKept - from / fromKept;
    }

    /** At each end; half of the values leaves the one or two in the middle. */
    private int dropped(int n) {
        return (int) Math.min(Math.floor(share * n + 1e-9), Math.max(0, (n - 1) / 2));
    }
}
