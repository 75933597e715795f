package org.sced.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Prints text as UTF-8, with control characters replaced: text of a diary must not steer a terminal. Line ends and tabs
 * pass, and so do the letters of all scripts.
 */
final class Terminal extends PrintWriter {
    private final OutputStream stream;

    /** Prints to a stream. */
    Terminal(OutputStream stream) {
        super(new Visible(stream));
        this.stream = stream;
    }

    /** Where a command prints. */
    static Terminal of(CommandSpec spec) {
        return (Terminal) spec.commandLine().getOut();
    }

    /**
     * Prints text that is encoded already and has nothing to be replaced, which is several times faster.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    void print(byte[] visibleUtf8) {
        flush();
        try {
            stream.write(visibleUtf8);
        } catch (IOException e) {
            setError();
            throw new UncheckedIOException("standard output", e);
        }
    }

    /** Text with the characters replaced that could steer a terminal. */
    static String visible(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = visible(chars[i]);
        }
        return new String(chars);
    }

    /** Whether a text is printed as it stands. */
    static boolean isVisible(String text) {
        return visible(text).equals(text);
    }

    private static char visible(char c) {
        if (c >= ' ' && c <= '~') {
            return c;
        }
        boolean steers = Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
        boolean turns = c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
        return steers || turns ? '\uFFFD' : c;
    }

    private static final class Visible extends FilterWriter {
        Visible(OutputStream stream) {
            super(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        }

        @Override
        public void write(int c) throws IOException {
            out.write(visible((char) c));
        }

        @Override
        public void write(char[] chars, int offset, int length) throws IOException {
            write(new String(chars, offset, length));
        }

        @Override
        public void write(String text, int offset, int length) throws IOException {
            out.write(visible(text.substring(offset, offset + length)));
        }
    }
}
