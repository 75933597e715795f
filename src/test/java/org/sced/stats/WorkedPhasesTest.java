package org.sced.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sced.data.Comparison;
import org.sced.data.Improvement;
import org.sced.data.Measure;
import org.sced.data.PhaseData;
import org.sced.data.Scale;

/**
 * The worked case of four weeks of mood, A 7 days, B 14 and A′ 7, against numbers of R (stats, scan) and of hand. Numbers
 * are printed to nine or ten digits and compared to half a unit of the last.
 */
class WorkedPhasesTest {
    private static final double[] A = {3, 4, 3, 5, 4, 3, 4};
    private static final double[] B = {4, 5, 5, 6, 6, 5, 7, 6, 7, 6, 7, 8, 7, 7};
    private static final double[] A2 = {6, 6, 5, 5, 5, 4, 5};
    private static final PhaseData FIRST = PhaseData.of("A", 0, A);
    private static final PhaseData SECOND = PhaseData.of("B", 7, B);
    private static final PhaseData THIRD = PhaseData.of("A′", 21, A2);
    private static final Measure MOOD = Measure.of("mood").withLimits(0, 10).withGoal(7);
    private static final Comparison ONSET = new Comparison(MOOD, FIRST, SECOND, Improvement.INCREASE);
    private static final Comparison WITHDRAWAL = new Comparison(MOOD, SECOND, THIRD, Improvement.DECREASE);

    private static void close(Figure actual, double expected) {
        assertThat(actual.value()).isCloseTo(expected, offset(5e-10));
    }

    private static void phases(PhaseStatistic statistic, double a, double b, double a2) {
        close(statistic.of(FIRST), a);
        close(statistic.of(SECOND), b);
        close(statistic.of(THIRD), a2);
    }

    @Test
    void describesPhases() {
        phases(PhaseStatistic.MEAN, 3.714285714, 6.142857143, 5.142857143);
        phases(PhaseStatistic.SD, .755928946, 1.099450412, .690065559);
        phases(PhaseStatistic.MEDIAN, 4, 6, 5);
        phases(PhaseStatistic.MAD, 1.4826, 1.4826, 0);
        phases(PhaseStatistic.RAW_MAD, 1, 1, 0);
        close(PhaseStatistic.IQR.of(FIRST), 1);
        close(PhaseStatistic.IQR.of(SECOND), 1.75);
        phases(PhaseStatistic.SLOPE, .071428571, .219780220, -.25);
        phases(PhaseStatistic.THEIL_SEN, 0, .222222222, -.25);
        phases(PhaseStatistic.LAG1, -.398809524, .416883117, .342857143);
        // By hand: A without one value at each end; of B's 14 values ⌊2.8⌋ at each end.
        phases(PhaseStatistic.TRIMMED_MEAN, 18 / 5.0, 62 / 10.0, 26 / 5.0);
        // A sorted 3 3 3 4 4 4 5, the middle three 3 4 4; B the middle six 6 6 6 6 7 7; A′ 5 5 5.
        phases(PhaseStatistic.BROADENED_MEDIAN, 11 / 3.0, (6 + 2 * (6 + 6 + 6 + 7) + 7) / 10.0, 5);
        phases(PhaseStatistic.FIRST, 3, 4, 6);
        phases(PhaseStatistic.LAST, 4, 7, 5);
        phases(PhaseStatistic.FIRST_HALF_MEDIAN, 3, 5, 6);
        phases(PhaseStatistic.SECOND_HALF_MEDIAN, 4, 7, 5);
        phases(PhaseStatistic.DISTINCT, 3, 5, 3);
        phases(PhaseStatistic.LONGEST_RUN, 1, 2, 3);
    }

    @Test
    void linesOfHalvesAndThirds() {
        // A: halves 3 4 3 on days 0–2 and 4 3 4 on days 4–6: points (1, 3) and (5, 4).
        assertThat(Trend.splitMiddle(FIRST)).isEqualTo(new Line(2.75, 0.25));
        // The middle 5 to the first half: (1.5, 3.5) and (5, 4); to the second: (1, 3) and (4.5, 4).
        List<Line> both = Trend.splitMiddleLines(FIRST);
        assertThat(both.get(0).slope()).isCloseTo(0.5 / 3.5, offset(1e-15));
        assertThat(both.get(1).slope()).isCloseTo(1 / 3.5, offset(1e-15));
        // Residuals .25 1 −.25 1.5 .25 −1 −.25: median .25.
        assertThat(Trend.splitMiddleShifted(FIRST)).isEqualTo(new Line(3, 0.25));
        // Thirds of 7: 3 4 | 3 5 4 | 3 4, points (.5, 3.5), (3, 4), (5.5, 3.5).
        Line resistant = Trend.resistant(FIRST);
        assertThat(resistant.slope()).isEqualTo(0);
        assertThat(resistant.intercept()).isCloseTo(11 / 3.0, offset(1e-15));
        // trisplit: the first two and those from number ⌈5.67⌉ on, the same outer points.
        assertThat(Trend.triSplit(FIRST)).isEqualTo(new Line(3.5, 0));
        // Thirds of 14: 5, 4, 5: B 4 5 5 6 6 | … | 6 7 8 7 7 on days 7–11 and 16–20.
        assertThat(Trend.resistant(SECOND).slope()).isCloseTo(2 / 9.0, offset(1e-15));
    }

