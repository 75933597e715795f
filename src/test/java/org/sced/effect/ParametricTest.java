package org.sced.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.sced.data.Comparison;
import org.sced.data.Improvement;
import org.sced.data.Measure;
import org.sced.data.Scale;

/**
 * Further parametric indices of the worked case: mood of 7 days without and 14 with a daily phone call. The numbers were
 * printed by scan and SingleCaseES; those marked so are exact fractions worked out with 30 digits by mpmath 1.3.
 */
class ParametricTest {
    private static final double[] MOOD_A = {3, 4, 3, 5, 4, 3, 4};
    private static final double[] MOOD_B = {4, 5, 5, 6, 6, 5, 7, 6, 7, 6, 7, 8, 7, 7};
    private static final double[] CONTACTS_A = {1, 0, 2, 1, 1, 0, 1};
    private static final double[] CONTACTS_B = {3, 2, 4, 2, 4, 2, 5, 3, 4, 3, 5, 4, 3, 5};

    /** As many digits as were printed. */
    private static void near(double actual, double expected, double half) {
        assertThat(actual).isCloseTo(expected, offset(half));
    }

    private static Estimate mood(EffectSizeIndex index, Scale scale) {
        return index.of(Comparison.of(Measure.of("mood").withScale(scale), MOOD_A, MOOD_B))
                .estimate();
    }

    private static Estimate estimate(EffectSizeIndex index, Scale scale, double[] a, double[] b) {
        return index.of(Comparison.of(Measure.of("value").withScale(scale), a, b))
                .estimate();
    }

    @Test
    void scansFurtherStandardizedDifferences() {
        Estimate durlak = mood(StandardizedShift.SMD_DURLAK, Scale.INTERVAL);
        near(durlak.value(), 2.209340678, 5e-10);
        assertThat(durlak.error()).hasToString("NOT_APPLICABLE");
        near(mood(StandardizedShift.SMD_COHEN, Scale.INTERVAL).value(), 2.574121655, 5e-10);
    }

    /** mpmath. */
    @Test
    void exactCorrections() {
        Estimate baseline = mood(StandardizedShift.SMD_BASELINE_EXACT, Scale.INTERVAL);
        near(baseline.value(), 2.79063524060473, 1e-13);
        near(baseline.standardError(), 0.843474739952894, 1e-13);
        Estimate pooled = mood(StandardizedShift.SMD_POOLED_EXACT, Scale.INTERVAL);
        near(pooled.value(), 2.32249601965469, 1e-13);
        near(pooled.standardError(), 0.572924776417055, 1e-13);
        near(StandardizedDifference.EXACT.applyAsDouble(1), 0, 0);
        near(StandardizedDifference.EXACT.applyAsDouble(2), 0.56418958354775629, 1e-15); // 1/√π
        near(StandardizedDifference.EXACT.applyAsDouble(3), 0.72360125455826766, 1e-15);
        near(StandardizedDifference.EXACT.applyAsDouble(100), 0.99247805498144487, 1e-14);
        near(StandardizedDifference.EXACT.applyAsDouble(10_000), 0.99992499781242969, 1e-13);
    }

    @Test
    void theExactCorrectionNeedsThreeDays() {
        Estimate two = estimate(
                StandardizedShift.SMD_BASELINE_EXACT, Scale.INTERVAL, new double[] {1, 2}, new double[] {3, 4});
        assertThat(two).hasToString("N_LT_3: Phase A has 2 values; the exact correction needs 3.");
        Estimate pooled =
                estimate(StandardizedShift.SMD_POOLED_EXACT, Scale.INTERVAL, new double[] {1, 2}, new double[] {3, 4});
        // d = 2/√.5, J = 1/√π
        near(pooled.value(), 2 / Math.sqrt(0.5) / Math.sqrt(Math.PI), 1e-14);
    }

    /** mpmath. */
    @Test
    void nonCentralIntervals() {
        Estimate baseline = mood(NonCentralInterval.SMD_BASELINE_NCT, Scale.INTERVAL);
        near(baseline.value(), 2.793650453, 5e-10);
        near(baseline.standardError(), 0.845014117, 5e-10);
        near(baseline.lower(), 1.120463424583, 1e-11);
        near(baseline.upper(), 5.248907514607, 1e-11);
        Estimate pooled = mood(NonCentralInterval.SMD_POOLED_NCT, Scale.INTERVAL);
        near(pooled.value(), 2.32271292, 5e-9);
        near(pooled.lower(), 1.214764180003, 1e-11);
        near(pooled.upper(), 3.586744550094, 1e-11);
    }

