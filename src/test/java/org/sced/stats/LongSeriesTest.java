package org.sced.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sced.data.PhaseData;

/** A hundred thousand days, far more than a life has; a second or two, with room for a slow machine. */
class LongSeriesTest {
    private static final PhaseData RATINGS = PhaseData.of(
            "A",
            0,
            new Random(5)
                    .doubles(100_000)
                    .map(u -> u < 0.1 ? Double.NaN : Math.floor(11 * u))
                    .toArray());

    @Test
    void isDescribed() {
        PhaseDescription description = assertTimeout(Duration.ofSeconds(30), () -> PhaseDescription.of(RATINGS));
        description.figures().forEach((statistic, figure) -> {
            boolean exact = statistic == PhaseStatistic.MANN_KENDALL_P_EXACT;
            assertThat(figure.isDefined()).as(statistic.name()).isEqualTo(!exact);
        });
        double slope = description.value(PhaseStatistic.THEIL_SEN);
        assertThat(description.value(PhaseStatistic.THEIL_SEN_LOWER)).isLessThanOrEqualTo(slope);
        assertThat(description.value(PhaseStatistic.THEIL_SEN_UPPER)).isGreaterThanOrEqualTo(slope);
    }

    @Test
    void isSmoothedAndTested() {
        assertTimeout(Duration.ofSeconds(30), () -> {
            assertThat(Lowess.standard().of(RATINGS).size()).isEqualTo(RATINGS.n());
            for (Smoother smoother : Smoother.values()) {
                assertThat(smoother.of(RATINGS).size()).isEqualTo(RATINGS.n());
            }
            SerialDependence serial = SerialDependence.ofTrend(RATINGS);
            assertThat(serial.ljungBox(7).p().value()).isBetween(0.0, 1.0);
            assertThat(serial.durbinWatson().p().undefined().orElseThrow().reason())
                    .isEqualTo(Reason.NOT_APPLICABLE);
        });
    }
}
