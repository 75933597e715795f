package org.sced.effect;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;
import org.sced.data.Phase;
import org.sced.data.PhaseData;
import org.sced.data.Series;
import org.sced.stats.Probability;
import org.sced.stats.Reason;
import org.sced.stats.Sample;

/**
 * The whole design in one number: the mean of the means of the treated phases against the mean of the means of the
 * baseline phases, Δ = B̄ − (Ā + Ā′)/2 for ABA′.
 *
 * <p>Positive means improvement. With K phases (conditions, in an alternating design) of n<sub>k</sub> values and weights
 * c<sub>k</sub>, SE = s √(Σ c<sub>k</sub>²/n<sub>k</sub>), s² the variance within all phases pooled with N − K degrees of
 * freedom, and a t interval; this is the contrast in an ordinary regression on phases, days taken as independent. Undefined:
 * EMPTY_PHASE if one of the phases has no value; error and interval where N = K (N_LT_2) or all phases are constant
 * (ZERO_VARIANCE).
 *
 * @param measure name of the measure
 * @param from labels of the baseline phases, joined by {@code "+"}
 * @param to labels of the treated phases, joined by {@code "+"}
 * @param nFrom values of the baseline phases
 * @param nTo values of the treated phases
 * @param raw the contrast in the units of the measure, treated minus baseline
 * @param level confidence level that was asked for
 * @param estimate the oriented value with error and interval
 */
public record CombinedContrast(
        String measure, String from, String to, int nFrom, int nTo, double raw, double level, Estimate estimate) {
    /** The name under which it stands in tables. */
    public static final String NAME = "PHASE_MEAN_DIFF";

    /** Checks that nothing is missing. */
    public CombinedContrast {
        requireNonNull(measure, "measure");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(estimate, "estimate");
    }

    /**
     * The contrast of a condition against the baseline.
     *
     * @param series the measure
     * @param treatment the condition, as {@code "B"}
     * @param level confidence level, between 0 and 1
     * @throws IllegalArgumentException if there is no such condition, or it is the baseline
     */
    public static CombinedContrast of(Series series, String treatment, double level) {
        requireNonNull(series, "series");
        requireNonNull(treatment, "treatment");
        Interval.requireLevel(level);
        if (treatment.equals(Phase.BASELINE)) {
            throw new IllegalArgumentException("condition A against itself; allowed are conditions other than A");
        }
        PhaseData baselineDays = series.condition(Phase.BASELINE);
        PhaseData treatedDays = series.condition(treatment);
        List<PhaseData> baseline = parts(series, Phase.BASELINE);
        List<PhaseData> treated = parts(series, treatment);
        Estimate estimate = estimate(series, baseline, treated, level);
        double raw = estimate.value() * series.measure().improvement().sign();
        return new CombinedContrast(
                series.measure().name(),
                baselineDays.label(),
                treatedDays.label(),
                baselineDays.n(),
                treatedDays.n(),
                raw,
                level,
                estimate);
    }

    private static List<PhaseData> parts(Series series, String condition) {
        return series.singleCase().alternating()
                ? List.of(series.condition(condition))
                : series.phases().stream()
                        .filter(phase -> phase.condition().equals(condition))
                        .map(series::phase)
                        .toList();
    }

    private static Estimate estimate(Series series, List<PhaseData> baseline, List<PhaseData> treated, double level) {
        for (List<PhaseData> side : List.of(baseline, treated)) {
            String empty = side.stream()
                    .filter(phase -> phase.n() == 0)
                    .map(PhaseData::label)
                    .collect(Collectors.joining(", "));
            if (!empty.isEmpty()) {
                return Estimate.undefined(Reason.EMPTY_PHASE, "Phase " + empty + " has no measured value.");
            }
        }
        double value = (meanOfMeans(treated) - meanOfMeans(baseline))
                * series.measure().improvement().sign();
        Estimate estimate = Estimate.of(value);
        int df = 0;
        double residuals = 0;
        for (PhaseData phase : series.parts()) {
            if (phase.n() > 1) {
                df += phase.n() - 1;
                residuals = StrictMath.hypot(
                        residuals, Math.sqrt(phase.n() - 1) * Sample.of(phase).sd());
            }
        }
        if (df == 0) {
            return estimate.withoutError(Reason.N_LT_2, "No phase has two values, so none shows a spread.");
        }
        if (residuals == 0) {
            return estimate.withoutError(Reason.ZERO_VARIANCE, "The values within every phase are all equal.");
        }
        double weights = sumOfSquaredWeights(baseline) + sumOfSquaredWeights(treated);
        double error = residuals * Math.sqrt(weights / df);
        double t = -Probability.tQuantile((1 - level) / 2, df);
        return estimate.withError(error)
                .with(Interval.around(value, t, error, level))
                .with("df", df);
    }

    private static double meanOfMeans(List<PhaseData> phases) {
        return Sample.of(phases.stream()
                        .mapToDouble(phase -> Sample.of(phase).mean())
                        .toArray())
                .mean();
    }

    /** Σ c²/n with equal weights c = 1/number of phases. */
    private static double sumOfSquaredWeights(List<PhaseData> phases) {
        double k = phases.size();
        return phases.stream().mapToDouble(phase -> 1 / (k * k * phase.n())).sum();
    }

    /** The oriented value; {@code NaN} if undefined. */
    public double value() {
        return estimate.value();
    }

    @Override
    public String toString() {
        return NAME + " " + from + "→" + to + " " + estimate;
    }
}
