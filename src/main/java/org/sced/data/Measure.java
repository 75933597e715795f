package org.sced.data;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/**
 * What is noted in the diary, and how to read it: name, direction of improvement, kind of scale and, where declared,
 * limits, resolution, goal and amount of observation.
 *
 * <pre>{@code
 * Measure mood = Measure.of("mood").withLimits(0, 10).withGoal(8);
 * Measure urges = Measure.of("urges").withImprovement(Improvement.DECREASE).withScale(Scale.COUNT);
 * }</pre>
 *
 * <p>Numbers that are not declared are {@code NaN}. Immutable.
 *
 * @param name the column's name, not blank
 * @param improvement the direction in which the person is better off
 * @param scale the kind of numbers
 * @param min smallest possible value; {@code NaN} if not declared
 * @param max largest possible value; {@code NaN} if not declared
 * @param resolution smallest step between two values, as 0.5 or 1; values are compared after rounding to it;
 *     {@code NaN} if not declared
 * @param goal the value the person wants to reach; {@code NaN} if not declared
 * @param observation how much was observed for one value: length of the session for a {@link Scale#RATE}, number of
 *     intervals for a {@link Scale#PROPORTION} or {@link Scale#PERCENTAGE}; {@code NaN} if unknown
 */
public record Measure(
        String name,
        Improvement improvement,
        Scale scale,
        double min,
        double max,
        double resolution,
        double goal,
        double observation) {
    /** From 2 to the power of 53 on, doubles are no longer all whole numbers. */
    private static final double WHOLE_LIMIT = 0x1p53;

    /**
     * Checks the declarations against each other.
     *
     * @throws IllegalArgumentException if the name is blank, a number infinite, a minimum not below its maximum, or a
     *     resolution or observation not positive
     */
    public Measure {
        requireNonNull(name, "name");
        requireNonNull(improvement, "improvement");
        requireNonNull(scale, "scale");
        if (name.isBlank()) {
            throw new IllegalArgumentException("the name of a measure is blank; give it a name such as \"mood\"");
        }
        requireFinite(name, "minimum", min);
        requireFinite(name, "maximum", max);
        requireFinite(name, "goal", goal);
        requirePositive(name, "resolution", resolution);
        requirePositive(name, "observation", observation);
        if (min >= max) {
            throw new IllegalArgumentException("limits of " + name + " are " + plain(min) + " to " + plain(max)
                    + "; the minimum must be below the maximum");
        }
    }

    /** A measure on an interval scale of which higher values are better, with nothing else declared. */
    public static Measure of(String name) {
        double none = Double.NaN;
        return new Measure(name, Improvement.INCREASE, Scale.INTERVAL, none, none, none, none, none);
    }

    /** This measure with another direction of improvement. */
    public Measure withImprovement(Improvement improvement) {
        return new Measure(name, improvement, scale, min, max, resolution, goal, observation);
    }

    /** This measure with another kind of scale. */
    public Measure withScale(Scale scale) {
        return new Measure(name, improvement, scale, min, max, resolution, goal, observation);
    }

    /** This measure with the range of possible values; values outside are refused when data are read. */
    public Measure withLimits(double min, double max) {
        return new Measure(name, improvement, scale, min, max, resolution, goal, observation);
    }

    /** This measure with the smallest step between values. */
    public Measure withResolution(double resolution) {
        return new Measure(name, improvement, scale, min, max, resolution, goal, observation);
    }

    /** This measure with the value that the person wants to reach. */
    public Measure withGoal(double goal) {
        return new Measure(name, improvement, scale, min, max, resolution, goal, observation);
    }

    /** This measure with the length of a session or the number of intervals behind one value. */
    public Measure withObservation(double observation) {
        return new Measure(name, improvement, scale, min, max, resolution, goal, observation);
    }

    /** Whether both ends of the scale are declared. */
    public boolean hasLimits() {
        return !Double.isNaN(min) && !Double.isNaN(max);
    }

    /** The value as it is compared and computed with: rounded to the resolution, where one is declared. */
    double rounded(double value) {
        if (Double.isNaN(resolution) || Double.isNaN(value)) {
            return value + 0.0; // makes one zero of the two
        }
        double steps = Math.rint(value / resolution);
        if (Math.abs(steps) >= WHOLE_LIMIT) {
            return value; // neighbouring doubles are further apart than the resolution
        }
        double perUnit = Math.rint(1 / resolution);
        // 3 steps of 0.1 or of 0.3 are 0.3 and 0.9 as typed, not 0.30000000000000004 and 0.8999999999999999,
        // so that equal readings are equal doubles; a resolution of 1/3 has no decimals, but 3 steps in a unit.
        double rounded = Math.abs(perUnit * resolution - 1) < 1e-12
                ? steps / perUnit
                : BigDecimal.valueOf((long) steps)
                        .multiply(new BigDecimal(plain(resolution)))
                        .doubleValue();
        return rounded + 0.0;
    }

    /** What is wrong with a value, or nothing. */
    Optional<String> complaint(double value) {
        if (Double.isInfinite(value)) {
            return Optional.of("is infinite; allowed are finite numbers, a blank or NA");
        }
        if (Math.abs(value) > Values.LARGEST) {
            return Optional.of("is too large; allowed are numbers up to " + plain(Values.LARGEST) + " in size");
        }
        if (value < min || value > max) {
            return Optional.of("is outside the declared limits; allowed is " + allowed());
        }
        return Optional.empty();
    }

    private String allowed() {
        if (Double.isNaN(max)) {
            return plain(min) + " or more";
        }
        return Double.isNaN(min) ? plain(max) + " or less" : plain(min) + " to " + plain(max);
    }

    /**
     * A number as the shortest decimal that reads back, without a needless ".0"; the same on every JVM, which {@link
     * Double#toString(double)} is only from Java 19 on.
     */
    public static String plain(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.toString(value);
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        BigDecimal exact = new BigDecimal(value);
        int digits = 1;
        BigDecimal shortest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
        while (shortest.doubleValue() != value) {
            digits++;
            shortest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
        }
        double size = Math.abs(value);
        return size >= 1e-6 && size < 1e15
                ? shortest.toPlainString()
                : shortest.stripTrailingZeros().toString();
    }

    private static void requireFinite(String name, String what, double value) {
        if (Double.isInfinite(value)) {
            throw new IllegalArgumentException(what + " of " + name + " is infinite; allowed are finite numbers");
        }
    }

    private static void requirePositive(String name, String what, double value) {
        requireFinite(name, what, value);
        if (value <= 0) {
            throw new IllegalArgumentException(
                    what + " of " + name + " is " + plain(value) + "; allowed are numbers above 0");
        }
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(name);
        if (hasLimits()) {
            text.append(" (").append(plain(min)).append('–').append(plain(max)).append(')');
        }
        text.append(", ").append(scale.name().toLowerCase(Locale.ROOT));
        return text.append(improvement == Improvement.INCREASE ? ", higher is better" : ", lower is better")
                .toString();
    }
}
