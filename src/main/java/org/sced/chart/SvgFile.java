package org.sced.chart;

import java.awt.Graphics2D;
import java.util.Locale;

/** A drawing as an SVG document. */
final class SvgFile {
    private static final String FONT =
            " font-family=\"Inter, &quot;Helvetica Neue&quot;, Arial, sans-serif\" xml:space=\"preserve\"";

    private SvgFile() {}

    private record SvgCanvas(SvgGraphics svg, boolean editable) implements Canvas {
        @Override
        public Graphics2D graphics() {
            return svg;
        }

        @Override
        public void write(Label label) {
            if (editable) {
                svg.write(label);
            } else {
                Canvas.super.write(label);
            }
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
        SvgCanvas canvas = new SvgCanvas(new SvgGraphics(), style.editable());
        DrawingPainter.paint(drawing, canvas);
        String size = String.format(
                Locale.ROOT,
                "width=\"%smm\" height=\"%smm\" viewBox=\"0 0 %d %d\"",
                millimetres(drawing.width(), style),
                millimetres(drawing.height(), style),
                drawing.width(),
                drawing.height());
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" " + size + " role=\"img\" xml:lang=\""
                + drawing.language().tag()
                + "\"" + (style.editable() ? FONT : "") + ">\n"
                + "<title>" + SvgGraphics.escaped(drawing.title()) + "</title>\n"
                + "<desc>" + SvgGraphics.escaped(drawing.description()) + "</desc>\n"
                + canvas.svg().content() + "</svg>\n";
    }

    private static String millimetres(int units, Style style) {
        return String.format(Locale.ROOT, "%.2f", style.exactMillimetres(units));
    }
}
