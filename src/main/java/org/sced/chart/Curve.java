package org.sced.chart;

import java.util.Arrays;
import org.sced.data.Values;

/**
 * Points of one panel that belong together: the values of a phase, its level, its trend, the outline of its band.
 *
 * @param name unique in its panel, as {@code "Daily value, A"}
 * @param kind what it shows
 * @param days days from 0; a change of phase lies half-way between two days
 * @param values in the measure's own unit; {@code NaN} breaks the line
 * @param pen how it is drawn
 */
record Curve(String name, Kind kind, Values days, Values values, Pen pen) {
    enum Kind {
        SPREAD,
        BAND,
        TREND,
        LEVEL,
        SMOOTH,
        FIT,
        GOAL,
        DATA;

        static Kind of(Ink ink) {
            return switch (ink) {
                case LEVEL -> LEVEL;
                case TREND -> TREND;
                case SMOOTH -> SMOOTH;
                case FIT -> FIT;
                case GOAL -> GOAL;
                case SPREAD -> SPREAD;
            };
        }
    }

    /** A band around the largest values that a diary may hold is cut there. */
    static Curve of(String name, Kind kind, Pen pen, double[] days, double[] values) {
        double[] cut = Arrays.stream(values)
                .map(value -> Math.max(-Values.LARGEST, Math.min(Values.LARGEST, value)))
                .toArray();
        return new Curve(name, kind, Values.of(days), Values.of(cut), pen);
    }
}
