package org.sced.chart;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds places for the values of level lines. A value stands on or under its line, as far to the right as it can,
 * where it touches neither data nor another line; else as near to its line as it can above or below, within the stretch
 * of the line, so that the phase tells whose it is; where there is no such place either it is left out.
 */
final class LevelLabels {
    private static final double SIZE = Look.NOTE;
    private static final double AIR = 4;
    /** Around a value that does not stand at its line. */
    private static final double MORE_AIR = 16;

    private static final double COLUMN = 32;
    /** How far from its line a value may stand, as a share of the plot. */
    private static final double FARTHEST = 0.45;

    private final Box plot;
    /** Stretches of the data by the column of the page that they touch, so that few are looked at for each place. */
    private final Map<Integer, List<Line2D>> data = new HashMap<>();

    private final List<Line2D> trends = new ArrayList<>();
    private final List<Rectangle2D> taken = new ArrayList<>();
    private final List<Rectangle2D> words = new ArrayList<>();

    LevelLabels(Box plot) {
        this.plot = plot;
    }

    /** A stretch of the data line, or a single mark. */
    void data(Point2D from, Point2D to) {
        Line2D line = new Line2D.Double(from, to);
        int last = column(Math.max(from.getX(), to.getX()));
        for (int column = column(Math.min(from.getX(), to.getX())); column <= last; column++) {
            data.computeIfAbsent(column, it -> new ArrayList<>()).add(line);
        }
    }

    /** A line that had better not be touched. */
    void trend(Point2D from, Point2D to) {
        trends.add(new Line2D.Double(from, to));
    }

    /** A place that is taken. */
    void take(Rectangle2D box) {
        taken.add(box);
    }

    /** A place along a level line from one x to another, if there is one. */
    Optional<Label> place(String text, double from, double to, double y, Color color) {
        double width = Typeface.REGULAR.width(text, SIZE);
        double first = from + 10;
        double last = to - 10 - width;
        double pace = Math.max(12, (last - first) / 40);
        Optional<Label> place = Optional.empty();
        for (boolean strict : new boolean[] {true, false}) {
            for (double x = last; place.isEmpty() && x >= first; x -= pace) {
                place = around(Label.of(text, x, y, Label.Anchor.START, SIZE, color), 0, strict);
            }
        }
        for (double off = 0.5 * SIZE; place.isEmpty() && off < FARTHEST * plot.height(); off += 0.5 * SIZE) {
            for (double x = last; place.isEmpty() && x >= first; x -= pace) {
                place = around(Label.of(text, x, y, Label.Anchor.START, SIZE, color), off, true);
            }
        }
        place.ifPresent(label -> taken.add(label.bounds()));
        return place;
    }

    /** A label so far above or below its line, if it is free there. */
    private Optional<Label> around(Label onLine, double off, boolean strict) {
        return Stream.of(onLine.shifted(0, -0.30 * SIZE - off), onLine.shifted(0, 1.02 * SIZE + off))
                .filter(label -> free(label, strict, off > 0 ? MORE_AIR : AIR))
                .findFirst();
    }

    /**
     * A place for a word above a day, as high as it can stand without touching data, arrows or other words; over data and
     * arrows if there is no such place. Empty if even that would be in another word.
     */
    Optional<Label> event(String text, double x, Color color) {
        String shown = Words.shortened(text, Typeface.REGULAR, SIZE, plot.width() - 24.0)
                .orElse("…");
        double width = Typeface.REGULAR.width(shown, SIZE);
        double least = plot.x() + 8.0;
        double most = plot.right() - 8.0 - width;
        for (boolean strict : new boolean[] {true, false}) {
            int rows = strict ? 4 : (int) ((plot.height() - 30) / (1.3 * SIZE));
            for (int row = 0; row < rows; row++) {
                double baseline = plot.y() + 12 + (row + 0.85) * 1.3 * SIZE;
                for (double share : new double[] {0.5, 0.12, 0.88, 0.3, 0.7}) {
                    double left = Math.max(least, Math.min(most, x - share * width));
                    Label label = Label.of(shown, left, baseline, Label.Anchor.START, SIZE, color);
                    boolean apart = words.stream().noneMatch(label.bounds()::intersects);
                    if (apart && (!strict || free(label, false, AIR))) {
                        taken.add(label.bounds());
                        words.add(label.bounds());
                        return Optional.of(label);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static int column(double x) {
        return (int) Math.floor(x / COLUMN);
    }

    /** Whether the data go through a box, or have a mark in a wider one. */
    private boolean touchesData(Rectangle2D box, Rectangle2D wide) {
        for (int column = column(wide.getMinX()); column <= column(wide.getMaxX()); column++) {
            for (Line2D line : data.getOrDefault(column, List.of())) {
                if (line.intersects(box)
                        || wide.contains(line.getX1(), line.getY1())
                        || wide.contains(line.getX2(), line.getY2())) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean free(Label label, boolean strict, double air) {
        double top = label.y() - Typeface.CAP_HEIGHT * SIZE - air;
        Rectangle2D box =
                new Rectangle2D.Double(label.startX() - air, top, label.width() + 2 * air, label.y() + air - top);
        double mark = Look.MARK / 2 + 1;
        Rectangle2D wide = new Rectangle2D.Double(
                box.getX() - mark, box.getY() - mark, box.getWidth() + 2 * mark, box.getHeight() + 2 * mark);
        return box.getMinY() > plot.y()
                && box.getMaxY() < plot.bottom()
                && !touchesData(box, wide)
                && taken.stream().noneMatch(box::intersects)
                && !(strict && trends.stream().anyMatch(line -> line.intersects(box)));
    }
}
