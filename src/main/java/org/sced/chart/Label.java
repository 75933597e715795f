package org.sced.chart;

import java.awt.Color;
import java.awt.geom.Rectangle2D;

/**
 * A piece of text in its place.
 *
 * @param text what is written
 * @param x where the anchor stands
 * @param y the baseline; for text turned upwards the centre along the page
 * @param anchor which part of the text stands at x
 * @param face the weight
 * @param size in units
 * @param color of the letters
 * @param turned whether it is read from bottom to top, centred at y
 */
record Label(String text, double x, double y, Anchor anchor, Typeface face, double size, Color color, boolean turned) {
    enum Anchor {
        START(0),
        MIDDLE(0.5),
        END(1);

        private final double share;

        Anchor(double share) {
            this.share = share;
        }
    }

    static Label of(String text, double x, double y, Anchor anchor, double size, Color color) {
        return new Label(text, x, y, anchor, Typeface.REGULAR, size, color, false);
    }

    Label semiBold() {
        return new Label(text, x, y, anchor, Typeface.SEMIBOLD, size, color, turned);
    }

    /** The text read from bottom to top, its baseline at x and its middle at y. */
    Label turnedUp() {
        return new Label(text, x, y, anchor, face, size, color, true);
    }

    /** The same elsewhere. */
    Label shifted(double byX, double byY) {
        return new Label(text, x + byX, y + byY, anchor, face, size, color, turned);
    }

    /** How long the text is. */
    double width() {
        return face.width(text, size);
    }

    /** Where the baseline starts. */
    double startX() {
        return turned ? x : x - anchor.share * width();
    }

    /** Where the baseline starts. */
    double startY() {
        return turned ? y + anchor.share * width() : y;
    }

    /** What the text covers, from a little above the capitals to the descenders. */
    Rectangle2D bounds() {
        double above = 0.8 * size;
        double below = 0.24 * size;
        return turned
                ? new Rectangle2D.Double(startX() - above, startY() - width(), above + below, width())
                : new Rectangle2D.Double(startX(), startY() - above, width(), above + below);
    }

    /** The baseline that centres capitals and figures at a height. */
    static double baseline(double centreY, double size) {
        return centreY + Typeface.CAP_HEIGHT / 2 * size;
    }
}
