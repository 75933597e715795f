package org.sced.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Passes text on, with control characters replaced: text of a diary must not steer a terminal. Line ends and tabs pass, and
 * so do the letters of all scripts.
 */
final class TerminalWriter extends FilterWriter {
    TerminalWriter(Writer out) {
        super(out);
    }

    @Override
    public void write(int c) throws IOException {
        out.write(visible((char) c));
    }

    @Override
    public void write(char[] chars, int offset, int length) throws IOException {
        int first = offset;
        int end = offset + length;
        while (first < end && visible(chars[first]) == chars[first]) {
            first++;
        }
        if (first == end) { // nothing to replace, as in nearly all text
            out.write(chars, offset, length);
            return;
        }
        char[] visible = new char[length];
        for (int i = 0; i < length; i++) {
            visible[i] = visible(chars[offset + i]);
        }
        out.write(visible, 0, length);
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        write(text.toCharArray(), offset, length);
    }

    private static char visible(char c) {
        if (c >= ' ' && c <= '~') {
            return c;
        }
        boolean steers = Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
        boolean turns = c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
        return steers || turns ? '\uFFFD' : c;
    }
}
