package org.sced.stats;

import static java.util.Objects.requireNonNull;

import org.sced.data.Improvement;

/**
 * A change from one phase to another, in two directions.
 *
 * @param raw in the measure's own direction: positive where the second phase is higher, above 1 for a ratio
 * @param oriented positive (for a ratio: above 1) where the change is the expected one; undefined where nothing is expected
 */
public record Change(Figure raw, Figure oriented) {
    /** Checks that nothing is missing. */
    public Change {
        requireNonNull(raw, "raw");
        requireNonNull(oriented, "oriented");
    }

    static Change difference(Figure raw, Improvement expected) {
        return new Change(raw, raw.isDefined() ? Figure.of(expected.sign() * raw.value()) : raw);
    }

    static Change ratio(Figure raw, Improvement expected) {
        if (!raw.isDefined() || expected == Improvement.INCREASE) {
            return new Change(raw, raw);
        }
        return new Change(
                raw,
                raw.value() == 0
                        ? Figure.undefined(Reason.ZERO_DENOMINATOR, "The ratio is 0 and cannot be turned round.")
                        : Figure.of(1 / raw.value()));
    }

    static Change undirected(Figure raw) {
        return new Change(
                raw,
                raw.isDefined()
                        ? Figure.undefined(
                                Reason.NOT_APPLICABLE, "No direction of a change in variability is expected.")
                        : raw);
    }

    @Override
    public String toString() {
        return raw.toString();
    }
}
