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
    DIAMOND,
    WEDGE,
    PLUS,
    BAR,
    PENTAGON;

    /** The form of a size around a place; forms of equal size look equally heavy. */
    Shape at(double x, double y, double size) {
        return switch (this) {
            case DOT -> new Ellipse2D.Double(x - size / 2, y - size / 2, size, size);
            case SQUARE -> {
                double side = 0.88 * size;
                yield new Rectangle2D.Double(x - side / 2, y - side / 2, side, side);
            }
            case TRIANGLE -> polygon(x, y, size * 0.6, 3, -Math.PI / 2);
            case DIAMOND -> polygon(x, y, size * 0.62, 4, -Math.PI / 2);
            case WEDGE -> polygon(x, y, size * 0.6, 3, Math.PI / 2);
            case PENTAGON -> polygon(x, y, size * 0.56, 5, -Math.PI / 2);
            case BAR -> new Rectangle2D.Double(x - 0.62 * size, y - 0.24 * size, 1.24 * size, 0.48 * size);
            case PLUS -> plus(x, y, 0.58 * size, 0.2 * size);
        };
    }

    private static Shape plus(double x, double y, double reach, double half) {
        double[][] corners = {
            {-half, -reach}, {half, -reach}, {half, -half}, {reach, -half}, {reach, half}, {half, half},
            {half, reach}, {-half, reach}, {-half, half}, {-reach, half}, {-reach, -half}, {-half, -half}
        };
        Path2D.Double path = new Path2D.Double();
        path.moveTo(x + corners[0][0], y + corners[0][1]);
        for (double[] corner : corners) {
            path.lineTo(x + corner[0], y + corner[1]);
        }
        path.closePath();
        return path;
    }

    private static Shape polygon(double x, double y, double radius, int corners, double start) {
        Path2D.Double path = new Path2D.Double();
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners + start;
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
