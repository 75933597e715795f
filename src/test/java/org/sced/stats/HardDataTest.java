package org.sced.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sced.data.PhaseData;

/**
 * Values that are large against their spread, made on the pattern of NIST's NumAcc data: a level, and a spread some 1e8
 * times smaller. The certified numbers are those of the decimals; doubles near 1e7 have only 9 digits behind the point, so
 * the statistics of the stored numbers, computed with 60 digits, are compared more closely.
 */
class HardDataTest {
    private static final MathContext DIGITS = new MathContext(60);

    /** A data set with its certified mean, SD, lag-1 autocorrelation and slope; NaN where none is certified. */
    private record Hard(String name, double[] values, double mean, double sd, double lag1, double slope) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static double[] values(int n, IntToDoubleFunction rule) {
        return IntStream.range(0, n).mapToDouble(rule).toArray();
    }

    private static String decimal(String whole, int tenths) {
        return whole + "." + tenths;
    }

    /** First .2, then .1 and .3 by turns. Deviations 0, −.1, .1, …: Σe² = 10, Σee′ = −9.99, so r = −.999, SD = √(10/1000). */
    private static double[] alternating(String whole) {
        return values(1001, i -> Double.parseDouble(decimal(whole, i == 0 ? 2 : i % 2 == 1 ? 1 : 3)));
    }

    static Stream<Hard> data() {
        return Stream.of(
                new Hard("10000000.2 ± .1", alternating("10000000"), 10_000_000.2, 0.1, -0.999, Double.NaN),
                new Hard("1000000.2 ± .1", alternating("1000000"), 1_000_000.2, 0.1, -0.999, Double.NaN),
                new Hard("10000001 to 10000003", new double[] {1e7 + 1, 1e7 + 3, 1e7 + 2}, 1e7 + 2, 1, Double.NaN, 0.5),
                // A line of .1 a day: slope .1, SD of i/10 for i = 0…99: √(99·100·101/12/99)/10.
                new Hard(
                        "a line on 10000000",
                        values(100, i -> Double.parseDouble((10_000_000 + i / 10) + "." + i % 10)),
                        10_000_004.95,
                        Math.sqrt(100 * 101 / 12.0) / 10,
                        Double.NaN,
                        0.1));
    }

    static Stream<Arguments> exact() {
        return data().map(Arguments::of);
    }

    /** At least eight digits of the certified numbers. */
    @ParameterizedTest
    @MethodSource("exact")
    void keepsTheCertifiedDigits(Hard hard) {
        Sample sample = Sample.of(hard.values);
        PhaseData phase = PhaseData.of("A", 0, hard.values);
        assertThat(digits(sample.mean(), hard.mean)).isGreaterThan(15);
        assertThat(digits(sample.sd(), hard.sd)).isGreaterThan(8);
        // A square has twice the error.
        assertThat(digits(sample.variance(), hard.sd * hard.sd)).isGreaterThan(8 - Math.log10(2));
        if (!Double.isNaN(hard.lag1)) {
            assertThat(digits(Autocorrelation.at(1, phase).value(), hard.lag1)).isGreaterThan(8);
        }
        if (!Double.isNaN(hard.slope)) {
            assertThat(digits(Trend.leastSquares(phase).slope(), hard.slope)).isGreaterThan(8);
            assertThat(digits(Trend.theilSen(phase).slope(), hard.slope)).isGreaterThan(8);
        }
    }

    /** The stored numbers are exact decimals; of their statistics 12 digits and more are right. */
    @ParameterizedTest
    @MethodSource("exact")
    void keepsTheDigitsOfTheStoredNumbers(Hard hard) {
        int n = hard.values.length;
        BigDecimal[] y = Arrays.stream(hard.values).mapToObj(BigDecimal::new).toArray(BigDecimal[]::new);
        BigDecimal mean =
                Arrays.stream(y).reduce(BigDecimal.ZERO, BigDecimal::add).divide(new BigDecimal(n), DIGITS);
        BigDecimal[] e = Arrays.stream(y).map(value -> value.subtract(mean)).toArray(BigDecimal[]::new);
        BigDecimal squares =
                Arrays.stream(e).map(value -> value.multiply(value)).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal variance = squares.divide(new BigDecimal(n - 1), DIGITS);
        BigDecimal products =
                IntStream.range(1, n).mapToObj(i -> e[i].multiply(e[i - 1])).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal middle = new BigDecimal(n - 1).divide(new BigDecimal(2));
        BigDecimal times = IntStream.range(0, n)
                .mapToObj(i -> new BigDecimal(i).subtract(middle).multiply(e[i]))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        // Σ(t − t̄)² of 0 … n − 1 is n(n² − 1)/12.
        BigDecimal slope = times.multiply(new BigDecimal(12)).divide(new BigDecimal((long) n * (n * n - 1)), DIGITS);
        Sample sample = Sample.of(hard.values);
        PhaseData phase = PhaseData.of("A", 0, hard.values);
        assertThat(sample.mean()).isEqualTo(mean.doubleValue());
        assertThat(digits(sample.variance(), variance.doubleValue())).isGreaterThan(12);
        assertThat(digits(sample.sd(), variance.sqrt(DIGITS).doubleValue())).isGreaterThan(12);
        // A slope may be next to nothing; what counts is its distance in units of spread per day.
        assertThat(Trend.leastSquares(phase).slope())
                .isCloseTo(
                        slope.doubleValue(),
                        offset(1e-12 * variance.sqrt(DIGITS).doubleValue()));
        if (n >= 4) {
            double lag1 = products.divide(squares, DIGITS).doubleValue();
            assertThat(digits(Autocorrelation.at(1, phase).value(), lag1)).isGreaterThan(12);
        }
    }

    /** How many leading decimal digits agree. */
    private static double digits(double actual, double certified) {
        double error = Math.abs(actual - certified) / Math.abs(certified);
        return error == 0 ? 16 : -Math.log10(error);
    }
}
