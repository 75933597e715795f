package org.sced.effect;

import org.sced.data.PhaseData;
import org.sced.data.Values;
import org.sced.stats.Kendall;
import org.sced.stats.Line;
import org.sced.stats.Sample;
import org.sced.stats.Trend;

/**
 * One phase with what several indices need of it, each found once and only if asked for.
 *
 * <p>Threads may share it: what they might find twice is the same, and never changed.
 */
final class PreparedPhase {
    private static final double LOW_COVERAGE = 0.6;
    private static final int FEW = 3;

    final PhaseData data;
    final Sample sample;
    final int n;
    /** Whether there are few values, or many missing days. */
    final boolean sparse;

    /** Volatile, so that another thread sees the numbers with the array. */
    private volatile double[] rising;

    private volatile double[] falling;
    private Line leastSquares;
    private Line theilSen;
    private Line splitMiddle;
    private Kendall trend;
    private Steps steps;

    PreparedPhase(PhaseData data) {
        this.data = data;
        this.sample = Sample.of(data);
        this.n = data.n();
        this.sparse = n < FEW || n < LOW_COVERAGE * data.scheduled();
    }

    /**
     * The values times a sign, in ascending order: best last. Shared, so that nobody may change it.
     *
     * @param sign +1 or −1
     */
    double[] ordered(int sign) {
        return sign > 0 ? rising() : falling();
    }

    private double[] rising() {
        double[] known = rising;
        return known == null ? rising = sample.toSortedArray() : known;
    }

    private double[] falling() {
        double[] known = falling;
        if (known == null) {
            double[] values = rising();
            known = new double[n];
            for (int i = 0; i < n; i++) {
                known[i] = -values[n - 1 - i];
            }
            falling = known;
        }
        return known;
    }

    /** The size of the largest value. */
    double largest() {
        return Math.max(Math.abs(sample.min()), Math.abs(sample.max()));
    }

    Line leastSquares() {
        Line line = leastSquares;
        return line == null ? leastSquares = Trend.leastSquares(data) : line;
    }

    Line theilSen() {
        Line line = theilSen;
        return line == null ? theilSen = Trend.theilSen(data) : line;
    }

    Line splitMiddle() {
        Line line = splitMiddle;
        return line == null ? splitMiddle = Trend.splitMiddle(data) : line;
    }

    /**
     * What is known of the steps from value to value.
     *
     * @param meanDay the mean of the days
     * @param meanSlope the mean of the first differences Δy/Δd; {@code NaN} for one value
     */
    record Steps(double meanDay, double meanSlope) {
        static Steps of(PhaseData phase) {
            Values days = phase.days();
            double[] slopes = new double[Math.max(0, phase.n() - 1)];
            for (int i = 0; i < slopes.length; i++) {
                double rise = phase.values().get(i + 1) - phase.values().get(i);
                slopes[i] = rise / (days.get(i + 1) - days.get(i));
            }
            return new Steps(Sample.of(days).mean(), Sample.of(slopes).mean());
        }
    }

    Steps steps() {
        Steps known = steps;
        return known == null ? steps = Steps.of(data) : known;
    }

    /** Kendall's comparison of days and values. */
    Kendall trend() {
        Kendall kendall = trend;
        return kendall == null
                ? trend = Kendall.of(data.days().toArray(), data.values().toArray())
                : kendall;
    }

    /** Whether every day from the first measured one to the last is measured. */
    boolean isConsecutive() {
        Values days = data.days();
        int n = days.size();
        return n == 0 || days.get(n - 1) - days.get(0) == n - 1;
    }
}
