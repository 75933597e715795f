package org.sced.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected numbers: mpmath 1.3 with 40 digits. More of them are in {@link StatsOracleTest}. */
class ProbabilityTest {
    /** 1e-12 relative: tails keep their digits. */
    private static final Percentage CLOSE = withPercentage(1e-10);

    @ParameterizedTest
    @CsvSource({"5, 2.8665157187919391167e-7", "10, 7.619853024160526066e-24", "37, 5.7255712225245768227e-300"})
    void tailsOfTheNormalDistributionKeepTheirDigits(double z, double tail) {
        assertThat(Probability.normal(-z)).isCloseTo(tail, CLOSE);
        assertThat(Probability.normalTwoSided(z)).isCloseTo(2 * tail, CLOSE);
        assertThat(Probability.normalTwoSided(-z)).isCloseTo(2 * tail, CLOSE);
    }

    @ParameterizedTest
    @CsvSource({
        "0.025, -1.9599639845400542355",
        "0.975, 1.9599639845400542355",
        "1e-10, -6.3613409024040562047",
        "1e-100, -21.273453560965324295",
        "5.5511151231257827e-17, -8.2923610758135955382"
    })
    void normalQuantilesAreExactFarOut(double p, double z) {
        assertThat(Probability.normalQuantile(p)).isCloseTo(z, CLOSE);
    }

    @ParameterizedTest
    @CsvSource({
        "1e-10, 3, -2225.7692846830932198",
        "0.0005, 7.3, -5.283211758939399536",
        "0.9995, 7.3, 5.283211758939399536",
        "1e-6, 50, -5.3766734017404762796"
    })
    void quantilesOfStudentAreExactFarOut(double p, double df, double t) {
        assertThat(Probability.tQuantile(p, df)).isCloseTo(t, CLOSE);
    }

    @Test
    void mediansAreZero() {
        assertThat(Probability.normalQuantile(0.5)).isZero();
        assertThat(Probability.tQuantile(0.5, 3)).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, 1.1, Double.NaN})
    void quantilesAskForAProbability(double p) {
        assertThatThrownBy(() -> Probability.normalQuantile(p))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("quantile " + p + "; allowed are numbers between 0 and 1");
        assertThatThrownBy(() -> Probability.tQuantile(p, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    /** One minus the distribution function would answer 0 or half a rounding here. */
    @ParameterizedTest
    @CsvSource({
        "60, 60, 8.6736173798840354721e-19",
        "80, 100, 5.5795445286259760683e-10",
        "5600, 10000, 1.6857479366099341226e-33"
    })
    void tailsOfTheBinomialDistributionKeepTheirDigits(int heads, int n, double p) {
        assertThat(Probability.atLeastHeads(heads, n)).isCloseTo(p, withPercentage(1e-8));
    }

    @Test
    void noHeadsAreSureAndMoreThanThrowsImpossible() {
        assertThat(Probability.atLeastHeads(0, 5)).isEqualTo(1);
        assertThat(Probability.atLeastHeads(0, 0)).isEqualTo(1);
        assertThat(Probability.atLeastHeads(6, 5)).isZero();
        assertThat(Probability.atLeastHeads(5, 5)).isCloseTo(1.0 / 32, CLOSE);
    }
}
