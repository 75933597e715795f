package org.sced.effect;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.special.Beta;
import org.sced.data.Comparison;
import org.sced.data.Phase;
import org.sced.data.PhaseData;
import org.sced.data.Series;
import org.sced.stats.Probability;
import org.sced.stats.Reason;
import org.sced.stats.Sample;

/**
 * One change of level from all phase changes of a case, with regard to what they share: A→B and B→A′ are both computed from
 * the mean of B, so that they are no independent witnesses.
 *
 * <p>With the oriented changes d (each the difference of two phase means) and their covariance Σ in the level model, Δ =
 * (1ᵀΣ⁻¹d)/(1ᵀΣ⁻¹1), SE = (1ᵀΣ⁻¹1)<sup>−½</sup>, t interval. The variance of a change is s²(1/n₁ + 1/n₂); two changes that
 * share a phase of n values have the covariance s²/n, as Cov(B̄ − Ā, B̄ − Ā′) = Var(B̄); s² is the variance within all
 * phases of the case, pooled with N − K degrees of freedom. For ABA′ this is the mean of B less the mean of all days of A
 * and A′; {@link CombinedContrast} takes the mean of the two means instead.
 *
 * <p>Positive means improvement; days are taken as independent. Details: {@code df}; with more than one change {@code F} =
 * (d − Δ)ᵀΣ⁻¹(d − Δ)/(k − 1), its degrees of freedom {@code dfChanges} and {@code dfWithin}, and {@code p}, the probability of
 * an F as large if all changes were equally large. Undefined: no change has values in both phases (EMPTY_PHASE); error and
 * interval where N = K (N_LT_2) or all phases are constant (ZERO_VARIANCE).
 *
 * @param measure name of the measure
 * @param level confidence level
 * @param changes the changes that entered, as {@code "A→B"}
 * @param differences their oriented differences of means
 * @param weights the weight of each in Δ; they sum to 1
 * @param leftOut changes of which a phase has no value
 * @param estimate Δ with error and interval
 */
