package org.sced.randomization;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The short texts that name a design, and the words of its description. */
final class DesignText {
    static final String STARTS = "starts";
    static final String WINDOWS = "windows";

    private static final Pattern HEAD = Pattern.compile("\\s*(\\p{L}+)\\s+(\\d{1,6})\\s*:(.*)", Pattern.DOTALL);
    private static final Pattern PART = Pattern.compile(
            "\\s*(?<label>[^\\s,:\"]+|\"(?:[^\"]|\"\")+\")(?:\\s+(?<length>\\d{1,6}))?"
                    + "(?:\\s+(?<first>\\d{1,6})\\s*[-–]\\s*(?<last>\\d{1,6}))?(?:\\s+min\\s+(?<min>\\d{1,6}))?\\s*(?:,|$)");
    private static final Pattern PLAIN = Pattern.compile("[^\\s,:\"]+");
    private static final String ALLOWED =
            "; allowed are texts such as \"starts 28: A 5, B 5, A′ 5\" and" + " \"windows 28: A, B 6-10, A′ 20-24\"";

    private record Part(String label, String length, String first, String last, String min) {
        int minimum() {
            return min == null ? 1 : Integer.parseInt(min);
        }
    }

    private DesignText() {}

    static RandomizationDesign parse(String text) {
        Matcher head = HEAD.matcher(text);
        if (!head.matches()) {
            throw unreadable(text);
        }
        int days = Integer.parseInt(head.group(2));
        List<Part> parts = parts(text, head.group(3));
        return switch (head.group(1)) {
            case STARTS -> starts(text, days, parts);
            case WINDOWS -> windows(text, days, parts);
            default -> throw unreadable(text);
        };
    }

    private static RandomizationDesign starts(String text, int days, List<Part> parts) {
        if (parts.stream().anyMatch(part -> part.length == null || part.first != null || part.min != null)) {
            throw unreadable(text);
        }
        return new PhaseStarts(
                days,
                parts.stream().map(Part::label).toList(),
                parts.stream().map(part -> Integer.valueOf(part.length)).toList());
    }

    private static RandomizationDesign windows(String text, int days, List<Part> parts) {
        List<Part> later = parts.subList(1, parts.size());
        if (parts.get(0).first != null
                || parts.stream().anyMatch(part -> part.length != null)
                || later.stream().anyMatch(part -> part.first == null)) {
            throw unreadable(text);
        }
        List<StartWindow> windows = later.stream()
                .map(part -> StartWindow.ofDays(part.label, Integer.parseInt(part.first), Integer.parseInt(part.last)))
                .toList();
        return StartWindows.of(
                days,
                parts.get(0).label,
                windows,
                parts.stream().map(Part::minimum).toList());
    }

    private static List<Part> parts(String text, String body) {
        List<Part> parts = new ArrayList<>();
        Matcher part = PART.matcher(body);
        int end = 0;
        while (end < body.length()) {
            if (!part.find(end) || part.start() != end) {
                throw unreadable(text);
            }
            end = part.end();
            parts.add(new Part(
                    unquoted(part.group("label")),
                    part.group("length"),
                    part.group("first"),
                    part.group("last"),
                    part.group("min")));
        }
        if (parts.isEmpty() || body.stripTrailing().endsWith(",")) {
            throw unreadable(text);
        }
        return parts;
    }

    private static IllegalArgumentException unreadable(String text) {
        return new IllegalArgumentException("design \"" + text + "\" cannot be read" + ALLOWED);
    }

    static String quoted(String label) {
        return PLAIN.matcher(label).matches() ? label : "\"" + label.replace("\"", "\"\"") + "\"";
    }

    private static String unquoted(String label) {
        return label.startsWith("\"") ? label.substring(1, label.length() - 1).replace("\"\"", "\"") : label;
    }

    static String days(int days) {
        return days == 1 ? "1 day" : days + " days";
    }

    static String listed(List<String> items) {
        int last = items.size() - 1;
        return last < 1
                ? String.join("", items)
                : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }

    static String equallyLikely(BigInteger count) {
        return count.equals(BigInteger.ONE) ? "only 1 schedule" : count + " schedules, all equally likely";
    }
}
