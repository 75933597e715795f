package org.sced.chart;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An entry of the key before it has a place.
 *
 * @param rank entries stand in the order of their ranks
 * @param pen what the sample is drawn with, if it is a line, a mark or an area
 * @param sign what is drawn instead
 * @param text what it means
 */
record Sample(int rank, Optional<Pen> pen, Sign sign, String text) {
    /** Samples that no pen draws. */
    enum Sign {
        PEN,
        CROSS,
        RING,
        GROUND,
        TRIANGLE,
        DIAMOND,
        SQUARE,
        DOT;

        /** That of a mark on the axis. */
        static Sign of(Mark mark) {
            return switch (mark) {
                case DIAMOND -> DIAMOND;
                case SQUARE -> SQUARE;
                case DOT -> DOT;
                default -> TRIANGLE;
            };
        }
    }

    private static final int GAP = 54;
    static final int ROW = 56;

    static Sample of(int rank, Pen pen, String text) {
        return new Sample(rank, Optional.of(pen), Sign.PEN, text);
    }

    static Sample of(int rank, Sign sign, String text) {
        return new Sample(rank, Optional.empty(), sign, text);
    }

    private double length() {
        return sign == Sign.PEN || sign == Sign.GROUND ? 64 : 14;
    }

    /** Entries in their places. */
    record Rows(int count, List<KeyEntry> entries) {
        int height() {
            return count * ROW;
        }
    }

    /** The key in one row, if need be with smaller gaps, else in as many as it takes. */
    static Rows rows(List<Sample> samples, double left, double right, double top, Theme theme) {
        Set<String> told = new LinkedHashSet<>();
        List<Sample> once =
                samples.stream().filter(sample -> told.add(sample.text())).toList();
        if (once.isEmpty()) {
            return new Rows(0, List.of());
        }
        for (double gap = GAP; gap >= 30; gap -= 8) {
            Rows rows = rows(once, left, right, top, gap, theme);
            if (rows.count() == 1) {
                return rows;
            }
        }
        return rows(once, left, right, top, GAP, theme);
    }

    private static Rows rows(List<Sample> samples, double left, double right, double top, double gap, Theme theme) {
        List<KeyEntry> entries = new ArrayList<>();
        double x = left;
        int row = 0;
        for (Sample sample : samples) {
            double mark = sample.length();
            String text = Words.shortened(sample.text(), Typeface.REGULAR, Look.TICK, right - left - mark - 16)
                    .orElse("…");
            double length = mark + 16 + Typeface.REGULAR.width(text, Look.TICK);
            if (x > left && x + length > right) {
                x = left;
                row++;
            }
            double y = top + row * ROW + 12.0;
            Label label = Label.of(
                    text, x + mark + 16, Label.baseline(y, Look.TICK), Label.Anchor.START, Look.TICK, theme.muted());
            entries.add(new KeyEntry(sample.pen(), sample.sign(), x, y, mark, label));
            x += length + gap;
        }
        return new Rows(row + 1, entries);
    }
}
