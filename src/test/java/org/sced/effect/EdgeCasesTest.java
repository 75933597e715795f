package org.sced.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sced.data.Comparison;
import org.sced.data.Improvement;
import org.sced.data.Measure;
import org.sced.data.PhaseData;
import org.sced.data.Scale;
import org.sced.stats.Autocorrelation;
import org.sced.stats.ChangeStatistic;
import org.sced.stats.Figure;
import org.sced.stats.PhaseDescription;
import org.sced.stats.PhaseStatistic;
import org.sced.stats.Reason;
import org.sced.stats.VisualAnalysis;

/** Awkward data: every statistic of a phase and every index answers with a number or with a reason, and never throws. */
class EdgeCasesTest {
    private static final double NA = Double.NaN;

    private static final Pattern SENTENCE = Pattern.compile("[A-Z].{8,}\\.");

    private static double[] values(int n, IntToDoubleFunction rule) {
        return IntStream.range(0, n).mapToDouble(rule).toArray();
    }

    /** Phases that are hard on somebody. */
    private static Map<String, double[]> phases() {
        Map<String, double[]> phases = new LinkedHashMap<>();
        phases.put("no day", new double[0]);
        phases.put("all days missing", new double[] {NA, NA, NA});
        phases.put("one value", new double[] {3});
        phases.put("one value among missing days", new double[] {NA, 3, NA, NA});
        phases.put("two values", new double[] {3, 4});
        phases.put("three values", new double[] {3, 4, 3});
        phases.put("equal values", new double[] {3, 3, 3, 3, 3});
        phases.put("equal values without an exact mean", new double[] {0.1, 0.1, 0.1, 0.1, 0.1, 0.1});
        phases.put("zeros", new double[] {0, 0, 0, 0});
        phases.put("minus zero and zero", new double[] {-0.0, 0.0, -0.0, 0.0});
        phases.put("negative values", new double[] {-3, -1, -2, -5});
        phases.put("mean zero", new double[] {-1, 1, -2, 2});
        phases.put("mean zero but for rounding", new double[] {0.1, 0.2, -0.3, 0.1, 0.2, -0.3});
        phases.put("shares", new double[] {0, 0.25, 1, 0.5});
        phases.put("first and last day missing", new double[] {NA, 1, 4, 2, 8, NA});
        phases.put("every other day", new double[] {1, NA, 4, NA, 2, NA, 8});
        phases.put("huge values", new double[] {1e70, 2e70, -3e70, 1e70});
        phases.put("the largest values", new double[] {1e75, -1e75, 1e75, -1e75});
        phases.put("tiny values", new double[] {1e-300, 2e-300, 4e-300, 1e-300});
        phases.put("the tiniest values", new double[] {Double.MIN_VALUE, 0, 2 * Double.MIN_VALUE, 0});
        phases.put("huge and tiny values", new double[] {1e75, 1e-300, 0, -1e75, 3e-300});
        phases.put("nearly equal values", new double[] {1, Math.nextUp(1.0), 1, 1});
        phases.put("large against their spread", new double[] {1e7 + 0.1, 1e7 + 0.3, 1e7 + 0.2, 1e7 + 0.1});
        return phases;
    }

    private static List<EffectSizeIndex> indices() {
        List<EffectSizeIndex> indices = new ArrayList<>(EffectSizes.catalogue());
        for (double goal : new double[] {0, 3, 0.1, 1e75, -1e300, 1e-300}) {
            indices.add(new PercentOfGoal(goal));
        }
        return indices;
    }

    private static List<Measure> measures() {
        List<Measure> measures = new ArrayList<>();
        for (Improvement improvement : Improvement.values()) {
            for (Scale scale : Scale.values()) {
                Measure measure = Measure.of("value").withScale(scale).withImprovement(improvement);
                measures.add(measure);
                measures.add(measure.withObservation(20));
                if (scale == Scale.RATE) {
                    measures.add(measure.withObservation(1e-200));
                    measures.add(measure.withObservation(1e200));
                }
            }
        }
        return measures;
    }

