package org.sced.randomization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sced.randomization.PhaseStartsTest.refuses;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sced.data.Improvement;
import org.sced.data.Measure;
import org.sced.data.SingleCase;
import org.sced.data.Study;
import org.sced.stats.Reason;

/** Randomization tests of several persons. */
class StudyRandomizationTestTest {
    private static SingleCase person(String id, int a, double... values) {
        return person(id, Improvement.INCREASE, a, values);
    }

    private static SingleCase person(String id, Improvement improvement, int a, double... values) {
        return SingleCase.named(id)
                .phase("A", a)
                .phase("B", values.length - a)
                .measure(Measure.of("y").withImprovement(improvement), values)
                .build();
    }

    /** The toy of METHODS' worked case, pvalue.systematic("MBD") of SCRT: 18 schedules, p .0555556. */
    private static Study toy() {
        return new Study(List.of(
                person("one", 4, 2, 3, 2, 3, 6, 7, 6, 7, 6, 7), person("two", 7, 3, 2, 3, 2, 3, 2, 3, 7, 8, 7)));
    }

    private static final MultipleBaseline KOEHLER_LEVIN =
            MultipleBaseline.koehlerLevin(10, StartWindow.ofDays("B", 5, 7), StartWindow.ofDays("B", 8, 10));

    @Test
    void koehlerAndLevinOfTheToy() {
        StudyResult result = StudyRandomizationTest.withDefaults().test(toy(), "y", KOEHLER_LEVIN);
        assertThat(result.evaluated()).isEqualTo(18);
        assertThat(result.extreme()).isEqualTo(1);
        // Means 2.5 and 6.5; 18/7 and 22/3.
        assertThat(result.standing().ofPersons()).hasSize(2).first().isEqualTo(4.0);
        assertThat(result.observed()).isCloseTo((4 + 22 / 3.0 - 18 / 7.0) / 2, within(1e-14));
        assertThat(((AsIfStudyResult) result).proportion()).isEqualTo(1 / 18.0);
        assertThat(((AsIfStudyResult) result).reason()).isEqualTo(Reason.NOT_RANDOMIZED);
        assertThat(result)
                .hasToString("one, two y: mean of MEAN_DIFF = 4.381, as-if proportion = 0.056 (better; 1 of 18 draws,"
                        + " exact; koehler-levin 10: 5-7, 8-10) This is no p-value: not all cases say that their"
                        + " schedules were drawn from this design.");
    }

    @Test
    void aStudyThatSaysItWasDrawnHasAPValue() {
        Study drawn = KOEHLER_LEVIN.declaredIn(toy());
        LicensedStudyResult result =
                (LicensedStudyResult) StudyRandomizationTest.withDefaults().test(drawn, "y");
        assertThat(result.p()).isEqualTo(1 / 18.0).isEqualTo(result.smallestP());
        assertThat(result.standardError()).isZero();
        StudyDesign other =
                MultipleBaseline.marascuiloBusk(10, KOEHLER_LEVIN.windows().toArray(StartWindow[]::new));
        assertThat(StudyRandomizationTest.withDefaults().test(drawn, "y", other))
                .isInstanceOf(AsIfStudyResult.class);
        refuses(
                () -> StudyRandomizationTest.withDefaults().test(toy(), "y"),
                "the cases say of their schedules: fixed; name a design of the study to test as if it had been drawn from"
                        + " it");
    }

    @Test
    void twoSidedTakesTheMeanOfDistances() {
        // One better by 4, one worse by 4: the mean difference is 0, the mean distance 4.
        Study study = new Study(List.of(person("up", 2, 1, 1, 5, 5, 5, 5), person("down", 4, 5, 5, 5, 5, 1, 1)));
        MultipleBaseline design = MultipleBaseline.wampoldWorsham(6, 3, 5);
        StudyRandomizationTest test = StudyRandomizationTest.withDefaults();
        assertThat(test.test(study, "y", design).observed()).isZero();
        StudyResult both = test.with(Alternative.TWO_SIDED).test(study, "y", design);
        assertThat(both.observed()).isEqualTo(4);
        // Exchanged starts: |4 − 2| = 2 and |−4 + 2| = 2.
        assertThat(test.with(Alternative.TWO_SIDED).distribution(study, "y", design))
                .containsExactly(2, 4);
        assertThat(both.extreme()).isEqualTo(1);
    }

    @Test
    void directionTurnsBetterIntoWorse() {
        List<SingleCase> lower = new ArrayList<>();
        toy().cases()
                .forEach(one -> lower.add(person(
                        one.id(),
                        Improvement.DECREASE,
                        one.phases().get(0).days(),
                        one.series("y").values().toArray())));
        StudyRandomizationTest test = StudyRandomizationTest.withDefaults();
        assertThat(test.with(Alternative.WORSE)
                        .test(new Study(lower), "y", KOEHLER_LEVIN)
                        .extreme())
                .isEqualTo(test.test(toy(), "y", KOEHLER_LEVIN).extreme());
        assertThat(test.test(new Study(lower), "y", KOEHLER_LEVIN).extreme()).isEqualTo(18);
    }

