package org.sced.randomization;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.sced.data.Phase;

/**
 * Counts the extreme schedules of four or more moving phases without listing them: earlier changes are gone through, and
 * for each the last three are counted together, N² log N steps for N days where a listing needs N³. The counts are those
 * of a listing to the last schedule, since sums that lie so near a limit that rounding could matter are computed as a
 * listing does.
 */
final class StartCounter implements Counter {
    /** More steps than that take too long. */
    private static final double MOST_STEPS = 1e9;

    /** Counts over the last three changes. */
    interface LastThree {
        /** How many parts the work has; they can be done side by side. */
        int parts();

        /** Counts one part, the earlier changes being given. */
        void count(int part, int[] changes, List<Limit> limits, StartTally tally);
    }

    /**
     * A limit for a statistic.
     *
     * @param atLeast whether numbers from the limit on are wanted, or numbers up to it
     * @param value the limit
     * @param high whether they count as high
     */
    record Limit(boolean atLeast, double value, boolean high) {
        boolean includes(double statistic) {
            return atLeast ? statistic >= value : statistic <= value;
        }
    }

    private final ChangeDays days;
    private final BigInteger all;
    private final LastThree lastThree;
    private final Progress progress;

    private StartCounter(ChangeDays days, BigInteger all, LastThree lastThree, Progress progress) {
        this.days = days;
        this.all = all;
        this.lastThree = lastThree;
        this.progress = progress;
    }

    static Optional<Counter> of(Contrast contrast, Column column, Progress progress) {
        Optional<ChangeDays> days = ChangeDays.ofPhases(contrast.design());
        if (days.isEmpty() || days.get().size() < 3 || column.observations.isConstant()) {
            return Optional.empty();
        }
        double steps = Math.pow(days.get().days(), 2);
        for (int k = 0; k < days.get().size() - 3; k++) {
            steps *= days.get().latest(k) - days.get().earliest(k) + 1.0;
        }
        if (steps > MOST_STEPS) {
            return Optional.empty();
        }
        List<Phase> phases = contrast.realised().phases();
        int[] roles = phases.stream()
                .mapToInt(phase -> Runs.role(phase.condition(), contrast.from(), contrast.to()))
                .toArray();
        return lastThree(column, days.get(), roles)
                .map(three -> new StartCounter(days.get(), contrast.design().count(), three, progress));
    }

    private static Optional<LastThree> lastThree(Column column, ChangeDays days, int[] roles) {
        boolean lagged = column.statistic instanceof Lagged;
        TestStatistic statistic = lagged ? ((Lagged) column.statistic).statistic() : column.statistic;
        CalendarSums sums = column.observations.sums();
        CalendarSums seen = lagged ? sums.later(((Lagged) column.statistic).days()) : sums;
        Optional<StartStatistic> listing = SumRows.of(column.statistic, column.observations, roles);
        if (statistic == Difference.PHASE_MEAN_DIFF) {
            return Optional.of(new PhaseMeanCounts(seen, days, roles, listing.orElseThrow()));
        }
        return statistic == Difference.MEAN_DIFF && MeanCounts.fits(roles)
                ? Optional.of(new MeanCounts(seen, days, roles, listing.orElseThrow()))
                : Optional.empty();
    }

    @Override
    public Counts count(Yardstick yardstick) {
        List<Limit> limits = limits(yardstick);
        List<int[]> leading = leading();
        int parts = lastThree.parts();
        List<StartTally> tallies = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            tallies.add(new StartTally());
        }
        Work work = new Work(progress, (long) parts * leading.size());
        work.run(parts, true, part -> {
            for (int[] changes : leading) {
                lastThree.count(part, changes.clone(), limits, tallies.get(part));
                work.advance(1);
            }
        });
        BigInteger high = sum(tallies.stream().map(StartTally::high).toList());
        BigInteger low = sum(tallies.stream().map(StartTally::low).toList());
        BigInteger without = sum(tallies.stream().map(StartTally::uncomputable).toList());
        boolean everything = yardstick.byDistance() && yardstick.atLeast() <= 0;
        return new Counts(all, everything ? all.subtract(without) : high, low, without);
    }

    private static BigInteger sum(List<BigInteger> numbers) {
        return numbers.stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static List<Limit> limits(Yardstick yardstick) {
        Limit high = new Limit(true, yardstick.atLeast(), true);
        if (yardstick.alternative() == Alternative.BETTER) {
            return List.of(high);
        }
        if (!yardstick.byDistance()) {
            return List.of(high, new Limit(false, yardstick.atMost(), false));
        }
        return List.of(
                new Limit(true, yardstick.center() + yardstick.atLeast(), true),
                new Limit(false, yardstick.center() - yardstick.atLeast(), true));
    }

    /** The changes before the last three, each in an array with room for all. */
    private List<int[]> leading() {
        List<int[]> found = new ArrayList<>(Collections.singletonList(new int[days.size()]));
        for (int k = 0; k < days.size() - 3; k++) {
            List<int[]> longer = new ArrayList<>();
            for (int[] before : found) {
                int last = k == 0 ? 0 : before[k - 1];
                for (int day = days.from(k, last); day <= days.to(k, last); day++) {
                    if (days.isOpen(k, day)) {
                        int[] next = before.clone();
                        next[k] = day;
                        longer.add(next);
                    }
                }
            }
            found = longer;
        }
        return found;
    }
}
