package org.sced.randomization;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Counts the draws of persons who each have a lot of their own, without listing them: the persons are parted into two groups,
 * the sums of each group are listed and sorted, and for every sum of the one those of the other that reach far enough are
 * counted. A design of N draws takes about √N steps (Horowitz and Sahni 1974, Journal of the ACM 21:277).
 */
final class StudyCounter implements Counter {
    /** Groups with more sums are not listed. */
    private static final long MOST_SUMS = 4_000_000;

    private final int persons;
    private final BigInteger count;
    private final double[] one;
    private final double[] other;

    private StudyCounter(int persons, BigInteger count, double[] one, double[] other) {
        this.persons = persons;
        this.count = count;
        this.one = one;
        this.other = other;
    }

    /**
     * The counter of means over persons.
     *
     * @param parts what each person contributes under each schedule of their own; {@code NaN} where it cannot be computed
     * @return empty if one group would have too many sums
     */
    static Optional<Counter> ofMeans(double[][] parts, Progress progress) {
        List<double[]> largestFirst = Arrays.stream(parts)
                .sorted(Comparator.comparingInt((double[] own) -> own.length).reversed())
                .toList();
        long[] sizes = {1, 1};
        for (double[] own : largestFirst) {
            int smaller = sizes[0] <= sizes[1] ? 0 : 1;
            sizes[smaller] *= own.length;
            if (sizes[smaller] > MOST_SUMS) {
                return Optional.empty();
            }
        }
        double[][] sums = {{0}, {0}};
        BigInteger count = BigInteger.ONE;
        Work work = new Work(progress, parts.length);
        for (double[] own : largestFirst) {
            double[] computed =
                    Arrays.stream(own).filter(part -> !Double.isNaN(part)).toArray();
            int smaller = sums[0].length <= sums[1].length ? 0 : 1;
            sums[smaller] = sums(sums[smaller], computed);
            count = count.multiply(BigInteger.valueOf(own.length));
            work.advance(1);
        }
        Arrays.sort(sums[0]);
        Arrays.sort(sums[1]);
        return Optional.of(new StudyCounter(parts.length, count, sums[0], sums[1]));
    }

    private static double[] sums(double[] before, double[] own) {
        double[] sums = new double[before.length * own.length];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = before[i / own.length] + own[i % own.length];
        }
        return sums;
    }

    @Override
    public Counts count(Yardstick yardstick) {
        BigInteger computed = BigInteger.valueOf(one.length).multiply(BigInteger.valueOf(other.length));
        long high = 0;
        long low = 0;
        int firstHigh = other.length;
        int firstNotLow = other.length;
        for (double sum : one) {
            while (firstHigh > 0 && yardstick.high((sum + other[firstHigh - 1]) / persons)) {
                firstHigh--;
            }
            while (firstNotLow > 0 && !yardstick.low((sum + other[firstNotLow - 1]) / persons)) {
                firstNotLow--;
            }
            high += other.length - firstHigh;
            low += firstNotLow;
        }
        return new Counts(count, BigInteger.valueOf(high), BigInteger.valueOf(low), count.subtract(computed));
    }
}
