package org.sced.randomization;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * In how many schedules the second condition has so many values with such a sum, for designs that draw a condition for each
 * day: by dynamic programming over the days or blocks, never schedule by schedule. Two conditions only.
 */
final class GridWays {
    private static final double MOST_STEPS = 2e9;
    private static final double MOST_CELLS = 3e7;
    private static final int MOST_ORDERS = 1000;

    private GridWays() {}

    /** The ways of a design; empty if the design is no such one, or too large. */
    static Optional<List<GridTails>> of(RandomizationDesign design, Grid grid, String from, String to, Work work) {
        if (!(design instanceof Alternation alternation)
                || alternation.conditions().size() != 2
                || !alternation.conditions().containsAll(List.of(from, to))) {
            return Optional.empty();
        }
        int place = alternation.conditions().indexOf(to);
        if (design instanceof CompleteAlternation complete) {
            return complete(grid, complete.numbers().get(place), work);
        }
        if (design instanceof LimitedAlternation limited) {
            return limited(grid, limited.numbers().get(place), limited.longestRun(), work);
        }
        if (design instanceof Blocks blocks) {
            return blocks(grid, blocks.size(), blocks.numbers().get(place), work);
        }
        return design instanceof AbCycles cycles ? cycles(grid, cycles, work) : Optional.empty();
    }

    /** The largest sum of so many values. */
    static int largest(Grid grid, int most) {
        int[] sorted =
                IntStream.of(grid.multiple()).filter(z -> z >= 0).sorted().toArray();
        long sum = 0;
        for (int i = Math.max(0, sorted.length - most); i < sorted.length; i++) {
            sum += sorted[i];
        }
        return (int) Math.min(Integer.MAX_VALUE, sum);
    }

    private static boolean tooLarge(double rows, double largest, int bits, double additions) {
        double parts = bits <= 62 ? 1 : bits / GridRow.BITS + 1;
        return rows * (largest + 1) * parts > MOST_CELLS || additions * (largest + 1) * parts > MOST_STEPS;
    }

    private static List<GridRow> rows(int n, int largest, int bits) {
        return IntStream.range(0, n).mapToObj(k -> new GridRow(largest, bits)).toList();
    }

    /** Every set of so many days. Missing days are distributed at the end. */
    private static Optional<List<GridTails>> complete(Grid grid, int toDays, Work work) {
        int[] sorted =
                IntStream.of(grid.multiple()).filter(z -> z >= 0).sorted().toArray();
        int missing = grid.multiple().length - sorted.length;
        int most = Math.min(toDays, sorted.length);
        int fewest = Math.max(0, toDays - missing);
        int largest = largest(grid, most);
        if (tooLarge(most + 1.0, largest, sorted.length, (double) sorted.length * most)) {
            return Optional.empty();
        }
        List<GridRow> rows = rows(most + 1, largest, sorted.length);
        rows.get(0).start();
        for (int i = 0; i < sorted.length; i++) {
            // Fewer than that can no longer become enough.
            int useful = Math.max(1, fewest - (sorted.length - 1 - i));
            for (int k = Math.min(most, i + 1); k >= useful; k--) {
                rows.get(k).add(rows.get(k - 1), sorted[i]);
            }
            work.advance(1);
        }
        List<GridTails> tails = new ArrayList<>();
        for (int k = fewest; k <= most; k++) {
            tails.add(new GridTails.OfRow(
                    k, rows.get(k), Alternation.orders(List.of(toDays - k, missing - (toDays - k)))));
        }
        return Optional.of(tails);
    }

    /** Blocks side by side, each with all its sets of so many days. */
    private static Optional<List<GridTails>> blocks(Grid grid, int size, int toDays, Work work) {
        if (Alternation.orders(List.of(toDays, size - toDays)).compareTo(BigInteger.valueOf(MOST_ORDERS)) > 0
                || size > 30) {
            return Optional.empty();
        }
        int[] sets = IntStream.range(0, 1 << size)
                .filter(set -> Integer.bitCount(set) == toDays)
                .toArray();
        List<List<int[]>> choices = new ArrayList<>();
        for (int block = 0; block < grid.multiple().length; block += size) {
            List<int[]> choice = new ArrayList<>();
            for (int set : sets) {
                int n = 0;
                int sum = 0;
                for (int day = 0; day < size; day++) {
                    if ((set >> day & 1) == 1 && grid.measured(block + day)) {
                        n++;
                        sum += grid.multiple()[block + day];
                    }
                }
                choice.add(new int[] {n, sum});
            }
            choices.add(choice);
        }
        return independent(choices, work);
    }

