package org.sced.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

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
        return (int) Math.floor(Math.log10(Math.abs(value)) + 1e-9);
    }

    /** Whether numbers up to a magnitude, exact to a step, are better written with a power of ten. */
    static boolean needPower(double largest, double step) {
        return largest != 0 && (exponent(step) >= 6 || exponent(largest) < -4);
    }

    /** A number that stands among others of a largest magnitude and is exact to a step. */
    static String text(double value, double largest, double step) {
        return needPower(largest, step)
                ? powerOfTen(value, exponent(largest), step)
                : plain(value, Math.min(12, decimals(step)));
    }

    /** A probability with three places, or as below the smallest that they can show. */
    static String probability(double p) {
        return p < 0.0005 && p > 0 ? "< 0.001" : text(p, 1, 0.001);
    }

    /** A share as a percentage without needless places. */
    static String percent(double share) {
        String text = plain(100 * share, 1);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static String plain(double value, int decimals) {
        String digits = fixed(Math.abs(value), decimals);
        boolean zero = digits.chars().allMatch(c -> c == '0' || c == '.');
        int whole = decimals == 0 ? digits.length() : digits.indexOf('.');
        StringBuilder text = new StringBuilder(digits);
        for (int at = whole - 3; whole > 4 && at > 0; at -= 3) {
            text.insert(at, '\u202F');
        }
        return value < 0 && !zero ? "−" + text : text.toString();
    }

    /** As {@code String.format} with so many places, in a fraction of the time. */
    static String fixed(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static String powerOfTen(double value, int exponent, double step) {
        if (value == 0) {
            return "0";
        }
        int decimals = Math.max(0, Math.min(12, exponent - exponent(step)));
        String mantissa = fixed(Math.abs(value) / Math.pow(10, exponent), decimals);
        StringBuilder text =
                new StringBuilder(value < 0 ? "−" : "").append(mantissa).append("×10");
        for (char c : Integer.toString(exponent).toCharArray()) {
            text.append(c == '-' ? '⁻' : SUPERSCRIPTS.charAt(c - '0'));
        }
        return text.toString();
    }
}
