package org.sced.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Colours, strokes and sizes of all charts. The unit of length is 1/300 inch, so that a printed pixel is 1. */
final class Look {
    /** Units in a typographic point. */
    static final double POINT = 300 / 72.0;

    /** Units in a millimetre. */
    static final double MILLIMETRE = 300 / 25.4;

    static final double HEADING = 9.5 * POINT;
    static final double TITLE = 8.5 * POINT;
    static final double TICK = 7.5 * POINT;
    static final double NOTE = 6.8 * POINT;

    static final Color TEXT = new Color(0x1F1F1F);
    static final Color MUTED = new Color(0x4D4D4D);
    static final Color DATA = new Color(0x004A78);
    static final Color LEVEL = new Color(0xD55E00);
    static final Color LEVEL_TEXT = new Color(0xA84600);
    static final Color TREND = new Color(0x5A5A5A);
    static final Color GRID = new Color(0xD9D9D9);
    static final Color AXIS = new Color(0x5A5A5A);
    static final Color SPREAD = new Color(0x004A78 | 0x1A << 24, true);
    /** What an area lies on in the key: the tint of B. */
    static final Color SWATCH_GROUND = new Color(0xDFECF6);

    static final Color NONE = new Color(0, 0, 0, 0);

    static final BasicStroke DATA_STROKE = solid(4.4f);
    static final BasicStroke LONG_DATA_STROKE = solid(2.6f);
    static final BasicStroke DENSE_DATA_STROKE = solid(1.5f);
    static final BasicStroke LEVEL_STROKE = solid(4.6f);
    static final BasicStroke TREND_STROKE = dashed(3.6f, 14, 10);
    static final BasicStroke GRID_STROKE = solid(2);
    static final BasicStroke AXIS_STROKE = solid(3);
    static final BasicStroke TICK_STROKE = solid(2.4f);
    static final BasicStroke PHASE_STROKE = dashed(3.6f, 14, 10);
    static final BasicStroke CROSS_STROKE = solid(3);
    static final BasicStroke CONDITION_LEVEL_STROKE = dashed(3.2f, 28, 12);

    /** Diameter of the mark of a day. */
    static final double MARK = 16;

    private static final List<Color> TINTS = List.of(
            new Color(0xF6F5F2),
            new Color(0xDFECF6),
            new Color(0xFBEBD3),
            new Color(0xE3F1E3),
            new Color(0xF3E5F0),
            new Color(0xEDEBF9),
            new Color(0xF9E3DD),
            new Color(0xE2F2F1));

    /** Colours of the conditions of an alternating design, told apart in greyscale too. */
    static final List<Color> CONDITIONS = List.of(
            new Color(0x6E6E6E),
            DATA,
            LEVEL,
            new Color(0x00795B),
            new Color(0x8F3F7C),
            new Color(0x1F1F1F),
            new Color(0x8A6D00),
            new Color(0x3F8FC4));

    private Look() {}

    private static BasicStroke solid(float width) {
        return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    private static BasicStroke dashed(float width, float dash, float gap) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {dash, gap}, 0);
    }

    /** The background of each condition: A, B, C … have their own, others take the next one that is free. */
    static Map<String, Color> tints(Collection<String> conditions) {
        Map<String, Color> tints = new HashMap<>();
        List<Color> free = new ArrayList<>(TINTS);
        for (String condition : conditions) {
            int letter = condition.length() == 1 ? condition.charAt(0) - 'A' : -1;
            if (letter >= 0 && letter < TINTS.size()) {
                tints.put(condition, TINTS.get(letter));
                free.remove(TINTS.get(letter));
            }
        }
        int next = 0;
        for (String condition : conditions) {
            if (!tints.containsKey(condition)) {
                tints.put(condition, free.isEmpty() ? TINTS.get(next % TINTS.size()) : free.get(next % free.size()));
                next++;
            }
        }
        return Map.copyOf(tints);
    }
}
