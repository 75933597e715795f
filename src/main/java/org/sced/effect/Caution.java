package org.sced.effect;

import static java.util.Objects.requireNonNull;

/**
 * Something that makes an index of these data misleading.
 *
 * @param concern for programs
 * @param sentence for people
 */
public record Caution(Concern concern, String sentence) {
    /** Checks that nothing is missing. */
    public Caution {
        requireNonNull(concern, "concern");
        requireNonNull(sentence, "sentence");
    }
}
