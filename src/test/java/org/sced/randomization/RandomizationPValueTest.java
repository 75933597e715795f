package org.sced.randomization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.sced.randomization.PhaseStartsTest.refuses;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.sced.AnyThreads;
import org.sced.data.Design;
import org.sced.data.Improvement;
import org.sced.data.Measure;
import org.sced.data.Series;
import org.sced.data.SingleCase;
import org.sced.effect.NonOverlap;
import org.sced.stats.Reason;

class RandomizationPValueTest {
    private static final double NA = Double.NaN;
    private static final PhaseStarts DESIGN = PhaseStarts.of(10, 2, "A", "B");
    private static final double[] RISING = {1, 2, 1, 2, 5, 6, 5, 6, 5, 6};

    private static final List<Difference> SIMPLE =
            List.of(Difference.MEAN_DIFF, Difference.PHASE_MEAN_DIFF, Difference.MEDIAN_DIFF);

    private static SingleCase.Builder ab(int a, int b) {
        return SingleCase.named("anna").phase("A", a).phase("B", b);
    }

    private static Series series(Measure measure, Design design, double... values) {
        return ab(4, values.length - 4)
                .measure(measure, values)
                .design(design)
                .build()
                .series(measure.name());
    }

    private static Series rising() {
        return series(Measure.of("mood"), DESIGN, RISING);
    }

    private static double p(RandomizationResult result) {
        return ((LicensedResult) result).p();
    }

    @Test
    void aCaseDrawnFromTheDesignHasAPValue() {
        RandomizationResult result = RandomizationTest.withDefaults().test(rising());
        assertThat(result).isInstanceOf(LicensedResult.class);
        // 5.5 − 1.5 = 4 is the largest of the 7 differences.
        assertThat(result.observed()).isEqualTo(4);
        assertThat(p(result)).isEqualTo(1 / 7.0);
        assertThat(result.smallestP()).isEqualTo(1 / 7.0);
        assertThat(((LicensedResult) result).standardError()).isZero();
        assertThat(result)
                .hasToString("anna mood: MEAN_DIFF = 4.000, p = 0.143 (better; 1 of 7 schedules, exact; starts 10: A 2,"
                        + " B 2)");
    }

    @Test
    void anyOtherCaseHasNone() {
        for (Design other : List.of(Design.fixed(), PhaseStarts.of(10, 3, "A", "B"), new Coin())) {
            RandomizationResult result =
                    RandomizationTest.withDefaults().test(series(Measure.of("mood"), other, RISING), DESIGN);
            assertThat(result).isInstanceOf(AsIfResult.class);
            AsIfResult asIf = (AsIfResult) result;
            assertThat(asIf.proportion()).isEqualTo(1 / 7.0);
            assertThat(asIf.reason()).isEqualTo(Reason.NOT_RANDOMIZED);
            assertThat(asIf.explanation())
                    .isEqualTo("This is no p-value: the case does not say that its schedule was drawn from this design"
                            + " (it says: " + other.text() + ").");
            assertThat(asIf.toString()).contains("as-if proportion = 0.143").endsWith(asIf.explanation());
        }
    }

    /** A design that this package does not know. */
    private static final class Coin implements Design {
        @Override
        public String text() {
            return "coin";
        }

        @Override
        public String description() {
            return "A coin was thrown.";
        }

        @Override
        public boolean randomized() {
            return true;
        }
    }

    @Test
    void aFixedCaseNeedsADesign() {
        refuses(
                () -> RandomizationTest.withDefaults().test(series(Measure.of("mood"), Design.fixed(), RISING)),
                "anna says of its schedule: fixed; name a design to test as if it had been drawn from it");
    }

    @Test
    void alternativesLookAtDifferentTails() {
        RandomizationTest test = RandomizationTest.withDefaults();
        assertThat(p(test.with(Alternative.WORSE).test(rising()))).isEqualTo(1);
        assertThat(p(test.with(Alternative.TWO_SIDED).test(rising()))).isEqualTo(1 / 7.0);
        Series symptom = series(Measure.of("symptom").withImprovement(Improvement.DECREASE), DESIGN, RISING);
        RandomizationResult worse = test.with(Alternative.WORSE).test(symptom);
        assertThat(p(worse)).isEqualTo(1 / 7.0);
        assertThat(worse.observed()).isEqualTo(-4);
        assertThat(worse.rawObserved()).isEqualTo(4);
        RandomizationResult nap =
                test.with(NonOverlap.NAP).with(Alternative.WORSE).test(symptom);
        assertThat(nap.observed()).isZero();
        assertThat(nap.rawObserved()).isEqualTo(1);
    }