    @Test
    void senIntervalByHand() {
        // No ties: Var(S) = 6·5·17/18, C = 1.96·5.3229 = 10.43; numbers ⌊2.28⌋ = 2 and ⌈12.72⌉ + 1 = 14 of 15 slopes.
        PhaseData phase = PhaseData.of("A", 0, 1, 2, 4, 3, 5, 6);
        Bounds bounds = Trend.theilSenInterval(phase, 0.95);
        double[] slopes = new double[15];
        int k = 0;
        for (int j = 1; j < 6; j++) {
            for (int i = 0; i < j; i++) {
                slopes[k++] = (phase.values().get(j) - phase.values().get(i)) / (j - i);
            }
        }
        Arrays.sort(slopes);
        assertThat(bounds.lower().value()).isEqualTo(slopes[1]);
        assertThat(bounds.upper().value()).isEqualTo(slopes[13]);
        // Four values: C = 1.96·√(26/3) = 5.77 of six slopes: numbers 0 and 7 are not in the list.
        Bounds few = Trend.theilSenInterval(PhaseData.of("A", 0, 1, 2, 3, 4), 0.95);
        assertThat(few.lower().undefined().orElseThrow().reason()).isEqualTo(Reason.NOT_APPLICABLE);
        assertThat(few.upper().undefined().orElseThrow().reason()).isEqualTo(Reason.NOT_APPLICABLE);
        assertThat(Trend.theilSenInterval(PhaseData.of("A", 0, 2, 2, 2, 2, 2), 0.95)
                        .lower()
                        .undefined()
                        .orElseThrow()
                        .reason())
                .isEqualTo(Reason.ALL_TIED);
    }

    @Test
    void serialDependence() {
        SerialDependence level = SerialDependence.ofPhaseMeans(List.of(FIRST, SECOND, THIRD));
        close(level.r(1), .285714286);
        close(level.huitemaMcKean(), .285714286 + 3 / 28.0);
        close(level.huitemaMcKeanTest().statistic(), 2.198372179);
        assertThat(level.durbinWatson().statistic().value()).isCloseTo(1.40445269, offset(5e-9));
        assertThat(level.ljungBox(1).statistic().value()).isCloseTo(2.53968254, offset(5e-9));
        assertThat(level.marriottPope().undefined().orElseThrow().reason()).isEqualTo(Reason.NOT_APPLICABLE);
        double[] all = Stream.of(A, B, A2).flatMapToDouble(DoubleStream::of).toArray();
        close(Autocorrelation.at(1, PhaseData.of("all", 0, all)), .685139573);
        SerialDependence a = SerialDependence.of(FIRST);
        close(a.huitemaMcKean(), -.398809524 + 1 / 7.0);
        close(a.marriottPope(), -.398809524 + (1 - 3 * .398809524) / 6);
        assertThat(a.bartlettBound()).isCloseTo(1.959963985 / Math.sqrt(7), offset(1e-9));
    }

    @Test
    void cStatistic() {
        close(CStatistic.of(FIRST).c(), -.3125);
        close(CStatistic.of(SECOND).c(), .586363636);
        close(CStatistic.of(THIRD).c(), .475);
        close(CStatistic.of(FIRST).rF2(), -.572916667);
        close(CStatistic.of(SECOND).rF2(), .811888112);
        close(CStatistic.of(THIRD).rF2(), .870833333);
        CStatistic b = CStatistic.of(SECOND);
        double stretch = 1 + 5 / 13.0;
        double c = b.c().value();
        assertThat(b.degreesOfFreedom()).isEqualTo(19);
        assertThat(b.t().value())
                .isCloseTo(b.rF2().value() / Math.sqrt((1 - c * c) / 15 * stretch * stretch), offset(1e-12));
        assertThat(b.z().value()).isCloseTo(c / Math.sqrt(12.0 / (13 * 15)), offset(1e-12));
    }

