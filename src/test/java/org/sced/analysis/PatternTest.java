package org.sced.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sced.analysis.Pattern.Direction;
import org.sced.analysis.Pattern.Kind;
import org.sced.analysis.Pattern.Role;
import org.sced.analysis.Pattern.Step;
import org.sced.data.Improvement;
import org.sced.data.Measure;
import org.sced.data.Series;
import org.sced.data.SingleCase;

class PatternTest {
    private static final double NONE = Double.NaN;

    /** Five days around each level, with standard deviation √(10/4): ±1 and ±2 around it. */
    private static Series levels(Improvement improvement, String phases, double... levels) {
        SingleCase.Builder builder = SingleCase.named("anna");
        double[] values = new double[5 * levels.length];
        String[] labels = phases.split(" ");
        for (int p = 0; p < levels.length; p++) {
            builder.phase(labels[p], 5);
            for (int day = 0; day < 5; day++) {
                values[5 * p + day] = levels[p] + day - 2;
            }
        }
        return builder.measure(Measure.of("mood").withImprovement(improvement), values)
                .build()
                .series("mood");
    }

    private static Pattern of(Series series) {
        return Pattern.of(series, DataQuality.of(series));
    }

    @ParameterizedTest
    @CsvSource({
        "A B A, 4 8 4, REVERSAL",
        "A B A B, 4 8 4 8, REVERSAL",
        "A B A B, 4 8 8 8.5, MIXED",
        "A B A B, 4 8 8 12, GAIN_KEPT",
        "A B A B, 4 8 4 4, MIXED",
        "A B A, 4 8 8, GAIN_KEPT",
        "A B A, 4 8 10, GAIN_KEPT",
        "A B, 4 8, IMPROVED",
        "A B C, 4 8 2, IMPROVED",
        "A B C A, 4 8 9 4, REVERSAL",
        "A B A, 4 4 4, NO_CHANGE",
        "A B A, 4 4.5 4, NO_CHANGE",
        "A B, 8 4, WORSENED",
        "A B A, 8 4 8, WORSENED",
        "A B A, 8 4 4, WORSENED",
        "A B A, 8 6 4, MIXED",
        "A B A, 4 4 8, MIXED",
        "A B A, 4 4 2, MIXED",
        "A B A B, 4 8 4 1, MIXED",
        "B A, 8 4, NO_START",
        "B A B, 8 4 8, REVERSAL",
    })
    void kinds(String phases, String levels, Kind kind) {
        double[] up = java.util.Arrays.stream(levels.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        double[] down = java.util.Arrays.stream(up).map(level -> 20 - level).toArray();
        assertThat(of(levels(Improvement.INCREASE, phases, up)).kind()).isEqualTo(kind);
        assertThat(of(levels(Improvement.DECREASE, phases, down)).kind()).isEqualTo(kind);
    }

    @Test
    void halfAPooledStandardDeviationIsAChange() {
        // Both phases have variance 10/4, so the smallest change is 0.5 · √2.5 = 0.7906.
        assertThat(of(levels(Improvement.INCREASE, "A B", 4, 4.790))
                        .steps()
                        .get(0)
                        .direction())
                .isEqualTo(Direction.NONE);
        assertThat(of(levels(Improvement.INCREASE, "A B", 4, 4.791))
                        .steps()
                        .get(0)
                        .direction())
                .isEqualTo(Direction.AS_EXPECTED);
    }

    @Test
    void withoutSpreadAnyDifferenceIsAChange() {
        Series flat = SingleCase.named("anna")
                .phase("A", 5)
                .phase("B", 5)
                .phase("A", 5)
                .measure(Measure.of("mood"), 4, 4, 4, 4, 4, 4.001, 4.001, 4.001, 4.001, 4.001, 4, 4, 4, 4, 4)
                .build()
                .series("mood");
        assertThat(of(flat).kind()).isEqualTo(Kind.REVERSAL);
    }

    @Test
    void stepsTellTheRiseInTheUnitsOfTheMeasure() {
        Pattern pattern = of(levels(Improvement.DECREASE, "A B C A", 9, 5, 4, 9));
        // Levels are exact in binary, so the means and their differences are too.
        assertThat(pattern.steps())
                .containsExactly(
                        new Step("A", "B", Role.START, Direction.AS_EXPECTED, -4),
                        new Step("B", "C", Role.CHANGE, Direction.AS_EXPECTED, -1),
                        new Step("C", "A′", Role.WITHDRAWAL, Direction.AS_EXPECTED, 5));
    }

    @Test
    void tooFewDays() {
        Series four = SingleCase.named("anna")
                .phase("A", 4)
                .phase("B", 5)
                .measure(Measure.of("mood"), 1, 2, 1, 2, 8, 9, 8, 9, 8)
                .build()
                .series("mood");
        assertThat(of(four).kind()).isEqualTo(Kind.TOO_FEW_DAYS);
        assertThat(of(four).steps().get(0).direction()).isEqualTo(Direction.AS_EXPECTED);
    }

    @Test
    void anEmptyPhaseLeavesTheStepUnknown() {
        Series empty = SingleCase.named("anna")
                .phase("A", 2)
                .phase("B", 2)
                .measure(Measure.of("mood"), 1, 2, NONE, NONE)
                .build()
                .series("mood");
        Step step = of(empty).steps().get(0);
        assertThat(of(empty).kind()).isEqualTo(Kind.TOO_FEW_DAYS);
        assertThat(step.direction()).isEqualTo(Direction.UNKNOWN);
        assertThat(step.rise()).isNaN();
    }

    @Test
    void onePointInEachPhase() {
        Series single = SingleCase.named("anna")
                .phase("A", 1)
                .phase("B", 1)
                .measure(Measure.of("mood"), 1, 2)
                .build()
                .series("mood");
        assertThat(of(single).kind()).isEqualTo(Kind.TOO_FEW_DAYS);
        assertThat(of(single).steps()).containsExactly(new Step("A", "B", Role.START, Direction.AS_EXPECTED, 1));
    }

    @Test
    void alternatingConditionsArePairs() {
        SingleCase.Builder builder = SingleCase.named("ben")
                .alternating("B", "A", "C", "A", "C", "B", "C", "B", "A", "B", "A", "C", "A", "B", "C");
        Series series = builder.measure(Measure.of("mood"), 7, 3, 5, 4, 5, 8, 6, 7, 3, 8, 4, 6, 3, 7, 5)
                .build()
                .series("mood");
        assertThat(of(series).kind()).isEqualTo(Kind.IMPROVED);
        assertThat(of(series).steps())
                .extracting(Step::from, Step::to, Step::role)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("A", "B", Role.START),
                        org.assertj.core.groups.Tuple.tuple("A", "C", Role.START),
                        org.assertj.core.groups.Tuple.tuple("B", "C", Role.CHANGE));
    }
}
