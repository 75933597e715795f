package org.sced.chart;

import java.awt.BasicStroke;
import java.awt.Color;

/** A straight line of the figure: part of an axis, a tick, a line of the grid, a change of phase. */
record Rule(double x1, double y1, double x2, double y2, BasicStroke stroke, Color color) {
    static Rule axis(Theme theme, double x1, double y1, double x2, double y2) {
        return new Rule(x1, y1, x2, y2, theme.stroke(Look.AXIS_STROKE), theme.axis());
    }

    static Rule tick(Theme theme, double x1, double y1, double x2, double y2) {
        return new Rule(x1, y1, x2, y2, theme.stroke(Look.TICK_STROKE), theme.axis());
    }

    static Rule grid(Theme theme, double x1, double x2, double y) {
        return new Rule(x1, y, x2, y, theme.stroke(Look.GRID_STROKE), theme.grid());
    }

    static Rule phaseLine(Theme theme, double x, double top, double bottom) {
        return new Rule(x, top, x, bottom, theme.stroke(Look.PHASE_STROKE), theme.text());
    }
}
