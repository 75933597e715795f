package org.sced.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Collection;

/** Paints a laid-out drawing. */
final class DrawingPainter {
    private final Drawing drawing;
    private final Canvas canvas;
    private final Graphics2D g;

    private DrawingPainter(Drawing drawing, Canvas canvas) {
        this.drawing = drawing;
        this.canvas = canvas;
        this.g = canvas.graphics();
    }

    static void paint(Drawing drawing, Canvas canvas) {
        new DrawingPainter(drawing, canvas).paint();
    }

    private void paint() {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(Color.WHITE);
        g.fill(new Rectangle2D.Double(0, 0, drawing.width(), drawing.height()));
        for (Panel panel : drawing.panels()) {
            canvas.begin(panel.title());
            paint(panel);
            canvas.end();
        }
        rules(drawing.rules());
        drawing.labels().forEach(canvas::write);
        drawing.key().forEach(this::paint);
    }

    private void paint(Panel panel) {
        for (Shade shade : panel.shades()) {
            double left = panel.days().x(shade.firstDay());
            double right = panel.days().x(shade.lastDay());
            g.setColor(shade.tint());
            g.fill(new Rectangle2D.Double(
                    left, panel.plot().y(), right - left, panel.plot().height()));
        }
        rules(panel.grid());
        PanelChart.ofPlot(panel).paintInto(g, panel.plot());
        g.setColor(Look.MUTED);
        g.setStroke(Look.CROSS_STROKE);
        for (Panel.Cross cross : panel.crosses()) {
            g.draw(Mark.cross(cross.x(), cross.y(), cross.size()));
        }
        rules(panel.rules());
        panel.labels().forEach(canvas::write);
    }

    private void rules(Collection<Rule> rules) {
        for (Rule rule : rules) {
            g.setColor(rule.color());
            g.setStroke(rule.stroke());
            g.draw(new Line2D.Double(rule.x1(), rule.y1(), rule.x2(), rule.y2()));
        }
    }

    private void paint(KeyEntry entry) {
        double right = entry.x() + entry.width();
        if (entry.pen().isPresent()) {
            Pen pen = entry.pen().get();
            g.setColor(pen.color());
            if (pen.area()) {
                Rectangle2D swatch = new Rectangle2D.Double(entry.x(), entry.y() - 13, entry.width(), 26);
                g.setColor(Look.SWATCH_GROUND);
                g.fill(swatch);
                g.setColor(pen.color());
                g.fill(swatch);
            }
            pen.stroke().ifPresent(stroke -> {
                g.setStroke(stroke);
                g.draw(new Line2D.Double(entry.x(), entry.y(), right, entry.y()));
            });
            pen.mark().ifPresent(mark -> g.fill(mark.at(entry.x() + entry.width() / 2, entry.y(), pen.markSize())));
        } else {
            g.setColor(Look.MUTED);
            g.setStroke(Look.CROSS_STROKE);
            g.draw(Mark.cross(entry.x() + entry.width() / 2, entry.y(), 13));
        }
        canvas.write(entry.label());
    }
}
