package org.sced.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sced.data.Measure;
import org.sced.data.Series;
import org.sced.data.SingleCase;
import org.sced.planning.Power;
import org.sced.planning.PowerCurve;
import org.sced.randomization.ConfidenceResult;
import org.sced.randomization.ConfidenceSides;
import org.sced.randomization.PhaseStarts;
import org.sced.randomization.RandomizationTest;

/** Curves of results of the library. */
class CurveChartTest {
    private static final PhaseStarts DESIGN = PhaseStarts.of(30, 5, "A", "B");
    private static final RandomizationTest TEST = RandomizationTest.withDefaults();

    private static SingleCase.Builder ida() {
        return SingleCase.named("ida").phase("A", 11).phase("B", 19).measure(Measure.of("mood"), new double[] {
            4, 3, 5, 4, 4, 3, 4, 5, 3, 4, 4, 6, 5, 7, 6, 6, 7, 5, 6, 7, 6, 7, 6, 5, 7, 6, 6, 7, 6, 7
        });
    }

    private static final Series DRAWN = ida().design(DESIGN).build().series("mood");

    private static CurveChart chart(Series series, ConfidenceSides sides) {
        return CurveChart.of(TEST.shiftCurve(series, DESIGN, sides));
    }

    private static List<String> texts(CurveChart chart) {
        return chart.drawing().allLabels().map(Label::text).toList();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.1, 0.2, 0.4})
    void theBarUnderTheCurveIsTheConfidenceSetOfTheTest(double alpha) {
        ConfidenceResult set = TEST.confidenceSet(DRAWN, 1 - alpha);
        List<double[]> bars =
                chart(DRAWN, ConfidenceSides.TWO_SIDED).withLevel(alpha).stretches();
        assertThat(bars).hasSize(1);
        assertThat(bars.get(0)[0]).isCloseTo(set.lower().orElseThrow(), within(1e-12));
        assertThat(bars.get(0)[1]).isCloseTo(set.upper().orElseThrow(), within(1e-12));
    }

    @Test
    void aPFunctionOfADrawnScheduleSaysSo() {
        CurveChart chart = chart(DRAWN, ConfidenceSides.TWO_SIDED).withLevel(0.1);
        assertThat(texts(chart)).contains("Supposed effect", "p-value", "90 % confidence set");
        // The numbers of confidenceSet, which ConfidenceSetTest holds against the definition.
        assertThat(chart.description()).isEqualTo("p-function. 90 % confidence set: 1.633 to 2.756.");
        assertThat(chart.toString()).startsWith("p-function over ");
    }

    @Test
    void aScheduleThatWasNotDrawnGetsNoPValues() {
        CurveChart chart = chart(ida().build().series("mood"), ConfidenceSides.TWO_SIDED);
        assertThat(texts(chart)).contains("Share of schedules as extreme", "95 % set, as if drawn");
        assertThat(String.join(" ", texts(chart)) + chart.description() + chart)
                .doesNotContain("p-")
                .doesNotContainIgnoringCase("confidence");
        assertThat(chart.with(Language.GERMAN).description())
                .doesNotContain("p-")
                .doesNotContain("Konfidenz");
    }

    @Test
    void aSetWithoutAnEndIsToldToHaveNone() {
        // 1 of the 21 schedules stays as extreme however far the effect is taken: 1/21 is above .04.
        assertThat(chart(DRAWN, ConfidenceSides.TWO_SIDED).withLevel(0.04).description())
                .isEqualTo("p-function. 96 % confidence set: every effect.");
        assertThat(chart(DRAWN, ConfidenceSides.LOWER_BOUND).withLevel(0.1).description())
                .containsPattern("set: from \\d\\.\\d+\\.$");
        assertThat(chart(DRAWN, ConfidenceSides.UPPER_BOUND).withLevel(0.1).description())
                .containsPattern("set: up to \\d\\.\\d+\\.$");
    }

    private static Power power(int days, double effect, double power) {
        return new Power(PhaseStarts.of(days, 5, "A", "B"), List.of(), effect, power, 0.01, 0.5, 0, 0.05, 1000, 1);
    }

    private static PowerCurve effects(int days, double... powers) {
        return new PowerCurve(java.util.stream.IntStream.range(0, powers.length)
                .mapToObj(i -> power(days, 0.5 * i, powers[i]))
                .toList());
    }

    @Test
    void powersOfOnePlanGoOverSizesOfTheEffect() {
        CurveChart chart = CurveChart.of(effects(28, 0.05, 0.4, 0.9));
        assertThat(texts(chart)).contains("Effect in standard deviations", "Power", "0.0", "1.0");
        assertThat(chart.description()).isEqualTo("Power, Effect in standard deviations. Up to 0.90.");
        CurveChart two =
                CurveChart.of("28 days", effects(28, 0.05, 0.4, 0.9)).with("56 days", effects(56, 0.05, 0.6, 1));
        assertThat(two.description())
                .isEqualTo("Power, Effect in standard deviations. 28 days: up to 0.90; 56 days: up to 1.00.");
        assertThat(two.with(Language.GERMAN).description()).startsWith("Power, Effekt in Standardabweichungen.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> two.with("x", effects(56, 0.1, 0.2)))
                .withMessage("curve \"x\" is over [0.0, 0.5], the others over [0.0, 0.5, 1.0];"
                        + " all must be over the same numbers");
    }

    @Test
    void powersOfOneEffectGoOverNumbersOfDays() {
        CurveChart chart =
                CurveChart.of(new PowerCurve(List.of(power(20, 1, 0.3), power(40, 1, 0.5), power(60, 1, 0.8))));
        assertThat(texts(chart)).contains("Number of days", "20", "40", "60");
    }

    @Test
    void powersThatAreNoCurveAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CurveChart.of(new PowerCurve(List.of(power(28, 1, 0.3), power(28, 1, 0.5)))))
                .withMessage("powers of 2 plans, effect 1.0 over 28 days, effect 1.0 over 28 days; a curve needs two or"
                        + " more that differ in the effect alone or in the number of days alone, and increase");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CurveChart.of(new PowerCurve(List.of(power(28, 1, 0.3), power(56, 2, 0.5)))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CurveChart.of(new PowerCurve(List.of(power(28, 1, 0.3)))));
        assertThatIllegalArgumentException().isThrownBy(() -> CurveChart.of(new PowerCurve(List.of())));
    }
}
