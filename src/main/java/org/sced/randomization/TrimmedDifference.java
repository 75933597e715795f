package org.sced.randomization;

import org.sced.data.Measure;

/**
 * Difference of trimmed means.
 *
 * @param share how much of the values is dropped at each end, 0 to .5
 */
record TrimmedDifference(double share) implements DifferenceOfRuns {
    TrimmedDifference {
        if (!(share >= 0 && share <= .5)) {
            throw new IllegalArgumentException("trimming a share of " + share + " at each end; allowed are 0 to 0.5");
        }
    }

    @Override
    public String name() {
        return "TRIMMED_DIFF(" + Measure.plain(share) + ")";
    }

    @Override
    public RunStatistic over(Observations observations) {
        return new TrimmedDifferenceOfRuns(observations, share);
    }

    @Override
    public String toString() {
        return name();
    }
}
