package org.sced.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;

/**
 * Text made of cells, parted by commas. Numbers have twelve significant digits, the same on every JVM: enough to compute
 * with, and several times faster than the shortest text that reads back.
 */
final class Cells {
    private static final MathContext TWELVE = new MathContext(12, RoundingMode.HALF_EVEN);
    private static final int LARGEST_POWER = 16;
    private static final double[] POWERS = new double[LARGEST_POWER + 1];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = 10 * POWERS[i - 1]; // exact, all below 10^22
        }
    }

    private char[] chars = new char[1 << 14];
    private int length;

    private void room(int more) {
        if (length + more > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(2 * chars.length, length + more));
        }
    }

    /** Adds text as it stands. */
    Cells add(String text) {
        int more = text.length();
        room(more);
        text.getChars(0, more, chars, length);
        length += more;
        return this;
    }

    /** Adds a character. */
    Cells add(char c) {
        room(1);
        chars[length++] = c;
        return this;
    }

    /** Adds text as a cell: in quotes where a reader would take part of it for a separator, or drop it. */
    Cells addQuoted(String cell) {
        return needsQuotes(cell) ? add('"').add(cell.replace("\"", "\"\"")).add('"') : add(cell);
    }

    private static boolean needsQuotes(String cell) {
        int last = cell.length() - 1;
        for (int i = 0; i <= last; i++) {
            char c = cell.charAt(i);
            if (c == ',' || c == ';' || c == '\t' || c == '"' || c == '\r' || c == '\n') {
                return true;
            }
            if ((i == 0 || i == last) && Character.isWhitespace(c)) {
                return true;
            }
        }
        return false;
    }

    /** Adds a number, a very small or large one with a power of ten; nothing for NaN. */
    Cells add(double value) {
        if (Double.isNaN(value)) {
            return this;
        }
        double size = Math.abs(value);
        if (size < 1e11 && value == Math.rint(value)) {
            return add((long) value);
        }
        if (size >= 1e-4 && size < 1e11) {
            return value < 0 ? add('-').addDecimals(size) : addDecimals(size);
        }
        BigDecimal rounded = new BigDecimal(value).round(TWELVE).stripTrailingZeros();
        return add(size >= 1e11 && size < 1e15 ? rounded.toPlainString() : rounded.toString());
    }

    /** Adds a number from 0.0001 to 10¹¹, rounded in double arithmetic, which is half a digit of the twelfth at most. */
    private Cells addDecimals(double size) {
        int decimals = 11;
        if (size >= 1) {
            while (size >= POWERS[12 - decimals]) {
                decimals--;
            }
        } else {
            decimals = 12;
            while (size * POWERS[decimals - 11] < 1) {
                decimals++;
            }
        }
        long scaled = (long) Math.rint(size * POWERS[decimals]);
        while (scaled % 10 == 0) {
            scaled /= 10;
            decimals--;
        }
        if (decimals <= 0) {
            return add(scaled * (long) POWERS[-decimals]);
        }
        long unit = (long) POWERS[decimals];
        long whole = scaled / unit;
        add(whole).add('.');
        room(decimals);
        long rest = scaled - whole * unit;
        for (int at = length + decimals - 1; at >= length; at--) {
            long tenth = rest / 10;
            chars[at] = (char) ('0' + rest - 10 * tenth);
            rest = tenth;
        }
        length += decimals;
        return this;
    }

    /** Adds a whole number. */
    Cells add(long number) {
        if (number < 0) {
            return add('-').add(-number);
        }
        int digits = 1;
        for (long rest = number / 10; rest > 0; rest /= 10) {
            digits++;
        }
        room(digits);
        long rest = number;
        for (int at = length + digits - 1; at >= length; at--) {
            chars[at] = (char) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
        return this;
    }

    @Override
    public String toString() {
        return new String(chars, 0, length);
    }
}
