package org.sced.chart;

import static java.util.Objects.requireNonNull;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.sced.data.Improvement;
import org.sced.data.Series;
import org.sced.data.Study;
import org.sced.stats.PhaseStatistic;

/**
 * Modified Brinley plot (Blampied 2017): every person a point, the level before across, the level after upwards. On the
 * diagonal nothing changed; the tinted side is better.
 *
 * <pre>{@code
 * BrinleyChart.of(study, "mood", "A", "B").withReliableChange(2.1).save(Path.of("brinley.svg"));
 * }</pre>
 */
public final class BrinleyChart extends Chart<BrinleyChart> {
    private final List<Point> points;
    private final String measure;
    private final Improvement improvement;
    private final String from;
    private final String to;
    private final double reliable;

    /**
     * A person.
     *
     * @param name who it is
     * @param before the level before; {@code NaN} if there is none
     * @param after the level after; {@code NaN} if there is none
     */
    public record Point(String name, double before, double after) {
        /** Checks that nothing is missing. */
        public Point {
            requireNonNull(name, "name");
        }
    }

    private BrinleyChart(
            List<Point> points,
            String measure,
            Improvement improvement,
            String from,
            String to,
            double reliable,
            Style style) {
        super(style);
        this.points = points;
        this.measure = measure;
        this.improvement = improvement;
        this.from = from;
        this.to = to;
        this.reliable = reliable;
    }

    /**
     * The medians of two phases of every person of a study.
     *
     * @throws IllegalArgumentException if a person lacks the measure or a phase
     */
    public static BrinleyChart of(Study study, String measure, String from, String to) {
        return of(study, measure, from, to, PhaseStatistic.MEDIAN);
    }

    /**
     * A statistic of two phases of every person of a study.
     *
     * @throws IllegalArgumentException if a person lacks the measure or a phase
     */
    public static BrinleyChart of(Study study, String measure, String from, String to, PhaseStatistic statistic) {
        requireNonNull(statistic, "statistic");
        List<Point> points = study.cases().stream()
                .map(one -> one.series(measure))
                .map(series -> new Point(
                        series.singleCase().id(), level(series, from, statistic), level(series, to, statistic)))
                .toList();
        Series first = study.cases().get(0).series(measure);
        return of(points, Words.capitalised(measure), first.measure().improvement(), from, to);
    }

    private static double level(Series series, String phase, PhaseStatistic statistic) {
        return statistic.of(series.phase(phase)).value();
    }

