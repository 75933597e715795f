package org.sced.data;

import static java.util.Objects.requireNonNull;

/**
 * One thing that is wrong with the data.
 *
 * @param line the line of the file, counted from 1; 0 if there is none
 * @param column the column, counted from 1; 0 if the whole line is meant
 * @param message what was found and what is allowed, as one sentence without the place
 */
public record Problem(int line, int column, String message) {
    /** Checks that there is a message. */
    public Problem {
        requireNonNull(message, "message");
    }
}
