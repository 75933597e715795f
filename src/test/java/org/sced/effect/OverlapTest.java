package org.sced.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sced.data.Comparison;
import org.sced.data.Improvement;
import org.sced.data.Measure;
import org.sced.data.Scale;

/** Worked values of overlap and trend-adjusted indices. */
class OverlapTest {
    private static final double NA = Double.NaN;
    /** Mood of a fortnight after a week. */
    private static final double[] A = {3, 4, 3, 5, 4, 3, 4};

    private static final double[] B = {4, 5, 5, 6, 6, 5, 7, 6, 7, 6, 7, 8, 7, 7};

    private static Estimate of(EffectSizeIndex index, double[] a, double[] b) {
        return index.estimate(Comparison.of(a, b), 0.95);
    }

    /** The numbers of R, printed with so many digits. */
    private static void prints(double actual, double printed, double half) {
        assertThat(actual).isCloseTo(printed, offset(half));
    }

    @Test
    void aWeekAndAFortnight() {
        Map<EffectSizeIndex, Double> printed = Map.ofEntries(
                Map.entry(Tau.TAU_AVSB, .9184),
                Map.entry(Tau.TAU_U_A_PARKER, .8878),
                Map.entry(Tau.TAU_U_A_COMPLETE_A, .7311),
                Map.entry(Tau.TAU_U_A_COMPLETE_B, .5961),
                Map.entry(Tau.TAU_U_B_COMPLETE, .7831),
                Map.entry(Tau.TAU_U_B_COMPLETE_B, .8046),
                Map.entry(Tau.TAU_U_BA_COMPLETE_A, .6905),
                Map.entry(Tau.TAU_U_BA_COMPLETE_B, .7479),
                Map.entry(Tau.TREND_A, .1429),
                Map.entry(Tau.TREND_A_B, .1690),
                Map.entry(Tau.TREND_B, .6374),
                Map.entry(Tau.TREND_B_B, .7165));
        printed.forEach((index, value) -> prints(of(index, A, B).value(), value, 5e-5));
        Estimate tauU = of(Tau.TAU_U_A_COMPLETE_B, A, B);
        prints(tauU.detail("z"), 3.21058, 5e-6);
        prints(tauU.detail("p"), .00132467, 5e-9);
        prints(tauU.lower(), .221381, 5e-7);
        prints(tauU.upper(), .817437, 5e-7);
        Estimate corrected = of(BaselineCorrectedTau.TAU_BC, A, B);
        prints(corrected.value(), .679521115, 5e-10);
        prints(corrected.detail("z"), 3.417667, 5e-7);
        prints(corrected.detail("p"), .000631604, 5e-10);
        prints(corrected.detail("pretestP"), .621873424, 5e-10);
        assertThat(corrected.detail("corrected")).isZero();
        prints(of(NonOverlap.PAND, A, B).value(), .904761905, 5e-10);
        prints(of(NonOverlap.IRD, A, B).value(), .785714286, 5e-10);
        assertThat(of(NonOverlap.IRD, A, B).detail("floor")).isEqualTo(.25);
        prints(of(TrendOverlap.PET, A, B).value(), .928571429, 5e-10);
        prints(of(TrendOverlap.PET, A, B).detail("p"), .000915527, 5e-10);
        Estimate nap = of(NonOverlap.NAP, A, B);
        prints(nap.detail("pBetterNormal"), .0003628346, 5e-11);
        prints(nap.detail("d"), 2.474285714, 5e-10);
        prints(nap.detail("r2"), .6048246873, 5e-11);
        prints(of(DetrendedShift.SLC_SLOPE, A, B).value(), .06410, 5e-6);
        prints(of(DetrendedShift.SLC_SLOPE, A, B).detail("trendA"), .16667, 5e-6);
        prints(of(DetrendedShift.SLC_LEVEL, A, B).value(), .26190, 5e-6);
        prints(of(DetrendedShift.MPD, A, B).value(), .39286, 5e-6);
        prints(of(DetrendedShift.MPD, A, B).detail("percent"), 6.43525, 5e-6);
        ConservativeDualCriterion.Result dual =
                ConservativeDualCriterion.withDefaults().of(Comparison.of(A, B));
        assertThat(dual).hasToString("A→B systematic change, 13 of 14 beyond both lines, 11 needed, p 0.001");
        prints(dual.p(), .000915527, 5e-10);
    }

