package org.sced.chart;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The form of the mark that stands for one day. */
enum Mark {
    DOT,
    SQUARE,
    TRIANGLE,
    DIAMOND;

    /** The form of a size around a place; forms of equal size look equally heavy. */
    Shape at(double x, double y, double size) {
        return switch (this) {
            case DOT -> new Ellipse2D.Double(x - size / 2, y - size / 2, size, size);
            case SQUARE -> {
                double side = 0.88 * size;
                yield new Rectangle2D.Double(x - side / 2, y - side / 2, side, side);
            }
            case TRIANGLE -> polygon(x, y, size * 0.6, 3);
            case DIAMOND -> polygon(x, y, size * 0.62, 4);
        };
    }

    private static Shape polygon(double x, double y, double radius, int corners) {
        Path2D.Double path = new Path2D.Double();
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners - Math.PI / 2;
            double px = x + radius * Math.cos(angle);
            double py = y + radius * Math.sin(angle);
            if (i == 0) {
                path.moveTo(px, py);
            } else {
                path.lineTo(px, py);
            }
        }
        path.closePath();
        return path;
    }

    /** The cross of a day without a measurement, to be drawn with {@link Look#CROSS_STROKE}. */
    static Shape cross(double x, double y, double size) {
        Path2D.Double path = new Path2D.Double();
        path.moveTo(x - size / 2, y - size / 2);
        path.lineTo(x + size / 2, y + size / 2);
        path.moveTo(x - size / 2, y + size / 2);
        path.lineTo(x + size / 2, y - size / 2);
        return path;
    }
}
