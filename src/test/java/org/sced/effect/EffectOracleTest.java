package org.sced.effect;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sced.data.Comparison;
import org.sced.data.Improvement;
import org.sced.data.Measure;
import org.sced.data.PhaseData;
import org.sced.data.Scale;
import org.sced.oracle.OracleChecks;
import org.sced.oracle.OracleRecord;
import org.sced.oracle.OracleRow;
import org.sced.oracle.OracleSet;
import org.sced.oracle.Rule;
import org.sced.stats.PhaseStatistic;
import org.sced.stats.Reason;
import org.sced.stats.Sample;

/**
 * The indices against SingleCaseES 0.7.4, scan 0.68.0, SCMA 1.3.1 and base R 4.2.2, one test for every record.
 *
 * <p>Closed forms agree to 1e-12 relative. The intervals of SingleCaseES's NAP and Tau come from {@code uniroot} with its
 * default tolerance of 1.2e-4 and are compared to 2e-4 absolute; the same equation solved tightly (NAP_CI_tight) is
 * compared to 1e-12.
 */
public class EffectOracleTest {
    /** The tolerance of uniroot is 1.2e-4; the two ends of Tau are twice as far apart. */
    private static final double UNIROOT = 2e-4;

    /** What is compared. */
    public static final OracleChecks CHECKS = new OracleChecks(Map.ofEntries(
            check("singlecasees/NAP", EffectOracleTest::nap),
            check("singlecasees/Tau", EffectOracleTest::tau),
            check("singlecasees/NAP_CI_tight", EffectOracleTest::tightInterval),
            check(
                    "singlecasees/PND",
                    row -> row.expect("Est", estimate(row, NonOverlap.PND).figure())),
            check("singlecasees/PEM", EffectOracleTest::pem),
            check("singlecasees/SMD", EffectOracleTest::smd),
            check(
                    "singlecasees/LRRi",
                    row -> logRatio(row, LogRatio.LRRI, LogRatio.LRRI_UNCORRECTED, "LRRi", "Pct_Change_i")),
            check(
                    "singlecasees/LRRd",
                    row -> logRatio(row, LogRatio.LRRD, LogRatio.LRRD_UNCORRECTED, "LRRd", "Pct_Change_d")),
            check("singlecasees/PoGO", EffectOracleTest::percentOfGoal),
            check("scan_overlap/NAP", EffectOracleTest::scanNap),
            check("scan_overlap/PND", EffectOracleTest::scanPnd),
            check("scan_overlap/PEM", EffectOracleTest::scanPem),
            check("scan_overlap/SMD", EffectOracleTest::scanSmd),
            check("scan_overlap/overlap", EffectOracleTest::scanOverlap),
            check("classic/t_test", EffectOracleTest::welch),
            check("meta/SCMA_ES_AB", row -> scma(row, List.of(List.of(List.of(1), List.of(2))))),
            check("meta/SCMA_ES_ABA", row -> scma(row, List.of(List.of(List.of(1, 3), List.of(2))))),
            check(
                    "meta/SCMA_ES_ABAB",
                    row -> scma(row, List.of(List.of(List.of(1), List.of(2)), List.of(List.of(3), List.of(4)))))));

    private static Map.Entry<String, Consumer<OracleRow>> check(String key, Consumer<OracleRow> check) {
        return Map.entry(key, check);
    }

    @TestFactory
    Stream<DynamicTest> synthetic() {
        return CHECKS.tests(OracleSet.synthetic());
    }

    @TestFactory
    Stream<DynamicTest> published() {
        return CHECKS.publishedTests();
    }

