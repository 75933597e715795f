package org.sced.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sced.data.Series;
import org.sced.data.Timeline;

/** What is drawn into the plot of one measure. */
final class PanelCurves {
    /** Days narrower than this get no mark of their own; the line alone shows them. */
    private static final double LEAST_STEP_FOR_MARKS = 9;

    private static final double CROSS = 13;
    private static final double CROSS_ABOVE_AXIS = 17;

    private final List<Part> parts;
    private final Series series;
    private final List<Trace> traces;
    private final Box plot;
    private final DayScale days;
    private final int shift;
    private final ValueScale values;
    private final ValueRange range;
    private final Pens pens;
    private final Theme theme;
    private final Language language;
    private final boolean alternating;
    private final double mark;

    private final List<Curve> curves = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final List<Label> labels = new ArrayList<>();
    private final List<Form> ground = new ArrayList<>();
    private final List<Form> forms = new ArrayList<>();
    private final LevelLabels places;

    /**
     * Draws everything.
     *
     * @param shift the place on the day axis of the first day of the series
     */
    PanelCurves(
            Series series,
            List<Part> parts,
            List<Trace> traces,
            Box plot,
            DayScale days,
            int shift,
            ValueScale values,
            Pens pens,
            Style style) {
        this.parts = parts;
        this.series = series;
        this.traces = traces;
        this.plot = plot;
        this.days = days;
        this.shift = shift;
        this.values = values;
        this.pens = pens;
        this.theme = style.theme();
        this.language = style.language();
        this.alternating = series.singleCase().alternating();
        this.range = ValueRange.of(series.measure(), parts, traces);
        this.mark = mark(days, theme);
        this.places = new LevelLabels(plot);
        draw();
    }

    List<Curve> curves() {
        return curves;
    }

    /** Texts inside the plot. */
    List<Label> labels() {
        return labels;
    }

    List<Form> ground() {
        return ground;
    }

    List<Form> forms() {
        return forms;
    }

    private static double mark(DayScale days, Theme theme) {
        return days.step() < LEAST_STEP_FOR_MARKS ? 0 : Math.min(theme.mark(Look.MARK), 0.62 * days.step());
    }

    /** The pen of the daily values: thinner, and without marks, where days are narrow. */
    static Pen data(DayScale days, Theme theme) {
        double mark = mark(days, theme);
        Pen line = Pen.line(theme.data(), dataStroke(days, theme));
        return mark > 0 ? line.withMarks(Mark.DOT, mark) : line;
    }

    private static BasicStroke dataStroke(DayScale days, Theme theme) {
        return theme.stroke(
                mark(days, theme) > 0
                        ? Look.DATA_STROKE
                        : days.step() > 2 ? Look.LONG_DATA_STROKE : Look.DENSE_DATA_STROKE);
    }

    /** The pen of a condition of an alternating design, by its place. */
    static Pen condition(int index, DayScale days, Theme theme) {
        Mark form = Mark.values()[index % Mark.values().length];
        Pen line = Pen.line(theme.condition(index), dataStroke(days, theme));
        double mark = mark(days, theme);
        return mark > 0 ? line.withMarks(form, 1.15 * mark) : line;
    }

    // ---- order

    private void draw() {
        only(Trace.Ground.class).forEach(this::ground);
        only(Trace.Band.class).forEach(this::band);
        // Data stand over the lines that describe them, unless there are so many that they would hide them.
        if (mark > 0) {
            lines();
        }
        for (int i = 0; i < parts.size(); i++) {
            data(i);
        }
        if (mark == 0) {
            lines();
        }
        only(Trace.Rings.class).forEach(this::rings);
        only(Trace.Ticks.class).forEach(this::ticks);
        only(Trace.Event.class).forEach(this::event);
        only(Trace.Line.class).forEach(this::heightOf);
    }

    private void lines() {
        for (Ink ink : List.of(Ink.GOAL, Ink.TREND, Ink.LEVEL, Ink.SMOOTH, Ink.FIT, Ink.SPREAD)) {
            only(Trace.Line.class).stream().filter(line -> line.ink() == ink).forEach(this::line);
        }
    }

