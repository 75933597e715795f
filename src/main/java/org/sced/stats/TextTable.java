package org.sced.stats;

import java.util.ArrayList;
import java.util.List;

/**
 * A table as it is shown: numbers already written out, with footnotes. {@link #toString} aligns it for the terminal, reports
 * write it in their own form.
 *
 * @param head the names of the columns
 * @param rows the rows below, each with as many cells as the head
 * @param textColumns numbers of the columns, beside the first, that hold text and are aligned to the left
 * @param footnotes remarks that belong to the table
 */
public record TextTable(List<String> head, List<List<String>> rows, List<Integer> textColumns, List<String> footnotes) {
    private static final String GAP = "  ";

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if a row has more or fewer cells than the head
     */
    public TextTable {
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
        textColumns = List.copyOf(textColumns);
        footnotes = List.copyOf(footnotes);
        for (List<String> row : rows) {
            if (row.size() != head.size()) {
                throw new IllegalArgumentException(
                        "row " + row + " has " + row.size() + " cells, the head has " + head.size());
            }
        }
    }

    /** A table of names in the first column and numbers in the others. */
    public static TextTable of(List<String> head, List<List<String>> rows) {
        return new TextTable(head, rows, List.of(), List.of());
    }

    @Override
    public String toString() {
        int[] widths = new int[head.size()];
        List<List<String>> all = new ArrayList<>();
        all.add(head);
        all.addAll(rows);
        for (List<String> row : all) {
            for (int c = 0; c < widths.length; c++) {
                widths[c] = Math.max(widths[c], width(row.get(c)));
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : all) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < widths.length; c++) {
                String cell = row.get(c);
                String padding = " ".repeat(widths[c] - width(cell));
                boolean left = c == 0 || textColumns.contains(c);
                line.append(c == 0 ? "" : GAP).append(left ? cell + padding : padding + cell);
            }
            lines.add(line.toString().stripTrailing());
        }
        lines.addAll(footnotes);
        return String.join("\n", lines);
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