    /**
     * By hand: whenever one starts, its mean of the days up to the next start less its mean before, ranked among those who
     * have not started. Orders 123: 3 + 2; 132: 3 + 1; 213 and 312, 321: 1.5 (a tie of two at no change) + 2 or 1.
     */
    @Test
    void revuskyRanksPersons() {
        Study study = new Study(List.of(
                person("one", 2, 1, 1, 5, 5, 5, 5, 5, 5),
                person("two", 4, 1, 1, 1, 1, 5, 5, 5, 5),
                person("three", 6, 1, 1, 1, 1, 1, 1, 5, 5)));
        MultipleBaseline design = MultipleBaseline.revusky(8, 3, 5, 7);
        StudyRandomizationTest test = StudyRandomizationTest.withDefaults();
        StudyResult result = test.test(study, "y", design);
        assertThat(test.distribution(study, "y", design)).containsExactly(2.5, 2.5, 3.5, 3.5, 4, 5);
        assertThat(result.observed()).isEqualTo(5);
        assertThat(((AsIfStudyResult) result).proportion()).isEqualTo(1 / 6.0);
        assertThat(result.standing().statistic()).isEqualTo("ranks of MEAN_DIFF");
        assertThat(result.standing().ofPersons()).isEmpty();
        // The middle is 3.5; 4 and 2.5 lie nearer to it than 5.
        assertThat(test.with(Alternative.TWO_SIDED).test(study, "y", design).extreme())
                .isEqualTo(1);
        assertThat(test.with(Alternative.WORSE).test(study, "y", design).extreme())
                .isEqualTo(6);
        MultipleBaseline modified = MultipleBaseline.modifiedRevusky(
                8, StartWindow.ofDays("B", 3, 4), StartWindow.ofDays("B", 5, 6), StartWindow.ofDays("B", 7, 8));
        StudyResult wider = test.test(study, "y", modified);
        assertThat(wider.evaluated()).isEqualTo(48);
        // Ranks 3 and 2 also come about where a start is drawn a day later: eight draws of the order that was seen.
        assertThat(wider.extreme()).isEqualTo(8);
    }

    @Test
    void aPersonWithoutAStatisticLeavesNone() {
        double no = Double.NaN;
        Study study = new Study(List.of(person("one", 3, 1, 2, 1, 4, 5, 6), person("two", 4, 1, 2, 1, 2, no, no)));
        StudyResult result =
                StudyRandomizationTest.withDefaults().test(study, "y", MultipleBaseline.wampoldWorsham(6, 4, 5));
        assertThat(result.undefined().orElseThrow().sentence())
                .isEqualTo("two: Phase B has no value; MEAN_DIFF needs one.");
        assertThat(((AsIfStudyResult) result).proportion()).isNaN();
        // With the starts exchanged person one is without a value in no phase, but person two still has no B.
        Study other = new Study(List.of(person("one", 4, 1, 2, 1, 2, 3, 4), person("two", 3, 1, 2, 1, 4, no, no)));
        StudyResult some =
                StudyRandomizationTest.withDefaults().test(other, "y", MultipleBaseline.wampoldWorsham(6, 4, 5));
        assertThat(some.uncomputable()).isEqualTo(1);
        assertThat(some.extreme()).isEqualTo(2);
    }

    @Test
    void drawsWhereThereAreTooMany() {
        Replication design = Replication.of(2, PhaseStarts.of(10, 1, "A", "B"));
        StudyRandomizationTest drawn = StudyRandomizationTest.withDefaults()
                .with(PValueMethod.MONTE_CARLO)
                .withDraws(2000);
        double exact = ((AsIfStudyResult) StudyRandomizationTest.withDefaults()
                        .with(AcrossPersons.MEDIAN)
                        .test(toy(), "y", design))
                .proportion();
        AsIfStudyResult result = (AsIfStudyResult) drawn.test(toy(), "y", design);
        assertThat(result.evaluated()).isEqualTo(2001);
        // Of two persons the median is the mean; four standard errors.
        assertThat(result.proportion()).isCloseTo(exact, within(4 * Math.sqrt(exact * (1 - exact) / 2000)));
        assertThat(result.standardError()).isGreaterThan(0);
        assertThat(drawn.test(toy(), "y", design).extreme()).isEqualTo(result.extreme());
        assertThat(StudyRandomizationTest.withDefaults()
                        .withExactLimit(80)
                        .test(toy(), "y", design)
                        .method())
                .isEqualTo(PValueMethod.MONTE_CARLO);
        refuses(
                () -> StudyRandomizationTest.withDefaults()
                        .withExactLimit(80)
                        .with(PValueMethod.EXACT)
                        .test(toy(), "y", design),
                "an exact test of 81 draws; the limit is 80. Raise it with withExactLimit, or draw some with"
                        + " MONTE_CARLO");
    }

    @Test
    void refusesWhatCannotBe() {
        refuses(
                () -> StudyRandomizationTest.withDefaults().test(toy(), "y", MultipleBaseline.wampoldWorsham(10, 4, 8)),
                "the study cannot have been drawn from \"wampold-worsham 10: 4, 8\": B starts on days 5 and 8; that is not"
                        + " one start in each of the windows 4, 8");
        refuses(
                () -> StudyRandomizationTest.withDefaults().test(toy(), "z", KOEHLER_LEVIN),
                "no measure \"z\"; one has y");
        refuses(() -> StudyRandomizationTest.withDefaults().withDraws(0), "0 draws; at least 1 is needed");
        refuses(
                () -> StudyRandomizationTest.withDefaults().withExactLimit(0),
                "exact limit 0; at least 1 draw is needed");
    }
}
