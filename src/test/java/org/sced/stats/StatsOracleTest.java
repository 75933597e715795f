package org.sced.stats;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sced.data.PhaseData;
import org.sced.oracle.OracleCase;
import org.sced.oracle.OracleCheck;
import org.sced.oracle.OracleChecks;
import org.sced.oracle.OracleRow;
import org.sced.oracle.OracleTest;
import org.sced.oracle.Rule;
import org.sced.oracle.Tolerance;
import org.sced.oracle.Topic;

/**
 * The statistics of a phase against scan 0.68.0, base R 4.2.2, mblm 0.12.1 and Kendall 2.2.1, one test for every record.
 */
public class StatsOracleTest implements OracleTest {
    /** What is compared. */
    public static final OracleChecks CHECKS = OracleChecks.of(
            OracleCheck.of(
                    Topic.PHASE, "scan_overlap/describe", "level, spread, trend by phase", StatsOracleTest::describe),
            OracleCheck.of(Topic.PHASE, "classic/summary", "level, spread, quantiles", StatsOracleTest::summary),
            OracleCheck.of(Topic.PHASE, "classic/ols_trend", "least-squares line", StatsOracleTest::leastSquares),
            OracleCheck.of(Topic.PHASE, "scan_overlap/trend", "least-squares lines by phase", StatsOracleTest::trend),
            OracleCheck.of(Topic.PHASE, "classic/theil_sen", "Theil–Sen line", StatsOracleTest::theilSen),
            OracleCheck.of(
                    Topic.PHASE,
                    "classic/kendall",
                    "Kendall's tau over time, exact and normal p",
                    StatsOracleTest::kendall),
            OracleCheck.of(Topic.PHASE, "classic/mann_kendall", "Mann–Kendall", StatsOracleTest::mannKendall),
            OracleCheck.of(Topic.RANK, "classic/kendall_phase", "Kendall's tau of phase and value", row -> {
                Kendall kendall = overPhases(row, false);
                row.expect("estimate[0]", kendall.tauB());
                row.expect("statistic", kendall.z());
                row.expect("p", kendall.p());
            }),
            OracleCheck.of(
                    Topic.RANK,
                    "classic/kendall_phase_McLeod",
                    "Kendall's tau of phase and value",
                    row -> singlePrecision(row, overPhases(row, true))),
            OracleCheck.of(
                    Topic.DEPENDENCE, "scan_overlap/autocorr", "lags 1 to 3 by phase", StatsOracleTest::autocorr),
            OracleCheck.of(
                    Topic.DEPENDENCE, "classic/acf", "lags 1 to 3, also with missing days", StatsOracleTest::acf),
            OracleCheck.of(
                    Topic.DISTRIBUTION, "classic/binomial_tail", "binomial upper tail", StatsOracleTest::binomialTail),
            OracleCheck.of(Topic.DISTRIBUTION, "classic/t_normal_cdf", "t and normal", StatsOracleTest::distributions),
            OracleCheck.of(
                    Topic.DISTRIBUTION, "classic/F_chisq_upper", "chi-squared upper tail", StatsOracleTest::tails),
            OracleCheck.of(
                    Topic.DISTRIBUTION, "classic/quantiles", "quantiles of t and normal", StatsOracleTest::quantiles),
            OracleCheck.leftOut("classic/spearman", "Spearman's correlation over time", Rule.NOT_OFFERED),
            OracleCheck.leftOut("scan_overlap/outlier", "outliers, four rules", Rule.NOT_OFFERED));

    @Override
    public OracleChecks checks() {
        return CHECKS;
    }

    private static void statistic(OracleRow row, String field, PhaseStatistic statistic, PhaseData phase) {
        row.subject(statistic.name());
        row.expect(field, statistic.of(phase));
    }

    private static double largest(PhaseData phase) {
        return phase.values().stream().map(Math::abs).max().orElse(0);
    }

    private static void describe(OracleRow row) {
        OracleCase data = row.record().data();
        int[] seen = new int[row.fields().size()];
        Map<String, PhaseStatistic> statistics = Map.of(
                "m", PhaseStatistic.MEAN,
                "md", PhaseStatistic.MEDIAN,
                "sd", PhaseStatistic.SD,
                "mad", PhaseStatistic.MAD,
                "min", PhaseStatistic.MIN,
                "max", PhaseStatistic.MAX,
                "trend", PhaseStatistic.SLOPE,
                "mis", PhaseStatistic.MISSING);
        String before = "";
        int run = 0;
        for (String field : row.fields()) {
            String name = field.substring(0, field.indexOf('.'));
            run = name.equals(before) ? run + 1 : 1;
            before = name;
            seen[run]++;
            PhaseData phase = data.phase("run", List.of(run));
            row.inUnitsOf(largest(phase));
            if (name.equals("n")) {
                // scan's n are the rows, measured or not.
                row.expect(field, phase.scheduled());
            } else {
                statistic(row, field, statistics.get(name), phase);
            }
        }
        row.require(
                Arrays.stream(seen).limit(data.runCount() + 1).skip(1).allMatch(n -> n == 9),
                "nine statistics for each of " + data.runCount() + " runs");
    }

