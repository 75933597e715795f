package org.sced.data;

import java.util.Optional;

/** Follows the quotes of a CSV text, character by character, to say where they break; reading itself is done elsewhere. */
final class Quotes {
    private enum Place {
        CELL_START,
        BARE,
        QUOTED,
        CLOSED
    }

    private final char separator;
    private Place place = Place.CELL_START;
    private int line = 1;
    private int column = 1;
    private int openLine;
    private boolean afterReturn;

    Quotes(char separator) {
        this.separator = separator;
    }

    /** The first quote that is never closed, or the first text behind a closing quote. */
    static Optional<Problem> fault(String text, char separator) {
        Quotes quotes = new Quotes(separator);
        char[] chars = text.toCharArray();
        int place = quotes.accept(chars, 0, chars.length);
        return place < chars.length ? Optional.of(quotes.behindQuote(chars[place])) : quotes.unclosed();
    }

    /** Takes the next characters; answers the place of the first that stands behind a closing quote, the end if none does. */
    int accept(char[] text, int from, int end) {
        for (int i = from; i < end; i++) {
            char c = text[i];
            boolean insideCell = place == Place.BARE && c > '"' && c != separator; // most are, and change nothing
            if (!insideCell && !accept(c)) {
                return i;
            }
        }
        return end;
    }

    /** Takes the next character; false if it stands behind a closing quote. */
    boolean accept(char c) {
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
            return false;
        } else {
            place = Place.BARE;
        }
        if (lineEnd) {
            line += c == '\n' && afterReturn ? 0 : 1;
        }
        afterReturn = c == '\r';
        return true;
    }

    /** The line of the next character, counted from 1; lines end with LF, CR LF or CR. */
    int line() {
        return line;
    }

    /** What is wrong with a character that was not accepted. */
    Problem behindQuote(char c) {
        return new Problem(
                line,
                column,
                "\"" + Problems.shown(String.valueOf(c))
                        + "\" stands behind a closing quote; a quoted cell ends with its quote, and a quote inside is doubled");
    }

    /** What is wrong if the text ends here. */
    Optional<Problem> unclosed() {
        return place == Place.QUOTED
                ? Optional.of(new Problem(
                        openLine, column, "a quote is opened and never closed; every quoted cell ends with a quote"))
                : Optional.empty();
    }
}