    /** Cycles side by side, each in one of two orders. */
    private static Optional<List<GridTails>> cycles(Grid grid, AbCycles cycles, Work work) {
        List<List<int[]>> choices = new ArrayList<>();
        int step = cycles.periodDays() + cycles.washoutDays();
        for (int cycle = 0; cycle < cycles.cycles(); cycle++) {
            List<int[]> choice = new ArrayList<>();
            for (int period = 2 * cycle; period < 2 * cycle + 2; period++) {
                int first = period * step;
                int end = first + cycles.periodDays();
                choice.add(new int[] {grid.measured(first, end), grid.sum(first, end)});
            }
            choices.add(choice);
        }
        return independent(choices, work);
    }

    /** All combinations of choices, each of which adds a number of values and a sum. */
    private static Optional<List<GridTails>> independent(List<List<int[]>> choices, Work work) {
        int fewest = 0;
        int most = 0;
        long largest = 0;
        double additions = 0;
        double bits = 1;
        for (List<int[]> choice : choices) {
            fewest += choice.stream().mapToInt(one -> one[0]).min().orElse(0);
            most += choice.stream().mapToInt(one -> one[0]).max().orElse(0);
            largest += choice.stream().mapToInt(one -> one[1]).max().orElse(0);
            additions += choice.size();
            bits += Math.log(choice.size()) / Math.log(2);
        }
        int rows = most - fewest + 1;
        if (tooLarge(2.0 * rows, largest, (int) bits + 1, additions * rows)) {
            return Optional.empty();
        }
        List<GridRow> now = rows(rows, (int) largest, (int) bits + 1);
        List<GridRow> next = rows(rows, (int) largest, (int) bits + 1);
        now.get(0).start();
        for (List<int[]> choice : choices) {
            int least = choice.stream().mapToInt(one -> one[0]).min().orElse(0);
            next.forEach(GridRow::clear);
            for (int k = 0; k < rows; k++) {
                for (int[] one : choice) {
                    if (!now.get(k).isEmpty()) {
                        next.get(k + one[0] - least).add(now.get(k), one[1]);
                    }
                }
            }
            List<GridRow> last = now;
            now = next;
            next = last;
            work.advance(1);
        }
        List<GridTails> tails = new ArrayList<>();
        for (int k = 0; k < rows; k++) {
            tails.add(new GridTails.OfRow(fewest + k, now.get(k), BigInteger.ONE));
        }
        return Optional.of(tails);
    }

    /** Runs of both conditions in turn, from both ends to the middle. */
    private static Optional<List<GridTails>> limited(Grid grid, int toDays, int longestRun, Work work) {
        int days = grid.multiple().length;
        int run = Math.min(longestRun, days);
        int middle = days / 2;
        Grid before = grid.part(0, middle);
        Grid after = grid.part(middle, days).reversed();
        int missing = days - grid.measured(0, days);
        int highest = largest(grid, toDays);
        double largest = Math.max(largest(before, toDays), largest(after, toDays));
        int most = days - middle + Integer.SIZE - Integer.numberOfLeadingZeros(highest);
        // Parts that are multiplied have no more than their own bits.
        int bits = most <= GridRow.BITS ? most : Math.max(63, most);
        double rows = (toDays + 1.0) * (missing + 1.0);
        if (tooLarge(4 * rows * (run + 1), largest, bits, rows * run * days)) {
            return Optional.empty();
        }
        List<GridTails.OfHalves> tails = IntStream.rangeClosed(
                        Math.max(0, toDays - missing), Math.min(toDays, days - missing))
                .mapToObj(n -> new GridTails.OfHalves(n, highest))
                .toList();
        GridRuns.join(
                grid,
                middle,
                new GridRuns(before, toDays, run, days, bits, work),
                new GridRuns(after, toDays, run, days, bits, work),
                tails);
        return Optional.of(List.copyOf(tails));
    }
}
