package org.sced.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.Optional;

/**
 * How a curve is drawn.
 *
 * @param color of line and marks, or of the area
 * @param stroke of the line; empty if there is none
 * @param mark of each day; empty if there is none
 * @param markSize its diameter
 * @param area whether the curve encloses an area that is filled
 */
record Pen(Color color, Optional<BasicStroke> stroke, Optional<Mark> mark, double markSize, boolean area) {
    static Pen line(Color color, BasicStroke stroke) {
        return new Pen(color, Optional.of(stroke), Optional.empty(), 0, false);
    }

    static Pen area(Color color) {
        return new Pen(color, Optional.empty(), Optional.empty(), 0, true);
    }

    static Pen marks(Color color, Mark mark, double size) {
        return new Pen(color, Optional.empty(), Optional.of(mark), size, false);
    }

    Pen withMarks(Mark form, double size) {
        return new Pen(color, stroke, Optional.of(form), size, area);
    }

    /** The same in another unit. */
    Pen scaled(double factor) {
        return new Pen(color, stroke.map(line -> scaled(line, (float) factor)), mark, markSize * factor, area);
    }

    static BasicStroke scaled(BasicStroke line, float factor) {
        float[] dashes = line.getDashArray();
        for (int i = 0; dashes != null && i < dashes.length; i++) {
            dashes[i] *= factor;
        }
        return new BasicStroke(line.getLineWidth() * factor, line.getEndCap(), line.getLineJoin(), 1, dashes, 0);
    }
}
