package org.sced.chart;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;

/** A surface on which a drawing is painted. The kinds of file differ in how they take text and groups. */
interface Canvas {
    /** Where everything but text goes. */
    Graphics2D graphics();

    /** Paints a text as outlines; a surface that can keep text as text does that instead. */
    default void write(Label label) {
        Graphics2D g = graphics();
        g.setColor(label.color());
        AffineTransform at = AffineTransform.getTranslateInstance(label.startX(), label.startY());
        if (label.turned()) {
            at.rotate(-Math.PI / 2);
        }
        g.fill(at.createTransformedShape(label.face().outline(label.text(), label.size())));
    }

    /** Paints a text of an inset, whose graphics are moved already. */
    default void writeInset(Label label, double x, double y) {
        write(label);
    }

    /** How many pixels a unit of the drawing has; infinite where there are none. */
    default double pixelsPerUnit() {
        return Double.POSITIVE_INFINITY;
    }

    /** Begins a part with a name of its own. */
    default void begin(String title) {}

    /** Ends the part begun last. */
    default void end() {}
}
