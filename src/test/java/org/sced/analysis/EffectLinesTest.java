package org.sced.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sced.data.Measure;
import org.sced.data.SingleCase;
import org.sced.effect.EffectSize;
import org.sced.effect.EffectSizes;
import org.sced.effect.Flag;

class EffectLinesTest {
    private static SingleCase.Builder anna(String name) {
        return SingleCase.named(name).phase("A", 5).phase("B", 6).phase("A", 4);
    }

    private static final SingleCase ANNA = anna("anna")
            .measure(Measure.of("mood"), 3, 4, 4, 5, 3, 6, 7, 6.5, 8, 7, 8, 5, 4, 5, 4)
            .measure(Measure.of("calls"), 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 2, 2, 2, 2)
            .build();

    private static double number(String cell) {
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }

    private static void assertNumber(String cell, double number) {
        if (Double.isNaN(number)) {
            assertThat(cell).isEmpty();
        } else {
            assertThat(number(cell)).isCloseTo(number, within(6e-12 * Math.abs(number)));
        }
    }

    @Test
    void aLineForEveryIndexOfEveryChangeOfEveryMeasure() {
        List<String> lines = EffectLines.of(ANNA).lines().toList();
        List<EffectSize> effects = ANNA.series().stream()
                .flatMap(series -> EffectSizes.all(series).effects().stream())
                .toList();
        assertThat(lines).hasSameSizeAs(effects);
        int columns = EffectLines.HEADER.strip().split(",").length;
        for (int i = 0; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(",", -1);
            EffectSize effect = effects.get(i);
            assertThat(cells).hasSize(columns);
            assertThat(cells[0]).isEqualTo("anna");
            assertThat(cells[1]).isEqualTo(effect.measure());
            assertThat(cells[2]).isEqualTo(effect.index().name());
            assertThat(cells[3] + "→" + cells[4]).isEqualTo(effect.from() + "→" + effect.to());
            assertThat(cells[5] + "+" + cells[6]).isEqualTo(effect.nFrom() + "+" + effect.nTo());
            assertNumber(cells[7], effect.estimate().value());
            assertNumber(cells[8], effect.raw());
            assertNumber(cells[9], effect.estimate().standardError());
            assertNumber(cells[10], effect.estimate().lower());
            assertNumber(cells[11], effect.estimate().upper());
            assertThat(cells[12])
                    .isEqualTo(effect.estimate()
                            .undefined()
                            .map(why -> why.reason().name())
                            .orElse(""));
            assertThat(cells[13])
                    .isEqualTo(String.join(
                            " ",
                            effect.estimate().flags().stream().map(Flag::name).toList()));
        }
        assertThat(lines).anyMatch(line -> line.contains("ZERO_VARIANCE"));
    }

    @Test
    void namesThatWouldPartCellsAreQuoted() {
        SingleCase odd = anna("a,\"b\"")
                .measure(Measure.of(" mood; x"), 3, 4, 4, 5, 3, 6, 7, 6.5, 8, 7, 8, 5, 4, 5, 4)
                .build();
        assertThat(EffectLines.of(odd)).startsWith("\"a,\"\"b\"\"\",\" mood; x\",MEAN_DIFF,A,B,5,6,");
    }

    @Test
    void effectsAtHandAreWrittenAlike() {
        EffectSizes mood = EffectSizes.all(ANNA.series("mood"));
        EffectSizes calls = EffectSizes.all(ANNA.series("calls"));
        assertThat(EffectLines.of("anna", mood) + EffectLines.of("anna", calls)).isEqualTo(EffectLines.of(ANNA));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "7, 7",
        "-12, -12",
        "0.5, 0.5",
        "-0.5, -0.5",
        "0.1, 0.1",
        "2.1, 2.1",
        "100.25, 100.25",
        "0.007, 0.007",
        "0.0001, 0.0001",
        "0.00009, 0.00009",
        "1e-9, 1E-9",
        "0.3333333333333333, 0.333333333333",
        "0.6666666666666666, 0.666666666667",
        "9.9999999999999, 10",
        "0.9999999999999, 1",
        "0.09999999999999, 0.1",
        "0.00999999999999999, 0.01",
        "0.0001234567890123, 0.000123456789012",
        "0.0123456789012345, 0.0123456789012",
        "123456.7890625, 123456.789062",
        "99999999999.5, 99999999999.5",
        "12345678901234, 12345678901200",
        "1e15, 1E+15",
        "-1.5e300, -1.5E+300"
    })
    void numbersHaveTwelveDigits(double number, String text) {
        assertThat(new Cells(8).add(number)).hasToString(text);
    }

    @Test
    void aNumberOfTheSameSizeIsTheSameText() {
        Cells cells = new Cells(1)
                .add(-2.25)
                .add(',')
                .add(2.25)
                .add(',')
                .add(0.5)
                .add(',')
                .add(2.25);
        assertThat(cells.add(',').add(-0.0).add(',').add(0.0)).hasToString("-2.25,2.25,0.5,2.25,0,0");
    }

    @Test
    void undefinedIsBlank() {
        assertThat(new Cells(8).add(Double.NaN).add(',')).hasToString(",");
    }

    @Test
    void numbersOfAllSizesAreRight() {
        Random random = new Random(1);
        for (int i = 0; i < 200_000; i++) {
            double number = (random.nextBoolean() ? 1 : -1)
                    * Math.pow(10, 20 * random.nextDouble() - 6)
                    * (random.nextInt(4) == 0 ? 0.5 : 1);
            BigDecimal shown = new BigDecimal(new Cells(8).add(number).toString());
            assertThat(shown.precision() - Math.max(0, -shown.scale())).isLessThanOrEqualTo(15);
            assertThat(shown.stripTrailingZeros().precision()).isLessThanOrEqualTo(12);
            BigDecimal exact = new BigDecimal(number);
            BigDecimal digit = exact.round(new MathContext(12)).ulp();
            assertThat(shown.subtract(exact).abs()).isLessThanOrEqualTo(digit.multiply(new BigDecimal("0.6")));
        }
    }

    @Test
    void longTextsHaveRoom() {
        Cells cells = new Cells(8);
        for (int i = 0; i < 10_000; i++) {
            cells.add("abc").add((long) i).add(',').add(0.123456789012);
        }
        assertThat(cells.toString()).hasSize(10_000 * (3 + 1 + 14) + 38_890).endsWith("abc9999,0.123456789012");
    }
}
