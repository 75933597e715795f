package org.sced.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sced.stats.TextTable;

/** Writes a report as one HTML file that needs nothing beside it: style and figure are inside, there is no script. */
final class HtmlWriter {
    private static final Pattern UNBROKEN = Pattern.compile("(?<=_)|(?<=\\G\\S{24})");

    private HtmlWriter() {}

    static String write(String title, List<Block> blocks) {
        StringBuilder html = new StringBuilder();
        html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
                .append("style-src 'unsafe-inline'; img-src data:\"/>\n")
                .append("<title>")
                .append(escape(title))
                .append("</title>\n<style>\n")
                .append(style())
                .append("</style>\n</head>\n<body>\n<main>\n");
        blocks.forEach(block -> block(html, block));
        return html.append("</main>\n</body>\n</html>\n").toString();
    }

    private static void block(StringBuilder html, Block block) {
        if (block instanceof Block.Heading heading) {
            String tag = "h" + heading.level() + ">";
            html.append("<")
                    .append(tag)
                    .append(escape(heading.text()))
                    .append("</")
                    .append(tag)
                    .append("\n");
        } else if (block instanceof Block.Paragraph paragraph) {
            html.append("<p>").append(escape(paragraph.text())).append("</p>\n");
        } else if (block instanceof Block.Lead lead) {
            html.append("<div class=\"lead\">\n");
            lead.paragraphs()
                    .forEach(text -> html.append("<p>").append(escape(text)).append("</p>\n"));
            html.append("</div>\n");
        } else if (block instanceof Block.Notes notes) {
            notes(html, notes.lines());
        } else if (block instanceof Block.Table table) {
            table(html, table.caption(), table.table());
            notes(html, table.table().footnotes());
        } else if (block instanceof Block.Picture picture) {
            html.append("<figure>\n<div class=\"page\">\n")
                    .append(picture.page().strip())
                    .append("\n</div>\n<div class=\"phone\">\n")
                    .append(picture.phone().strip())
                    .append("\n</div>\n<figcaption>")
                    .append(escape(picture.alternative()))
                    .append("</figcaption>\n</figure>\n");
        }
    }

    private static void notes(StringBuilder html, List<String> lines) {
        if (!lines.isEmpty()) {
            html.append("<ul class=\"notes\">\n");
            lines.forEach(line -> html.append("<li>").append(escape(line)).append("</li>\n"));
            html.append("</ul>\n");
        }
    }

    private static void table(StringBuilder html, String caption, TextTable table) {
        html.append("<p class=\"caption\">")
                .append(escape(caption))
                .append("</p>\n<div class=\"table\" tabindex=\"0\"><table aria-label=\"")
                .append(escape(caption))
                .append("\">\n<thead><tr>");
        for (int c = 0; c < table.head().size(); c++) {
            cell(html, "th scope=\"col\"", table, c, table.head().get(c));
        }
        html.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : table.rows()) {
            html.append("<tr>");
            for (int c = 0; c < row.size(); c++) {
                cell(html, c == 0 ? "th scope=\"row\"" : "td", table, c, row.get(c));
            }
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table></div>\n");
    }

    private static void cell(StringBuilder html, String tag, TextTable table, int column, String text) {
        boolean words = column == 0 || table.textColumns().contains(column);
        html.append('<')
                .append(tag)
                .append(words ? " class=\"text\">" : ">")
                .append(words ? breakable(text) : escape(text))
                .append("</")
                .append(tag, 0, 2)
                .append('>');
    }

    /** Text with the five characters that have a meaning in HTML replaced, and what nobody can read made visible. */
    static String escape(String text) {
        return text.codePoints()
                .mapToObj(c -> switch (c) {
                    case '&' -> "&amp;";
                    case '<' -> "&lt;";
                    case '>' -> "&gt;";
                    case '"' -> "&quot;";
                    case '\'' -> "&#39;";
                    default -> Readable.is(c) || c == '\n' ? Character.toString(c) : "\uFFFD";
                })
                .collect(Collectors.joining());
    }

    /** Text that may be parted after an underscore and within a very long word, so that a narrow table shows it whole. */
    private static String breakable(String text) {
        return UNBROKEN.splitAsStream(text).map(HtmlWriter::escape).collect(Collectors.joining("<wbr/>"));
    }

    private static String style() {
        try (InputStream in = HtmlWriter.class.getResourceAsStream("report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
