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
    private static final int DIGITS = 12;
    private static final MathContext TWELVE = new MathContext(DIGITS, RoundingMode.HALF_EVEN);
    private static final long TOO_MANY = 1_000_000_000_000L;
    private static final int LARGEST_POWER = 16;
    private static final double[] POWERS = new double[LARGEST_POWER + 1];

    /** The digits of the numbers below 1000, three each, a byte for every digit: a table that stays near the processor. */
    private static final int[] THREES = new int[1000];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = 10 * POWERS[i - 1]; // exact, all below 10^22
        }
        for (int i = 0; i < THREES.length; i++) {
            THREES[i] = '0' + i / 100 << 16 | '0' + i / 10 % 10 << 8 | '0' + i % 10;
        }
    }

    private byte[] bytes;
    private int length;

    /** The size of the number that was added last, and where it stands. */
    private double last = Double.NaN;

    private int lastStart;
    private int lastEnd;

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
        int size = text.length();
        room(size);
        for (int i = 0; i < size; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                length += i;
                return add(text.substring(i).getBytes(StandardCharsets.UTF_8));
            }
            bytes[length + i] = (byte) c;
        }
        length += size;
        return this;
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

    /** Adds a number as a cell, with the comma behind it. */
    Cells addCell(double value) {
        return add(value).add(',');
    }

    /** Adds a number, a very small or large one with a power of ten; nothing for NaN. */
    Cells add(double value) {
        if (Double.isNaN(value)) {
            return this;
        }
        if (value < 0) {
            add('-');
        }
        double size = Math.abs(value);
        if (size == last) { // as an effect that is stated in both directions
            room(lastEnd - lastStart);
            System.arraycopy(bytes, lastStart, bytes, length, lastEnd - lastStart);
            length += lastEnd - lastStart;
            return this;
        }
        last = size;
        lastStart = length;
        addSize(size);
        lastEnd = length;
        return this;
    }

    private void addSize(double size) {
        if (size < 1e11 && size == Math.rint(size)) {
            add((long) size);
        } else if (size >= 1e-4 && size < 1e11) {
            addDecimals(size);
        } else {
            BigDecimal rounded = new BigDecimal(size).round(TWELVE).stripTrailingZeros();
            add(size >= 1e11 && size < 1e15 ? rounded.toPlainString() : rounded.toString());
        }
    }

    /** Adds a number from 0.0001 to 10¹¹, rounded in double arithmetic, which is half a digit of the twelfth at most. */
    private void addDecimals(double size) {
        int whole = 0; // digits before the point; so many zeros behind it if negative
        while (size >= POWERS[whole]) {
            whole++;
        }
        while (whole <= 0 && size * POWERS[1 - whole] < 1) {
            whole--;
        }
        long digits = (long) Math.rint(size * POWERS[DIGITS - whole]);
        if (digits == TOO_MANY) { // rounded up to a digit more
            digits /= 10;
            whole++;
        }
        room(1 + LARGEST_POWER);
        int at = length;
        if (whole > 0) {
            put(at + 1, digits);
            for (int i = 0; i < whole; i++) {
                bytes[at] = bytes[++at];
            }
            bytes[at] = '.';
            at = length + 1 + DIGITS;
        } else {
            bytes[at++] = '0';
            bytes[at++] = '.';
            for (int zeros = whole; zeros < 0; zeros++) {
                bytes[at++] = '0';
            }
            put(at, digits);
            at += DIGITS;
        }
        while (bytes[at - 1] == '0') {
            at--;
        }
        length = bytes[at - 1] == '.' ? at - 1 : at;
    }

    /** Puts twelve digits at a place. */
    private void put(int at, long digits) {
        int high = (int) (digits / 1_000_000);
        int low = (int) (digits - 1_000_000L * high);
        int first = high / 1000;
        int third = low / 1000;
        putThree(at, THREES[first]);
        putThree(at + 3, THREES[high - 1000 * first]);
        putThree(at + 6, THREES[third]);
        putThree(at + 9, THREES[low - 1000 * third]);
    }

    private void putThree(int at, int three) {
        bytes[at] = (byte) (three >> 16);
        bytes[at + 1] = (byte) (three >> 8);
        bytes[at + 2] = (byte) three;
    }

    /** Adds a whole number. */
    Cells add(long number) {
        if (number < 0) {
            return add('-').add(-number);
        }
        if (number < 10) {
            return add((char) ('0' + number));
        }
        int digits = 2;
        for (long power = 100; digits < 19 && number >= power; power *= 10) {
            digits++;
        }
        room(digits);
        long rest = number;
        for (int at = length + digits - 1; at >= length; at--) {
            long tenth = rest / 10;
            bytes[at] = (byte) ('0' + rest - 10 * tenth);
            rest = tenth;
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
