package org.sced.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
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
 * Serial dependence, repeated medians and the lines through halves and thirds against base R 4.2.2, car 3.1.1, mblm 0.12.1
 * and scan 0.68.0, one test for every record. Closed forms agree to 1e-9 relative; numbers without a unit are compared with
 * 0 within 64 roundings of (largest value / spread), the digits that the data lose by centring.
 */
public class StatsExtraOracleTest {
    private static final Map<String, Consumer<OracleRow>> SERIAL = Map.of(
            "pacf", StatsExtraOracleTest::partial,
            "box_test", StatsExtraOracleTest::portmanteau,
            "durbin_watson", StatsExtraOracleTest::durbinWatson,
            "lag1_pearson", StatsExtraOracleTest::laggedCorrelation,
            "siegel", StatsExtraOracleTest::repeatedMedians);

    /** The statistics by the names of the family that they come from, and of the one that ships. */
    public static final OracleChecks CHECKS = checks(SERIAL, "classic", "stats-extra");

    /** scan's conservative dual criterion, here only for the lines that it draws. */
    private static final OracleChecks LINES =
            checks(Map.of("CDC", StatsExtraOracleTest::lines), "scan_overlap", "stats-extra");

    private static OracleChecks checks(Map<String, Consumer<OracleRow>> checks, String... families) {
        Map<String, Consumer<OracleRow>> all = new HashMap<>();
        for (String family : families) {
            checks.forEach((stat, check) -> all.put(family + "/" + stat, check));
        }
        return new OracleChecks(Map.copyOf(all));
    }

    private static OracleChecks only(OracleChecks checks, String family) {
        Map<String, Consumer<OracleRow>> some = new HashMap<>(checks.checks());
        some.keySet().removeIf(key -> !key.startsWith(family + "/"));
        return new OracleChecks(some);
    }

    @TestFactory
    Stream<DynamicTest> synthetic() {
        return Stream.of(CHECKS, LINES)
                .flatMap(checks -> only(checks, "stats-extra").tests(OracleSet.synthetic()));
    }

    @TestFactory
    Stream<DynamicTest> published() {
        return Stream.concat(
                only(CHECKS, "classic").tests(OracleSet.published()),
                only(LINES, "scan_overlap").tests(OracleSet.published()));
    }

    @Test
    void nothingSyntheticIsLeftOutInSilence() {
        OracleChecks.Tally tally = only(CHECKS, "stats-extra").tally(OracleSet.synthetic());
        assertThat(tally.numbers())
                .isEqualTo(Map.of(
                        "stats-extra/box_test", 312,
                        "stats-extra/durbin_watson", 366,
                        "stats-extra/lag1_pearson", 68,
                        "stats-extra/pacf", 189,
                        "stats-extra/siegel", 126));
        assertThat(tally.leftOut()).isEqualTo(Map.of(Rule.INPUT, 156, Rule.ONLY_ROUNDING, 12));
        assertThat(tally.unchecked()).isEmpty();
        // scan refuses phases under five values 20 times.
        assertThat(only(LINES, "stats-extra").tally(OracleSet.synthetic()))
                .isEqualTo(new OracleChecks.Tally(
                        Map.of("stats-extra/CDC", 164),
                        Map.of("stats-extra/CDC", 492),
                        Map.of(),
                        Map.of("stats-extra/CDC", 20)));
    }

    @Test
    void nothingPublishedIsLeftOutInSilence() {
        OracleChecks.Tally tally = only(CHECKS, "classic").tally(OracleSet.published());
        assertThat(tally.numbers())
                .isEqualTo(Map.of(
                        "classic/box_test", 1376,
                        "classic/durbin_watson", 996,
                        "classic/lag1_pearson", 184,
                        "classic/pacf", 516,
                        "classic/siegel", 344));
        assertThat(tally.leftOut()).isEqualTo(Map.of(Rule.INPUT, 688, Rule.ONLY_ROUNDING, 36));
        assertThat(tally.unchecked()).isEmpty();
        // Unchecked here: the least-squares lines, and scan's refusals.
        assertThat(only(LINES, "scan_overlap").tally(OracleSet.published()))
                .isEqualTo(new OracleChecks.Tally(
                        Map.of("scan_overlap/CDC", 296),
                        Map.of("scan_overlap/CDC", 888),
                        Map.of(),
                        Map.of("scan_overlap/CDC", 812)));
    }

    private static PhaseData closedUp(OracleRow row) {
        return row.record().data().closedUp(row.record().runs("run"));
    }