    /**
     * Any levels before and after.
     *
     * @param points the persons
     * @param measure what was measured
     * @param improvement which way is better
     * @param from name of what was before
     * @param to name of what came after
     * @throws IllegalArgumentException if there is no person
     */
    public static BrinleyChart of(List<Point> points, String measure, Improvement improvement, String from, String to) {
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a Brinley plot of no person; give at least one");
        }
        return new BrinleyChart(
                List.copyOf(points),
                requireNonNull(measure, "measure"),
                requireNonNull(improvement, "improvement"),
                requireNonNull(from, "from"),
                requireNonNull(to, "to"),
                Double.NaN,
                Style.STANDARD);
    }

    /**
     * With lines at the smallest change that is more than error of measurement, on both sides of the diagonal.
     *
     * @throws IllegalArgumentException if it is not a number above 0
     */
    public BrinleyChart withReliableChange(double change) {
        if (!(change > 0 && change < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("reliable change " + change + "; allowed are numbers above 0");
        }
        return new BrinleyChart(points, measure, improvement, from, to, change, style());
    }

    @Override
    BrinleyChart styled(Style style) {
        return new BrinleyChart(points, measure, improvement, from, to, reliable, style);
    }

    @Override
    Drawing layOut(Style style) {
        Sheet sheet = new Sheet(style);
        Theme theme = style.theme();
        Language language = style.language();
        double[] all = points.stream()
                .flatMapToDouble(point -> java.util.stream.DoubleStream.of(point.before(), point.after()))
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        double low = all.length == 0 ? 0 : all[0];
        double high = all.length == 0 ? 1 : all[all.length - 1];
        if (!(high > low)) {
            low -= 1;
            high += 1;
        }
        if (low > 0 && low <= high - low) {
            low = 0;
        }
        int around = sheet.top() + XyFrame.FOOT;
        int usual = Math.min(900, (int) (0.5 * sheet.width()));
        int high0 = sheet.plotHeight(usual, around);
        ValueScale both = ValueScale.rounded(low, high, false, Math.max(3, Math.min(6, high0 / 100)));
        double margin = 0.06 * (both.max() - both.min());
        both = new ValueScale(both.min() - margin / 2, both.max() + margin, both.step(), both.ticks());
        int left = XyFrame.left(both, language);
        int side = Math.min(high0, sheet.requireWide(sheet.width() - left - 46, 200));
        XyFrame frame = new XyFrame(sheet, new Box(left, sheet.top(), side, side), both, both);
        frame.axes(measure + ", " + from, measure + ", " + to);
        better(frame, both, theme);
        List<Sample> samples = new ArrayList<>();
        Pen diagonal = Pen.line(theme.text(), theme.stroke(Look.PHASE_STROKE));
        frame.line(new double[] {both.min(), both.max()}, new double[] {both.min(), both.max()}, diagonal);
        samples.add(Sample.of(0, Pen.marks(theme.data(), Mark.DOT, theme.mark(20)), Phrase.PERSON.in(language)));
        samples.add(Sample.of(1, diagonal, Phrase.NO_CHANGE.in(language)));
        if (!Double.isNaN(reliable)) {
            Pen pen = Pen.line(theme.palette().goal(), theme.stroke(Look.dashed(3.4f, 34, 12)));
            for (double sign : new double[] {-1, 1}) {
                frame.line(
                        new double[] {both.min(), both.max()},
                        new double[] {both.min() + sign * reliable, both.max() + sign * reliable},
                        pen);
            }
            samples.add(Sample.of(2, pen, Phrase.RELIABLE.in(language)));
        }
        samples.add(Sample.of(3, Pen.area(theme.palette().tints().get(1)), Phrase.BETTER.in(language)));
        people(frame, theme);
        sheet.add(frame.plate(measure));
        double right = left + side + 50.0;
        boolean beside = sheet.width() - right > 480;
        int keyHeight = 0;
        if (beside) {
            double y = sheet.top();
            for (Sample sample : samples) {
                sheet.key(List.of(sample), right, y);
                y += Sample.ROW;
            }
        } else {
            keyHeight = sheet.keyHeight(samples, left);
            sheet.key(samples, left, sheet.top() + side + XyFrame.FOOT + 8.0);
        }
        return sheet.drawing(
                sheet.height(around + side + keyHeight),
                left,
                Phrase.BRINLEY.in(language, measure, from, to),
                words(both, language));
    }

    /** Tints the side of the diagonal on which persons are better. */
    private void better(XyFrame frame, ValueScale both, Theme theme) {
        Box plot = frame.plot();
        Path2D.Double side = new Path2D.Double();
        side.moveTo(plot.x(), plot.bottom());
        if (improvement == Improvement.INCREASE) {
            side.lineTo(plot.x(), plot.y());
        } else {
            side.lineTo(plot.right(), plot.bottom());
        }
        side.lineTo(plot.right(), plot.y());
        side.closePath();
        frame.add(Form.filled(side, theme.palette().tints().get(1)));
        for (double tick : both.ticks()) {
            frame.add(Form.drawn(
                    new java.awt.geom.Line2D.Double(plot.x(), frame.y(tick), plot.right(), frame.y(tick)),
                    theme.grid(),
                    theme.stroke(Look.GRID_STROKE)));
        }
    }

    private void people(XyFrame frame, Theme theme) {
        List<Rectangle2D> taken = new ArrayList<>();
        double size = theme.mark(20);
        List<Point> seen = points.stream()
                .filter(point -> !Double.isNaN(point.before()) && !Double.isNaN(point.after()))
                .toList();
        for (Point point : seen) {
            double x = frame.x(point.before());
            double y = frame.y(point.after());
            frame.add(Form.filled(Mark.DOT.at(x, y, size), theme.data()));
            taken.add(new Rectangle2D.Double(x - size / 2, y - size / 2, size, size));
        }
        // Names stand where they touch no mark and no other name, else they are left out.
        for (Point point : seen) {
            double x = frame.x(point.before());
            double y = frame.y(point.after());
            for (int place = 0; place < 4; place++) {
                boolean right = place % 2 == 0;
                double baseline = place < 2 ? Label.baseline(y, Look.NOTE) : y - 16;
                Label name = Label.of(
                        point.name(),
                        right ? x + 16 : x - 16,
                        baseline,
                        right ? Label.Anchor.START : Label.Anchor.END,
                        Look.NOTE,
                        theme.text());
                Rectangle2D box = name.bounds();
                Box plot = frame.plot();
                boolean inside = box.getMinX() > plot.x()
                        && box.getMaxX() < plot.right()
                        && box.getMinY() > plot.y()
                        && box.getMaxY() < plot.bottom();
                if (inside && !onLine(box, frame) && taken.stream().noneMatch(box::intersects)) {
                    taken.add(box);
                    frame.add(name);
                    break;
                }
            }
        }
    }

    /** Whether a box touches the diagonal or a line of reliable change. */
    private boolean onLine(Rectangle2D box, XyFrame frame) {
        Box plot = frame.plot();
        double unit = frame.y(0) - frame.y(1);
        for (double shift : Double.isNaN(reliable) ? new double[] {0} : new double[] {0, reliable, -reliable}) {
            double y = plot.bottom() - shift * unit;
            if (box.intersectsLine(plot.x(), y, plot.right(), y - plot.width())) {
                return true;
            }
        }
        return false;
    }

    private String words(ValueScale scale, Language language) {
        int better = 0;
        int worse = 0;
        List<String> told = new ArrayList<>();
        for (Point point : points) {
            if (Double.isNaN(point.before()) || Double.isNaN(point.after())) {
                told.add(point.name() + ": " + Phrase.NOT_DEFINED.in(language));
                continue;
            }
            double change = improvement.sign() * (point.after() - point.before());
            better += change > 0 ? 1 : 0;
            worse += change < 0 ? 1 : 0;
            told.add(point.name() + ": " + language.number(scale.sentence(point.before())) + " → "
                    + language.number(scale.sentence(point.after())));
        }
        return Phrase.BRINLEY.in(language, measure, from, to) + ". "
                + Phrase.BRINLEY_COUNTS.in(language, better, points.size(), worse) + " " + String.join("; ", told)
                + ".";
    }

    @Override
    public String toString() {
        return "Brinley plot of " + measure + ", " + from + " and " + to + ", " + points.size() + " persons";
    }
}
