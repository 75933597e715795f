package org.sced.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * The text of a file that is read piece by piece. It ends where the file ends, or where something stands that is no CSV
 * text in UTF-8: what that is, {@link #fault} tells then.
 */
final class DiaryText extends Reader {
    private final InputStream in;
    private final int maxLineLength;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes;
    private final CharBuffer chars;
    private boolean fileEnded;
    private boolean zeroByte;
    private Optional<String> unreadable = Optional.empty();
    private Optional<Problem> fault = Optional.empty();
    private Quotes quotes;
    private long lineLength;

    /**
     * Reads the beginning.
     *
     * @throws DiaryException if the file is in UTF-16
     */
    DiaryText(InputStream in, String name, int maxLineLength) throws IOException {
        super(in);
        this.in = in;
        this.maxLineLength = maxLineLength;
        int room = Math.max(1 << 16, maxLineLength + 2);
        this.bytes = ByteBuffer.allocate(room).flip();
        this.chars = CharBuffer.allocate(room).flip();
        fill();
        if (bytes.limit() >= 2 && (bytes.get(0) & 0xff) + (bytes.get(1) & 0xff) == 0xff + 0xfe) {
            throw Problems.of(name, 1, 0, "the file is in UTF-16; save it as CSV in UTF-8");
        }
        if (chars.hasRemaining() && chars.charAt(0) == '\uFEFF') {
            chars.get();
        }
    }

    /** What has been read of the file at first; the header stands in it. */
    String beginning() {
        return chars.toString();
    }

    /** Says by what cells are parted, before anything is read. */
    void partedBy(char separator) {
        quotes = new Quotes(separator);
    }

    /** What ended the text before the file ended, or is wrong with its end. */
    Optional<Problem> fault() {
        return fault;
    }

    /** The quote that is open at the end of what has been read. */
    Optional<Problem> openQuote() {
        return quotes.unclosed();
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (fault.isPresent()) {
            return -1;
        }
        if (!chars.hasRemaining() && !fill()) {
            fault = unreadable.map(what -> new Problem(quotes.line(), 0, what)).or(quotes::unclosed);
            return -1;
        }
        char[] source = chars.array();
        int from = chars.position();
        int end = from + Math.min(length, chars.remaining());
        int inLine = withinLines(source, from, end);
        int sound = quotes.accept(source, from, inLine);
        if (sound < end) {
            chars.position(sound + 1);
            fault = Optional.of(sound < inLine ? quotes.behindQuote(source[sound]) : tooLong());
        } else {
            chars.position(end);
        }
        System.arraycopy(source, from, target, offset, sound - from);
        return fault.isPresent() && sound == from ? -1 : sound - from;
    }

    /** The place of the first character that makes its line too long; the end if none does. */
    private int withinLines(char[] text, int from, int end) {
        long length = lineLength;
        int place = from;
        while (place < end && length <= maxLineLength) {
            char c = text[place++];
            length = c == '\n' || c == '\r' ? 0 : length + 1;
        }
        lineLength = length;
        return length > maxLineLength ? place - 1 : end;
    }

    private Problem tooLong() throws IOException {
        return new Problem(
                quotes.line(),
                0,
                "the line has " + (lineLength + restOfLine()) + " characters; allowed are " + maxLineLength);
    }

    /** How many characters of the line are still to come. */
    private long restOfLine() throws IOException {
        long rest = 0;
        while (chars.hasRemaining() || fill()) {
            char c = chars.get();
            if (c == '\n' || c == '\r') {
                break;
            }
            rest++;
        }
        return rest;
    }

    /** Reads more; false if there is no more, or none that can be read. */
    private boolean fill() throws IOException {
        chars.clear();
        while (chars.position() == 0 && unreadable.isEmpty() && !(fileEnded && !bytes.hasRemaining())) {
            more();
            CoderResult result = decoder.decode(bytes, chars, fileEnded);
            if (result.isMalformed()) {
                unreadable = Optional.of(String.format(
                        Locale.ROOT,
                        "byte 0x%02X is not UTF-8; save the file as CSV in UTF-8",
                        bytes.get(bytes.position())));
            } else if (zeroByte && !bytes.hasRemaining()) {
                unreadable =
                        Optional.of("a zero byte: this is a binary file or UTF-16; allowed are CSV files in UTF-8");
            }
        }
        chars.flip();
        return chars.hasRemaining();
    }

    /** Reads bytes behind those that are left; nothing behind a zero byte. */
    private void more() throws IOException {
        if (fileEnded) {
            return;
        }
        bytes.compact();
        int from = bytes.position();
        int read = in.read(bytes.array(), from, bytes.remaining());
        fileEnded = read < 0;
        int end = from + Math.max(0, read);
        byte[] array = bytes.array();
        for (int i = from; i < end && !zeroByte; i++) {
            if (array[i] == 0) {
                zeroByte = true;
                fileEnded = true;
                end = i;
            }
        }
        bytes.position(end);
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