    @TestFactory
    Stream<DynamicTest> everyStatisticOfAPhase() {
        return phases().entrySet().stream()
                .map(phase -> DynamicTest.dynamicTest(
                        phase.getKey(), () -> describe(PhaseData.of("A", 5, phase.getValue()))));
    }

    private static void describe(PhaseData phase) {
        PhaseDescription description = PhaseDescription.of(phase);
        for (PhaseStatistic statistic : PhaseStatistic.values()) {
            assertThat(told(description.figure(statistic))).as(statistic.name()).isTrue();
            if (phase.n() < 1000 || statistic == PhaseStatistic.LAG1) {
                assertThat(statistic.of(phase)).as(statistic.name()).isEqualTo(description.figure(statistic));
            }
        }
        for (int lag = 1; lag <= 8; lag++) {
            assertThat(told(Autocorrelation.at(lag, phase))).as("lag " + lag).isTrue();
        }
        assertThat(description.toString()).doesNotContain("NaN").doesNotContain("Infinity");
    }

    /** A finite number, or none with a reason and a sentence. */
    private static boolean told(Figure figure) {
        return figure.undefined()
                .map(why -> Double.isNaN(figure.value())
                        && SENTENCE.matcher(why.sentence()).matches())
                .orElse(Double.isFinite(figure.value()));
    }

    @TestFactory
    Stream<DynamicTest> everyIndexOfTwoPhases() {
        Map<String, double[]> phases = phases();
        return phases.keySet().stream()
                .flatMap(a -> phases.keySet().stream()
                        .map(b -> DynamicTest.dynamicTest(a + " → " + b, () -> compare(phases.get(a), phases.get(b)))));
    }

    private static void compare(double[] a, double[] b) {
        for (Measure measure : measures()) {
            Comparison comparison = Comparison.of(measure, a, b);
            double[] levels = measure.scale() == Scale.COUNT
                    ? new double[] {0.95, 1e-17, Math.nextDown(1.0)}
                    : new double[] {0.95};
            for (EffectSizeIndex index : indices()) {
                // Only ratios look at the scale.
                if (index.family() != Family.RATIO && measure.scale() != Scale.COUNT) {
                    continue;
                }
                for (double level : levels) {
                    EffectSize effect = index.of(comparison, level);
                    List<String> wrong = wrong(effect, level);
                    assertThat(wrong).as("%s of %s: %s", index, measure, effect).isEmpty();
                }
            }
        }
    }

    /** What no effect may be, whatever the data. */
    private static List<String> wrong(EffectSize effect, double level) {
        Estimate estimate = effect.estimate();
        List<String> wrong = new ArrayList<>();
        if (!told(estimate.figure()) || !told(estimate.error())) {
            wrong.add("neither a number nor a reason");
        }
        // A share of 0 has no logarithm where its complement has one, so a ratio may lack its raw form alone.
        boolean rawMissing = Double.isNaN(effect.raw()) && effect.index().family() != Family.RATIO;
        if (Double.isInfinite(effect.raw()) || estimate.isDefined() && rawMissing) {
            wrong.add("the raw value is " + effect.raw());
        }
        if (!estimate.details().values().stream().allMatch(Double::isFinite)) {
            wrong.add("a detail is not finite");
        }
        if (estimate.interval().filter(i -> !i.contains(estimate.value())).isPresent()) {
            wrong.add("the value lies outside its interval");
        }
        if (estimate.interval().filter(i -> i.level() != level).isPresent()) {
            wrong.add("another level");
        }
        if (estimate.isDefined() && !effect.index().range().contains(estimate.value())) {
            wrong.add("outside its range");
        }
        if (!estimate.isDefined()
                && (estimate.interval().isPresent()
                        || !estimate.details().isEmpty()
                        || !estimate.flags().isEmpty())) {
            wrong.add("undefined with an interval, a detail or a flag");
        }
        if (estimate.error().isDefined()
                && (estimate.standardError() < 0 || !estimate.flags().contains(Flag.INDEPENDENT_DAYS))) {
            wrong.add("an error that is negative or unmarked");
        }
        return wrong;
    }

