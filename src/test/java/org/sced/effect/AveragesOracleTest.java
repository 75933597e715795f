package org.sced.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sced.stats.Probability;
import org.sced.stats.Reason;
import tools.jackson.databind.JsonNode;

/** The numbers of metafor 3.8.1, SCMA 1.3.1, SingleCaseES 0.7.4 and base R 4.2.2. */
class AveragesOracleTest {
    enum Origin {
        SYNTHETIC,
        PUBLISHED;

        AveragesOracle oracle() {
            return this == SYNTHETIC ? AveragesOracle.synthetic() : AveragesOracle.published();
        }
    }

    private static final double CLOSED = 1e-9;
    private static final Range SHARE = Range.SHARE_OF_PAIRS;

    private static Offset<Double> near(double wanted) {
        return within(CLOSED * Math.abs(wanted) + 64 * 0x1p-52);
    }

    private static void same(AveragesOracle.Record record, String what, double ours, double theirs) {
        if (Double.isNaN(theirs)) {
            assertThat(ours).as("%s: %s", record, what).isNaN();
        } else {
            assertThat(ours).as("%s: %s", record, what).isCloseTo(theirs, near(theirs));
        }
    }

    // ---- combined p-values

    @ParameterizedTest
    @EnumSource
    void combinedPValues(Origin origin) {
        AveragesOracle oracle = origin.oracle();
        Map<String, Integer> compared = new TreeMap<>();
        for (AveragesOracle.Record record : oracle.records("combine_p")) {
            PValueCombination method = record.option("method").equals("+")
                    ? PValueCombination.EDGINGTON
                    : PValueCombination.MULTIPLICATIVE;
            same(record, "p", method.of(p(record)).value(), record.number("p"));
            compared.merge(method.name(), 1, Integer::sum);
        }
        for (AveragesOracle.Record record : oracle.records("fisher_p")) {
            CombinedPValue fisher = PValueCombination.FISHER.of(p(record));
            same(record, "p", fisher.value(), record.number("p"));
            same(record, "chi2", fisher.statistic().value(), record.number("chi2"));
            compared.merge("FISHER", 1, Integer::sum);
        }
        for (AveragesOracle.Record record : oracle.records("stouffer_p")) {
            CombinedPValue stouffer = PValueCombination.STOUFFER.of(p(record));
            same(record, "p", stouffer.value(), record.number("p"));
            same(record, "z", stouffer.statistic().value(), record.number("z"));
            compared.merge("STOUFFER", 1, Integer::sum);
        }
        int each = origin == Origin.SYNTHETIC ? 13 : 12;
        assertThat(compared)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("EDGINGTON", each, "MULTIPLICATIVE", each, "FISHER", each, "STOUFFER", each));
    }

    private static double[] p(AveragesOracle.Record record) {
        return AveragesOracle.numbers(record.entry().path("p_values"));
    }

    // ---- heterogeneity and random effects

    /** ML, PM, HE and SJ are not offered; METHODS asks for DL and REML. */
    private static final List<String> OFFERED = List.of("FE", "DL", "REML");

    @ParameterizedTest
    @EnumSource
    void metaAnalysis(Origin origin) {
        Map<String, double[][]> inputs = new HashMap<>();
        Map<String, Integer> compared = new TreeMap<>();
        for (AveragesOracle.Record record : origin.oracle().records("meta_analysis")) {
            String method = record.option("method");
            JsonNode input = record.result().path("input");
            String key =
                    record.where() + (input.isObject() ? input.path("effect").asString() : name(input));
            if (input.isObject()) {
                inputs.put(key, new double[][] {
                    AveragesOracle.numbers(input.path("yi")), AveragesOracle.numbers(input.path("vi"))
                });
            }
            if (OFFERED.contains(method)) {
                double[][] data = inputs.get(key);
                assertThat(data).as(key).isNotNull();
                compare(record, data[0], data[1]);
                compared.merge(method + " " + record.option("test"), 1, Integer::sum);
            } else {
                assertThat(method).isIn("ML", "PM", "HE", "SJ");
                compared.merge("not offered", 1, Integer::sum);
            }
        }
        if (origin == Origin.SYNTHETIC) {
            assertThat(compared)
                    .containsExactlyInAnyOrderEntriesOf(Map.of("FE z", 48, "DL z", 48, "REML z", 48, "REML knha", 48));
        } else {
            assertThat(compared)
                    .containsExactlyInAnyOrderEntriesOf(
                            Map.of("FE z", 150, "DL z", 150, "REML z", 150, "REML knha", 150, "not offered", 600));
        }
    }

    private static String name(JsonNode input) {
        return input.asString().replace("as the FE record of ", "");
    }

    private static void compare(AveragesOracle.Record record, double[] y, double[] v) {
        double[] errors =
                IntStream.range(0, v.length).mapToDouble(i -> Math.sqrt(v[i])).toArray();
        List<Contribution> contributions = IntStream.range(0, y.length)
                .mapToObj(i -> Contribution.of("effect " + i, y[i], errors[i]))
                .toList();
        AverageEffect average = AverageEffect.of("SMD", Range.ANY, contributions, Weighting.INVERSE_VARIANCE, 0.95);
        same(record, "k", average.entered().size(), record.number("k"));
        same(record, "QE", average.heterogeneity().q().value(), record.number("QE"));
        same(record, "QEp", average.heterogeneity().p().value(), record.number("QEp"));
        if (record.option("method").equals("FE")) {
            estimate(record, average.estimate(), Probability::normalTwoSided);
            return;
        }
        HeterogeneityEstimator estimator = record.option("method").equals("DL")
                ? HeterogeneityEstimator.DERSIMONIAN_LAIRD
                : HeterogeneityEstimator.REML;
        Variances variances = Variances.of(y, errors);
        double unit = variances.unit() * variances.unit();
        double theirs = record.number("tau2");
        RandomEffects fit = RandomEffects.fit(estimator, variances, 0.95);
        double ours = fit.tauSquared().value();
        if (estimator == HeterogeneityEstimator.REML) {
            // metafor stops when a step of τ² is below 1e-5, some steps before the end: ours must be as likely, and
            // close
            double likelihood = variances.at(ours / unit).logRestricted();
            double peer = variances.at(theirs / unit).logRestricted();
            assertThat(likelihood).as("%s: log-likelihood", record).isGreaterThanOrEqualTo(peer - 1e-12);
            assertThat(ours).as("%s: tau2", record).isCloseTo(theirs, within(1e-4 * (1 + theirs)));
        } else {
            same(record, "tau2", ours, theirs);
        }
        // everything that follows from τ², at metafor's own
        RandomEffects at = RandomEffects.fit(estimator, variances, theirs / unit, 0.95);
        same(record, "se_tau2", at.tauSquaredError().value(), record.number("se_tau2"));
        same(record, "I2", 100 * at.iSquared().value(), record.number("I2"));
        same(record, "H2", 1 / (1 - at.iSquared().value()), record.number("H2"));
        if (record.option("test").equals("knha")) {
            int df = y.length - 1;
            if (record.number("se") == 0) { // all effects equal: metafor's interval is a point, ours undefined
                assertThat(at.knappHartung().value()).isCloseTo(record.number("b"), near(record.number("b")));
                assertThat(at.knappHartung().error().undefined().orElseThrow().reason())
                        .isEqualTo(Reason.ZERO_VARIANCE);
                return;
            }
            estimate(record, at.knappHartung(), t -> 2 * Probability.t(-Math.abs(t), df));
        } else {
            estimate(record, at.mean(), Probability::normalTwoSided);
            Interval prediction = at.prediction().orElseThrow();
            double[] pi = AveragesOracle.numbers(record.values().path("pi"));
            same(record, "pi[0]", prediction.lower(), pi[0]);
            same(record, "pi[1]", prediction.upper(), pi[1]);
        }
        boolean enough = y.length >= RandomEffects.FEWEST;
        RandomEffects shown = estimator == HeterogeneityEstimator.REML ? average.reml() : average.derSimonianLaird();
        assertThat(shown.tauSquared().isDefined()).isEqualTo(enough);
        if (enough) {
            assertThat(shown).isEqualTo(fit);
        }
    }

    private interface TwoSided {
        double p(double statistic);
    }

    private static void estimate(AveragesOracle.Record record, Estimate ours, TwoSided tail) {
        double[] ci = AveragesOracle.numbers(record.values().path("ci"));
        double statistic = ours.value() / ours.standardError();
        same(record, "b", ours.value(), record.number("b"));
        same(record, "se", ours.standardError(), record.number("se"));
        same(record, "ci[0]", ours.lower(), ci[0]);
        same(record, "ci[1]", ours.upper(), ci[1]);
        same(record, "z_or_t", statistic, record.number("z_or_t"));
        assertThat(tail.p(statistic))
                .as("%s: p", record)
                .isCloseTo(record.number("p"), within(1e-7 * record.number("p") + 1e-15));
    }

    // ---- aggregates of SingleCaseES

    private static final Map<String, Weighting> WEIGHTINGS = Map.of(
            "equal", Weighting.EQUAL,
            "1/V", Weighting.INVERSE_VARIANCE,
            "nA", Weighting.N_A,
            "nB", Weighting.N_B,
            "nA*nB", Weighting.N_A_TIMES_N_B,
            "1/nA+1/nB", Weighting.SUM_OF_RECIPROCALS);

    @ParameterizedTest
    @EnumSource
    void aggregates(Origin origin) {
        AveragesOracle oracle = origin.oracle();
        Map<String, AveragesOracle.Record> pairs = new HashMap<>();
        for (String stat : List.of("NAP", "Tau", "SMD", "LRM", "PND", "PEM", "PAND", "IRD", "Tau_U")) {
            for (AveragesOracle.Record record : oracle.records(stat)) {
                if (isDefault(record)) {
                    pairs.put(record.where() + stat.replace('_', '-'), record);
                }
            }
        }
        int compared = 0;
        int leftOut = 0;
        int noPair = 0;
        for (AveragesOracle.Record record : oracle.records("aggregated_ES")) {
            JsonNode values = record.values();
            for (int i = 0; i < values.path("case").size(); i++) {
                String id = values.path("case").get(i).asString();
                String effect = values.path("ES").get(i).asString();
                List<AveragesOracle.Row> rows = oracle.cases(record.dataset()).get(id);
                List<Contribution> in = new ArrayList<>();
                boolean unknown = false;
                int runs = Math.min(rows.get(rows.size() - 1).run(), origin == Origin.PUBLISHED ? 4 : 6);
                for (int run = 1; run < runs; run += 2) {
                    String where = record.dataset() + " " + id + " {\"A\":[" + run + "],\"B\":[" + (run + 1) + "]}";
                    AveragesOracle.Record pair = pairs.get(where + effect);
                    Estimate own = pair == null ? own(effect, rows, run) : Estimate.of(0);
                    in.add(Contribution.of(
                            "pair " + run,
                            pair == null ? own.value() : pair.number("Est"),
                            pair == null ? own.standardError() : pair.number("SE"),
                            rows(rows, run),
                            rows(rows, run + 1)));
                    unknown |= own.undefined()
                            .filter(why -> why.reason() == Reason.NOT_APPLICABLE)
                            .isPresent();
                }
                if (unknown) {
                    noPair++;
                    continue;
                }
                AverageEffect average =
                        AverageEffect.of(effect, SHARE, in, WEIGHTINGS.get(record.option("weighting")), 0.95);
                if (average.leftOut().isEmpty()) {
                    same(record, id + " " + effect, average.value(), number(values, "Est", i));
                    same(
                            record,
                            id + " " + effect + " SE",
                            average.estimate().standardError(),
                            number(values, "SE", i));
                    same(
                            record,
                            id + " " + effect + " lower",
                            average.estimate().lower(),
                            number(values, "CI_lower", i));
                    same(
                            record,
                            id + " " + effect + " upper",
                            average.estimate().upper(),
                            number(values, "CI_upper", i));
                    compared++;
                } else {
                    // R's answer is NA or counts an effect of no variance as certain; ours says what was left out
                    assertThat(average.leftOut())
                            .allSatisfy(out -> assertThat(out.contribution())
                                    .matches(one -> !one.value().isDefined()
                                            || !(one.error().value() > 0)));
                    leftOut++;
                }
            }
        }
        assertThat(List.of(compared, leftOut, noPair))
                .isEqualTo(origin == Origin.SYNTHETIC ? List.of(916, 25, 120) : List.of(1606, 53, 105));
    }

    /** Where R's value of a pair was not recorded, ours, which other tests compare with R's; unbiased errors only. */
    private static Estimate own(String effect, List<AveragesOracle.Row> rows, int run) {
        Map<String, EffectSizeIndex> known = Map.of(
                "NAP", NonOverlap.NAP,
                "PND", NonOverlap.PND,
                "PEM", NonOverlap.PEM,
                "Tau", Tau.TAU_AVSB,
                "SMD", MeanShift.SMD_BASELINE);
        Estimate none = Estimate.undefined(Reason.NOT_APPLICABLE, "no value of R to average");
        if (!known.containsKey(effect)) {
            return none;
        }
        Estimate its =
                known.get(effect).of(values(rows, run), values(rows, run + 1)).estimate();
        return its.flags().contains(Flag.HANLEY_INSTEAD) ? none : its;
    }

    private static double[] values(List<AveragesOracle.Row> rows, int run) {
        return rows.stream()
                .filter(row -> row.run() == run)
                .mapToDouble(AveragesOracle.Row::value)
                .toArray();
    }

    private static double number(JsonNode values, String column, int i) {
        return AveragesOracle.number(values.path(column).get(i));
    }

    /** SingleCaseES counts days without a value, too. */
    private static int rows(List<AveragesOracle.Row> rows, int run) {
        return (int) rows.stream().filter(row -> row.run() == run).count();
    }

    private static boolean isDefault(AveragesOracle.Record record) {
        String options = record.result().path("options").toString();
        return record.option("improvement").equals("increase")
                && !options.contains("confidence")
                && switch (record.stat()) {
                    case "NAP", "Tau" -> record.option("SE").equals("unbiased");
                    case "SMD" -> options.contains("\"baseline\"") && options.contains("\"bias_correct\":true");
                    case "LRM" -> options.contains("\"delta_method\":false");
                    default -> true;
                };
    }

    @Test
    void pValuesOfTheMethodsPage() {
        double[] p = {0.04, 0.10, 0.20};
        assertThat(PValueCombination.FISHER.of(p).value()).isCloseTo(0.0268446, within(5e-8));
        assertThat(PValueCombination.EDGINGTON.of(p).value()).isCloseTo(0.0065507, within(5e-8));
        assertThat(PValueCombination.STOUFFER.of(p).value()).isCloseTo(0.0126571, within(5e-8));
    }
}
