package org.sced.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The slopes of all pairs, found by counting, against all slopes written down and sorted. */
class PairSlopesProperties {
    /** Days with gaps, strictly increasing. */
    private static double[] days(Random random, int n, int widest) {
        double[] days = new double[n];
        int day = random.nextInt(5);
        for (int i = 0; i < n; i++) {
            days[i] = day;
            day += 1 + random.nextInt(widest);
        }
        return days;
    }

    private static double[] sortedSlopes(double[] t, double[] y) {
        double[] slopes = new double[t.length * (t.length - 1) / 2];
        int k = 0;
        for (int j = 1; j < t.length; j++) {
            for (int i = 0; i < j; i++) {
                slopes[k++] = (y[j] - y[i]) / (t[j] - t[i]) + 0.0;
            }
        }
        Arrays.sort(slopes);
        return slopes;
    }

    /** Ratings: every place of the order, bit for bit, although most slopes are tied. */
    @Property(tries = 60)
    void everyPlaceOfTiedRatings(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 60) int n,
            @ForAll @IntRange(min = 1, max = 12) int levels,
            @ForAll @IntRange(min = 1, max = 3) int widest,
            @ForAll @IntRange(min = 1, max = 40) int sortable) {
        Random random = new Random(seed);
        double[] t = days(random, n, widest);
        double[] y = random.ints(n, -levels / 2, levels).asDoubleStream().toArray();
        double[] expected = sortedSlopes(t, y);
        PairSlopes slopes = new PairSlopes(t, y, sortable);
        assertThat(slopes.count()).isEqualTo(expected.length);
        for (int place = 0; place < expected.length; place++) {
            assertThat(slopes.at(place)).isEqualTo(expected[place]);
        }
        assertThat(slopes.median()).isEqualTo(Sample.medianOfSorted(expected));
    }

    /** Measured values: all digits differ, nothing is tied but by chance; also with many zeros among them. */
    @Property(tries = 50)
    void everyPlaceOfMeasuredValues(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 60) int n,
            @ForAll boolean manyZeros,
            @ForAll @IntRange(min = -8, max = 8) int power,
            @ForAll @IntRange(min = 1, max = 40) int sortable) {
        Random random = new Random(seed);
        double[] t = days(random, n, 3);
        double[] y = random.doubles(n)
                .map(u -> manyZeros && u < 0.5 ? 0 : u * Math.pow(10, power))
                .toArray();
        double[] expected = sortedSlopes(t, y);
        PairSlopes slopes = new PairSlopes(t, y, sortable);
        for (int place = 0; place < expected.length; place++) {
            // Two slopes that differ in the last digit may change places by the rounding of their doubles.
            assertThat(slopes.at(place)).isCloseTo(expected[place], offset(4 * Math.ulp(expected[place])));
        }
    }

    /** Ratings in halves or tenths: the slopes of the decimals, each rounded once. */
    @Property(tries = 50)
    void decimalsAreTakenAsTyped(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 40) int n,
            @ForAll @IntRange(min = 0, max = 3) int decimals,
            @ForAll @IntRange(min = 1, max = 40) int sortable) {
        Random random = new Random(seed);
        double[] t = days(random, n, 2);
        BigDecimal[] typed = random.ints(n, -30, 30)
                .mapToObj(i -> new BigDecimal(i).movePointLeft(decimals))
                .toArray(BigDecimal[]::new);
        double[] y = Arrays.stream(typed).mapToDouble(BigDecimal::doubleValue).toArray();
        double[] expected = new double[n * (n - 1) / 2];
        int k = 0;
        for (int j = 1; j < n; j++) {
            for (int i = 0; i < j; i++) {
                expected[k++] = typed[j].subtract(typed[i])
                                .divide(new BigDecimal(t[j] - t[i]), new MathContext(60))
                                .doubleValue()
                        + 0.0;
            }
        }
        Arrays.sort(expected);
        PairSlopes slopes = new PairSlopes(t, y, sortable);
        for (int place = 0; place < expected.length; place++) {
            assertThat(slopes.at(place)).isEqualTo(expected[place]);
        }
    }

    /** Days need not be whole; sizes may be far apart. */
    @Property(tries = 50)
    void oddDaysAndSizes(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 40) int n,
            @ForAll @IntRange(min = 1, max = 40) int sortable) {
        Random random = new Random(seed);
        double[] t = random.doubles(n, 0, 100).sorted().distinct().toArray();
        double[] y = random.doubles(t.length, -1, 1)
                .map(u -> random.nextInt(5) == 0 ? u * 1e30 : u)
                .toArray();
        double[] expected = sortedSlopes(t, y);
        PairSlopes slopes = new PairSlopes(t, y, sortable);
        // Values are kept to 2⁻⁶⁰ of the largest and days to 2⁻⁵³ of theirs; slopes of 1e30 over the shortest time of
        // all
        // are the unit.
        double unit = Math.max(Math.abs(expected[0]), Math.abs(expected[expected.length - 1]));
        for (int place = 0; place < expected.length; place++) {
            assertThat(slopes.at(place))
                    .isCloseTo(expected[place], offset(4 * Math.ulp(expected[place]) + 1e-15 * unit));
        }
    }

    /** A hundred thousand days: as many slopes below the median as above. */
    @Property(tries = 2)
    void aHundredThousandDays(@ForAll long seed, @ForAll boolean ratings) {
        int n = 100_000;
        Random random = new Random(seed);
        double[] t = days(random, n, 2);
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            double value = 1e-4 * t[i] + random.nextGaussian();
            y[i] = ratings ? Math.rint(value) : value;
        }
        double median = new PairSlopes(t, y).median();
        // Kendall's S of y − slope·t is the number of steeper pairs less that of flatter ones. The margin is wider than
        // the
        // rounding of the heights, some 1e-15.
        assertThat(slopesAboveLessBelow(t, y, median - 1e-12)).isGreaterThanOrEqualTo(0);
        assertThat(slopesAboveLessBelow(t, y, median + 1e-12)).isLessThanOrEqualTo(0);
    }

    private static long slopesAboveLessBelow(double[] t, double[] y, double slope) {
        double[] heights = new double[t.length];
        for (int i = 0; i < heights.length; i++) {
            heights[i] = y[i] - slope * t[i];
        }
        return Kendall.of(t, heights).s();
    }
}
