package org.sced.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Collection;

/** Paints a laid-out drawing. */
final class DrawingPainter {
    private final Drawing drawing;
    private final Theme theme;
    private final Canvas canvas;
    private final Graphics2D g;

    private DrawingPainter(Drawing drawing, Canvas canvas) {
        this.drawing = drawing;
        this.theme = drawing.theme();
        this.canvas = canvas;
        this.g = canvas.graphics();
    }

    static void paint(Drawing drawing, Canvas canvas) {
        new DrawingPainter(drawing, canvas).paint();
    }

    private void paint() {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(theme.page());
        g.fill(new Rectangle2D.Double(0, 0, drawing.width(), drawing.height()));
        content();
    }

    private void content() {
        for (Panel panel : drawing.panels()) {
            canvas.begin(panel.title());
            paint(panel);
            canvas.end();
        }
        for (Plate plate : drawing.plates()) {
            canvas.begin(plate.title());
            rules(plate.grid());
            plate.forms().forEach(this::paint);
            rules(plate.rules());
            plate.labels().forEach(canvas::write);
            canvas.end();
        }
        for (Inset inset : drawing.insets()) {
            AffineTransform before = g.getTransform();
            g.translate(inset.x(), inset.y());
            new DrawingPainter(inset.drawing(), new ShiftedCanvas(canvas, inset.x(), inset.y())).content();
            g.setTransform(before);
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
        panel.ground().forEach(this::paint);
        rules(panel.grid());
        CurvePainter.paint(panel, g, canvas.pixelsPerUnit());
        g.setColor(theme.muted());
        g.setStroke(theme.stroke(Look.CROSS_STROKE));
        for (Panel.Cross cross : panel.crosses()) {
            g.draw(Mark.cross(cross.x(), cross.y(), cross.size()));
        }
        panel.forms().forEach(this::paint);
        rules(panel.rules());
        panel.labels().forEach(canvas::write);
    }

    private void paint(Form form) {
        g.setColor(form.color());
        if (form.stroke().isPresent()) {
            g.setStroke(form.stroke().get());
            g.draw(form.shape());
        } else {
            g.fill(form.shape());
        }
    }

    private void rules(Collection<Rule> rules) {
        for (Rule rule : rules) {
            g.setColor(rule.color());
            g.setStroke(rule.stroke());
            g.draw(new Line2D.Double(rule.x1(), rule.y1(), rule.x2(), rule.y2()));
        }
    }

    private void paint(KeyEntry entry) {
        entry.pen().ifPresentOrElse(pen -> sample(entry, pen), () -> sign(entry));
        canvas.write(entry.label());
    }

    private void sample(KeyEntry entry, Pen pen) {
        if (pen.area()) {
            Rectangle2D swatch = new Rectangle2D.Double(entry.x(), entry.y() - 13, entry.width(), 26);
            fill(swatch, theme.palette().tints().get(1));
            fill(swatch, pen.color());
            // A tint alone may be as light as the page.
            g.setColor(theme.grid());
            g.setStroke(theme.stroke(Look.GRID_STROKE));
            g.draw(swatch);
        }
        g.setColor(pen.color());
        pen.stroke().ifPresent(stroke -> {
            g.setStroke(stroke);
            g.draw(new Line2D.Double(entry.x(), entry.y(), entry.x() + entry.width(), entry.y()));
        });
        pen.mark().ifPresent(mark -> g.fill(mark.at(entry.x() + entry.width() / 2, entry.y(), pen.markSize())));
    }

    private void sign(KeyEntry entry) {
        double x = entry.x() + entry.width() / 2;
        double y = entry.y();
        g.setColor(theme.muted());
        g.setStroke(theme.stroke(Look.CROSS_STROKE));
        switch (entry.sign()) {
            case PEN, CROSS -> g.draw(Mark.cross(x, y, 13));
            case RING -> {
                g.setColor(theme.levelText());
                g.setStroke(theme.stroke(Look.RING_STROKE));
                g.draw(new Ellipse2D.Double(x - 12, y - 12, 24, 24));
            }
            case GROUND -> {
                Rectangle2D swatch = new Rectangle2D.Double(entry.x(), y - 13, entry.width(), 26);
                fill(swatch, theme.palette().tints().get(0));
                fill(swatch, theme.ground());
            }
            case TRIANGLE -> fill(Mark.TRIANGLE.at(x, y, 17), theme.text());
            case DIAMOND -> fill(Mark.DIAMOND.at(x, y, 17), theme.text());
            case SQUARE -> fill(Mark.SQUARE.at(x, y, 17), theme.text());
            case DOT -> fill(Mark.DOT.at(x, y, 17), theme.text());
        }
    }

    private void fill(java.awt.Shape shape, Color color) {
        g.setColor(color);
        g.fill(shape);
    }
}
