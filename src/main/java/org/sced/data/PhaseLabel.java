package org.sced.data;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A phase label as typed: a condition, and which of its runs is meant if the label says so.
 *
 * <p>{@code A}, {@code follow-up} leave it open; {@code A1}, {@code A2}, {@code A₂}, {@code A'}, {@code A’}, {@code A′},
 * {@code A″}, {@code A'''} name it.
 *
 * @param condition the condition, as {@code "A"}
 * @param occurrence the run's number; 0 if the label leaves it open
 */
record PhaseLabel(String condition, int occurrence) {
    private static final Pattern NUMBERED = Pattern.compile("(\\p{Lu})([0-9₀-₉]{1,3})");
    private static final Pattern PRIMED = Pattern.compile("(.*?[^'’′″‴\\s])\\s*(['’′″‴]+)");

    /** Reads a label that is not blank. */
    static PhaseLabel parse(String text) {
        String label = text.strip();
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
        Matcher primed = PRIMED.matcher(label);
        if (primed.matches()) {
            int primes = 0;
            for (char prime : primed.group(2).toCharArray()) {
                primes += prime == '″' ? 2 : prime == '‴' ? 3 : 1;
            }
            return new PhaseLabel(primed.group(1), 1 + primes);
        }
        return new PhaseLabel(label, 0);
    }

    /** The printed form of a run, which {@link #parse} reads back. */
    static String print(String condition, int occurrence) {
        return switch (occurrence) {
            case 1 -> condition;
            case 2 -> condition + "′";
            case 3 -> condition + "″";
            default ->
                condition.length() == 1 && Character.isUpperCase(condition.charAt(0))
                        ? condition + occurrence
                        : condition + "′".repeat(occurrence - 1);
        };
    }
}
