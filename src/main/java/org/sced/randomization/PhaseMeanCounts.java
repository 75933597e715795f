package org.sced.randomization;

import java.util.Arrays;
import java.util.List;

/**
 * Counts by {@link Difference#PHASE_MEAN_DIFF}. Once the middle one of the last three changes stands, the statistic is a
 * sum of a number that depends on the change before it and one that depends on the change after it: both are sorted, and one
 * pass over both counts the pairs. Every middle day is one part of the work.
 */
final class PhaseMeanCounts implements StartCounter.LastThree {
    private final CalendarSums sums;
    private final ChangeDays days;
    private final double[] weights;
    private final StartStatistic listing;
    private final double largest;

    PhaseMeanCounts(CalendarSums sums, ChangeDays days, int[] roles, StartStatistic listing) {
        this.sums = sums;
        this.days = days;
        this.weights = PhaseMeanDifferenceOfStarts.weights(roles);
        this.listing = listing;
        this.largest = sums.largest();
    }

    private int middle() {
        return days.size() - 2;
    }

    @Override
    public int parts() {
        return days.latest(middle()) - days.earliest(middle()) + 1;
    }

    private double weighted(int phase, int from, int to) {
        return weights[phase] == 0 ? 0 : weights[phase] * sums.mean(from, to);
    }

    @Override
    public void count(int part, int[] changes, List<StartCounter.Limit> limits, StartTally tally) {
        int m = middle();
        int second = days.earliest(m) + part;
        int begin = m == 1 ? 0 : changes[m - 2];
        double fixed = 0;
        for (int phase = 0; phase < m - 1; phase++) {
            fixed += weighted(phase, phase == 0 ? 0 : changes[phase - 1], changes[phase]);
        }
        int[] firsts = days.open(
                m - 1,
                Math.max(days.from(m - 1, begin), second - days.maximum(m)),
                Math.min(days.to(m - 1, begin), second - days.minimum(m)));
        int[] thirds = days.open(m + 1, days.from(m + 1, second), days.to(m + 1, second));
        if (!days.isOpen(m, second) || firsts.length == 0 || thirds.length == 0) {
            return;
        }
        double[] before = new double[firsts.length];
        for (int i = 0; i < before.length; i++) {
            before[i] = fixed + weighted(m - 1, begin, firsts[i]) + weighted(m, firsts[i], second);
        }
        double[] after = new double[thirds.length];
        for (int i = 0; i < after.length; i++) {
            after[i] = weighted(m + 1, second, thirds[i]) + weighted(m + 2, thirds[i], days.days());
        }
        Arrays.sort(before);
        Arrays.sort(after);
        int b = numbers(before);
        int a = numbers(after);
        tally.addUncomputable((long) before.length * after.length - (long) b * a);
        if (a == 0 || b == 0) {
            return;
        }
        double size = Math.max(Math.abs(before[0]), Math.abs(before[b - 1]))
                + Math.max(Math.abs(after[0]), Math.abs(after[a - 1]));
        changes[m] = second;
        for (StartCounter.Limit limit : limits) {
            double slack = 0x1p-45 * (size + Math.abs(fixed) + Math.abs(limit.value()) + largest) + Double.MIN_NORMAL;
            long below = below(before, b, after, a, limit.value() - slack);
            if (below != below(before, b, after, a, limit.value() + slack)) {
                tally.add(listed(changes, firsts, thirds, limit), limit.high());
            } else {
                tally.add(limit.atLeast() ? (long) a * b - below : below, limit.high());
            }
        }
    }

    /** How many are numbers; the others were sorted to the end. */
    private static int numbers(double[] sorted) {
        int n = sorted.length;
        while (n > 0 && Double.isNaN(sorted[n - 1])) {
            n--;
        }
        return n;
    }

    /** How many pairs have a sum below a bound. */
    private static long below(double[] before, int b, double[] after, int a, double bound) {
        long pairs = 0;
        int j = a;
        for (int i = 0; i < b; i++) {
            while (j > 0 && before[i] + after[j - 1] >= bound) {
                j--;
            }
            pairs += j;
        }
        return pairs;
    }

    /** The same count by the listing's own numbers, for a limit that rounding could reach. */
    private long listed(int[] changes, int[] firsts, int[] thirds, StartCounter.Limit limit) {
        int m = middle();
        long count = 0;
        for (int first : firsts) {
            for (int third : thirds) {
                changes[m - 1] = first;
                changes[m + 1] = third;
                count += limit.includes(listing.of(changes)) ? 1 : 0;
            }
        }
        return count;
    }
}