    @Test
    void withoutACenterTheSmallerTailIsDoubled() {
        // The last value alone: the same under every schedule, so both tails have all 7.
        RandomizationTest test = RandomizationTest.withDefaults().with(Alternative.TWO_SIDED);
        TestStatistic last =
                TestStatistic.of("last", arrangement -> arrangement.values().get(9));
        assertThat(p(test.with(last).test(rising()))).isEqualTo(1);
        TestStatistic start =
                TestStatistic.of("start", arrangement -> arrangement.schedule().changeDays()[0]);
        // Start days 3 to 9, the 5th was carried out: 3 of 7 start as early or earlier.
        RandomizationResult result = test.with(start).test(rising());
        assertThat(result.extreme()).isEqualTo(6);
        assertThat(p(result)).isEqualTo(6 / 7.0);
        // PND is 0 where nothing changed, the end of its range: no distance in two directions.
        assertThat(new IndexStatistic(NonOverlap.PND).center()).isNaN();
        assertThat(new IndexStatistic(NonOverlap.NAP).center()).isEqualTo(.5);
    }

    @Test
    void schedulesWithoutAStatisticCountAsExtreme() {
        // Four missing days at the start: starts on day 3, 4 or 5 leave no value in A.
        double[] values = {NA, NA, NA, NA, 1, 2, 3, 1, 2, 3, 1, 2, 3, 4};
        PhaseStarts design = PhaseStarts.of(14, 2, "A", "B");
        Series series = ab(7, 7).measure(Measure.of("mood"), values)
                .design(design)
                .build()
                .series("mood");
        for (Difference difference : SIMPLE) {
            RandomizationResult result =
                    RandomizationTest.withDefaults().with(difference).test(series);
            assertThat(result.evaluated()).isEqualTo(11);
            assertThat(result.uncomputable()).isEqualTo(3);
            double[] all = RandomizationTest.withDefaults().with(difference).distribution(series, design);
            assertThat(all).hasSize(11);
            assertThat(Arrays.stream(all).filter(Double::isNaN).count()).isEqualTo(3);
            long atLeast = Arrays.stream(all)
                    .filter(t -> t >= result.observed() - 1e-12)
                    .count();
            assertThat(result.extreme()).isEqualTo(3 + atLeast);
            assertThat(result.toString()).contains("3 without a statistic counted as extreme");
        }
    }

    @Test
    void withoutAnObservedStatisticThereIsNoResult() {
        Series series = series(Measure.of("mood"), DESIGN, NA, NA, NA, NA, 1, 2, 3, 4, 5, 6);
        for (Difference difference : SIMPLE) {
            RandomizationResult result =
                    RandomizationTest.withDefaults().with(difference).test(series);
            assertThat(p(result)).isNaN();
            assertThat(((LicensedResult) result).standardError()).isNaN();
            assertThat(result.undefined().orElseThrow().reason()).isEqualTo(Reason.EMPTY_PHASE);
            assertThat(result)
                    .hasToString("anna mood: " + difference.name() + " undefined, EMPTY_PHASE. Phase A has no value; "
                            + difference.name() + " needs one.");
        }
        assertThat(RandomizationTest.withDefaults()
                        .with(NonOverlap.NAP)
                        .test(series)
                        .undefined()
                        .orElseThrow()
                        .reason())
                .isEqualTo(Reason.EMPTY_PHASE);
        TestStatistic never = TestStatistic.of("never", arrangement -> Double.POSITIVE_INFINITY);
        assertThat(RandomizationTest.withDefaults()
                        .with(never)
                        .test(series)
                        .undefined()
                        .orElseThrow())
                .hasToString(
                        "Undefined[reason=NOT_APPLICABLE, sentence=never cannot be computed under the schedule that"
                                + " was carried out, A 1–4, B 5–10.]");
    }

