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
     * Prints text that is encoded already, which is several times faster.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    void print(byte[] utf8) {
        if (steers(utf8)) {
            print(new String(utf8, StandardCharsets.UTF_8));
            return;
        }
        flush();
        try {
            stream.write(utf8);
        } catch (IOException e) {
            setError();
            throw new UncheckedIOException("standard output", e);
        }
    }

    private static boolean steers(byte[] utf8) {
        for (int i = 0; i < utf8.length; i++) {
            byte b = utf8[i];
            if (b >= ' ' && b != 0x7f || b == '\n') {
                continue; // as nearly all of them
            }
            char c = switch (b) {
                case (byte) 0xC2 -> (char) (0x80 | utf8[i + 1] & 0x3F);
                case (byte) 0xE2 -> (char) (0x2000 | (utf8[i + 1] & 0x3F) << 6 | utf8[i + 2] & 0x3F);
                default -> b < 0 ? 'a' : (char) b; // no other character of several bytes steers
            };
            if (visible(c) != c) {
                return true;
            }
        }
        return false;
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
    }
}
