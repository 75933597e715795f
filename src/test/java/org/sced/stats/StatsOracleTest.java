package org.sced.stats;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sced.data.PhaseData;
import org.sced.oracle.OracleCase;
import org.sced.oracle.OracleChecks;
import org.sced.oracle.OracleRow;
import org.sced.oracle.OracleSet;
import org.sced.oracle.Rule;

/**
 * The statistics of a phase against scan 0.68.0, base R 4.2.2, mblm 0.12.1 and Kendall 2.2.1, one test for every record.
 *
 * <p>Closed forms agree to 1e-12 relative. Package Kendall works in Fortran single precision and is compared to 1e-6.
 */
public class StatsOracleTest {
    /** Single precision has 24 bits, 6e-8; the package's sums of them are right to 1e-6. */
    private static final double SINGLE = 1e-6;

    /** What is compared. */
    public static final OracleChecks CHECKS = new OracleChecks(Map.ofEntries(
            check("scan_overlap/describe", StatsOracleTest::describe),
            check("scan_overlap/autocorr", StatsOracleTest::autocorr),
            check("scan_overlap/trend", StatsOracleTest::trend),
            check("classic/summary", StatsOracleTest::summary),
            check("classic/ols_trend", StatsOracleTest::leastSquares),
            check("classic/theil_sen", StatsOracleTest::theilSen),
            check("classic/kendall", StatsOracleTest::kendall),
            check("classic/mann_kendall", StatsOracleTest::mannKendall),
            check("classic/kendall_phase", row -> {
                Kendall kendall = overPhases(row, false);
                row.expect("estimate[0]", kendall.tauB());
                row.expect("statistic", kendall.z());
                row.expect("p", kendall.p());
            }),
            check("classic/kendall_phase_McLeod", row -> singlePrecision(row, overPhases(row, true))),
            check("classic/acf", StatsOracleTest::acf),
            check("classic/binomial_tail", StatsOracleTest::binomialTail),
            check("classic/t_normal_cdf", StatsOracleTest::distributions),
            check("classic/quantiles", StatsOracleTest::quantiles)));

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
                        entry("classic/acf", 68),
                        entry("classic/binomial_tail", 1),
                        entry("classic/kendall", 132),
                        entry("classic/kendall_phase", 48),
                        entry("classic/kendall_phase_McLeod", 48),
                        entry("classic/mann_kendall", 63),
                        entry("classic/ols_trend", 63),
                        entry("classic/quantiles", 1),
                        entry("classic/summary", 63),
                        entry("classic/t_normal_cdf", 1),
                        entry("classic/theil_sen", 63),
                        entry("scan_overlap/autocorr", 65),
                        entry("scan_overlap/describe", 65),
                        entry("scan_overlap/trend", 61)));
        assertThat(tally.numbers())
                .isEqualTo(Map.ofEntries(
                        entry("classic/acf", 204),
                        entry("classic/binomial_tail", 119),
                        entry("classic/kendall", 395),
                        entry("classic/kendall_phase", 144),
                        entry("classic/kendall_phase_McLeod", 230),
                        entry("classic/mann_kendall", 305),
                        entry("classic/ols_trend", 189),
                        entry("classic/quantiles", 48),
                        entry("classic/summary", 693),
                        entry("classic/t_normal_cdf", 180),
                        entry("classic/theil_sen", 126),
                        entry("scan_overlap/autocorr", 835),
                        entry("scan_overlap/describe", 2070),
                        entry("scan_overlap/trend", 534)));
        assertThat(tally.leftOut())
                .isEqualTo(Map.of(
                        Rule.EXACT_UP_TO_TEN, 1,
                        Rule.FEWER_THAN_FOUR, 5,
                        Rule.INPUT, 376,
                        Rule.KENDALL_OF_CONSTANT, 20,
                        Rule.LINE_OF_ONE_VALUE, 10,
                        Rule.NOT_OFFERED, 1679));
        assertThat(tally.unchecked()).isEqualTo(Map.ofEntries(entry("scan_overlap/autocorr", 8)));
    }

    @Test
    void nothingPublishedIsLeftOutInSilence() {
        OracleChecks.Tally tally = CHECKS.tally(OracleSet.published());
        assertThat(tally.records())
                .isEqualTo(Map.ofEntries(
                        entry("classic/acf", 184),
                        entry("classic/binomial_tail", 1),
                        entry("classic/kendall", 369),
                        entry("classic/kendall_phase", 102),
                        entry("classic/kendall_phase_McLeod", 102),
                        entry("classic/mann_kendall", 172),
                        entry("classic/ols_trend", 172),
                        entry("classic/quantiles", 1),
                        entry("classic/summary", 172),
                        entry("classic/t_normal_cdf", 1),
                        entry("classic/theil_sen", 172),
                        entry("scan_overlap/autocorr", 109),
                        entry("scan_overlap/describe", 102),
                        entry("scan_overlap/trend", 204)));
        assertThat(tally.numbers())
                .isEqualTo(Map.ofEntries(
                        entry("classic/acf", 552),
                        entry("classic/binomial_tail", 119),
                        entry("classic/kendall", 1097),
                        entry("classic/kendall_phase", 306),
                        entry("classic/kendall_phase_McLeod", 505),
                        entry("classic/mann_kendall", 830),
                        entry("classic/ols_trend", 516),
                        entry("classic/quantiles", 48),
                        entry("classic/summary", 1892),
                        entry("classic/t_normal_cdf", 180),
                        entry("classic/theil_sen", 344),
                        entry("scan_overlap/autocorr", 1138),
                        entry("scan_overlap/describe", 2502),
                        entry("scan_overlap/trend", 1520)));
        assertThat(tally.leftOut())
                .isEqualTo(Map.of(
                        Rule.EXACT_UP_TO_TEN, 10,
                        Rule.FEWER_THAN_FOUR, 77,
                        Rule.INPUT, 376,
                        Rule.KENDALL_OF_CONSTANT, 35,
                        Rule.NOT_OFFERED, 4612));
        assertThat(tally.unchecked()).isEqualTo(Map.ofEntries(entry("scan_overlap/autocorr", 7)));
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
                row.expect(field, statistics.get(name).of(phase));
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
        row.expect("n", PhaseStatistic.N.of(phase));
        row.expect("mean", PhaseStatistic.MEAN.of(phase));
        row.expect("sd", PhaseStatistic.SD.of(phase));
        row.expect("median", PhaseStatistic.MEDIAN.of(phase));
        row.expect("mad_1.4826", PhaseStatistic.MAD.of(phase));
        row.expect("q25_type7", PhaseStatistic.Q25.of(phase));
        row.expect("q75_type7", PhaseStatistic.Q75.of(phase));
        row.expect(
                "iqr_type7",
                PhaseStatistic.Q75.of(phase).value()
                        - PhaseStatistic.Q25.of(phase).value());
        row.expect("min", PhaseStatistic.MIN.of(phase));
        row.expect("max", PhaseStatistic.MAX.of(phase));
        row.expect("var", PhaseStatistic.VARIANCE.of(phase));
    }

    private static void leastSquares(OracleRow row) {
        PhaseData phase = row.record().sessions();
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
        Line line = Trend.theilSen(phase);
        row.inUnitsOf(largest(phase));
        row.expect("slope", line.slope());
        row.expect("intercept", line.intercept());
    }

    private static Kendall overTime(OracleRow row) {
        PhaseData phase = row.record().sessions();
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
        row.expect("tau", kendall.tauB(), SINGLE, 0);
        row.expect("p", twoSided(kendall.zWithContinuity()), SINGLE, SINGLE);
        row.expect("S", kendall.s());
        row.expect("varS", kendall.variance(), SINGLE, 0);
        row.expect(
                "D",
                Math.sqrt((double) (kendall.allPairs() - kendall.tiedX()) * (kendall.allPairs() - kendall.tiedY())),
                SINGLE,
                0);
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