    /** A narrow interval for the parameter may miss the corrected value; it is stretched to hold it. */
    @Test
    void aNarrowIntervalReachesToTheValue() {
        Estimate narrow = NonCentralInterval.SMD_POOLED_NCT.estimate(Comparison.of(MOOD_A, MOOD_B), 0.01);
        assertThat(narrow.lower()).isEqualTo(narrow.value());
        assertThat(narrow.upper()).isGreaterThan(narrow.value());
    }

    /** Both phases hold the same spread of 1, and 200 between them, which makes λ some 300. */
    @Test
    void aHugeEffectHasItsOwnInterval() {
        double[] a = {0, 1, 2};
        double[] b = {200, 201, 202};
        Estimate huge = estimate(NonCentralInterval.SMD_POOLED_NCT, Scale.INTERVAL, a, b);
        // d √(χ²/4) with the quantiles .025 and .975 of 4 degrees of freedom, .484418557 and 11.14328678, but for λ's
        // own 1.
        near(huge.lower(), 200 * Math.sqrt(0.484418557 / 4), 0.05);
        near(huge.upper(), 200 * Math.sqrt(11.14328678 / 4), 0.05);
    }

    @Test
    void theRatioOfMedians() {
        Estimate ratio = mood(MedianRatio.LRM, Scale.RATIO);
        near(ratio.value(), 0.405465108, 5e-10);
        near(ratio.standardError(), 0.125473140, 5e-10);
        near(ratio.detail("seDelta"), 0.123249128, 1e-9); // .1232491275 in more digits
        near(ratio.detail("percentChange"), 50, 1e-12); // from 4 to 6
        assertThat(mood(MedianRatio.LRM, Scale.INTERVAL).figure()).hasToString("SCALE_MISMATCH");
    }

    @Test
    void ratiosOfMediansAtTheEdge() {
        double[] b = {1, 2, 3, 4};
        assertThat(estimate(MedianRatio.LRM, Scale.COUNT, new double[4], b))
                .hasToString("ZERO_MEAN: A median of value is not above 0, so it has no logarithm.");
        Estimate zeroBelow = estimate(MedianRatio.LRM, Scale.COUNT, new double[] {0, 2, 2}, b);
        near(zeroBelow.value(), Math.log(1.25), 1e-15);
        assertThat(zeroBelow.error()).hasToString("ZERO_MEAN");
        assertThat(zeroBelow.detail("seDelta")).isPositive();
        Estimate one = estimate(MedianRatio.LRM, Scale.COUNT, new double[] {5}, b);
        near(one.value(), Math.log(0.5), 1e-15);
        assertThat(one.error()).hasToString("N_LT_2");
        assertThat(one.details()).containsOnlyKeys("percentChange");
    }

    @Test
    void theOddsOfMood() {
        double[] a = Arrays.stream(MOOD_A).map(x -> 10 * x).toArray();
        double[] b = Arrays.stream(MOOD_B).map(x -> 10 * x).toArray();
        Estimate odds = estimate(LogOddsRatio.LOR, Scale.PERCENTAGE, a, b);
        near(odds.value(), 0.987773131, 5e-10);
        near(odds.standardError(), 0.174230000, 1e-9); // .1742299995 in more digits
        near(odds.detail("oddsRatio"), Math.exp(odds.value()), 1e-14);
        Estimate uncorrected = estimate(LogOddsRatio.LOR_UNCORRECTED, Scale.PERCENTAGE, a, b);
        near(uncorrected.value(), 0.991456345586012, 1e-14); // ln (43/27) − ln (26/44)
        assertThat(uncorrected.standardError()).isEqualTo(odds.standardError());
    }