    private static void centred(OracleRow row, PhaseData phase) {
        double spread = Sample.of(phase).sd();
        double largest = phase.values().stream().map(Math::abs).max().orElse(0);
        row.inUnitsOf(spread > 0 ? largest / spread : 1);
    }

    /** Below four values the library gives no autocorrelation; R does. */
    private static boolean few(OracleRow row, PhaseData phase, Figure figure) {
        if (phase.n() >= 4) {
            return false;
        }
        row.require(!figure.isDefined(), "no autocorrelation of " + phase.n() + " values");
        row.leaveOutTheRest(Rule.FEWER_THAN_FOUR);
        return true;
    }

    private static void partial(OracleRow row) {
        PhaseData phase = closedUp(row);
        centred(row, phase);
        var figures = Autocorrelation.partial(3, phase);
        if (!few(row, phase, figures.get(0))) {
            for (String field : row.fields()) {
                row.expect(field, figures.get(Integer.parseInt(field.replaceAll("\\D", ""))));
            }
        }
    }

    private static void portmanteau(OracleRow row) {
        PhaseData phase = closedUp(row);
        centred(row, phase);
        int lag = (int) row.record().number("lag");
        SerialDependence serial = SerialDependence.of(phase);
        SerialTest test = row.record().text("type").equals("Ljung-Box") ? serial.ljungBox(lag) : serial.boxPierce(lag);
        if (!few(row, phase, test.statistic())) {
            row.expect("statistic", test.statistic());
            row.expect("p", test.p());
            row.leaveOut("df", Rule.INPUT);
        }
    }

    private static void durbinWatson(OracleRow row) {
        PhaseData phase = row.record().sessions();
        SerialDependence trend = SerialDependence.ofTrend(phase);
        PhaseData rows = PhaseData.of("rows", 1, trend.residuals().values().toArray());
        SerialDependence serial = SerialDependence.ofResiduals(rows, 2);
        if (Sample.of(rows).isConstant()) {
            row.require(!serial.durbinWatson(1).isDefined(), "residuals of a perfect line are 0");
            row.leaveOutTheRest(Rule.ONLY_ROUNDING);
            return;
        }
        double largest = phase.values().stream().map(Math::abs).max().orElse(0);
        row.inUnitsOf(Math.max(1, largest / Sample.of(rows).sd()));
        for (int lag = 1; lag <= 3; lag++) {
            row.expect("dw[" + (lag - 1) + "]", serial.durbinWatson(lag));
            if (rows.n() < 4) {
                row.leaveOut("r[" + (lag - 1) + "]", Rule.FEWER_THAN_FOUR);
            } else {
                row.expect("r[" + (lag - 1) + "]", serial.r(lag));
            }
        }
    }

    private static void laggedCorrelation(OracleRow row) {
        OracleCase data = row.record().data();
        PhaseData phase = row.record().text("use").isEmpty()
                ? closedUp(row)
                : data.rows(row.record().runs("run"));
        centred(row, phase);
        Figure figure = Autocorrelation.laggedCorrelation(1, phase);
        if (!few(row, phase, figure)) {
            row.expect("r", figure);
        }
    }

    private static void repeatedMedians(OracleRow row) {
        PhaseData phase = row.record().sessions();
        Line line = Trend.repeatedMedians(phase);
        row.inUnitsOf(phase.values().stream().map(Math::abs).max().orElse(0));
        row.expect("slope", line.slope());
        row.expect("intercept", line.intercept());
    }

    /** How many values of B lie beyond both A's mean and its line, each moved by a quarter of A's standard deviation. */
    private static void lines(OracleRow row) {
        String method = row.record().text("trend_method");
        if (method.equals("OLS") || row.record().error().isPresent()) {
            return;
        }
        PhaseData a = row.record().phase("A");
        PhaseData b = row.record().phase("B");
        Line line = method.equals("bisplit") ? Trend.splitMiddle(a) : Trend.triSplit(a);
        int sign = row.record().is("decreasing") ? -1 : 1;
        double shift = 0.25 * Sample.of(a).sd();
        double mean = Sample.of(a).mean();
        int beyond = 0;
        for (int i = 0; i < b.n(); i++) {
            double y = sign * b.values().get(i);
            double t = b.days().get(i);
            beyond += y > sign * mean + shift && y > sign * line.at(t) + shift ? 1 : 0;
        }
        row.expect("cdc_be", beyond);
        row.expect("cdc_b", b.n());
        row.expect("cdc_p", Probability.atLeastHeads(beyond, b.n()));
    }
}
