package org.sced.randomization;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Neighbouring shifts, the ends included.
 *
 * @param lower the smallest; empty if there is none
 * @param upper the largest; empty if there is none
 */
public record ShiftRange(OptionalDouble lower, OptionalDouble upper) {
    /**
     * Checks the ends.
     *
     * @throws IllegalArgumentException if they are out of order or no finite numbers
     */
    public ShiftRange {
        requireNonNull(lower, "lower");
        requireNonNull(upper, "upper");
        double from = lower.orElse(-Double.MAX_VALUE);
        double to = upper.orElse(Double.MAX_VALUE);
        if (!Double.isFinite(from) || !Double.isFinite(to) || from > to) {
            throw new IllegalArgumentException(
                    "shifts from " + from + " to " + to + "; allowed are finite ends in order, or none");
        }
    }

    /** An infinite end becomes an absent one. */
    static ShiftRange of(double lower, double upper) {
        return new ShiftRange(end(lower), end(upper));
    }

    private static OptionalDouble end(double end) {
        return Double.isInfinite(end) ? OptionalDouble.empty() : OptionalDouble.of(end + 0.0);
    }

    /** Whether both ends are there. */
    public boolean isBounded() {
        return lower.isPresent() && upper.isPresent();
    }

    /** Whether a shift lies inside or on an end. */
    public boolean contains(double shift) {
        return shift >= lower.orElse(-Double.MAX_VALUE) && shift <= upper.orElse(Double.MAX_VALUE);
    }

    /** The same range seen from the other direction. */
    ShiftRange mirrored() {
        return new ShiftRange(negative(upper), negative(lower));
    }

    private static OptionalDouble negative(OptionalDouble end) {
        return end.isPresent() ? OptionalDouble.of(0 - end.getAsDouble()) : end;
    }

    /** As {@code [-1.467, 4.543]}, and {@code (-∞, 4.543]} where there is no end. */
    @Override
    public String toString() {
        String from = lower.isPresent() ? String.format(Locale.ROOT, "[%.3f", lower.getAsDouble()) : "(-∞";
        String to = upper.isPresent() ? String.format(Locale.ROOT, "%.3f]", upper.getAsDouble()) : "∞)";
        return from + ", " + to;
    }
}
