package org.sced.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ComparisonTest {
    @Test
    void ofBareSamplesCountsDaysOn() {
        Comparison bare = Comparison.of(new double[] {1, Double.NaN, 3}, new double[] {4, 5});

        assertThat(bare.from()).isEqualTo(new PhaseData("A", 3, Values.of(0, 2), Values.of(1, 3)));
        assertThat(bare.to()).isEqualTo(new PhaseData("B", 2, Values.of(3, 4), Values.of(4, 5)));
        assertThat(bare.expected()).isEqualTo(Improvement.INCREASE);
        assertThat(bare).hasToString("values A → B (2 → 2 values, expected to rise)");
    }

    @Test
    void takesItsDirectionFromTheMeasure() {
        Measure urges = Measure.of("urges").withImprovement(Improvement.DECREASE);
        Comparison bare = Comparison.of(urges, new double[] {9}, new double[0]);

        assertThat(bare.expected()).isEqualTo(Improvement.DECREASE);
        assertThat(bare.withExpected(Improvement.INCREASE).expected()).isEqualTo(Improvement.INCREASE);
        assertThat(bare).hasToString("urges A → B (1 → 0 values, expected to fall)");
    }

    @Test
    void needsAllItsParts() {
        double[] one = {1};
        assertThatThrownBy(() -> Comparison.of(null, one))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("a");
        assertThatThrownBy(() -> Comparison.of(one, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("b");
        assertThatThrownBy(() -> Comparison.of(one, one).withExpected(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("expected");
    }
}
