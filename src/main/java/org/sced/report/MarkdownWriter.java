package org.sced.report;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sced.stats.TextTable;

/** Writes a report as Markdown with tables in GitHub's form; the figure is named as a file. */
final class MarkdownWriter {
    /** Where GitHub would make a link without being asked: after the name of a scheme, and after www. */
    private static final Pattern LINK_START = Pattern.compile("(?i)((?:https?|ftp|mailto|xmpp)(?=:)|www(?=\\.))([:.])");
    /** What would make a list or a rule out of a paragraph. */
    private static final Pattern LIST_START = Pattern.compile("^(\\d*)([-+=.)])(?=[-+=\\s]|$)");

    private MarkdownWriter() {}

    static String write(List<Block> blocks, String figureFile) {
        return blocks.stream().map(block -> block(block, figureFile)).collect(Collectors.joining("\n\n")) + "\n";
    }

    private static String block(Block block, String figureFile) {
        if (block instanceof Block.Heading heading) {
            return "#".repeat(heading.level()) + " " + escape(heading.text());
        } else if (block instanceof Block.Paragraph paragraph) {
            return escape(paragraph.text());
        } else if (block instanceof Block.Lead lead) {
            return lead.paragraphs().stream().map(text -> "> " + escape(text)).collect(Collectors.joining("\n>\n"));
        } else if (block instanceof Block.Notes notes) {
            return notes(notes.lines());
        } else if (block instanceof Block.Table table) {
            return table(table.caption(), table.table());
        } else if (block instanceof Block.Picture picture) {
            return "![" + escape(picture.alternative()) + "](" + figureFile + ")";
        }
        throw new IllegalStateException("unknown block " + block);
    }

    private static String notes(List<String> lines) {
        return lines.stream().map(line -> "- " + escape(line)).collect(Collectors.joining("\n"));
    }

    private static String table(String caption, TextTable table) {
        StringBuilder text = new StringBuilder("**").append(escape(caption)).append("**\n\n");
        row(text, table.head());
        text.append('|');
        for (int c = 0; c < table.head().size(); c++) {
            text.append(c == 0 || table.textColumns().contains(c) ? " :--- |" : " ---: |");
        }
        text.append('\n');
        table.rows().forEach(row -> row(text, row));
        if (!table.footnotes().isEmpty()) {
            text.append('\n').append(notes(table.footnotes()));
        }
        return text.toString().stripTrailing();
    }

    private static void row(StringBuilder text, List<String> cells) {
        text.append('|');
        cells.forEach(cell -> text.append(' ').append(escape(cell)).append(" |"));
        text.append('\n');
    }

    /** Text with the characters that have a meaning in Markdown or HTML escaped, on one line; nothing becomes a link. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.strip().codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '@' -> escaped.append("&#64;");
                case '\n', '\r', '\t' -> escaped.append(' ');
                case '\\', '`', '*', '_', '[', ']', '|', '#', '~', '>', '!', '$' ->
                    escaped.append('\\').appendCodePoint(c);
                default -> escaped.appendCodePoint(Readable.is(c) ? c : 0xFFFD);
            }
        });
        String line = LINK_START
                .matcher(escaped)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) + "&#" + (int) found.group(2).charAt(0) + ";"));
        return LIST_START.matcher(line).replaceFirst("$1\\\\$2");
    }
}