    /** Stated for reduction: raw is positive where there is less; the oriented value is positive for improvement. */
    /** A fall from a level of 4 to 3 and 2 is 25 and 50 % of what was foretold. */
    @Test
    void thePercentageOfAFallIsPositive() {
        Measure urges = Measure.of("urges").withImprovement(Improvement.DECREASE);
        Comparison fall = Comparison.of(urges, new double[] {4, 4, 4, 4}, new double[] {3, 2});
        for (DetrendedShift index : List.of(DetrendedShift.MPD, DetrendedShift.MPD_THEIL_SEN)) {
            Estimate estimate = index.estimate(fall, 0.95);
            assertThat(estimate.value()).isEqualTo(1.5);
            assertThat(estimate.detail("percent")).isCloseTo(37.5, offset(1e-12));
        }
    }

    /** Beside a value of 1000 the 0 of B and the median of A, 5e-14, differ by rounding only: a tie, which counts half. */
    @Test
    void roundingIsOfTheLargestNumber() {
        double[] a = {-1, 5e-14, 1};
        double[] b = {0, 1000};
        assertThat(of(NonOverlap.PEM, a, b).value()).isEqualTo(0.75);
        assertThat(of(NonOverlap.PEM_STRICT, a, b).value()).isEqualTo(0.5);
        assertThat(of(NonOverlap.PEM, a, new double[] {0, 1}).value()).isEqualTo(0.75);
        assertThat(of(NonOverlap.PEM, a, new double[] {0, 1e-3}).value()).isEqualTo(0.5);
    }

    /** What phases remember of one level is not told of another. */
    @Test
    void everyLevelHasItsInterval() {
        Comparison comparison = Comparison.of(A, B);
        for (EffectSizeIndex index : EffectSizes.catalogue()) {
            Phases shared = Phases.of(comparison);
            for (double level : new double[] {0.95, 0.8, 0.95}) {
                Estimate fresh = index.estimate(Phases.of(comparison), level);
                assertThat(index.estimate(shared, level)).as(index.name()).isEqualTo(fresh);
                fresh.interval()
                        .ifPresent(interval -> assertThat(interval.level()).isEqualTo(level));
            }
        }
    }

    @Test
    void reductionsKeepTheSignOfTheirLiterature() {
        for (Improvement improvement : Improvement.values()) {
            Measure measure = Measure.of("mood").withScale(Scale.RATIO).withImprovement(improvement);
            Comparison comparison = Comparison.of(measure, A, B);
            EffectSize mblr = Reduction.MBLR.of(comparison);
            EffectSize prd = Reduction.PRD.of(comparison);
            prints(mblr.raw(), -65.38462, 5e-6);
            prints(mblr.value(), -improvement.sign() * -65.38462, 5e-6);
            assertThat(prd.raw()).isCloseTo(-100, offset(1e-12));
            assertThat(prd.value()).isCloseTo(improvement.sign() * 100.0, offset(1e-12));
        }
        assertThat(of(Reduction.MBLR, A, B))
                .hasToString("SCALE_MISMATCH: The scale of values has no true zero, so" + " percentages say nothing.");
    }

    @Test
    void zerosAreCountedFromTheFirstOn() {
        Measure urges = Measure.of("urges").withScale(Scale.COUNT).withImprovement(Improvement.DECREASE);
        double[] before = {3, 2, 3};
        assertThat(Reduction.PZD.value(Comparison.of(urges, before, new double[] {2, 0, 1, NA, 0, 0})))
                .isEqualTo(.75);
        assertThat(Reduction.PZD.value(Comparison.of(urges, before, new double[] {2, 1})))
                .isZero();
        assertThat(of(Reduction.PZD, before, before).figure()).hasToString("NOT_APPLICABLE");
    }

