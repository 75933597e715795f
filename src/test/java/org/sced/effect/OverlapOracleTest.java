package org.sced.effect;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sced.data.Comparison;
import org.sced.data.Improvement;
import org.sced.data.Measure;
import org.sced.data.PhaseData;
import org.sced.oracle.OracleCheck;
import org.sced.oracle.OracleChecks;
import org.sced.oracle.OracleRow;
import org.sced.oracle.OracleTest;
import org.sced.oracle.Rule;
import org.sced.oracle.Tolerance;
import org.sced.oracle.Topic;
import org.sced.stats.Line;
import org.sced.stats.Trend;

/**
 * Overlap, Tau-U, baseline-corrected tau and the dual criterion against scan 0.68.0, SingleCaseES 0.7.4 and base R 4.2.2,
 * one test for every record.
 */
public class OverlapOracleTest implements OracleTest {
    /** What is compared. */
    public static final OracleChecks CHECKS = OracleChecks.of(
            OracleCheck.of(Topic.OVERLAP, "scan_overlap/PET", "PET, binomial p", OverlapOracleTest::pet),
            OracleCheck.of(
                    Topic.OVERLAP, "scan_overlap/PAND", "by fewest removals and by sorting", OverlapOracleTest::pand),
            OracleCheck.of(
                    Topic.OVERLAP,
                    "singlecasees/PAND",
                    "PAND",
                    row -> row.expect("Est", estimate(row, NonOverlap.PAND).figure())),
            OracleCheck.of(
                    Topic.OVERLAP,
                    "scan_overlap/IRD",
                    "IRD",
                    row -> row.expect("ird", estimate(row, NonOverlap.IRD).figure())),
            OracleCheck.of(
                    Topic.OVERLAP,
                    "singlecasees/IRD",
                    "IRD",
                    row -> row.expect("Est", estimate(row, NonOverlap.IRD).figure())),
            OracleCheck.of(
                    Topic.OVERLAP, "classic/wilcoxon", "rank test beside NAP, normal", OverlapOracleTest::wilcoxon),
            OracleCheck.of(
                    Topic.OVERLAP,
                    "classic/wilcoxon_exact",
                    "rank test beside NAP, exact",
                    OverlapOracleTest::wilcoxonExact),
            OracleCheck.of(
                    Topic.OVERLAP,
                    "classic/hodges_lehmann",
                    "rank test beside NAP, two-sided",
                    OverlapOracleTest::hodgesLehmann),
            OracleCheck.of(
                    Topic.DECISION,
                    "scan_overlap/CDC",
                    "dual criterion with three trend lines",
                    OverlapOracleTest::dualCriterion),
            OracleCheck.of(
                    Topic.DECISION, "scan_overlap/CDC_all", "dual criterion over cases", OverlapOracleTest::overAll),
            OracleCheck.of(
                    Topic.DECISION,
                    "scan_overlap/PET_CDC_tolerant",
                    "PET and dual criterion, values on the line by tolerance",
                    OverlapOracleTest::tolerantLines),
            OracleCheck.of(
                    Topic.RANK,
                    "singlecasees/Tau_U",
                    "Tau-U with A's trend, Parker's",
                    row -> row.expect("Est", estimate(row, Tau.TAU_U_A_PARKER).figure())),
            OracleCheck.of(
                    Topic.RANK,
                    "scan_overlap/Tau_U",
                    "six rows, four methods, three intervals",
                    OverlapOracleTest::tauU),
            OracleCheck.of(
                    Topic.RANK,
                    "scan_overlap/corrected_tau",
                    "baseline-corrected tau with pre-test",
                    OverlapOracleTest::correctedTau),
            OracleCheck.of(
                    Topic.RANK,
                    "scan_overlap/Tau_BC_tolerant",
                    "baseline-corrected tau, equal residuals by tolerance",
                    OverlapOracleTest::tolerantTau),
            OracleCheck.of(
                            Topic.RANK,
                            "singlecasees/Tau_BC",
                            "baseline-corrected tau, sessions renumbered",
                            OverlapOracleTest::singleCaseTau)
                    .noting(
                            "SingleCaseES numbers the measured days 1, 2, 3 … before it fits the baseline's line; the library"
                                    + " keeps their days, and is compared on the renumbered series."),
            OracleCheck.leftOut("scan_overlap/PAND_pooled", "PAND of all cases in one table", Rule.POOLED_OVER_CASES),
            OracleCheck.leftOut("scan_overlap/IRD_pooled", "IRD of all cases in one table", Rule.POOLED_OVER_CASES));

