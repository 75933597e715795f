package org.sced.report;

/** Which characters a reader can make out. */
final class Readable {
    private Readable() {}

    /** Whether a character is neither a control character, nor turns the writing direction, nor is forbidden in XML. */
    static boolean is(int c) {
        boolean turns = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        boolean forbidden = c >= 0xD800 && c <= 0xDFFF || c == 0xFFFE || c == 0xFFFF;
        boolean endsLine = c == 0x2028 || c == 0x2029;
        return !Character.isISOControl(c) && !turns && !forbidden && !endsLine;
    }
}
