package org.sced.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesTest {
    /** Two days for each label, with the values 0, 1, 2 … */
    private static Series series(Measure measure, String... labels) {
        SingleCase.Builder builder = SingleCase.named("anna");
        for (String label : labels) {
            builder.phase(label, 2);
        }
        double[] values =
                IntStream.range(0, 2 * labels.length).mapToDouble(i -> i).toArray();
        return builder.measure(measure, values).build().series(measure.name());
    }

    private static Series series(String... labels) {
        return series(Measure.of("mood"), labels);
    }

    private static List<String> steps(Series series) {
        return series.changes().stream()
                .map(c -> c.from().label() + c.to().label() + (c.expected() == Improvement.INCREASE ? "+" : "-"))
                .toList();
    }

    private static Series alternating(Measure measure) {
        return SingleCase.named("anna")
                .alternating()
                .measures(measure)
                .row(1, "B", 10)
                .row(2, "A", 1)
                .row(3, "B", 12)
                .row(5, "B", 14)
                .row(6, "C", Double.NaN)
                .row(7, "A", 3)
                .row(8, "C", 20)
                .build()
                .series(measure.name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"A'", "A′", "A’", "A2", "A₂", " A ' ", "A´"})
    void aPhaseIsFoundByEverySpelling(String label) {
        Series mood = series("A", "B", "A", "B");

        assertThat(mood.phase(label)).isEqualTo(new PhaseData("A′", 2, Values.of(4, 5), Values.of(4, 5)));
    }

    @Test
    void aBareLabelIsTheFirstRun() {
        Series mood = series("A", "B", "A", "B", "A", "B", "A");

        assertThat(mood.phase("A").days()).isEqualTo(Values.of(0, 1));
        assertThat(mood.phase("A1").days()).isEqualTo(Values.of(0, 1));
        assertThat(mood.phase("A″")).isEqualTo(mood.phase("A3"));
        assertThat(mood.phase("A''''".substring(0, 4)).label()).isEqualTo("A4");
        for (Phase phase : mood.phases()) {
            assertThat(mood.phase(phase.label())).isEqualTo(mood.phase(phase));
        }
    }

    @Test
    void anUnknownPhaseIsRefused() {
        Series mood = series("A", "B", "A");

        assertThatThrownBy(() -> mood.phase("B'"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no phase \"B'\"; anna has A, B, A′");
        assertThatThrownBy(() -> mood.phase(""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no phase \"\"; anna has A, B, A′");
        assertThatThrownBy(() -> mood.phase((String) null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("label");
        assertThatThrownBy(() -> mood.phase(new Phase("A", 1, 0, 99)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("phase A (100 days) is not one of anna, which has A (2 days), B (2 days), A′ (2 days)");
        assertThatThrownBy(() -> mood.condition("C"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no condition \"C\"; anna has A, B");
    }

    @Test
    void changesExpectWhatAWorkingInterventionBrings() {
        assertThat(steps(series("A", "B"))).containsExactly("AB+");
        assertThat(steps(series("A", "B", "A"))).containsExactly("AB+", "BA′-");
        assertThat(steps(series("A", "B", "A", "B"))).containsExactly("AB+", "BA′-", "A′B′+");
        assertThat(steps(series("A", "B", "C"))).containsExactly("AB+", "BC+");
        assertThat(steps(series("A", "B", "A", "C", "A"))).containsExactly("AB+", "BA′-", "A′C+", "CA″-");
        assertThat(steps(series("A", "B", "follow-up"))).containsExactly("AB+", "Bfollow-up+");
        assertThat(steps(series("B", "A", "B"))).containsExactly("BA-", "AB′+");
        Measure urges = Measure.of("urges").withImprovement(Improvement.DECREASE);
        assertThat(steps(series(urges, "A", "B", "A", "B"))).containsExactly("AB-", "BA′+", "A′B′-");
    }

    @Test
    void anyTwoPhasesAreCompared() {
        Series mood = series("A", "B", "A", "B");

        assertThat(mood.compare("A", "B")).isEqualTo(mood.changes().get(0));
        assertThat(mood.compare("B", "A'")).isEqualTo(mood.changes().get(1));
        assertThat(mood.compare("A", "A'").expected()).isEqualTo(Improvement.INCREASE);
        assertThat(mood.compare("B", "B'").expected()).isEqualTo(Improvement.INCREASE);
        assertThat(mood.compare("B2", "A1").expected()).isEqualTo(Improvement.DECREASE);
        assertThat(mood.compare("B2", "A1").from().label()).isEqualTo("B′");
    }

    @Test
    void conditionsArePooledInTheOrderOfDays() {
        Series mood = series("A", "B", "A", "B");

        assertThat(mood.condition("A"))
                .isEqualTo(new PhaseData("A+A′", 4, Values.of(0, 1, 4, 5), Values.of(0, 1, 4, 5)));
        assertThat(mood.compareConditions("A", "B").to().label()).isEqualTo("B+B′");
        assertThat(mood.compareConditions("A", "B").expected()).isEqualTo(Improvement.INCREASE);
        assertThat(mood.compareConditions("B", "A").expected()).isEqualTo(Improvement.DECREASE);
        assertThat(mood.whole())
                .isEqualTo(
                        new PhaseData("all", 8, Values.of(0, 1, 2, 3, 4, 5, 6, 7), Values.of(0, 1, 2, 3, 4, 5, 6, 7)));
    }

    @Test
    void daysWithoutARowBetweenPhasesBelongToTheEarlierOne() {
        Series mood = SingleCase.named("anna")
                .measures(Measure.of("mood"))
                .row(10, "A", 1)
                .row(13, "B", 2)
                .row(14, "B", Double.NaN)
                .row(16, "A", 4)
                .build()
                .series("mood");

        assertThat(mood.parts())
                .containsExactly(
                        new PhaseData("A", 3, Values.of(0), Values.of(1)),
                        new PhaseData("B", 3, Values.of(3), Values.of(2)),
                        new PhaseData("A′", 1, Values.of(6), Values.of(4)));
        assertThat(mood.values()).isEqualTo(Values.of(1, Double.NaN, Double.NaN, 2, Double.NaN, Double.NaN, 4));
        assertThat(mood).hasToString("anna mood, interval, higher is better: A 1/3, B 1/3, A′ 1/1 days measured");
    }

    @Test
    void inAnAlternatingCaseConditionsAreCompared() {
        Series mood = alternating(Measure.of("mood"));
        PhaseData a = new PhaseData("A", 2, Values.of(1, 6), Values.of(1, 3));
        PhaseData b = new PhaseData("B", 3, Values.of(0, 2, 4), Values.of(10, 12, 14));
        PhaseData c = new PhaseData("C", 2, Values.of(7), Values.of(20));

        assertThat(mood.parts()).containsExactly(b, a, c);
        assertThat(mood.changes())
                .containsExactly(
                        new Comparison(mood.measure(), a, b, Improvement.INCREASE),
                        new Comparison(mood.measure(), a, c, Improvement.INCREASE),
                        new Comparison(mood.measure(), b, c, Improvement.INCREASE));
        assertThat(mood.compare("A", "B")).isEqualTo(mood.changes().get(0));
        assertThat(mood.compare("B", "A").expected()).isEqualTo(Improvement.DECREASE);
        assertThat(mood.whole().scheduled()).isEqualTo(8);
        assertThat(mood.phases()).extracting(Phase::label).containsExactly("B", "A", "B′", "C", "A′", "C′");
    }

    @Test
    void aRunOfALongAlternationIsFoundByItsLabel() {
        String[] days = new String[4000];
        Arrays.setAll(days, i -> i % 2 == 0 ? "A" : "B");
        Series mood = SingleCase.named("anna")
                .alternating(days)
                .measure(Measure.of("mood"), new double[4000])
                .build()
                .series("mood");

        assertThat(mood.phase("B2000").days()).isEqualTo(Values.of(3999));
    }

    @Test
    void aPhaseWithoutAnyValueIsEmptyAndNotMissing() {
        Series mood = SingleCase.named("anna")
                .phase("A", 2)
                .phase("B", 1)
                .measure(Measure.of("mood"), Double.NaN, Double.NaN, 1)
                .build()
                .series("mood");

        assertThat(mood.phase("A")).isEqualTo(new PhaseData("A", 2, Values.of(), Values.of()));
        assertThat(mood.changes()).hasSize(1);
    }

    @Test
    void isEqualByCaseAndMeasure() {
        assertThat(series("A", "B"))
                .isEqualTo(series("A", "B"))
                .hasSameHashCodeAs(series("A", "B"))
                .isNotEqualTo(series("A", "B", "A"))
                .isNotEqualTo(series(Measure.of("urges"), "A", "B"));
    }
}
