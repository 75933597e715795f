package org.sced.chart;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/** A plot with two axes of numbers, and what is drawn into it. */
final class XyFrame {
    private final Sheet sheet;
    private final Theme theme;
    private final Box plot;
    private final ValueScale across;
    private final ValueScale up;

    private final List<Rule> grid = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Form> forms = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();

    XyFrame(Sheet sheet, Box plot, ValueScale across, ValueScale up) {
        this.sheet = sheet;
        this.theme = sheet.theme();
        this.plot = plot;
        this.across = across;
        this.up = up;
    }

    /** Room that the numbers of an axis need beside a plot. */
    static double room(ValueScale scale, Language language) {
        return scale.ticks().stream()
                .mapToDouble(tick -> Typeface.REGULAR.width(language.number(scale.text(tick)), Look.TICK))
                .max()
                .orElse(0);
    }

    /** Where a plot begins if it has a title upwards and numbers at its left. */
    static int left(ValueScale up, Language language) {
        return (int) Math.ceil(Sheet.EDGE + 1.25 * Look.TITLE + 26 + room(up, language) + 16);
    }

    /** Room below a plot for numbers and a title. */
    static final int FOOT = 126;

    double x(double value) {
        return plot.x() + across.share(value) * plot.width();
    }

    double y(double value) {
        return up.y(value, plot);
    }

    Box plot() {
        return plot;
    }

    /** Axes with ticks, numbers and titles; lines across at the ticks of the upright one. */
    void axes(String acrossTitle, String upTitle) {
        upright(upTitle);
        level(acrossTitle);
    }

    private void upright(String title) {
        for (double tick : up.ticks()) {
            grid.add(Rule.grid(theme, plot.x(), plot.right(), y(tick)));
            labels.add(sheet.muted(
                    sheet.language().number(up.text(tick)),
                    plot.x() - 16.0,
                    Label.baseline(y(tick), Look.TICK),
                    Label.Anchor.END,
                    Look.TICK));
        }
        rules.add(Rule.axis(theme, plot.x(), plot.y(), plot.x(), plot.bottom()));
        String shown = Words.lines(title, Typeface.REGULAR, Look.TITLE, plot.height() + 60.0, 1)
                .get(0);
        labels.add(sheet.text(
                        shown, Sheet.EDGE + 0.85 * 1.25 * Look.TITLE, plot.centreY(), Label.Anchor.MIDDLE, Look.TITLE)
                .turnedUp());
    }

    /** The axis at the bottom. */
    void level(String title) {
        rules.add(Rule.axis(theme, plot.x(), plot.bottom(), plot.right(), plot.bottom()));
        for (double tick : across.ticks()) {
            rules.add(Rule.tick(theme, x(tick), plot.bottom(), x(tick), plot.bottom() + 13.0));
            labels.add(sheet.muted(
                    sheet.language().number(across.text(tick)),
                    x(tick),
                    plot.bottom() + 44.0,
                    Label.Anchor.MIDDLE,
                    Look.TICK));
        }
        String shown = Words.shortened(title, Typeface.REGULAR, Look.TITLE, sheet.width() - 2.0 * Sheet.EDGE)
                .orElse("…");
        double half = Typeface.REGULAR.width(shown, Look.TITLE) / 2;
        double centre = Math.max(Sheet.EDGE + half, Math.min(sheet.width() - Sheet.EDGE - half, plot.centreX()));
        labels.add(sheet.text(shown, centre, plot.bottom() + 92.0, Label.Anchor.MIDDLE, Look.TITLE));
    }

    void grid(Rule rule) {
        grid.add(rule);
    }

    void add(Form form) {
        forms.add(form);
    }

    void add(Rule rule) {
        rules.add(rule);
    }

    void add(Label label) {
        labels.add(label);
    }

    /** A line through points, cut at the ends of the upright axis. */
    void line(double[] xs, double[] ys, Pen pen) {
        Clipped cut = Clipped.line(xs, ys, up.min(), up.max());
        Path2D.Double path = new Path2D.Double();
        boolean open = false;
        for (int i = 0; i < cut.days().length; i++) {
            if (Double.isNaN(cut.values()[i])) {
                open = false;
            } else if (open) {
                path.lineTo(x(cut.days()[i]), y(cut.values()[i]));
            } else {
                path.moveTo(x(cut.days()[i]), y(cut.values()[i]));
                open = true;
            }
        }
        pen.stroke().ifPresent(stroke -> forms.add(Form.drawn(path, pen.color(), stroke)));
    }

    /** A mark at a point. */
    void mark(double x, double y, Mark mark, double size, java.awt.Color color) {
        forms.add(Form.filled(mark.at(x(x), y(y), size), color));
    }

    Plate plate(String title) {
        return new Plate(title, plot, grid, forms, rules, labels);
    }
}
