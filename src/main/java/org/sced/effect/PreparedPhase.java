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
 * <p>Threads may share it: what they might find twice is the same and immutable.
 */
final class PreparedPhase {
    final PhaseData data;
    final Sample sample;

    private Line leastSquares;
    private Line theilSen;
    private Kendall trend;

    PreparedPhase(PhaseData data) {
        this.data = data;
        this.sample = Sample.of(data);
    }

    Line leastSquares() {
        Line line = leastSquares;
        return line == null ? leastSquares = Trend.leastSquares(data) : line;
    }

    Line theilSen() {
        Line line = theilSen;
        return line == null ? theilSen = Trend.theilSen(data) : line;
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
