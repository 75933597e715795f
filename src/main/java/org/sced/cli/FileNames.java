package org.sced.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Names of files and folders made from text of a diary. */
final class FileNames {
    /** Bytes of the longest name, which leaves room for an ending in the 255 of most file systems. */
    private static final int LONGEST = 120;

    private FileNames() {}

    /** The text with every character replaced that could lead out of a folder or trouble a file system. */
    static String of(String text) {
        String name = shortened(text.replaceAll("[^\\p{L}\\p{N}._-]", "_").replaceFirst("^\\.+", "_"));
        try {
            return Path.of(name).toString();
        } catch (InvalidPathException e) {
            // The file system cannot write these letters, as with the locale C.
            return name.replaceAll("[^\\x20-\\x7E]", "_");
        }
    }

    private static String shortened(String name) {
        StringBuilder start = new StringBuilder();
        int bytes = 0;
        for (int c : name.codePoints().toArray()) {
            String letter = Character.toString(c);
            bytes += letter.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > LONGEST) {
                break;
            }
            start.append(letter);
        }
        return start.toString();
    }
}
