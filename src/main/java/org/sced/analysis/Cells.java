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

    /** The digits of the numbers below 10 000, four each. */
    private static final byte[] FOURS = new byte[4 * 10_000];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = 10 * POWERS[i - 1]; // exact, all below 10^22
        }
        for (int i = 0; i < FOURS.length; i++) {
            int power = new int[] {1000, 100, 10, 1}[i % 4];
            FOURS[i] = (byte) ('0' + i / 4 / power % 10);
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
        if (scaled == POWERS[12] && decimals > 12) { // rounded up to a digit more
            scaled = POWERS[11];
            decimals--;
        }
        long whole = (long) (scaled / POWERS[decimals]); // both are whole, so that it is right
        long rest = (long) scaled - whole * (long) POWERS[decimals];
        add(whole);
        room(1 + LARGEST_POWER);
        int at = length;
        bytes[at++] = '.';
        for (int zeros = decimals - 12; zeros > 0; zeros--) {
            bytes[at++] = '0';
        }
        long twelve = decimals < 12 ? rest * (long) POWERS[12 - decimals] : rest;
        long eight = twelve / 10_000;
        int four = (int) (eight / 10_000);
        put(at, four);
        put(at + 4, (int) (eight - 10_000L * four));
        put(at + 8, (int) (twelve - 10_000 * eight));
        at += 12;
        while (bytes[at - 1] == '0') {
            at--;
        }
        length = bytes[at - 1] == '.' ? at - 1 : at;
    }

    /** Puts the four digits of a number below 10 000 at a place. */
    private void put(int at, int number) {
        bytes[at] = FOURS[4 * number];
        bytes[at + 1] = FOURS[4 * number + 1];
        bytes[at + 2] = FOURS[4 * number + 2];
        bytes[at + 3] = FOURS[4 * number + 3];
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
