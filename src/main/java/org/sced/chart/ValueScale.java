package org.sced.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * The y axis of a panel: its range, and which values are written on it.
 *
 * @param min the lower end of the axis
 * @param max its upper end
 * @param step between two ticks
 * @param ticks the values that are written
 */
record ValueScale(double min, double max, double step, List<Double> ticks) {
    private static final double BELOW = 0.075;
    private static final double ABOVE = 0.04;

    ValueScale {
        ticks = List.copyOf(ticks);
    }

    /**
     * An axis for values between two ends, which are shown in full and padded by a hair.
     *
     * @param whole whether only whole numbers make sense
     * @param most how many ticks there may be
     */
    static ValueScale of(double low, double high, boolean whole, int most) {
        double step = step(low, high, whole, most);
        double span = high - low;
        return new ValueScale(low - BELOW * span, high + ABOVE * span, step, ticks(low, high, step, most));
    }

    private static List<Double> ticks(double low, double high, double step, int most) {
        double first = Math.ceil(low / step - 1e-9);
        List<Double> ticks = new ArrayList<>();
        for (long k = 0; k <= 2L * most && (first + k) * step <= high + 1e-9 * step; k++) {
            ticks.add((first + k) * step + 0.0);
        }
        return ticks;
    }

    /** The same steps between other ends, up to which there are ticks. */
    ValueScale between(double low, double high) {
        return new ValueScale(low, high, step, ticks(low, high, step, ticks.size() + 1));
    }

    /** The same, widened to the next ticks where they are near, so that the ends are written. */
    static ValueScale rounded(double low, double high, boolean whole, int most) {
        double step = step(low, high, whole, most);
        double below = Math.floor(low / step + 1e-9) * step;
        double above = Math.ceil(high / step - 1e-9) * step;
        double near = 0.6 * step;
        return of(low - below <= near ? below : low, above - high <= near ? above : high, whole, most);
    }

    /** An axis between declared limits: ticks count from the lower limit where round steps lead to the upper one. */
    static ValueScale limits(double low, double high, boolean whole, int most) {
        ValueScale usual = of(low, high, whole, most);
        double span = high - low;
        double steps = span / usual.step;
        if (Math.abs(steps - Math.rint(steps)) > 1e-9 || low / usual.step == Math.rint(low / usual.step)) {
            return usual;
        }
        List<Double> ticks = new ArrayList<>();
        for (int k = 0; k <= (int) Math.rint(steps); k++) {
            ticks.add(low + k * usual.step);
        }
        return new ValueScale(usual.min, usual.max, usual.step, ticks);
    }

    /** The smallest of 1, 2, 5, 10 … times a power of ten that does not make too many ticks. */
    private static double step(double low, double high, boolean whole, int most) {
        double span = high - low;
        double raw = span / most;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        for (double factor : new double[] {1, 2, 5, 10}) {
            if (factor * power >= raw * (1 - 1e-9)) {
                return whole ? Math.max(1, factor * power) : factor * power;
            }
        }
        return 10 * power;
    }

    /** The same with more room above the highest value, as a share of the axis. */
    ValueScale withHeadroom(double share) {
        return new ValueScale(min, max + share * (max - min), step, ticks);
    }

    /** 0 at the lower end, 1 at the upper end. */
    double share(double value) {
        return (value - min) / (max - min);
    }

    /** The height of a value in a box. */
    double y(double value, Box plot) {
        return plot.bottom() - share(value) * plot.height();
    }

    /** The nearest value that is still on the axis. */
    double clamp(double value) {
        return Math.max(min, Math.min(max, value));
    }

    /** How a tick is written. */
    String text(double tick) {
        return Numbers.text(tick, largest(), step);
    }

    /** A number with as many places as it needs. */
    String exact(double value) {
        double finer = Math.pow(10, Numbers.exponent(step));
        for (int i = 0; i < 6 && Math.abs(value / finer - Math.rint(value / finer)) > 1e-9; i++) {
            finer /= 10;
        }
        return Numbers.text(value, largest(), finer);
    }

    /** How a statistic is written in the plot: to a tenth of a step, or to 0.1 where that is finer. */
    String statistic(double value) {
        return statistic(value, 1);
    }

    /** How a statistic is written in a sentence: ten times as exactly, and without idle zeros. */
    String sentence(double value) {
        String text = statistic(value, 0.1);
        return text.contains(".") && !text.contains("×") ? text.replaceFirst("\\.?0+$", "") : text;
    }

    /** How a number that stands for itself is written: to a hundredth of a step, or to 0.01 where that is finer. */
    String precise(double value) {
        return statistic(value, 0.1);
    }

    private String statistic(double value, double share) {
        boolean ordinary = Numbers.exponent(step) >= 0 && Numbers.exponent(step) <= 2;
        double shown = share * (ordinary ? 0.1 : step / 10);
        // Among powers of ten a statistic has its own, as 9.5×10⁷⁴ under 1.0×10⁷⁵.
        return Numbers.needPower(largest(), step)
                ? Numbers.text(value, value, share * Math.pow(10, Numbers.exponent(value) - 1))
                : Numbers.text(value, largest(), shown);
    }

    private double largest() {
        return ticks.stream().mapToDouble(Math::abs).max().orElse(0);
    }
}