    @Test
    void nothingSyntheticIsLeftOutInSilence() {
        OracleChecks.Tally tally = CHECKS.tally(OracleSet.synthetic());
        assertThat(tally.records())
                .isEqualTo(Map.ofEntries(
                        entry("classic/t_test", 48),
                        entry("meta/SCMA_ES_AB", 312),
                        entry("meta/SCMA_ES_ABA", 232),
                        entry("meta/SCMA_ES_ABAB", 144),
                        entry("scan_overlap/NAP", 262),
                        entry("scan_overlap/PEM", 327),
                        entry("scan_overlap/PND", 262),
                        entry("scan_overlap/SMD", 131),
                        entry("scan_overlap/overlap", 128),
                        entry("singlecasees/LRRd", 449),
                        entry("singlecasees/LRRi", 615),
                        entry("singlecasees/NAP", 523),
                        entry("singlecasees/NAP_CI_tight", 262),
                        entry("singlecasees/PEM", 262),
                        entry("singlecasees/PND", 262),
                        entry("singlecasees/PoGO", 196),
                        entry("singlecasees/SMD", 708),
                        entry("singlecasees/Tau", 307)));
        assertThat(tally.numbers())
                .isEqualTo(Map.ofEntries(
                        entry("classic/t_test", 301),
                        entry("meta/SCMA_ES_AB", 312),
                        entry("meta/SCMA_ES_ABA", 232),
                        entry("meta/SCMA_ES_ABAB", 144),
                        entry("scan_overlap/NAP", 1834),
                        entry("scan_overlap/PEM", 975),
                        entry("scan_overlap/PND", 262),
                        entry("scan_overlap/SMD", 1179),
                        entry("scan_overlap/overlap", 1724),
                        entry("singlecasees/LRRd", 1920),
                        entry("singlecasees/LRRi", 2839),
                        entry("singlecasees/NAP", 1994),
                        entry("singlecasees/NAP_CI_tight", 786),
                        entry("singlecasees/PEM", 260),
                        entry("singlecasees/PND", 262),
                        entry("singlecasees/PoGO", 392),
                        entry("singlecasees/SMD", 3154),
                        entry("singlecasees/Tau", 1158)));
        assertThat(tally.leftOut())
                .isEqualTo(Map.ofEntries(
                        entry(Rule.NOT_OFFERED, 2429),
                        entry(Rule.INPUT, 786),
                        entry(Rule.COLLAPSED_INTERVAL, 212),
                        entry(Rule.ONE_VALUE, 40),
                        entry(Rule.MEDIAN_OFF_BY_ROUNDING, 10),
                        entry(Rule.RESIDUALS_EQUAL_BUT_FOR_ROUNDING, 6),
                        entry(Rule.ON_THE_LINE_BUT_FOR_ROUNDING, 4),
                        entry(Rule.TIES_BY_PHASE, 52),
                        entry(Rule.NO_ORDER, 4),
                        entry(Rule.POGO_INTERVAL, 392)));
        assertThat(tally.unchecked())
                .isEqualTo(Map.ofEntries(entry("classic/t_test", 48), entry("scan_overlap/overlap", 2)));
    }

