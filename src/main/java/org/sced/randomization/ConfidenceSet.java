package org.sced.randomization;

import static java.util.Objects.requireNonNull;

/**
 * A confidence set for a constant shift, by the draw of the schedule alone.
 *
 * @param set the set and what it was found from
 */
public record ConfidenceSet(ShiftSet set) implements ConfidenceResult {
    /** Checks that it is there. */
    public ConfidenceSet {
        requireNonNull(set, "set");
    }

    @Override
    public String toString() {
        return set.line("confidence set");
    }
}
