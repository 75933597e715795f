package org.sced.chart;

import java.util.Locale;

/** Numbers as they are printed in charts: a true minus, thin spaces between thousands, powers of ten where needed. */
final class Numbers {
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Numbers() {}

    /** Places after the point that a step between numbers needs. */
    static int decimals(double step) {
        return Math.max(0, -exponent(step));
    }

    /** The power of ten of a number's first figure; 0 for zero. */
    static int exponent(double value) {
        if (value == 0) {
            return 0;
        }
        int exponent = (int) Math.floor(Math.log10(Math.abs(value)) + 1e-9);
        return exponent;
    }

    /** A number that stands among others of a largest magnitude and is exact to a step. */
    static String text(double value, double largest, double step) {
        int exponent = exponent(step);
        boolean power = largest != 0 && (exponent >= 6 || exponent(largest) < -4 || exponent < -12);
        return power && value != 0 ? powerOfTen(value, step) : plain(value, Math.min(12, Math.max(0, -exponent)));
    }

    private static String plain(double value, int decimals) {
        String digits = String.format(Locale.ROOT, "%." + decimals + "f", Math.abs(value));
        boolean zero = digits.chars().allMatch(c -> c == '0' || c == '.');
        int whole = decimals == 0 ? digits.length() : digits.indexOf('.');
        StringBuilder text = new StringBuilder(digits);
        for (int at = whole - 3; whole > 4 && at > 0; at -= 3) {
            text.insert(at, '\u202F');
        }
        return value < 0 && !zero ? "−" + text : text.toString();
    }

    private static String powerOfTen(double value, double step) {
        int exponent = exponent(value);
        int decimals = Math.max(0, Math.min(15, exponent - exponent(step)));
        String[] parts = String.format(Locale.ROOT, "%." + decimals + "e", Math.abs(value))
                .split("e");
        int power = Integer.parseInt(parts[1]);
        StringBuilder text =
                new StringBuilder(value < 0 ? "−" : "").append(parts[0]).append("×10");
        for (char c : Integer.toString(power).toCharArray()) {
            text.append(c == '-' ? '⁻' : SUPERSCRIPTS.charAt(c - '0'));
        }
        return text.toString();
    }
}