    @Test
    void nothingPublishedIsLeftOutInSilence() {
        OracleChecks.Tally tally = CHECKS.tally(OracleSet.published());
        assertThat(tally.records())
                .isEqualTo(Map.ofEntries(
                        entry("classic/t_test", 102),
                        entry("meta/SCMA_ES_AB", 504),
                        entry("meta/SCMA_ES_ABA", 168),
                        entry("meta/SCMA_ES_ABAB", 160),
                        entry("scan_overlap/NAP", 350),
                        entry("scan_overlap/PEM", 525),
                        entry("scan_overlap/PND", 350),
                        entry("scan_overlap/SMD", 175),
                        entry("scan_overlap/overlap", 218),
                        entry("singlecasees/LRRd", 1093),
                        entry("singlecasees/LRRi", 1137),
                        entry("singlecasees/NAP", 875),
                        entry("singlecasees/NAP_CI_tight", 350),
                        entry("singlecasees/PEM", 350),
                        entry("singlecasees/PND", 350),
                        entry("singlecasees/PoGO", 350),
                        entry("singlecasees/SMD", 1224),
                        entry("singlecasees/Tau", 656)));
        assertThat(tally.numbers())
                .isEqualTo(Map.ofEntries(
                        entry("classic/t_test", 700),
                        entry("meta/SCMA_ES_AB", 502),
                        entry("meta/SCMA_ES_ABA", 168),
                        entry("meta/SCMA_ES_ABAB", 158),
                        entry("scan_overlap/NAP", 2450),
                        entry("scan_overlap/PEM", 1569),
                        entry("scan_overlap/PND", 350),
                        entry("scan_overlap/SMD", 1575),
                        entry("scan_overlap/overlap", 2953),
                        entry("singlecasees/LRRd", 4765),
                        entry("singlecasees/LRRi", 5073),
                        entry("singlecasees/NAP", 3050),
                        entry("singlecasees/NAP_CI_tight", 1050),
                        entry("singlecasees/PEM", 348),
                        entry("singlecasees/PND", 350),
                        entry("singlecasees/PoGO", 700),
                        entry("singlecasees/SMD", 5508),
                        entry("singlecasees/Tau", 2282)));
        assertThat(tally.leftOut())
                .isEqualTo(Map.ofEntries(
                        entry(Rule.NOT_OFFERED, 3762),
                        entry(Rule.INPUT, 1050),
                        entry(Rule.COLLAPSED_INTERVAL, 972),
                        entry(Rule.MEDIAN_OFF_BY_ROUNDING, 14),
                        entry(Rule.RESIDUALS_EQUAL_BUT_FOR_ROUNDING, 6),
                        entry(Rule.ON_THE_LINE_BUT_FOR_ROUNDING, 4),
                        entry(Rule.TIES_BY_PHASE, 81),
                        entry(Rule.NO_ORDER, 6),
                        entry(Rule.POGO_INTERVAL, 700)));
        assertThat(tally.unchecked()).isEqualTo(Map.ofEntries(entry("classic/t_test", 102)));
    }

    private static Improvement improvement(OracleRow row) {
        return row.record().text("improvement").equals("decrease")
                        || row.record().is("decreasing")
                ? Improvement.DECREASE
                : Improvement.INCREASE;
    }

    private static Comparison comparison(OracleRow row) {
        return row.record().comparison(Measure.of("value").withImprovement(improvement(row)));
    }

    private static double level(OracleRow row) {
        double confidence = row.record().number("confidence");
        return Double.isNaN(confidence) ? 0.95 : confidence;
    }

    private static Estimate estimate(OracleRow row, EffectSizeIndex index) {
        return index.estimate(comparison(row), level(row));
    }

    private static void nap(OracleRow row) {
        pairs(row, estimate(row, NonOverlap.NAP), 0, 1);
        if (row.has("trunc")) {
            row.leaveOut("trunc", Rule.NOT_OFFERED);
        }
    }

    private static void tau(OracleRow row) {
        pairs(row, estimate(row, Tau.TAU_AVSB), -1, 1);
    }

    private static void pairs(OracleRow row, Estimate estimate, double min, double max) {
        row.expect("Est", estimate.figure());
        switch (row.record().text("SE")) {
            case "Hanley" -> row.expect("SE", estimate.detail("seHanley"));
            case "null" -> row.expect("SE", estimate.detail("seNull"));
            default -> row.expect("SE", estimate.error());
        }
        if (estimate.value() == min || estimate.value() == max) {
            row.leaveOut("CI_lower", Rule.COLLAPSED_INTERVAL);
            row.leaveOut("CI_upper", Rule.COLLAPSED_INTERVAL);
        } else {
            row.expect("CI_lower", estimate.lower(), 0, UNIROOT * (max - min));
            row.expect("CI_upper", estimate.upper(), 0, UNIROOT * (max - min));
        }
    }

    private static void tightInterval(OracleRow row) {
        Estimate estimate = estimate(row, NonOverlap.NAP);
        row.expect("NAP", estimate.figure());
        if (row.has("CI_other_root[0]")) {
            row.leaveOut("CI_lower", Rule.COLLAPSED_INTERVAL);
            row.leaveOut("CI_upper", Rule.COLLAPSED_INTERVAL);
            row.expect("CI_other_root[0]", estimate.lower());
            row.expect("CI_other_root[1]", estimate.upper());
        } else {
            row.expect("CI_lower", estimate.lower());
            row.expect("CI_upper", estimate.upper());
        }
    }

