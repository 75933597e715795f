package org.sced.stats;

import java.util.Locale;

/** Numbers as they stand in tables and sentences. */
public final class Figures {
    private static final double[] POWERS = {1, 10, 100, 1e3, 1e4, 1e5, 1e6};

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
        double scaled = decimals <= 6 ? size * POWERS[decimals] : Double.NaN;
        double part = scaled - Math.floor(scaled);
        if (size == 0 || scaled >= 1 && scaled < 1e9 && Math.abs(part - 0.5) > 1e-6) {
            return quick((long) Math.rint(scaled), decimals, value < 0);
        }
        boolean plain = size < 1e9 && size >= 0.5 * Math.pow(10, -decimals);
        String text = String.format(Locale.ROOT, plain ? "%." + decimals + "f" : "%.3e", value);
        return text.replace('-', '−');
    }

    /** The digits of a number of usual size that is not near the middle of two roundings, without the formatter. */
    private static String quick(long scaled, int decimals, boolean negative) {
        StringBuilder text = new StringBuilder(16).append(scaled);
        while (text.length() <= decimals) {
            text.insert(0, '0');
        }
        if (decimals > 0) {
            text.insert(text.length() - decimals, '.');
        }
        return negative ? text.insert(0, '−').toString() : text.toString();
    }
}
