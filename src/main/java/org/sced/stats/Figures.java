package org.sced.stats;

import java.util.Locale;

/** Numbers as they stand in tables and sentences. */
public final class Figures {
    private Figures() {}

    /** Three decimals, a true minus sign, {@code –} for what is undefined; large and tiny numbers in powers of ten. */
    public static String text(double value) {
        return text(value, 3);
    }

    /** So many decimals, a true minus sign, {@code –} for what is undefined; large and tiny numbers in powers of ten. */
    public static String text(double value, int decimals) {
        if (Double.isNaN(value)) {
            return "–";
        }
        double size = Math.abs(value);
        boolean plain = size == 0 || size < 1e9 && size >= 0.5 * Math.pow(10, -decimals);
        String text = String.format(Locale.ROOT, plain ? "%." + decimals + "f" : "%.3e", value + 0.0);
        return text.replace('-', '−');
    }
}