    private static void autocorr(OracleRow row) {
        if (row.record().error().isPresent()) {
            return; // "missing values in object", or a phase too short for R
        }
        List<String> phases = row.record().texts("Phase");
        boolean drop = !row.record().text("missing").isEmpty();
        for (int i = 0; i < phases.size(); i++) {
            boolean all = i == phases.size() - 1;
            List<Integer> runs = all ? List.of() : List.of(i + 1);
            OracleCase data = row.record().data();
            PhaseData phase = drop ? data.closedUp(runs) : data.rows(runs);
            for (int lag = 1; lag <= 3; lag++) {
                lag(row, "Lag " + lag + "[" + i + "]", lag, phase);
            }
        }
    }

    private static void acf(OracleRow row) {
        boolean drop = row.record().text("na.action").isEmpty();
        OracleCase data = row.record().data();
        List<Integer> runs = row.record().runs("run");
        PhaseData phase = drop ? data.closedUp(runs) : data.rows(runs);
        for (String field : row.fields()) {
            lag(row, field, 1 + Integer.parseInt(field.replaceAll("\\D", "")), phase);
        }
    }

    private static void lag(OracleRow row, String field, int lag, PhaseData phase) {
        row.subject(lag == 1 ? "LAG1" : "Autocorrelation");
        Figure figure = Autocorrelation.at(lag, phase);
        double spread = Sample.of(phase).sd();
        if (Double.isFinite(row.answer(field)) && phase.n() < 4) {
            row.require(!figure.isDefined(), "no autocorrelation of " + phase.n() + " values");
            row.leaveOut(field, Rule.FEWER_THAN_FOUR);
        } else {
            row.inUnitsOf(spread > 0 ? largest(phase) / spread : 1);
            row.expect(field, figure);
        }
    }

