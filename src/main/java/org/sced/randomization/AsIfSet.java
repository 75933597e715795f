package org.sced.randomization;

import static java.util.Objects.requireNonNull;

import org.sced.stats.Reason;

/**
 * What the confidence set would be if the schedule had been drawn from the design; it is none.
 *
 * @param set the set and what it was found from
 * @param explanation one sentence on why it is no confidence set
 */
public record AsIfSet(ShiftSet set, String explanation) implements ConfidenceResult {
    /** Checks that nothing is missing. */
    public AsIfSet {
        requireNonNull(set, "set");
        requireNonNull(explanation, "explanation");
    }

    /** Why there is no confidence set. */
    public Reason reason() {
        return Reason.NOT_RANDOMIZED;
    }

    @Override
    public String toString() {
        return set.line("as-if set") + " " + explanation;
    }
}
