package org.sced.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.sced.data.Improvement;
import org.sced.data.Measure;
import org.sced.data.Series;
import org.sced.data.SingleCase;
import org.sced.stats.Reason;

class CommonChangeTest {
    private static final double[] MOOD = {
        3, 4, 3, 5, 4, 3, 4, 4, 5, 5, 6, 6, 5, 7, 6, 7, 6, 7, 8, 7, 7, 6, 6, 5, 5, 5, 4, 5
    };

    private static Series series(Measure measure, int[] lengths, double... values) {
        SingleCase.Builder builder = SingleCase.named("anna");
        for (int i = 0; i < lengths.length; i++) {
            builder = builder.phase(i % 2 == 0 ? "A" : "B", lengths[i]);
        }
        return builder.measure(measure, values).build().series(measure.name());
    }

    /** Equal numbers of days in A and A′: the same as the contrast of the whole design, 1.71429 (SE .35456). */
    @Test
    void theWorkedCase() {
        Series mood = series(Measure.of("mood"), new int[] {7, 14, 7}, MOOD);
        CommonChange change = CommonChange.of(mood, "B");
        CombinedContrast contrast = CombinedContrast.of(mood, "B", 0.95);
        assertThat(change.value()).isCloseTo(1.71429, within(5e-6));
        assertThat(change.estimate().standardError()).isCloseTo(0.35456, within(5e-6));
        assertThat(change.estimate().standardError())
                .isCloseTo(contrast.estimate().standardError(), within(1e-14));
        assertThat(change.changes()).containsExactly("A→B", "B→A′");
        assertThat(change.weights().get(0)).isCloseTo(0.5, within(1e-14));
        assertThat(change.estimate().detail("df")).isEqualTo(25);
        // F: the regression of §3 has A′ − A = 1.428571429 with SE .501426536
        assertThat(change.estimate().detail("F")).isCloseTo(Math.pow(1.428571429 / 0.501426536, 2), within(1e-7));
        assertThat(change.estimate().detail("dfChanges")).isEqualTo(1);
    }

    /** For ABA′ it is B less the mean of all baseline days. */
    @Test
    void baselineDaysArePooled() {
        double na = Double.NaN;
        double[] values = {3, 4, 3, 5, na, 9, 8, 7, 9, 9, 2, 1};
        Series mood = series(Measure.of("mood"), new int[] {5, 5, 2}, values);
        double[] a = {3, 4, 3, 5};
        double baseline = (Arrays.stream(a).sum() + 3) / 6;
        CommonChange change = CommonChange.of(mood, "B");
        assertThat(change.value()).isCloseTo(8.4 - baseline, within(1e-12));
        double squares = 2.75 + 3.2 + 0.5;
        assertThat(change.estimate().standardError())
                .isCloseTo(Math.sqrt(squares / 8 * (1 / 6.0 + 1 / 5.0)), within(1e-12));
        assertThat(change.weights().get(0)).isCloseTo(4 / 6.0, within(1e-12));
    }

    /** ABAB: generalized least squares by hand on three changes of phases of four days each. */
    @Test
    void fourPhases() {
        double[] values = {1, 2, 1, 2, 5, 6, 5, 6, 3, 2, 3, 2, 7, 8, 7, 8};
        Series mood = series(Measure.of("mood"), new int[] {4, 4, 4, 4}, values);
        CommonChange change = CommonChange.of(mood, "B");
        // Σ ∝ [2 1 0; 1 2 1; 0 1 2], Σ⁻¹1 ∝ (1, 0, 1): the middle change adds nothing
        assertThat(change.differences()).containsExactly(4.0, 3.0, 5.0);
        assertThat(change.weights().get(0)).isCloseTo(0.5, within(1e-14));
        assertThat(change.weights().get(1)).isCloseTo(0, within(1e-14));
        assertThat(change.value()).isCloseTo(4.5, within(1e-14));
        double variance = 4 * 1.0 / 12;
        assertThat(change.estimate().standardError()).isCloseTo(Math.sqrt(variance / 4), within(1e-14));
    }

    @Test
    void oneChange() {
        Series mood = series(Measure.of("mood"), new int[] {3, 3}, 1, 2, 3, 4, 5, 6);
        CommonChange change = CommonChange.of(mood, "B");
        assertThat(change.value()).isEqualTo(3);
        assertThat(change.estimate().standardError()).isCloseTo(Math.sqrt(2 / 3.0), within(1e-14));
        assertThat(change.estimate().details()).doesNotContainKey("F");
    }

    @Test
    void aFallCanBeAnImprovement() {
        Measure urges = Measure.of("mood").withImprovement(Improvement.DECREASE);
        assertThat(CommonChange.of(series(urges, new int[] {7, 14, 7}, MOOD), "B")
                        .value())
                .isCloseTo(-1.7142857142857, within(1e-12));
    }

    @Test
    void emptyAndConstantPhases() {
        double na = Double.NaN;
        CommonChange one = CommonChange.of(series(Measure.of("mood"), new int[] {2, 2, 2}, 1, 2, 4, 5, na, na), "B");
        assertThat(one.changes()).containsExactly("A→B");
        assertThat(one.leftOut()).containsExactly("B→A′");
        assertThat(one.value()).isEqualTo(3);
        CommonChange none = CommonChange.of(series(Measure.of("mood"), new int[] {2, 2, 2}, 1, 2, na, na, 1, 2), "B");
        assertThat(none.estimate().undefined().orElseThrow().reason()).isEqualTo(Reason.EMPTY_PHASE);
        CommonChange constant = CommonChange.of(series(Measure.of("mood"), new int[] {2, 2, 2}, 1, 1, 4, 4, 1, 1), "B");
        assertThat(constant.value()).isEqualTo(3);
        assertThat(constant.estimate().error().undefined().orElseThrow().reason())
                .isEqualTo(Reason.ZERO_VARIANCE);
        CommonChange single = CommonChange.of(series(Measure.of("mood"), new int[] {1, 1, 1}, 1, 4, 2), "B");
        assertThat(single.value()).isEqualTo(2.5);
        assertThat(single.estimate().error().undefined().orElseThrow().reason()).isEqualTo(Reason.N_LT_2);
    }

    @Test
    void wrongCalls() {
        Series mood = series(Measure.of("mood"), new int[] {2, 2}, 1, 2, 3, 4);
        assertThatThrownBy(() -> CommonChange.of(mood, "A")).hasMessageContaining("against itself");
        assertThatThrownBy(() -> CommonChange.of(mood, "C")).hasMessageContaining("no condition \"C\"");
    }

    @Test
    void aPhaseBetweenOtherTreatmentsIsNoNeighbour() {
        SingleCase three = SingleCase.named("three")
                .phase("A", 2)
                .phase("B", 2)
                .phase("C", 2)
                .measure(Measure.of("mood"), 1, 2, 3, 4, 5, 6)
                .build();
        assertThat(CommonChange.of(three.series("mood"), "C")
                        .estimate()
                        .undefined()
                        .orElseThrow()
                        .sentence())
                .isEqualTo("No phase of C stands next to a baseline phase.");
    }
}
