package org.sced.randomization;

/**
 * Mean difference within blocks of days.
 *
 * @param days how many days a block has, 2 or more
 */
record PairedBlocks(int days) implements DifferenceOfRuns {
    PairedBlocks {
        if (days < 2) {
            throw new IllegalArgumentException("blocks of " + days + " days; allowed are 2 or more");
        }
    }

    @Override
    public String name() {
        return "PAIRED_BLOCK(" + days + ")";
    }

    @Override
    public RunStatistic over(Observations observations) {
        return new BlocksOfRuns(observations, days);
    }

    @Override
    public String toString() {
        return name();
    }
}
