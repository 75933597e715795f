package org.sced.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sced.data.Comparison;
import org.sced.data.Measure;
import org.sced.data.PhaseData;
import org.sced.data.Scale;
import org.sced.stats.ChangeStatistic;
import org.sced.stats.Figure;
import org.sced.stats.PhaseStatistic;

/**
 * Values that are large against their spread, as NIST's NumAcc data: a level up to 10⁷ with eighths behind the point, which
 * doubles hold exactly. What does not depend on the level must be the same as without it, and the ratios the same as
 * computed with 60 digits, in 8 digits and more.
 */
class HardEffectsTest {
    private static final MathContext DIGITS = new MathContext(60);
    private static final double[] LEVELS = {1e5, 1e6, 1e7};
    private static final double[] A = {0.125, 0.375, 0.25, 0.5, 0.125, 0.625, 0.25, 0.75};
    private static final double[] B = {0.625, 0.875, 1, 0.75, 1.25, 0.5, 1.375, 1.125, 1.75};

    private static double[] at(double level, double[] values) {
        return Arrays.stream(values).map(value -> level + value).toArray();
    }

    private static Comparison comparison(double level) {
        return Comparison.of(Measure.of("y").withScale(Scale.RATIO), at(level, A), at(level, B));
    }

    private static void assertDigits(String what, double actual, double exact) {
        if (Double.isNaN(exact)) {
            assertThat(actual).as(what).isNaN();
        } else if (exact == 0) {
            assertThat(Math.abs(actual)).as(what).isLessThan(1e-9);
        } else {
            assertThat(Math.abs(actual - exact) / Math.abs(exact)).as(what).isLessThan(1e-8);
        }
    }

    private static void assertDigits(String what, Figure actual, Figure exact) {
        assertDigits(what, actual.value(), exact.value());
    }

    /** Everything but the ratios, with error, interval and details. */
    @TestFactory
    Stream<DynamicTest> indicesThatDoNotDependOnTheLevel() {
        return EffectSizes.catalogue().stream()
                .filter(index -> index.family() != Family.RATIO)
                .map(index -> DynamicTest.dynamicTest(index.name(), () -> {
                    Estimate exact = index.estimate(comparison(0), 0.95);
                    assertThat(exact.isDefined()).isTrue();
                    for (double level : LEVELS) {
                        Estimate hard = index.estimate(comparison(level), 0.95);
                        assertDigits(index.name() + " at " + level, hard.figure(), exact.figure());
                        assertDigits("error", hard.error(), exact.error());
                        assertDigits("lower", hard.lower(), exact.lower());
                        assertDigits("upper", hard.upper(), exact.upper());
                        for (Map.Entry<String, Double> detail : exact.details().entrySet()) {
                            if (dependsOnTheLevel(index, detail.getKey())) {
                                continue;
                            }
                            assertDigits(detail.getKey(), hard.detail(detail.getKey()), detail.getValue());
                        }
                    }
                }));
    }

    /** A line's height, and a distance in percent of what was predicted, do. */
    private static boolean dependsOnTheLevel(EffectSizeIndex index, String detail) {
        return detail.equals("intercept") || detail.toLowerCase(Locale.ROOT).contains("percent");
    }

    @TestFactory
    Stream<DynamicTest> ratios() {
        List<DynamicTest> tests = new ArrayList<>();
        for (double level : LEVELS) {
            Comparison hard = comparison(level);
            BigDecimal ma = mean(level, A);
            BigDecimal mb = mean(level, B);
            double change = mb.subtract(ma).divide(ma, DIGITS).doubleValue();
            double correction = (variance(B).divide(square(mb).multiply(new BigDecimal(2 * B.length)), DIGITS))
                    .subtract(variance(A).divide(square(ma).multiply(new BigDecimal(2 * A.length)), DIGITS))
                    .doubleValue();
            tests.add(DynamicTest.dynamicTest("at " + level, () -> {
                assertDigits("LRRI_UNCORRECTED", value(LogRatio.LRRI_UNCORRECTED, hard), Math.log1p(change));
                assertDigits("LRRI", value(LogRatio.LRRI, hard), Math.log1p(change) + correction);
                assertDigits(
                        "LRM at " + level, value(MedianRatio.LRM, hard), Math.log1p((1 - 0.3125) / (level + 0.3125)));
                assertDigits("PERCENT_CHANGE", value(PercentChange.PERCENT_CHANGE, hard), 100 * change);
            }));
        }
        return tests.stream();
    }

    private static double value(EffectSizeIndex index, Comparison comparison) {
        return index.estimate(comparison, 0.95).value();
    }

    private static BigDecimal mean(double level, double[] values) {
        return Arrays.stream(at(level, values))
                .mapToObj(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(new BigDecimal(values.length), DIGITS);
    }

    private static BigDecimal square(BigDecimal number) {
        return number.multiply(number);
    }

    private static BigDecimal variance(double[] values) {
        BigDecimal mean = mean(0, values);
        return Arrays.stream(values)
                .mapToObj(value -> square(new BigDecimal(value).subtract(mean)))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(new BigDecimal(values.length - 1), DIGITS);
    }

    /** Levels rise by the level; spreads, slopes, ranks and lags stay. */
    @TestFactory
    Stream<DynamicTest> statisticsOfAPhase() {
        return Arrays.stream(PhaseStatistic.values())
                .filter(statistic -> statistic != PhaseStatistic.CV)
                .map(statistic -> DynamicTest.dynamicTest(statistic.name(), () -> {
                    double exact = statistic.of(PhaseData.of("B", 0, B)).value();
                    for (double level : LEVELS) {
                        double hard =
                                statistic.of(PhaseData.of("B", 0, at(level, B))).value();
                        boolean moves = Math.abs(hard) > level / 2;
                        assertDigits(statistic.name(), moves ? hard - level : hard, exact);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> changesThatTheEyeCompares() {
        return Arrays.stream(ChangeStatistic.values())
                .filter(statistic -> !statistic.name().contains("LEVEL_RATIO"))
                .map(statistic -> DynamicTest.dynamicTest(statistic.name(), () -> {
                    double exact = statistic.of(comparison(0)).raw().value();
                    for (double level : LEVELS) {
                        assertDigits(
                                statistic.name(),
                                statistic.of(comparison(level)).raw().value(),
                                exact);
                    }
                }));
    }

    /** The data of the pattern itself, 10000000.2 ± 0.1, of which doubles hold nine digits behind the point. */
    @Test
    void decimalsNearTenMillion() {
        double[] a = {10_000_000.1, 10_000_000.3, 10_000_000.1, 10_000_000.3, 10_000_000.2};
        double[] b = {10_000_000.4, 10_000_000.6, 10_000_000.4, 10_000_000.6, 10_000_000.5};
        assertDigits("MEAN_DIFF", value(MeanShift.MEAN_DIFF, Comparison.of(a, b)), 0.3);
        // SD of ±0.1, ±0.1, 0: √(0.04/4) = 0.1
        assertDigits("SMD_BASELINE_UNCORRECTED", value(MeanShift.SMD_BASELINE_UNCORRECTED, Comparison.of(a, b)), 3);
        assertDigits("SMD_POOLED_UNCORRECTED", value(MeanShift.SMD_POOLED_UNCORRECTED, Comparison.of(a, b)), 3);
    }
}
