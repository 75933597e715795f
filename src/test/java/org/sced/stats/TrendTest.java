package org.sced.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sced.data.PhaseData;

class TrendTest {
    private static final double NA = Double.NaN;

    /** A gap keeps its place: 1, 2, –, –, 5 lie on one line. */
    @Test
    void linesSeeTrueDays() {
        PhaseData phase = PhaseData.of("A", 10, 1, 2, NA, NA, 5);
        for (Line line : new Line[] {Trend.leastSquares(phase), Trend.theilSen(phase)}) {
            assertThat(line.slope()).isCloseTo(1, offset(1e-15));
            assertThat(line.at(10)).isCloseTo(1, offset(1e-14));
            assertThat(line.at(14)).isCloseTo(5, offset(1e-14));
        }
        assertThat(Trend.leastSquaresError(phase)).isCloseTo(0, offset(1e-15));
    }

    /** By hand: t 0, 1, 2, y 0, 0, 3: slope 3/2, residuals ½, −1, ½, SE √(1.5/1/2). */
    @Test
    void leastSquaresByHand() {
        PhaseData phase = PhaseData.of("A", 0, 0, 0, 3);
        assertThat(Trend.leastSquares(phase).slope()).isEqualTo(1.5);
        assertThat(Trend.leastSquares(phase).intercept()).isEqualTo(-0.5);
        assertThat(Trend.leastSquaresError(phase)).isCloseTo(Math.sqrt(0.75), offset(1e-15));
    }

    @Test
    void noLineWithoutTwoValues() {
        for (PhaseData phase : new PhaseData[] {PhaseData.of("A", 0), PhaseData.of("A", 0, NA, 4, NA)}) {
            assertThat(Trend.leastSquares(phase).isDefined()).isFalse();
            assertThat(Trend.theilSen(phase).isDefined()).isFalse();
            assertThat(Trend.leastSquares(phase).at(3)).isNaN();
            assertThat(Trend.leastSquaresError(phase)).isNaN();
        }
        assertThat(Trend.leastSquaresError(PhaseData.of("A", 0, 1, 2))).isNaN();
    }

    /** With t 0, 1, 2, y 0, 0, 3 units: SE √0.75 units, however small the unit. */
    @Test
    void theErrorOfTinyValuesDoesNotUnderflow() {
        PhaseData phase = PhaseData.of("A", 0, 0, 0, 3e-300);
        assertThat(Trend.leastSquaresError(phase)).isCloseTo(Math.sqrt(0.75) * 1e-300, withPercentage(1e-12));
    }

    /**
     * Above a million pairs the slopes are counted instead of kept; the answer is that of sorting them all, with few and
     * with many ties, for an even and an odd number of pairs.
     */
    @ParameterizedTest
    @CsvSource({"1700, 1", "1700, 1000000", "1702, 3", "1703, 2", "1999, 40"})
    void manyDaysAreCountedExactly(int n, int levels) {
        Random random = new Random(20_260_302);
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = random.nextInt(levels) + i / 500;
        }
        double[] slopes = new double[n * (n - 1) / 2];
        int k = 0;
        for (int j = 1; j < n; j++) {
            for (int i = 0; i < j; i++) {
                slopes[k++] = (values[j] - values[i]) / (j - i);
            }
        }
        Arrays.sort(slopes);
        double median = (slopes[(k - 1) / 2] + slopes[k / 2]) / 2;
        assertThat(Trend.theilSen(PhaseData.of("A", 0, values)).slope()).isEqualTo(median);
    }
}
