package org.sced.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.util.Optional;

/**
 * A shape in its place on the page.
 *
 * @param shape its outline
 * @param color of line or area
 * @param stroke of the line; empty for an area
 */
record Form(Shape shape, Color color, Optional<BasicStroke> stroke) {
    static Form filled(Shape shape, Color color) {
        return new Form(shape, color, Optional.empty());
    }

    static Form drawn(Shape shape, Color color, BasicStroke stroke) {
        return new Form(shape, color, Optional.of(stroke));
    }
}
