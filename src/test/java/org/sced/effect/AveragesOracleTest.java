package org.sced.effect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleUnaryOperator;
import org.sced.data.Comparison;
import org.sced.data.Improvement;
import org.sced.data.Measure;
import org.sced.oracle.OracleCase;
import org.sced.oracle.OracleCheck;
import org.sced.oracle.OracleChecks;
import org.sced.oracle.OracleRecord;
import org.sced.oracle.OracleRow;
import org.sced.oracle.OracleTest;
import org.sced.oracle.Rule;
import org.sced.oracle.Tolerance;
import org.sced.oracle.Topic;
import org.sced.stats.Probability;
import org.sced.stats.Reason;

/** Averages and combined p-values against metafor 3.8.1, SCMA 1.3.1, SingleCaseES 0.7.4, scan 0.68.0 and base R 4.2.2. */
public class AveragesOracleTest implements OracleTest {
    /** A p far in a tail magnifies a difference of z, by z². */
    private static final Tolerance TAIL = Tolerance.ofShare(1e-9, "p-values far in the tail, which magnify a rounding");

    private static final Tolerance METAFOR_STEP =
            new Tolerance(1e-4, 1e-4, "found by iterations of the peer, which stop at a step of 1e-5");

    /** What is compared. */
    public static final OracleChecks CHECKS = OracleChecks.of(
            OracleCheck.of(
                    Topic.AVERAGE,
                    "meta/meta_analysis",
                    "fixed effect; DerSimonian–Laird, REML, Knapp–Hartung; Q, I², H²",
                    AveragesOracleTest::metaAnalysis),
            OracleCheck.of(
                    Topic.AVERAGE,
                    "singlecasees/aggregated_ES",
                    "averages over changes, six weightings",
                    AveragesOracleTest::aggregate),
            OracleCheck.of(
                            Topic.AVERAGE,
                            "scan_overlap/Tau_U_meta",
                            "Tau-U over cases by inverse variance",
                            AveragesOracleTest::tauOverCases)
                    .noting(
                            "scan averages Fisher's z of the cases with an error that depends on the number of values alone;"
                                    + " the test carries the library's Tau-U over to z and averages it by inverse variance."),
            OracleCheck.of(
                    Topic.AVERAGE, "meta/combine_p", "Edgington and multiplicative", AveragesOracleTest::combine),
            OracleCheck.of(Topic.AVERAGE, "meta/fisher_p", "Fisher", row -> {
                CombinedPValue fisher = PValueCombination.FISHER.of(row.record().input("p_values"));
                row.expect("p", fisher.value());
                row.expect("chi2", fisher.statistic());
            }),
            OracleCheck.of(Topic.AVERAGE, "meta/stouffer_p", "Stouffer", row -> {
                CombinedPValue stouffer =
                        PValueCombination.STOUFFER.of(row.record().input("p_values"));
                row.expect("p", stouffer.value());
                row.expect("z", stouffer.statistic());
            }),
            OracleCheck.of(
                    Topic.DISTRIBUTION, "classic/wilcoxon_null", "Mann–Whitney, exact", AveragesOracleTest::rankTest),
            OracleCheck.leftOut("classic/two_by_two", "tests of tables with any margins", Rule.NOT_OFFERED),
            OracleCheck.leftOut("singlecasees/phase_pairs", "numbers of phase pairs", Rule.NOT_OFFERED));

    private static final Set<String> OTHER_METHODS = Set.of("ML", "PM", "HE", "SJ");
    private static final Map<String, Weighting> WEIGHTINGS = Map.of(
            "equal", Weighting.EQUAL,
            "1/V", Weighting.INVERSE_VARIANCE,
            "nA", Weighting.N_A,
            "nB", Weighting.N_B,
            "nA*nB", Weighting.N_A_TIMES_N_B,
            "1/nA+1/nB", Weighting.SUM_OF_RECIPROCALS);

    /** The records of a set that others refer to, by what they say of themselves. */
    private static final Map<String, Map<String, OracleRecord>> REFERRED = new ConcurrentHashMap<>();

    @Override
    public OracleChecks checks() {
        return CHECKS;
    }

    private static void combine(OracleRow row) {
        PValueCombination method = row.record().text("method").equals("+")
                ? PValueCombination.EDGINGTON
                : PValueCombination.MULTIPLICATIVE;
        row.expect("p", method.of(row.record().input("p_values")).value());
    }