    @Test
    void aPhaseWithoutValuesMattersOnlyToPhaseMeans() {
        PhaseStarts design = PhaseStarts.of(9, 3, "A", "B", "A′");
        Series series = SingleCase.named("anna")
                .phase("A", 3)
                .phase("B", 3)
                .phase("A", 3)
                .measure(Measure.of("mood"), 1, 2, 3, 5, 6, 7, NA, NA, NA)
                .design(design)
                .build()
                .series("mood");
        assertThat(RandomizationTest.withDefaults().test(series).observed()).isEqualTo(4);
        RandomizationResult phases = RandomizationTest.withDefaults()
                .with(Difference.PHASE_MEAN_DIFF)
                .test(series);
        assertThat(phases.undefined().orElseThrow().sentence())
                .isEqualTo("Phase A′ has no value; PHASE_MEAN_DIFF needs one.");
    }

    @Test
    void refusesAScheduleThatCouldNotHaveBeenDrawn() {
        refuses(
                () -> RandomizationTest.withDefaults().test(rising(), PhaseStarts.of(10, 5, "A", "B")),
                "anna cannot have been drawn from \"starts 10: A 5, B 5\": B starts on day 5; allowed are days 6 to 6");
        refuses(
                () -> RandomizationTest.withDefaults()
                        .test(rising(), StartWindows.of(10, "A", StartWindow.ofDays("B", 6, 8))),
                "anna cannot have been drawn from \"windows 10: A, B 6-8\": B starts on day 5; allowed are days 6 to 8");
        refuses(
                () -> RandomizationTest.withDefaults().distribution(rising(), PhaseStarts.of(11, 2, "A", "B")),
                "anna cannot have been drawn from \"starts 11: A 2, B 2\": the schedule has 10 days; the design has 11,"
                        + " and a day at the end that was not measured needs a row of its own");
    }

    @Test
    void missingDaysDoNotShortenAPhase() {
        // B has 5 days and 3 values; the minimum length counts days.
        PhaseStarts design = PhaseStarts.of(9, 4, "A", "B");
        Series series = series(Measure.of("mood"), design, 1, 1, 1, 1, NA, 3, NA, 3, 3);
        RandomizationResult result = RandomizationTest.withDefaults().test(series);
        assertThat(result.schedules()).isEqualTo(2);
        assertThat(p(result)).isEqualTo(1);
    }

    @Test
    void monteCarloCountsTheObservedOneToo() {
        RandomizationTest test = RandomizationTest.withDefaults().withDraws(999).with(PValueMethod.MONTE_CARLO);
        LicensedResult result = (LicensedResult) test.withSeed(7).test(rising());
        assertThat(result.evaluated()).isEqualTo(1000);
        assertThat(result.method()).isEqualTo(PValueMethod.MONTE_CARLO);
        assertThat(result.seed()).isEqualTo(7);
        // Exact 1/7; 999 draws have a standard error of .011.
        assertThat(result.p()).isEqualTo(result.extreme().doubleValue() / 1000).isCloseTo(1 / 7.0, within(.05));
        assertThat(result.standardError()).isCloseTo(.011, within(.002));
        assertThat(test.withSeed(7).test(rising())).isEqualTo(result);
        assertThat(test.withSeed(8).test(rising())).isNotEqualTo(result);
        assertThat(test.withSeed(7).distribution(rising(), DESIGN)).hasSize(1000);
        assertThat(result.toString()).contains("of 1000 schedules, drawn from 7 with seed 7");
        // The largest of a million: p is never 0.
        PhaseStarts many = PhaseStarts.of(200, 5, "A", "B", "A′", "B′");
        double[] values = new double[200];
        Arrays.fill(values, 50, 100, 10);
        Arrays.fill(values, 150, 200, 10);
        Series clear = SingleCase.named("anna")
                .phase("A", 50)
                .phase("B", 50)
                .phase("A", 50)
                .phase("B", 50)
                .measure(Measure.of("mood"), values)
                .design(many)
                .build()
                .series("mood");
        RandomizationTest reversal =
                RandomizationTest.withDefaults().with(Difference.REVERSAL_SUM).withDraws(99);
        RandomizationResult automatic = reversal.test(clear);
        assertThat(automatic.method()).isEqualTo(PValueMethod.MONTE_CARLO);
        assertThat(p(automatic)).isEqualTo(.01);
        assertThat(automatic.schedules()).isGreaterThan(BigInteger.valueOf(RandomizationTest.DEFAULT_EXACT_LIMIT));
        assertThat(automatic.choice())
                .isEqualTo("Monte-Carlo, 99 draws: the 1004731 schedules are more than the limit of 1000000, and"
                        + " REVERSAL_SUM cannot be counted there without listing");
        assertThat(p(RandomizationTest.withDefaults().test(clear))).isEqualTo(automatic.smallestP());
        assertThat(RandomizationTest.withDefaults().test(clear).choice())
                .isEqualTo("exact: the 1004731 schedules were counted without listing them");
    }

