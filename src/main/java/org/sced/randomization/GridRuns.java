package org.sced.randomization;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Ways to fill some days with runs of two conditions in turn, none longer than a limit, counted day by day. A row of ways
 * for each number of days of the second condition and each number of these on which nothing was measured.
 */
final class GridRuns {
    private final int lanes;
    private final int toDays;
    private final int largest;
    private final int bits;

    /** For each condition the rows of ways whose last run ends before a day; of the last days only. */
    private final List<List<List<GridRow>>> ending = List.of(new ArrayList<>(), new ArrayList<>());

    private final int run;

    /**
     * The ways to fill the days of a grid, which begin a longer schedule.
     *
     * @param toDays how many days the second condition has in the whole schedule
     * @param run the longest run
     * @param whole how many days the whole schedule has
     * @param bits of the largest number
     */
    GridRuns(Grid grid, int toDays, int run, int whole, int bits, Work work) {
        int days = grid.multiple().length;
        this.lanes = Math.min(days - grid.measured(0, days), toDays) + 1;
        this.toDays = toDays;
        this.largest = GridWays.largest(grid, toDays);
        this.bits = bits;
        this.run = run;
        for (int layer = 0; layer <= run; layer++) {
            ending.forEach(layers -> layers.add(rows()));
        }
        ending.forEach(layers -> layers.get(0).get(0).start());
        for (int day = 1; day <= days; day++) {
            List<GridRow> endsA = ending(0, day);
            List<GridRow> endsB = ending(1, day);
            endsA.forEach(GridRow::clear);
            endsB.forEach(GridRow::clear);
            for (int length = 1; length <= Math.min(run, day); length++) {
                int begin = day - length;
                List<GridRow> beforeA = ending(0, begin);
                List<GridRow> beforeB = ending(1, begin);
                int unmeasured = length - grid.measured(begin, day);
                int sum = grid.sum(begin, day);
                // With fewer days of B so far there could no longer be enough.
                for (int row = lanes * Math.max(0, toDays - (whole - begin)); row < beforeA.size(); row++) {
                    endsA.get(row).add(beforeB.get(row), 0);
                    if (row / lanes + length <= toDays && !beforeA.get(row).isEmpty()) {
                        endsB.get(row + length * lanes + unmeasured).add(beforeA.get(row), sum);
                    }
                }
            }
            work.advance(1);
        }
    }

    private List<GridRow> rows() {
        return IntStream.range(0, (toDays + 1) * lanes)
                .mapToObj(row -> new GridRow(largest, bits))
                .toList();
    }

    private List<GridRow> ending(int condition, int day) {
        return ending.get(condition).get(day % (run + 1));
    }

    /**
     * Sets schedules together from those of the days before a middle, and those of the days from it on in reversed order.
     * The run that holds the day in the middle begins on some day up to it and ends after it.
     *
     * @param tails for each number of values of the second condition what is to be found
     */
    static void join(Grid grid, int middle, GridRuns before, GridRuns after, List<GridTails.OfHalves> tails) {
        int days = grid.multiple().length;
        for (int condition = 0; condition < 2; condition++) {
            List<GridRow> rest = after.rows();
            for (int i = 1; i <= before.run; i++) {
                int end = middle + i;
                if (end <= days) {
                    after.extend(rest, condition, grid, middle, end);
                }
                int begin = end - before.run;
                if (begin >= 0 && begin <= middle) {
                    before.pair(after, rest, condition, grid, begin, middle, tails);
                }
            }
        }
    }

    /** Adds the ways in which the run in the middle ends before a day. */
    private void extend(List<GridRow> rest, int condition, Grid grid, int middle, int end) {
        int days = condition * (end - middle);
        int unmeasured = condition * (end - middle - grid.measured(middle, end));
        int sum = condition * grid.sum(middle, end);
        List<GridRow> following = ending(1 - condition, grid.multiple().length - end);
        for (int row = 0; row + days * lanes < following.size(); row++) {
            if (!following.get(row).isEmpty()) {
                rest.get(row + days * lanes + unmeasured).add(following.get(row), sum);
            }
        }
    }

    /** Pairs the ways in which the run in the middle begins on a day with those of all that follows. */
    private void pair(
            GridRuns after,
            List<GridRow> rest,
            int condition,
            Grid grid,
            int begin,
            int middle,
            List<GridTails.OfHalves> tails) {
        List<GridRow> cumulated = rest.stream()
                .map(row -> row.isEmpty() ? row : row.cumulated(after.bits))
                .toList();
        int between = condition * (middle - begin);
        int n = condition * grid.measured(begin, middle);
        int sum = condition * grid.sum(begin, middle);
        List<GridRow> previous = ending(1 - condition, begin);
        for (int row = 0; row < previous.size(); row++) {
            int missing = toDays - between - row / lanes;
            for (int lane = 0; lane < after.lanes && missing >= 0; lane++) {
                GridRow there = cumulated.get(missing * after.lanes + lane);
                if (!previous.get(row).isEmpty() && !there.isEmpty()) {
                    int values = row / lanes - row % lanes + n + missing - lane;
                    tails.get(values - tails.get(0).n())
                            .pairs()
                            .add(new GridTails.OfHalves.Pair(previous.get(row), there, sum));
                }
            }
        }
    }
}
