package org.sced.chart;

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
        TREND,
        LEVEL,
        DATA
    }

    static Curve of(String name, Kind kind, Pen pen, double[] days, double[] values) {
        return new Curve(name, kind, Values.of(days), Values.of(values), pen);
    }
}