    /** A seed must give the same draws on every Java: those of Java 17, written down. */
    @Test
    void drawsAreTheSameEverywhere() {
        PhaseStarts design = PhaseStarts.of(28, 5, "A", "B", "A′");
        StartWindows windows =
                StartWindows.of(28, "A", StartWindow.ofDays("B", 6, 10), StartWindow.ofDays("A′", 20, 24));
        var random = UniformDraw.generator(1);
        assertThat(List.of(design.draw(random), design.draw(random), windows.draw(random)))
                .map(schedule -> Arrays.toString(schedule.changeDays()))
                .containsExactly("[5, 10]", "[10, 20]", "[9, 20]");
    }

    @Test
    void highLevelsKeepTheirDigits() {
        double[] small = {.1, .2, .3, .2, .5, .6, .7, .4, .6, .5};
        double[] high = Arrays.stream(small).map(y -> y + 1e7).toArray();
        double expected = 3.3 / 6 - .8 / 4;
        RandomizationTest test = RandomizationTest.withDefaults();
        // One value of size 10⁷ is right to 10⁻⁹.
        assertThat(test.test(series(Measure.of("mood"), DESIGN, high)).observed())
                .isCloseTo(expected, within(2e-9));
        assertThat(test.test(series(Measure.of("mood"), DESIGN, high)).rawObserved())
                .isCloseTo(expected, within(2e-9));
    }

    @Test
    void moreThanTwoConditionsMustBeNamed() {
        PhaseStarts design = PhaseStarts.of(12, 2, "A", "B", "A′", "C");
        Series series = SingleCase.named("anna")
                .phase("A", 3)
                .phase("B", 3)
                .phase("A", 3)
                .phase("C", 3)
                .measure(Measure.of("mood"), 1, 2, 3, 5, 5, 5, 1, 2, 3, 9, 9, 9)
                .design(design)
                .build()
                .series("mood");
        RandomizationTest test = RandomizationTest.withDefaults();
        refuses(
                () -> test.test(series),
                "which two conditions are compared is not clear; anna has A, B, C; say it with withConditions(from, to)");
        refuses(() -> test.withConditions("A", "D").test(series), "no condition \"D\"; anna has A, B, C");
        refuses(() -> test.withConditions("A", "A"), "condition A against itself; name two");
        for (Difference difference : SIMPLE) {
            assertThat(test.with(difference)
                            .withConditions("A", "C")
                            .test(series)
                            .observed())
                    .isEqualTo(7);
            assertThat(test.with(difference)
                            .withConditions("B", "C")
                            .test(series)
                            .observed())
                    .isEqualTo(4);
        }
    }

    @Test
    void ownStatisticsSeeDaysAndPhases() {
        TestStatistic immediacy = TestStatistic.difference("first minus last", (a, b) -> b[0] - a[a.length - 1]);
        RandomizationResult result =
                RandomizationTest.withDefaults().with(immediacy).test(rising());
        assertThat(result.observed()).isEqualTo(3);
        // Steps at the starts on days 3 to 9 are −1, 1, 3, 1, −1, 1, −1.
        assertThat(p(result)).isEqualTo(1 / 7.0);
        assertThat(p(RandomizationTest.withDefaults()
                        .with(immediacy)
                        .with(Alternative.TWO_SIDED)
                        .test(rising())))
                .isEqualTo(1 / 7.0);
    }

