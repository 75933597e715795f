package org.sced.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.sced.data.Improvement;
import org.sced.effect.Estimate;
import org.sced.effect.Interval;
import org.sced.stats.Figure;
import org.sced.stats.Figures;
import org.sced.stats.Reason;

/**
 * A fitted {@linkplain GradualEffects gradual effects model}.
 *
 * @param model what was fitted
 * @param n observed days in the likelihood
 * @param days days of the calendar
 * @param direction the direction of improvement
 * @param omega the delay ω, from 0 (at once) to 1, with its error
 * @param intercept β₀, the baseline in units of the link
 * @param effect β, the effect after m treated days in units of the link and in the measure's own direction
 * @param deviance twice the distance of the log-likelihood from that of a perfect fit; the residual sum of squares for
 *     {@link GradualEffects.Family#GAUSSIAN}
 * @param dispersion φ
 * @param covariance covariances of β₀, β and ω, row by row; empty where the errors are undefined
 * @param fitted the fitted mean of every day of the calendar; empty if the model is undefined
 */
public record GradualEffectsResult(
        GradualEffects model,
        int n,
        int days,
        Improvement direction,
        Estimate omega,
        Estimate intercept,
        Estimate effect,
        Figure deviance,
        Figure dispersion,
        List<List<Double>> covariance,
        List<Double> fitted) {
    /** Checks that nothing is missing. */
    public GradualEffectsResult {
        requireNonNull(model, "model");
        requireNonNull(direction, "direction");
        requireNonNull(omega, "omega");
        requireNonNull(intercept, "intercept");
        requireNonNull(effect, "effect");
        requireNonNull(deviance, "deviance");
        requireNonNull(dispersion, "dispersion");
        covariance = covariance.stream().map(List::copyOf).toList();
        fitted = List.copyOf(fitted);
    }

    static GradualEffectsResult undefined(
            GradualEffects model, Improvement direction, int n, int days, Reason reason, String sentence) {
        Estimate none = Estimate.undefined(reason, sentence);
        Figure no = Figure.undefined(reason, sentence);
        return new GradualEffectsResult(model, n, days, direction, none, none, none, no, no, List.of(), List.of());
    }

    /** Whether there is a fit. */
    public boolean isDefined() {
        return omega.isDefined();
    }

    /** The effect, positive for improvement. */
    public Estimate improvement() {
        if (direction == Improvement.INCREASE || !effect.isDefined()) {
            return effect;
        }
        Optional<Interval> turned =
                effect.interval().map(interval -> new Interval(-interval.upper(), -interval.lower(), interval.level()));
        return new Estimate(Figure.of(-effect.value()), effect.error(), turned, effect.flags(), effect.details());
    }

    @Override
    public String toString() {
        return model + ": "
                + (isDefined()
                        ? "effect " + effect + "; intercept " + Figures.text(intercept.value()) + ", ω "
                                + Figures.text(omega.value()) + ", n " + n
                        : omega.toString());
    }
}
