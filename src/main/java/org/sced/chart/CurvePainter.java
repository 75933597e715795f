package org.sced.chart;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;

/** Paints the curves of a panel into its plot, first to last; they are cut to it already. */
final class CurvePainter {
    private final Panel panel;
    private final Graphics2D g;
    private final double pixelsPerDay;
    private final double pixelsPerUnit;

    private CurvePainter(Panel panel, Graphics2D g, double pixelsPerUnit) {
        this.panel = panel;
        this.g = g;
        this.pixelsPerUnit = pixelsPerUnit;
        this.pixelsPerDay = panel.days().step() * pixelsPerUnit;
    }

    static void paint(Panel panel, Graphics2D g, double pixelsPerUnit) {
        CurvePainter painter = new CurvePainter(panel, g, pixelsPerUnit);
        panel.curves().forEach(painter::paint);
    }

    private void paint(Curve curve) {
        Pen pen = curve.pen();
        double[] days = curve.days().toArray();
        double[] values = curve.values().toArray();
        g.setColor(pen.color());
        if (pen.area()) {
            g.fill(path(days, values, true));
        }
        pen.stroke().ifPresent(stroke -> {
            g.setStroke(stroke);
            if (LongLine.isLong(pen, days.length, pixelsPerUnit)) {
                LongLine.pieces(days, values, pixelsPerDay)
                        .forEach(piece -> g.draw(path(piece.days(), piece.values(), false)));
            } else {
                g.draw(path(days, values, false));
            }
        });
        // All marks after the line, so that the shapes of one look follow each other.
        pen.mark().ifPresent(mark -> {
            for (int i = 0; i < days.length; i++) {
                if (!Double.isNaN(values[i])) {
                    g.fill(mark.at(x(days[i]), y(values[i]), pen.markSize()));
                }
            }
        });
    }

    /** The points joined, or the areas that they enclose; {@code NaN} lies between two lines or areas. */
    private Path2D path(double[] days, double[] values, boolean closed) {
        Path2D path = new Path2D.Double();
        boolean drawing = false;
        for (int i = 1; i < days.length; i++) {
            boolean joined = !Double.isNaN(values[i]) && !Double.isNaN(values[i - 1]);
            if (joined && !drawing) {
                path.moveTo(x(days[i - 1]), y(values[i - 1]));
            }
            if (joined) {
                path.lineTo(x(days[i]), y(values[i]));
            } else if (drawing && closed) {
                path.closePath();
            }
            drawing = joined;
        }
        if (drawing && closed) {
            path.closePath();
        }
        return path;
    }

    private double x(double day) {
        return panel.days().x(day);
    }

    private double y(double value) {
        return panel.values().y(value, panel.plot());
    }
}
