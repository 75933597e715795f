package org.sced.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import org.apache.commons.math3.distribution.TDistribution;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected numbers: mpmath 1.3 with 50 digits. */
class StudentCurveTest {
    /** 2e-12 relative: the normal curve keeps 12 digits, and the fraction loses some 3 of 16 for many degrees of freedom. */
    private static final Percentage CLOSE = withPercentage(2e-10);

    @ParameterizedTest
    @CsvSource({
        "0.5, 1, 0.35241638234956672582",
        "3, 1, 0.10241638234956672582",
        "2, 0.3, 0.28213484948039137384",
        "1.2, 2.5, 0.16571941883293878201",
        "2.5706, 5, 0.024999448940038973729",
        "40, 7.3, 4.0185675839568610861e-10",
        "0.1, 12, 0.46099778522841292759",
        "2.2, 12, 0.024068406722511262704",
        "1.7, 26, 0.050532623904841839041",
        "12, 26, 2.0957969229313721897e-12",
        "1.98, 100, 0.02522580341654768853",
        "0.01, 100, 0.49602060511721425044",
        "3.5, 5000, 0.00023465821536626614483",
        "1.96, 99999, 0.024999281611015500142",
        "6, 1000000, 9.8692490617721733495e-10"
    })
    void tailsKeepTheirDigits(double t, double df, double tail) {
        StudentCurve curve = new StudentCurve(df);
        assertThat(curve.above(t)).isCloseTo(tail, CLOSE);
        assertThat(curve.above(-t)).isCloseTo(1 - tail, CLOSE);
        if (tail < 0.45) { // nearer to ½ the quantile has fewer digits than the tail
            assertThat(curve.cutOff(tail)).isCloseTo(t, CLOSE);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.025, 1, 12.706204736174703938",
        "0.025, 2.2, 3.9487207497127247224",
        "0.025, 5, 2.570581835636315469",
        "0.025, 12, 2.1788128296672288353",
        "0.05, 12, 1.7822875556493200418",
        "0.025, 18.7, 2.0952990237352778218",
        "0.1, 26, 1.3149718642705168974",
        "0.25, 7, 0.71114177808178630563",
        "0.4, 3.3, 0.27450197422105695173",
        "0.49, 60, 0.02517364148005498535",
        "0.0005, 4, 8.6103015813792750499"
    })
    void quantilesAreThoseOfTheTables(double tail, double df, double t) {
        assertThat(new StudentCurve(df).cutOff(tail)).isCloseTo(t, CLOSE);
    }

    /** 1e-10 relative: the incomplete beta function of Commons Math stops there, and earlier for t near 0. */
    @Test
    void tailsAgreeWithTheLibraryEverywhere() {
        for (double df = 0.2; df < 2e4; df *= 1.17) {
            StudentCurve curve = new StudentCurve(df);
            TDistribution expected = new TDistribution(null, df);
            for (double t = 0.1; t < 40; t *= 1.31) {
                assertThat(curve.above(t))
                        .as("t = %s, df = %s", t, df)
                        .isCloseTo(expected.cumulativeProbability(-t), withPercentage(1e-8));
            }
        }
    }

    @Test
    void quantilesGoBackToTheirTails() {
        for (double df = 0.2; df < 1e7; df *= 2.3) {
            StudentCurve curve = new StudentCurve(df);
            for (double tail = 0.4999; tail > 1e-30; tail *= 0.37) {
                double t = curve.cutOff(tail);
                if (t < 1e100) { // the square of a larger one leaves the range of numbers
                    assertThat(curve.above(t)).as("tail %s, df %s", tail, df).isCloseTo(tail, CLOSE);
                }
            }
        }
    }

    @Test
    void manyDegreesOfFreedomMakeItNormal() {
        assertThat(new StudentCurve(1e300).above(1.96)).isCloseTo(NormalCurve.above(1.96), CLOSE);
        assertThat(new StudentCurve(1e300).cutOff(0.025)).isCloseTo(1.9599639845400542355, CLOSE);
    }

    /** The curve moves less than CLOSE between neighbouring arguments where one formula gives over to another. */
    @ParameterizedTest
    @CsvSource({"9000, 3", "1000, 0.7", "1, 1", "12, 1.6035674514663045"})
    void theFormulasMeet(double df, double t) {
        double before = new StudentCurve(df * (1 - 1e-13)).above(t * (1 - 1e-13));
        double after = new StudentCurve(df * (1 + 1e-13)).above(t * (1 + 1e-13));
        assertThat(after).isCloseTo(before, CLOSE);
    }

    @Test
    void theEndsAreReached() {
        StudentCurve curve = new StudentCurve(5);
        assertThat(curve.above(0)).isEqualTo(0.5);
        assertThat(curve.above(Double.POSITIVE_INFINITY)).isZero();
        assertThat(curve.above(Double.NEGATIVE_INFINITY)).isEqualTo(1);
        assertThat(curve.above(Double.NaN)).isNaN();
        assertThat(curve.cutOff(Math.nextDown(0.5))).isCloseTo(0, offset(1e-14));
        assertThat(curve.cutOff(Double.MIN_NORMAL)).isPositive().isFinite();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void degreesOfFreedomArePositive(double df) {
        assertThatThrownBy(() -> new StudentCurve(df))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(df + " degrees of freedom; allowed are finite numbers above 0");
    }

    @ParameterizedTest
    @CsvSource({
        "0.25, 0.3379891200336423645",
        "0.5, 0.56418958354775628695",
        "1, 0.88622692545275801365",
        "3.3, 1.7493138603887114401",
        "15.9, 3.9562603126057745162",
        "16, 3.9688767938289397465",
        "100, 9.9875078612625182106"
    })
    void ratiosOfGammaHaveAllDigits(double a, double ratio) {
        assertThat(GammaRatio.halfStep(a)).isCloseTo(ratio, withPercentage(1e-13));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -2, Double.NaN})
    void ratiosOfGammaAskForAPositiveNumber(double a) {
        assertThatThrownBy(() -> GammaRatio.halfStep(a)).isInstanceOf(IllegalArgumentException.class);
    }
}
