package org.sced.chart;

import java.awt.BasicStroke;
import java.awt.Color;

/** A straight line of the figure: part of an axis, a tick, a line of the grid, a change of phase. */
record Rule(double x1, double y1, double x2, double y2, BasicStroke stroke, Color color) {
    static Rule axis(double x1, double y1, double x2, double y2) {
        return new Rule(x1, y1, x2, y2, Look.AXIS_STROKE, Look.AXIS);
    }

    static Rule tick(double x1, double y1, double x2, double y2) {
        return new Rule(x1, y1, x2, y2, Look.TICK_STROKE, Look.AXIS);
    }

    static Rule grid(double x1, double x2, double y) {
        return new Rule(x1, y, x2, y, Look.GRID_STROKE, Look.GRID);
    }

    static Rule phaseLine(double x, double top, double bottom) {
        return new Rule(x, top, x, bottom, Look.PHASE_STROKE, Look.TEXT);
    }
}