    /** Parker, Vannest, Davis and Sauber 2011: Bob. */
    @Test
    void bob() {
        double[] a = {2, 3, 5, 3};
        double[] b = {4, 5, 5, 7, 6};
        // Of 20 pairs 17 are better, 2 equal and 1 worse; within A 4 rise and 1 falls; within B 8 rise, 1 falls and 1
        // is equal.
        assertThat(of(Tau.TAU_AVSB, a, b).value()).isCloseTo(16 / 20.0, offset(1e-15));
        assertThat(of(Tau.TREND_A, a, b).detail("s")).isEqualTo(3);
        assertThat(of(Tau.TREND_B, a, b).detail("s")).isEqualTo(7);
        assertThat(of(Tau.TAU_U_A_PARKER, a, b).value()).isCloseTo(13 / 20.0, offset(1e-15));
        assertThat(of(Tau.TAU_U_BA_COMPLETE_A, a, b).value()).isCloseTo(20 / 36.0, offset(1e-15));
    }

    /** 1, 2, 3 | 4, 5, 6, 7. */
    @Test
    void aTrendThatGoesOn() {
        double[] a = {1, 2, 3};
        double[] b = {4, 5, 6, 7};
        assertThat(of(Tau.TAU_U_A_PARKER, a, b).value()).isEqualTo(.75);
        for (BaselineCorrectedTau index : BaselineCorrectedTau.values()) {
            Estimate estimate = of(index, a, b);
            prints(estimate.detail("pretestP"), .1172, 5e-5);
            if (index == BaselineCorrectedTau.TAU_BC) {
                // tau-b of phase and value: 12/√(12 · 21)
                assertThat(estimate.value()).isCloseTo(12 / Math.sqrt(252), offset(1e-15));
            } else if (index == BaselineCorrectedTau.TAU_BC_NONOVERLAP) {
                assertThat(estimate.value()).isEqualTo(1);
            } else {
                assertThat(estimate.value()).as(index.name()).isZero();
                assertThat(estimate.flags()).contains(Flag.ALL_TIED);
            }
        }
        Estimate five = of(BaselineCorrectedTau.TAU_BC, new double[] {1, 2, 3, 4, 5}, new double[] {6, 7, 8});
        prints(five.detail("pretestP"), .0143, 5e-5);
        assertThat(five.detail("corrected")).isEqualTo(1);
        assertThat(five.value()).isZero();
    }

    @Test
    void aBaselineWithoutATrendToTakeOut() {
        assertThat(of(BaselineCorrectedTau.TAU_BC_ALWAYS, new double[] {1, 2}, B)
                        .flags())
                .contains(Flag.TREND_KEPT);
        Estimate constant = of(BaselineCorrectedTau.TAU_BC_ALWAYS, new double[] {4, 4, 4, 4}, B);
        assertThat(constant.flags()).contains(Flag.CONSTANT_BASELINE);
        assertThat(constant.detail("slope")).isZero();
        assertThat(of(BaselineCorrectedTau.TAU_BC, new double[] {4, 4, 4}, new double[] {4, 4})
                        .figure())
                .hasToString("ALL_TIED");
        // Each phase constant: tau-b is 1, and Tarlow's formula would say that the error is 0.
        Estimate one = of(BaselineCorrectedTau.TAU_BC, new double[] {4, 4, 4}, new double[] {5, 5});
        assertThat(one.value()).isEqualTo(1);
        assertThat(one.flags()).contains(Flag.BOUNDARY);
        assertThat(one.interval()).isEmpty();
    }

