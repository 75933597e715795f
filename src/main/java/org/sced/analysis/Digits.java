package org.sced.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers with twelve significant digits, the same on every JVM, for long files: fast rather than whole. */
final class Digits {
    private static final MathContext TWELVE = new MathContext(12, RoundingMode.HALF_EVEN);
    private static final double[] POWERS = new double[18];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = 10 * POWERS[i - 1]; // exact, all below 10^22
        }
    }

    private Digits() {}

    /** Writes a number as plain decimals; nothing for NaN. */
    static void append(StringBuilder text, double value) {
        if (Double.isNaN(value)) {
            return;
        }
        double size = Math.abs(value);
        if (size == 0) {
            text.append('0');
        } else if (size >= 1e-4 && size < 1e11) {
            if (value < 0) {
                text.append('-');
            }
            plain(text, size);
        } else {
            BigDecimal rounded = new BigDecimal(value).round(TWELVE).stripTrailingZeros();
            text.append(size >= 1e11 && size < 1e15 ? rounded.toPlainString() : rounded.toString());
        }
    }

    private static void plain(StringBuilder text, double size) {
        int before = 1; // digits before the point; 0 and less for 0.1, 0.01 …
        if (size >= 1) {
            while (size >= POWERS[before]) {
                before++;
            }
        } else {
            before = 0;
            while (size * POWERS[-before + 1] < 1) {
                before--;
            }
        }
        int decimals = 12 - before;
        long scaled = (long) Math.rint(size * POWERS[decimals]);
        while (decimals > 0 && scaled % 10 == 0) {
            scaled /= 10;
            decimals--;
        }
        int start = text.length();
        text.append(scaled);
        int point = text.length() - decimals;
        if (decimals > 0) {
            while (point <= start) {
                text.insert(start, '0');
                point++;
            }
            text.insert(point, '.');
        }
    }
}
