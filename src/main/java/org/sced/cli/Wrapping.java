package org.sced.cli;

/** Lines of text no wider than a terminal. */
final class Wrapping {
    private Wrapping() {}

    static String wrapped(String text, int width) {
        StringBuilder wrapped = new StringBuilder();
        int column = 0;
        for (String word : text.split(" ")) {
            boolean full = column > 0 && column + 1 + word.length() > width;
            if (column > 0) {
                wrapped.append(full ? '\n' : ' ');
            }
            column = full || column == 0 ? word.length() : column + 1 + word.length();
            wrapped.append(word);
        }
        return wrapped.toString();
    }
}