    @Test
    void emptyPhasesAreNamed() {
        for (EffectSizeIndex index : indices()) {
            assertThat(index.of(new double[0], new double[] {1, 2}).estimate())
                    .hasToString("EMPTY_PHASE: Phase A has no measured value.");
            assertThat(index.of(new double[] {1, 2}, new double[] {NA, NA}).estimate())
                    .hasToString("EMPTY_PHASE: Phase B has no measured value.");
        }
    }

    /** Every statistic of ten thousand days, some of them missing, in the memory of a small heap. */
    @Test
    void tenThousandDays() {
        double[] a = values(10_000, i -> i % 97 == 3 ? NA : (i * 7919L % 101) / 10.0 + i / 2000);
        double[] b = values(10_000, i -> (i * 104_729L % 103) / 10.0);
        describe(PhaseData.of("A", 0, a));
        Comparison comparison = Comparison.of(Measure.of("value").withScale(Scale.COUNT), a, b);
        for (EffectSizeIndex index : indices()) {
            assertThat(told(index.estimate(comparison, 0.95).figure()))
                    .as(index.toString())
                    .isTrue();
        }
    }

    /** A hundred thousand days in each phase, more than a life has: each index answers within a second or two. */
    @TestFactory
    Stream<DynamicTest> aHundredThousandDays() {
        double[] a = values(100_000, i -> i % 97 == 3 ? NA : (i * 7919L % 101) / 10.0);
        double[] b = values(100_000, i -> (i * 104_729L % 103) / 10.0 + (i % 7 == 0 ? 1 : 0));
        Comparison comparison = Comparison.of(Measure.of("value").withScale(Scale.COUNT), a, b);
        return indices().stream()
                .map(index -> DynamicTest.dynamicTest(
                        index.toString(),
                        () -> assertTimeout(Duration.ofSeconds(60), () -> {
                            EffectSize effect = index.of(comparison, 0.95);
                            assertThat(wrong(effect, 0.95)).as("%s", effect).isEmpty();
                        })));
    }

    /** What the eye compares, the dual criterion and the lines that are carried on, of every pair of phases. */
    @TestFactory
    Stream<DynamicTest> everyAidOfVisualAnalysis() {
        Map<String, double[]> phases = phases();
        return phases.keySet().stream()
                .flatMap(a -> phases.keySet().stream()
                        .map(b -> DynamicTest.dynamicTest(
                                a + " → " + b, () -> look(Comparison.of(phases.get(a), phases.get(b))))));
    }

    private static void look(Comparison comparison) {
        for (ChangeStatistic statistic : ChangeStatistic.values()) {
            assertThat(told(statistic.of(comparison).raw()))
                    .as(statistic.name())
                    .isTrue();
        }
        assertThat(VisualAnalysis.of(comparison).toString()).doesNotContain("NaN", "Infinity");
        for (ConservativeDualCriterion.TrendLine line : ConservativeDualCriterion.TrendLine.values()) {
            ConservativeDualCriterion.Result result =
                    ConservativeDualCriterion.withDefaults().with(line).of(comparison);
            assertThat(result.isDefined() ? result.p() : 0).as(line.name()).isBetween(0.0, 1.0);
            assertThat(result.toString()).doesNotContain("NaN", "Infinity");
        }
    }

    /** A phase of one value: what stands and what falls. */
    @Test
    void oneValue() {
        double[] one = {2};
        double[] many = {3, 4, 5};
        for (double[][] pair : new double[][][] {{one, many}, {many, one}}) {
            Estimate nap = NonOverlap.NAP.of(pair[0], pair[1]).estimate();
            assertThat(nap.isDefined()).isTrue();
            assertThat(nap.error().undefined().orElseThrow().reason()).isEqualTo(Reason.N_LT_2);
            assertThat(nap.interval()).isPresent();
            assertThat(nap.flags()).contains(Flag.SPARSE);
            Estimate difference = MeanShift.MEAN_DIFF.of(pair[0], pair[1]).estimate();
            assertThat(difference.isDefined()).isTrue();
            assertThat(difference.error().undefined().orElseThrow().reason()).isEqualTo(Reason.N_LT_2);
            assertThat(MeanShift.SMD_POOLED.of(pair[0], pair[1]).estimate().figure())
                    .hasToString("N_LT_2");
        }
        assertThat(MeanShift.SMD_BASELINE.of(one, many).estimate().figure()).hasToString("N_LT_2");
        Estimate baseline = MeanShift.SMD_BASELINE_UNCORRECTED.of(many, one).estimate();
        assertThat(baseline.value()).isEqualTo(-2); // (2 − 4)/1
        assertThat(baseline.error()).hasToString("N_LT_2");
    }

