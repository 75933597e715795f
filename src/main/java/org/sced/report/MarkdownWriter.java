package org.sced.report;

import java.util.List;
import java.util.stream.Collectors;
import org.sced.stats.TextTable;

/** Writes a report as Markdown with tables in GitHub's form; the figure is named as a file. */
final class MarkdownWriter {
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

    /** Text with the characters that have a meaning in Markdown or HTML escaped, on one line. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replaceAll("\\p{Cntrl}", " ")
                .replaceAll("([\\\\`*_\\[\\]|#~>!])", "\\\\$1");
    }
}
