package org.sced.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
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
    private final Box plot;
    private final DayScale days;
    private final ValueScale values;
    private final ValueRange range;
    private final double mark;

    private final List<Curve> curves = new ArrayList<>();
    private final List<Label> levelLabels = new ArrayList<>();
    private final LevelLabels places;

    PanelCurves(List<Part> parts, Series series, Box plot, DayScale days, ValueScale values) {
        this.parts = parts;
        this.series = series;
        this.plot = plot;
        this.days = days;
        this.values = values;
        boolean alternating = series.singleCase().alternating();
        this.range = ValueRange.of(series.measure(), parts, !alternating);
        this.mark = mark(days);
        this.places = new LevelLabels(plot);
        if (alternating) {
            conditions();
        } else {
            phases();
        }
    }

    List<Curve> curves() {
        return curves;
    }

    List<Label> levelLabels() {
        return levelLabels;
    }

    private static double mark(DayScale days) {
        return days.step() < LEAST_STEP_FOR_MARKS ? 0 : Math.min(Look.MARK, 0.62 * days.step());
    }

    /** The pen of the daily values: thinner, and without marks, where days are narrow. */
    static Pen data(DayScale days) {
        double mark = mark(days);
        Pen line = Pen.line(Look.DATA, dataStroke(days));
        return mark > 0 ? line.withMarks(Mark.DOT, mark) : line;
    }

    private static BasicStroke dataStroke(DayScale days) {
        return mark(days) > 0 ? Look.DATA_STROKE : days.step() > 2 ? Look.LONG_DATA_STROKE : Look.DENSE_DATA_STROKE;
    }

    static Pen level() {
        return Pen.line(Look.LEVEL, Look.LEVEL_STROKE);
    }

    static Pen trend() {
        return Pen.line(Look.TREND, Look.TREND_STROKE);
    }

    static Pen spread() {
        return Pen.area(Look.SPREAD);
    }

    /** The pen of a condition of an alternating design, by its place. */
    static Pen condition(int index, DayScale days) {
        Mark form = Mark.values()[index % Mark.values().length];
        Pen line = Pen.line(conditionColor(index), dataStroke(days));
        return mark(days) > 0 ? line.withMarks(form, 1.15 * mark(days)) : line;
    }

    private static Color conditionColor(int index) {
        return Look.CONDITIONS.get(index % Look.CONDITIONS.size());
    }

    private void phases() {
        String each = series.singleCase().timeline().unit() == Timeline.Unit.SESSION ? "Value" : "Daily value";
        parts.forEach(this::spreadOf);
        // Data stand over the lines that describe them, unless there are so many that they would hide them.
        if (mark > 0) {
            phaseLines();
        }
        for (Part part : parts) {
            dataOf(part, each + ", " + part.data().label(), data(days));
        }
        if (mark == 0) {
            phaseLines();
        }
        for (Part part : parts) {
            labelLevel(part, part.firstDay() - 0.5, part.lastDay() + 0.5, Look.LEVEL_TEXT);
        }
    }

    private void phaseLines() {
        double inset = Math.min(0.4, 10 / days.step());
        parts.forEach(this::trendOf);
        for (Part part : parts) {
            levelOf(part, new double[] {part.firstDay() - 0.5 + inset, part.lastDay() + 0.5 - inset}, level());
        }
    }

    private void conditions() {
        double[] whole = {-0.5 + Math.min(0.4, 10 / days.step()), days.days() - 0.5 - Math.min(0.4, 10 / days.step())};
        for (int i = 0; i < parts.size(); i++) {
            levelOf(parts.get(i), whole, Pen.line(conditionColor(i), Look.CONDITION_LEVEL_STROKE));
        }
        for (int i = 0; i < parts.size(); i++) {
            dataOf(parts.get(i), parts.get(i).data().label(), condition(i, days));
        }
        for (int i = 0; i < parts.size(); i++) {
            labelLevel(parts.get(i), whole[0], whole[1], conditionColor(i).darker());
        }
    }

    private void spreadOf(Part part) {
        if (!(part.sd() > 0)) {
            return;
        }
        double low = values.clamp(range.possible(part.bandLow()));
        double high = values.clamp(range.possible(part.bandHigh()));
        double from = part.firstDay() - 0.5;
        double to = part.lastDay() + 0.5;
        curves.add(Curve.of(
                "Mean ± 2 SD, " + part.data().label(),
                Curve.Kind.SPREAD,
                spread(),
                new double[] {from, to, to, from},
                new double[] {low, low, high, high}));
    }

    private void trendOf(Part part) {
        if (!part.trend().isDefined()) {
            return;
        }
        int n = part.data().n();
        double from = part.data().days().get(0);
        double to = part.data().days().get(n - 1);
        // Where the line leaves the axis it is cut.
        double slope = part.trend().slope();
        if (slope != 0) {
            double one = (values.min() - part.trend().intercept()) / slope;
            double other = (values.max() - part.trend().intercept()) / slope;
            from = Math.max(from, Math.min(one, other));
            to = Math.min(to, Math.max(one, other));
        }
        double[] ends = {part.trend().at(from), part.trend().at(to)};
        if (from < to && Double.isFinite(ends[0]) && Double.isFinite(ends[1])) {
            curves.add(Curve.of(
                    "Trend, " + part.data().label(), Curve.Kind.TREND, trend(), new double[] {from, to}, ends));
            places.trend(point(from, ends[0]), point(to, ends[1]));
        }
    }

    private void levelOf(Part part, double[] ends, Pen pen) {
        if (!Double.isNaN(part.median())) {
            curves.add(Curve.of("Median, " + part.data().label(), Curve.Kind.LEVEL, pen, ends, new double[] {
                part.median(), part.median()
            }));
            places.trend(point(ends[0], part.median()), point(ends[1], part.median()));
        }
    }

    private void dataOf(Part part, String name, Pen pen) {
        if (part.data().n() == 0) {
            return;
        }
        curves.add(Curve.of(name, Curve.Kind.DATA, pen, part.days(), part.values()));
        List<Double> lone = new ArrayList<>();
        for (int i = 0; i < part.values().length; i++) {
            boolean measured = !Double.isNaN(part.values()[i]);
            boolean before = i > 0 && !Double.isNaN(part.values()[i - 1]);
            boolean after = i + 1 < part.values().length && !Double.isNaN(part.values()[i + 1]);
            if (measured) {
                Point2D here = point(part.days()[i], part.values()[i]);
                places.data(before ? point(part.days()[i - 1], part.values()[i - 1]) : here, here);
                if (!before && !after) {
                    lone.add((double) i);
                }
            }
        }
        if (pen.mark().isEmpty() && !lone.isEmpty()) {
            // Without marks a day between two missing ones would not be seen.
            double[] at =
                    lone.stream().mapToDouble(i -> part.days()[i.intValue()]).toArray();
            double[] its =
                    lone.stream().mapToDouble(i -> part.values()[i.intValue()]).toArray();
            curves.add(Curve.of(name + ", single", Curve.Kind.DATA, Pen.marks(pen.color(), Mark.DOT, 5), at, its));
        }
    }

    private void labelLevel(Part part, double from, double to, Color color) {
        if (!Double.isNaN(part.median())) {
            String text = "Md " + values.statistic(part.median());
            places.place(text, days.x(from), days.x(to), values.y(part.median(), plot), color)
                    .ifPresent(levelLabels::add);
        }
    }

    private Point2D point(double day, double value) {
        return new Point2D.Double(days.x(day), values.y(value, plot));
    }

    /** The crosses of missing days; where they would run together, only some. */
    List<Panel.Cross> crosses() {
        double size = Math.max(7, Math.min(CROSS, 0.7 * days.step()));
        List<Panel.Cross> crosses = new ArrayList<>();
        double last = Double.NEGATIVE_INFINITY;
        boolean[] missing = new boolean[days.days()];
        for (Part part : parts) {
            for (int i = 0; i < part.days().length; i++) {
                missing[(int) part.days()[i]] = Double.isNaN(part.values()[i]);
            }
        }
        for (int day = 0; day < missing.length; day++) {
            if (missing[day] && days.x(day) - last >= 1.2 * size) {
                last = days.x(day);
                crosses.add(new Panel.Cross(day, last, plot.bottom() - CROSS_ABOVE_AXIS, size));
            }
        }
        return crosses;
    }
}