    private static void pem(OracleRow row) {
        Comparison comparison = comparison(row);
        if (medianOffByRounding(comparison)) {
            row.require(estimate(row, NonOverlap.PEM).value() == exceeding(comparison, 0.5), "the exact PEM");
            row.leaveOut("Est", Rule.MEDIAN_OFF_BY_ROUNDING);
        } else {
            row.expect("Est", estimate(row, NonOverlap.PEM).figure());
        }
    }

    private static BigDecimal decimal(double value) {
        return new BigDecimal(Double.toString(value));
    }

    /** The median of phase A in decimals. */
    private static BigDecimal median(Comparison comparison) {
        double[] a = Sample.of(comparison.from()).toSortedArray();
        return decimal(a[(a.length - 1) / 2]).add(decimal(a[a.length / 2])).divide(BigDecimal.valueOf(2));
    }

    /** Whether a value of B is equal to the median of A in decimals, but not in doubles. */
    private static boolean medianOffByRounding(Comparison comparison) {
        double median = Sample.of(comparison.from()).median();
        return comparison.to().values().stream()
                .anyMatch(b -> b != median && decimal(b).compareTo(median(comparison)) == 0);
    }

    /** PEM in decimals. */
    private static double exceeding(Comparison comparison, double tie) {
        return comparison.to().values().stream()
                        .map(b -> decimal(b).compareTo(median(comparison))
                                * comparison.expected().sign())
                        .map(order -> order > 0 ? 1 : order == 0 ? tie : 0)
                        .sum()
                / comparison.to().n();
    }

    private static void smd(OracleRow row) {
        boolean baseline = row.record().text("std_dev").equals("baseline");
        boolean corrected = row.record().is("bias_correct");
        MeanShift index = baseline
                ? corrected ? MeanShift.SMD_BASELINE : MeanShift.SMD_BASELINE_UNCORRECTED
                : corrected ? MeanShift.SMD_POOLED : MeanShift.SMD_POOLED_UNCORRECTED;
        Estimate estimate = estimate(row, index);
        if (!baseline
                && (row.record().phase("A").n() < 2 || row.record().phase("B").n() < 2)) {
            row.require(
                    estimate.undefined().orElseThrow().reason() == Reason.N_LT_2, "no pooled spread with one value");
            row.leaveOutTheRest(Rule.ONE_VALUE);
            return;
        }
        row.inUnitsOf(largest(row) / spread(row));
        row.expect("Est", estimate.figure());
        row.expect("SE", estimate.error());
        row.expect("CI_lower", estimate.lower());
        row.expect("CI_upper", estimate.upper());
        if (baseline) {
            row.inUnitsOf(largest(row));
            row.expect("baseline_SD", PhaseStatistic.SD.of(row.record().phase("A")));
        } else {
            row.leaveOut("pooled_SD", Rule.NOT_OFFERED);
        }
    }

    /** The largest value, in whose roundings a difference of two values is uncertain. */
    private static double largest(OracleRow row) {
        return Stream.of("A", "B")
                .flatMapToDouble(phase -> row.record().phase(phase).values().stream())
                .map(Math::abs)
                .max()
                .orElse(0);
    }

    /** The smaller spread of the two phases, or 1 where a phase has none. */
    private static double spread(OracleRow row) {
        double sd = Math.min(
                Sample.of(row.record().phase("A")).sd(),
                Sample.of(row.record().phase("B")).sd());
        return sd > 0 ? sd : 1;
    }

