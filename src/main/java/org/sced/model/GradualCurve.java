package org.sced.model;

import java.util.ArrayList;
import java.util.List;
import org.sced.model.GradualEffects.Family;

/**
 * The generalized linear model of the outcome on f(ω) at one ω after another. It remembers the last fit; used by one thread.
 */
final class GradualCurve {
    private static final int ITERATIONS = 100;
    private static final double CONVERGED = 1e-13;
    private static final double SMALLEST_STEP = 1e-10;
    /** A fitted count or share so near the end of its scale, beside the largest, stands for a coefficient without a finite estimate. */
    private static final double END = 1e-6;

    private final Family family;
    private final int sessions;
    private final boolean[] treated;
    private final int[] day;
    private final double[] y;
    private final double trials;
    /** Mean of the outcome, and the deviations from it. */
    private final double level;

    private final double[] centred;
    private final double[] f;
    private final double[] mu;
    private final double[] weight;
    private double intercept;
    private double effect;
    private boolean converged;

    GradualCurve(Family family, int sessions, double[] outcome, boolean[] treated, double trials) {
        this.family = family;
        this.sessions = sessions;
        this.treated = treated;
        this.trials = family == Family.BINOMIAL ? trials : 1;
        int n = 0;
        for (double value : outcome) {
            n += Double.isNaN(value) ? 0 : 1;
        }
        this.day = new int[n];
        this.y = new double[n];
        int i = 0;
        for (int d = 0; d < outcome.length; d++) {
            if (!Double.isNaN(outcome[d])) {
                day[i] = d;
                y[i++] = outcome[d];
            }
        }
        this.f = new double[n];
        this.mu = new double[n];
        this.weight = new double[n];
        this.level = mean(y);
        this.centred = new double[n];
        for (i = 0; i < n; i++) {
            centred[i] = y[i] - level;
        }
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value / values.length;
        }
        double rest = 0;
        for (double value : values) {
            rest += value - sum;
        }
        return sum + rest / values.length;
    }

    int n() {
        return y.length;
    }

    double intercept() {
        return intercept;
    }

    double effect() {
        return effect;
    }

    /** Whether the last fit ended at finite coefficients. */
    boolean isFinite() {
        if (family == Family.GAUSSIAN) {
            return true;
        }
        double largest = 0;
        double smallest = Double.POSITIVE_INFINITY;
        for (double each : mu) {
            largest = Math.max(largest, each);
            smallest = Math.min(smallest, each);
        }
        boolean inside = family == Family.BINOMIAL ? smallest > END && largest < 1 - END : smallest > END * largest;
        return converged && inside && Double.isFinite(intercept) && Double.isFinite(effect);
    }

    /** Fits intercept and effect at an ω. */
    double deviance(double omega) {
        covariate(omega);
        return family == Family.GAUSSIAN ? leastSquares() : scoring();
    }

    private void covariate(double omega) {
        double divisor = divisor(omega);
        double sum = 0;
        int i = 0;
        for (int d = 0; i < day.length; d++) {
            sum = omega * sum + (treated[d] ? 1 : 0);
            if (day[i] == d) {
                f[i++] = sum / divisor;
            }
        }
    }

    private double divisor(double omega) {
        double divisor = 0;
        for (int k = 0; k < sessions; k++) {
            divisor = divisor * omega + 1;
        }
        return divisor;
    }

    private double leastSquares() {
        int n = y.length;
        double middle = 0;
        for (double each : f) {
            middle += each;
        }
        middle /= n;
        double ff = 0;
        double fy = 0;
        for (int i = 0; i < n; i++) {
            double part = f[i] - middle;
            ff += part * part;
            fy += part * centred[i];
        }
        effect = ff > 0 ? fy / ff : 0;
        intercept = level - effect * middle;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double rest = centred[i] - effect * (f[i] - middle);
            squares += rest * rest;
            mu[i] = y[i] - rest;
            weight[i] = 1;
        }
        return squares;
    }

    /** Fisher scoring, with steps halved where the deviance would rise. */
    private double scoring() {
        int n = y.length;
        double last = start();
        converged = false;
        for (int iteration = 0; iteration < ITERATIONS && !converged; iteration++) {
            double sumW = 0;
            double sumF = 0;
            for (int i = 0; i < n; i++) {
                sumW += weight[i];
                sumF += weight[i] * f[i];
            }
            double middle = sumF / sumW;
            double ff = 0;
            double fr = 0;
            double r = 0;
            for (int i = 0; i < n; i++) {
                double part = f[i] - middle;
                double rest = trials * (y[i] - mu[i]);
                ff += weight[i] * part * part;
                fr += part * rest;
                r += rest;
            }
            double step = ff > 0 ? fr / ff : 0;
            double lift = r / sumW - step * middle;
            double fromIntercept = intercept;
            double fromEffect = effect;
            double size = 1;
            double next = predict(fromIntercept + lift, fromEffect + step);
            while (!(next <= last) && size > SMALLEST_STEP) {
                size /= 2;
                next = predict(fromIntercept + size * lift, fromEffect + size * step);
            }
            if (!(next <= last)) { // nothing better in this direction: the end, but for rounding
                next = predict(fromIntercept, fromEffect);
                size = 0;
            }
            intercept = fromIntercept + size * lift;
            effect = fromEffect + size * step;
            converged = last - next <= CONVERGED * next;
            last = next;
        }
        return last;
    }

    /** Begins at the mean, or at the last fit where that is nearer; returns the deviance there. */
    private double start() {
        double flat = family == Family.BINOMIAL ? Math.log(level / (1 - level)) : Math.log(level);
        if (converged) {
            double before = predict(flat, 0);
            double last = predict(intercept, effect);
            if (last < before) {
                return last;
            }
        }
        intercept = flat;
        effect = 0;
        return predict(flat, 0);
    }

    /** Sets means and weights, and returns the deviance. */
    private double predict(double at, double rise) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double eta = at + rise * f[i];
            if (family == Family.BINOMIAL) {
                double e = Math.exp(-Math.abs(eta));
                mu[i] = eta >= 0 ? 1 / (1 + e) : e / (1 + e);
                double rest = eta >= 0 ? e / (1 + e) : 1 / (1 + e); // 1 − μ
                weight[i] = trials * mu[i] * rest;
                sum += trials * (part(y[i], mu[i]) + part(1 - y[i], rest));
            } else {
                mu[i] = Math.exp(eta);
                weight[i] = mu[i];
                sum += part(y[i], mu[i]);
            }
        }
        return sum;
    }

    /** 2 [y ln(y/μ) − (y − μ)], without the cancellation where the two are close. */
    private static double part(double observed, double expected) {
        if (observed == 0) {
            return 2 * expected;
        }
        double off = (expected - observed) / observed;
        return 2 * observed * (off - Math.log1p(off));
    }

    /** φ of the last fit. */
    double dispersion() {
        if (family == Family.POISSON || family == Family.BINOMIAL) {
            return 1;
        }
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double rest = y[i] - mu[i];
            sum += family == Family.GAUSSIAN ? rest * rest : rest * rest / mu[i];
        }
        return sum / (y.length - 2);
    }

    /** Covariances of intercept, effect and ω at the last fit, which was at this ω; empty if they are singular. */
    double[][] covariance(double omega) {
        int n = y.length;
        double[][] x = new double[n][];
        double[] slope = slope(omega);
        for (int i = 0; i < n; i++) {
            x[i] = new double[] {1, f[i], effect * slope[i]};
        }
        double[][] information = new double[3][3];
        for (int i = 0; i < n; i++) {
            for (int a = 0; a < 3; a++) {
                for (int b = 0; b < 3; b++) {
                    information[a][b] += weight[i] * x[i][a] * x[i][b];
                }
            }
        }
        double[][] inverse = SmallMatrix.inverse(information);
        double dispersion = dispersion();
        for (double[] row : inverse) {
            for (int b = 0; b < 3; b++) {
                row[b] *= dispersion;
            }
        }
        return inverse;
    }

    /** ∂f/∂ω of the observed days. */
    private double[] slope(double omega) {
        double divisor = 0;
        double divisorSlope = 0;
        for (int k = 0; k < sessions; k++) {
            divisorSlope = divisorSlope * omega + divisor;
            divisor = divisor * omega + 1;
        }
        double[] slope = new double[y.length];
        double sum = 0;
        double sumSlope = 0;
        int i = 0;
        for (int d = 0; i < day.length; d++) {
            sumSlope = sum + omega * sumSlope;
            sum = omega * sum + (treated[d] ? 1 : 0);
            if (day[i] == d) {
                slope[i++] = (sumSlope * divisor - sum * divisorSlope) / (divisor * divisor);
            }
        }
        return slope;
    }

    /** The fitted means of every day of the calendar. */
    List<Double> fitted(double omega) {
        double divisor = divisor(omega);
        List<Double> means = new ArrayList<>();
        double sum = 0;
        for (boolean now : treated) {
            sum = omega * sum + (now ? 1 : 0);
            double eta = intercept + effect * sum / divisor;
            means.add(
                    switch (family) {
                        case GAUSSIAN -> eta;
                        case POISSON, QUASI_POISSON -> Math.exp(eta);
                        case BINOMIAL -> 1 / (1 + Math.exp(-eta));
                    });
        }
        return means;
    }
}
