package org.sced.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives every kind of trace in a chart a pen of its own: the colour of its ink, and dashes where an ink is used again. */
final class Pens {
    private static final List<float[]> DASHES = List.of(
            new float[] {}, new float[] {14, 10}, new float[] {26, 9, 5, 9}, new float[] {4, 8}, new float[] {34, 12});

    private final Theme theme;
    private final Map<String, Pen> lines = new LinkedHashMap<>();
    private final Map<String, Pen> bands = new LinkedHashMap<>();
    private final Map<String, Mark> ticks = new LinkedHashMap<>();
    private final Map<Ink, Integer> used = new EnumMap<>(Ink.class);
    private final Map<Ink, Integer> usedBands = new EnumMap<>(Ink.class);

    Pens(Theme theme) {
        this.theme = theme;
    }

    /** The pen of a line. */
    Pen of(Trace.Line line) {
        return lines.computeIfAbsent(line.name(), name -> {
            int before = used.merge(line.ink(), 1, Integer::sum) - 1;
            return Pen.line(color(line.ink()), theme.stroke(stroke(line.ink(), before)));
        });
    }

    /** The pen of an area; a second one of an ink is a little darker. */
    Pen of(Trace.Band band) {
        return bands.computeIfAbsent(band.name(), name -> {
            int before = usedBands.merge(band.ink(), 1, Integer::sum) - 1;
            Color base = band.ink() == Ink.SPREAD ? theme.data() : color(band.ink());
            int alpha = Math.min(200, (int) (theme.palette().band() * (1 + 0.9 * before)));
            return Pen.area(new Color(base.getRGB() & 0xFFFFFF | alpha << 24, true));
        });
    }

    /** The form of marks on the axis. */
    Mark of(Trace.Ticks marks) {
        List<Mark> forms = List.of(Mark.TRIANGLE, Mark.DIAMOND, Mark.SQUARE, Mark.DOT);
        return ticks.computeIfAbsent(marks.name(), name -> forms.get(ticks.size() % forms.size()));
    }

    private Color color(Ink ink) {
        return switch (ink) {
            case LEVEL -> theme.level();
            case TREND -> theme.palette().trend();
            case SMOOTH -> theme.palette().smooth();
            case FIT -> theme.palette().fit();
            case GOAL -> theme.palette().goal();
            case SPREAD -> theme.data();
        };
    }

    /** The colour in which a number beside a line is written. */
    Color text(Ink ink) {
        return switch (ink) {
            case LEVEL -> theme.levelText();
            case TREND, SMOOTH, SPREAD -> theme.muted();
            case FIT -> theme.palette().fitText();
            case GOAL -> theme.palette().goalText();
        };
    }

    private static BasicStroke stroke(Ink ink, int before) {
        int start = switch (ink) {
            case LEVEL, SMOOTH, FIT, SPREAD -> 0;
            case TREND -> 1;
            case GOAL -> 4;
        };
        float width = switch (ink) {
            case LEVEL -> 4.6f;
            case TREND -> 3.6f;
            case SMOOTH, FIT -> 4.2f;
            case GOAL, SPREAD -> 3.4f;
        };
        float[] dashes = DASHES.get((start + before) % DASHES.size());
        return dashes.length == 0 ? Look.solid(width) : Look.dashed(width, dashes);
    }
}