    private static void logRatio(
            OracleRow row, LogRatio corrected, LogRatio uncorrected, String nested, String percent) {
        OracleRecord record = row.record();
        LogRatio index = record.is("bias_correct") ? corrected : uncorrected;
        double constant = record.number("D_const");
        Scale scale = switch (record.text("scale")) {
            // A constant D of one's own is written as a rate over a session of that length.
            case "other" -> Double.isNaN(constant) ? Scale.RATIO : Scale.RATE;
            case "count" -> Double.isNaN(constant) ? Scale.COUNT : Scale.RATE;
            case "rate" -> Scale.RATE;
            case "percentage" -> Scale.PERCENTAGE;
            case "proportion" -> Scale.PROPORTION;
            default -> throw new IllegalStateException("scale " + record.text("scale"));
        };
        double observation = Double.isNaN(record.number("intervals"))
                ? record.number("observation_length")
                : record.number("intervals");
        if (!Double.isNaN(constant)) {
            observation = scale == Scale.PERCENTAGE ? 100 * constant : constant;
        }
        Measure measure = Measure.of("value")
                .withImprovement(improvement(row))
                .withScale(scale)
                .withObservation(observation);
        Estimate estimate = index.estimate(record.comparison(measure), 0.95);
        if (row.fields().isEmpty()) {
            row.require(!estimate.isDefined(), "no ratio with a phase of one value");
            return;
        }
        String path = row.has(nested + ".Est") ? nested + "." : "";
        row.expect(path + "SE", estimate.error());
        row.expect(path + "Est", estimate.figure());
        row.expect(path + "CI_lower", estimate.lower());
        row.expect(path + "CI_upper", estimate.upper());
        if (record.is("pct_change")) {
            // The limits are carried over by the definition, 100(exp(x) − 1).
            row.inUnitsOf(100);
            row.expect(percent + ".Est", estimate.isDefined() ? estimate.detail("percentChange") : Double.NaN);
            row.expect(percent + ".CI_lower", 100 * Math.expm1(estimate.lower()));
            row.expect(percent + ".CI_upper", 100 * Math.expm1(estimate.upper()));
        }
    }

    private static void percentOfGoal(OracleRow row) {
        double goal = row.record().number("goal");
        Estimate estimate = estimate(row, new PercentOfGoal(goal));
        double way = Math.abs(goal - Sample.of(row.record().phase("A")).mean());
        row.inUnitsOf(100 * Math.max(largest(row), Math.abs(goal)) / way);
        row.expect("Est", estimate.figure());
        row.expect("SE", estimate.error().isDefined() ? estimate.detail("seIndependent") : Double.NaN);
        row.leaveOut("CI_lower", Rule.POGO_INTERVAL);
        row.leaveOut("CI_upper", Rule.POGO_INTERVAL);
    }

    private static void scanNap(OracleRow row) {
        Estimate nap = estimate(row, NonOverlap.NAP);
        double pairs =
                (double) row.record().phase("A").n() * row.record().phase("B").n();
        row.expect("NAP", 100 * nap.value());
        row.inUnitsOf(100);
        row.expect("NAP Rescaled", 100 * estimate(row, Tau.TAU_AVSB).value());
        row.expect("Non-overlaps", nap.value() * pairs);
        row.leaveOut("Pairs", Rule.INPUT);
        for (String field : List.of("Positives", "Ties")) {
            row.leaveOut(field, Rule.NOT_OFFERED);
        }
        row.expect("w", pairs * (row.record().is("decreasing") ? nap.value() : 1 - nap.value()));
        row.expect("p", nap.detail("pBetterNormal"));
        row.inUnitsOf(3.464);
        row.expect("d", nap.detail("d"));
        row.expect("R²", nap.detail("r2"));
    }

    private static void scanPnd(OracleRow row) {
        row.expect("PND", 100 * estimate(row, NonOverlap.PND).value());
        row.leaveOut("n.B", Rule.INPUT);
    }

