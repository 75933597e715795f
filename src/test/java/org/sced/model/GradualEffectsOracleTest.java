package org.sced.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sced.effect.AveragesOracle;
import org.sced.effect.AveragesOracle.Row;
import org.sced.effect.Flag;
import org.sced.stats.Reason;
import tools.jackson.databind.JsonNode;

/**
 * SingleCaseES 0.7.4, {@code gem_scd}.
 *
 * <p>At the peer's own ω everything else is a generalized linear model and compared closely. The peer finds ω by one run of a
 * line search with a tolerance of 1.2e-4, so ours is compared by the deviance, which must not be larger, and in ω to 1e-3
 * where the peer was at the same minimum.
 */
class GradualEffectsOracleTest {
    /** Deviance and coefficients: R stops its scoring when the deviance moves by less than 1e-8. */
    private static final double FIT = 1e-7;
    /** Of the normal model, which needs no iteration. */
    private static final double CLOSED = 1e-9;
    /** Covariances of the normal model: near ω = 1 the peer divides 1 − ω by 1 − ω^m, which cancels. */
    private static final double CANCELLED = 1e-7;
    /** R takes weights and Pearson's χ² from the last but one step of its scoring. */
    private static final double WEIGHTS = 1e-3;

    private final Map<String, Integer> seen = new TreeMap<>();

    @Test
    void synthetic() {
        everyRecord(AveragesOracle.synthetic());
        assertThat(seen)
                .isEqualTo(Map.of(
                        "compared",
                        179,
                        "covariances",
                        168,
                        "covariance wrong in the peer, days missing",
                        8,
                        "singular",
                        3,
                        "same minimum",
                        166,
                        "lower minimum than the peer's",
                        13,
                        "at the end of the range",
                        80,
                        "all values equal",
                        8,
                        "R fails, ours without errors",
                        1));
    }

    @Test
    void published() {
        everyRecord(AveragesOracle.published());
        assertThat(seen)
                .isEqualTo(Map.of(
                        "compared",
                        335,
                        "covariances",
                        311,
                        "covariance wrong in the peer, days missing",
                        24,
                        "same minimum",
                        321,
                        "lower minimum than the peer's",
                        14,
                        "at the end of the range",
                        149,
                        "all values equal",
                        4));
    }

    private void count(String what) {
        seen.merge(what, 1, Integer::sum);
    }

    private void everyRecord(AveragesOracle oracle) {
        for (AveragesOracle.Record record : oracle.records("GEM")) {
            List<Row> rows = oracle.cases(record.dataset()).get(record.singleCase());
            if (record.option("missing").startsWith("rows")) { // "rows with NA dropped before the call"
                rows = rows.stream().filter(row -> !Double.isNaN(row.value())).toList();
            }
            compare(record, rows);
        }
    }

    private static String stem(String label) {
        return label.replaceAll("[0-9]+$", "");
    }

    private void compare(AveragesOracle.Record record, List<Row> rows) {
        double[] y = rows.stream().mapToDouble(Row::value).toArray();
        boolean[] treated = new boolean[y.length];
        for (int i = 0; i < y.length; i++) {
            treated[i] = !stem(rows.get(i).label()).equals(stem(rows.get(0).label()));
        }
        GradualEffects.Family family = GradualEffects.Family.valueOf(
                record.option("family").toUpperCase(Locale.ROOT).replace("QUASIP", "QUASI_P"));
        int m = record.result().path("options").path("m").intValue();
        GradualEffectsResult ours = GradualEffects.of(m).withFamily(family).fit(y, treated);
        if (Arrays.stream(y).filter(v -> !Double.isNaN(v)).distinct().count() == 1) {
            assertThat(ours.omega().undefined().orElseThrow().reason()).isEqualTo(Reason.ZERO_VARIANCE);
            count("all values equal");
            return;
        }
        if (record.result().has("error")) {
            assertThat(ours.covariance()).as("%s", record).isEmpty();
            count("R fails, ours without errors");
            return;
        }
        assertThat(ours.isDefined()).as("%s: %s", record, ours).isTrue();
        GradualCurve curve = new GradualCurve(family, m, y, treated, 1);
        compareAtTheirs(record, curve, family, y);
        compareSearch(record, curve, ours);
        count("compared");
    }

    private void compareAtTheirs(
            AveragesOracle.Record record, GradualCurve curve, GradualEffects.Family family, double[] y) {
        double omega = record.number("omega");
        boolean normal = family == GradualEffects.Family.GAUSSIAN;
        double fit = normal ? CLOSED : FIT;
        near(record, "deviance", curve.deviance(omega), record.number("deviance"), record.number("deviance"), CLOSED);
        JsonNode theirs = record.values().path("coefficients");
        double intercept = theirs.path("intercept").doubleValue();
        double effect = theirs.path("linear_covariate").doubleValue();
        double size = Math.max(Math.abs(intercept), Math.abs(effect));
        near(record, "intercept", curve.intercept(), intercept, size, fit);
        near(record, "effect", curve.effect(), effect, size, fit);
        double dispersion = record.number("dispersion");
        near(record, "dispersion", curve.dispersion(), dispersion, dispersion, normal ? CLOSED : WEIGHTS);
        double[][] covariance = curve.covariance(omega);
        if (Arrays.stream(y).anyMatch(Double::isNaN)) {
            count("covariance wrong in the peer, days missing");
            return;
        }
        if (covariance.length == 0) {
            count("singular");
            return;
        }
        for (int a = 0; a < 3; a++) {
            double[] column =
                    AveragesOracle.numbers(record.values().path("varCov").path("V" + (a + 1)));
            for (int b = 0; b < 3; b++) {
                near(
                        record,
                        "covariance " + a + b,
                        covariance[b][a],
                        column[b],
                        Math.sqrt(covariance[a][a] * covariance[b][b]),
                        normal ? CANCELLED : WEIGHTS);
            }
        }
        count("covariances");
    }

    private void compareSearch(AveragesOracle.Record record, GradualCurve curve, GradualEffectsResult ours) {
        double deviance = ours.deviance().value();
        double theirs = record.number("deviance");
        assertThat(deviance).as("%s: deviance", record).isLessThanOrEqualTo(theirs * (1 + 1e-9));
        double omega = ours.omega().value();
        if (Math.abs(omega - record.number("omega")) <= 1e-3) {
            count("same minimum");
        } else {
            assertThat(deviance).as("%s: ω %s", record, omega).isLessThan(theirs);
            count("lower minimum than the peer's");
        }
        boolean end = omega == 0 || omega == 1;
        assertThat(ours.omega().flags().contains(Flag.BOUNDARY)).isEqualTo(end);
        if (end) {
            assertThat(ours.covariance()).as("%s", record).isEmpty();
            count("at the end of the range");
        }
        double finest = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= 300; i++) {
            finest = Math.min(finest, curve.deviance(i / 300.0));
        }
        assertThat(deviance)
                .as("%s: a fine search of the whole range finds nothing better", record)
                .isLessThanOrEqualTo(finest * (1 + 1e-9));
    }

    private static void near(
            AveragesOracle.Record record, String what, double ours, double theirs, double size, double tolerance) {
        assertThat(ours)
                .as("%s: %s", record, what)
                .isCloseTo(theirs, within(tolerance * Math.abs(size) + Double.MIN_NORMAL));
    }
}
