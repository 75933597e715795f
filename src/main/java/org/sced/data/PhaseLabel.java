package org.sced.data;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A phase label as typed: a condition, and which of its runs is meant if the label says so.
 *
 * <p>{@code A}, {@code follow-up} leave it open; {@code A1}, {@code A2}, {@code A₂}, {@code A'}, {@code A’}, {@code A′},
 * {@code A″}, {@code A'''} name it, and so do the accents and quotation marks that keyboards give for a prime.
 *
 * @param condition the condition, as {@code "A"}
 * @param occurrence the run's number; 0 if the label leaves it open
 */
record PhaseLabel(String condition, int occurrence) {
    private static final String PRIMES = "'`´’ʹʼ′ʺ″‴";
    private static final Pattern NUMBERED = Pattern.compile("(\\p{Lu})([0-9₀-₉]{1,9})");
    private static final Pattern PRIMED = Pattern.compile("(.*?[^" + PRIMES + "\\s])\\s*([" + PRIMES + "]+)");
    /** Quotation marks end a quoted word, too, so they are primes behind a single letter only. */
    private static final Pattern LETTER_PRIMED = Pattern.compile("(\\p{Lu})\\s*([" + PRIMES + "‘\"“”]+)");

    /** Reads a label that is not blank. */
    static PhaseLabel parse(String text) {
        String label = text.strip();
        if (label.length() == 1) {
            return new PhaseLabel(label, 0); // the usual case: A or B
        }
        if (label.length() == 2 && isCapital(label.charAt(0)) && "'′".indexOf(label.charAt(1)) >= 0) {
            return new PhaseLabel(label.substring(0, 1), 2); // and A′
        }
        Matcher numbered = NUMBERED.matcher(label);
        if (numbered.matches()) {
            int number = 0;
            for (char digit : numbered.group(2).toCharArray()) {
                number = 10 * number + (digit >= '₀' ? digit - '₀' : digit - '0');
            }
            if (number > 0) {
                return new PhaseLabel(numbered.group(1), number);
            }
        }
        Matcher letter = LETTER_PRIMED.matcher(label);
        Matcher primed = letter.matches() ? letter : PRIMED.matcher(label);
        if (primed.matches()) {
            int primes = 0;
            for (char prime : primed.group(2).toCharArray()) {
                primes += "\"“”ʺ″".indexOf(prime) >= 0 ? 2 : prime == '‴' ? 3 : 1;
            }
            return new PhaseLabel(primed.group(1), 1 + primes);
        }
        return new PhaseLabel(label, 0);
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    /** The printed form of a run, which {@link #parse} reads back. */
    static String print(String condition, int occurrence) {
        return switch (occurrence) {
            case 1 -> condition;
            case 2 -> condition + "′";
            case 3 -> condition + "″";
            default -> numbered(condition) ? condition + occurrence : condition + "′".repeat(occurrence - 1);
        };
    }

    /** Whether runs of the condition may be numbered, as in {@code A1}; a longer word with a number is another word. */
    static boolean numbered(String condition) {
        return condition.length() == 1 && Character.getType(condition.charAt(0)) == Character.UPPERCASE_LETTER;
    }

    /**
     * Complains about a character at either end that cannot be seen, as a no-break space, or a line break or tab inside,
     * which would silently make another label.
     */
    static Optional<String> hidden(String text) {
        String label = text.strip();
        int first = label.codePointAt(0);
        int last = label.codePointBefore(label.length());
        if (isHidden(first)) {
            return Optional.of(
                    String.format(Locale.ROOT, "begins with an invisible character (U+%04X); delete it", first));
        }
        if (isHidden(last)) {
            return Optional.of(
                    String.format(Locale.ROOT, "ends with an invisible character (U+%04X); delete it", last));
        }
        for (int i = 0; i < label.length(); i++) {
            if (Character.isISOControl(label.charAt(i))) {
                return Optional.of("has a line break or tab inside; write it on one line");
            }
        }
        return Optional.empty();
    }

    private static boolean isHidden(int character) {
        return Character.isISOControl(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT;
    }
}
