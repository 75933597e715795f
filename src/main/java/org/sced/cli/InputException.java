package org.sced.cli;

/** What the user asked for does not go with the data; the message says why. */
final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1;

    InputException(String message) {
        super("sced: " + message);
    }
}
