package org.sced.randomization;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sced.stats.Undefined;

/**
 * The shifts of the level that are compatible with the data by a randomization test.
 *
 * <p>Only a {@link ConfidenceSet}, of a case that says that its schedule was drawn from the design, holds the true shift
 * with its level, whatever the distribution of the values and their dependence from day to day, as long as the effect is
 * one constant shift. Any other case gives an {@link AsIfSet}.
 */
public sealed interface ConfidenceResult permits ConfidenceSet, AsIfSet {
    /** The set and what it was found from. */
    ShiftSet set();

    /** The shift at which the statistic shows no effect, oriented: larger is better. */
    default double estimate() {
        return set().estimate();
    }

    /** The smallest shift of the set, oriented; empty if there is none, or the set is undefined. */
    default OptionalDouble lower() {
        return set().hull().map(ShiftRange::lower).orElse(OptionalDouble.empty());
    }

    /** The largest shift of the set, oriented; empty if there is none, or the set is undefined. */
    default OptionalDouble upper() {
        return set().hull().map(ShiftRange::upper).orElse(OptionalDouble.empty());
    }

    /** The parts of the set in order; a single one for statistics linear in the values. */
    default List<ShiftRange> pieces() {
        return set().pieces();
    }

    /** The level, as 0.95. */
    default double level() {
        return set().level();
    }

    /** Whether a shift, oriented, is in the set. */
    default boolean contains(double shift) {
        return set().contains(shift);
    }

    /** Why there is no set, if there is none. */
    default Optional<Undefined> undefined() {
        return set().undefined();
    }
}