    @Test
    void oddsAtTheEdge() {
        double[] none = {0, 0, 0, 0};
        double[] half = {0.5, 0.25, 0.75, 0.5};
        assertThat(estimate(LogOddsRatio.LOR, Scale.PROPORTION, none, half))
                .hasToString("ZERO_MEAN: A mean of value is none or all of the whole and has no odds.");
        assertThat(estimate(LogOddsRatio.LOR, Scale.PROPORTION, half, new double[] {1, 1, 1})
                        .figure())
                .hasToString("ZERO_MEAN");
        assertThat(estimate(LogOddsRatio.LOR, Scale.COUNT, half, half))
                .hasToString("SCALE_MISMATCH: The values of value are no shares, so they have no odds.");
        assertThat(estimate(LogOddsRatio.LOR, Scale.PROPORTION, half, new double[] {0.5, 1.5})
                        .figure())
                .hasToString("SCALE_MISMATCH");
        assertThat(estimate(LogOddsRatio.LOR, Scale.PROPORTION, half, new double[] {0.5})
                        .figure())
                .hasToString("N_LT_2");
        Estimate single = estimate(LogOddsRatio.LOR_UNCORRECTED, Scale.PROPORTION, half, new double[] {0.75});
        near(single.value(), Math.log(3), 1e-15);
        assertThat(single.error()).hasToString("N_LT_2");
        // With 10 intervals a share of 0 on 4 days becomes 1/80: ln (1/79) against ln 1.
        Measure observed = Measure.of("share").withScale(Scale.PROPORTION).withObservation(10);
        near(
                LogOddsRatio.LOR_UNCORRECTED
                        .of(Comparison.of(observed, none, half))
                        .value(),
                Math.log(79),
                1e-14);
    }

    @Test
    void uncorrectedRatios() {
        Estimate ratio = estimate(LogRatio.LRRI_UNCORRECTED, Scale.COUNT, CONTACTS_A, CONTACTS_B);
        near(ratio.value(), 1.40691364832263, 1e-14); // ln (49/12)
        near(ratio.standardError(), 0.315507249, 5e-10);
        assertThat(estimate(LogRatio.LRRD_UNCORRECTED, Scale.COUNT, CONTACTS_A, CONTACTS_B)
                        .value())
                .isEqualTo(-ratio.value());
        Estimate single = estimate(LogRatio.LRRI_UNCORRECTED, Scale.COUNT, new double[] {2}, new double[] {3, 5});
        near(single.value(), Math.log(2), 1e-15);
        assertThat(single.error()).hasToString("N_LT_2");
        assertThat(estimate(LogRatio.LRRI, Scale.COUNT, new double[] {2}, new double[] {3, 5})
                        .figure())
                .hasToString("N_LT_2");
    }

    /** mpmath. */
    @Test
    void percentChange() {
        Estimate change = mood(PercentChange.PERCENT_CHANGE, Scale.RATIO);
        near(change.value(), 65.3846153846154, 1e-12); // 26/7 to 43/7
        near(change.standardError(), 14.9810519540499, 1e-12);
        assertThat(mood(PercentChange.PERCENT_CHANGE, Scale.INTERVAL).figure()).hasToString("SCALE_MISMATCH");
        assertThat(estimate(PercentChange.PERCENT_CHANGE, Scale.COUNT, new double[2], CONTACTS_B))
                .hasToString("ZERO_MEAN: The mean of phase A is 0; nothing is a percentage of it.");
        Measure fewer = Measure.of("calls").withScale(Scale.COUNT).withImprovement(Improvement.DECREASE);
        EffectSize fall =
                PercentChange.PERCENT_CHANGE.of(Comparison.of(fewer, new double[] {4, 4}, new double[] {3, 3}));
        assertThat(fall.value()).isEqualTo(25);
        assertThat(fall.raw()).isEqualTo(-25);
    }

    /** The error of a percent change is that of the ratio, of which it is 100 times the exponential. */
    @Test
    void theErrorOfAPercentChangeFollowsTheRatios() {
        Estimate change = mood(PercentChange.PERCENT_CHANGE, Scale.RATIO);
        Estimate ratio = mood(LogRatio.LRRI_UNCORRECTED, Scale.RATIO);
        near(change.standardError(), (100 + change.value()) * ratio.standardError(), 1e-12);
        near(change.value(), ratio.detail("percentChange"), 1e-12);
    }

    /** mpmath: t = 5.92555056789749 with 16.7540054782185 degrees of freedom. */
    @Test
    void welchsTest() {
        Estimate difference = mood(MeanShift.MEAN_DIFF, Scale.INTERVAL);
        near(difference.detail("df"), 16.7540054782185, 1e-12);
        near(difference.detail("p"), 1.76396763191307e-5, 1e-15);
    }
}
