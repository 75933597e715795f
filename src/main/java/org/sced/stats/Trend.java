package org.sced.stats;

import java.util.Arrays;
import org.sced.data.PhaseData;

/** Straight lines through the values of a phase, over true calendar days. */
public final class Trend {
    private Trend() {}

    /**
     * The line of least squares: slope = Σ(t − t̄)(y − ȳ) / Σ(t − t̄)², through (t̄, ȳ).
     *
     * @return no line for fewer than two values
     */
    public static Line leastSquares(PhaseData phase) {
        int n = phase.n();
        if (n < 2) {
            return Line.NONE;
        }
        double meanT = Sample.mean(phase.days().toArray());
        double meanY = Sample.mean(phase.values().toArray());
        double products = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double t = phase.days().get(i) - meanT;
            products += t * (phase.values().get(i) - meanY);
            squares += t * t;
        }
        double slope = products / squares;
        return new Line(meanY - slope * meanT, slope);
    }

    /**
     * The standard error of the least-squares slope, √(Σe² / (n − 2) / Σ(t − t̄)²), which takes days as independent.
     *
     * @return {@code NaN} for fewer than three values
     */
    public static double leastSquaresError(PhaseData phase) {
        int n = phase.n();
        if (n < 3) {
            return Double.NaN;
        }
        double meanT = Sample.mean(phase.days().toArray());
        double meanY = Sample.mean(phase.values().toArray());
        double slope = leastSquares(phase).slope();
        double[] residuals = new double[n];
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double t = phase.days().get(i) - meanT;
            residuals[i] = phase.values().get(i) - meanY - slope * t;
            squares += t * t;
        }
        return Sample.length(residuals) / Math.sqrt((n - 2) * squares);
    }

    /**
     * The line of Theil (1950) and Sen (1968): slope = median over all pairs of (y<sub>j</sub> − y<sub>i</sub>) /
     * (t<sub>j</sub> − t<sub>i</sub>), intercept = median of y − slope · t. One odd day moves it little.
     *
     * @return no line for fewer than two values
     */
    public static Line theilSen(PhaseData phase) {
        int n = phase.n();
        if (n < 2) {
            return Line.NONE;
        }
        double[] t = phase.days().toArray();
        double[] y = phase.values().toArray();
        double slope = new PairSlopes(t, y).median();
        double[] heights = new double[n];
        for (int i = 0; i < n; i++) {
            heights[i] = y[i] - slope * t[i];
        }
        Arrays.sort(heights);
        return new Line(Sample.medianOfSorted(heights), slope);
    }
}