    @Test
    void stopsOnInterrupt() {
        RandomizationTest exact = RandomizationTest.withDefaults().with(PValueMethod.EXACT);
        RandomizationTest drawn = RandomizationTest.withDefaults().with(PValueMethod.MONTE_CARLO);
        for (RandomizationTest test : List.of(exact, drawn, exact.with(NonOverlap.NAP))) {
            Thread.currentThread().interrupt();
            try {
                assertThatThrownBy(() -> test.test(rising())).isInstanceOf(CancellationException.class);
                assertThat(Thread.currentThread().isInterrupted()).isTrue();
            } finally {
                Thread.interrupted();
            }
        }
    }

    @Test
    void longWorkStopsInTheMiddle() throws InterruptedException {
        // 10¹⁰ schedules and more would take minutes.
        PhaseStarts design = PhaseStarts.of(365, 7, "A", "B", "A", "B", "A", "B");
        SingleCase.Builder builder = SingleCase.named("anna").design(design);
        for (String label : List.of("A", "B", "A", "B", "A")) {
            builder.phase(label, 60);
        }
        Series series = builder.phase("B", 65)
                .measure(Measure.of("mood"), new double[365])
                .build()
                .series("mood");
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread worker = new Thread(() -> RandomizationTest.withDefaults()
                .with(PValueMethod.EXACT)
                .withExactLimit(Long.MAX_VALUE)
                .test(series));
        worker.setUncaughtExceptionHandler((thread, e) -> thrown.set(e));
        worker.start();
        worker.join(200);
        assertThat(worker.isAlive()).isTrue();
        worker.interrupt();
        worker.join(10_000);
        assertThat(worker.isAlive()).isFalse();
        assertThat(thrown.get()).isInstanceOf(CancellationException.class);
    }

    @Test
    void refusesOptionsThatMakeNoSense() {
        RandomizationTest test = RandomizationTest.withDefaults();
        refuses(() -> test.withDraws(0), "0 draws; at least 1 is needed");
        refuses(() -> test.withExactLimit(0), "exact limit 0; at least 1 schedule is needed");
        assertThat(test)
                .hasToString(
                        "RandomizationTest[MEAN_DIFF, BETTER, AUTOMATIC, exact up to 1000000, 9999 draws, seed 1]");
    }

    @Test
    void theNumberOfThreadsDoesNotMatter() {
        PhaseStarts design = PhaseStarts.of(90, 5, "A", "B", "A′", "B′");
        double[] values = new Random(1).doubles(90).toArray();
        Series series = SingleCase.named("anna")
                .phase("A", 20)
                .phase("B", 25)
                .phase("A", 20)
                .phase("B", 25)
                .measure(Measure.of("mood"), values)
                .design(design)
                .build()
                .series("mood");
        RandomizationTest test = RandomizationTest.withDefaults();
        for (RandomizationTest one : List.of(
                test,
                test.with(NonOverlap.NAP),
                test.with(ScaleFree.WELCH_T).with(PValueMethod.MONTE_CARLO).withDraws(5000))) {
            AnyThreads.sameAnswer(() -> one.test(series));
            AnyThreads.sameAnswer(() -> one.distribution(series, design));
            AnyThreads.sameAnswer(() -> test.confidenceSet(series, .9));
        }
    }

    @Test
    void drawnSharesHaveAnIntervalOfTheirOwn() {
        RandomizationTest test =
                RandomizationTest.withDefaults().with(PValueMethod.MONTE_CARLO).withDraws(999);
        RandomizationResult result = test.test(rising());
        // Clopper and Pearson: the bounds are where the observed number of hits has a tail of .025 on either side.
        int hits = result.extreme().intValue() - 1;
        double lower = result.interval().orElseThrow().lower();
        double upper = result.interval().orElseThrow().upper();
        assertThat(1 - below(hits, 999, lower)).isCloseTo(.025, within(1e-9));
        assertThat(below(hits + 1, 999, upper)).isCloseTo(.025, within(1e-9));
        assertThat(lower).isLessThan(1 / 7.0);
        assertThat(upper).isGreaterThan(1 / 7.0);
        assertThat(result.choice()).isEqualTo("Monte-Carlo, as asked for: 999 of the 7 schedules were drawn");
        RandomizationResult exact = RandomizationTest.withDefaults().test(rising());
        assertThat(exact.interval().orElseThrow().lower()).isEqualTo(1 / 7.0);
        assertThat(exact.interval().orElseThrow().upper()).isEqualTo(1 / 7.0);
    }

