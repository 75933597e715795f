package org.sced.randomization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sced.data.Measure;
import org.sced.data.Series;
import org.sced.data.SingleCase;
import org.sced.effect.NonOverlap;

/**
 * The worked case of the methods page: mood of 28 days, A 7, B 14, A′ 7. The numbers are those of pvalue.systematic of
 * the R package SCRT 1.3.1, which gives 7 digits.
 */
class RandomizationGoldensTest {
    private static final double SCRT_DIGITS = 5e-8;
    private static final double NA = Double.NaN;
    private static final double[] MOOD = {
        3, 4, 3, 5, 4, 3, 4, 4, 5, 5, 6, 6, 5, 7, 6, 7, 6, 7, 8, 7, 7, 6, 6, 5, 5, 5, 4, 5
    };

    static Series mood(double... values) {
        return SingleCase.named("ipt28")
                .phase("A", 7)
                .phase("B", 14)
                .phase("A′", 7)
                .measure(Measure.of("mood"), values)
                .build()
                .series("mood");
    }

    private static double proportion(RandomizationResult result) {
        return ((AsIfResult) result).proportion();
    }

    @ParameterizedTest
    @CsvSource({
        "3, .3428571, .3428571, 210",
        "4, .3856209, .3856209, 153",
        "5, .4190476, .4095238, 105",
        "6, .4090909, .3939394, 66",
        "7, .3888889, .3611111, 36"
    })
    void abaWithAllMinimumLengths(int length, double meanDiff, double phaseMeanDiff, int schedules) {
        PhaseStarts design = PhaseStarts.of(28, length, "A", "B", "A′");
        RandomizationTest test = RandomizationTest.withDefaults();
        assertThat(design.count()).isEqualTo(schedules);
        assertThat(proportion(test.test(mood(MOOD), design))).isCloseTo(meanDiff, within(SCRT_DIGITS));
        assertThat(proportion(test.with(Difference.PHASE_MEAN_DIFF).test(mood(MOOD), design)))
                .isCloseTo(phaseMeanDiff, within(SCRT_DIGITS));
    }

    @Test
    void observedValuesAreDifferencesOfFractions() {
        PhaseStarts design = PhaseStarts.of(28, 5, "A", "B", "A′");
        RandomizationResult mean = RandomizationTest.withDefaults().test(mood(MOOD), design);
        assertThat(mean.observed()).isCloseTo(86 / 14.0 - 62 / 14.0, within(1e-14));
        assertThat(mean.schedules()).isEqualTo(BigInteger.valueOf(105));
        assertThat(mean.extreme()).isEqualTo(44);
    }

    @ParameterizedTest
    @CsvSource({"3, .3125", "4, .3571429", "5, .4166667"})
    void abOnly(int length, double expected) {
        double[] firstTwo = java.util.Arrays.copyOf(MOOD, 21);
        Series series = SingleCase.named("ab")
                .phase("A", 7)
                .phase("B", 14)
                .measure(Measure.of("mood"), firstTwo)
                .build()
                .series("mood");
        assertThat(proportion(RandomizationTest.withDefaults().test(series, PhaseStarts.of(21, length, "A", "B"))))
                .isCloseTo(expected, within(SCRT_DIGITS));
    }

    @Test
    void missingDaysStayOnTheirDays() {
        double[] missing = MOOD.clone();
        missing[4] = missing[12] = missing[21] = NA;
        RandomizationResult result = RandomizationTest.withDefaults()
                .with(Difference.PHASE_MEAN_DIFF)
                .test(mood(missing), PhaseStarts.of(28, 5, "A", "B", "A′"));
        assertThat(result.observed()).isCloseTo(1.897436, within(5e-7));
        assertThat(proportion(result)).isEqualTo(.4);
    }

    @Test
    void anyIndexCanBeTheStatistic() {
        RandomizationResult result = RandomizationTest.withDefaults()
                .with(NonOverlap.NAP)
                .test(mood(MOOD), PhaseStarts.of(28, 5, "A", "B", "A′"));
        // Counted over the 14·14 pairs outside this library.
        assertThat(result.observed()).isCloseTo(169.5 / 196, within(1e-15));
    }
}
