package org.sced.effect;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.sced.data.Comparison;
import org.sced.data.Improvement;
import org.sced.data.Measure;
import org.sced.data.PhaseData;
import org.sced.data.Scale;
import org.sced.oracle.OracleCheck;
import org.sced.oracle.OracleChecks;
import org.sced.oracle.OracleRecord;
import org.sced.oracle.OracleRow;
import org.sced.oracle.OracleTest;
import org.sced.oracle.Rule;
import org.sced.oracle.Tolerance;
import org.sced.oracle.Topic;
import org.sced.stats.PhaseStatistic;
import org.sced.stats.Reason;
import org.sced.stats.Sample;

/** The indices against SingleCaseES 0.7.4, scan 0.68.0, SCMA 1.3.1 and base R 4.2.2, one test for every record. */
public class EffectOracleTest implements OracleTest {
    /** What is compared. */
    public static final OracleChecks CHECKS = OracleChecks.of(
            OracleCheck.of(Topic.LEVEL, "classic/t_test", "difference of means, Welch's test", EffectOracleTest::welch),
            OracleCheck.of(
                    Topic.LEVEL, "singlecasees/SMD", "by the baseline's SD or the pooled one", EffectOracleTest::smd),
            OracleCheck.of(Topic.LEVEL, "scan_overlap/SMD", "means, SDs, five differences", EffectOracleTest::scanSmd),
            OracleCheck.of(
                    Topic.RATIO,
                    "singlecasees/LRRi",
                    "log response ratio, improvement is an increase",
                    row -> logRatio(row, LogRatio.LRRI, LogRatio.LRRI_UNCORRECTED, "LRRi", "Pct_Change_i")),
            OracleCheck.of(
                    Topic.RATIO,
                    "singlecasees/LRRd",
                    "log response ratio, improvement is a decrease",
                    row -> logRatio(row, LogRatio.LRRD, LogRatio.LRRD_UNCORRECTED, "LRRd", "Pct_Change_d")),
            OracleCheck.of(
                    Topic.RATIO, "singlecasees/PoGO", "percent of goal obtained", EffectOracleTest::percentOfGoal),
            OracleCheck.of(Topic.OVERLAP, "singlecasees/NAP", "NAP, three errors, interval", EffectOracleTest::nap),
            OracleCheck.of(
                    Topic.OVERLAP,
                    "singlecasees/NAP_CI_tight",
                    "the interval's equation solved tightly",
                    EffectOracleTest::tightInterval),
            OracleCheck.of(Topic.OVERLAP, "scan_overlap/NAP", "NAP, rank test, d, R²", EffectOracleTest::scanNap),
            OracleCheck.of(
                    Topic.OVERLAP,
                    "singlecasees/PND",
                    "PND",
                    row -> row.expect("Est", estimate(row, NonOverlap.PND).figure())),
            OracleCheck.of(Topic.OVERLAP, "scan_overlap/PND", "PND", EffectOracleTest::scanPnd),
            OracleCheck.of(Topic.OVERLAP, "singlecasees/PEM", "PEM, ties count half", EffectOracleTest::pem),
            OracleCheck.of(Topic.OVERLAP, "scan_overlap/PEM", "PEM, strict, binomial p", EffectOracleTest::scanPem),
            OracleCheck.of(Topic.OVERLAP, "scan_overlap/overlap", "a row of 14 indices", EffectOracleTest::scanOverlap)
                    .noting(
                            "Where a fall is expected, scan turns the overlap indices but not the differences, Tau-U and"
                                    + " baseline-corrected tau of the same row; each is compared in the direction in which it is"
                                    + " printed."),
            OracleCheck.of(
                    Topic.OVERLAP,
                    "meta/SCMA_ES_AB",
                    "PND, PEM, NAP, SMD",
                    row -> scma(row, List.of(List.of(List.of(1), List.of(2))))),
            OracleCheck.of(
                            Topic.OVERLAP,
                            "meta/SCMA_ES_ABA",
                            "the same, both baselines thrown together",
                            row -> scma(row, List.of(List.of(List.of(1, 3), List.of(2)))))
                    .noting(
                            "The library compares neighbouring phases unless asked otherwise; the thrown-together baseline"
                                    + " is made in the test."),
            OracleCheck.of(
                    Topic.OVERLAP,
                    "meta/SCMA_ES_ABAB",
                    "the same, mean of two pairs",
                    row -> scma(row, List.of(List.of(List.of(1), List.of(2)), List.of(List.of(3), List.of(4))))),
            OracleCheck.of(Topic.RANK, "singlecasees/Tau", "Tau, three errors, interval", EffectOracleTest::tau));

    @Override
    public OracleChecks checks() {
        return CHECKS;
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
        row.subject(index.name());
        return index.estimate(comparison(row), level(row));
    }

    private static Estimate of(OracleRow row, EffectSizeIndex index, Comparison comparison) {
        row.subject(index.name());
        return index.estimate(comparison, 0.95);
    }

    private static void nap(OracleRow row) {
        pairs(row, estimate(row, NonOverlap.NAP), 0, 1, Tolerance.UNIROOT);
        if (row.has("trunc")) {
            row.leaveOut("trunc", Rule.NOT_OFFERED);
        }
    }

    private static void tau(OracleRow row) {
        pairs(row, estimate(row, Tau.TAU_AVSB), -1, 1, Tolerance.UNIROOT_OF_TAU);
    }

    private static void pairs(OracleRow row, Estimate estimate, double min, double max, Tolerance interval) {
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
            row.expect("CI_lower", estimate.lower(), interval);
            row.expect("CI_upper", estimate.upper(), interval);
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
        row.subject(index.name());
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
        row.expect("Diff_mean", of(row, MeanShift.MEAN_DIFF, rising).figure());
        row.expect(
                "Diff_trend",
                PhaseStatistic.SLOPE.of(rising.to()).value()
                        - PhaseStatistic.SLOPE.of(rising.from()).value());
        row.inUnitsOf(largest(row) / spread(row));
        row.expect("SMD", of(row, MeanShift.SMD_BASELINE_UNCORRECTED, rising).figure());
        row.expect("Hedges_g", of(row, MeanShift.SMD_POOLED, rising).figure());
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
        row.expect("Tau_U(A)", of(row, Tau.TAU_U_A_COMPLETE_B, rising).figure());
        row.expect("Tau_U(BA)", of(row, Tau.TAU_U_BA_COMPLETE_B, rising).figure());
        Estimate corrected = of(row, BaselineCorrectedTau.TAU_BC, rising);
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
        Estimate estimate = of(row, MeanShift.MEAN_DIFF, row.record().comparison(Measure.of("value")));
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
            sum += of(row, index, comparison).value();
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
