package org.sced.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
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

    private byte[] bytes;
    private int length;

    /** Text of about so many bytes. */
    Cells(int size) {
        bytes = new byte[size];
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }

    /** Adds text as it stands. */
    Cells add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds text that is encoded already. */
    Cells add(byte[] utf8) {
        room(utf8.length);
        System.arraycopy(utf8, 0, bytes, length, utf8.length);
        length += utf8.length;
        return this;
    }

    /** Adds a character of ASCII. */
    Cells add(char c) {
        room(1);
        bytes[length++] = (byte) c;
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
        double scaled = Math.rint(size * POWERS[decimals]);
        long whole = (long) (scaled / POWERS[decimals]); // both are whole, so that it is right
        add(whole).add('.');
        addDigits((long) scaled - whole * (long) POWERS[decimals], decimals);
        while (bytes[length - 1] == '0') {
            length--;
        }
        length -= bytes[length - 1] == '.' ? 1 : 0;
        return this;
    }

    /** Adds a whole number. */
    Cells add(long number) {
        if (number < 0) {
            return add('-').add(-number);
        }
        int digits = 1;
        for (long power = 10; digits < 19 && number >= power; power *= 10) {
            digits++;
        }
        return addDigits(number, digits);
    }

    /** Adds the last digits of a whole number that is not negative, two at a time. */
    private Cells addDigits(long number, int digits) {
        room(digits);
        long rest = number;
        int at = length + digits;
        for (int left = digits; left > 0; left -= 2) {
            long hundredth = rest / 100;
            int pair = (int) (rest - 100 * hundredth);
            int tens = (pair * 103) >> 10; // pair / 10 for less than 179
            bytes[--at] = (byte) ('0' + pair - 10 * tens);
            if (left > 1) {
                bytes[--at] = (byte) ('0' + tens);
            }
            rest = hundredth;
        }
        length += digits;
        return this;
    }

    /** The text in UTF-8. */
    byte[] toUtf8() {
        return Arrays.copyOf(bytes, length);
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
