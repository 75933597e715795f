package org.sced.randomization;

/**
 * A statistic with every change of condition counted some days later than it was, for effects that come and go with a
 * delay. The first run of days is longer by the lag, the last shorter.
 *
 * @param statistic what is computed
 * @param days how much later, 1 or more
 */
record Lagged(TestStatistic statistic, int days) implements Wrapped {
    Lagged {
        if (days < 1) {
            throw new IllegalArgumentException("a lag of " + days + " days; allowed are 1 or more");
        }
    }

    @Override
    public String name() {
        return statistic.name() + " lag " + days;
    }

    @Override
    public Arrangement seen(Arrangement arrangement) {
        return arrangement.lagged(days);
    }

    @Override
    public RunStatistic seen(RunStatistic inner) {
        return MovedRuns.of(inner, days, 0);
    }

    @Override
    public String toString() {
        return name();
    }
}
