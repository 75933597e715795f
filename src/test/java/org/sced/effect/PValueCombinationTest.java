package org.sced.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sced.stats.Probability;
import org.sced.stats.Reason;

class PValueCombinationTest {
    @ParameterizedTest
    @EnumSource
    void oneAloneIsItself(PValueCombination method) {
        for (double p : new double[] {1e-12, 0.001, 0.2, 0.5, 0.77, 0.999}) {
            assertThat(method.of(p).value()).isCloseTo(p, within(1e-13 * p));
        }
    }

    /** The sum of k uniform numbers is symmetric around k/2; k ln ½ is the other closed form. */
    @ParameterizedTest
    @CsvSource({"2", "5", "11", "40", "150"})
    void halves(int k) {
        double[] p = new double[k];
        Arrays.fill(p, 0.5);
        assertThat(PValueCombination.EDGINGTON.of(p).value()).isCloseTo(0.5, within(1e-14));
        assertThat(PValueCombination.STOUFFER.of(p).value()).isEqualTo(0.5);
    }

    /** For a sum of at most 1 the probability is S^k/k!. */
    @ParameterizedTest
    @CsvSource({"3", "12", "30"})
    void smallSums(int k) {
        double[] p = new double[k];
        Arrays.fill(p, 0.03125);
        double expected = 1;
        for (int i = 1; i <= k; i++) {
            expected *= k * 0.03125 / i;
        }
        assertThat(PValueCombination.EDGINGTON.of(p).value()).isCloseTo(expected, within(1e-13 * expected));
    }

    /**
     * Where the alternating sum of doubles has lost every digit: Edgeworth's expansion with mean k/2, variance k/12 and excess
     * kurtosis −1.2/k, whose next term is of the order 1/k².
     */
    @Test
    void manyPValues() {
        double[] p = new double[200];
        Arrays.fill(p, 0.45);
        double z = (90 - 100) / Math.sqrt(200 / 12.0);
        double density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
        double expected = Probability.normal(z) - density * (z * z * z - 3 * z) * (-1.2 / 200) / 24;
        assertThat(PValueCombination.EDGINGTON.of(p).value()).isCloseTo(expected, within(5e-7));
    }

    @Test
    void noughtAndOne() {
        assertThat(PValueCombination.FISHER.of(0, 0.5).value()).isZero();
        assertThat(PValueCombination.MULTIPLICATIVE.of(0, 0.5).value()).isZero();
        assertThat(PValueCombination.STOUFFER.of(0, 0.5).value()).isZero();
        assertThat(PValueCombination.EDGINGTON.of(0, 0.5).value()).isEqualTo(0.125);
        assertThat(PValueCombination.FISHER.of(0, 1).value()).isZero();
        assertThat(PValueCombination.EDGINGTON.of(0, 1).value()).isEqualTo(0.5);
        assertThat(PValueCombination.FISHER.of(1, 1).value()).isEqualTo(1);
        assertThat(PValueCombination.MULTIPLICATIVE.of(1, 1).value()).isEqualTo(1);
        assertThat(PValueCombination.EDGINGTON.of(1, 1, 1).value()).isEqualTo(1);
        assertThat(PValueCombination.STOUFFER.of(0.01, 1).value()).isEqualTo(1);
        CombinedPValue both = PValueCombination.STOUFFER.of(0, 1);
        assertThat(both.p().undefined().orElseThrow().reason()).isEqualTo(Reason.NOT_APPLICABLE);
        assertThat(PValueCombination.STOUFFER.of(0, 0.5).statistic().isDefined())
                .isFalse();
        assertThat(PValueCombination.FISHER.of(0, 0.5).statistic().isDefined()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void noneAndUndefined(PValueCombination method) {
        assertThat(method.of().p().undefined().orElseThrow().sentence()).isEqualTo("There is no p-value to combine.");
        CombinedPValue undefined = method.of(0.2, Double.NaN);
        assertThat(undefined.p().undefined().orElseThrow().sentence()).isEqualTo("p-value number 2 is undefined.");
        assertThat(undefined).hasToString(method + " of 2 p-values: NOT_APPLICABLE: p-value number 2 is undefined.");
    }

    @Test
    void verySmallOnes() {
        // Φ⁻¹ of 1 − 1e-20 cannot be had from 1 − p, which is 1
        CombinedPValue stouffer = PValueCombination.STOUFFER.of(1e-20, 1e-20);
        // z of 1e-20 is 9.262340089798408 (published tables of the normal tail)
        assertThat(stouffer.statistic().value()).isCloseTo(9.262340089798408 * Math.sqrt(2), within(1e-12));
        assertThat(PValueCombination.FISHER.of(1e-200, 1e-200).value()).isZero();
        assertThat(PValueCombination.MULTIPLICATIVE.of(1e-100, 1e-100).value())
                .isCloseTo(1e-200 * (1 + 200 * Math.log(10)), within(1e-209));
        assertThat(PValueCombination.STOUFFER.of(Double.MIN_VALUE).value()).isBetween(0.0, 1e-299);
    }

    @Test
    void weights() {
        double[] p = {0.04, 0.3};
        CombinedPValue equal = PValueCombination.STOUFFER.weighted(p, new double[] {7, 7});
        assertThat(equal.value()).isEqualTo(PValueCombination.STOUFFER.of(p).value());
        // (3·1.750686071252170 + 0.524400512708041) / √10, its tail from R's pnorm
        CombinedPValue three = PValueCombination.STOUFFER.weighted(p, new double[] {3, 1});
        assertThat(three.statistic().value())
                .isCloseTo((3 * 1.750686071252170 + 0.524400512708041) / Math.sqrt(10), within(1e-12));
        assertThat(three.weights().toArray()).containsExactly(3, 1);
        assertThatThrownBy(() -> PValueCombination.FISHER.weighted(p, new double[] {1, 1}))
                .hasMessage("weights for FISHER; allowed for STOUFFER only");
        assertThatThrownBy(() -> PValueCombination.STOUFFER.weighted(p, new double[] {1}))
                .hasMessage("1 weights for 2 p-values; every p-value needs one");
        assertThatThrownBy(() -> PValueCombination.STOUFFER.weighted(p, new double[] {1, 0}))
                .hasMessageStartingWith("weight 0.0; allowed");
    }

    @ParameterizedTest
    @EnumSource
    void wrongCalls(PValueCombination method) {
        assertThatThrownBy(() -> method.of(0.2, 1.5)).hasMessage("p-value number 2 is 1.5; allowed are 0 to 1");
        assertThatThrownBy(() -> method.of(-0.1)).hasMessage("p-value number 1 is -0.1; allowed are 0 to 1");
    }
}
