package org.sced.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sced.data.Timeline;

class ScalesTest {
    private static final DayScale WIDE = new DayScale(28, 0, 1800);

    private static List<Integer> named(Timeline timeline) {
        DayScale scale = new DayScale(timeline.length(), 0, 1800);
        return DayTicks.of(timeline, scale).named().stream()
                .map(DayTicks.Name::day)
                .toList();
    }

    private static Timeline calendar(int days) {
        return new Timeline(Timeline.Unit.DATE, LocalDate.of(2026, 3, 2).toEpochDay(), days);
    }

    @Test
    void calendarsAreNamedEverySeventhDayAndTheLast() {
        assertThat(named(calendar(28))).containsExactly(0, 7, 14, 21, 27);
        assertThat(DayTicks.of(calendar(28), WIDE).named())
                .startsWith(new DayTicks.Name(0, "1", java.util.Optional.of("2 Mar")))
                .endsWith(new DayTicks.Name(27, "28", java.util.Optional.of("29 Mar")));
        assertThat(DayTicks.of(calendar(28), WIDE).small()).hasSize(23);
    }

    @Test
    void theLastDayIsNotNamedWhereItWouldCollide() {
        assertThat(named(calendar(30))).containsExactly(0, 7, 14, 21, 28);
    }

    @Test
    void fewDaysAreAllNamed() {
        assertThat(named(calendar(5))).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void longCalendarsAreNamedInWholeWeeksAndWithYears() {
        List<Integer> year = named(calendar(365));
        assertThat(year).hasSizeBetween(4, 14);
        assertThat(year.subList(0, year.size() - 1)).allMatch(day -> day % 7 == 0);
        assertThat(DayTicks.of(calendar(365), new DayScale(365, 0, 1800))
                        .named()
                        .get(0)
                        .date())
                .contains("2 Mar 2026");
        assertThat(named(calendar(3650))).hasSizeBetween(4, 14);
    }

    @Test
    void numbersComeInRoundSteps() {
        assertThat(named(new Timeline(Timeline.Unit.SESSION, 1, 5))).containsExactly(0, 1, 2, 3, 4);
        assertThat(named(new Timeline(Timeline.Unit.SESSION, 1, 24)))
                .containsExactly(0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22);
        // Sessions 1, 5, 10 … 60.
        assertThat(named(new Timeline(Timeline.Unit.SESSION, 1, 60)))
                .containsExactly(0, 4, 9, 14, 19, 24, 29, 34, 39, 44, 49, 54, 59);
    }

    @Test
    void numbersNeedNotStartAtOne() {
        DayTicks ticks = DayTicks.of(new Timeline(Timeline.Unit.DAY, -3, 40), new DayScale(40, 0, 1800));
        assertThat(ticks.named()).extracting(DayTicks.Name::number).startsWith("−3", "0", "5", "10");
    }

    @Test
    void valuesAreRoundAndPadded() {
        ValueScale scale = ValueScale.of(0, 10, true, 6);
        assertThat(scale.ticks()).containsExactly(0.0, 2.0, 4.0, 6.0, 8.0, 10.0);
        assertThat(scale.min()).isBetween(-1.0, -0.5);
        assertThat(scale.max()).isBetween(10.2, 10.6);
        assertThat(scale.share(scale.min())).isZero();
        assertThat(scale.share(scale.max())).isEqualTo(1);
    }

    @Test
    void ratingScalesAreTickedFromTheirLowestValue() {
        assertThat(ValueScale.limits(1, 7, true, 3).ticks()).containsExactly(1.0, 3.0, 5.0, 7.0);
        assertThat(ValueScale.limits(0, 63, true, 5).ticks()).containsExactly(0.0, 20.0, 40.0, 60.0);
    }

    @Test
    void wholeNumbersHaveNoTicksBetween() {
        assertThat(ValueScale.rounded(0, 2, true, 7).ticks()).containsExactly(0.0, 1.0, 2.0);
        assertThat(ValueScale.rounded(0, 2, false, 7).ticks()).contains(0.5);
    }

    @Test
    void axesEndAtTicksOnlyWhereTheyAreNear() {
        assertThat(ValueScale.rounded(-10.6, 0.6, false, 4).ticks()).containsExactly(-10.0, -5.0, 0.0);
        assertThat(ValueScale.rounded(0, 9.5, false, 5).ticks()).containsExactly(0.0, 2.0, 4.0, 6.0, 8.0, 10.0);
    }

    @Test
    void numbersAreWrittenForPrint() {
        assertThat(Numbers.text(-3.25, 10, 0.1)).isEqualTo("−3.3");
        assertThat(Numbers.text(-0.01, 10, 0.1)).isEqualTo("0.0");
        assertThat(Numbers.text(12000, 20000, 5000)).isEqualTo("12\u202F000");
        assertThat(Numbers.text(6000, 20000, 5000)).isEqualTo("6000");
        assertThat(Numbers.text(1234567.25, 2e6, 0.1)).isEqualTo("1\u202F234\u202F567.3");
        assertThat(Numbers.text(5e74, 1e75, 5e74)).isEqualTo("0.5×10⁷⁵");
        assertThat(Numbers.text(-2e-70, 9e-70, 1e-70)).isEqualTo("−2×10⁻⁷⁰");
        assertThat(Numbers.text(0, 9e-70, 1e-70)).isEqualTo("0");
        assertThat(ValueScale.of(0, 12, true, 5).exact(12)).isEqualTo("12");
        assertThat(ValueScale.of(0, 0.5, false, 5).exact(0.5)).isEqualTo("0.5");
    }

    @Test
    void wordsAreShortenedAndBroken() {
        double size = 10;
        double room = Typeface.REGULAR.width("mindful…", size) + 0.1;
        assertThat(Words.shortened("mindfulness", Typeface.REGULAR, size, room)).contains("mindful…");
        assertThat(Words.shortened("mindfulness", Typeface.REGULAR, size, 1)).isEmpty();
        assertThat(Words.lines("two words", Typeface.REGULAR, size, Typeface.REGULAR.width("words", size) + 1, 2))
                .containsExactly("two", "words");
        assertThat(Words.capitalised("ärger")).isEqualTo("Ärger");
        assertThat(Language.ENGLISH.enumeration(List.of("a", "b", "c"))).isEqualTo("a, b and c");
        assertThat(Language.ENGLISH.enumeration(List.of("a"))).isEqualTo("a");
    }

    @Test
    void placesAreThoseOfFormat() {
        java.util.Random random = new java.util.Random(5);
        for (int i = 0; i < 2000; i++) {
            double value = Math.abs(random.nextGaussian()) * Math.pow(10, random.nextInt(12) - 6);
            double ties = Math.rint(value * 1000) / 1000 + 0.0005;
            for (double each : new double[] {value, ties}) {
                int places = random.nextInt(7);
                assertThat(Numbers.fixed(each, places))
                        .isEqualTo(String.format(java.util.Locale.ROOT, "%." + places + "f", each));
            }
        }
    }
}