    @Override
    public OracleChecks checks() {
        return CHECKS;
    }

    private static Measure measure(OracleRow row) {
        boolean fall = row.record().text("improvement").equals("decrease")
                || row.record().is("decreasing");
        return Measure.of("value").withImprovement(fall ? Improvement.DECREASE : Improvement.INCREASE);
    }

    private static Comparison comparison(OracleRow row) {
        return row.record().comparison(measure(row));
    }

    private static Estimate estimate(OracleRow row, EffectSizeIndex index) {
        return estimate(row, index, comparison(row));
    }

    private static Estimate estimate(OracleRow row, EffectSizeIndex index, Comparison comparison) {
        row.subject(index.name());
        return index.estimate(comparison, 0.95);
    }

    private static double detail(Estimate estimate, String name) {
        return estimate.details().getOrDefault(name, Double.NaN);
    }

    /** Whether a value of B lies on the least-squares line of A but for rounding. */
    static boolean onTheLine(OracleRow row) {
        PhaseData from = row.record().phase("A");
        PhaseData to = row.record().phase("B");
        if (from.n() == 0 || to.n() == 0) {
            return false;
        }
        Line line = Trend.leastSquares(from);
        double size = Rounding.size(Phases.of(row.record().comparison(Measure.of("values"))), line);
        for (int i = 0; i < to.n(); i++) {
            if (Math.abs(to.values().get(i) - line.at(to.days().get(i))) <= 1e-10 * size) {
                return true;
            }
        }
        return false;
    }

    private static void pet(OracleRow row) {
        Estimate estimate = estimate(row, TrendOverlap.PET);
        row.leaveOut("PET CI", Rule.NOT_OFFERED);
        if (row.record().phase("A").n() < 2) {
            row.require(!estimate.isDefined(), "no line through one value");
            row.leaveOutTheRest(Rule.LINE_OF_ONE_VALUE);
        } else if (onTheLine(row) && row.answer("PET") != 100 * estimate.value()) {
            row.leaveOutTheRest(Rule.ON_THE_LINE_BUT_FOR_ROUNDING);
        } else {
            row.expect("PET", 100 * estimate.value());
            row.expect("binom.p", detail(estimate, "p"));
        }
    }

    private static void pand(OracleRow row) {
        double n = row.answer("n");
        if (row.record().text("method").equals("minimum")) {
            Estimate estimate = estimate(row, NonOverlap.PAND);
            row.expect("pand", 100 * estimate.value());
            row.expect("overlaps", estimate.detail("removed"));
            row.inUnitsOf(100);
            row.expect("perc_overlaps", 100 * (1 - estimate.value()));
        } else {
            Estimate estimate = estimate(row, NonOverlap.PAND_SORT);
            double share = 100 * estimate.value();
            if (tiedBorder(comparison(row))) {
                double off = row.answer("pand") - share;
                row.require(
                        comparison(row).expected() == Improvement.INCREASE ? off > -1e-9 : off < 1e-9,
                        "scan favours non-overlap where a rise is expected");
                leaveOutAll(row, Rule.TIES_BY_PHASE);
                return;
            }
            row.inUnitsOf(100);
            row.expect("pand", share);
            row.expect("perc_overlap", 100 - share);
            row.expect("overlaps", n * (1 - estimate.value()));
            row.inUnitsOf(1);
            // scan prints the size of φ.
            row.expect("phi", Math.abs(estimate(row, NonOverlap.PHI_SORT).value()));
            row.inUnitsOf(n);
            row.expect("chi", estimate.detail("chiSquared"));
            row.expect("chi_p", estimate.detail("pChiSquared"));
            row.expect("fisher_p", estimate.detail("pFisher"));
            row.leaveOut("fisher_odds", Rule.NOT_OFFERED);
        }
        leaveOutAll(row, Rule.INPUT);
    }

