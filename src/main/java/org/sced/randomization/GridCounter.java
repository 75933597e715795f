package org.sced.randomization;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;

/**
 * Counts the schedules of an alternation exactly where no listing could: of {@link Difference#MEAN_DIFF} on values that lie
 * on a grid, from the {@link GridWays}.
 */
final class GridCounter implements Counter {
    private final BigInteger all;
    private final Grid grid;
    private final List<GridTails> tails;
    private final int n;
    private final int total;

    private GridCounter(BigInteger all, Grid grid, List<GridTails> tails, int n, int total) {
        this.all = all;
        this.grid = grid;
        this.tails = tails;
        this.n = n;
        this.total = total;
    }

    static Optional<Counter> of(Contrast contrast, Column column, Progress progress) {
        if (column.statistic != Difference.MEAN_DIFF || !(contrast.design() instanceof Alternation alternation)) {
            return Optional.empty();
        }
        Optional<Grid> grid = Grid.of(column.observations);
        if (grid.isEmpty()) {
            return Optional.empty();
        }
        int n = 0;
        int total = 0;
        int[] roles = alternation.roles(contrast.from(), contrast.to());
        byte[] codes = new byte[alternation.days()];
        alternation.encode(contrast.realised(), codes);
        for (int day = 0; day < codes.length; day++) {
            if (roles[codes[day]] != Runs.NEITHER && grid.get().measured(day)) {
                n++;
                total += grid.get().multiple()[day];
            }
        }
        int values = n;
        int sum = total;
        Work work = new Work(progress, alternation.days());
        return GridWays.of(contrast.design(), grid.get(), contrast.from(), contrast.to(), work)
                .map(tails -> new GridCounter(contrast.design().count(), grid.get(), tails, values, sum));
    }

    @Override
    public Counts count(Yardstick yardstick) {
        Counts counts = new Counts(all, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO);
        boolean needsHigh = yardstick.alternative() != Alternative.WORSE;
        boolean needsLow = !yardstick.byDistance() && yardstick.alternative() != Alternative.BETTER;
        for (GridTails some : tails) {
            boolean computable = some.n() > 0 && some.n() < n;
            counts = counts.plus(new Counts(
                    BigInteger.ZERO,
                    computable && needsHigh ? counted(some, yardstick::high) : BigInteger.ZERO,
                    computable && needsLow ? counted(some, yardstick::low) : BigInteger.ZERO,
                    computable ? BigInteger.ZERO : some.atLeast(0)));
        }
        return counts;
    }

    /** Schedules whose statistic lies in one or both tails. It grows with the sum. */
    private BigInteger counted(GridTails some, DoublePredicate inTail) {
        int low = 0;
        while (low <= some.highest() && inTail.test(statistic(some.n(), low))) {
            low++;
        }
        int high = some.highest() + 1;
        while (high > low && inTail.test(statistic(some.n(), high - 1))) {
            high--;
        }
        BigInteger lower = low == 0 ? BigInteger.ZERO : some.atLeast(0).subtract(some.atLeast(low));
        return lower.add(some.atLeast(high));
    }

    private double statistic(int toN, int sum) {
        return grid.step() * ((double) sum / toN - (double) (total - sum) / (n - toN));
    }
}