    private static void change(ChangeStatistic statistic, double onset, double withdrawal) {
        assertThat(statistic.of(ONSET).raw().value()).as(statistic.name()).isCloseTo(onset, offset(5e-7));
        assertThat(statistic.of(WITHDRAWAL).raw().value()).as(statistic.name()).isCloseTo(withdrawal, offset(5e-7));
    }

    @Test
    void changes() {
        change(ChangeStatistic.MEAN, 17 / 7.0, -1);
        change(ChangeStatistic.MEDIAN, 2, -1);
        change(ChangeStatistic.ABSOLUTE_LEVEL, 0, -1);
        change(ChangeStatistic.IMMEDIACY, 1, -1.666667);
        change(ChangeStatistic.IMMEDIACY_MEDIAN, 1, -1);
        change(ChangeStatistic.RELATIVE_LEVEL, 1, -1);
        // With the middle in both: A's last four 5 4 3 4, A′'s first four 6 6 5 5.
        change(ChangeStatistic.RELATIVE_LEVEL_MIDDLE_IN_BOTH, 1, -1.5);
        change(ChangeStatistic.RELATIVE_LEVEL_RATIO, 5 / 4.0, 6 / 7.0);
        change(ChangeStatistic.TREND, .219780220 - .071428571, -.25 - .219780220);
        change(ChangeStatistic.THEIL_SEN, 2 / 9.0, -.25 - 2 / 9.0);
        change(ChangeStatistic.SD_RATIO, 1.099450412 / .755928946, .690065559 / 1.099450412);
        // Variances 4/7, 110/91 and 10/21.
        change(ChangeStatistic.VARIANCE_RATIO, 770 / 364.0, 13 / 33.0);
        change(ChangeStatistic.LOG_SD_RATIO, Math.log(770 / 364.0) / 2, Math.log(13 / 33.0) / 2);
        assertThat(ChangeStatistic.ABSOLUTE_LEVEL.of(WITHDRAWAL).oriented().value())
                .isEqualTo(1);
        assertThat(ChangeStatistic.RELATIVE_LEVEL_RATIO
                        .of(WITHDRAWAL)
                        .oriented()
                        .value())
                .isCloseTo(7 / 6.0, offset(1e-15));
        assertThat(ChangeStatistic.SD_RATIO.of(ONSET).oriented().isDefined()).isFalse();
        assertThat(VisualAnalysis.of(ONSET).dayGap().value()).isEqualTo(1);
    }

    @Test
    void stability() {
        StabilityEnvelope band = StabilityEnvelope.ofMedian(MOOD, FIRST);
        assertThat(band.halfWidth().value()).isEqualTo(1);
        assertThat(band.flag()).contains(Reason.SCALE_MISMATCH);
        assertThat(band.level(FIRST).share().value()).isEqualTo(1);
        assertThat(band.level(SECOND).share().value()).isEqualTo(12 / 14.0);
        assertThat(band.level(THIRD).share().value()).isEqualTo(1);
        assertThat(band.level(SECOND).stable()).isTrue();
        assertThat(band.withRequired(0.9).level(SECOND).stable()).isFalse();
        // Without a true zero the rule falls back to a quarter of the range of A, .25 · 2.
        StabilityEnvelope fallback = StabilityEnvelope.of(MOOD, FIRST);
        assertThat(fallback.halfWidth().value()).isEqualTo(0.5);
        assertThat(fallback.level(FIRST).inside()).isEqualTo(3);
        Measure minutes = Measure.of("minutes").withScale(Scale.RATIO);
        assertThat(StabilityEnvelope.of(minutes, FIRST).flag()).isEmpty();
        assertThat(StabilityEnvelope.of(minutes, FIRST).halfWidth().value()).isEqualTo(1);
        // A's split-middle line 2.75 + .25 t: residuals .25 1 −.25 1.5 .25 −1 −.25.
        assertThat(band.trend(FIRST).inside()).isEqualTo(6);
    }

    @Test
    void consistencyOfA() {
        SimilarPhases similar = SimilarPhases.of("A", List.of(FIRST, THIRD));
        double pooled = Math.sqrt((.755928946 * .755928946 + .690065559 * .690065559) / 2);
        // The 49 pairs are 72 points apart in all, 1.4694 on average.
        assertThat(similar.condapPairs().value()).isCloseTo(72 / 49.0 / pooled, offset(1e-8));
        assertThat(similar.condapPairs().value()).isCloseTo(2.0303, offset(5e-5));
    }

