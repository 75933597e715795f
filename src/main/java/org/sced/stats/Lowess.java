package org.sced.stats;

import java.util.Arrays;
import org.sced.data.PhaseData;
import org.sced.data.Values;

/**
 * A smooth curve through the values of a phase, for charts: locally weighted regression with protection against odd days
 * (Cleveland 1979, Journal of the American Statistical Association 74:829–836). The same numbers as R's {@code lowess}, but
 * that residuals which are nothing but rounding take weight from no day, so that values on a line stay on it.
 *
 * <p>At a day a straight line is fitted to the share f of the values nearest to it, by least squares with weights (1 −
 * (distance / largest distance)³)³; the curve has the line's height there. Then values far from the curve lose weight, (1 −
 * (residual / 6 median absolute residual)²)², and the curve is fitted again, as often as asked for. Days closer together than a
 * hundredth of all days are not fitted one by one but joined by straight lines, so that long series are quick.
 *
 * <pre>{@code
 * Lowess.standard().withSpan(0.5).of(mood.phase("B"))
 * }</pre>
 *
 * <p>Immutable.
 */
public final class Lowess {
    /** Nearer than this share of the largest distance counts as here, farther than the rest as out of reach. */
    private static final double EDGE = 0.001;
    /** Residuals that are smaller against the values are rounding, and say nothing about odd days. */
    private static final double ROUNDING = 1e-12;

    private final double span;
    private final int iterations;
    private final double joined;

    private Lowess(double span, int iterations, double joined) {
        this.span = span;
        this.iterations = iterations;
        this.joined = joined;
    }

    /** Two thirds of the values, three iterations against odd days, joined within a hundredth of all days. */
    public static Lowess standard() {
        return new Lowess(2.0 / 3, 3, Double.NaN);
    }

    /**
     * With another share of the values for each fit; two values at least are taken.
     *
     * @param span f, above 0 and at most 1
     * @throws IllegalArgumentException if it is outside
     */
    public Lowess withSpan(double span) {
        if (!(span > 0 && span <= 1)) {
            throw new IllegalArgumentException("span " + span + "; allowed are numbers above 0 up to 1");
        }
        return new Lowess(span, iterations, joined);
    }

    /**
     * With so many iterations against odd days.
     *
     * @param iterations 0 or more
     * @throws IllegalArgumentException if it is negative
     */
    public Lowess withIterations(int iterations) {
        if (iterations < 0) {
            throw new IllegalArgumentException(iterations + " iterations; allowed are 0 or more");
        }
        return new Lowess(span, iterations, joined);
    }

    /**
     * With days joined by straight lines that lie at most so far from a fitted one.
     *
     * @param days 0 to fit every day
     * @throws IllegalArgumentException if it is negative or no number
     */
    public Lowess withJoined(double days) {
        if (!(days >= 0 && days < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("joined days " + days + "; allowed are numbers from 0 on");
        }
        return new Lowess(span, iterations, days);
    }

    /** The height of the curve on every measured day of a phase. */
    public Values of(PhaseData phase) {
        return Values.of(smooth(phase.days().toArray(), phase.values().toArray()));
    }

    /** The curve at x, which must be ascending. */
    double[] smooth(double[] x, double[] y) {
        int n = x.length;
        if (n < 2) {
            return y.clone();
        }
        int near = Math.max(2, Math.min(n, (int) (span * n + 1e-7)));
        double within = Double.isNaN(joined) ? 0.01 * (x[n - 1] - x[0]) : joined;
        double[] trust = new double[n];
        Arrays.fill(trust, 1);
        double[] curve = curve(x, y, trust, near, within);
        for (int k = 0; k < iterations && distrust(y, curve, trust); k++) {
            curve = curve(x, y, trust, near, within);
        }
        return curve;
    }

    /** Takes weight from values far from the curve; false if the curve goes through almost all of them. */
    private static boolean distrust(double[] y, double[] curve, double[] trust) {
        int n = y.length;
        double[] sizes = new double[n];
        double sum = 0;
        double size = 0;
        for (int i = 0; i < n; i++) {
            sizes[i] = Math.abs(y[i] - curve[i]);
            sum += sizes[i];
            size = Math.max(size, Math.abs(y[i]));
        }
        double far = 6 * Selection.median(sizes.clone());
        if (far < 1e-7 * sum / n || far <= ROUNDING * size) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            double share = sizes[i] / far;
            trust[i] = share <= EDGE ? 1 : share > 1 - EDGE ? 0 : (1 - share * share) * (1 - share * share);
        }
        return true;
    }

    private static double[] curve(double[] x, double[] y, double[] trust, int near, double within) {
        int n = x.length;
        double[] curve = new double[n];
        double[] weights = new double[n];
        int left = 0;
        int before = -1;
        int i = 0;
        while (true) {
            while (left + near < n && x[i] - x[left] > x[left + near] - x[i]) {
                left++;
            }
            curve[i] = height(x, y, trust, weights, i, left, left + near - 1);
            for (int j = before + 1; j < i; j++) {
                double part = (x[j] - x[before]) / (x[i] - x[before]);
                curve[j] = part * curve[i] + (1 - part) * curve[before];
            }
            before = i;
            // Equal x have one height; the next fit is at the last x within reach.
            int next = i + 1;
            while (next < n && x[next] <= x[i] + within) {
                if (x[next] == x[before]) {
                    curve[next] = curve[before];
                    before = next;
                }
                next++;
            }
            if (before == n - 1) {
                return curve;
            }
            i = Math.max(before + 1, next - 1);
        }
    }

    /** The height at x number i of the line fitted to its neighbours. */
    private static double height(double[] x, double[] y, double[] trust, double[] weights, int i, int left, int right) {
        int n = x.length;
        double reach = Math.max(x[i] - x[left], x[right] - x[i]);
        double all = 0;
        int end = left;
        for (; end < n; end++) {
            double distance = Math.abs(x[end] - x[i]);
            weights[end] = 0;
            if (distance <= (1 - EDGE) * reach) {
                double share = distance / reach;
                double cube = 1 - share * share * share;
                weights[end] = trust[end] * (distance <= EDGE * reach ? 1 : cube * cube * cube);
                all += weights[end];
            } else if (x[end] > x[i]) {
                break;
            }
        }
        if (all <= 0) {
            return y[i];
        }
        double meanX = 0;
        for (int j = left; j < end; j++) {
            weights[j] /= all;
            meanX += weights[j] * x[j];
        }
        double squares = 0;
        double meanY = 0;
        for (int j = left; j < end; j++) {
            squares += weights[j] * (x[j] - meanX) * (x[j] - meanX);
            meanY += weights[j] * y[j];
        }
        // Where all weight lies on one spot a slope means nothing.
        if (reach == 0 || Math.sqrt(squares) <= EDGE * (x[n - 1] - x[0])) {
            return meanY;
        }
        double products = 0;
        for (int j = left; j < end; j++) {
            products += weights[j] * (x[j] - meanX) * (y[j] - meanY);
        }
        return meanY + products / squares * (x[i] - meanX);
    }

    @Override
    public String toString() {
        return "LOWESS of " + Figures.text(span) + " of the values, " + iterations + " iterations";
    }
}
