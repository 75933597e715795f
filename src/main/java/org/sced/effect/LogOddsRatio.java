package org.sced.effect;

import java.util.Optional;
import org.sced.data.Measure;
import org.sced.stats.Reason;
import org.sced.stats.Sample;

/**
 * Log odds ratios of shares (Pustejovsky 2015, Psychological Methods).
 *
 * <p>With mean M, variance V (divisor k − 1) and k values of a phase as proportions (percentages are divided by 100), both
 * first kept within what D observed intervals can show, where {@link Measure#observation} tells D: M* = M but at least
 * 1/(2Dk) and at most 1 − 1/(2Dk), V* = max(V, 1/(D²k³)). Then, with L = ln(M* / (1 − M*)) and s = +1 where a rise and −1 where
 * a fall is expected, s (L<sub>B</sub> − L<sub>A</sub>) with standard error √Σ V* / (kM*²(1 − M*)²) over both phases and a
 * normal interval. 0 where nothing changed. The detail {@code oddsRatio} is e<sup>x</sup>.
 *
 * <p>Undefined: EMPTY_PHASE; SCALE_MISMATCH for other scales than percentages and proportions and for values outside their
 * range; N_LT_2 where a phase has one value, which leaves the uncorrected ratio without error and interval only; ZERO_MEAN where a share of 0 or 1 stays and has no odds. Both agree with
 * SingleCaseES.
 */
public enum LogOddsRatio implements EffectSizeIndex {
    /** Each L is first corrected for bias: less (2M* − 1) V* / (2kM*²(1 − M*)²). */
    LOR("log odds ratio", "s (ln odds_B − ln odds_A), bias-corrected"),
    /** Without the correction of bias. */
    LOR_UNCORRECTED("log odds ratio, uncorrected", "s (ln odds_B − ln odds_A)");

    private final Definition definition;

    LogOddsRatio(String title, String formula) {
        this.definition = Definition.of(title, Family.RATIO, Range.ANY, Mirror.NEGATES, formula, "Pustejovsky 2015");
    }

    @Override
    public Definition definition() {
        return definition;
    }

    @Override
    public Estimate estimate(Phases p, double level) {
        Measure measure = p.comparison().measure();
        double whole = RatioScale.whole(measure.scale());
        if (Double.isNaN(whole)) {
            return Estimate.undefined(
                    Reason.SCALE_MISMATCH, "The values of " + measure.name() + " are no shares, so they have no odds.");
        }
        Optional<Estimate> refused = p.noRatio();
        if (refused.isPresent()) {
            return refused.get();
        }
        boolean single = p.m() < 2 || p.n() < 2;
        if (this == LOR && single) {
            return Estimate.undefined(Reason.N_LT_2, p.single());
        }
        Odds a = Odds.of(p.a(), whole, measure.observation());
        Odds b = Odds.of(p.b(), whole, measure.observation());
        if (!(a.exist() && b.exist())) {
            return Estimate.undefined(
                    Reason.ZERO_MEAN, "A mean of " + measure.name() + " is none or all of the whole and has no odds.");
        }
        double value = p.sign() * (logarithm(b) - logarithm(a));
        Estimate estimate = Estimate.of(value).with("oddsRatio", StrictMath.exp(value));
        if (single) {
            return estimate.withoutError(Reason.N_LT_2, p.single());
        }
        double error = StrictMath.hypot(a.error, b.error);
        return estimate.withError(error).with(Interval.normal(value, error, level));
    }

    private double logarithm(Odds odds) {
        return this == LOR ? odds.logarithm() - odds.bias() : odds.logarithm();
    }

    /** The share M* of a phase and the standard error √(V* / k) / (M* (1 − M*)) of the logarithm of its odds. */
    private record Odds(double share, double error) {
        static Odds of(Sample sample, double whole, double d) {
            double k = sample.n();
            double share = sample.mean() / whole;
            double sd = sample.sd() / whole;
            if (!Double.isNaN(d)) {
                double least = 1 / (2 * d * k);
                share = Math.max(least, Math.min(share, 1 - least));
                sd = Math.max(sd, 1 / (d * k * Math.sqrt(k)));
            }
            return new Odds(share, sd / Math.sqrt(k) / share / (1 - share));
        }

        boolean exist() {
            return share > 0 && share < 1 && !(error >= Phases.BEYOND_MEASURE);
        }

        double logarithm() {
            return StrictMath.log(share) - StrictMath.log1p(-share);
        }

        double bias() {
            return (2 * share - 1) * (error * error) / 2;
        }
    }
}