    private <T extends Trace> List<T> only(Class<T> kind) {
        return traces.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private void add(String name, Curve.Kind kind, Pen pen, double[] at, double[] heights) {
        String unique = name;
        for (int i = 2; !names.add(unique); i++) {
            unique = name + ", " + i;
        }
        double[] shifted = at.clone();
        for (int i = 0; i < shifted.length; i++) {
            shifted[i] += shift;
        }
        curves.add(Curve.of(unique, kind, pen, shifted, heights));
    }

    private static String named(String name, String of) {
        return of.isEmpty() ? name : name + ", " + of;
    }

    // ---- areas

    private void ground(Trace.Ground trace) {
        trace.days().stream()
                .forEach(day -> ground.add(Form.filled(
                        new Rectangle2D.Double(
                                days.x(day + shift) - days.step() / 2, plot.y(), days.step(), plot.height()),
                        theme.ground())));
    }

    private void band(Trace.Band band) {
        Clipped area = Clipped.area(
                band.days().toArray(),
                possible(band.lower().toArray(), band.ink()),
                possible(band.upper().toArray(), band.ink()),
                values.min(),
                values.max());
        if (area.days().length > 0) {
            Curve.Kind kind = band.ink() == Ink.SPREAD ? Curve.Kind.SPREAD : Curve.Kind.BAND;
            add(named(band.name(), band.of()), kind, pens.of(band), area.days(), area.values());
        }
    }

    private double[] possible(double[] heights, Ink ink) {
        double[] inside = heights.clone();
        for (int i = 0; ink == Ink.SPREAD && i < inside.length; i++) {
            inside[i] = range.possible(inside[i]);
        }
        return inside;
    }

    // ---- lines

    private void line(Trace.Line line) {
        double[] at = line.days().toArray();
        if (line.ink() == Ink.LEVEL || line.ink() == Ink.GOAL) {
            double inset = Math.min(0.4, 10 / days.step());
            at[0] += inset;
            at[at.length - 1] -= inset;
        }
        Clipped cut = Clipped.line(at, line.values().toArray(), values.min(), values.max());
        if (cut.days().length == 0) {
            return;
        }
        add(named(line.name(), line.of()), Curve.Kind.of(line.ink()), pen(line), cut.days(), cut.values());
        for (int i = 1; i < cut.days().length; i++) {
            if (!Double.isNaN(cut.values()[i - 1]) && !Double.isNaN(cut.values()[i])) {
                places.trend(point(cut.days()[i - 1], cut.values()[i - 1]), point(cut.days()[i], cut.values()[i]));
            }
        }
    }

    private Pen pen(Trace.Line line) {
        int condition = condition(line);
        return condition < 0
                ? pens.of(line)
                : Pen.line(theme.condition(condition), theme.stroke(Look.CONDITION_LEVEL_STROKE));
    }

    /** The place of the condition that a line describes in an alternating design, or −1. */
    private int condition(Trace.Line line) {
        for (int i = 0; alternating && i < parts.size(); i++) {
            if (parts.get(i).data().label().equals(line.of())) {
                return i;
            }
        }
        return -1;
    }

    /** Writes the height beside a line that has a sign. */
    private void heightOf(Trace.Line line) {
        double height = line.values().get(0);
        if (!line.sign().isBlank() && height >= values.min() && height <= values.max()) {
            String text = line.sign() + " " + language.number(values.statistic(height));
            int condition = condition(line);
            Color color = condition < 0 ? pens.text(line.ink()) : theme.conditionText(condition);
            double[] at = line.days().toArray();
            places.place(text, days.x(at[0] + shift), days.x(at[at.length - 1] + shift), values.y(height, plot), color)
                    .ifPresent(labels::add);
        }
    }

    // ---- data

    private void data(int index) {
        Part part = parts.get(index);
        if (part.data().n() == 0) {
            return;
        }
        String each = (series.singleCase().timeline().unit() == Timeline.Unit.SESSION
                        ? Phrase.VALUE
                        : Phrase.DAILY_VALUE)
                .in(language);
        String name =
                alternating ? part.data().label() : each + ", " + part.data().label();
        Pen pen = alternating ? condition(index, days, theme) : data(days, theme);
        add(name, Curve.Kind.DATA, pen, part.days(), part.values());
        List<Integer> lone = new ArrayList<>();
        for (int i = 0; i < part.values().length; i++) {
            boolean measured = !Double.isNaN(part.values()[i]);
            boolean before = i > 0 && !Double.isNaN(part.values()[i - 1]);
            boolean after = i + 1 < part.values().length && !Double.isNaN(part.values()[i + 1]);
            if (measured) {
                Point2D here = point(part.days()[i], part.values()[i]);
                places.data(before ? point(part.days()[i - 1], part.values()[i - 1]) : here, here);
                if (!before && !after) {
                    lone.add(i);
                }
            }
        }
        if (pen.mark().isEmpty() && !lone.isEmpty()) {
            // Without marks a day between two missing ones would not be seen.
            double[] at = lone.stream().mapToDouble(i -> part.days()[i]).toArray();
            double[] its = lone.stream().mapToDouble(i -> part.values()[i]).toArray();
            add(name + ", single", Curve.Kind.DATA, Pen.marks(pen.color(), Mark.DOT, 5), at, its);
        }
    }

    private Point2D point(double day, double value) {
        return new Point2D.Double(days.x(day + shift), values.y(value, plot));
    }

    // ---- notes

    private void rings(Trace.Rings rings) {
        double radius = Math.max(8, 0.75 * Math.max(mark, 8));
        for (int i = 0; i < rings.days().size(); i++) {
            Point2D at = point(rings.days().get(i), rings.values().get(i));
            Rectangle2D box = new Rectangle2D.Double(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius);
            forms.add(Form.drawn(
                    new Ellipse2D.Double(box.getX(), box.getY(), box.getWidth(), box.getHeight()),
                    theme.levelText(),
                    theme.stroke(Look.RING_STROKE)));
            places.take(box);
        }
    }

    private void ticks(Trace.Ticks marks) {
        double size = Math.max(10, Math.min(17, 0.8 * days.step()));
        marks.days().stream().forEach(day -> {
            boolean missing = Double.isNaN(value((int) day));
            double y = plot.bottom() - CROSS_ABOVE_AXIS - (missing ? 22 : 0);
            forms.add(Form.filled(pens.of(marks).at(days.x(day + shift), y, size), theme.text()));
            places.take(new Rectangle2D.Double(days.x(day + shift) - size, y - size, 2 * size, 2 * size));
        });
    }

    private double value(int day) {
        return series.values().get(day);
    }

    /** A word above the data, with an arrow down to the value of its day. */
    private void event(Trace.Event event) {
        double x = days.x(event.day() + shift);
        double value = value((int) event.day());
        double target = Double.isNaN(value)
                ? plot.bottom() - CROSS_ABOVE_AXIS - 14
                : values.y(values.clamp(value), plot) - Math.max(mark, 8) / 2 - 6;
        Optional<Label> label = places.event(event.text(), x, theme.text());
        label.ifPresent(labels::add);
        double start = label.map(it -> it.y() + 0.34 * it.size()).orElse(plot.y() + 8.0);
        if (target - start > 14) {
            Arrow arrow = new Arrow(x, start, target);
            forms.add(Form.drawn(arrow.shaft(), theme.text(), theme.stroke(Look.ARROW_STROKE)));
            forms.add(Form.filled(arrow.head(), theme.text()));
            places.take(new Rectangle2D.Double(x - 8, start, 16, target - start));
        }
    }

    /** An arrow downwards. */
    private record Arrow(double x, double from, double to) {
        java.awt.Shape shaft() {
            return new java.awt.geom.Line2D.Double(x, from, x, to - 10);
        }

        java.awt.Shape head() {
            java.awt.geom.Path2D.Double head = new java.awt.geom.Path2D.Double();
            head.moveTo(x, to);
            head.lineTo(x - 7, to - 14);
            head.lineTo(x + 7, to - 14);
            head.closePath();
            return head;
        }
    }

    /** The crosses of missing days; where they would run together, only some. */
    List<Panel.Cross> crosses() {
        double size = Math.max(7, Math.min(CROSS, 0.7 * days.step()));
        List<Panel.Cross> crosses = new ArrayList<>();
        double last = Double.NEGATIVE_INFINITY;
        boolean[] missing = new boolean[series.values().size()];
        for (Part part : parts) {
            for (int i = 0; i < part.days().length; i++) {
                missing[(int) part.days()[i]] = Double.isNaN(part.values()[i]);
            }
        }
        for (int day = 0; day < missing.length; day++) {
            double x = days.x(day + shift);
            if (missing[day] && x - last >= 1.2 * size) {
                last = x;
                crosses.add(new Panel.Cross(day, x, plot.bottom() - CROSS_ABOVE_AXIS, size));
            }
        }
        return crosses;
    }
}
