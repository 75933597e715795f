package org.sced.chart;

import java.awt.geom.Point2D;
import java.util.List;

/**
 * A day of a drawing that can be pointed at.
 *
 * @param area what is pointed at
 * @param lines what is told: the day, the phase, the values
 * @param points where its values stand
 */
record Hit(Box area, List<String> lines, List<Point2D> points) {
    Hit {
        lines = List.copyOf(lines);
        points = List.copyOf(points);
    }
}