    private static void scanPem(OracleRow row) {
        if (!row.record().text("FUN").equals("median")) {
            Estimate byMean = estimate(row, NonOverlap.PEM_MEAN);
            row.expect("PEM", 100 * byMean.detail("strict"));
            row.expect(
                    "positives",
                    byMean.detail("strict") * row.record().phase("B").n());
            row.expect("binom.p", byMean.detail("p"));
            row.leaveOutTheRest(Rule.NOT_OFFERED);
            return;
        }
        Estimate estimate = estimate(row, NonOverlap.PEM_STRICT);
        if (medianOffByRounding(comparison(row))) {
            row.require(estimate.value() == exceeding(comparison(row), 0), "the exact PEM");
            for (String field : List.of("PEM", "positives", "binom.p")) {
                row.leaveOut(field, Rule.MEDIAN_OFF_BY_ROUNDING);
            }
        } else {
            row.expect("PEM", 100 * estimate.value());
            row.expect("positives", estimate.value() * row.record().phase("B").n());
            row.expect("binom.p", estimate.detail("p"));
        }
        row.require(
                estimate(row, NonOverlap.PEM).detail("p") == estimate.detail("p"),
                "PEM and PEM_STRICT have the same p");
        row.leaveOut("total", Rule.INPUT);
        for (String field : List.of("Chi", "DF", "p")) {
            row.leaveOut(field, Rule.NOT_OFFERED);
        }
    }

    private static void scanSmd(OracleRow row) {
        PhaseData a = row.record().phase("A");
        PhaseData b = row.record().phase("B");
        row.inUnitsOf(largest(row));
        row.expect("mA", PhaseStatistic.MEAN.of(a));
        row.expect("mB", PhaseStatistic.MEAN.of(b));
        row.expect("sdA", PhaseStatistic.SD.of(a));
        row.expect("sdB", PhaseStatistic.SD.of(b));
        row.inUnitsOf(largest(row) / spread(row));
        row.expect(
                "Glass' delta",
                estimate(row, MeanShift.SMD_BASELINE_UNCORRECTED).figure());
        row.expect("Hedges' g", estimate(row, MeanShift.SMD_POOLED_UNCORRECTED).figure());
        row.expect("Hedges' g correction", estimate(row, MeanShift.SMD_POOLED).figure());
        row.expect(
                "Hedges' g durlak correction",
                estimate(row, StandardizedShift.SMD_DURLAK).figure());
        row.expect("Cohen's d", estimate(row, StandardizedShift.SMD_COHEN).figure());
        for (String field : List.of("sd cohen", "sd hedges")) {
            row.leaveOut(field, Rule.NOT_OFFERED);
        }
    }

    /** scan turns the overlap of a decreasing measure, but not its differences (METHODS: its row mixes signs). */
    private static void scanOverlap(OracleRow row) {
        Comparison rising = row.record().comparison(Measure.of("value"));
        if (row.record().error().isPresent()) {
            return;
        }
        row.inUnitsOf(100);
        row.expect("PND", 100 * estimate(row, NonOverlap.PND).value());
        if (medianOffByRounding(rising)) {
            row.leaveOut("PEM", Rule.MEDIAN_OFF_BY_ROUNDING);
        } else {
            row.expect("PEM", 100 * estimate(row, NonOverlap.PEM_STRICT).value());
        }
        row.expect("NAP", 100 * estimate(row, NonOverlap.NAP).value());
        row.expect("NAP rescaled", 100 * estimate(row, Tau.TAU_AVSB).value());
        row.inUnitsOf(largest(row));
        row.expect("Diff_mean", MeanShift.MEAN_DIFF.estimate(rising, 0.95).figure());
        row.expect(
                "Diff_trend",
                PhaseStatistic.SLOPE.of(rising.to()).value()
                        - PhaseStatistic.SLOPE.of(rising.from()).value());
        row.inUnitsOf(largest(row) / spread(row));
        row.expect(
                "SMD", MeanShift.SMD_BASELINE_UNCORRECTED.estimate(rising, 0.95).figure());
        row.expect("Hedges_g", MeanShift.SMD_POOLED.estimate(rising, 0.95).figure());
        row.inUnitsOf(100);
        if (rising.from().n() < 2) {
            row.leaveOut("PET", Rule.LINE_OF_ONE_VALUE);
        } else if (OverlapOracleTest.onTheLine(row)
                && row.answer("PET") != 100 * estimate(row, TrendOverlap.PET).value()) {
            row.leaveOut("PET", Rule.ON_THE_LINE_BUT_FOR_ROUNDING);
        } else {
            row.expect("PET", 100 * estimate(row, TrendOverlap.PET).value());
        }
        if (OverlapOracleTest.tiedBorder(comparison(row))) {
            row.leaveOut("PAND", Rule.TIES_BY_PHASE);
        } else {
            row.expect("PAND", 100 * estimate(row, NonOverlap.PAND_SORT).value());
        }
        row.inUnitsOf(1);
        row.expect("IRD", estimate(row, NonOverlap.IRD).figure());
        row.expect("Tau_U(A)", Tau.TAU_U_A_COMPLETE_B.estimate(rising, 0.95).figure());
        row.expect("Tau_U(BA)", Tau.TAU_U_BA_COMPLETE_B.estimate(rising, 0.95).figure());
        Estimate corrected = BaselineCorrectedTau.TAU_BC.estimate(rising, 0.95);
        if (!corrected.isDefined()) {
            row.leaveOut("Base_Tau", Rule.NO_ORDER);
        } else {
            OverlapOracleTest.compare(
                    row,
                    "Base_Tau",
                    corrected.value(),
                    corrected.detail("corrected") == 1 && OverlapOracleTest.residualsEqualButForRounding(rising));
        }
    }

