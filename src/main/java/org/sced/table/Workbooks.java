package org.sced.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.sced.data.Measure;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Tables as the sheets of an Excel workbook. */
final class Workbooks {
    private static final int MOST_ROWS = 1_048_576;
    private static final int MOST_COLUMNS = 16_384;
    private static final int LONGEST_TEXT = 32_767;
    private static final int LONGEST_NAME = 31;
    /** Whole numbers up to here keep all their digits in a spreadsheet. */
    private static final long LARGEST_WHOLE = 999_999_999_999_999L;
    /** Before it spreadsheets count a day that never was, 29 February 1900. */
    private static final LocalDate FIRST_DATE = LocalDate.of(1900, 3, 1);

    private static final LocalDate LAST_DATE = LocalDate.of(9999, 12, 31);
    private static final int NARROWEST = 6;
    private static final int WIDEST = 60;

    private Workbooks() {}

    static byte[] bytes(List<Table> tables) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (Workbook workbook = new Workbook(out, "sced", null)) {
                Set<String> names = new HashSet<>();
                for (Table table : tables) {
                    write(table, workbook.newWorksheet(sheetName(table.name(), names)));
                }
            }
            return TimelessZip.of(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Table table, Worksheet sheet) {
        if (table.rowCount() >= MOST_ROWS || table.columnCount() > MOST_COLUMNS) {
            throw new IllegalArgumentException("table " + table.name() + " of " + table.rowCount() + " rows and "
                    + table.columnCount() + " columns; a sheet holds " + (MOST_ROWS - 1) + " below its header and "
                    + MOST_COLUMNS);
        }
        for (int c = 0; c < table.columnCount(); c++) {
            Column<?> column = table.column(c);
            int width = text(sheet, 0, c, column.name());
            sheet.style(0, c).bold().set();
            for (int row = 0; row < column.size(); row++) {
                if (!column.isMissing(row)) {
                    width = Math.max(width, write(sheet, row + 1, c, column.get(row)));
                }
            }
            sheet.width(c, Math.min(WIDEST, Math.max(NARROWEST, width + 2)));
        }
        sheet.freezePane(0, 1);
    }

    /** Writes a cell and tells its width in characters. */
    private static int write(Worksheet sheet, int row, int column, Object cell) {
        if (cell instanceof LocalDate date && !date.isBefore(FIRST_DATE) && !date.isAfter(LAST_DATE)) {
            sheet.value(row, column, date);
            sheet.style(row, column).format("yyyy-mm-dd").set();
            return 10;
        }
        if (cell instanceof Boolean truth) {
            sheet.value(row, column, truth);
            return 5;
        }
        if (cell instanceof Double || cell instanceof Float) {
            double value = ((Number) cell).doubleValue();
            if (Double.isInfinite(value)) {
                return text(sheet, row, column, Double.toString(value));
            }
            String digits = Measure.plain(value);
            sheet.value(row, column, new BigDecimal(digits));
            return Math.min(10, digits.length());
        }
        if (cell instanceof Number whole && Math.abs(whole.longValue()) <= LARGEST_WHOLE) {
            sheet.value(row, column, whole.longValue());
            return whole.toString().length();
        }
        return text(sheet, row, column, cell.toString());
    }

    private static int text(Worksheet sheet, int row, int column, String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException(
                    "a text of " + text.length() + " characters; a cell of a sheet holds " + LONGEST_TEXT);
        }
        sheet.value(row, column, text);
        return text.codePointCount(0, text.length());
    }

    /** A name that a sheet may have and no other sheet has, upper and lower case counted as the same. */
    private static String sheetName(String name, Set<String> taken) {
        String allowed = (name == null ? "" : name)
                .replaceAll("[/\\\\?*\\[\\]:\\p{Cntrl}]", "-")
                .replaceAll("^'+|'+$", "")
                .strip();
        String base = allowed.isEmpty() ? "table" : allowed;
        String sheet = cut(base, LONGEST_NAME);
        for (int number = 2; !taken.add(sheet.toLowerCase(Locale.ROOT)); number++) {
            String ending = " " + number;
            sheet = cut(base, LONGEST_NAME - ending.length()).strip() + ending;
        }
        return sheet;
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
