package org.sced.effect;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sced.stats.Figure;
import org.sced.stats.Figures;
import org.sced.stats.Probability;
import org.sced.stats.Reason;
import org.sced.stats.Undefined;

/**
 * The average of effects whose true values differ: each is drawn around a mean μ with variance τ².
 *
 * <p>μ = Σ w y / Σ w with w = 1/(V + τ²), SE = 1/√Σw, interval ± z · SE. I² = τ² / (τ² + v) is the share of the variance
 * between effects that is not error, v = (k − 1) / (Σ 1/V − Σ 1/V² / Σ 1/V) (Higgins and Thompson 2002). {@link
 * #knappHartung} multiplies the SE by √(Σ w(y − μ)² / (k − 1)) and takes t with k − 1 degrees of freedom, which holds its
 * level better with few effects (Knapp and Hartung 2003). {@link #prediction} is where the true effect of a further case
 * is expected: μ ± z √(τ² + SE²).
 *
 * <p>Everything is undefined for fewer than {@value #FEWEST} effects (N_LT_5), for τ² cannot be known from so few, and if
 * one of them has no positive standard error. Effects are taken as independent.
 *
 * @param estimator how τ² was estimated
 * @param tauSquared variance between true effects, 0 or more
 * @param tauSquaredError its standard error
 * @param iSquared share of variance that is not error, from 0 to 1
 * @param mean mean μ of true effects with error and interval
 * @param knappHartung the same mean with Knapp and Hartung's error and interval
 * @param prediction interval for the true effect of a further case
 */
public record RandomEffects(
        HeterogeneityEstimator estimator,
        Figure tauSquared,
        Figure tauSquaredError,
        Figure iSquared,
        Estimate mean,
        Estimate knappHartung,
        Optional<Interval> prediction) {
    /** Fewest effects from which a variance between them is estimated. */
    public static final int FEWEST = 5;

    /** Checks that nothing is missing. */
    public RandomEffects {
        requireNonNull(estimator, "estimator");
        requireNonNull(tauSquared, "tauSquared");
        requireNonNull(tauSquaredError, "tauSquaredError");
        requireNonNull(iSquared, "iSquared");
        requireNonNull(mean, "mean");
        requireNonNull(knappHartung, "knappHartung");
        requireNonNull(prediction, "prediction");
    }

    static RandomEffects of(HeterogeneityEstimator estimator, Variances effects, double level) {
        if (effects.size() < FEWEST) {
            return none(
                    estimator,
                    new Undefined(
                            Reason.N_LT_5,
                            "Random effects need " + FEWEST + " effects; here "
                                    + (effects.size() == 1 ? "is 1." : "are " + effects.size() + ".")));
        }
        return effects.usable() ? fit(estimator, effects, level) : none(estimator, effects.problem());
    }

    private static RandomEffects none(HeterogeneityEstimator estimator, Undefined why) {
        Figure none = Figure.undefined(why.reason(), why.sentence());
        Estimate no = Estimate.undefined(why.reason(), why.sentence());
        return new RandomEffects(estimator, none, none, none, no, no, Optional.empty());
    }

    /** The fit to any number of effects from two on. */
    static RandomEffects fit(HeterogeneityEstimator estimator, Variances effects, double level) {
        return fit(estimator, effects, estimator.between(effects), level);
    }

    /** What follows from a variance between effects, in squares of the unit. */
    static RandomEffects fit(HeterogeneityEstimator estimator, Variances effects, double between, double level) {
        int k = effects.size();
        double unit = effects.unit();
        Variances.Weighted at = effects.at(between);
        double mean = effects.origin() + unit * at.mean();
        double error = unit / Math.sqrt(at.w1());
        double z = Probability.normalQuantile((1 + level) / 2);
        double factor = Math.sqrt(at.q() / (k - 1));
        double typical = (k - 1) / effects.at(0).trace();
        Estimate plain = new Estimate(
                Figure.of(mean),
                Figure.of(error),
                Optional.of(Interval.around(mean, z, error, level)),
                Set.of(),
                Map.of());
        return new RandomEffects(
                estimator,
                Figure.of(unit * unit * between),
                Figure.of(unit * unit * estimator.errorOf(effects, between)),
                Figure.of(between / (between + typical)),
                plain,
                knappHartung(mean, error, factor, k, level),
                Optional.of(Interval.around(mean, z, Math.hypot(unit * Math.sqrt(between), error), level)));
    }

    private static Estimate knappHartung(double mean, double error, double factor, int k, double level) {
        if (factor == 0) {
            return Estimate.of(mean)
                    .withoutError(Reason.ZERO_VARIANCE, "All effects are equal, so they show no spread.");
        }
        double t = Probability.tQuantile((1 + level) / 2, k - 1);
        return new Estimate(
                Figure.of(mean),
                Figure.of(factor * error),
                Optional.of(Interval.around(mean, t, factor * error, level)),
                Set.of(),
                Map.of("df", k - 1.0));
    }

    @Override
    public String toString() {
        return estimator + " " + mean + ", τ² " + tauSquared + ", I² " + Figures.text(iSquared.value());
    }
}
