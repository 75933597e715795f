package org.sced.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.Random;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sced.data.Improvement;
import org.sced.data.Measure;
import org.sced.data.Series;
import org.sced.data.SingleCase;

class CombinedContrastTest {
    private static final double NA = Double.NaN;

    private static Series series(Improvement improvement, double... values) {
        return SingleCase.named("anna")
                .phase("A", 3)
                .phase("B", 4)
                .phase("A′", 2)
                .phase("B′", 3)
                .measure(Measure.of("mood").withImprovement(improvement), values)
                .build()
                .series("mood");
    }

    /** The contrast of an ordinary regression on one dummy for each phase, its SE by hand from the covariance. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void isTheContrastOfTheRegressionOnPhases(long seed) {
        Random random = new Random(seed);
        int[] lengths = {3, 4, 2, 3};
        double[] contrast = {-0.5, 0.5, -0.5, 0.5};
        double[] y = random.doubles(12, 0, 10).toArray();
        double[][] x = new double[12][4];
        int row = 0;
        for (int phase = 0; phase < 4; phase++) {
            for (int i = 0; i < lengths[phase]; i++) {
                x[row++][phase] = 1;
            }
        }
        OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
        regression.setNoIntercept(true);
        regression.newSampleData(y, x);
        double[] means = regression.estimateRegressionParameters();
        double[][] covariance = regression.estimateRegressionParametersVariance();
        double value = 0;
        double variance = 0;
        for (int i = 0; i < 4; i++) {
            value += contrast[i] * means[i];
            for (int j = 0; j < 4; j++) {
                variance += contrast[i] * contrast[j] * covariance[i][j];
            }
        }
        for (Improvement improvement : Improvement.values()) {
            CombinedContrast combined = CombinedContrast.of(series(improvement, y), "B", 0.95);
            assertThat(combined.raw()).isCloseTo(value, offset(1e-12));
            assertThat(combined.value()).isCloseTo(improvement.sign() * value, offset(1e-12));
            // The regression's covariance is without the residual variance.
            double error = Math.sqrt(variance * regression.estimateErrorVariance());
            assertThat(combined.estimate().standardError()).isCloseTo(error, offset(1e-12));
            assertThat(combined.estimate().detail("df")).isEqualTo(8);
            // t(.975, 8) = 2.306004135
            assertThat(combined.estimate().upper() - combined.value()).isCloseTo(2.306004135 * error, offset(1e-8));
        }
    }

    @Test
    void anEmptyPhaseLeavesItUndefined() {
        CombinedContrast combined =
                CombinedContrast.of(series(Improvement.INCREASE, 1, 2, 3, 4, 5, 6, 7, NA, NA, 1, 2, 3), "B", 0.95);
        assertThat(combined.estimate()).hasToString("EMPTY_PHASE: Phase A′ has no measured value.");
        assertThat(combined.raw()).isNaN();
        assertThat(combined.value()).isNaN();
    }

    @Test
    void withoutASpreadThereIsNoError() {
        CombinedContrast single = CombinedContrast.of(
                series(Improvement.INCREASE, 1, NA, NA, 4, NA, NA, NA, 2, NA, 7, NA, NA), "B", 0.95);
        assertThat(single.value()).isEqualTo(4);
        assertThat(single.estimate().error()).hasToString("N_LT_2");
        CombinedContrast constant =
                CombinedContrast.of(series(Improvement.INCREASE, 1, 1, 1, 4, 4, 4, 4, 2, 2, 7, 7, 7), "B", 0.95);
        assertThat(constant.value()).isEqualTo(4);
        assertThat(constant.estimate().error()).hasToString("ZERO_VARIANCE");
        assertThat(constant.estimate().interval()).isEmpty();
    }

    @Test
    void refusesWrongCalls() {
        Series mood = series(Improvement.INCREASE, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3);
        assertThatThrownBy(() -> CombinedContrast.of(mood, "A", 0.95))
                .hasMessage("condition A against itself; allowed are conditions other than A");
        assertThatThrownBy(() -> CombinedContrast.of(mood, "C", 0.95)).hasMessage("no condition \"C\"; anna has A, B");
        assertThatThrownBy(() -> CombinedContrast.of(mood, "B", 1))
                .hasMessage("confidence level 1.0; allowed are numbers between 0 and 1");
        assertThatThrownBy(() -> CombinedContrast.of(mood, null, 0.95)).hasMessage("treatment");
        assertThatThrownBy(() -> CombinedContrast.of(null, "B", 0.95)).hasMessage("series");
    }
}
