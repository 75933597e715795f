package org.sced.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.sced.data.PhaseData;

/** LOWESS against what R prints for its example data set {@code cars} (Ezekiel 1930), and laws; running medians by hand. */
class SmoothingTest {
    private static final double[] SPEED = {
        4, 4, 7, 7, 8, 9, 10, 10, 10, 11, 11, 12, 12, 12, 12, 13, 13, 13, 13, 14, 14, 14, 14, 15, 15, 15, 16, 16, 17,
        17, 17, 18, 18, 18, 18, 19, 19, 19, 20, 20, 20, 20, 20, 22, 23, 24, 24, 24, 24, 25
    };
    private static final double[] DISTANCE = {
        2, 10, 4, 22, 16, 10, 18, 26, 34, 17, 28, 14, 20, 24, 28, 26, 34, 34, 46, 26, 36, 60, 80, 20, 26, 54, 32, 40,
        32, 40, 50, 42, 56, 76, 84, 36, 46, 68, 32, 48, 52, 56, 64, 66, 54, 70, 92, 93, 120, 85
    };

    /** R prints seven digits; half a unit of the last. */
    private static void assertCurve(double[] actual, double... atSpeeds) {
        double[] speeds = Arrays.stream(SPEED).distinct().toArray();
        for (int i = 0; i < SPEED.length; i++) {
            double expected = atSpeeds[Arrays.binarySearch(speeds, SPEED[i])];
            assertThat(actual[i]).isCloseTo(expected, offset(6e-7));
        }
    }

    @Test
    void carsWithTheStandardSpan() {
        assertCurve(
                Lowess.standard().smooth(SPEED, DISTANCE),
                4.965459,
                13.124495,
                15.858633,
                18.579691,
                21.280313,
                24.129277,
                27.119549,
                30.027276,
                32.962506,
                36.757728,
                40.435075,
                43.463492,
                46.885479,
                50.793152,
                56.491224,
                67.585824,
                73.079695,
                78.643164,
                84.328698);
    }

    @Test
    void carsWithASpanOfAFifth() {
        assertCurve(
                Lowess.standard().withSpan(0.2).smooth(SPEED, DISTANCE),
                6.030408,
                12.678893,
                15.383796,
                18.668847,
                22.227571,
                23.306483,
                21.525372,
                34.882735,
                47.059947,
                37.937118,
                36.805260,
                46.267862,
                65.399825,
                48.982482,
                51.001919,
                66.000000,
                71.873554,
                82.353574,
                92.725141);
    }

    private static double[] random(long seed, int n) {
        return new Random(seed).ints(n, 0, 11).asDoubleStream().toArray();
    }

    @Property(tries = 100)
    void aLineStaysALine(
            @ForAll @IntRange(min = 2, max = 40) int n,
            @ForAll @IntRange(min = -20, max = 20) int slope,
            @ForAll @IntRange(min = 1, max = 10) int tenths) {
        double[] y = new double[n];
        Arrays.setAll(y, i -> 3 + slope * i);
        PhaseData phase = PhaseData.of("A", 0, y);
        double[] curve = Lowess.standard().withSpan(tenths / 10.0).of(phase).toArray();
        for (int i = 0; i < n; i++) {
            assertThat(curve[i]).isCloseTo(y[i], offset(1e-9));
        }
    }

    @Property(tries = 100)
    void otherUnitsAndLevels(@ForAll long seed, @ForAll @IntRange(min = 5, max = 40) int n) {
        double[] y = random(seed, n);
        double[] moved = Arrays.stream(y).map(value -> 8 * value - 16).toArray();
        double[] curve = Lowess.standard().of(PhaseData.of("A", 0, y)).toArray();
        double[] there = Lowess.standard().of(PhaseData.of("A", 0, moved)).toArray();
        for (int i = 0; i < n; i++) {
            // A residual of almost 6 medians may lie on either side by rounding; the weight is next to 0 on both.
            assertThat(there[i]).isCloseTo(8 * curve[i] - 16, offset(1e-6));
        }
    }

    @Test
    void oneOddDayHardlyMovesTheCurve() {
        double[] y = new double[30];
        Arrays.setAll(y, i -> 2 + 0.1 * i + (i % 2 == 0 ? 0.1 : -0.1));
        double[] before = Lowess.standard().of(PhaseData.of("A", 0, y)).toArray();
        y[14] = 100;
        double[] after = Lowess.standard().of(PhaseData.of("A", 0, y)).toArray();
        double[] trusting =
                Lowess.standard().withIterations(0).of(PhaseData.of("A", 0, y)).toArray();
        assertThat(Math.abs(after[13] - before[13])).isLessThan(0.1);
        assertThat(Math.abs(trusting[13] - before[13])).isGreaterThan(5);
    }

    @Test
    void oneDayAndNone() {
        assertThat(Lowess.standard().of(PhaseData.of("A", 0)).size()).isZero();
        assertThat(Lowess.standard().of(PhaseData.of("A", 0, 5)).toArray()).containsExactly(5);
        for (Smoother smoother : Smoother.values()) {
            assertThat(smoother.of(PhaseData.of("A", 0)).size()).isZero();
            assertThat(smoother.of(PhaseData.of("A", 0, 5)).toArray()).containsExactly(5);
            assertThat(smoother.of(PhaseData.of("A", 0, 5, 9)).toArray()).containsExactly(5, 9);
        }
    }

    @Test
    void runningMedians() {
        PhaseData phase = PhaseData.of("A", 3, 1, 9, 2, 4, 8, 3, 7);
        assertThat(Smoother.MEDIANS_OF_3.of(phase).toArray()).containsExactly(1, 2, 4, 4, 4, 7, 7);
        assertThat(Smoother.MEDIANS_OF_5.of(phase).toArray()).containsExactly(1, 2, 4, 4, 4, 7, 7);
        // Between the days: 5, 3, 6, 3.5, 5.5, 5.
        assertThat(Smoother.MEDIANS_OF_4_AND_2.of(phase).toArray()).containsExactly(1, 4, 4.5, 4.75, 4.5, 5.25, 7);
        // A missing day is not closed up: 1 9 – 2 has no day next to 2 but the missing one before and 4 after.
        PhaseData gap = PhaseData.of("A", 3, 1, 9, Double.NaN, 2, 4);
        assertThat(Smoother.MEDIANS_OF_3.of(gap).toArray()).containsExactly(1, 5, 3, 4);
    }
}