    /** The row of SingleCaseES closes a gap up: 1, –, –, –, 3, 4, 6 rises by 1 a day, not by 1.6. */
    @Test
    void gapsBendTheLineOfSingleCaseEs() {
        double[] a = {1, NA, NA, NA, 3, 4, 6};
        double[] b = {7, 7, 8};
        double days = of(BaselineCorrectedTau.TAU_BC_ALWAYS_NONOVERLAP, a, b).detail("slope");
        double index = of(BaselineCorrectedTau.TAU_BC_SINGLECASEES_INDEX, a, b).detail("slope");
        // Slopes by day: ½, ⅗, ⅚, 1, 3/2, 2; closed up: 1, 3/2, 3/2, 5/3, 2, 2.
        assertThat(days).isCloseTo((5 / 6.0 + 1) / 2, offset(1e-15));
        assertThat(index).isCloseTo((1.5 + 5 / 3.0) / 2, offset(1e-15));
    }

    /** Slopes are per day: with every other day missing the same line has the same slope. */
    @Test
    void slopesSeeTheDays() {
        double[] a = {1, NA, 3, NA, 5};
        double[] b = {NA, 7, NA, 9, 11};
        assertThat(of(DetrendedShift.SLC_SLOPE, a, b).detail("trendA")).isEqualTo(1);
        // B rises by 1 and by 2 a day: 1.5 on average.
        assertThat(of(DetrendedShift.SLC_SLOPE, a, b).value()).isCloseTo(.5, offset(1e-15));
        assertThat(of(DetrendedShift.MPD, a, b).value()).isCloseTo(1 / 3.0, offset(1e-14));
    }

    @Test
    void tiesOnTheBorderAreSplitAsChanceWould() {
        double[] same = {2, 2, 2, 2};
        assertThat(of(NonOverlap.PAND_SORT, same, same).value()).isEqualTo(.5);
        assertThat(of(NonOverlap.PHI_SORT, same, same).value()).isZero();
        assertThat(of(NonOverlap.PAND_SORT, same, same).detail("pFisher")).isCloseTo(1, offset(1e-12));
        // 1, 2, 3, 3 | 3, 3, 3, 4: of the four worst two stand firm, two are drawn from five 3s of which two are of A.
        Estimate border = of(NonOverlap.PAND_SORT, new double[] {1, 2, 3, 3}, new double[] {3, 3, 3, 4});
        assertThat(border.value()).isCloseTo(2 * (2 + 2 * 2 / 5.0) / 8, offset(1e-15));
        assertThat(border.details()).doesNotContainKey("pFisher");
        // scan's method "minimum" of A = 1, 2, 3 and B = 3, 3, 3, 4 is 85.71 %.
        prints(
                of(NonOverlap.PAND, new double[] {1, 2, 3}, new double[] {3, 3, 3, 4})
                        .value(),
                .8571,
                5e-5);
    }

    /** fisher.test of 7, 0 | 0, 7 and chisq.test without correction. */
    @Test
    void tablesOfSortedPhases() {
        double[] low = {1, 2, 3, 4, 5, 6, 7};
        double[] high = {8, 9, 10, 11, 12, 13, 14};
        Estimate complete = of(NonOverlap.PAND_SORT, low, high);
        assertThat(complete.value()).isEqualTo(1);
        // 2/C(14, 7)
        assertThat(complete.detail("pFisher")).isCloseTo(2 / 3432.0, offset(1e-16));
        assertThat(complete.detail("chiSquared")).isCloseTo(14, offset(1e-13));
        prints(complete.detail("pChiSquared"), .00018281063298183496, 1e-18);
    }