    private static void leaveOutAll(OracleRow row, Rule rule) {
        row.leaveOutTheRest(rule);
    }

    /** Whether values of both phases are equal on the border between the m worst and the others. */
    static boolean tiedBorder(Comparison comparison) {
        double[] a = comparison.from().values().toArray();
        double[] b = comparison.to().values().toArray();
        double[] all = DoubleStream.concat(Arrays.stream(a), Arrays.stream(b))
                .map(y -> y * comparison.expected().sign())
                .sorted()
                .toArray();
        if (a.length == all.length || all[a.length - 1] != all[a.length]) {
            return false;
        }
        double border = all[a.length] * comparison.expected().sign();
        return Arrays.stream(a).anyMatch(y -> y == border) && Arrays.stream(b).anyMatch(y -> y == border);
    }

    private static ConservativeDualCriterion criterion(OracleRow row) {
        return ConservativeDualCriterion.withDefaults()
                .withShift(row.record().number("conservative"))
                .with(
                        switch (row.record().text("trend_method")) {
                            case "bisplit" -> ConservativeDualCriterion.TrendLine.SPLIT_MIDDLE;
                            case "trisplit" -> ConservativeDualCriterion.TrendLine.TRI_SPLIT;
                            default -> ConservativeDualCriterion.TrendLine.LEAST_SQUARES;
                        });
    }

    private static void dualCriterion(OracleRow row) {
        row.subject("ConservativeDualCriterion");
        ConservativeDualCriterion.Result result = criterion(row).of(comparison(row));
        if (row.record().error().isPresent()) {
            return;
        }
        if (row.record().phase("A").n() < 2 || row.record().phase("B").n() < 5) {
            row.require(!result.isDefined(), "no decision on so few values");
            row.leaveOutTheRest(Rule.FEWER_THAN_FIVE);
            return;
        }
        row.leaveOut("cdc_b", Rule.INPUT);
        if (row.record().number("conservative") == 0 && onTheLine(row) && row.answer("cdc_be") != result.beyond()) {
            row.leaveOutTheRest(Rule.ON_THE_LINE_BUT_FOR_ROUNDING);
            return;
        }
        row.expect("cdc_be", result.beyond());
        row.expect("cdc_p", result.p());
        row.require(row.record().word("cdc").equals("systematic change") == result.isSystematic(), "the decision");
    }

