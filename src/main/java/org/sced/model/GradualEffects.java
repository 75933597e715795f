package org.sced.model;

import static java.util.Objects.requireNonNull;

import java.util.Objects;
import org.sced.data.Improvement;
import org.sced.data.Measure;
import org.sced.data.Scale;
import org.sced.data.Series;
import org.sced.data.Values;
import org.sced.effect.EffectSizeIndex;
import org.sced.stats.Reason;

/**
 * The gradual effects model: a treatment that needs some sessions to show its effect and some to lose it.
 *
 * <pre>{@code
 * GradualEffects.of(14).fit(mood, "B")
 * GradualEffects.of(14).withFamily(GradualEffects.Family.QUASI_POISSON).fit(contacts, "B")
 * }</pre>
 *
 * <p>With the treatment x<sub>t</sub> of day t (1 or 0), the mean of the outcome is μ<sub>t</sub> with
 * link(μ<sub>t</sub>) = β₀ + β f<sub>t</sub>(ω), f<sub>t</sub>(ω) = Σ<sub>j≤t</sub> ω<sup>t−j</sup>x<sub>j</sub> /
 * Σ<sub>k&lt;m</sub> ω<sup>k</sup>. ω from 0 to 1 is the delay: with 0 the whole effect is there on the first day and gone on the
 * day after the last, near 1 it builds up evenly and hardly fades. β is the effect after m treated days in a row, in units of
 * the link. The fade in A′ needs no parameter of its own. Every day of the calendar counts for f, the observed ones for the
 * likelihood.
 *
 * <p>ω minimises the deviance: 21 values from 0 to 1, then golden sections in the cells beside the best. Standard errors: root
 * of the diagonal of φ(X̃ᵀWX̃)⁻¹, X̃ = [1, f, β ∂f/∂ω], W the weights of the generalized linear model; φ = Pearson's χ²/(N − 2)
 * for {@link Family#GAUSSIAN} and {@link Family#QUASI_POISSON}, else 1. Intervals of β₀ and β are normal. Days are independent
 * given the mean. Where ω is 0 or 1 the errors are undefined (NOT_APPLICABLE) and ω is marked {@code BOUNDARY}.
 *
 * <p>Undefined: no observed day with or without treatment (EMPTY_PHASE); fewer than four observed days (N_LT_4); equal
 * outcomes (ZERO_VARIANCE); an outcome that the family does not know, or a measure without a true zero for counts
 * (SCALE_MISMATCH); no finite coefficients, as where
 * all counts of the baseline are 0 and the effect is there at once (NOT_CONVERGED). Errors alone: β = 0 or
 * days that do not tell the parameters apart (SINGULAR), a perfect fit (ZERO_VARIANCE).
 *
 * <p>Source: Swan and Pustejovsky 2018, Multivariate Behavioral Research 53:574. SingleCaseES searches ω with one run of a
 * line search, which can end in a local minimum or just short of 0 or 1.
 */
public final class GradualEffects {
    /** The distribution of the outcome, and with it the link. */
    public enum Family {
        /** Normal, identity. */
        GAUSSIAN,
        /** Poisson, logarithm. */
        POISSON,
        /** As Poisson, errors widened (or narrowed) by the spread that is seen. */
        QUASI_POISSON,
        /** Share of a number of trials, logit. */
        BINOMIAL;

        /** Whether outcomes are not negative and the link is the logarithm. */
        boolean isCount() {
            return this == POISSON || this == QUASI_POISSON;
        }
    }

    private final int sessions;
    private final Family family;
    private final double trials;
    private final double level;

    private GradualEffects(int sessions, Family family, double trials, double level) {
        this.sessions = sessions;
        this.family = family;
        this.trials = trials;
        this.level = level;
    }

    /**
     * The model with a normal outcome, its effect expressed after so many treated days.
     *
     * @param sessions m, as the number of days of phase B; when cases are compared, the same for all
     * @throws IllegalArgumentException if it is below 1
     */
    public static GradualEffects of(int sessions) {
        if (sessions < 1) {
            throw new IllegalArgumentException("effect after " + sessions + " sessions; allowed are 1 and more");
        }
        return new GradualEffects(sessions, Family.GAUSSIAN, Double.NaN, EffectSizeIndex.DEFAULT_LEVEL);
    }

