package org.sced.randomization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sced.randomization.PhaseStartsTest.refuses;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sced.data.Improvement;
import org.sced.data.Measure;
import org.sced.data.Series;
import org.sced.data.SingleCase;
import org.sced.stats.Reason;

class JointTestTest {
    private static final double[] MOOD = {
        3, 4, 3, 5, 4, 3, 4, 4, 5, 5, 6, 6, 5, 7, 6, 7, 6, 7, 8, 7, 7, 6, 6, 5, 5, 5, 4, 5
    };
    private static final double[] WORRY = {
        7, 6, 7, 6, 7, 7, 6, 5, 4, 5, 4, 4, 5, 3, 4, 3, 3, 2, 3, 2, 3, 4, 5, 5, 6, 5, 6, 6
    };
    private static final PhaseStarts DESIGN = PhaseStarts.of(28, 5, "A", "B", "A′");
    private static final SingleCase CASE = SingleCase.named("ipt28")
            .phase("A", 7)
            .phase("B", 14)
            .phase("A′", 7)
            .measure(Measure.of("mood"), MOOD)
            .measure(Measure.of("worry").withImprovement(Improvement.DECREASE), WORRY)
            .design(DESIGN)
            .build();
    private static final Series MOODS = CASE.series("mood");
    private static final Series WORRIES = CASE.series("worry");

    private static double[] all(Series series) {
        return DESIGN.schedules()
                .mapToDouble(schedule -> Difference.MEAN_DIFF.of(Arrangement.of(series, schedule, "A", "B")))
                .toArray();
    }

    private static double sd(double[] all) {
        double mean = Arrays.stream(all).average().orElseThrow();
        return Math.sqrt(
                Arrays.stream(all).map(t -> (t - mean) * (t - mean)).average().orElseThrow());
    }

    @Test
    void theCompositeIsTheSumOfStandardizedStatistics() {
        double[] mood = all(MOODS);
        double[] worry = all(WORRIES);
        // Worry: A and A′ mean, less B mean.
        double a = (46 + 37) / 14.0;
        double b = 50 / 14.0;
        JointTest joint = JointTest.of(MOODS, Difference.MEAN_DIFF).and(WORRIES, Difference.MEAN_DIFF);
        RandomizationResult result = joint.composite(DESIGN);
        assertThat(result).isInstanceOf(LicensedResult.class);
        assertThat(result.observed())
                .isCloseTo((86 / 14.0 - 62 / 14.0) / sd(mood) + (a - b) / sd(worry), within(1e-12));
        assertThat(result.standing().measure()).isEqualTo("mood + worry");
        assertThat(result.statistic()).isEqualTo("composite of MEAN_DIFF of mood + MEAN_DIFF of worry");
        long counted = 0;
        for (int i = 0; i < mood.length; i++) {
            counted += mood[i] / sd(mood) + worry[i] / sd(worry) >= result.observed() - 1e-9 ? 1 : 0;
        }
        assertThat(result.extreme()).isEqualTo(counted);
        assertThat(result.evaluated()).isEqualTo(105);
        // One statistic alone is the ordinary test.
        assertThat(JointTest.of(MOODS, Difference.MEAN_DIFF).composite(DESIGN).extreme())
                .isEqualTo(RandomizationTest.withDefaults().test(MOODS).extreme());
    }

    @Test
    void theLargestIsCorrectedForAll() {
        for (Alternative alternative : Alternative.values()) {
            RandomizationTest settings = RandomizationTest.withDefaults().with(alternative);
            JointTest joint = JointTest.of(MOODS, Difference.MEAN_DIFF)
                    .and(MOODS, Difference.MEAN_DIFF.lagged(1))
                    .and(MOODS, Difference.MEAN_DIFF.lagged(2))
                    .with(settings);
            List<RandomizationResult> each = joint.largest(DESIGN);
            assertThat(each).hasSize(3);
            double[][] z = new double[3][];
            for (int i = 0; i < 3; i++) {
                TestStatistic statistic = i == 0 ? Difference.MEAN_DIFF : Difference.MEAN_DIFF.lagged(i);
                double[] all = DESIGN.schedules()
                        .mapToDouble(schedule -> statistic.of(Arrangement.of(MOODS, schedule, "A", "B")))
                        .toArray();
                double mean = Arrays.stream(all).average().orElseThrow();
                double sd = sd(all);
                z[i] = Arrays.stream(all)
                        .map(t -> (t - mean) / sd)
                        .map(one -> alternative == Alternative.BETTER
                                ? one
                                : alternative == Alternative.WORSE ? -one : Math.abs(one))
                        .toArray();
            }
            for (int i = 0; i < 3; i++) {
                RandomizationResult result = each.get(i);
                long extreme = 0;
                for (int s = 0; s < 105; s++) {
                    double largest = Math.max(z[0][s], Math.max(z[1][s], z[2][s]));
                    extreme += largest >= result.observed() - 1e-9 ? 1 : 0;
                }
                assertThat(result.extreme()).isEqualTo(extreme);
                assertThat(result.alternative()).isEqualTo(alternative);
            }
            assertThat(each.get(1).statistic()).isEqualTo("MEAN_DIFF lag 1 (largest of 3)");
        }
    }

    @Test
    void withoutSpreadThereIsNothingToStandardize() {
        SingleCase flat = SingleCase.named("flat")
                .phase("A", 7)
                .phase("B", 14)
                .phase("A′", 7)
                .measure(Measure.of("mood"), new double[28])
                .design(DESIGN)
                .build();
        JointTest joint = JointTest.of(flat.series("mood"), Difference.MEAN_DIFF);
        assertThat(joint.composite(DESIGN).undefined().orElseThrow().reason()).isEqualTo(Reason.ZERO_VARIANCE);
        assertThat(joint.largest(DESIGN).get(0).undefined().orElseThrow().reason())
                .isEqualTo(Reason.ZERO_VARIANCE);
        refuses(() -> joint.and(MOODS, Difference.MEAN_DIFF), "measures of flat and ipt28; all are of one case");
    }
}
