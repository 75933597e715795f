package org.sced.randomization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.sced.randomization.PhaseStartsTest.refuses;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sced.data.Improvement;
import org.sced.data.Measure;
import org.sced.data.Series;
import org.sced.data.SingleCase;
import org.sced.effect.NonOverlap;
import org.sced.stats.Reason;

/** Statistics on data small enough to be computed by hand. */
class StatisticsTest {
    private static final double NA = Double.NaN;

    private static Arrangement aba(Improvement improvement, double... values) {
        Series series = SingleCase.named("anna")
                .phase("A", 4)
                .phase("B", 4)
                .phase("A", 4)
                .measure(Measure.of("mood").withImprovement(improvement), values)
                .build()
                .series("mood");
        return Arrangement.of(series, Schedule.of(series.singleCase()), "A", "B");
    }

    // A 1 2 3 2, B 4 6 8 6, A′ 5 3 1 3.
    private static final double[] VALUES = {1, 2, 3, 2, 4, 6, 8, 6, 5, 3, 1, 3};
    private static final Arrangement UP = aba(Improvement.INCREASE, VALUES);
    private static final Arrangement DOWN = aba(Improvement.DECREASE, VALUES);

    private static void is(TestStatistic statistic, double expected) {
        assertThat(statistic.of(UP)).as(statistic.name()).isCloseTo(expected, within(1e-14));
    }

    @Test
    void byHand() {
        is(Difference.MEAN_DIFF, 6 - 2.5);
        is(Difference.PHASE_MEAN_DIFF, 6 - (2 + 3) / 2.0);
        is(Difference.MEDIAN_DIFF, 6 - 2.5);
        // A sorted 1 1 2 2 3 3 3 5 without one at each end; B without none: ⌊.2·4⌋ = 0.
        is(Difference.trimmed(.2), 6 - 14 / 6.0);
        is(Difference.trimmed(0), 3.5);
        is(Difference.trimmed(.5), 3.5);
        // Slopes: A (−1.5·1 − .5·2 + .5·3 + 1.5·2)/5 = .4, B .8, A′ −.8.
        is(Difference.SLOPE_DIFF, .8 - (.4 - .8) / 2);
        // On day 4: B 6 − 1.5·.8 = 4.8, A 2 + 2.5·.4 = 3; on day 8: A′ 3 + 1.5·.8 = 4.2, B 6 + 2.5·.8 = 8.
        is(Difference.LEVEL_DIFF, (1.8 + 3.8) / 2);
        is(Difference.REVERSAL_MIN, 3);
        is(Difference.REVERSAL_SUM, 7);
        // First two of B 5, last two of A 2.5; last two of B 7, first two of A′ 4.
        is(Difference.immediacy(2), (2.5 + 3) / 2);
        is(Difference.immediacy(100), 3.5);
        // Blocks of three: (1 2 3), (2|4 6), (8 6|5), (3 1 3).
        is(Difference.pairedBlocks(3), (3 + 2) / 2.0);
        // Squares: A 6·... around 2.5: 2.25+.25+.25+.25+6.25+.25+2.25+.25 = 12; B 8.
        is(ScaleFree.SMD_POOLED, 3.5 / Math.sqrt(20 / 10.0));
        is(ScaleFree.SMD_BASELINE, 3.5 / Math.sqrt(12 / 7.0));
        is(ScaleFree.WELCH_T, 3.5 / Math.sqrt(12 / 7.0 / 8 + 8 / 3.0 / 4));
        is(ScaleFree.VARIANCE_RATIO, (8 / 3.0) / (12 / 7.0));
        // B 4 is below the one 5 of A′ only.
        is(ScaleFree.U, 31);
        is(new IndexStatistic(NonOverlap.NAP), 31 / 32.0);
        // One day later: A 1 2 3 2 4, B 6 8 6 5, A′ 3 1 3.
        is(Difference.MEAN_DIFF.lagged(1), 25 / 4.0 - 19 / 8.0);
        // Without the first day: A 2 3 2, B 6 8 6, A′ 3 1 3.
        is(Difference.MEAN_DIFF.washout(1), 20 / 3.0 - 14 / 6.0);
        // Later, then without the first: A 2 3 2 4, B 8 6 5, A′ 1 3.
        is(Difference.MEAN_DIFF.lagged(1).washout(1), 19 / 3.0 - 15 / 6.0);
        is(Difference.MEAN_DIFF.washout(1).lagged(1), 19 / 3.0 - 15 / 6.0);
        is(Difference.MEAN_DIFF.absolute(), 3.5);
        is(new IndexStatistic(NonOverlap.NAP).absolute(), 15 / 32.0);
    }

