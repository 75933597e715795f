package org.sced.effect;

import java.util.List;
import org.sced.stats.Figure;
import org.sced.stats.Reason;
import org.sced.stats.Undefined;

/**
 * Effects with their error variances, or why the variances cannot be used.
 *
 * @param effects distances from the origin, in units of the largest standard error
 * @param variances squared standard errors, in squares of it
 * @param origin the first effect
 * @param unit the largest standard error
 * @param size how many effects there are
 * @param problem why they cannot be used; {@code null} if they can
 */
record Variances(double[] effects, double[] variances, double origin, double unit, int size, Undefined problem) {
    static Variances of(List<Contribution> in) {
        int k = in.size();
        double[] errors = new double[k];
        double[] effects = new double[k];
        for (int i = 0; i < k; i++) {
            Contribution one = in.get(i);
            if (!one.error().isDefined()) {
                return none(k, noError(one).undefined().orElseThrow());
            }
            if (one.error().value() == 0) {
                return none(k, new Undefined(Reason.ZERO_VARIANCE, "The standard error of " + one.label() + " is 0."));
            }
            errors[i] = one.error().value();
            effects[i] = one.value().value();
        }
        return of(effects, errors);
    }

    /** Effects with positive standard errors. */
    static Variances of(double[] effects, double[] errors) {
        int k = effects.length;
        double unit = 0;
        for (double error : errors) {
            unit = Math.max(unit, error);
        }
        double[] scaled = new double[k];
        double[] variances = new double[k];
        for (int i = 0; i < k; i++) {
            scaled[i] = (effects[i] - effects[0]) / unit;
            double ratio = errors[i] / unit;
            variances[i] = ratio * ratio;
            if (variances[i] < 1e-60 || !(Math.abs(scaled[i]) < 1e60)) {
                return none(
                        k,
                        new Undefined(
                                Reason.NOT_CONVERGED, "The standard errors are too far apart in size to be weighed."));
            }
        }
        return new Variances(scaled, variances, k == 0 ? Double.NaN : effects[0], unit, k, null);
    }

    private static Variances none(int k, Undefined problem) {
        return new Variances(new double[0], new double[0], Double.NaN, Double.NaN, k, problem);
    }

    static Figure noError(Contribution one) {
        Undefined why = one.error().undefined().orElseThrow();
        return Figure.undefined(why.reason(), "There is no standard error of " + one.label() + ": " + why.sentence());
    }

    boolean usable() {
        return problem == null;
    }

    /** The weighted mean, and what follows from it, with an added variance between effects. */
    Weighted at(double between) {
        int k = effects.length;
        double w1 = 0;
        double w2 = 0;
        double w3 = 0;
        double wy = 0;
        double logs = 0;
        for (int i = 0; i < k; i++) {
            double v = variances[i] + between;
            double w = 1 / v;
            w1 += w;
            w2 += w * w;
            w3 += w * w * w;
            wy += w * effects[i];
            logs += Math.log(v);
        }
        double mean = wy / w1;
        double q = 0;
        double q2 = 0;
        for (int i = 0; i < k; i++) {
            double w = 1 / (variances[i] + between);
            double rest = effects[i] - mean;
            q += w * rest * rest;
            q2 += w * w * rest * rest;
        }
        return new Weighted(mean, w1, w2, w3, q, q2, -0.5 * (logs + Math.log(w1) + q));
    }

    /**
     * Sums at one between-effects variance.
     *
     * @param mean weighted mean
     * @param w1 Σw
     * @param w2 Σw²
     * @param w3 Σw³
     * @param q Σw(y − mean)²
     * @param q2 Σw²(y − mean)²
     * @param logRestricted restricted log-likelihood, but for a constant
     */
    record Weighted(double mean, double w1, double w2, double w3, double q, double q2, double logRestricted) {
        /** The derivative of the restricted log-likelihood. */
        double score() {
            return 0.5 * (q2 - trace());
        }

        /** Σw − Σw²/Σw, the trace of the projection. */
        double trace() {
            return w1 - w2 / w1;
        }

        /** Sum of squares of all elements of the projection. */
        double squares() {
            double part = w2 / w1;
            return w2 - 2 * w3 / w1 + part * part;
        }
    }
}