    private static void trend(OracleRow row) {
        List<String> names = row.record().texts("rows");
        OracleCase data = row.record().data();
        double first = row.record().number("first_mt");
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).startsWith("Linear.")) {
                PhaseData phase = i == 0 ? data.whole() : data.phase("run", List.of(i));
                Line line = Trend.leastSquares(phase);
                row.inUnitsOf(largest(phase));
                row.expect("B[" + i + "]", line.slope());
                if (phase.n() == 1) {
                    row.require(!line.isDefined(), "no line through one value");
                    row.leaveOut("Intercept[" + i + "]", Rule.LINE_OF_ONE_VALUE);
                } else {
                    row.expect("Intercept[" + i + "]", line.at(data.firstSession(i == 0 ? 1 : i) - first));
                }
            }
        }
        row.leaveOutTheRest(Rule.NOT_OFFERED);
    }

    private static void summary(OracleRow row) {
        PhaseData phase = row.record().sessions();
        row.inUnitsOf(largest(phase));
        statistic(row, "n", PhaseStatistic.N, phase);
        statistic(row, "mean", PhaseStatistic.MEAN, phase);
        statistic(row, "sd", PhaseStatistic.SD, phase);
        statistic(row, "median", PhaseStatistic.MEDIAN, phase);
        statistic(row, "mad_1.4826", PhaseStatistic.MAD, phase);
        statistic(row, "q25_type7", PhaseStatistic.Q25, phase);
        statistic(row, "q75_type7", PhaseStatistic.Q75, phase);
        statistic(row, "iqr_type7", PhaseStatistic.IQR, phase);
        statistic(row, "min", PhaseStatistic.MIN, phase);
        statistic(row, "max", PhaseStatistic.MAX, phase);
        statistic(row, "var", PhaseStatistic.VARIANCE, phase);
    }

    private static void leastSquares(OracleRow row) {
        PhaseData phase = row.record().sessions();
        row.subject("SLOPE", "SLOPE_SE");
        Line line = Trend.leastSquares(phase);
        double error = Trend.leastSquaresError(phase);
        row.inUnitsOf(largest(phase));
        row.expect("coef.values[0][0]", line.intercept());
        row.expect("coef.values[1][0]", line.slope());
        row.expect("coef.values[1][1]", error);
        row.leaveOutTheRest(Rule.NOT_OFFERED);
    }

    private static void theilSen(OracleRow row) {
        PhaseData phase = row.record().sessions();
        row.subject("THEIL_SEN");
        Line line = Trend.theilSen(phase);
        row.inUnitsOf(largest(phase));
        row.expect("slope", line.slope());
        row.expect("intercept", line.intercept());
    }

    private static Kendall overTime(OracleRow row) {
        PhaseData phase = row.record().sessions();
        row.subject(
                "MANN_KENDALL_S",
                "MANN_KENDALL_TAU",
                "MANN_KENDALL_Z",
                "MANN_KENDALL_P_NORMAL",
                "MANN_KENDALL_P_EXACT");
        return Kendall.of(phase.days().toArray(), phase.values().toArray());
    }

    private static void mannKendall(OracleRow row) {
        PhaseData phase = row.record().sessions();
        singlePrecision(
                row, Kendall.of(phase.days().toArray(), rounded(phase.values().toArray())));
    }

    /** The values as package Kendall sees them: in single precision, where values near 1e6 become equal. */
    private static double[] rounded(double[] values) {
        return Arrays.stream(values).map(value -> (float) value).toArray();
    }

    private static Kendall overPhases(OracleRow row, boolean single) {
        PhaseData a = row.record().phase("A");
        PhaseData b = row.record().phase("B");
        double[] x = new double[a.n() + b.n()];
        Arrays.fill(x, a.n(), x.length, 1);
        double[] y = Stream.of(a, b)
                .flatMapToDouble(phase -> phase.values().stream())
                .toArray();
        return Kendall.of(x, single ? rounded(y) : y);
    }

    private static void kendall(OracleRow row) {
        Kendall kendall = overTime(row);
        row.expect("estimate[0]", kendall.tauB());
        if (row.record().is("exact")) {
            if (kendall.n() > 10) {
                row.require(Double.isNaN(kendall.exactP()), "no exact p of " + kendall.n() + " values");
                row.leaveOut("p", Rule.EXACT_UP_TO_TEN);
            } else {
                row.expect("p", kendall.exactP());
            }
            // R's T is the number of concordant pairs.
            row.expect("statistic", (kendall.s() + kendall.allPairs()) / 2.0);
        } else if (row.record().is("continuity")) {
            row.expect("statistic", kendall.zWithContinuity());
            row.expect("p", twoSided(kendall.zWithContinuity()));
        } else {
            row.expect("statistic", kendall.z());
            row.expect("p", kendall.p());
        }
    }

    private static double twoSided(double z) {
        return Double.isNaN(z) ? Double.NaN : Probability.normalTwoSided(z);
    }

    private static void singlePrecision(OracleRow row, Kendall kendall) {
        if (Double.isNaN(kendall.tauB())) {
            row.require(kendall.s() == 0 && kendall.variance() == 0, "S and its variance are 0 for equal values");
            row.leaveOutTheRest(Rule.KENDALL_OF_CONSTANT);
            return;
        }
        row.expect("tau", kendall.tauB(), Tolerance.SINGLE_PRECISION);
        row.expect("p", twoSided(kendall.zWithContinuity()), Tolerance.SINGLE_PRECISION);
        row.expect("S", kendall.s());
        row.expect("varS", kendall.variance(), Tolerance.SINGLE_PRECISION);
        row.expect(
                "D",
                Math.sqrt((double) (kendall.allPairs() - kendall.tiedX()) * (kendall.allPairs() - kendall.tiedY())),
                Tolerance.SINGLE_PRECISION);
    }

    private static int size(OracleRow row, String field) {
        return (int)
                row.fields().stream().filter(f -> f.startsWith(field + "[")).count();
    }

    private static void binomialTail(OracleRow row) {
        row.inUnitsOf(0);
        for (int i = size(row, "n") - 1; i >= 0; i--) {
            int n = (int) row.answer("n[" + i + "]");
            int x = (int) row.answer("x[" + i + "]");
            row.expect("p_greater[" + i + "]", Probability.atLeastHeads(x, n));
        }
        row.leaveOutTheRest(Rule.INPUT);
    }

    private static void distributions(OracleRow row) {
        row.inUnitsOf(0); // tails too are right in relation to themselves
        for (int i = size(row, "q") - 1; i >= 0; i--) {
            double q = row.answer("q[" + i + "]");
            row.expect("pt[" + i + "]", Probability.t(q, row.answer("df[" + i + "]")));
            row.expect("pt_upper[" + i + "]", Probability.t(-q, row.answer("df[" + i + "]")));
            row.expect("pnorm[" + i + "]", Probability.normal(q));
            row.expect("pnorm_upper[" + i + "]", Probability.normal(-q));
        }
        row.leaveOutTheRest(Rule.INPUT);
    }

    private static void tails(OracleRow row) {
        row.inUnitsOf(0);
        for (int i = size(row, "x") - 1; i >= 0; i--) {
            double x = row.answer("x[" + i + "]");
            row.expect("pchisq_upper[" + i + "]", Probability.chiSquareUpper(x, row.answer("df1[" + i + "]")));
            row.leaveOut("pf_upper[" + i + "]", Rule.NOT_OFFERED);
        }
        row.leaveOutTheRest(Rule.INPUT);
    }

    private static void quantiles(OracleRow row) {
        for (int i = size(row, "p") - 1; i >= 0; i--) {
            double p = row.answer("p[" + i + "]");
            row.expect("qt[" + i + "]", Probability.tQuantile(p, row.answer("df[" + i + "]")));
            row.expect("qnorm[" + i + "]", Probability.normalQuantile(p));
            row.leaveOut("qchisq[" + i + "]", Rule.NOT_OFFERED);
        }
        row.leaveOutTheRest(Rule.INPUT);
    }
}
