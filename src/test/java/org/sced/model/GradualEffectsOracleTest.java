package org.sced.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.sced.effect.Flag;
import org.sced.oracle.OracleCase;
import org.sced.oracle.OracleCheck;
import org.sced.oracle.OracleChecks;
import org.sced.oracle.OracleRow;
import org.sced.oracle.OracleTest;
import org.sced.oracle.Rule;
import org.sced.oracle.Tolerance;
import org.sced.oracle.Topic;
import org.sced.stats.Reason;

/**
 * SingleCaseES 0.7.4, {@code gem_scd}.
 *
 * <p>At the peer's own ω everything else is a generalized linear model and compared closely. The peer finds ω by one run of a
 * line search, so ours is compared by the deviance, which must not be larger, and in ω where the peer was at the same
 * minimum.
 */
public class GradualEffectsOracleTest implements OracleTest {
    private static final Tolerance FIT =
            Tolerance.ofShare(1e-7, "R stops scoring when the deviance moves by less than 1e-8");
    private static final Tolerance CANCELLED =
            Tolerance.ofShare(1e-7, "near ω = 1 the peer divides 1 − ω by 1 − ω^m, which cancels");
    private static final Tolerance WEIGHTS =
            Tolerance.ofShare(1e-3, "R takes weights and χ² from the last but one step of its scoring");
    private static final Tolerance SEARCH =
            Tolerance.ofDifference(1e-3, "the peer's line search stops at a step of 1.2e-4");

    /** What is compared. */
    public static final OracleChecks CHECKS = OracleChecks.of(OracleCheck.of(
                    Topic.GRADUAL,
                    "singlecasees/GEM",
                    "normal, Poisson and quasi-Poisson",
                    GradualEffectsOracleTest::compare)
            .noting(
                    "Coefficients, deviance and covariances are compared at the peer's ω. Ours must have a deviance as small"
                            + " as the peer's, and as small as a search of 301 places finds; where it is smaller, the peer was in"
                            + " another minimum."));

    @Override
    public OracleChecks checks() {
        return CHECKS;
    }

    private static String stem(String label) {
        return label.replaceAll("[0-9]+$", "");
    }

    private static void compare(OracleRow row) {
        OracleCase data = row.record().data();
        boolean drop = row.record().text("missing").startsWith("rows"); // "rows with NA dropped before the call"
        int[] rows = IntStream.range(0, data.values().size())
                .filter(i -> !drop || !Double.isNaN(data.values().get(i)))
                .toArray();
        double[] y = Arrays.stream(rows).mapToDouble(i -> data.values().get(i)).toArray();
        boolean[] treated = new boolean[y.length];
        for (int i = 0; i < y.length; i++) {
            treated[i] =
                    !stem(data.labels().get(rows[i])).equals(stem(data.labels().get(rows[0])));
        }
        GradualEffects.Family family = GradualEffects.Family.valueOf(
                row.record().text("family").toUpperCase(Locale.ROOT).replace("QUASIP", "QUASI_P"));
        int m = (int) row.record().number("m");
        GradualEffectsResult ours = GradualEffects.of(m).withFamily(family).fit(y, treated);
        row.subject("GradualEffects");
        if (Arrays.stream(y).filter(v -> !Double.isNaN(v)).distinct().count() == 1) {
            row.require(
                    ours.omega().undefined().orElseThrow().reason() == Reason.ZERO_VARIANCE,
                    "no delay of equal values");
            row.leaveOutTheRest(Rule.NO_ORDER);
            return;
        }
        if (row.record().error().isPresent()) {
            row.require(ours.covariance().isEmpty(), "no errors where R fails");
            return;
        }
        row.require(ours.isDefined(), "a fit");
        GradualCurve curve = new GradualCurve(family, m, y, treated, 1);
        compareAtTheirs(row, curve, family == GradualEffects.Family.GAUSSIAN, y);
        compareSearch(row, curve, ours);
    }

    private static void compareAtTheirs(OracleRow row, GradualCurve curve, boolean normal, double[] y) {
        double omega = row.answer("omega");
        Tolerance fit = normal ? Tolerance.LONG_SUM : FIT;
        row.inUnitsOf(0);
        row.expect("deviance", curve.deviance(omega), Tolerance.LONG_SUM);
        double intercept = row.answer("coefficients.intercept");
        double effect = row.answer("coefficients.linear_covariate");
        double size = Math.max(Math.abs(intercept), Math.abs(effect));
        // 64 roundings are to be 1e-9 (1e-7) of the larger coefficient
        row.inUnitsOf(fit.relative() * size / (64 * 0x1p-52));
        row.expect("coefficients.intercept", curve.intercept(), fit);
        row.expect("coefficients.linear_covariate", curve.effect(), fit);
        row.inUnitsOf(0);
        row.expect("dispersion", curve.dispersion(), normal ? Tolerance.LONG_SUM : WEIGHTS);
        double[][] covariance = curve.covariance(omega);
        boolean missing = Arrays.stream(y).anyMatch(Double::isNaN);
        Tolerance tolerance = normal ? CANCELLED : WEIGHTS;
        for (int a = 0; a < 3; a++) {
            for (int b = 0; b < 3; b++) {
                String field = "varCov.V" + (a + 1) + "[" + b + "]";
                if (missing) {
                    row.leaveOut(field, Rule.COVARIANCE_WITH_MISSING_DAYS);
                } else if (covariance.length == 0) {
                    row.leaveOut(field, Rule.SINGULAR_COVARIANCE);
                } else {
                    row.inUnitsOf(
                            tolerance.relative() * Math.sqrt(covariance[a][a] * covariance[b][b]) / (64 * 0x1p-52));
                    row.expect(field, covariance[b][a], tolerance);
                }
            }
        }
    }

    private static void compareSearch(OracleRow row, GradualCurve curve, GradualEffectsResult ours) {
        double deviance = ours.deviance().value();
        double theirs = row.answer("deviance");
        row.require(deviance <= theirs * (1 + 1e-9), "a deviance as small as the peer's, " + deviance);
        double omega = ours.omega().value();
        if (Math.abs(omega - row.answer("omega")) <= SEARCH.absolute()) {
            row.inUnitsOf(0);
            row.expect("omega", omega, SEARCH);
        } else {
            row.require(deviance < theirs, "a smaller deviance at another ω, " + omega);
            row.leaveOut("omega", Rule.OTHER_MINIMUM);
        }
        boolean end = omega == 0 || omega == 1;
        row.require(ours.omega().flags().contains(Flag.BOUNDARY) == end, "the flag at the end of the range");
        row.require(!end || ours.covariance().isEmpty(), "no errors at the end of the range");
        double finest = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= 300; i++) {
            finest = Math.min(finest, curve.deviance(i / 300.0));
        }
        row.require(deviance <= finest * (1 + 1e-9), "a fine search of the whole range finds nothing better");
    }
}
