package org.sced.stats;

import static java.util.Objects.requireNonNull;

/**
 * Why there is no number.
 *
 * @param reason for programs
 * @param sentence for people, as {@code "Phase A has 1 value; a standard deviation needs 2."}
 */
public record Undefined(Reason reason, String sentence) {
    /** Checks that nothing is missing. */
    public Undefined {
        requireNonNull(reason, "reason");
        requireNonNull(sentence, "sentence");
    }
}