public record CommonChange(
        String measure,
        double level,
        List<String> changes,
        List<Double> differences,
        List<Double> weights,
        List<String> leftOut,
        Estimate estimate) {
    /** Copies the lists. */
    public CommonChange {
        requireNonNull(measure, "measure");
        requireNonNull(estimate, "estimate");
        changes = List.copyOf(changes);
        differences = List.copyOf(differences);
        weights = List.copyOf(weights);
        leftOut = List.copyOf(leftOut);
    }

    /** The common change between baseline and a condition, with a 95 % interval. */
    public static CommonChange of(Series series, String treatment) {
        return of(series, treatment, EffectSizeIndex.DEFAULT_LEVEL);
    }

    /**
     * The common change between baseline and a condition.
     *
     * @param series the measure
     * @param treatment the condition, as {@code "B"}
     * @param level confidence level, between 0 and 1
     * @throws IllegalArgumentException if there is no such condition, or it is the baseline
     */
    public static CommonChange of(Series series, String treatment, double level) {
        Interval.requireLevel(level);
        if (treatment.equals(Phase.BASELINE)) {
            throw new IllegalArgumentException("condition A against itself; allowed are conditions other than A");
        }
        series.condition(treatment); // tells which conditions there are
        List<Comparison> in = new ArrayList<>();
        List<String> out = new ArrayList<>();
        for (Comparison change : series.changes()) {
            if (isBetween(series, change, treatment)) {
                if (change.from().n() > 0 && change.to().n() > 0) {
                    in.add(change);
                } else {
                    out.add(name(change));
                }
            }
        }
        if (in.isEmpty()) {
            String sentence = out.isEmpty()
                    ? "No phase of " + treatment + " stands next to a baseline phase."
                    : "No change has values in both phases: " + String.join(", ", out) + ".";
            Reason reason = out.isEmpty() ? Reason.NOT_APPLICABLE : Reason.EMPTY_PHASE;
            return new CommonChange(
                    series.measure().name(),
                    level,
                    List.of(),
                    List.of(),
                    List.of(),
                    out,
                    Estimate.undefined(reason, sentence));
        }
        return combine(series, in, out, level);
    }

    private static boolean isBetween(Series series, Comparison change, String treatment) {
        Set<String> conditions = Set.of(
                condition(series, change.from().label()),
                condition(series, change.to().label()));
        return conditions.equals(Set.of(Phase.BASELINE, treatment));
    }

    private static String condition(Series series, String label) {
        return series.phases().stream()
                .filter(phase -> phase.label().equals(label))
                .map(Phase::condition)
                .findFirst()
                .orElse(label); // all days of a condition of an alternating design
    }

    private static String name(Comparison change) {
        return change.from().label() + "→" + change.to().label();
    }

    private static CommonChange combine(Series series, List<Comparison> in, List<String> out, double level) {
        int k = in.size();
        List<Double> differences = new ArrayList<>();
        for (Comparison change : in) {
            differences.add(
                    (Sample.of(change.to()).mean() - Sample.of(change.from()).mean())
                            * change.expected().sign());
        }
        RealMatrix inverse =
                new CholeskyDecomposition(covariance(in)).getSolver().getInverse();
        double[] weights = new double[k];
        double total = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                weights[i] += inverse.getEntry(i, j);
            }
            total += weights[i];
        }
        List<Double> shares = new ArrayList<>();
        double rest = 0;
        for (int i = 0; i < k; i++) {
            shares.add(weights[i] / total);
            rest += weights[i] / total * (differences.get(i) - differences.get(0));
        }
        double value = differences.get(0) + rest;
        Estimate estimate = withError(Estimate.of(value), series, differences, inverse, 1 / Math.sqrt(total), level);
        return new CommonChange(
                series.measure().name(),
                level,
                in.stream().map(CommonChange::name).toList(),
                differences,
                shares,
                out,
                estimate);
    }

    /** Covariances of the oriented changes in units of the variance of a day. */
    private static RealMatrix covariance(List<Comparison> in) {
        int k = in.size();
        List<Map<String, Double>> contrasts = new ArrayList<>();
        Map<String, Integer> sizes = new HashMap<>();
        for (Comparison change : in) {
            double sign = change.expected().sign();
            contrasts.add(Map.of(change.from().label(), -sign, change.to().label(), sign));
            sizes.put(change.from().label(), change.from().n());
            sizes.put(change.to().label(), change.to().n());
        }
        RealMatrix covariance = new Array2DRowRealMatrix(k, k);
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                double sum = 0;
                for (Map.Entry<String, Double> one : contrasts.get(i).entrySet()) {
                    sum += one.getValue() * contrasts.get(j).getOrDefault(one.getKey(), 0.0) / sizes.get(one.getKey());
                }
                covariance.setEntry(i, j, sum);
            }
        }
        return covariance;
    }

    private static Estimate withError(
            Estimate estimate,
            Series series,
            List<Double> differences,
            RealMatrix inverse,
            double perDay,
            double level) {
        int df = 0;
        double squares = 0;
        for (PhaseData phase : series.parts()) {
            if (phase.n() > 1) {
                df += phase.n() - 1;
                squares += (phase.n() - 1) * Sample.of(phase).variance();
            }
        }
        if (df == 0) {
            return estimate.withoutError(Reason.N_LT_2, "No phase has two values, so none shows a spread.");
        }
        if (squares == 0) {
            return estimate.withoutError(Reason.ZERO_VARIANCE, "The values within every phase are all equal.");
        }
        double variance = squares / df;
        double error = Math.sqrt(variance) * perDay;
        double t = Probability.tQuantile((1 + level) / 2, df);
        Estimate whole = estimate.withError(error)
                .with(Interval.around(estimate.value(), t, error, level))
                .with("df", df);
        int k = differences.size();
        if (k == 1) {
            return whole;
        }
        RealVector residual = new Array2DRowRealMatrix(k, 1).getColumnVector(0);
        for (int i = 0; i < k; i++) {
            residual.setEntry(i, differences.get(i) - estimate.value());
        }
        double f = Math.max(0, residual.dotProduct(inverse.operate(residual))) / ((k - 1) * variance);
        return whole.with("F", f)
                .with("dfChanges", k - 1)
                .with("dfWithin", df)
                .with("p", Beta.regularizedBeta(df / (df + (k - 1) * f), df / 2.0, (k - 1) / 2.0));
    }

    /** Δ; {@code NaN} if it is undefined. */
    public double value() {
        return estimate.value();
    }

    @Override
    public String toString() {
        return "COMMON_CHANGE of " + String.join(", ", changes) + " " + estimate;
    }
}
