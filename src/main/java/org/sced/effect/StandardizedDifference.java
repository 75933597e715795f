package org.sced.effect;

import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.sced.stats.GammaRatio;
import org.sced.stats.NonCentralT;
import org.sced.stats.Reason;

/**
 * A difference of means in units of a standard deviation, before any correction.
 *
 * @param undefined why there is none
 * @param d the difference in the expected direction
 * @param df degrees of freedom of the standard deviation
 * @param squaredKappa the square of κ, of which d/κ is a t statistic; {@code NaN} if it is unknown
 */
record StandardizedDifference(Optional<Estimate> undefined, double d, int df, double squaredKappa) {
    /** No correction, J = 1. */
    static final IntToDoubleFunction NONE = df -> 1;
    /** J = 1 − 3/(4 df − 1). */
    static final IntToDoubleFunction APPROXIMATE = df -> 1 - 3.0 / (4 * df - 1);
    /** J = Γ(df/2) / (√(df/2) Γ((df − 1)/2)); 0 for one degree of freedom. */
    static final IntToDoubleFunction EXACT = StandardizedDifference::exactCorrection;

    /** By the standard deviation of the first phase. */
    static StandardizedDifference byBaseline(Phases p) {
        if (p.m() < 2) {
            return none(Reason.N_LT_2, p.single());
        }
        double sd = p.a().sd();
        if (sd == 0) {
            return none(Reason.ZERO_VARIANCE, "All values of phase " + p.fromLabel() + " are equal; there is no unit.");
        }
        double relative = p.n() < 2 ? Double.NaN : p.b().sd() / sd;
        if (relative >= Phases.BEYOND_MEASURE) {
            return tooSmallSpread(p);
        }
        return of(p, sd, p.m() - 1, 1.0 / p.m() + relative * relative / p.n());
    }

    /** By the pooled standard deviation of both phases. */
    static StandardizedDifference pooled(Phases p) {
        if (p.m() < 2 || p.n() < 2) {
            return none(Reason.N_LT_2, p.single());
        }
        int df = p.m() + p.n() - 2;
        double sd =
                StrictMath.hypot(p.a().sd() * Math.sqrt(p.m() - 1), p.b().sd() * Math.sqrt(p.n() - 1)) / Math.sqrt(df);
        return sd == 0 ? bothConstant() : of(p, sd, df, 1.0 / p.m() + 1.0 / p.n());
    }

    /** By the root of the mean of the two variances. */
    static StandardizedDifference averaged(Phases p) {
        if (p.m() < 2 || p.n() < 2) {
            return none(Reason.N_LT_2, p.single());
        }
        double sd = StrictMath.hypot(p.a().sd(), p.b().sd()) / Math.sqrt(2);
        return sd == 0 ? bothConstant() : of(p, sd, p.m() + p.n() - 2, Double.NaN);
    }

    private static StandardizedDifference of(Phases p, double sd, int df, double squaredKappa) {
        double d = p.sign() * ((p.b().mean() - p.a().mean()) / sd);
        return Math.abs(d) < Phases.BEYOND_MEASURE
                ? new StandardizedDifference(Optional.empty(), d, df, squaredKappa)
                : tooSmallSpread(p);
    }

    private static StandardizedDifference bothConstant() {
        return none(Reason.ZERO_VARIANCE, "The values within both phases are all equal; there is no unit.");
    }

    private static StandardizedDifference tooSmallSpread(Phases p) {
        return none(
                Reason.ZERO_VARIANCE,
                "The spread of phase " + p.fromLabel()
                        + " is next to nothing beside that of the whole; there is no unit.");
    }

    private static StandardizedDifference none(Reason reason, String sentence) {
        return new StandardizedDifference(Optional.of(Estimate.undefined(reason, sentence)), Double.NaN, 0, Double.NaN);
    }

    private static double exactCorrection(int df) {
        if (df == 1) {
            return 0;
        }
        return GammaRatio.halfStep((df - 1) / 2.0) / Math.sqrt(df / 2.0);
    }

    /** g = J d without an error. */
    Estimate value(double j) {
        return undefined.orElseGet(() -> Estimate.of(j * d).with(Flag.WITHIN_CASE));
    }

    /** g = J d with standard error J √(κ² + g²/(2 df)) and the normal interval. */
    Estimate estimate(Phases p, IntToDoubleFunction correction, double level) {
        if (undefined.isPresent()) {
            return undefined.get();
        }
        double j = correction.applyAsDouble(df);
        Estimate estimate = value(j);
        if (Double.isNaN(squaredKappa)) {
            return estimate.withoutError(Reason.N_LT_2, p.single());
        }
        double g = estimate.value();
        double error = j * Math.sqrt(squaredKappa + g * g / (2 * df));
        return estimate.withError(error).with(Interval.normal(g, error, level));
    }

    /** The same with the interval κλ, λ the noncentralities with which t = d/κ lies at a tail of (1 − level)/2. */
    Estimate nonCentral(Phases p, double level) {
        Estimate estimate = estimate(p, APPROXIMATE, level);
        if (!estimate.error().isDefined()) {
            return estimate;
        }
        double kappa = Math.sqrt(squaredKappa);
        double t = d / kappa;
        double tail = (1 - level) / 2;
        double lower = -kappa * NonCentralT.noncentrality(-t, df, tail);
        double upper = kappa * NonCentralT.noncentrality(t, df, tail);
        double g = estimate.value();
        return estimate.with(new Interval(Math.min(lower, g), Math.max(upper, g), level));
    }
}
