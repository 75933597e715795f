package org.sced.cli;

/** Names of files and folders made from text of a diary. */
final class FileNames {
    private static final int LONGEST = 80;

    private FileNames() {}

    /** The text with every character replaced that could lead out of a folder or trouble a file system. */
    static String of(String text) {
        String name = text.replaceAll("[^\\p{L}\\p{N}._-]", "_").replaceFirst("^\\.+", "_");
        return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }
}
