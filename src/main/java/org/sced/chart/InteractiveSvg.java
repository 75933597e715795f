package org.sced.chart;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.util.Locale;

/**
 * A drawing as an SVG document whose days can be pointed at, touched and reached by keyboard. All is done by style sheet: there
 * is no script, so that it works in a page that forbids them, from a file, and without a network. On paper it looks like
 * the plain one.
 */
final class InteractiveSvg {
    private static final double SIZE = Look.TICK;
    private static final double LINE = 1.35 * SIZE;
    private static final double AIR = 16;

    private final Drawing drawing;
    private final Theme theme;
    private final StringBuilder text = new StringBuilder();

    private InteractiveSvg(Drawing drawing) {
        this.drawing = drawing;
        this.theme = drawing.theme();
    }

    static String of(Drawing drawing, Style style) {
        String plain = SvgFile.of(drawing, style);
        if (drawing.hits().isEmpty()) {
            return plain;
        }
        InteractiveSvg layer = new InteractiveSvg(drawing);
        layer.days();
        // The title of the whole would pop up wherever the pointer rests, and an image has no parts to be reached.
        String title = "<title>" + SvgGraphics.escaped(drawing.title()) + "</title>\n";
        String named = plain.replace(title, "")
                .replaceAll("<g>\n<title>[^<]*</title>\n", "<g>\n")
                .replaceFirst(
                        " role=\"img\"",
                        java.util.regex.Matcher.quoteReplacement(
                                " role=\"group\" aria-label=\"" + SvgGraphics.escaped(drawing.title()) + "\""));
        return named.substring(0, named.lastIndexOf("</svg>")) + layer.text + "</svg>\n";
    }

    private void days() {
        text.append("<style>\n")
                .append(".sced-day .sced-tip{visibility:hidden;pointer-events:none}\n")
                .append(".sced-day:hover .sced-tip,.sced-day:focus .sced-tip{visibility:visible}\n")
                .append(".sced-days:hover .sced-day:focus:not(:hover) .sced-tip{visibility:hidden}\n")
                .append(".sced-day{outline:none;cursor:crosshair}\n")
                .append("@media print{.sced-day .sced-tip{visibility:hidden!important}}\n")
                .append("</style>\n<g class=\"sced-days\" font-family=\"Inter,system-ui,sans-serif\" font-size=\"")
                .append(number(SIZE))
                .append("\">\n");
        drawing.hits().forEach(this::day);
        text.append("</g>\n");
    }

    private void day(Hit hit) {
        Box area = hit.area();
        text.append("<g class=\"sced-day\" tabindex=\"0\" role=\"img\" aria-label=\"")
                .append(SvgGraphics.escaped(String.join("; ", hit.lines())))
                .append("\"><path fill=\"none\" pointer-events=\"all\" d=\"M")
                .append(area.x())
                .append(' ')
                .append(area.y())
                .append('h')
                .append(area.width())
                .append('v')
                .append(area.height())
                .append("h-")
                .append(area.width())
                .append("z\"/><g class=\"sced-tip\">");
        text.append("<path stroke=")
                .append(color(theme.text()))
                .append(" stroke-width=\"2\" d=\"M")
                .append(number(area.centreX()))
                .append(' ')
                .append(area.y())
                .append('v')
                .append(area.height())
                .append("\"/>");
        for (Point2D point : hit.points()) {
            text.append("<circle cx=\"")
                    .append(number(point.getX()))
                    .append("\" cy=\"")
                    .append(number(point.getY()))
                    .append("\" r=\"13\" fill=")
                    .append(color(theme.page()))
                    .append(" stroke=")
                    .append(color(theme.data()))
                    .append(" stroke-width=\"6\"/>");
        }
        box(hit);
        text.append("</g></g>\n");
    }

    /** The words beside the day, on the side where there is room. */
    private void box(Hit hit) {
        double wide = 2 * AIR;
        for (int i = 0; i < hit.lines().size(); i++) {
            // Another font may be wider than Inter.
            wide = Math.max(wide, 1.12 * face(i).width(hit.lines().get(i), SIZE) + 2 * AIR);
        }
        double high = hit.lines().size() * LINE + 2 * AIR - 0.3 * SIZE;
        double right = hit.area().centreX() + 24;
        double left = right + wide < drawing.width() - 6
                ? right
                : Math.max(6, hit.area().centreX() - 24 - wide);
        double top = hit.area().y() + 12.0;
        text.append("<rect x=\"")
                .append(number(left))
                .append("\" y=\"")
                .append(number(top))
                .append("\" width=\"")
                .append(number(wide))
                .append("\" height=\"")
                .append(number(high))
                .append("\" rx=\"8\" fill=")
                .append(color(theme.page()))
                .append(" stroke=")
                .append(color(theme.text()))
                .append(" stroke-width=\"2.5\"/><text fill=")
                .append(color(theme.text()))
                .append(">");
        for (int i = 0; i < hit.lines().size(); i++) {
            text.append("<tspan x=\"")
                    .append(number(left + AIR))
                    .append("\" y=\"")
                    .append(number(top + AIR + 0.8 * SIZE + i * LINE))
                    .append(i == 0 ? "\" font-weight=\"600\">" : "\">")
                    .append(SvgGraphics.escaped(hit.lines().get(i)))
                    .append("</tspan>");
        }
        text.append("</text>");
    }

    private static Typeface face(int line) {
        return line == 0 ? Typeface.SEMIBOLD : Typeface.REGULAR;
    }

    private static String color(Color color) {
        return String.format(Locale.ROOT, "\"#%06x\"", color.getRGB() & 0xFFFFFF);
    }

    private static String number(double value) {
        return Long.toString(Math.round(value));
    }
}