    /** This model with another distribution of the outcome. */
    public GradualEffects withFamily(Family family) {
        return new GradualEffects(sessions, requireNonNull(family, "family"), trials, level);
    }

    /**
     * This model with the number of trials behind every share, for {@link Family#BINOMIAL}; a measure may declare it as its
     * observation instead.
     *
     * @throws IllegalArgumentException if it is not a positive number
     */
    public GradualEffects withTrials(double trials) {
        if (!(trials > 0 && trials < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("trials " + trials + "; allowed are numbers above 0");
        }
        return new GradualEffects(sessions, family, trials, level);
    }

    /**
     * This model with another level of intervals.
     *
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public GradualEffects withLevel(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("confidence level " + level + "; allowed are numbers between 0 and 1");
        }
        return new GradualEffects(sessions, family, trials, level);
    }

    /** After how many treated days β is expressed. */
    public int sessions() {
        return sessions;
    }

    /** The distribution of the outcome. */
    public Family family() {
        return family;
    }

    /**
     * Fits the model to a series. Days of the treatment count as treated, every other day of the calendar as not; the days of
     * a third condition are no part of the likelihood.
     *
     * @param treatment the condition, as {@code "B"}
     * @throws IllegalArgumentException if there is no such condition, or it is the baseline
     */
    public GradualEffectsResult fit(Series series, String treatment) {
        requireNonNull(treatment, "treatment");
        Days days = Days.of(series, treatment);
        Measure measure = series.measure();
        Improvement improvement = measure.improvement();
        double[] outcome = days.values();
        if (family.isCount() && !measure.scale().hasTrueZero()) {
            return mismatch(
                    outcome.length, improvement, measure.name() + " has no true zero, which a model of counts needs.");
        }
        double behind = Double.isNaN(trials) ? measure.observation() : trials;
        if (family == Family.BINOMIAL) {
            if (measure.scale() != Scale.PROPORTION && measure.scale() != Scale.PERCENTAGE) {
                return mismatch(outcome.length, improvement, measure.name() + " is no proportion or percentage.");
            }
            if (Double.isNaN(behind)) {
                return mismatch(
                        outcome.length,
                        improvement,
                        "The number of trials behind a value of " + measure.name() + " is not known.");
            }
            if (measure.scale() == Scale.PERCENTAGE) {
                for (int i = 0; i < outcome.length; i++) {
                    outcome[i] /= 100;
                }
            }
        }
        return new GradualEffectsFit(this, outcome, days.treated(), behind, level, improvement).result();
    }

    private GradualEffectsResult mismatch(int days, Improvement improvement, String sentence) {
        return GradualEffectsResult.undefined(this, improvement, 0, days, Reason.SCALE_MISMATCH, sentence);
    }

    /**
     * Fits the model to bare values of consecutive days.
     *
     * @param outcome the values, {@code NaN} where none was measured; shares from 0 to 1 for {@link Family#BINOMIAL}
     * @param treated whether each day was treated
     * @throws IllegalArgumentException if the arrays differ in length, a value is infinite or larger than 1e75, or the trials of
     *     shares are not known
     */
    public GradualEffectsResult fit(double[] outcome, boolean[] treated) {
        requireNonNull(outcome, "outcome");
        requireNonNull(treated, "treated");
        if (outcome.length != treated.length) {
            throw new IllegalArgumentException(
                    outcome.length + " values and " + treated.length + " days; every day needs one of each");
        }
        for (int i = 0; i < outcome.length; i++) {
            if (Math.abs(outcome[i]) > Values.LARGEST) {
                throw new IllegalArgumentException("value number " + (i + 1) + " is " + outcome[i]
                        + "; allowed are numbers up to 1e75 in size and NaN");
            }
        }
        if (family == Family.BINOMIAL && Double.isNaN(trials)) {
            throw new IllegalArgumentException(
                    "the number of trials behind a share is not known; state it by withTrials");
        }
        return new GradualEffectsFit(this, outcome.clone(), treated.clone(), trials, level, Improvement.INCREASE)
                .result();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GradualEffects that
                && sessions == that.sessions
                && family == that.family
                && Double.compare(trials, that.trials) == 0
                && level == that.level;
    }

    @Override
    public int hashCode() {
        return Objects.hash(sessions, family, trials, level);
    }

    @Override
    public String toString() {
        return "gradual effects after " + sessions + " sessions, " + family;
    }
}
