package org.sced.stats;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A number, or the reason why there is none.
 *
 * @param value the number; {@code NaN} if and only if it is undefined
 * @param undefined the reason, if there is no number
 */
public record Figure(double value, Optional<Undefined> undefined) {
    /**
     * Checks that either the number or the reason is there.
     *
     * @throws IllegalArgumentException if both or none are there, or the number is infinite
     */
    public Figure {
        requireNonNull(undefined, "undefined");
        value += 0.0; // makes one zero of the two
        if (Double.isInfinite(value) || Double.isNaN(value) != undefined.isPresent()) {
            throw new IllegalArgumentException("value " + value + " with "
                    + undefined.map(Undefined::reason).map(Reason::name).orElse("no reason")
                    + "; allowed are finite numbers alone, and NaN with a reason");
        }
    }

    /** A number. */
    public static Figure of(double value) {
        return new Figure(value, Optional.empty());
    }

    /** No number, and why. */
    public static Figure undefined(Reason reason, String sentence) {
        return new Figure(Double.NaN, Optional.of(new Undefined(reason, sentence)));
    }

    /** Whether there is a number. */
    public boolean isDefined() {
        return undefined.isEmpty();
    }

    @Override
    public String toString() {
        return undefined.map(why -> why.reason().name()).orElseGet(() -> Figures.text(value));
    }
}