    @Test
    void projection() {
        ProjectedTrend projected = Projection.LEAST_SQUARES.of(ONSET);
        // A: 3.5 + t/14, residual sum of squares 24/7 − 28/14², t of 5 degrees of freedom 2.570581836.
        assertThat(projected.predicted().get(0)).isCloseTo(3.5 + 7 / 14.0, offset(1e-12));
        double s = Math.sqrt((24 / 7.0 - 28 / 196.0) / 5);
        double half = 2.570581836 * s * Math.sqrt(1 + 1 / 7.0 + 16 / 28.0);
        assertThat(projected.upper().get(0)).isCloseTo(4 + half, offset(1e-8));
        assertThat(projected.lower().get(0)).isCloseTo(4 - half, offset(1e-8));
        assertThat(Projection.MEAN.of(ONSET).meanResidual().raw().value()).isCloseTo(17 / 7.0, offset(1e-12));
        assertThat(Projection.MEAN.of(WITHDRAWAL).meanResidual().oriented().value())
                .isCloseTo(1, offset(1e-12));
        assertThat(Projection.THEIL_SEN.of(ONSET).predicted().get(13)).isEqualTo(4);
        ProjectedTrend steep = Projection.SPLIT_MIDDLE.of(ONSET);
        assertThat(steep.predicted().get(13)).isEqualTo(2.75 + 0.25 * 20);
        assertThat(steep.lower().get(0)).isNaN();
        ProjectedTrend clipped = steep.clipped(Measure.of("mood").withLimits(0, 7));
        assertThat(clipped.beyondScale()).isTrue();
        assertThat(clipped.predicted().get(13)).isEqualTo(7);
        assertThat(clipped.residuals().get(13)).isEqualTo(0);
        assertThat(steep.clipped(MOOD)).isEqualTo(steep);
    }

    @Test
    void aProjectionBeyondTheRangeOfValuesIsUndefined() {
        // From 0 to 9e74 in a day: the next day would be 1.8e75, above the largest value, 1e75.
        Comparison steep = Comparison.of(new double[] {0, 9e74}, new double[] {9e74, 9e74});
        for (Projection method : List.of(Projection.LEAST_SQUARES, Projection.THEIL_SEN)) {
            ProjectedTrend projected = method.of(steep);
            assertThat(projected.undefined().orElseThrow().reason()).isEqualTo(Reason.NOT_APPLICABLE);
            assertThat(projected.undefined().orElseThrow().sentence())
                    .isEqualTo("The line of phase A leaves the range of values in phase B.");
            assertThat(projected.predicted().size()).isZero();
            assertThat(projected.meanResidual().raw().isDefined()).isFalse();
            assertThat(projected.clipped(MOOD)).isEqualTo(projected);
        }
        // The line stays at 9e74, the residual, −1.8e75, does not.
        ProjectedTrend apart =
                Projection.LEAST_SQUARES.of(Comparison.of(new double[] {9e74, 9e74, 9e74}, new double[] {-9e74}));
        assertThat(apart.undefined().orElseThrow().reason()).isEqualTo(Reason.NOT_APPLICABLE);
        // Mean 0, standard deviation √(4/3)·9e74: the ends of the interval lie beyond, the line does not.
        ProjectedTrend wide =
                Projection.MEAN.of(Comparison.of(new double[] {9e74, -9e74, 9e74, -9e74}, new double[] {1e74}));
        assertThat(wide.undefined()).isEmpty();
        assertThat(wide.predicted().get(0)).isZero();
        assertThat(wide.residuals().get(0)).isEqualTo(1e74);
        assertThat(wide.lower().get(0)).isNaN();
        assertThat(wide.upper().get(0)).isNaN();
    }

    @Test
    void useOfTheScale() {
        ScaleUse use = ScaleUse.of(MOOD, PhaseData.of("B", 0, 7, 8, Double.NaN, 9, 10, 10, 6, 0));
        assertThat(use.daysAtGoal().value()).isEqualTo(5);
        assertThat(use.longestStreak().value()).isEqualTo(3);
        assertThat(use.longestStreakSkipping().value()).isEqualTo(5);
        assertThat(use.floorShare().value()).isEqualTo(1 / 7.0);
        assertThat(use.ceilingShare().value()).isEqualTo(2 / 7.0);
        assertThat(use.longestRun().value()).isEqualTo(2);
        Measure urges =
                Measure.of("urges").withImprovement(Improvement.DECREASE).withGoal(1);
        ScaleUse fewer = ScaleUse.of(urges, PhaseData.of("B", 0, 3, 1, 0, 2));
        assertThat(fewer.daysAtGoal().value()).isEqualTo(2);
        assertThat(fewer.floorShare().undefined().orElseThrow().reason()).isEqualTo(Reason.NOT_APPLICABLE);
        assertThat(ScaleUse.of(MOOD, PhaseData.of("B", 0, Double.NaN))
                        .daysAtGoal()
                        .undefined()
                        .orElseThrow()
                        .reason())
                .isEqualTo(Reason.EMPTY_PHASE);
    }
}
