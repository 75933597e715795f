package org.sced.chart;

import java.util.List;

/**
 * One measure of the drawing: a plot with its own y axis.
 *
 * @param title what it shows, for readers who cannot see it
 * @param plot the area of the data
 * @param days the day axis
 * @param values the y axis
 * @param shades backgrounds, drawn first
 * @param ground days that stand on a darker ground, over the backgrounds
 * @param grid lines over the backgrounds and under the curves
 * @param curves drawn in this order
 * @param crosses days without a measurement
 * @param forms rings, arrows and marks over the curves
 * @param rules axes and ticks
 * @param labels all text of the panel
 */
record Panel(
        String title,
        Box plot,
        DayScale days,
        ValueScale values,
        List<Shade> shades,
        List<Form> ground,
        List<Rule> grid,
        List<Curve> curves,
        List<Cross> crosses,
        List<Form> forms,
        List<Rule> rules,
        List<Label> labels) {
    /** The mark of a day without a measurement. */
    record Cross(int day, double x, double y, double size) {}

    Panel {
        shades = List.copyOf(shades);
        ground = List.copyOf(ground);
        grid = List.copyOf(grid);
        curves = List.copyOf(curves);
        crosses = List.copyOf(crosses);
        forms = List.copyOf(forms);
        rules = List.copyOf(rules);
        labels = List.copyOf(labels);
    }
}