    private static void rankTest(OracleRow row) {
        row.inUnitsOf(0);
        for (String field : row.fields()) { // "4x6[3]" is P(U ≤ 3) of 4 and 6 values
            String[] parts = field.split("[x\\[\\]]");
            int m = Integer.parseInt(parts[0]);
            int n = Integer.parseInt(parts[1]);
            int u = Integer.parseInt(parts[2]);
            row.expect(field, MannWhitney.withoutTies(m, n, (double) m * n - u).betterExact());
        }
    }

    // ---- heterogeneity and random effects

    private static Map<String, OracleRecord> referred(OracleRecord record) {
        return REFERRED.computeIfAbsent(record.set().name(), name -> {
            Map<String, OracleRecord> all = new HashMap<>();
            record.set().records("meta").stream()
                    .filter(one -> one.input("yi").length > 0)
                    .forEach(one -> all.put(one.place() + one.inputText("effect"), one));
            record.set().records("singlecasees").stream()
                    .filter(AveragesOracleTest::isDefault)
                    .forEach(one -> all.put(one.place() + one.stat().replace('_', '-'), one));
            return all;
        });
    }

    private static void metaAnalysis(OracleRow row) {
        OracleRecord record = row.record();
        OracleRecord input = record.input("yi").length > 0
                ? record
                : referred(record)
                        .get(record.place() + record.inputText("effect").replace("as the FE record of ", ""));
        double[] y = input.input("yi");
        double[] errors = Arrays.stream(input.input("vi")).map(Math::sqrt).toArray();
        List<Contribution> contributions = new ArrayList<>();
        for (int i = 0; i < y.length; i++) {
            contributions.add(Contribution.of("effect " + i, y[i], errors[i]));
        }
        AverageEffect average = AverageEffect.of("SMD", Range.ANY, contributions, Weighting.INVERSE_VARIANCE, 0.95);
        row.inUnitsOf(Arrays.stream(y).map(Math::abs).max().orElse(0));
        row.expect("k", average.entered().size());
        row.expect("QE", average.heterogeneity().q(), Tolerance.LONG_SUM);
        row.expect("QEp", average.heterogeneity().p(), TAIL);
        String method = record.text("method");
        if (OTHER_METHODS.contains(method)) {
            row.leaveOutTheRest(Rule.NOT_OFFERED);
            return;
        }
        if (method.equals("FE")) {
            estimate(row, average.estimate(), Probability::normalTwoSided);
            row.leaveOutTheRest(Rule.INPUT); // heterogeneity that the method takes as 0
            return;
        }
        HeterogeneityEstimator estimator =
                method.equals("DL") ? HeterogeneityEstimator.DERSIMONIAN_LAIRD : HeterogeneityEstimator.REML;
        Variances variances = Variances.of(y, errors);
        double unit = variances.unit() * variances.unit();
        double theirs = row.answer("tau2");
        RandomEffects fit = RandomEffects.fit(estimator, variances, 0.95);
        double ours = fit.tauSquared().value();
        if (estimator == HeterogeneityEstimator.REML) {
            double likelihood = variances.at(ours / unit).logRestricted();
            double peer = variances.at(theirs / unit).logRestricted();
            row.require(likelihood >= peer - 1e-12, "at least as likely as the peer's");
            row.expect("tau2", ours, METAFOR_STEP);
        } else {
            row.expect("tau2", ours, Tolerance.LONG_SUM);
        }
        // everything that follows from τ², at metafor's own
        RandomEffects at = RandomEffects.fit(estimator, variances, theirs / unit, 0.95);
        row.expect("se_tau2", at.tauSquaredError(), Tolerance.LONG_SUM);
        row.expect("I2", 100 * at.iSquared().value(), Tolerance.LONG_SUM);
        row.expect("H2", 1 / (1 - at.iSquared().value()), Tolerance.LONG_SUM);
        boolean knappHartung = record.text("test").equals("knha");
        if (knappHartung && row.answer("se") == 0) {
            row.expect("b", at.knappHartung().value(), Tolerance.LONG_SUM);
            row.require(
                    at.knappHartung().error().undefined().orElseThrow().reason() == Reason.ZERO_VARIANCE,
                    "no error where all effects are equal");
            row.leaveOutTheRest(Rule.ERROR_OF_EQUAL_EFFECTS);
        } else if (knappHartung) {
            int df = y.length - 1;
            estimate(row, at.knappHartung(), t -> 2 * Probability.t(-Math.abs(t), df));
        } else {
            estimate(row, at.mean(), Probability::normalTwoSided);
            Interval prediction = at.prediction().orElseThrow();
            row.expect("pi[0]", prediction.lower(), Tolerance.LONG_SUM);
            row.expect("pi[1]", prediction.upper(), Tolerance.LONG_SUM);
        }
        boolean enough = y.length >= RandomEffects.FEWEST;
        RandomEffects shown = estimator == HeterogeneityEstimator.REML ? average.reml() : average.derSimonianLaird();
        row.require(shown.tauSquared().isDefined() == enough, "random effects are shown of five effects and more");
        row.require(!enough || shown.equals(fit), "what is shown is what was compared");
        row.leaveOutTheRest(Rule.INPUT);
    }

