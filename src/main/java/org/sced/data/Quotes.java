package org.sced.data;

import java.util.Optional;

/** Finds the quote that breaks a CSV text, to say where; reading itself is done elsewhere. */
final class Quotes {
    private enum Place {
        CELL_START,
        BARE,
        QUOTED,
        CLOSED
    }

    private Quotes() {}

    /** The first quote that is never closed, or the first text behind a closing quote. */
    static Optional<Problem> fault(String text, char separator) {
        Place place = Place.CELL_START;
        int line = 1;
        int column = 1;
        int openLine = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean lineEnd = c == '\n' || c == '\r';
            if (place == Place.QUOTED) {
                place = c == '"' ? Place.CLOSED : Place.QUOTED;
            } else if (c == '"' && place == Place.CELL_START) {
                place = Place.QUOTED;
                openLine = line;
            } else if (c == '"' && place == Place.CLOSED) {
                place = Place.QUOTED; // a doubled quote stands for itself
            } else if (c == separator || lineEnd) {
                place = Place.CELL_START;
                column = lineEnd ? 1 : column + 1;
            } else if (place == Place.CLOSED) {
                return Optional.of(
                        new Problem(
                                line,
                                column,
                                "\"" + Problems.shown(String.valueOf(c))
                                        + "\" stands behind a closing quote; a quoted cell ends with its quote, and a quote inside is doubled"));
            } else {
                place = Place.BARE;
            }
            line += c == '\n' || c == '\r' && !text.startsWith("\n", i + 1) ? 1 : 0;
        }
        return place == Place.QUOTED
                ? Optional.of(new Problem(
                        openLine, column, "a quote is opened and never closed; every quoted cell ends with a quote"))
                : Optional.empty();
    }
}
