package org.sced.table;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.sced.data.WholeFile;
import tech.tablesaw.api.Table;

/**
 * Saves tables as CSV or as an Excel workbook; the file's ending says which. The same tables give the same bytes.
 *
 * <p>In a workbook ({@code .xlsx}) every table is a sheet of its name with a fixed header; numbers and dates are real
 * ones, missing cells are empty, and a text is a text, whatever it begins with: none becomes a formula.
 *
 * <p>CSV ({@code .csv}) is UTF-8 without byte order mark, with commas, line feeds, and numbers with all their digits;
 * {@link org.sced.data.DiaryReader} reads the table of a case back as the same case. Texts are written as they are. A
 * spreadsheet that opens the file may take one that begins with {@code = + - @} for a formula; a mark against that would
 * be read back as part of the text. Where texts come from strangers and the reader uses a spreadsheet, save a workbook.
 */
public final class TableFile {
    private TableFile() {}

    /**
     * Saves a table.
     *
     * @return the file
     * @throws IllegalArgumentException if the ending is not .csv or .xlsx, or the table is too large for a workbook
     * @throws java.io.UncheckedIOException if the file cannot be written
     */
    public static Path save(Path file, Table table) {
        return save(file, List.of(table));
    }

    /**
     * Saves several tables as the sheets of a workbook.
     *
     * @return the file
     * @throws IllegalArgumentException if there is no table, several for a CSV, the ending is not .csv or .xlsx, or a table
     *     is too large for a workbook
     * @throws java.io.UncheckedIOException if the file cannot be written
     */
    public static Path save(Path file, List<Table> tables) {
        if (tables.isEmpty()) {
            throw new IllegalArgumentException("no table for " + file + "; at least one is needed");
        }
        Path last = file.getFileName();
        String name = last == null ? "" : last.toString();
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".xlsx")) {
            return WholeFile.write(file, Workbooks.bytes(tables));
        }
        if (!lower.endsWith(".csv")) {
            throw new IllegalArgumentException(
                    "a table cannot be saved as \"" + name + "\"; the ending must be .csv or .xlsx");
        }
        if (tables.size() > 1) {
            throw new IllegalArgumentException(
                    tables.size() + " tables for " + name + "; a .csv holds one, several fit into a .xlsx");
        }
        return WholeFile.write(file, Csv.text(tables.get(0)).getBytes(StandardCharsets.UTF_8));
    }
}
