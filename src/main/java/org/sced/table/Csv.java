package org.sced.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.sced.data.Measure;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Tables as comma-separated text. */
final class Csv {
    /** What would part cells or lines, for a reader that takes semicolons or tabs for separators, too; and outer blanks. */
    private static final Pattern TO_QUOTE = Pattern.compile("(?s)\\s.*|.*\\s|.*[,;\t\"\r\n].*");

    private Csv() {}

    static String text(Table table) {
        StringBuilder text = new StringBuilder();
        append(text, table.columnNames());
        for (int row = 0; row < table.rowCount(); row++) {
            List<String> cells = new ArrayList<>();
            for (Column<?> column : table.columns()) {
                cells.add(column.isMissing(row) ? "" : cell(column.get(row)));
            }
            append(text, cells);
        }
        return text.toString();
    }

    private static String cell(Object cell) {
        return cell instanceof Double || cell instanceof Float
                ? Measure.plain(((Number) cell).doubleValue())
                : cell.toString();
    }

    private static void append(StringBuilder text, List<String> cells) {
        for (int c = 0; c < cells.size(); c++) {
            text.append(c == 0 ? "" : ",").append(quoted(cells.get(c)));
        }
        text.append('\n');
    }

    private static String quoted(String cell) {
        return TO_QUOTE.matcher(cell).matches() ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }
}
