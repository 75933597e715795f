package org.sced.randomization;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * Counts the schedules of an alternation exactly where no listing could: of {@link Difference#MEAN_DIFF} on values that lie
 * on a grid, from the {@link GridWays}.
 */
final class GridCounter implements Counter {
    private final Grid grid;
    private final List<GridWays.Ways> ways;
    private final int n;
    private final int total;

    private GridCounter(Grid grid, List<GridWays.Ways> ways, int n, int total) {
        this.grid = grid;
        this.ways = ways;
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
                .map(ways -> new GridCounter(grid.get(), ways, values, sum));
    }

    @Override
    public Counts count(Yardstick yardstick) {
        Counts counts = Counts.NONE;
        for (GridWays.Ways some : ways) {
            BigInteger all = BigInteger.ZERO;
            BigInteger high = BigInteger.ZERO;
            BigInteger low = BigInteger.ZERO;
            BigInteger without = BigInteger.ZERO;
            for (int sum = some.row().lowest(); sum <= some.row().highest(); sum++) {
                BigInteger here = some.row().ways(sum);
                all = all.add(here);
                if (some.n() == 0 || some.n() == n) {
                    without = without.add(here);
                } else {
                    double statistic = statistic(some.n(), sum);
                    high = yardstick.high(statistic) ? high.add(here) : high;
                    low = yardstick.low(statistic) ? low.add(here) : low;
                }
            }
            BigInteger times = some.times();
            counts = counts.plus(new Counts(
                    all.multiply(times), high.multiply(times), low.multiply(times), without.multiply(times)));
        }
        return counts;
    }

    private double statistic(int toN, int sum) {
        return grid.step() * ((double) sum / toN - (double) (total - sum) / (n - toN));
    }
}
