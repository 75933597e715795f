package org.sced.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ValuesTest {
    @Test
    void areCopiedInAndOut() {
        double[] numbers = {1, 2};
        Values values = Values.of(numbers);
        numbers[0] = 9;
        values.toArray()[1] = 9;

        assertThat(values).isEqualTo(Values.of(1, 2));
        assertThat(values.size()).isEqualTo(2);
        assertThat(values.get(1)).isEqualTo(2);
        assertThat(values.stream().sum()).isEqualTo(3);
    }

    @Test
    void areEqualByNumbersWithMissingEqualToMissing() {
        assertThat(Values.of(0.0, Double.NaN))
                .isEqualTo(Values.of(-0.0, Double.longBitsToDouble(0x7ff8000000000001L)))
                .hasSameHashCodeAs(Values.of(-0.0, Double.NaN))
                .isNotEqualTo(Values.of(Double.NaN, 0.0))
                .isNotEqualTo(Values.of(0.0))
                .isNotEqualTo(null);
    }

    @Test
    void mayBeNone() {
        assertThat(Values.of()).isEqualTo(Values.of(new double[0])).hasToString("[]");
        assertThat(Values.of().isEmpty()).isTrue();
        assertThat(Values.of(1).isEmpty()).isFalse();
        assertThatThrownBy(() -> Values.of().get(0)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void areNeverInfinite() {
        assertThatThrownBy(() -> Values.of(1, Double.NEGATIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("value number 2 is infinite; allowed are finite numbers and NaN for a missing one");
    }

    @Test
    void areNotTooLargeToBeSquared() {
        assertThat(Values.of(-1e75).get(0)).isEqualTo(-1e75);
        assertThatThrownBy(() -> Values.of(Math.nextUp(1e75)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("value number 1 is too large; allowed are numbers up to 1E+75 in size");
    }

    @Test
    void printPlainly() {
        assertThat(Values.of(3, -0.0, 2.5, Double.NaN, 1e-9)).hasToString("[3, 0, 2.5, NA, 1E-9]");
    }
}
