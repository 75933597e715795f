package org.sced.chart;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

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
    private final List<Hit> hits;
    private final Theme theme;
    private final StringBuilder text = new StringBuilder();

    private InteractiveSvg(Drawing drawing, List<Hit> hits) {
        this.drawing = drawing;
        this.hits = hits;
        this.theme = drawing.theme();
    }

    static String of(Drawing drawing, Style style) {
        String plain = SvgFile.of(drawing, style);
        List<Hit> hits = drawing.hits();
        if (hits.isEmpty()) {
            return plain;
        }
        InteractiveSvg layer = new InteractiveSvg(drawing, hits);
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

    /** The same, with the colours of another look where the reader's screen is dark. */
    static String of(Drawing drawing, Style style, Theme dark) {
        String light = of(drawing, style);
        Palette from = drawing.theme().palette();
        StringBuilder sheet = new StringBuilder("<style>\n@media screen and (prefers-color-scheme:dark){\n");
        from.in(dark.palette()).forEach((one, other) -> {
            for (String what : new String[] {"fill", "stroke"}) {
                rule(sheet, light, what, SvgGraphics.hex(one), SvgGraphics.hex(other));
            }
        });
        rule(
                sheet,
                light,
                "fill-opacity",
                SvgGraphics.opacity(from.area(from.data())),
                SvgGraphics.opacity(dark.palette().area(from.data())));
        return light.substring(0, light.lastIndexOf("</svg>")).replaceFirst(" role=", " class=\"sced-dark\" role=")
                + sheet.append("}\n</style>\n</svg>\n");
    }

    private static void rule(StringBuilder sheet, String svg, String what, String from, String to) {
        String attribute = what + "=\"" + from + "\"";
        if (!from.equals(to) && svg.contains(attribute)) {
            sheet.append(".sced-dark [")
                    .append(attribute)
                    .append("]{")
                    .append(what + ":" + to)
                    .append("}\n");
        }
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
        hits.forEach(this::day);
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

    /** The words beside the day, on the page and where they cover the fewest values. */
    private void box(Hit hit) {
        double wide = 2 * AIR;
        for (int i = 0; i < hit.lines().size(); i++) {
            wide = Math.max(wide, face(i).width(hit.lines().get(i), SIZE) + 2 * AIR);
        }
        double high = hit.lines().size() * LINE + 2 * AIR - 0.3 * SIZE;
        Rectangle2D place = place(hit, wide, high);
        double left = place.getX();
        double top = place.getY();
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
                .append(" stroke-width=\"2.5\"/>");
        for (int i = 0; i < hit.lines().size(); i++) {
            String line = hit.lines().get(i);
            // Whatever font there is takes the room that Inter takes.
            text.append("<text x=\"")
                    .append(number(left + AIR))
                    .append("\" y=\"")
                    .append(number(top + AIR + 0.8 * SIZE + i * LINE))
                    .append("\" textLength=\"")
                    .append(number(face(i).width(line, SIZE)))
                    .append("\" lengthAdjust=\"spacingAndGlyphs\" fill=")
                    .append(color(theme.text()))
                    .append(i == 0 ? " font-weight=\"600\">" : ">")
                    .append(SvgGraphics.escaped(line))
                    .append("</text>");
        }
    }

    private Rectangle2D place(Hit hit, double wide, double high) {
        double right = hit.area().centreX() + 24;
        double left = Math.max(6, hit.area().centreX() - 24 - wide);
        double most = drawing.width() - 6 - wide;
        double[] across =
                right < most ? (left > 6 ? new double[] {right, left} : new double[] {right}) : new double[] {left};
        double low = hit.area().bottom() - 12 - high;
        Rectangle2D best = null;
        long fewest = Long.MAX_VALUE;
        for (double y : new double[] {hit.area().y() + 12.0, low}) {
            for (double x : across) {
                Rectangle2D place = new Rectangle2D.Double(x, y, wide, high);
                long covered = hits.stream()
                        .flatMap(one -> one.points().stream())
                        .filter(place::contains)
                        .count();
                if (covered < fewest) {
                    fewest = covered;
                    best = place;
                }
            }
        }
        return best;
    }

    private static Typeface face(int line) {
        return line == 0 ? Typeface.SEMIBOLD : Typeface.REGULAR;
    }

    private static String color(Color color) {
        return "\"" + SvgGraphics.hex(color) + "\"";
    }

    private static String number(double value) {
        return Long.toString(Math.round(value));
    }
}
