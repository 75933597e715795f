package org.sced.chart;

import java.awt.Graphics2D;
import java.util.Locale;

/** A drawing as an SVG document. */
final class SvgFile {
    private SvgFile() {}

    private record SvgCanvas(SvgGraphics svg) implements Canvas {
        @Override
        public Graphics2D graphics() {
            return svg;
        }

        @Override
        public void begin(String title) {
            svg.begin(title);
        }

        @Override
        public void end() {
            svg.end();
        }
    }

    /** The document, with its size in millimetres; it can also stand inside a page of HTML. */
    static String of(Drawing drawing, Style style) {
        SvgCanvas canvas = new SvgCanvas(new SvgGraphics());
        DrawingPainter.paint(drawing, canvas);
        String size = String.format(
                Locale.ROOT,
                "width=\"%smm\" height=\"%smm\" viewBox=\"0 0 %d %d\"",
                millimetres(drawing.width(), style),
                millimetres(drawing.height(), style),
                drawing.width(),
                drawing.height());
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" " + size + " role=\"img\">\n"
                + "<title>" + SvgGraphics.escaped(drawing.title()) + "</title>\n"
                + "<desc>" + SvgGraphics.escaped(drawing.description()) + "</desc>\n"
                + canvas.svg().content() + "</svg>\n";
    }

    private static String millimetres(int units, Style style) {
        return String.format(Locale.ROOT, "%.2f", style.exactMillimetres(units));
    }
}
