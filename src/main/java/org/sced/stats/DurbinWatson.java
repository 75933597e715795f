package org.sced.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.sced.data.PhaseData;

/**
 * The test of Durbin and Watson (1950, 1951) with its exact p.
 *
 * <p>D = Σ(e<sub>j</sub> − e<sub>i</sub>)² / Σe², the first sum over pairs of residuals exactly one day apart; without missing
 * days it lies between 0 and 4, near 2 under independence, below under positive dependence. For independent normal errors D
 * ≤ d just if Σ(λ<sub>i</sub> − d)z<sub>i</sub>² ≤ 0 for independent standard normal z and the eigenvalues λ of MAM, M the
 * projection that makes residuals and A the matrix of the first sum. That probability is Imhof's (1961) integral. Missing days
 * only change A, so the p stays exact. The two-sided p is twice the smaller tail, at most 1.
 *
 * <p>Undefined for fewer than three values (N_LT_3), residuals of 0 (ZERO_VARIANCE), no adjacent days (NOT_APPLICABLE); the p
 * also where the model is not known, and for more than 300 values (NOT_APPLICABLE).
 *
 * @param statistic D
 * @param lowerP probability of at most D under independence: small for positive dependence
 * @param p two-sided
 */
public record DurbinWatson(Figure statistic, Figure lowerP, Figure p) {
    /** Eigenvalues of larger matrices take seconds. */
    private static final int EXACT_UP_TO = 300;
    /** Eigenvalues closer to D than this have no part in the sum. */
    private static final double ROUNDING = 1e-13;
    /** The trapezoidal rule errs by some e^(−π²/step), less than rounding. */
    private static final double STEP = 0.2;

    static Figure statistic(int lag, PhaseData residuals) {
        if (lag < 1) {
            throw new IllegalArgumentException("lag " + lag + "; allowed are 1 or more days");
        }
        int n = residuals.n();
        if (n < 3) {
            return Trend.tooFew(residuals, 3);
        }
        double[] e = residuals.values().toArray();
        double length = Sample.length(e);
        if (length == 0) {
            return Figure.undefined(Reason.ZERO_VARIANCE, "All residuals of phase " + residuals.label() + " are 0.");
        }
        List<int[]> pairs = pairs(lag, residuals);
        if (pairs.isEmpty()) {
            return Figure.undefined(
                    Reason.NOT_APPLICABLE,
                    "No two measured days of phase " + residuals.label() + " lie " + lag + (lag == 1 ? " day" : " days")
                            + " apart.");
        }
        double sum = 0;
        for (int[] pair : pairs) {
            double step = (e[pair[1]] - e[pair[0]]) / length;
            sum += step * step;
        }
        return Figure.of(sum);
    }

    private static List<int[]> pairs(int lag, PhaseData residuals) {
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0, j = 0; j < residuals.n(); j++) {
            while (residuals.days().get(i) < residuals.days().get(j) - lag) {
                i++;
            }
            if (residuals.days().get(i) == residuals.days().get(j) - lag) {
                pairs.add(new int[] {i, j});
            }
        }
        return pairs;
    }

    /** The test of the residuals of a model with the given columns; none if they are not known. */
    static DurbinWatson of(PhaseData residuals, List<double[]> design) {
        Figure statistic = statistic(1, residuals);
        if (!statistic.isDefined()) {
            return new DurbinWatson(statistic, statistic, statistic);
        }
        if (design.isEmpty() || residuals.n() > EXACT_UP_TO) {
            Figure none = Figure.undefined(
                    Reason.NOT_APPLICABLE,
                    design.isEmpty()
                            ? "The exact p of Durbin and Watson needs the model, not its residuals only."
                            : "The exact p of Durbin and Watson is for at most " + EXACT_UP_TO + " values; there are "
                                    + residuals.n() + ".");
            return new DurbinWatson(statistic, none, none);
        }
        double lower = atMost(statistic.value(), eigenvalues(residuals, design));
        return new DurbinWatson(statistic, Figure.of(lower), Figure.of(Math.min(1, 2 * Math.min(lower, 1 - lower))));
    }

    /** The eigenvalues of MAM but those that belong to the model. */
    private static double[] eigenvalues(PhaseData residuals, List<double[]> design) {
        int n = residuals.n();
        double[][] a = new double[n][n];
        for (int[] pair : pairs(1, residuals)) {
            a[pair[0]][pair[0]]++;
            a[pair[1]][pair[1]]++;
            a[pair[0]][pair[1]]--;
            a[pair[1]][pair[0]]--;
        }
        List<double[]> basis = orthonormal(design);
        for (double[] column : basis) {
            project(a, column);
        }
        transpose(a);
        for (double[] column : basis) {
            project(a, column);
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                a[i][j] = a[j][i];
            }
        }
        double[] all = new EigenDecomposition(new Array2DRowRealMatrix(a, false)).getRealEigenvalues();
        Arrays.sort(all);
        return Arrays.copyOfRange(all, basis.size(), n);
    }

    private static List<double[]> orthonormal(List<double[]> columns) {
        List<double[]> basis = new ArrayList<>();
        for (double[] column : columns) {
            double[] rest = column.clone();
            for (double[] done : basis) {
                subtract(rest, done, dot(rest, done));
            }
            double length = Math.sqrt(dot(rest, rest));
            if (length > ROUNDING * Math.sqrt(dot(column, column))) {
                for (int i = 0; i < rest.length; i++) {
                    rest[i] /= length;
                }
                basis.add(rest);
            }
        }
        return basis;
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    private static void subtract(double[] from, double[] what, double times) {
        for (int i = 0; i < from.length; i++) {
            from[i] -= times * what[i];
        }
    }

    private static void project(double[][] rows, double[] column) {
        for (double[] row : rows) {
            subtract(row, column, dot(row, column));
        }
    }

    private static void transpose(double[][] a) {
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < i; j++) {
                double kept = a[i][j];
                a[i][j] = a[j][i];
                a[j][i] = kept;
            }
        }
    }

    /** Probability that Σ λz² / Σ z² is at most d, for independent standard normal z. */
    static double atMost(double d, double[] eigenvalues) {
        double[] weights = Arrays.stream(eigenvalues).map(value -> value - d).toArray();
        double largest = Arrays.stream(weights).map(Math::abs).max().orElse(0);
        // Imhof: P(Q ≤ 0) = ½ − (1/π) ∫ sin θ(u) / (u ρ(u)) du over u > 0, θ = ½ Σ atan(wu), ρ = Π(1 + w²u²)^¼. With u
        // = eˣ it is
        // an integral over the line that falls off at both ends, where the trapezoidal rule is at its best.
        double sum = 0;
        double logRho = 0;
        for (double x = -40; x < 700 && logRho < 42; x += STEP) {
            double u = StrictMath.exp(x);
            double theta = 0;
            logRho = 0;
            for (double weight : weights) {
                double w = weight / largest;
                if (Math.abs(w) > ROUNDING) {
                    theta += StrictMath.atan(w * u) / 2;
                    logRho += StrictMath.log1p(w * u * w * u) / 4;
                }
            }
            sum += StrictMath.sin(theta) * StrictMath.exp(-logRho);
        }
        return Math.max(0, Math.min(1, 0.5 - sum * STEP / Math.PI));
    }
}
