package org.sced.stats;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Aligned columns of text for the terminal: the first column to the left, the others to the right. */
public final class TextTable {
    private static final String GAP = "  ";

    private TextTable() {}

    /**
     * The table, lines parted by line feeds, none at the end.
     *
     * @param rows the head and the rows below it, all of the same number of cells
     */
    public static String of(List<List<String>> rows) {
        return of(rows, Collections.emptyList());
    }

    /**
     * The table with some columns aligned to the left.
     *
     * @param rows the head and the rows below it, all of the same number of cells
     * @param left numbers of the columns, beside the first, that are aligned to the left
     */
    public static String of(List<List<String>> rows, List<Integer> left) {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int c = 0; c < columns; c++) {
                widths[c] = Math.max(widths[c], width(row.get(c)));
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < columns; c++) {
                String cell = row.get(c);
                String padding = " ".repeat(widths[c] - width(cell));
                line.append(c == 0 ? "" : GAP).append(c == 0 || left.contains(c) ? cell + padding : padding + cell);
            }
            lines.add(line.toString().stripTrailing());
        }
        return String.join("\n", lines);
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