    @Test
    void lowerIsBetter() {
        for (TestStatistic statistic : List.of(
                Difference.MEAN_DIFF,
                Difference.SLOPE_DIFF,
                Difference.LEVEL_DIFF,
                Difference.REVERSAL_SUM,
                Difference.immediacy(2),
                Difference.trimmed(.2),
                Difference.pairedBlocks(3),
                ScaleFree.SMD_POOLED,
                ScaleFree.WELCH_T,
                ScaleFree.LEVEL_T,
                Difference.MEAN_DIFF.lagged(1))) {
            assertThat(statistic.of(DOWN)).as(statistic.name()).isEqualTo(-statistic.of(UP));
            assertThat(statistic.raw(DOWN)).as(statistic.name()).isEqualTo(statistic.of(UP));
        }
        // The smallest of −3 and −4.
        assertThat(Difference.REVERSAL_MIN.of(DOWN)).isEqualTo(-4);
        assertThat(ScaleFree.U.of(DOWN)).isEqualTo(1);
        assertThat(ScaleFree.U.raw(DOWN)).isEqualTo(31);
        assertThat(ScaleFree.VARIANCE_RATIO.of(DOWN)).isEqualTo(ScaleFree.VARIANCE_RATIO.of(UP));
    }

    @Test
    void undefinedWithItsReason() {
        Arrangement flat = aba(Improvement.INCREASE, 1, 1, 1, 1, 2, 2, 2, 2, 1, 1, 1, 1);
        for (ScaleFree statistic : ScaleFree.values()) {
            if (statistic != ScaleFree.U) {
                assertThat(Double.isFinite(statistic.of(flat)))
                        .as(statistic.name())
                        .isFalse();
                assertThat(statistic.undefined(flat).reason()).isEqualTo(Reason.ZERO_VARIANCE);
            }
        }
        Arrangement thin = aba(Improvement.INCREASE, 1, 2, 3, 2, NA, 6, NA, NA, 5, 3, 1, 3);
        assertThat(Difference.SLOPE_DIFF.of(thin)).isNaN();
        assertThat(Difference.SLOPE_DIFF.undefined(thin))
                .hasToString("Undefined[reason=N_LT_2, sentence=Phase B has 1 value; SLOPE_DIFF needs at least 2.]");
        assertThat(ScaleFree.WELCH_T.of(thin)).isNaN();
        Arrangement empty = aba(Improvement.INCREASE, 1, 2, 3, 2, NA, NA, NA, NA, 5, 3, 1, 3);
        for (TestStatistic statistic : List.of(
                Difference.immediacy(3),
                Difference.REVERSAL_MIN,
                Difference.trimmed(.1),
                ScaleFree.U,
                Difference.MEAN_DIFF.washout(1),
                Difference.MEDIAN_DIFF.absolute())) {
            assertThat(statistic.of(empty)).as(statistic.name()).isNaN();
            assertThat(statistic.undefined(empty).sentence()).startsWith("Phase B has no value; ");
        }
    }

    @Test
    void whatNeedsPhasesSaysSo() {
        SingleCase.Builder builder = SingleCase.named("anna").alternating("A", "B", "B", "A");
        Series series = builder.measure(Measure.of("mood"), 1, 5, 6, 2).build().series("mood");
        Arrangement arrangement = Arrangement.of(series, Schedule.of(series.singleCase()), "A", "B");
        assertThat(Difference.MEAN_DIFF.of(arrangement)).isEqualTo(4);
        assertThat(Difference.SLOPE_DIFF.of(arrangement)).isCloseTo(1 - 1 / 3.0, within(1e-15));
        assertThat(Difference.pairedBlocks(2).of(arrangement)).isEqualTo(4);
        // A later: A A B B.
        assertThat(Difference.MEAN_DIFF.lagged(1).of(arrangement)).isEqualTo(4 - 3);
        for (TestStatistic statistic : List.of(
                Difference.PHASE_MEAN_DIFF,
                Difference.LEVEL_DIFF,
                Difference.REVERSAL_MIN,
                Difference.REVERSAL_SUM,
                Difference.immediacy(3),
                ScaleFree.LEVEL_T)) {
            assertThatThrownBy(() -> statistic.of(arrangement))
                    .as(statistic.name())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("has no phases");
        }
    }

    @Test
    void wrongNumbersAreRefused() {
        refuses(() -> Difference.trimmed(.6), "trimming a share of 0.6 at each end; allowed are 0 to 0.5");
        refuses(() -> Difference.trimmed(NA), "trimming a share of NaN at each end; allowed are 0 to 0.5");
        refuses(() -> Difference.immediacy(0), "0 values on each side of a change; allowed are 1 or more");
        refuses(() -> Difference.pairedBlocks(1), "blocks of 1 days; allowed are 2 or more");
        refuses(() -> Difference.MEAN_DIFF.lagged(0), "a lag of 0 days; allowed are 1 or more");
        refuses(() -> Difference.MEAN_DIFF.washout(-1), "a washout of -1 days; allowed are 1 or more");
        refuses(
                () -> Difference.REVERSAL_MIN.absolute(),
                "REVERSAL_MIN has no value for no effect from which a distance could be measured");
    }
}
