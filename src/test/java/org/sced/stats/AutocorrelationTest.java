package org.sced.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sced.data.PhaseData;

class AutocorrelationTest {
    private static final double NA = Double.NaN;

    /** Deviations −1, 1, −1, 1 in every unit: Σee′ = −3, Σe² = 4. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 1e-300, 1e70})
    void byHand(double unit) {
        PhaseData phase = PhaseData.of("A", 0, 1 * unit, 3 * unit, 1 * unit, 3 * unit);
        assertThat(Autocorrelation.at(1, phase).value()).isCloseTo(-0.75, offset(1e-14));
        assertThat(Autocorrelation.at(2, phase).value()).isCloseTo(0.5, offset(1e-14));
    }

    /**
     * With a missing day: values 1, 3, –, 1, 3 have deviations −1, 1, –, −1, 1; two pairs a day apart, so (−2/3)/(4/4);
     * three days apart two pairs, 1·(−1) being none of them: (1 + 1)/(2 + 3)/1.
     */
    @Test
    void overAGap() {
        PhaseData phase = PhaseData.of("A", 0, 1, 3, NA, 1, 3);
        assertThat(Autocorrelation.at(1, phase).value()).isCloseTo(-2 / 3.0, offset(1e-15));
        assertThat(Autocorrelation.at(3, phase).value()).isCloseTo(2 / 5.0, offset(1e-15));
    }

    @Test
    void undefined() {
        assertThat(Autocorrelation.at(1, PhaseData.of("A", 0, 1, 2, 3))
                        .undefined()
                        .orElseThrow())
                .isEqualTo(new Undefined(Reason.N_LT_4, "Phase A has 3 values; an autocorrelation needs 4."));
        assertThat(Autocorrelation.at(1, PhaseData.of("A", 0, 2, 2, 2, 2))
                        .undefined()
                        .orElseThrow())
                .isEqualTo(new Undefined(Reason.ZERO_VARIANCE, "All values of phase A are equal."));
        PhaseData everyOtherDay = PhaseData.of("A", 0, 1, NA, 2, NA, 3, NA, 5);
        assertThat(Autocorrelation.at(1, everyOtherDay).undefined().orElseThrow())
                .isEqualTo(new Undefined(Reason.NOT_APPLICABLE, "No two measured days of phase A lie 1 day apart."));
        assertThat(Autocorrelation.at(2, everyOtherDay).isDefined()).isTrue();
    }

    @Test
    void refusesOtherLags() {
        assertThatThrownBy(() -> Autocorrelation.at(0, PhaseData.of("A", 0, 1, 2, 3, 4)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lag 0; allowed are 1 or more days");
    }
}
