package org.sced.data;

import static java.util.Objects.requireNonNull;

/**
 * The file from which cases were read.
 *
 * @param name the file's name without its folder
 * @param sha256 SHA-256 of its bytes, in lower-case hexadecimal
 */
public record Source(String name, String sha256) {
    /** Checks that nothing is missing. */
    public Source {
        requireNonNull(name, "name");
        requireNonNull(sha256, "sha256");
    }
}
