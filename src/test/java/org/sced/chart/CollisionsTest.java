package org.sced.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sced.data.Measure;
import org.sced.data.SingleCase;

/** Awkward diaries in every look, size and language: nothing stands in anything else, nothing leaves the page. */
class CollisionsTest {
    private static double[] noise(int days, double mean) {
        Random random = new Random(days);
        double[] values = new double[days];
        Arrays.setAll(values, i -> Math.rint(10 * (mean + random.nextGaussian())) / 10);
        return values;
    }

    static Stream<SingleCase> awkward() {
        return Stream.concat(
                PhaseLayoutTest.everyCase(),
                Stream.of(
                        // Hebrew and Arabic names, mixed with Latin letters and numbers.
                        SingleCase.named("דנה")
                                .phase("A", 5)
                                .phase("טיפול", 6)
                                .measure(Measure.of("מצב רוח (mood 1)"), noise(11, 4))
                                .measure(Measure.of("النوم"), noise(11, 6))
                                .build(),
                        // The clocks change on 29 March and 25 October 2026; days are days.
                        SingleCase.named("clocks")
                                .startingOn(LocalDate.of(2026, 3, 23))
                                .phase("A", 7)
                                .phase("B", 210)
                                .phase("A", 7)
                                .measure(Measure.of("sleep"), noise(224, 7))
                                .build(),
                        SingleCase.named("leap")
                                .startingOn(LocalDate.of(2024, 2, 26))
                                .phase("A", 4)
                                .phase("B", 4)
                                .measure(Measure.of("x"), noise(8, 2))
                                .build(),
                        SingleCase.named(
                                        "a name of a person that is far longer than any page is wide, and then some more")
                                .phase("A", 1)
                                .phase("a condition with a name that does not fit anywhere at all", 1)
                                .phase("A", 30)
                                .measure(Measure.of("m".repeat(300)), noise(32, 5))
                                .build(),
                        SingleCase.named("all missing")
                                .phase("A", 5)
                                .phase("B", 5)
                                .phase("A", 5)
                                .measure(
                                        Measure.of("x").withLimits(0, 10),
                                        1,
                                        2,
                                        3,
                                        2,
                                        1,
                                        Cases.NA,
                                        Cases.NA,
                                        Cases.NA,
                                        Cases.NA,
                                        Cases.NA,
                                        4,
                                        5,
                                        4,
                                        5,
                                        4)
                                .build()));
    }

    @ParameterizedTest
    @MethodSource("awkward")
    void textsStandApartInEveryLookAndLanguage(SingleCase singleCase) {
        PhaseChart chart = PhaseChart.of(singleCase).titled("A title that is neither short nor long");
        for (Theme theme : List.of(Theme.PAPER, Theme.SLIDE, Theme.APP_DARK, Theme.HIGH_CONTRAST)) {
            for (Language language : Language.values()) {
                for (DayNames names : DayNames.values()) {
                    Texts.assertApart(
                            chart.with(theme).with(language).with(names).drawing());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("awkward")
    void textsStandApartInAColumnOfAJournal(SingleCase singleCase) {
        Texts.assertApart(PhaseChart.of(singleCase)
                .with(Overlay.MEAN)
                .with(Overlay.THEIL_SEN)
                .with(Overlay.LOWESS)
                .with(Overlay.OUTLIERS)
                .with(Overlay.event(1, "first day"))
                .with(Overlay.event(2, "the second day, with a note that is long"))
                .withSize(FigureSize.SPRINGER_SINGLE)
                .drawing());
    }

    @ParameterizedTest
    @MethodSource("awkward")
    void everyFormatCanBeWritten(SingleCase singleCase) {
        PhaseChart chart = PhaseChart.of(singleCase).withDpi(50);
        assertThat(chart.png()).startsWith(0x89, 'P', 'N', 'G');
        assertThat(chart.pdf()).startsWith('%', 'P', 'D', 'F');
        assertThat(chart.svg()).doesNotContain("NaN").doesNotContain("Infinity");
        assertThat(chart.withEditableText().svg()).contains("<text");
    }

    @Test
    void levelsHaveTheirNumbersWhereDataCrowdTheLine() {
        PhaseChart chart = PhaseChart.of(Cases.phoneCalls().series("mood"))
                .with(Theme.HIGH_CONTRAST)
                .withSize(FigureSize.NATURE_SINGLE);
        Panel panel = chart.drawing().panels().get(0);
        List<Label> levels = panel.labels().stream()
                .filter(label -> label.text().startsWith("Md "))
                .toList();
        // The medians of the file: 4 of seven days, 6 of fourteen, 5 of seven.
        assertThat(levels).extracting(Label::text).containsExactly("Md 4.0", "Md 6.0", "Md 5.0");
        double[] firstDays = {0, 7, 21, 28};
        for (int i = 0; i < 3; i++) {
            assertThat(levels.get(i).bounds().getMinX())
                    .isGreaterThan(panel.days().x(firstDays[i] - 0.5));
            assertThat(levels.get(i).bounds().getMaxX()).isLessThan(panel.days().x(firstDays[i + 1] - 0.5));
            assertThat(Math.abs(levels.get(i).y()
                            - panel.values().y(List.of(4.0, 6.0, 5.0).get(i), panel.plot())))
                    .isLessThan(0.45 * panel.plot().height() + 1.1 * Look.NOTE);
        }
        Texts.assertApart(chart.drawing());
    }
}
