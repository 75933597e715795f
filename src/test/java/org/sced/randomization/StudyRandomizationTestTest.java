package org.sced.randomization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.sced.randomization.PhaseStartsTest.refuses;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sced.AnyThreads;
import org.sced.data.Improvement;
import org.sced.data.Measure;
import org.sced.data.SingleCase;
import org.sced.data.Study;
import org.sced.effect.Interval;
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
        assertThat(both.statistic()).isEqualTo("mean of |MEAN_DIFF|");
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
        assertThat(((AsIfStudyResult) wider).proportion()).isEqualTo(modified.smallestP());
    }

    /** Whatever was measured, no draw of ranked persons has a smaller p than 1/I!, and some draw has it. */
    @Test
    void rankedPersonsReachOneInTheNumberOfTheirOrders() {
        MultipleBaseline design = MultipleBaseline.modifiedRevusky(
                8, StartWindow.ofDays("B", 3, 4), StartWindow.ofDays("B", 5, 6), StartWindow.ofDays("B", 7, 8));
        Random random = new Random(11);
        for (int round = 0; round < 20; round++) {
            Study study = new Study(List.of(
                    person("one", 3, random.doubles(8).toArray()),
                    person("two", 5, random.doubles(8).toArray()),
                    person("three", 7, random.doubles(8).toArray())));
            double[] distribution = StudyRandomizationTest.withDefaults().distribution(study, "y", design);
            double best = Arrays.stream(distribution).max().orElseThrow();
            assertThat(Arrays.stream(distribution).filter(one -> one == best).count())
                    .isEqualTo(Math.round(distribution.length * design.smallestP()));
        }
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

    /** Three persons with A, B, A′ over 28 days, every fifth day missing, the second with nothing to find. */
    private static Study three() {
        List<SingleCase> cases = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            double[] values = new double[28];
            for (int day = 0; day < 28; day++) {
                double effect = i != 1 && day >= 8 + i && day < 19 ? 1.2 : 0;
                values[day] = day % 5 == i ? Double.NaN : effect + (day * 7 + i * 3) % 11 / 4.0;
            }
            cases.add(SingleCase.named("p" + i)
                    .phase("A", 8 + i)
                    .phase("B", 11 - i)
                    .phase("A", 9)
                    .measure(Measure.of("y"), values)
                    .build());
        }
        return new Study(cases);
    }

    private static final Replication ABA = Replication.of(3, PhaseStarts.of(28, 5, "A", "B", "A′"));

    @Test
    void aStudyOfOneIsTheTestOfThePerson() {
        SingleCase one = three().cases().get(0);
        PhaseStarts design = PhaseStarts.of(28, 5, "A", "B", "A′");
        for (TestStatistic statistic : List.of(
                Difference.MEAN_DIFF,
                Difference.PHASE_MEAN_DIFF,
                Difference.MEDIAN_DIFF.lagged(1),
                ScaleFree.WELCH_T)) {
            for (Alternative alternative : Alternative.values()) {
                RandomizationTest settings =
                        RandomizationTest.withDefaults().with(statistic).with(alternative);
                RandomizationResult own = settings.test(one.series("y"), design);
                StudyResult study = StudyRandomizationTest.withDefaults()
                        .with(settings)
                        .test(new Study(List.of(one)), "y", Replication.of(1, design));
                assertThat(study.extreme()).as(own.toString()).isEqualTo(own.extreme());
                assertThat(study.evaluated()).isEqualTo(105);
            }
        }
    }

    /** The same draws, told by a design that nothing is known about. */
    private record Unknown(StudyDesign design) implements StudyDesign {
        @Override
        public int days() {
            return design.days();
        }

        @Override
        public int persons() {
            return design.persons();
        }

        @Override
        public BigInteger count() {
            return design.count();
        }

        @Override
        public Stream<List<Schedule>> schedules() {
            return design.schedules();
        }

        @Override
        public List<Schedule> draw(RandomGenerator random) {
            return design.draw(random);
        }

        @Override
        public Optional<String> objection(List<Schedule> schedules) {
            return design.objection(schedules);
        }

        @Override
        public String text() {
            return design.text();
        }

        @Override
        public String description() {
            return design.description();
        }
    }

    /** Persons' statistics are kept for all draws; without that the same comes out. */
    @Test
    void whatIsKnownOfADesignChangesNothing() {
        StartWindow early = StartWindow.ofDays("B", 4, 6);
        StartWindow late = StartWindow.ofDays("B", 6, 9);
        for (StudyDesign design : List.of(
                KOEHLER_LEVIN,
                MultipleBaseline.koehlerLevin(10, early, late),
                MultipleBaseline.marascuiloBusk(10, early, late),
                MultipleBaseline.restrictedMarascuiloBusk(10, 2, early, late),
                Replication.of(List.of(PhaseStarts.of(10, 1, "A", "B"), StartWindows.of(10, "A", late))))) {
            for (StudyRandomizationTest test : List.of(
                    StudyRandomizationTest.withDefaults(),
                    StudyRandomizationTest.withDefaults().with(Alternative.TWO_SIDED),
                    StudyRandomizationTest.withDefaults()
                            .with(ScaleFree.SMD_BASELINE)
                            .with(AcrossPersons.MEDIAN))) {
                assertThat(test.distribution(toy(), "y", design))
                        .as(design.text())
                        .containsExactly(test.distribution(toy(), "y", new Unknown(design)), within(1e-12))
                        .hasSize(design.count().intValueExact());
                assertThat(test.test(toy(), "y", design).extreme())
                        .isEqualTo(test.test(toy(), "y", new Unknown(design)).extreme());
            }
        }
    }

    @Test
    void theSameSeedGivesTheSameOnAnyNumberOfThreads() {
        StudyRandomizationTest test = StudyRandomizationTest.withDefaults()
                .with(PValueMethod.MONTE_CARLO)
                .withSeed(-6);
        for (StudyDesign design : List.of(ABA, new Unknown(ABA))) {
            AnyThreads.sameAnswer(() -> test.test(three(), "y", design));
            double[] distribution = AnyThreads.sameAnswer(() -> test.distribution(three(), "y", design));
            assertThat(test.withSeed(1).distribution(three(), "y", design)).isNotEqualTo(distribution);
        }
    }

    @Test
    void drawnSharesHaveAnIntervalAndSayHowTheyCameAbout() {
        StudyRandomizationTest test = StudyRandomizationTest.withDefaults();
        StudyResult drawn = test.with(PValueMethod.MONTE_CARLO).test(three(), "y", ABA);
        assertThat(drawn.evaluated()).isEqualTo(10_000);
        assertThat(drawn.choice())
                .isEqualTo("Monte-Carlo, as asked for: 9999 of the 1157625 draws were taken at random");
        int hits = drawn.extreme().intValueExact() - 1;
        Interval interval = drawn.interval().orElseThrow();
        // Clopper and Pearson: the bounds are where the observed number of hits has a tail of .025 on either side.
        assertThat(1 - RandomizationPValueTest.below(hits, 9999, interval.lower()))
                .isCloseTo(.025, within(1e-9));
        assertThat(RandomizationPValueTest.below(hits + 1, 9999, interval.upper()))
                .isCloseTo(.025, within(1e-9));
        StudyResult exact = test.test(three(), "y", ABA);
        assertThat(exact.choice()).isEqualTo("exact: the 1157625 draws were counted without listing them");
        double p = ((AsIfStudyResult) exact).proportion();
        assertThat(p).isBetween(interval.lower(), interval.upper());
        assertThat(exact.interval()).contains(new Interval(p, p, .95));
        StudyRandomizationTest median = test.with(AcrossPersons.MEDIAN);
        assertThat(median.test(three(), "y", ABA).choice())
                .isEqualTo(
                        "Monte-Carlo, 9999 taken at random: the 1157625 draws are more than the limit of 1000000, and"
                                + " cannot be counted without listing them");
        assertThat(median.withExactLimit(2_000_000).test(three(), "y", ABA).choice())
                .isEqualTo("exact: the 1157625 draws were listed");
        assertThat(test.test(toy(), "y", KOEHLER_LEVIN).choice()).isEqualTo("exact: the 18 draws were listed");
    }

    /** Two persons with 253 schedules each, so many days missing that some of them have no statistic, values full of ties. */
    @Test
    void whatIsCountedIsWhatIsListed() {
        double no = Double.NaN;
        double[][] values = {
            {no, no, 3, 4, 3, no, 5, 6, 5, 5, 7, 6, no, 5, 6, 7, 4, 3, 4, 4, 3, no, 4, no},
            {2, 2, no, 1, 2, 3, 3, 2, no, 4, 4, 4, 5, 4, 4, 2, no, 2, 1, 2, 2, 1, no, no}
        };
        List<SingleCase> cases = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            cases.add(SingleCase.named("p" + i)
                    .phase("A", 5 + i)
                    .phase("B", 10)
                    .phase("A", 9 - i)
                    .measure(Measure.of("y"), values[i])
                    .build());
        }
        Study study = new Study(cases);
        Replication design = Replication.of(2, PhaseStarts.of(24, 1, "A", "B", "A"));
        Set<BigInteger> extremes = new HashSet<>();
        for (TestStatistic statistic : List.of(
                Difference.PHASE_MEAN_DIFF, Difference.MEDIAN_DIFF, ScaleFree.WELCH_T, ScaleFree.VARIANCE_RATIO)) {
            for (Alternative alternative : Alternative.values()) {
                StudyRandomizationTest test =
                        StudyRandomizationTest.withDefaults().with(statistic).with(alternative);
                StudyResult counted = test.test(study, "y", design);
                StudyResult listed = test.test(study, "y", new Unknown(design));
                assertThat(counted.choice()).isEqualTo("exact: the 64009 draws were counted without listing them");
                assertThat(listed.choice()).isEqualTo("exact: the 64009 draws were listed");
                assertThat(counted.extreme()).as(counted.toString()).isEqualTo(listed.extreme());
                assertThat(counted.uncomputable())
                        .isEqualTo(listed.uncomputable())
                        .isPositive();
                assertThat(counted.evaluated()).isEqualTo(64_009);
                extremes.add(counted.extreme());
            }
        }
        assertThat(extremes).hasSizeGreaterThan(8);
    }

    /** 105⁵ draws: no list can hold them, and drawn ones agree. */
    @Test
    void fivePersonsAreCounted() {
        List<SingleCase> cases = new ArrayList<>(three().cases());
        for (int i = 0; i < 2; i++) {
            double[] values = three().cases().get(i).series("y").values().toArray();
            values[4] += .5;
            cases.add(SingleCase.named("q" + i)
                    .phase("A", 8)
                    .phase("B", 11)
                    .phase("A", 9)
                    .measure(Measure.of("y"), values)
                    .build());
        }
        Study study = new Study(cases);
        Replication design = Replication.of(5, PhaseStarts.of(28, 5, "A", "B", "A′"));
        StudyRandomizationTest test = StudyRandomizationTest.withDefaults().with(Alternative.TWO_SIDED);
        StudyResult counted = test.test(study, "y", design);
        assertThat(counted.method()).isEqualTo(PValueMethod.EXACT);
        assertThat(counted.evaluated()).isEqualTo(105L * 105 * 105 * 105 * 105);
        Interval drawn = test.with(PValueMethod.MONTE_CARLO)
                .withDraws(40_000)
                .test(study, "y", design)
                .interval()
                .orElseThrow();
        assertThat(((AsIfStudyResult) counted).proportion()).isBetween(drawn.lower(), drawn.upper());
        // Beyond, both groups would be too large.
        assertThat(StudyCounter.ofMeans(new double[12][50], Progress.silent())).isEmpty();
    }

    @Test
    void longWorkTellsAndStops() {
        for (PValueMethod method : List.of(PValueMethod.EXACT, PValueMethod.MONTE_CARLO)) {
            StudyRandomizationTest test = StudyRandomizationTest.withDefaults()
                    .with(AcrossPersons.MEDIAN)
                    .withExactLimit(2_000_000)
                    .with(method);
            long total = method == PValueMethod.EXACT ? 1_157_625 : 9999;
            AtomicLong last = new AtomicLong();
            test.with((done, all) -> {
                        assertThat(all).isEqualTo(total);
                        assertThat(done).isGreaterThanOrEqualTo(last.getAndSet(done));
                        return true;
                    })
                    .test(three(), "y", ABA);
            assertThat(last).hasValue(total);
            assertThatThrownBy(() -> test.with((done, all) -> done < all / 2).test(three(), "y", ABA))
                    .isInstanceOf(CancellationException.class);
            Thread.currentThread().interrupt();
            try {
                assertThatThrownBy(() -> test.test(three(), "y", ABA)).isInstanceOf(CancellationException.class);
            } finally {
                Thread.interrupted();
            }
        }
    }

    @Test
    void personsStandSideBySide() {
        assertThat(StudyRandomizationTest.withDefaults()
                        .test(toy(), "y", KOEHLER_LEVIN)
                        .persons())
                .hasToString("""
                        person  schedule       n A  n B  statistic
                        one     A 1–4, B 5–10    4    6      4.000
                        two     A 1–7, B 8–10    7    3      4.762
                        exact: the 18 draws were listed; the smallest p of the design is 0.0556""");
    }

    @Test
    void twoOfThreeConditionsCanBeCompared() {
        List<SingleCase> cases = new ArrayList<>();
        for (String id : List.of("one", "two")) {
            cases.add(SingleCase.named(id)
                    .phase("A", 3)
                    .phase("B", 3)
                    .phase("C", 3)
                    .measure(Measure.of("y"), 1, 2, 1, 5, 5, 6, 3, 2, 3)
                    .build());
        }
        Study study = new Study(cases);
        Replication design = Replication.of(2, PhaseStarts.of(9, 2, "A", "B", "C"));
        refuses(
                () -> StudyRandomizationTest.withDefaults().test(study, "y", design),
                "which two conditions are compared is not clear; the study has A, B, C; say it with withConditions(from,"
                        + " to)");
        StudyResult result =
                StudyRandomizationTest.withDefaults().withConditions("B", "C").test(study, "y", design);
        assertThat(result.observed()).isCloseTo(8 / 3.0 - 16 / 3.0, within(1e-14));
        assertThat(result.standing().from() + result.standing().to()).isEqualTo("BC");
    }

    @Test
    void refusesWhatCannotBe() {
        refuses(
                () -> StudyRandomizationTest.withDefaults().test(toy(), "y", MultipleBaseline.wampoldWorsham(10, 4, 8)),
                "the study cannot have been drawn from \"wampold-worsham 10: 4, 8\": B starts on days 5 and 8; that is not"
                        + " one start in each of the windows 4, 8 (person 1 is one, A 1–4, B 5–10; person 2 is two, A 1–7, B 8–10)");
        refuses(
                () -> StudyRandomizationTest.withDefaults().test(toy(), "z", KOEHLER_LEVIN),
                "no measure \"z\"; one has y");
        refuses(() -> StudyRandomizationTest.withDefaults().withDraws(0), "0 draws; at least 1 is needed");
        refuses(
                () -> StudyRandomizationTest.withDefaults().withExactLimit(0),
                "exact limit 0; at least 1 draw is needed");
    }
}
