package org.sced.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PhaseDataTest {
    @Test
    void leavesMissingDaysOutAndKeepsThePlacesOfTheOthers() {
        PhaseData data = PhaseData.of("B", 7, Double.NaN, 4, Double.NaN, 6);

        assertThat(data).isEqualTo(new PhaseData("B", 4, Values.of(8, 10), Values.of(4, 6)));
        assertThat(data.n()).isEqualTo(2);
        assertThat(data.missing()).isEqualTo(2);
    }

    @Test
    void mayBeEmptyOrAllMissing() {
        assertThat(PhaseData.of("A", 0).n()).isZero();
        PhaseData missing = PhaseData.of("A", 0, Double.NaN, Double.NaN);
        assertThat(missing.n()).isZero();
        assertThat(missing.missing()).isEqualTo(2);
    }

    @Test
    void partsMustFitTogether() {
        assertThatThrownBy(() -> new PhaseData("A", 3, Values.of(0, 1), Values.of(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("phase A has 1 values on 2 of 3 days; every value needs a day of its own");
        assertThatThrownBy(() -> new PhaseData("A", 1, Values.of(0, 1), Values.of(1, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("phase A has 2 values on 2 of 1 days; every value needs a day of its own");
        assertThatThrownBy(() -> new PhaseData("A", -1, Values.of(), Values.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PhaseData("A", 2, Values.of(0, 1), Values.of(1, Double.NaN)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("value number 2 of phase A is missing; leave the day out instead");
        assertThatThrownBy(() -> new PhaseData("A", 2, Values.of(0, Double.NaN), Values.of(1, 2)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PhaseData("A", 2, Values.of(4, 4), Values.of(1, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("days of phase A are not increasing at value number 2");
        assertThatThrownBy(() -> PhaseData.of("A", 0, Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is infinite");
        assertThatThrownBy(() -> new PhaseData(null, 0, Values.of(), Values.of()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("label");
    }
}
