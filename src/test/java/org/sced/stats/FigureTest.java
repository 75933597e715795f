package org.sced.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {
    @Test
    void aNumber() {
        Figure figure = Figure.of(1.5);
        assertThat(figure.isDefined()).isTrue();
        assertThat(figure.undefined()).isEmpty();
        assertThat(figure).hasToString("1.500");
        assertThat(Figure.of(-0.0)).isEqualTo(Figure.of(0));
    }

    @Test
    void noNumber() {
        Figure figure = Figure.undefined(Reason.N_LT_2, "Phase A has 1 value; 2 are needed.");
        assertThat(figure.isDefined()).isFalse();
        assertThat(figure.value()).isNaN();
        assertThat(figure).hasToString("N_LT_2");
    }

    @Test
    void eitherANumberOrAReason() {
        assertThatThrownBy(() -> Figure.of(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("value NaN with no reason; allowed are finite numbers alone, and NaN with a reason");
        assertThatThrownBy(() -> Figure.of(Double.POSITIVE_INFINITY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Figure(1, Optional.of(new Undefined(Reason.SINGULAR, "No."))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("value 1.0 with SINGULAR");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.000",
        "-0.0, 0.000",
        "-1.5, −1.500",
        "0.0005, 0.001",
        "-1e-9, −1.000e−09",
        "1e-300, 1.000e−300",
        "999999999, 999999999.000",
        "1e70, 1.000e+70",
        "NaN, –"
    })
    void text(double value, String text) {
        assertThat(Figures.text(value)).isEqualTo(text);
    }

    @Test
    void aReasonForEveryNumberNeeded() {
        assertThat(Reason.fewerThan(1)).isEqualTo(Reason.EMPTY_PHASE);
        assertThat(Reason.fewerThan(2)).isEqualTo(Reason.N_LT_2);
        assertThat(Reason.fewerThan(3)).isEqualTo(Reason.N_LT_3);
        assertThat(Reason.fewerThan(4)).isEqualTo(Reason.N_LT_4);
        assertThat(Reason.fewerThan(5)).isEqualTo(Reason.N_LT_5);
        assertThat(Reason.fewerThan(6)).isEqualTo(Reason.N_LT_6);
        assertThatThrownBy(() -> Reason.fewerThan(7))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no reason for fewer than 7; there are 1 to 6");
    }
}
