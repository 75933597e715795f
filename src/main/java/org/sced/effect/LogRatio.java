package org.sced.effect;

import java.util.Optional;
import org.sced.data.Improvement;
import org.sced.data.Measure;
import org.sced.stats.Reason;
import org.sced.stats.Sample;

/**
 * Log response ratios: by which factor the level changed (Pustejovsky 2015, Psychological Methods; 2018, Journal of School
 * Psychology).
 *
 * <p>With mean M, variance V (divisor k − 1) and k values of a phase, both first raised to what one more observed unit
 * could show: M* = max(M, 1/(2Dk)), V* = max(V, 1/(D²k³)), where D is 1 for counts, the session's length for rates, the
 * number of intervals for proportions and a hundredth of it for percentages; without a known D nothing is raised. Then
 *
 * <p>ln M*<sub>B</sub> − ln M*<sub>A</sub> + V*<sub>B</sub>/(2nM*<sub>B</sub>²) − V*<sub>A</sub>/(2mM*<sub>A</sub>²), with
 * standard error √(V*<sub>A</sub>/(mM*<sub>A</sub>²) + V*<sub>B</sub>/(nM*<sub>B</sub>²)) and a normal interval.
 * 100(e<sup>x</sup> − 1) is the change in percent.
 *
 * <p>Undefined: EMPTY_PHASE; SCALE_MISMATCH on an interval scale, which has no true zero, and for shares outside their
 * range; ZERO_MEAN where a mean is not positive; N_LT_2 where a phase has one value, which leaves the uncorrected ratios without error and interval only. All agree with SingleCaseES.
 */
public enum LogRatio implements EffectSizeIndex {
    /**
     * The ratio with an increase as improvement: positive means improvement. Where a fall is expected, shares (percentages
     * and proportions) are complemented, other scales change the sign.
     */
    LRRI("log response ratio, increasing", "ln(M_B / M_A), bias-corrected", Improvement.INCREASE),
    /**
     * The ratio with a decrease as improvement: negative means improvement. Where a rise is expected, shares (percentages
     * and proportions) are complemented, other scales change the sign.
     */
    LRRD("log response ratio, decreasing", "ln(M_B / M_A) of the unwanted, bias-corrected", Improvement.DECREASE),
    /** {@link #LRRI} without the two terms of bias, ln M*<sub>B</sub> − ln M*<sub>A</sub>; the standard error is the same. */
    LRRI_UNCORRECTED("log response ratio, increasing, uncorrected", "ln(M_B / M_A)", Improvement.INCREASE),
    /** {@link #LRRD} without the two terms of bias, ln M*<sub>B</sub> − ln M*<sub>A</sub>; the standard error is the same. */
    LRRD_UNCORRECTED(
            "log response ratio, decreasing, uncorrected", "ln(M_B / M_A) of the unwanted", Improvement.DECREASE);

    private final Definition definition;
    private final Improvement own;

    LogRatio(String title, String formula, Improvement own) {
        this.definition = Definition.of(title, Family.RATIO, Range.ANY, Mirror.NONE, formula, "Pustejovsky 2015, 2018");
        this.own = own;
    }

    @Override
    public Definition definition() {
        return definition;
    }

    @Override
    public Estimate estimate(Phases p, double level) {
        Measure measure = p.comparison().measure();
        Optional<Estimate> refused = p.noRatio();
        if (refused.isPresent()) {
            return refused.get();
        }
        double whole = RatioScale.whole(measure.scale());
        boolean corrected = this == LRRI || this == LRRD;
        boolean single = p.m() < 2 || p.n() < 2;
        if (corrected && single) {
            return Estimate.undefined(Reason.N_LT_2, p.single());
        }
        boolean turned = p.comparison().expected() != own;
        double d = truncation(measure);
        Level a = Level.of(p.a(), turned ? whole : Double.NaN, d);
        Level b = Level.of(p.b(), turned ? whole : Double.NaN, d);
        if (a.mean <= 0 || b.mean <= 0) {
            return Estimate.undefined(
                    Reason.ZERO_MEAN, "A mean of " + measure.name() + " is not above 0, so it has no logarithm.");
        }
        if (a.relativeError >= Phases.BEYOND_MEASURE || b.relativeError >= Phases.BEYOND_MEASURE) {
            return Estimate.undefined(
                    Reason.ZERO_MEAN,
                    "A mean of " + measure.name() + " is next to nothing beside the spread; ratios say nothing.");
        }
        double sign = turned && Double.isNaN(whole) ? -1 : 1;
        double bias = corrected ? a.relativeError * a.relativeError / 2 - b.relativeError * b.relativeError / 2 : 0;
        double value = sign * (RatioScale.logarithm(b.mean, a.mean) - bias);
        Estimate estimate = Estimate.of(value).with("percentChange", 100 * StrictMath.expm1(value));
        if (single) {
            return estimate.withoutError(Reason.N_LT_2, p.single());
        }
        double error = StrictMath.hypot(a.relativeError, b.relativeError);
        return estimate.withError(error).with(Interval.normal(value, error, level));
    }

    /** Mean and √(V/k)/M of a phase, raised to what can be observed. */
    private record Level(double mean, double relativeError) {
        static Level of(Sample sample, double complementOf, double d) {
            double k = sample.n();
            double mean = Double.isNaN(complementOf) ? sample.mean() : complementOf - sample.mean();
            double sd = sample.sd();
            if (!Double.isNaN(d)) {
                mean = Math.max(mean, 1 / (2 * d * k));
                sd = Math.max(sd, 1 / (d * k * Math.sqrt(k)));
            }
            return new Level(mean, sd / mean / Math.sqrt(k));
        }
    }

    /** The constant D; {@code NaN} if it is not known. */
    private static double truncation(Measure measure) {
        return switch (measure.scale()) {
            case COUNT -> 1;
            case RATE, PROPORTION -> measure.observation();
            case PERCENTAGE -> measure.observation() / 100;
            default -> Double.NaN;
        };
    }
}