    /** Complete non-overlap is the common happy case; SingleCaseES answers [1, 1]. */
    @Test
    void completeNonOverlapHasAnInterval() {
        assertLower(values(5, i -> 3), values(5, i -> 7), 0.642703, 5e-7);
        assertLower(values(3, i -> i), values(4, i -> 7 + i), 0.53969, 5e-6);
        assertLower(values(7, i -> i), values(14, i -> 8 + i), 0.78840, 5e-6);
    }

    private static void assertLower(double[] a, double[] b, double lower, double half) {
        Estimate best = NonOverlap.NAP.of(a, b).estimate();
        assertThat(best.value()).isEqualTo(1);
        assertThat(best.upper()).isEqualTo(1);
        assertThat(best.lower()).isCloseTo(lower, offset(half));
        Estimate worst = NonOverlap.NAP.of(b, a).estimate();
        assertThat(worst.value()).isZero();
        assertThat(worst.lower()).isZero();
        assertThat(worst.upper()).isCloseTo(1 - lower, offset(half));
        Estimate tau = Tau.TAU_AVSB.of(a, b).estimate();
        assertThat(tau.lower()).isCloseTo(2 * lower - 1, offset(2 * half));
    }

    @Test
    void constantPhasesThatDifferHaveNoUnit() {
        double[] a = values(5, i -> 3);
        double[] b = values(5, i -> 7);
        for (MeanShift index : MeanShift.values()) {
            Estimate estimate = index.of(a, b).estimate();
            if (index.family() == Family.STANDARDIZED) {
                assertThat(estimate.figure()).as(index.name()).hasToString("ZERO_VARIANCE");
                assertThat(index.of(a, a).estimate().figure()).hasToString("ZERO_VARIANCE");
            } else {
                assertThat(estimate.value()).as(index.name()).isEqualTo(4);
                assertThat(estimate.interval()).isEmpty();
            }
        }
        assertThat(MeanShift.MEAN_DIFF.of(a, b).estimate().error()).hasToString("ZERO_VARIANCE");
    }

    @Test
    void equalValuesOverlapByHalf() {
        double[] same = values(6, i -> 4);
        assertThat(NonOverlap.NAP.of(same, same).value()).isEqualTo(0.5);
        assertThat(Tau.TAU_AVSB.of(same, same).value()).isZero();
        assertThat(NonOverlap.PEM.of(same, same).value()).isEqualTo(0.5);
        assertThat(NonOverlap.PEM_STRICT.of(same, same).value()).isZero();
        assertThat(NonOverlap.PEM_STRICT.of(same, same).estimate().detail("p")).isEqualTo(1);
        assertThat(NonOverlap.PND.of(same, same).value()).isZero();
    }

    /** 1, 2, 3 | 4, 5, 6, 7. */
    @Test
    void aTrendThatGoesOnIsCompleteNonOverlap() {
        assertThat(Tau.TAU_AVSB
                        .of(new double[] {1, 2, 3}, new double[] {4, 5, 6, 7})
                        .value())
                .isEqualTo(1);
    }

