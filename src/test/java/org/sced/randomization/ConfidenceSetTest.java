package org.sced.randomization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sced.randomization.PhaseStartsTest.refuses;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sced.data.Improvement;
import org.sced.data.Measure;
import org.sced.data.Series;
import org.sced.data.SingleCase;
import org.sced.effect.NonOverlap;
import org.sced.stats.Reason;

class ConfidenceSetTest {
    private static final double[] MOOD = {
        3, 4, 3, 5, 4, 3, 4, 4, 5, 5, 6, 6, 5, 7, 6, 7, 6, 7, 8, 7, 7, 6, 6, 5, 5, 5, 4, 5
    };
    private static final PhaseStarts DESIGN = PhaseStarts.of(28, 5, "A", "B", "A′");

    private static Series mood(Improvement improvement, double factor) {
        double[] values = MOOD.clone();
        for (int day = 0; day < values.length; day++) {
            values[day] *= factor;
        }
        return SingleCase.named("ipt28")
                .phase("A", 7)
                .phase("B", 14)
                .phase("A′", 7)
                .measure(Measure.of("mood").withImprovement(improvement), values)
                .design(DESIGN)
                .build()
                .series("mood");
    }

    private static Series mood() {
        return mood(Improvement.INCREASE, 1);
    }

    /** METHODS 2.14: found by brute force outside this library, given with six digits. */
    @ParameterizedTest
    @CsvSource({
        "PHASE_MEAN_DIFF, .50, .957551, 2.254522",
        "PHASE_MEAN_DIFF, .80, -.880952, 3.369643",
        "PHASE_MEAN_DIFF, .90, -1.224490, 3.672811",
        "PHASE_MEAN_DIFF, .95, -1.466667, 4.542857",
        "MEAN_DIFF, .50, .714286, 2.468384",
        "MEAN_DIFF, .80, -.952381, 3.646870",
        "MEAN_DIFF, .90, -1.516484, 3.943794",
        "MEAN_DIFF, .95, -1.952381, 4.647619"
    })
    void theWorkedCase(Difference statistic, double level, double lower, double upper) {
        RandomizationTest test = RandomizationTest.withDefaults().with(statistic);
        ConfidenceResult set = test.confidenceSet(mood(), level);
        assertThat(set).isInstanceOf(ConfidenceSet.class);
        assertThat(set.lower().orElseThrow()).isCloseTo(lower, within(5e-7));
        assertThat(set.upper().orElseThrow()).isCloseTo(upper, within(5e-7));
        assertThat(set.estimate()).isCloseTo(test.test(mood()).observed(), within(1e-14));
        assertThat(set.pieces()).hasSize(1);
        // The p-function, cut at the same height.
        ShiftCurve curve = test.shiftCurve(mood(), DESIGN, ConfidenceSides.TWO_SIDED);
        double alpha = Math.floor((1 - level) * 105 + 1e-9) / 105;
        assertThat(curve.at(lower + 1e-6)).isGreaterThan(alpha);
        assertThat(curve.at(lower - 1e-6)).isLessThanOrEqualTo(alpha);
        assertThat(curve.at(upper - 1e-6)).isGreaterThan(alpha);
        assertThat(curve.at(upper + 1e-6)).isLessThanOrEqualTo(alpha);
        assertThat(curve.at(curve.estimate())).isEqualTo(1);
    }

    @Test
    void aSetIsToldInOneLine() {
        ConfidenceResult set = RandomizationTest.withDefaults()
                .with(Difference.PHASE_MEAN_DIFF)
                .confidenceSet(mood(), DESIGN, .95);
        assertThat(set)
                .hasToString("ipt28 mood: PHASE_MEAN_DIFF shift = 1.714, 95% confidence set [-1.467, 4.543] (two-sided;"
                        + " exact: the 105 schedules were listed, the bounds are critical shifts of schedules; starts 28:"
                        + " A 5, B 5, A′ 5)");
    }