    /** Probability of fewer than k hits in n draws. */
    static double below(int k, int n, double p) {
        double term = Math.pow(1 - p, n);
        double sum = 0;
        for (int i = 0; i < k; i++) {
            sum += term;
            term *= (n - i) / (i + 1.0) * p / (1 - p);
        }
        return sum;
    }

    @Test
    void progressIsToldAndCanEndTheWork() {
        AtomicLong last = new AtomicLong();
        RandomizationTest drawn =
                RandomizationTest.withDefaults().with(PValueMethod.MONTE_CARLO).withDraws(20_000);
        drawn.with((done, total) -> {
                    assertThat(total).isEqualTo(20_000);
                    assertThat(done).isGreaterThanOrEqualTo(last.getAndSet(done));
                    return true;
                })
                .test(rising());
        assertThat(last).hasValue(20_000);
        assertThatThrownBy(() -> drawn.with((done, total) -> done < 5000).test(rising()))
                .isInstanceOf(CancellationException.class)
                .hasMessage("the work was cancelled");
    }

    @Test
    void namesOfStatisticsReadBack() {
        for (TestStatistic statistic : List.of(
                Difference.REVERSAL_MIN,
                ScaleFree.LEVEL_T,
                Difference.trimmed(.25),
                Difference.immediacy(4),
                Difference.pairedBlocks(2),
                new IndexStatistic(NonOverlap.NAP))) {
            assertThat(TestStatistic.named(statistic.name())).isEqualTo(statistic);
        }
        assertThatThrownBy(() -> TestStatistic.named("MEAN"))
                .hasMessageStartingWith("no statistic \"MEAN\"; allowed are MEAN_DIFF, PHASE_MEAN_DIFF, MEDIAN_DIFF,");
    }

    @Test
    void aDistributionInLittleRoom() {
        RandomizationTest test = RandomizationTest.withDefaults();
        RandomizationDistribution compact = test.compactDistribution(rising(), DESIGN);
        double[] all = test.distribution(rising(), DESIGN);
        assertThat(compact.schedules()).isEqualTo(7);
        assertThat(compact.binned()).isFalse();
        assertThat(compact.observed()).isEqualTo(4);
        for (RandomizationDistribution.Point point : compact.points()) {
            assertThat(point.count())
                    .isEqualTo(Arrays.stream(all)
                            .filter(t -> Math.abs(t - point.value()) < 1e-9)
                            .count());
        }
        assertThat(compact.share(-100, 100)).isEqualTo(1);
        assertThat(compact.share(3.9, 4.1)).isEqualTo(1 / 7.0);
        // Four missing days leave three schedules without a statistic.
        Series thin = series(Measure.of("mood"), DESIGN, NA, NA, 1, 2, 5, 6, 5, 6, 5, 6);
        assertThat(test.compactDistribution(thin, DESIGN).uncomputable()).isEqualTo(1);
        // More than two million: bins that hold every schedule, and the same range.
        PhaseStarts many = PhaseStarts.of(260, 5, "A", "B", "A′", "B′");
        Series large = SingleCase.named("anna")
                .phase("A", 60)
                .phase("B", 70)
                .phase("A", 60)
                .phase("B", 70)
                .measure(Measure.of("mood"), new Random(2).doubles(260).toArray())
                .design(many)
                .build()
                .series("mood");
        RandomizationTest exact = test.with(PValueMethod.EXACT);
        RandomizationDistribution binned = exact.compactDistribution(large, many);
        double[] listed = exact.distribution(large, many);
        assertThat(binned.binned()).isTrue();
        assertThat(binned.schedules()).isEqualTo(many.count());
        assertThat(binned.points()).hasSizeLessThanOrEqualTo(RandomizationTest.BINS);
        double width = (listed[listed.length - 1] - listed[0]) / RandomizationTest.BINS;
        assertThat(binned.points().get(0).value()).isCloseTo(listed[0] + width / 2, within(1e-9));
        long below = Arrays.stream(listed).filter(t -> t < 0).count();
        // Only the bin that holds 0 can be on the wrong side.
        assertThat(binned.share(-10, 0)).isCloseTo(below / (double) listed.length, within(.01));
    }
}