    private static void estimate(OracleRow row, Estimate ours, DoubleUnaryOperator twoSided) {
        double statistic = ours.value() / ours.standardError();
        row.expect("b", ours.value(), Tolerance.LONG_SUM);
        row.expect("se", ours.standardError(), Tolerance.LONG_SUM);
        row.expect("ci[0]", ours.lower(), Tolerance.LONG_SUM);
        row.expect("ci[1]", ours.upper(), Tolerance.LONG_SUM);
        row.expect("z_or_t", statistic, Tolerance.LONG_SUM);
        row.expect("p", twoSided.applyAsDouble(statistic), TAIL);
    }

    // ---- Tau-U over cases

    private static void tauOverCases(OracleRow row) {
        OracleRecord record = row.record();
        boolean b = record.text("tau_method").equals("b");
        boolean fieller = record.text("meta_weight_method").equals("tau");
        boolean parker = record.text("method").equals("parker");
        Tau[] indices = {
            b ? Tau.TAU_AVSB_SCAN : Tau.TAU_AVSB,
            b ? Tau.TAU_U_A_COMPLETE_B : parker ? Tau.TAU_U_A_PARKER : Tau.TAU_U_A_COMPLETE_A,
            b ? Tau.TAU_U_B_COMPLETE_B : Tau.TAU_U_B_COMPLETE,
            b ? Tau.TAU_U_BA_COMPLETE_B : Tau.TAU_U_BA_COMPLETE_A
        };
        for (int i = 0; i < indices.length; i++) {
            String at = "[" + i + "]";
            List<Contribution> contributions = new ArrayList<>();
            boolean infinite = false;
            boolean undefined = false;
            for (OracleCase one : record.allCases()) {
                Comparison comparison = new Comparison(
                        Measure.of("value"),
                        one.phase("A", record.runs("A")),
                        one.phase("B", record.runs("B")),
                        Improvement.INCREASE);
                row.subject(indices[i].name());
                double tau = indices[i].estimate(comparison, 0.95).value();
                int n = comparison.from().n() + comparison.to().n();
                infinite |= Math.abs(tau) >= 1;
                undefined |= Double.isNaN(tau);
                double z = 0.5 * Math.log((1 + tau) / (1 - tau));
                contributions.add(Contribution.of(
                        "case",
                        infinite ? Double.NaN : z,
                        fieller ? Math.sqrt(0.437 / (n - 4.0)) : 1 / Math.sqrt(n - 3.0)));
            }
            if (infinite || undefined) {
                row.require(infinite || Double.isNaN(row.answer("Tau_U" + at)), "R has no average either");
                for (String field : List.of("Tau_U", "se", "CI lower", "CI upper", "z", "p")) {
                    row.leaveOut(field + at, infinite ? Rule.NO_FISHER_INTERVAL : Rule.EFFECT_WITHOUT_ERROR);
                }
                continue;
            }
            Estimate average = AverageEffect.of("z", Range.ANY, contributions, Weighting.INVERSE_VARIANCE, 0.95)
                    .estimate();
            double z = average.value() / average.standardError();
            row.expect("Tau_U" + at, Math.tanh(average.value()), Tolerance.LONG_SUM);
            row.expect("se" + at, average.standardError(), Tolerance.LONG_SUM);
            row.expect("CI lower" + at, Math.tanh(average.lower()), Tolerance.LONG_SUM);
            row.expect("CI upper" + at, Math.tanh(average.upper()), Tolerance.LONG_SUM);
            row.expect("z" + at, z, Tolerance.LONG_SUM);
            row.expect("p" + at, Probability.normalTwoSided(z), TAIL);
        }
    }

