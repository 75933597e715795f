package org.sced.randomization;

/**
 * A statistic that leaves the first days of every run of days out, for effects that need time to come and to go.
 *
 * @param statistic what is computed
 * @param days how many days do not count, 1 or more
 */
record Washout(TestStatistic statistic, int days) implements Wrapped {
    Washout {
        if (days < 1) {
            throw new IllegalArgumentException("a washout of " + days + " days; allowed are 1 or more");
        }
    }

    @Override
    public String name() {
        return statistic.name() + " washout " + days;
    }

    @Override
    public Arrangement seen(Arrangement arrangement) {
        return arrangement.washedOut(days);
    }

    @Override
    public RunStatistic seen(RunStatistic inner) {
        return MovedRuns.of(inner, 0, days);
    }

    @Override
    public String toString() {
        return name();
    }
}