    @Test
    void whatWasNotDrawnHasNone() {
        PhaseStarts other = PhaseStarts.of(28, 4, "A", "B", "A′");
        ConfidenceResult set = RandomizationTest.withDefaults().confidenceSet(mood(), other, .95);
        assertThat(set).isInstanceOf(AsIfSet.class);
        assertThat(((AsIfSet) set).reason()).isEqualTo(Reason.NOT_RANDOMIZED);
        assertThat(set.toString())
                .contains("as-if set [")
                .endsWith(
                        "This is no confidence set: the case does not say that its schedule was drawn from this design"
                                + " (it says: starts 28: A 5, B 5, A′ 5).");
        assertThat(RandomizationTest.withDefaults()
                        .shiftCurve(mood(), other, ConfidenceSides.TWO_SIDED)
                        .licensed())
                .isFalse();
    }

    @Test
    void tooFewSchedulesLeaveNoEnd() {
        StartWindows windows =
                StartWindows.of(28, "A", StartWindow.ofDays("B", 6, 9), StartWindow.ofDays("A′", 20, 23));
        RandomizationTest test = RandomizationTest.withDefaults();
        // 16 schedules: the smallest p is .0625.
        ConfidenceResult all = test.confidenceSet(mood(), windows, .95);
        assertThat(all.lower()).isEmpty();
        assertThat(all.upper()).isEmpty();
        assertThat(all.pieces()).containsExactly(ShiftRange.of(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
        assertThat(all.contains(-1e9)).isTrue();
        assertThat(all.toString()).contains("(-∞, ∞)");
        assertThat(test.confidenceSet(mood(), windows, .9)
                        .set()
                        .hull()
                        .orElseThrow()
                        .isBounded())
                .isTrue();
        // Half of α is too small again.
        assertThat(test.confidenceSet(mood(), windows, .9, ConfidenceSides.EQUAL_TAILED)
                        .lower())
                .isEmpty();
    }

    @Test
    void sidesFitTogether() {
        RandomizationTest test = RandomizationTest.withDefaults();
        ConfidenceResult tails = test.confidenceSet(mood(), DESIGN, .9, ConfidenceSides.EQUAL_TAILED);
        ConfidenceResult lower = test.confidenceSet(mood(), DESIGN, .95, ConfidenceSides.LOWER_BOUND);
        ConfidenceResult upper = test.confidenceSet(mood(), DESIGN, .95, ConfidenceSides.UPPER_BOUND);
        assertThat(tails.lower()).isEqualTo(lower.lower());
        assertThat(tails.upper()).isEqualTo(upper.upper());
        assertThat(lower.upper()).isEmpty();
        assertThat(upper.lower()).isEmpty();
    }

    @Test
    void lowerIsBetterMirrorsTheSet() {
        RandomizationTest test = RandomizationTest.withDefaults().with(Difference.MEAN_DIFF);
        ConfidenceResult up = test.confidenceSet(mood(), .9);
        ConfidenceResult down = test.confidenceSet(mood(Improvement.DECREASE, -1), .9);
        assertThat(down.lower()).isEqualTo(up.lower());
        assertThat(down.upper()).isEqualTo(up.upper());
        ConfidenceResult turned = test.confidenceSet(mood(Improvement.DECREASE, 1), .9);
        assertThat(turned.set().rawHull()).isEqualTo(up.set().hull());
        assertThat(turned.lower().orElseThrow()).isEqualTo(-up.upper().orElseThrow());
        assertThat(turned.set().rawEstimate()).isEqualTo(up.estimate());
        assertThat(turned.estimate()).isEqualTo(-up.estimate());
    }

    @Test
    void otherStatisticsAreSearched() {
        RandomizationTest test = RandomizationTest.withDefaults();
        // The same statistic, once known to be linear and once not.
        TestStatistic hidden = TestStatistic.difference("mean", Difference.MEAN_DIFF::raw);
        for (ConfidenceSides sides : ConfidenceSides.values()) {
            ConfidenceResult exact = test.confidenceSet(mood(), DESIGN, .8, sides);
            ConfidenceResult searched = test.with(hidden).confidenceSet(mood(), DESIGN, .8, sides);
            assertThat(searched.lower().isPresent()).isEqualTo(exact.lower().isPresent());
            assertThat(searched.upper().isPresent()).isEqualTo(exact.upper().isPresent());
            // Borders are bisected to 10⁻⁷ standard deviations.
            assertThat(searched.lower().orElse(0)).isCloseTo(exact.lower().orElse(0), within(1e-6));
            assertThat(searched.upper().orElse(0)).isCloseTo(exact.upper().orElse(0), within(1e-6));
            assertThat(searched.estimate()).isCloseTo(exact.estimate(), within(1e-9));
        }
        for (TestStatistic statistic : List.of(
                Difference.MEDIAN_DIFF,
                Difference.trimmed(.2),
                Difference.REVERSAL_MIN,
                ScaleFree.WELCH_T,
                new IndexStatistic(NonOverlap.NAP))) {
            ConfidenceResult set = test.with(statistic).confidenceSet(mood(), DESIGN, .8);
            assertThat(set.undefined()).as(statistic.name()).isEmpty();
            assertThat(set.contains(set.estimate())).as(statistic.name()).isTrue();
        }
    }

    @Test
    void whatAShiftDoesNotMoveHasNoSet() {
        for (TestStatistic statistic : List.of(Difference.SLOPE_DIFF, ScaleFree.VARIANCE_RATIO)) {
            ConfidenceResult set =
                    RandomizationTest.withDefaults().with(statistic).confidenceSet(mood(), DESIGN, .9);
            assertThat(set.undefined().orElseThrow().reason()).isEqualTo(Reason.NOT_APPLICABLE);
            assertThat(set.lower()).isEmpty();
            assertThat(set.estimate()).isNaN();
            assertThat(set.toString()).contains("undefined, NOT_APPLICABLE");
        }
    }

    @Test
    void drawnSchedulesGiveNearlyTheSameSet() {
        PhaseStarts many = PhaseStarts.of(28, 1, "A", "B", "A′");
        RandomizationTest test = RandomizationTest.withDefaults();
        ConfidenceResult exact = test.confidenceSet(mood(), many, .8);
        ConfidenceResult drawn =
                test.with(PValueMethod.MONTE_CARLO).withDraws(20_000).confidenceSet(mood(), many, .8);
        assertThat(drawn.set().evaluated()).isEqualTo(20_001);
        // 20000 draws know a share of .2 to .003; the density there is about .1 in a unit.
        assertThat(drawn.lower().orElseThrow()).isCloseTo(exact.lower().orElseThrow(), within(.15));
        assertThat(drawn.upper().orElseThrow()).isCloseTo(exact.upper().orElseThrow(), within(.15));
    }

    @Test
    void aCurveHasItsCorners() {
        ShiftCurve curve = RandomizationTest.withDefaults().shiftCurve(mood(), DESIGN, ConfidenceSides.TWO_SIDED);
        List<ShiftCurve.Point> points = curve.points(1000);
        double last = Double.NEGATIVE_INFINITY;
        for (ShiftCurve.Point point : points) {
            assertThat(point.shift()).isGreaterThanOrEqualTo(last);
            assertThat(point.share()).isBetween(1 / 105.0, 1.0);
            last = point.shift();
        }
        assertThat(points.get(0).share()).isEqualTo(1 / 105.0);
        assertThat(curve.points(10)).hasSizeLessThanOrEqualTo(30);
        refuses(() -> curve.points(1), "1 jumps of a curve; at least 2 are needed");
    }

    @Test
    void badInputIsRefused() {
        RandomizationTest test = RandomizationTest.withDefaults();
        for (double level : new double[] {0, 1, Double.NaN, -3}) {
            refuses(
                    () -> test.confidenceSet(mood(), DESIGN, level),
                    "confidence level " + level + "; allowed are numbers between 0 and 1");
        }
        refuses(
                () -> test.with(Difference.MEDIAN_DIFF).shiftCurve(mood(), DESIGN, ConfidenceSides.TWO_SIDED),
                "a curve of shifts needs a statistic that is linear in the values, as MEAN_DIFF; MEDIAN_DIFF is not");
    }
}
