package org.sced.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.sced.data.Phase;
import org.sced.data.PhaseData;
import org.sced.data.Series;
import org.sced.data.SingleCase;
import org.sced.stats.PhaseStatistic;

/**
 * What is drawn together in a panel: a phase, or a condition of an alternating design.
 *
 * @param condition the condition that was in force
 * @param data its measured values
 * @param days its days, measured or not
 * @param values the value of each of these days; {@code NaN} where nothing was noted
 * @param median {@code NaN} if nothing was measured
 */
record Part(String condition, PhaseData data, double[] days, double[] values, double median) {

    /** The phases of a series, or its conditions in an alternating design. */
    static List<Part> of(Series series) {
        SingleCase singleCase = series.singleCase();
        int length = singleCase.timeline().length();
        List<Part> parts = new ArrayList<>();
        if (singleCase.alternating()) {
            for (String condition : singleCase.conditions()) {
                int[] days = IntStream.range(0, length)
                        .filter(day -> singleCase
                                .condition(day)
                                .filter(condition::equals)
                                .isPresent())
                        .toArray();
                parts.add(of(condition, series.condition(condition), days, series));
            }
        } else {
            for (Phase phase : series.phases()) {
                int[] days = IntStream.rangeClosed(phase.first(), phase.last()).toArray();
                parts.add(of(phase.condition(), series.phase(phase), days, series));
            }
        }
        return parts;
    }

    private static Part of(String condition, PhaseData data, int[] days, Series series) {
        double[] all = series.values().toArray();
        return new Part(
                condition,
                data,
                Arrays.stream(days).asDoubleStream().toArray(),
                Arrays.stream(days).mapToDouble(day -> all[day]).toArray(),
                PhaseStatistic.MEDIAN.of(data).value());
    }

    double firstDay() {
        return days[0];
    }

    double lastDay() {
        return days[days.length - 1];
    }
}
