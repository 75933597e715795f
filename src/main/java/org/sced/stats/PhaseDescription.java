package org.sced.stats;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sced.data.PhaseData;
import org.sced.data.Series;

/**
 * All {@linkplain PhaseStatistic statistics} of a phase, and its two lines of trend.
 *
 * <pre>{@code
 * PhaseDescription.of(mood)              // one for every phase, as a table
 * PhaseDescription.of(mood.phase("B")).median()
 * }</pre>
 *
 * @param label the phase's label
 * @param figures every statistic, defined or not, in their fixed order
 * @param trend the least-squares line
 * @param theilSen the line of Theil and Sen
 */
public record PhaseDescription(String label, Map<PhaseStatistic, Figure> figures, Line trend, Line theilSen) {
    /** Copies the map. */
    public PhaseDescription {
        figures = Collections.unmodifiableMap(new EnumMap<>(figures));
    }

    /** The description of a phase. */
    public static PhaseDescription of(PhaseData phase) {
        PhaseStatistic.Context context = new PhaseStatistic.Context(phase);
        Map<PhaseStatistic, Figure> figures = new EnumMap<>(PhaseStatistic.class);
        for (PhaseStatistic statistic : PhaseStatistic.values()) {
            figures.put(statistic, statistic.of(context));
        }
        return new PhaseDescription(phase.label(), figures, context.leastSquares(), context.theilSen());
    }

    /** The descriptions of all phases, or of the conditions of an alternating design; prints as a table. */
    public static PhaseDescriptions of(Series series) {
        return new PhaseDescriptions(
                series, series.parts().stream().map(PhaseDescription::of).toList());
    }

    /** A statistic by its constant. */
    public Figure figure(PhaseStatistic statistic) {
        return figures.get(statistic);
    }

    /** The number of a statistic; {@code NaN} if it is undefined. */
    public double value(PhaseStatistic statistic) {
        return figure(statistic).value();
    }

    /** Number of measured values. */
    public int n() {
        return (int) value(PhaseStatistic.N);
    }

    /** Mean of the values. */
    public double mean() {
        return value(PhaseStatistic.MEAN);
    }

    /** Median of the values. */
    public double median() {
        return value(PhaseStatistic.MEDIAN);
    }

    /** Standard deviation of the values. */
    public double sd() {
        return value(PhaseStatistic.SD);
    }

    @Override
    public String toString() {
        return PhaseDescriptions.table(List.of(this)).toString();
    }
}