    private static void overAll(OracleRow row) {
        if (row.record().error().isPresent()) {
            return;
        }
        boolean fall = row.record().is("decreasing");
        List<ConservativeDualCriterion.Result> results = row.record().allCases().stream()
                .map(one -> new Comparison(
                        measure(row),
                        one.phase("A", row.record().runs("A")),
                        one.phase("B", row.record().runs("B")),
                        fall ? Improvement.DECREASE : Improvement.INCREASE))
                .map(ConservativeDualCriterion.withDefaults()::of)
                .toList();
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i).isDefined()) {
                row.expect("cdc_p[" + i + "]", results.get(i).p());
            } else {
                row.leaveOut("cdc_p[" + i + "]", Rule.FEWER_THAN_FIVE);
            }
        }
        if (results.stream().allMatch(ConservativeDualCriterion.Result::isDefined)) {
            row.require(
                    row.record().word("cdc_all").equals("systematic change")
                            == ConservativeDualCriterion.systematicOverAll(results),
                    "the decision over all");
        }
    }

    private static void tolerantLines(OracleRow row) {
        for (Improvement improvement : Improvement.values()) {
            Comparison comparison = row.record().comparison(Measure.of("value").withImprovement(improvement));
            String suffix = improvement == Improvement.INCREASE ? "_inc" : "_dec";
            if (comparison.from().n() < 2) {
                row.leaveOut("PET" + suffix, Rule.LINE_OF_ONE_VALUE);
                row.leaveOut("CDC" + suffix, Rule.LINE_OF_ONE_VALUE);
                continue;
            }
            row.expect(
                    "PET" + suffix,
                    100 * estimate(row, TrendOverlap.PET, comparison).value());
            ConservativeDualCriterion.Result result = criterion(row).of(comparison);
            if (comparison.to().n() < 5) {
                row.require(!result.isDefined(), "no decision on so few values");
                row.leaveOut("CDC" + suffix, Rule.FEWER_THAN_FIVE);
            } else {
                row.expect("CDC" + suffix, result.beyond());
            }
        }
        row.leaveOutTheRest(Rule.INPUT);
    }

    private static void tauU(OracleRow row) {
        boolean b = row.record().text("tau_method").equals("b");
        boolean parker = row.record().text("method").equals("parker");
        boolean tarlow = row.record().text("method").equals("tarlow");
        boolean continuity = tarlow || row.record().is("continuity_correction");
        String interval = row.record().text("ci_method");
        double level =
                Double.isNaN(row.record().number("ci")) ? 0.95 : row.record().number("ci");
        Tau[] indices = {
            b ? Tau.TAU_AVSB_SCAN : Tau.TAU_AVSB,
            b ? Tau.TREND_A_B : Tau.TREND_A,
            b ? Tau.TREND_B_B : Tau.TREND_B,
            b ? Tau.TAU_U_A_COMPLETE_B : parker ? Tau.TAU_U_A_PARKER : Tau.TAU_U_A_COMPLETE_A,
            b ? Tau.TAU_U_B_COMPLETE_B : Tau.TAU_U_B_COMPLETE,
            b ? Tau.TAU_U_BA_COMPLETE_B : Tau.TAU_U_BA_COMPLETE_A
        };
        for (int i = 0; i < indices.length; i++) {
            String at = "[" + i + "]";
            row.subject(indices[i].name());
            Estimate estimate = indices[i].estimate(comparison(row), level);
            for (String field : List.of("pairs", "pos", "neg", "ties", "D")) {
                row.leaveOut(field + at, Rule.NOT_OFFERED);
            }
            row.leaveOut("SD_S" + at, Rule.NOT_OFFERED);
            if (!estimate.isDefined()) {
                row.expect("Tau" + at, estimate.value());
                for (String field : List.of("S", "CI lower", "CI upper", "SE_Tau", "Z", "p")) {
                    row.leaveOut(field + at, Rule.NO_ORDER);
                }
                continue;
            }
            int n = i == 1
                    ? row.record().phase("A").n()
                    : i == 2
                            ? row.record().phase("B").n()
                            : row.record().phase("A").n()
                                    + row.record().phase("B").n();
            row.inUnitsOf(1);
            row.expect("S" + at, estimate.detail("s"));
            row.expect("Tau" + at, estimate.value());
            if (interval.equals("s")) {
                row.leaveOut("CI lower" + at, Rule.NOT_OFFERED);
                row.leaveOut("CI upper" + at, Rule.NOT_OFFERED);
            } else {
                boolean fieller = interval.equals("tau");
                boolean versus = indices[i] == Tau.TAU_AVSB;
                double lower = fieller
                        ? detail(estimate, "fiellerLower")
                        : versus ? detail(estimate, "fisherLower") : estimate.lower();
                double upper = fieller
                        ? detail(estimate, "fiellerUpper")
                        : versus ? detail(estimate, "fisherUpper") : estimate.upper();
                if (Double.isNaN(detail(estimate, "z")) && Double.isNaN(lower) && estimate.value() == 0) {
                    row.leaveOut("CI lower" + at, Rule.NO_ORDER);
                    row.leaveOut("CI upper" + at, Rule.NO_ORDER);
                } else if (Double.isNaN(lower) && (Math.abs(estimate.value()) >= 1 || n <= (fieller ? 4 : 3))) {
                    row.leaveOut("CI lower" + at, Rule.NO_FISHER_INTERVAL);
                    row.leaveOut("CI upper" + at, Rule.NO_FISHER_INTERVAL);
                } else {
                    row.expect("CI lower" + at, lower);
                    row.expect("CI upper" + at, upper);
                }
            }
            if (!b && !parker && !tarlow && tied(row, i)) {
                row.leaveOut("Z" + at, Rule.VARIANCE_WITHOUT_TIES);
                row.leaveOut("p" + at, Rule.VARIANCE_WITHOUT_TIES);
                row.leaveOut("SE_Tau" + at, Rule.VARIANCE_WITHOUT_TIES);
                continue;
            }
            if (n < 3) {
                row.leaveOut("Z" + at, Rule.Z_OF_TWO_VALUES);
                row.leaveOut("p" + at, Rule.Z_OF_TWO_VALUES);
                row.leaveOut("SE_Tau" + at, Rule.ERROR_FROM_Z);
                continue;
            }
            if (Double.isNaN(detail(estimate, "z"))) {
                row.leaveOut("Z" + at, Rule.NO_ORDER);
                row.leaveOut("p" + at, Rule.NO_ORDER);
                row.leaveOut("SE_Tau" + at, Rule.NO_ORDER);
                continue;
            }
            row.expect("Z" + at, detail(estimate, continuity ? "zContinuity" : "z"));
            row.expect("p" + at, detail(estimate, continuity ? "pContinuity" : "p"));
            if (continuity || indices[i] == Tau.TAU_AVSB || estimate.detail("s") == 0) {
                row.leaveOut("SE_Tau" + at, Rule.ERROR_FROM_Z);
            } else {
                row.expect("SE_Tau" + at, estimate.error());
            }
        }
    }

    /** Whether predictor or values have ties in a row of scan's table. */
    private static boolean tied(OracleRow row, int i) {
        double[] a = row.record().phase("A").values().toArray();
        double[] b = row.record().phase("B").values().toArray();
        double[] all = i == 1
                ? a
                : i == 2
                        ? b
                        : DoubleStream.concat(Arrays.stream(a), Arrays.stream(b))
                                .toArray();
        boolean tiedX = i == 0 || i == 3 || i == 4;
        return tiedX || Arrays.stream(all).distinct().count() < all.length;
    }

    /** Residuals as the peers compute them. */
    static boolean residualsEqualButForRounding(Comparison comparison) {
        if (comparison.from().n() < 2 || comparison.to().n() == 0) {
            return false;
        }
        Line line = Trend.theilSen(comparison.from());
        double size = Rounding.size(Phases.of(comparison), line);
        double[] residuals = Stream.of(comparison.from(), comparison.to())
                .flatMapToDouble(phase -> IntStream.range(0, phase.n())
                        .mapToDouble(i ->
                                phase.values().get(i) - line.at(phase.days().get(i))))
                .sorted()
                .toArray();
        for (int i = 1; i < residuals.length; i++) {
            double gap = residuals[i] - residuals[i - 1];
            if (gap <= 1e-12 * size) {
                return true;
            }
        }
        return false;
    }

    private static void correctedTau(OracleRow row) {
        Comparison comparison = comparison(row);
        boolean continuity = row.record().is("continuity");
        boolean b = row.record().text("tau_method").equals("b");
        String z = continuity ? "zContinuity" : "z";
        String p = continuity ? "pContinuity" : "p";
        Estimate baseline = estimate(row, Tau.TREND_A_B);
        Estimate uncorrected = estimate(row, Tau.TAU_AVSB_B);
        Estimate always = estimate(row, BaselineCorrectedTau.TAU_BC_ALWAYS);
        boolean rounded = residualsEqualButForRounding(comparison);
        row.inUnitsOf(1);
        Estimate[] rows = {baseline, uncorrected, always};
        int m = comparison.from().n();
        int[] sizes = {m, m + comparison.to().n(), m + comparison.to().n()};
        boolean short2 = m < 3;
        for (int i = 0; i < 3; i++) {
            String at = "[" + i + "]";
            Estimate estimate = rows[i];
            if (!row.has("table.tau" + at)) {
                continue; // scan answers fewer rows where it cannot correct
            }
            if (!estimate.isDefined() || estimate.flags().contains(Flag.ALL_TIED)) {
                double wanted = row.answer("table.tau" + at);
                row.require(Double.isNaN(wanted) || i == 2 || wanted == 0, "R has no order either");
                leaveOutRow(row, at, Rule.NO_ORDER);
                continue;
            }
            if (short2 && i != 1) {
                leaveOutRow(row, at, Rule.Z_OF_TWO_VALUES);
                continue;
            }
            double tau = b ? estimate.value() : detail(estimate, "s") / (sizes[i] * (sizes[i] - 1) / 2.0);
            boolean left = i == 2 && rounded;
            compare(row, "table.tau" + at, tau, left);
            if (b || i == 0 && !tied(row, 1)) {
                compare(row, "table.z" + at, detail(estimate, z), left);
                compare(row, "table.p" + at, detail(estimate, p), left);
            } else {
                row.leaveOut("table.z" + at, Rule.VARIANCE_WITHOUT_TIES);
                row.leaveOut("table.p" + at, Rule.VARIANCE_WITHOUT_TIES);
            }
        }
        Estimate chosen = estimate(row, BaselineCorrectedTau.TAU_BC);
        if (b && !continuity && !short2 && chosen.isDefined() && !chosen.flags().contains(Flag.ALL_TIED)) {
            if (row.has("tau")) {
                compare(row, "tau", chosen.value(), rounded);
                compare(row, "p", detail(chosen, "p"), rounded);
            }
        }
        row.leaveOutTheRest(Rule.NOT_OFFERED);
    }

    private static void leaveOutRow(OracleRow row, String at, Rule rule) {
        for (String field : List.of("table.tau", "table.z", "table.p")) {
            row.leaveOut(field + at, rule);
        }
    }

    static void compare(OracleRow row, String field, double actual, boolean left) {
        double wanted = row.answer(field);
        if (left && !(Math.abs(wanted - actual) <= 1e-9 * Math.abs(wanted))) {
            row.leaveOut(field, Rule.RESIDUALS_EQUAL_BUT_FOR_ROUNDING);
        } else {
            row.expect(field, actual);
        }
    }

    private static Comparison closedUp(Comparison comparison) {
        return new Comparison(
                comparison.measure(),
                PhaseData.of("A", 1, comparison.from().values().toArray()),
                PhaseData.of(
                        "B", comparison.from().n() + 1, comparison.to().values().toArray()),
                comparison.expected());
    }

    private static void tolerantTau(OracleRow row) {
        Comparison comparison = comparison(row);
        if (!row.record().text("time").equals("session")) {
            comparison = closedUp(comparison);
        }
        if (comparison.from().n() < 3) {
            row.require(
                    estimate(row, BaselineCorrectedTau.TAU_BC_ALWAYS, comparison)
                            .flags()
                            .contains(Flag.TREND_KEPT),
                    "no correction by a line of two");
            row.leaveOutTheRest(Rule.LINE_OF_TWO_VALUES);
            return;
        }
        Estimate pairs = estimate(row, BaselineCorrectedTau.TAU_BC_ALWAYS_NONOVERLAP, comparison);
        Estimate tauB = estimate(row, BaselineCorrectedTau.TAU_BC_ALWAYS, comparison);
        expectSlope(row, comparison, detail(pairs, "slope"));
        row.expect("intercept", detail(pairs, "intercept"));
        row.expect("S", detail(pairs, "s"));
        row.expect("tau_nonoverlap", pairs.value());
        if (tauB.flags().contains(Flag.ALL_TIED) || !tauB.isDefined()) {
            row.require(Double.isNaN(row.answer("tau_b")), "R has no tau-b of equal residuals either");
            row.leaveOut("tau_b", Rule.NO_ORDER);
        } else {
            row.expect("tau_b", tauB.value());
        }
        row.leaveOutTheRest(Rule.INPUT);
    }

    private static void singleCaseTau(OracleRow row) {
        if (row.record().error().isPresent()) {
            return;
        }
        Comparison comparison = closedUp(comparison(row));
        if (comparison.from().n() < 3) {
            row.require(
                    estimate(row, BaselineCorrectedTau.TAU_BC_SINGLECASEES_INDEX)
                            .flags()
                            .contains(Flag.TREND_KEPT),
                    "no correction by a line of two");
            row.leaveOutTheRest(Rule.LINE_OF_TWO_VALUES);
            return;
        }
        boolean kendall = row.record().is("Kendall");
        boolean pretest = row.has("pval_slope_A");
        Estimate trend = estimate(row, Tau.TREND_A_B, comparison);
        boolean corrected = !pretest || row.answer("pval_slope_A") <= 0.05;
        boolean rounded = residualsEqualButForRounding(comparison);
        row.inUnitsOf(1);
        if (pretest) {
            if (!trend.isDefined()) {
                row.require(row.answer("pval_slope_A") == 1, "p = 1 of equal values");
                row.leaveOut("pval_slope_A", Rule.KENDALL_OF_CONSTANT);
            } else if (comparison.from().n() == 3) {
                row.require(row.answer("pval_slope_A") == 1, "p = 1 of three values");
                row.leaveOut("pval_slope_A", Rule.KENDALL_OF_THREE);
            } else if (equalInSinglePrecision(comparison)) {
                row.leaveOut("pval_slope_A", Rule.EQUAL_IN_SINGLE_PRECISION);
            } else {
                row.expect("pval_slope_A", detail(trend, "pContinuity"), Tolerance.SINGLE_PRECISION);
            }
        }
        EffectSizeIndex index = kendall
                ? corrected ? BaselineCorrectedTau.TAU_BC_ALWAYS : BaselineCorrectedTau.TAU_BC
                : corrected ? BaselineCorrectedTau.TAU_BC_SINGLECASEES_INDEX : Tau.TAU_AVSB;
        Estimate estimate = estimate(row, index, comparison);
        if (row.has("slope")) {
            Estimate always = estimate(row, BaselineCorrectedTau.TAU_BC_ALWAYS, comparison);
            expectSlope(row, comparison, detail(always, "slope"));
            row.expect("intercept", detail(always, "intercept"));
        }
        if (!estimate.isDefined() || estimate.flags().contains(Flag.ALL_TIED)) {
            row.require(!estimate.isDefined() || estimate.value() == 0, "no order");
            row.leaveOutTheRest(Rule.NO_ORDER);
            return;
        }
        if (kendall && detail(estimate, "corrected") != (corrected ? 1 : 0)) {
            row.leaveOutTheRest(Rule.PRETEST_DECIDES_OTHERWISE);
            return;
        }
        if (kendall && equalInSinglePrecision(comparison)) {
            row.leaveOutTheRest(Rule.EQUAL_IN_SINGLE_PRECISION);
            return;
        }
        if (corrected
                && rounded
                && Math.abs(row.answer("Est") - estimate.value()) > Tolerance.SINGLE_PRECISION.relative()) {
            row.leaveOutTheRest(Rule.RESIDUALS_EQUAL_BUT_FOR_ROUNDING);
            return;
        }
        row.expect("Est", estimate.value(), kendall ? Tolerance.SINGLE_PRECISION : Tolerance.CLOSED_FORM);
        if (kendall) {
            if (estimate.error().isDefined()) {
                row.expect("SE", estimate.standardError(), Tolerance.SINGLE_PRECISION);
                row.expect("CI_lower", estimate.detail("lowerUncut"), Tolerance.SINGLE_PRECISION);
                row.expect("CI_upper", estimate.detail("upperUncut"), Tolerance.SINGLE_PRECISION);
            } else {
                row.leaveOutTheRest(Rule.COLLAPSED_INTERVAL);
            }
            return;
        }
        if (rounded && corrected && Math.abs(row.answer("SE") - estimate.standardError()) > 1e-9) {
            // Ties within a phase change the error alone.
            row.leaveOutTheRest(Rule.RESIDUALS_EQUAL_BUT_FOR_ROUNDING);
            return;
        }
        row.expect("SE", row.record().text("SE").equals("null") ? estimate.detail("seNull") : estimate.standardError());
        if (Math.abs(estimate.value()) == 1) {
            row.leaveOutTheRest(Rule.COLLAPSED_INTERVAL);
        } else {
            row.expect("CI_lower", estimate.lower(), Tolerance.UNIROOT_OF_TAU);
            row.expect("CI_upper", estimate.upper(), Tolerance.UNIROOT_OF_TAU);
        }
    }

    /** Whether values are so large that neighbours are equal in single precision, as Kendall::Kendall takes them. */
    private static boolean equalInSinglePrecision(Comparison comparison) {
        return Stream.of(comparison.from(), comparison.to())
                .flatMapToDouble(phase -> phase.values().stream())
                .anyMatch(y -> Math.abs(y) > 1e4);
    }

    private static void wilcoxon(OracleRow row) {
        Estimate nap = estimate(row, NonOverlap.NAP);
        double pairs =
                (double) row.record().phase("A").n() * row.record().phase("B").n();
        row.expect("statistic", pairs * (1 - nap.value()));
        if (!row.record().is("correct")) {
            row.leaveOut("p", Rule.NOT_OFFERED);
            return;
        }
        if (Double.isNaN(row.answer("p"))) {
            row.require(nap.detail("pTwoSidedNormal") == 1, "equal values differ by nothing");
            row.leaveOut("p", Rule.NO_ORDER);
            return;
        }
        switch (row.record().text("alternative")) {
            case "two.sided" -> row.expect("p", nap.detail("pTwoSidedNormal"));
            case "less" -> row.expect("p", nap.detail("pBetterNormal"));
            default ->
                row.expect(
                        "p",
                        NonOverlap.NAP
                                .estimate(comparison(row).withExpected(Improvement.DECREASE), 0.95)
                                .detail("pBetterNormal"));
        }
    }

    private static void wilcoxonExact(OracleRow row) {
        Estimate nap = estimate(row, NonOverlap.NAP);
        double pairs =
                (double) row.record().phase("A").n() * row.record().phase("B").n();
        row.inUnitsOf(pairs);
        row.expect("statistic", pairs * (1 - nap.value()));
        row.inUnitsOf(1e-10);
        switch (row.record().text("alternative")) {
            case "two.sided" -> row.expect("p", nap.detail("pTwoSidedExact"));
            case "less" -> row.expect("p", nap.detail("pBetterExact"));
            default ->
                row.expect(
                        "p",
                        NonOverlap.NAP
                                .estimate(comparison(row).withExpected(Improvement.DECREASE), 0.95)
                                .detail("pBetterExact"));
        }
    }

    /** Compares a slope, which is uncertain by roundings of the largest value, as in series such as 1e6 ± 0.4. */
    private static void expectSlope(OracleRow row, Comparison comparison, double slope) {
        row.inUnitsOf(comparison.from().values().stream().map(Math::abs).max().orElse(0));
        row.expect("slope", slope);
        row.inUnitsOf(1);
    }

    /** The rank test alone: the library has no estimate of a shift by ranks. */
    private static void hodgesLehmann(OracleRow row) {
        Estimate nap = estimate(row, NonOverlap.NAP);
        double pairs =
                (double) row.record().phase("A").n() * row.record().phase("B").n();
        row.inUnitsOf(pairs);
        row.expect("statistic", pairs * nap.value());
        row.inUnitsOf(1e-10);
        row.expect("p", nap.detail(row.record().is("exact") ? "pTwoSidedExact" : "pTwoSidedNormal"));
        row.leaveOutTheRest(Rule.NOT_OFFERED);
    }
}
