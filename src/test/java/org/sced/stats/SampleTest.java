package org.sced.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleTest {
    @Test
    void nothingIsKnownOfNoValues() {
        Sample none = Sample.of();
        assertThat(none.n()).isZero();
        assertThat(none.mean()).isNaN();
        assertThat(none.median()).isNaN();
        assertThat(none.sd()).isNaN();
        assertThat(none.variance()).isNaN();
        assertThat(none.min()).isNaN();
        assertThat(none.max()).isNaN();
        assertThat(none.rawMad()).isNaN();
        assertThat(none.quantile(0.5)).isNaN();
    }

    @Test
    void oneValueHasNoSpread() {
        Sample one = Sample.of(3);
        assertThat(one.mean()).isEqualTo(3);
        assertThat(one.median()).isEqualTo(3);
        assertThat(one.sd()).isNaN();
        assertThat(one.variance()).isNaN();
        assertThat(one.rawMad()).isZero();
        assertThat(one.quantile(0.25)).isEqualTo(3);
    }

    /** Type 7 by hand: place 1 + (n − 1)p among 1, 2, 4, 8. */
    @ParameterizedTest
    @CsvSource({"0, 1", "0.25, 1.75", "0.5, 3", "0.75, 5", "1, 8"})
    void quantilesOfTypeSeven(double p, double expected) {
        assertThat(Sample.of(8, 1, 4, 2).quantile(p)).isCloseTo(expected, offset(1e-15));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void refusesOtherQuantiles(double p) {
        assertThatThrownBy(() -> Sample.of(1, 2).quantile(p))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("quantile " + p + "; allowed are 0 to 1");
    }

    @Test
    void refusesMissingAndInfiniteValues() {
        assertThatThrownBy(() -> Sample.of(1, Double.NaN))
                .hasMessage("value number 2 is NaN; a sample has finite numbers only");
        assertThatThrownBy(() -> Sample.of(Double.NEGATIVE_INFINITY))
                .hasMessage("value number 1 is -Infinity; a sample has finite numbers only");
    }

    /** Equal values that have no exact mean: a naive sum leaves a spread of 1e-17. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 1.0 / 3, 1e70, 1e-300, 4.9e-324})
    void equalValuesHaveNoSpread(double value) {
        Sample sample = Sample.of(value, value, value, value, value, value, value);
        assertThat(sample.mean()).isEqualTo(value);
        assertThat(sample.sd()).isZero();
        assertThat(sample.variance()).isZero();
        assertThat(sample.isConstant()).isTrue();
    }

    /** The deviations of 1, 2, 4 are −4/3, −1/3, 5/3 and their squares sum to 42/9. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 1e-300, 1e-160, 1e-20, 1e70})
    void theStandardDeviationHasTheUnitOfTheValues(double unit) {
        Sample sample = Sample.of(unit, 2 * unit, 4 * unit);
        assertThat(sample.sd()).isCloseTo(unit * Math.sqrt(21) / 3, withPercentage(1e-12));
    }

    /** Its square is 1e-600, which no double holds; the standard deviation stays. */
    @Test
    void theVarianceOfTinyValuesUnderflows() {
        assertThat(Sample.of(1e-300, 2e-300).variance()).isZero();
        assertThat(Sample.of(1e-300, 2e-300).sd()).isCloseTo(1e-300 / Math.sqrt(2), withPercentage(1e-12));
    }

    @Test
    void theMedianAbsoluteDeviation() {
        // Median 3; deviations 2, 1, 0, 1, 7.
        assertThat(Sample.of(1, 2, 3, 4, 10).rawMad()).isEqualTo(1);
    }

    @Test
    void sortedValuesAreACopy() {
        Sample sample = Sample.of(3, 1, 2);
        sample.toSortedArray()[0] = 99;
        assertThat(sample.toSortedArray()).containsExactly(1, 2, 3);
        assertThat(sample).hasToString("n 3, mean 2.000, median 2.000, sd 1.000");
    }
}