    /** The orders of U for 3 and 4 values: 1 of 35 has U = 12. */
    @Test
    void mannWhitneyWithoutTies() {
        Estimate nap = of(NonOverlap.NAP, new double[] {1, 2, 3}, new double[] {4, 5, 6, 7});
        assertThat(nap.detail("pBetterExact")).isCloseTo(1 / 35.0, offset(1e-16));
        assertThat(nap.detail("pTwoSidedExact")).isCloseTo(2 / 35.0, offset(1e-16));
        assertThat(of(NonOverlap.NAP, A, B).details()).doesNotContainKey("pTwoSidedExact");
        double[] low = IntStream.range(0, 101).asDoubleStream().toArray();
        double[] high = IntStream.range(200, 300).asDoubleStream().toArray();
        assertThat(of(NonOverlap.NAP, low, high).details()).doesNotContainKey("pTwoSidedExact");
    }

    @Test
    void theGIndexNeedsAReference() {
        // Above the mean 2: a third of A, all of B.
        assertThat(of(GIndex.G_MEAN, new double[] {1, 2, 3}, new double[] {4, 5})
                        .value())
                .isCloseTo(2 / 3.0, offset(1e-15));
        assertThat(of(GIndex.G_MEDIAN, new double[] {1, 1, 4}, new double[] {1, 5})
                        .value())
                .isCloseTo(.5 - 1 / 3.0, offset(1e-15));
        assertThat(of(GIndex.G_TREND, new double[] {1}, new double[] {4}).figure())
                .hasToString("N_LT_2");
    }

    @Test
    void requiredCounts() {
        int[] exact = {5, 6, 7, 7, 8, 9, 9, 10, 10, 11, 12, 12, 13, 13, 14, 15, 15, 16, 16, 17, 18, 18, 19, 19, 20, 20};
        int[] table = {5, 6, 6, 7, 8, 8, 9, 9, 10, 11, 12, 12, 12, 13, 13, 14, 14, 15, 15, 17, 17, 18, 18, 19, 19, 20};
        for (int n = 5; n <= 30; n++) {
            assertThat(ConservativeDualCriterion.Requirement.EXACT.of(n))
                    .as("%d", n)
                    .isEqualTo(exact[n - 5]);
            assertThat(ConservativeDualCriterion.Requirement.SSD_TABLE.of(n))
                    .as("%d", n)
                    .isEqualTo(table[n - 5]);
        }
        assertThat(ConservativeDualCriterion.Requirement.SSD_TABLE.of(40))
                .isEqualTo(ConservativeDualCriterion.Requirement.EXACT.of(40));
        assertThatThrownBy(() -> ConservativeDualCriterion.Requirement.EXACT.of(4))
                .hasMessage("4 values; the dual criterion needs at least 5 to decide");
    }

    @Test
    void whatTheDualCriterionDoesNotDecide() {
        ConservativeDualCriterion dual = ConservativeDualCriterion.withDefaults();
        assertThat(dual.of(Comparison.of(A, new double[] {5, 6, 7, 8})))
                .hasToString("A→B N_LT_5: Phase B has 4 values where 5 are needed.");
        assertThat(dual.of(Comparison.of(new double[] {1}, B)).undefined().orElseThrow())
                .hasToString("Undefined[reason=N_LT_2, sentence=Phase A has 1 value where 2 are needed.]");
        assertThat(dual.of(Comparison.of(new double[] {NA}, B)).isDefined()).isFalse();
        ConservativeDualCriterion.Result constant = dual.of(Comparison.of(new double[] {3, 3, 3}, B));
        assertThat(constant.constantBaseline()).isTrue();
        assertThat(constant.beyond()).isEqualTo(14);
        assertThatThrownBy(() -> dual.withShift(-1)).hasMessage("shift -1.0; allowed are finite numbers from 0 on");
        ConservativeDualCriterion.Result none = dual.of(Comparison.of(A, A));
        ConservativeDualCriterion.Result some = dual.of(Comparison.of(A, B));
        assertThat(ConservativeDualCriterion.systematicOverAll(List.of(some, some, some, none)))
                .isTrue();
        assertThat(ConservativeDualCriterion.systematicOverAll(List.of(some, some, none)))
                .isFalse();
        assertThatThrownBy(() -> ConservativeDualCriterion.systematicOverAll(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