    private static void welch(OracleRow row) {
        if (row.record().is("var.equal")) {
            row.leaveOutTheRest(Rule.NOT_OFFERED);
            return;
        }
        Estimate estimate = MeanShift.MEAN_DIFF.estimate(row.record().comparison(Measure.of("value")), 0.95);
        if (row.record().error().isPresent()) {
            row.require(!estimate.error().isDefined(), "no standard error where R refuses the t test");
            return;
        }
        row.inUnitsOf(largest(row));
        row.expect("estimate[0]", Sample.of(row.record().phase("B")).mean());
        row.expect("estimate[1]", Sample.of(row.record().phase("A")).mean());
        row.expect("ci[0]", estimate.lower());
        row.expect("ci[1]", estimate.upper());
        row.inUnitsOf(largest(row) / spread(row));
        double t = estimate.value() / estimate.standardError();
        row.expect("statistic", t);
        row.expect("df", estimate.detail("df"));
        row.expect("p", estimate.detail("p"));
    }

    /** SCMA throws the two baselines of ABA together, and takes the mean of the two pairs of ABAB. */
    private static void scma(OracleRow row, List<List<List<Integer>>> pairs) {
        String name = row.record().text("ES");
        NonOverlap overlap = name.startsWith("NAP")
                ? NonOverlap.NAP
                : name.startsWith("PND") ? NonOverlap.PND : NonOverlap.PEM_STRICT;
        EffectSizeIndex index = name.equals("SMD")
                ? MeanShift.SMD_BASELINE_UNCORRECTED
                : name.equals("SMDpool") ? MeanShift.SMD_POOLED_UNCORRECTED : overlap;
        Measure measure =
                Measure.of("value").withImprovement(name.endsWith("-") ? Improvement.DECREASE : Improvement.INCREASE);
        double sum = 0;
        double exact = 0;
        boolean offByRounding = false;
        for (List<List<Integer>> pair : pairs) {
            Comparison comparison = new Comparison(
                    measure,
                    row.record().data().phase("A", pair.get(0)),
                    row.record().data().phase("B", pair.get(1)),
                    measure.improvement());
            sum += index.estimate(comparison, 0.95).value();
            if (index == NonOverlap.PEM_STRICT) {
                offByRounding |= medianOffByRounding(comparison);
                exact += exceeding(comparison, 0);
            }
        }
        if (offByRounding) {
            row.require(sum == exact, "the exact PEM");
            row.leaveOut("es", Rule.MEDIAN_OFF_BY_ROUNDING);
            return;
        }
        boolean percent = index == NonOverlap.PND || index == NonOverlap.PEM_STRICT;
        row.inUnitsOf(100);
        row.expect("es", sum / pairs.size() * (percent ? 100 : 1));
    }
}
