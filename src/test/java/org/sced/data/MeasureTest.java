package org.sced.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureTest {
    private static final Measure MOOD = Measure.of("mood");

    @Test
    void plainMeasureHasNothingDeclared() {
        assertThat(MOOD.improvement()).isEqualTo(Improvement.INCREASE);
        assertThat(MOOD.scale()).isEqualTo(Scale.INTERVAL);
        assertThat(MOOD.hasLimits()).isFalse();
        assertThat(new double[] {MOOD.min(), MOOD.max(), MOOD.resolution(), MOOD.goal(), MOOD.observation()})
                .containsOnly(Double.NaN);
    }

    @Test
    void withChangesOnePartOnly() {
        Measure full = MOOD.withImprovement(Improvement.DECREASE)
                .withScale(Scale.COUNT)
                .withLimits(-1, 9)
                .withResolution(0.5)
                .withGoal(2)
                .withObservation(30);

        assertThat(full).isEqualTo(new Measure("mood", Improvement.DECREASE, Scale.COUNT, -1, 9, 0.5, 2, 30));
        assertThat(full.hasLimits()).isTrue();
        assertThat(full).hasToString("mood (-1–9), count, lower is better");
        assertThat(MOOD).hasToString("mood, interval, higher is better");
        assertThat(MOOD).isEqualTo(Measure.of("mood"));
    }

    @Test
    void declarationsMustFitTogether() {
        assertThatThrownBy(() -> Measure.of(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the name of a measure is blank; give it a name such as \"mood\"");
        assertThatThrownBy(() -> Measure.of(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("name");
        assertThatThrownBy(() -> MOOD.withLimits(10, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("limits of mood are 10 to 0; the minimum must be below the maximum");
        assertThatThrownBy(() -> MOOD.withLimits(3, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MOOD.withLimits(0, Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maximum of mood is infinite; allowed are finite numbers");
        assertThatThrownBy(() -> MOOD.withResolution(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("resolution of mood is 0; allowed are numbers above 0");
        assertThatThrownBy(() -> MOOD.withObservation(-0.0001))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("observation of mood is -0.0001; allowed are numbers above 0");
        assertThatThrownBy(() -> MOOD.withGoal(Double.NEGATIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("goal of mood is infinite; allowed are finite numbers");
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.30000000000000004, 0.3",
        "0.1, 0.7000000000000001, 0.7",
        "0.1, -0.04, 0",
        "0.5, 3.4, 3.5",
        "0.5, -3.4, -3.5",
        "0.01, 4.349999999, 4.35",
        "5, 12.4, 10",
        "5, 13, 15",
        "1, 2.4, 2",
        "0.3, 0.9, 0.9",
        "0.3, 0.8999999999999999, 0.9",
        "0.15, 0.45, 0.45",
        "2.5, 7.4, 7.5",
        "1e-10, 1e300, 1e300",
        "1e-300, 1e300, 1e300",
        "4.9e-324, 3, 3",
        "1e300, 1, 0",
        "1e300, 1e300, 1e300",
    })
    void valuesAreRoundedToTheResolution(double resolution, double value, double expected) {
        assertThat(MOOD.withResolution(resolution).rounded(value)).isEqualTo(expected);
    }

    @Test
    void thirdsAreRoundedToThirdsAndWholes() {
        Measure thirds = MOOD.withResolution(1.0 / 3);

        assertThat(thirds.rounded(0.3333)).isEqualTo(1.0 / 3);
        assertThat(thirds.rounded(0.6667)).isEqualTo(2.0 / 3);
        assertThat(thirds.rounded(1.0 / 3 + 1.0 / 3 + 1.0 / 3)).isEqualTo(1);
        assertThat(thirds.rounded(7)).isEqualTo(7);
    }

    @Test
    void equalReadingsAreEqualDoublesAtEveryDecimalResolution() {
        for (String resolution :
                new String[] {"0.1", "0.2", "0.3", "0.05", "0.15", "0.25", "0.7", "0.001", "1.1", "12"}) {
            Measure measure = MOOD.withResolution(Double.parseDouble(resolution));
            for (int steps = -500; steps <= 500; steps++) {
                double typed = new BigDecimal(resolution)
                        .multiply(BigDecimal.valueOf(steps))
                        .doubleValue();
                double summed = steps * Double.parseDouble(resolution);
                assertThat(measure.rounded(typed))
                        .as("%d of %s", steps, resolution)
                        .isEqualTo(typed);
                assertThat(measure.rounded(summed))
                        .as("%d of %s", steps, resolution)
                        .isEqualTo(typed);
            }
        }
    }

    @Test
    void missingStaysMissingAndThereIsOneZero() {
        assertThat(MOOD.rounded(Double.NaN)).isNaN();
        assertThat(MOOD.withResolution(0.1).rounded(Double.NaN)).isNaN();
        assertThat(1 / MOOD.rounded(-0.0)).isPositive();
        assertThat(1 / MOOD.withResolution(0.1).rounded(-0.01)).isPositive();
        assertThat(1 / MOOD.withResolution(0.3).rounded(-0.01)).isPositive();
        assertThat(1 / MOOD.withResolution(4.9e-324).rounded(-0.0)).isPositive();
    }

    @Test
    void valuesAreJudgedByTheLimits() {
        Measure rating = MOOD.withLimits(0, 10);

        assertThat(rating.complaint(0)).isEmpty();
        assertThat(rating.complaint(10)).isEmpty();
        assertThat(rating.complaint(Double.NaN)).isEmpty();
        assertThat(rating.complaint(Math.nextUp(10.0))).contains("is outside the declared limits; allowed is 0 to 10");
        assertThat(MOOD.complaint(Double.NEGATIVE_INFINITY))
                .contains("is infinite; allowed are finite numbers, a blank or NA");
        assertThat(MOOD.complaint(-1e75)).isEmpty();
        assertThat(MOOD.complaint(-1.1e75)).contains("is too large; allowed are numbers up to 1E+75 in size");
    }

    @ParameterizedTest
    @CsvSource({
        "3, 3",
        "-0.0, 0",
        "0.1, 0.1",
        "-2.50, -2.5",
        "0.30000000000000004, 0.30000000000000004",
        "100000000000000, 100000000000000",
        "1e15, 1E+15",
        "1e23, 1E+23",
        "2e-3, 0.002",
        "1e-7, 1E-7",
        "2e23, 2E+23",
        "4.9e-324, 5E-324",
        "1.7976931348623157e308, 1.7976931348623157E+308",
        "NaN, NaN",
        "-Infinity, -Infinity",
    })
    void numbersArePrintedAsTheShortestDecimal(double value, String expected) {
        assertThat(Measure.plain(value)).isEqualTo(expected);
    }

    @Test
    void directionsHaveSignsAndOpposites() {
        assertThat(Improvement.INCREASE.sign()).isEqualTo(1);
        assertThat(Improvement.DECREASE.sign()).isEqualTo(-1);
        assertThat(Improvement.INCREASE.opposite()).isEqualTo(Improvement.DECREASE);
        assertThat(Improvement.DECREASE.opposite()).isEqualTo(Improvement.INCREASE);
    }

    @Test
    void onlyIntervalScalesHaveNoTrueZero() {
        for (Scale scale : Scale.values()) {
            assertThat(scale.hasTrueZero()).isEqualTo(scale != Scale.INTERVAL);
        }
    }
}
