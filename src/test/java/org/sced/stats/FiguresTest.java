package org.sced.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    @ParameterizedTest
    @CsvSource({
        "0, 3, 0.000",
        "-0.0, 1, 0.0",
        "NaN, 3, –",
        "1.0005, 3, 1.001",
        "2.5, 0, 3",
        "0.0625, 3, 0.063",
        "-0.0625, 3, −0.063",
        "-1.25, 2, −1.25",
        "0.0004, 3, 4.000e−04",
        "0.0005, 3, 0.001",
        "123456789.5, 0, 123456790",
        "1e9, 1, 1.000e+09",
        "-2.5e12, 3, −2.500e+12",
        "0.999, 2, 1.00",
        "9.9999, 3, 10.000"
    })
    void numbersAreWritten(double value, int decimals, String text) {
        assertThat(Figures.text(value, decimals)).isEqualTo(text);
    }

    @Property(tries = 2000)
    void theQuickWayWritesWhatTheFormatterWrites(
            @ForAll @DoubleRange(min = -1e6, max = 1e6) double value, @ForAll @IntRange(max = 6) int decimals) {
        if (Math.abs(value) >= 0.5 * Math.pow(10, -decimals)) {
            assertThat(Figures.text(value, decimals))
                    .isEqualTo(String.format(Locale.ROOT, "%." + decimals + "f", value)
                            .replace('-', '−'));
        }
    }
}
