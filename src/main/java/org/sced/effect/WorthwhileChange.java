package org.sced.effect;

import static java.util.Objects.requireNonNull;

import org.sced.stats.Figures;

/**
 * The smallest improvement that is worth the trouble, δ, and whether an effect reaches it: does its confidence interval lie
 * above δ, below it or around it? Which δ is worthwhile is for the person and the field to say, not for the data.
 *
 * <p>The interval is that of the effect, with its level and its flags: where days are taken as independent it is too narrow,
 * and so is the verdict.
 *
 * @param delta δ in the units of the effect, above 0; for {@link MeanShift#MEAN_DIFF} those of the measure
 */
public record WorthwhileChange(double delta) {
    /** How an interval lies to δ. */
    public enum Position {
        /** The whole interval is above δ: worthwhile. */
        ABOVE,
        /** The interval holds δ: open. */
        AROUND,
        /** The whole interval is below δ: not worthwhile, perhaps harmful. */
        BELOW,
        /** There is no interval; the effect says why. */
        UNKNOWN
    }

    /**
     * Checks δ.
     *
     * @throws IllegalArgumentException if it is not finite and above 0
     */
    public WorthwhileChange {
        if (!(delta > 0 && Double.isFinite(delta))) {
            throw new IllegalArgumentException("worthwhile change " + delta + "; allowed are finite numbers above 0");
        }
    }

    /** How the interval of an effect lies to δ; a bound equal to δ counts as around. */
    public Position of(Estimate effect) {
        requireNonNull(effect, "effect");
        return effect.interval()
                .map(interval -> interval.lower() > delta
                        ? Position.ABOVE
                        : interval.upper() < delta ? Position.BELOW : Position.AROUND)
                .orElse(Position.UNKNOWN);
    }

    /** How the interval of an effect lies to δ. */
    public Position of(EffectSize effect) {
        return of(effect.estimate());
    }

    @Override
    public String toString() {
        return "worthwhile from " + Figures.text(delta) + " on";
    }
}
