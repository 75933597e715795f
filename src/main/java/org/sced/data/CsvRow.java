package org.sced.data;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;
import java.util.List;

/**
 * A row of a CSV file.
 *
 * @param line the line it begins in, counted from 1
 * @param width how many cells it has
 * @param cells what stands in them; of a row that is too wide in the first ones only
 */
record CsvRow(int line, int width, List<String> cells) {
    /** The most cells that a row can have; more are counted, but not kept. */
    static final int MAX_CELLS = 1 << 14;

    boolean isTooWide() {
        return width > MAX_CELLS;
    }

    /** Whether there is nothing but white space; not said of a row that is too wide. */
    boolean isBlank() {
        if (isTooWide()) {
            return false;
        }
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Makes rows of the cells that a parser finds. A cell that says what the one above it says shares its text, as the case
     * and the phase do in most rows.
     */
    static final class Maker extends AbstractBaseCsvCallbackHandler<CsvRow> {
        private String[] cells = new String[8];
        private String[] above = {};

        @Override
        protected void handleField(int place, char[] text, int from, int length, boolean quoted) {
            if (place >= MAX_CELLS) {
                return;
            }
            boolean same = place < above.length && isSame(above[place], text, from, length);
            put(place, same ? above[place] : new String(text, from, length));
        }

        @Override
        protected void handleEmpty() {
            put(0, "");
        }

        private void put(int place, String cell) {
            if (place == cells.length) {
                cells = Arrays.copyOf(cells, Math.min(2 * place, MAX_CELLS));
            }
            cells[place] = cell;
        }

        private static boolean isSame(String cell, char[] text, int from, int length) {
            if (cell.length() != length) {
                return false;
            }
            for (int i = length - 1; i >= 0; i--) { // what differs, as a day, often does so at the end
                if (cell.charAt(i) != text[from + i]) {
                    return false;
                }
            }
            return true;
        }

        @Override
        protected CsvRow buildRecord() {
            int width = getFieldCount();
            above = Arrays.copyOf(cells, Math.min(width, MAX_CELLS));
            return new CsvRow((int) getStartingLineNumber(), width, Arrays.asList(above));
        }
    }
}