    // ---- aggregates of SingleCaseES

    private static void aggregate(OracleRow row) {
        OracleRecord record = row.record();
        List<String> cases = record.texts("case");
        List<String> effects = record.texts("ES");
        for (int i = 0; i < cases.size(); i++) {
            AverageEffect average = average(record, cases.get(i), effects.get(i));
            if (average == null) {
                leaveOut(row, i, Rule.PAIR_NOT_RECORDED);
            } else if (average.leftOut().isEmpty()) {
                row.expect("Est[" + i + "]", average.value());
                row.expect("SE[" + i + "]", average.estimate().error());
                row.expect("CI_lower[" + i + "]", average.estimate().lower());
                row.expect("CI_upper[" + i + "]", average.estimate().upper());
            } else {
                row.require(
                        average.leftOut().stream()
                                .map(AverageEffect.LeftOut::contribution)
                                .allMatch(one -> !one.value().isDefined()
                                        || !(one.error().value() > 0)),
                        "left out is what has no value or no error");
                leaveOut(row, i, Rule.EFFECT_WITHOUT_ERROR);
            }
        }
    }

    private static void leaveOut(OracleRow row, int i, Rule rule) {
        for (String field : List.of("Est", "SE", "CI_lower", "CI_upper")) {
            row.leaveOut(field + "[" + i + "]", rule);
        }
    }

    /** The average over the pairs A1–B1, A2–B2 … of a case; null if R's value of a pair is not known. */
    private static AverageEffect average(OracleRecord record, String id, String effect) {
        OracleCase data = record.caseNamed(id);
        List<Contribution> in = new ArrayList<>();
        int runs = Math.min(data.runCount(), record.set().name().equals("published") ? 4 : 6);
        for (int run = 1; run < runs; run += 2) {
            String place = record.dataset() + " " + id + " {\"A\":[" + run + "],\"B\":[" + (run + 1) + "]}";
            OracleRecord pair = referred(record).get(place + effect);
            Estimate own = pair == null ? own(effect, data, run) : Estimate.of(0);
            if (own.undefined()
                    .filter(why -> why.reason() == Reason.NOT_APPLICABLE)
                    .isPresent()) {
                return null;
            }
            // SingleCaseES counts days without a value, too.
            in.add(Contribution.of(
                    "pair " + run,
                    pair == null ? own.value() : finite(pair, "Est"),
                    pair == null ? own.standardError() : finite(pair, "SE"),
                    data.rowCount(run),
                    data.rowCount(run + 1)));
        }
        return AverageEffect.of(effect, Range.SHARE_OF_PAIRS, in, WEIGHTINGS.get(record.text("weighting")), 0.95);
    }

    private static double finite(OracleRecord record, String field) {
        double number = record.numbers().getOrDefault(field, Double.NaN);
        return Double.isFinite(number) ? number : Double.NaN;
    }

    /** Where R's value of a pair was not recorded, ours, which other tests compare with R's; unbiased errors only. */
    private static Estimate own(String effect, OracleCase data, int run) {
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
        Estimate its = known.get(effect)
                .of(
                        data.phase("A", List.of(run)).values().toArray(),
                        data.phase("B", List.of(run + 1)).values().toArray())
                .estimate();
        return its.flags().contains(Flag.HANLEY_INSTEAD) ? none : its;
    }

    private static boolean isDefault(OracleRecord record) {
        return record.text("improvement").equals("increase")
                && Double.isNaN(record.number("confidence"))
                && switch (record.stat()) {
                    case "NAP", "Tau" -> record.text("SE").equals("unbiased");
                    case "SMD" -> record.text("std_dev").equals("baseline") && record.is("bias_correct");
                    case "LRM" -> !record.is("delta_method");
                    case "PND", "PEM", "PAND", "IRD", "Tau_U" -> true;
                    default -> false;
                };
    }
}
