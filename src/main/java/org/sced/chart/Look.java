package org.sced.chart;

import java.awt.BasicStroke;
import java.awt.Color;

/** Strokes and sizes of all charts. The unit of length is 1/300 inch, so that a printed pixel is 1. */
final class Look {
    /** Units in a typographic point. */
    static final double POINT = 300 / 72.0;

    /** Units in a millimetre. */
    static final double MILLIMETRE = 300 / 25.4;

    static final double HEADING = 9.5 * POINT;
    static final double TITLE = 8.5 * POINT;
    static final double TICK = 7.5 * POINT;
    static final double NOTE = 6.8 * POINT;

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
    static final BasicStroke RING_STROKE = solid(3);
    static final BasicStroke ARROW_STROKE = solid(2.6f);
    static final BasicStroke CONDITION_LEVEL_STROKE = dashed(3.2f, 28, 12);

    /** Diameter of the mark of a day. */
    static final double MARK = 16;

    private Look() {}

    static BasicStroke solid(float width) {
        return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    static BasicStroke dashed(float width, float... dashes) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0);
    }
}
