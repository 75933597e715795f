package org.sced.chart;

import java.util.Arrays;
import org.sced.data.PhaseData;
import org.sced.data.Series;
import org.sced.stats.Line;
import org.sced.stats.PhaseStatistic;
import org.sced.stats.Trend;

/**
 * What is drawn together in a panel, with its statistics: a phase, or a condition of an alternating design.
 *
 * @param condition the condition that was in force
 * @param data its measured values
 * @param days its days, measured or not
 * @param values the value of each of these days; {@code NaN} where nothing was noted
 * @param median {@code NaN} if nothing was measured
 * @param mean {@code NaN} if nothing was measured
 * @param sd {@code NaN} for fewer than two values
 * @param trend the least-squares line
 */
record Part(
        String condition,
        PhaseData data,
        double[] days,
        double[] values,
        double median,
        double mean,
        double sd,
        Line trend) {

    static Part of(String condition, PhaseData data, int[] days, Series series) {
        double[] all = series.values().toArray();
        return new Part(
                condition,
                data,
                Arrays.stream(days).asDoubleStream().toArray(),
                Arrays.stream(days).mapToDouble(day -> all[day]).toArray(),
                PhaseStatistic.MEDIAN.of(data).value(),
                PhaseStatistic.MEAN.of(data).value(),
                PhaseStatistic.SD.of(data).value(),
                Trend.leastSquares(data));
    }

    double firstDay() {
        return days[0];
    }

    double lastDay() {
        return days[days.length - 1];
    }

    /** Lower end of the band, or {@code NaN}. */
    double bandLow() {
        return mean - 2 * sd;
    }

    /** Upper end of the band, or {@code NaN}. */
    double bandHigh() {
        return mean + 2 * sd;
    }
}
