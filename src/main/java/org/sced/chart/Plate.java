package org.sced.chart;

import java.util.List;

/**
 * A part of a drawing that is painted as it stands: shapes in order, lines over them, text on top.
 *
 * @param title what it shows, for readers who cannot see it
 * @param plot the area of the data
 * @param grid lines under the shapes
 * @param forms shapes, painted in this order
 * @param rules axes and ticks
 * @param labels all its text
 */
record Plate(String title, Box plot, List<Rule> grid, List<Form> forms, List<Rule> rules, List<Label> labels) {
    Plate {
        grid = List.copyOf(grid);
        forms = List.copyOf(forms);
        rules = List.copyOf(rules);
        labels = List.copyOf(labels);
    }
}