    /** 0, 0, 0, 0 | 1, 2, 3, 4 of counts. */
    @Test
    void zerosInTheBaselineAreRaisedToHalfAnEvent() {
        Comparison counts =
                Comparison.of(Measure.of("calls").withScale(Scale.COUNT), new double[4], new double[] {1, 2, 3, 4});
        Estimate ratio = LogRatio.LRRI.estimate(counts, 0.95);
        assertThat(ratio.value()).isCloseTo(2.90407, offset(5e-6));
        assertThat(ratio.standardError()).isCloseTo(0.56273, offset(5e-6));
        // Without a known unit nothing can be raised.
        Comparison minutes =
                Comparison.of(Measure.of("sleep").withScale(Scale.RATIO), new double[4], new double[] {1, 2, 3, 4});
        assertThat(LogRatio.LRRI.estimate(minutes, 0.95).figure()).hasToString("ZERO_MEAN");
        // Mood has no true zero.
        assertThat(LogRatio.LRRI
                        .of(new double[] {1, 2}, new double[] {3, 4})
                        .estimate()
                        .figure())
                .hasToString("SCALE_MISMATCH");
    }

    @Test
    void sharesOutsideTheirRangeAreNoShares() {
        Measure percentage = Measure.of("share").withScale(Scale.PERCENTAGE);
        assertThat(LogRatio.LRRI
                        .estimate(Comparison.of(percentage, new double[] {10, 101}, new double[] {3, 4}), 0.95)
                        .undefined()
                        .orElseThrow()
                        .sentence())
                .isEqualTo("A percentage of share lies outside 0 to 100.");
        Measure proportion = Measure.of("share").withScale(Scale.PROPORTION);
        assertThat(LogRatio.LRRD
                        .estimate(Comparison.of(proportion, new double[] {0.1, 1}, new double[] {-0.1, 1}), 0.95)
                        .figure())
                .hasToString("SCALE_MISMATCH");
    }

    /** In doubles 0.1 + 0.7 is a little less than 0.8, yet the median of 0.1 and 0.7 is 0.4. */
    @Test
    void aValueEqualToTheMedianIsATie() {
        double[] a = {0.1, 0.7};
        double[] b = {0.4, 0.4};
        for (double unit : new double[] {1, 10, 1e-8}) {
            double[] scaledA = Arrays.stream(a).map(x -> x * unit).toArray();
            double[] scaledB = Arrays.stream(b).map(x -> x * unit).toArray();
            assertThat(NonOverlap.PEM.of(scaledA, scaledB).value()).isEqualTo(0.5);
            assertThat(NonOverlap.PEM_STRICT.of(scaledA, scaledB).value()).isZero();
            assertThat(NonOverlap.PEM_STRICT.of(scaledA, scaledB).estimate().detail("p"))
                    .isEqualTo(1);
        }
    }

    @Test
    void aBaselineAtTheGoalLeavesNoWayToGo() {
        PercentOfGoal goal = new PercentOfGoal(0.2);
        // The mean is 0.2 and some 1e-17.
        Estimate there =
                goal.of(new double[] {0.1, 0.2, 0.3}, new double[] {0.4, 0.5}).estimate();
        assertThat(there).hasToString("ZERO_DENOMINATOR: The mean of phase A is the goal already.");
        Estimate beyond =
                goal.of(new double[] {0.4, 0.5}, new double[] {0.6, 0.7}).estimate();
        assertThat(beyond.isDefined()).isTrue();
        assertThat(beyond.flags()).contains(Flag.BEYOND_GOAL);
    }

    @Test
    void aMeanThatIsZeroButForRoundingHasNoCoefficientOfVariation() {
        assertThat(PhaseStatistic.CV.of(PhaseData.of("A", 0, 0.1, 0.2, -0.3))).hasToString("ZERO_MEAN");
        assertThat(PhaseStatistic.CV.of(PhaseData.of("A", 0, 1, 3)).value()).isCloseTo(Math.sqrt(2) / 2, offset(1e-15));
    }

    /** A spread that is nothing beside the difference gives no unit, rather than a number beyond all measure. */
    @Test
    void aSpreadNextToNothingIsNoUnit() {
        double[] a = {0, 1e-100};
        double[] b = {1e75, -1e74};
        assertThat(MeanShift.SMD_BASELINE_UNCORRECTED.of(a, b).estimate())
                .hasToString(
                        "ZERO_VARIANCE: The spread of phase A is next to nothing beside that of the whole; there is"
                                + " no unit.");
    }
}
