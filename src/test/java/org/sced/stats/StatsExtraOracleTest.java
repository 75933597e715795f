package org.sced.stats;

import org.sced.data.PhaseData;
import org.sced.oracle.OracleCase;
import org.sced.oracle.OracleCheck;
import org.sced.oracle.OracleChecks;
import org.sced.oracle.OracleRow;
import org.sced.oracle.OracleTest;
import org.sced.oracle.Rule;
import org.sced.oracle.Topic;

/**
 * Serial dependence and repeated medians against base R 4.2.2, car 3.1.1 and mblm 0.12.1, one test for every record. Numbers
 * without a unit are compared with 0 within 64 roundings of (largest value / spread), the digits that the data lose by
 * centring.
 */
public class StatsExtraOracleTest implements OracleTest {
    /** What is compared. */
    public static final OracleChecks CHECKS = OracleChecks.of(
            OracleCheck.of(Topic.DEPENDENCE, "classic/pacf", "partial, lags 1 to 3", StatsExtraOracleTest::partial),
            OracleCheck.of(
                    Topic.DEPENDENCE,
                    "classic/lag1_pearson",
                    "correlation of each day with the next",
                    StatsExtraOracleTest::laggedCorrelation),
            OracleCheck.of(
                    Topic.DEPENDENCE,
                    "classic/durbin_watson",
                    "Durbin–Watson and r of a trend's residuals",
                    StatsExtraOracleTest::durbinWatson),
            OracleCheck.of(
                    Topic.DEPENDENCE,
                    "classic/box_test",
                    "Ljung–Box and Box–Pierce",
                    StatsExtraOracleTest::portmanteau),
            OracleCheck.of(Topic.PHASE, "classic/siegel", "repeated medians", StatsExtraOracleTest::repeatedMedians),
            OracleCheck.leftOut("classic/ar1", "autoregression by ar()", Rule.LATER),
            OracleCheck.leftOut("classic/arima100", "autoregression by arima()", Rule.LATER),
            OracleCheck.leftOut("classic/gls_ar1", "regression with AR(1) errors", Rule.LATER),
            OracleCheck.leftOut("classic/gls_car1", "regression with CAR(1) errors", Rule.LATER),
            OracleCheck.leftOut("classic/robust_se", "robust errors of a regression", Rule.LATER));

    @Override
    public OracleChecks checks() {
        return CHECKS;
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
}
