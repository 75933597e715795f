package org.sced.randomization;

import java.math.BigInteger;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The short texts that name a design, and the words of its description. */
final class DesignText {
    static final String STARTS = "starts";
    static final String WINDOWS = "windows";
    static final String ALTERNATION = "alternation";
    static final String BLOCKS = "blocks";
    static final String CYCLES = "cycles";
    static final String LIST = "list";

    /** A day without a condition, on a list. */
    static final String NO_CONDITION = "-";

    /** More days than these are refused before anything is counted. */
    static final int MOST_DAYS = 1_000_000;

    private static final Pattern HEAD = Pattern.compile("\\s*(\\p{L}+)\\s+(\\d{1,6})\\s*:(.*)", Pattern.DOTALL);
    private static final String LABEL = "[^\\s,:;/\\[\\]\"]+|\"(?:[^\"]|\"\")+\"";
    private static final Pattern PART = Pattern.compile("\\s*(?<label>" + LABEL + ")(?:\\s+(?<length>\\d{1,6}))?"
            + "(?:\\s+(?<first>\\d{1,6})\\s*[-–]\\s*(?<last>\\d{1,6}))?(?:\\s+min\\s+(?<min>\\d{1,6}))?\\s*(?:,|$)");
    private static final Pattern PLAIN = Pattern.compile("[^\\s,:;/\\[\\]\"]+");
    private static final Pattern OPTION = Pattern.compile("\\s*(run|washout)\\s+(\\d{1,6})\\s*");
    private static final Pattern WEEKDAYS = Pattern.compile("\\s*start\\s+(?:(?<labels>(?:" + LABEL + ")(?:\\s*,\\s*(?:"
            + LABEL + "))*)\\s+)?on\\s+(?<weekdays>[\\p{L}\\s–-]+),\\s*day\\s+1\\s+(?<first>\\p{L}+)\\s*");
    private static final Pattern EQUAL_WEEKDAYS = Pattern.compile("\\s*equal\\s+weekdays\\s*");
    private static final String ALLOWED = "; allowed are texts such as \"starts 28: A 5, B 5, A′ 5\","
            + " \"windows 28: A, B 6-10, A′ 20-24\", \"alternation 28: A 14, B 14; run 2\", \"blocks 28: A 1, B 1\","
            + " \"cycles 23: A 5, B 5; washout 1\", each with \"; start on Mon-Fri, day 1 Mon\" or \"; equal weekdays\"";

    private record Part(String label, String length, String first, String last, String min) {
        int minimum() {
            return min == null ? 1 : Integer.parseInt(min);
        }

        boolean isNumbered() {
            return length != null && first == null && min == null;
        }

        int number() {
            return Integer.parseInt(length);
        }
    }

    private DesignText() {}

    static RandomizationDesign parse(String text) {
        List<String> segments = split(text, ';');
        Matcher head = HEAD.matcher(segments.get(0));
        if (!head.matches()) {
            throw unreadable(text);
        }
        int days = Integer.parseInt(head.group(2));
        int next = 1;
        Optional<String> name = Optional.empty();
        int number = 0;
        if (segments.size() > 1) {
            Matcher option = OPTION.matcher(segments.get(1));
            if (option.matches()) {
                name = Optional.of(option.group(1));
                number = Integer.parseInt(option.group(2));
                next = 2;
            }
        }
        RandomizationDesign design = base(text, head.group(1), days, head.group(3), name, number);
        for (String constraint : segments.subList(next, segments.size())) {
            design = constrained(text, design, constraint);
        }
        return design;
    }

    private static RandomizationDesign base(
            String text, String kind, int days, String body, Optional<String> option, int number) {
        if (kind.equals(ALTERNATION) && option.isPresent() && option.get().equals("run")) {
            return checkedDays(LimitedAlternation.of(labels(text, body), numbers(text, body), number), days);
        }
        if (kind.equals(CYCLES) && (option.isEmpty() || option.get().equals("washout"))) {
            return cycles(text, days, body, number);
        }
        if (option.isPresent()) {
            throw unreadable(text);
        }
        return switch (kind) {
            case STARTS -> starts(text, days, parts(text, body));
            case WINDOWS -> windows(text, days, parts(text, body));
            case ALTERNATION -> checkedDays(CompleteAlternation.of(labels(text, body), numbers(text, body)), days);
            case BLOCKS -> Blocks.of(days, labels(text, body), numbers(text, body));
            case LIST -> list(text, days, body);
            default -> throw unreadable(text);
        };
    }

    private static RandomizationDesign constrained(String text, RandomizationDesign design, String constraint) {
        if (EQUAL_WEEKDAYS.matcher(constraint).matches()) {
            return EqualWeekdays.of(design);
        }
        Matcher start = WEEKDAYS.matcher(constraint);
        if (!start.matches()) {
            throw unreadable(text);
        }
        Set<DayOfWeek> weekdays = Weekdays.parseAll(start.group("weekdays")).orElseThrow(() -> unreadable(text));
        DayOfWeek first = Weekdays.parse(start.group("first")).orElseThrow(() -> unreadable(text));
        String labels = start.group("labels");
        return StartWeekdays.of(design, first, weekdays, labels == null ? List.of() : labels(text, labels));
    }

    private static List<String> labels(String text, String body) {
        return parts(text, body).stream().map(Part::label).toList();
    }

    private static List<Integer> numbers(String text, String body) {
        List<Part> parts = parts(text, body);
        if (!parts.stream().allMatch(Part::isNumbered)) {
            throw unreadable(text);
        }
        return parts.stream().map(Part::number).toList();
    }

    private static RandomizationDesign checkedDays(Alternation design, int days) {
        if (design.days() != days) {
            throw new IllegalArgumentException("\"" + design.text() + "\" was said to have " + days(days)
                    + "; the days of its conditions are " + design.days());
        }
        return design;
    }

    private static RandomizationDesign cycles(String text, int days, String body, int washout) {
        List<Integer> periods = numbers(text, body);
        if (Set.copyOf(periods).size() != 1) {
            throw new IllegalArgumentException(
                    "design \"" + text + "\" has periods of different lengths; all periods of cycles have the same");
        }
        return AbCycles.ofDays(days, labels(text, body), periods.get(0), washout);
    }

    private static RandomizationDesign list(String text, int days, String body) {
        List<Schedule> schedules = new ArrayList<>();
        for (String line : split(body, '/')) {
            List<Part> parts = parts(text, line);
            if (parts.stream().allMatch(Part::isNumbered)) {
                int[] lengths = parts.stream().mapToInt(Part::number).toArray();
                Arrays.parallelPrefix(lengths, Integer::sum);
                schedules.add(Schedule.ofPhases(
                        lengths[lengths.length - 1],
                        parts.stream().map(Part::label).toList(),
                        Arrays.copyOf(lengths, lengths.length - 1)));
            } else if (parts.stream().allMatch(part -> part.length == null && part.first == null && part.min == null)) {
                schedules.add(Schedule.alternating(parts(line)));
            } else {
                throw unreadable(text);
            }
        }
        for (Schedule schedule : schedules) {
            if (schedule.days() != days) {
                throw new IllegalArgumentException("the list is of " + days(days) + ", and has a schedule of "
                        + days(schedule.days()) + "; all must have the same days");
            }
        }
        return ScheduleList.of(schedules);
    }

    /** The conditions of a line of days; the mark of a day without one becomes blank unless it is quoted. */
    private static List<String> parts(String line) {
        return split(line, ',').stream()
                .map(String::strip)
                .map(part -> part.equals(NO_CONDITION) ? "" : unquoted(part))
                .toList();
    }

    /** Parts between a character where it is not inside quotation marks or brackets. */
    static List<String> split(String text, char at) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int open = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '[') {
                open++;
            } else if (!quoted && c == ']') {
                open--;
            } else if (c == at && !quoted && open == 0) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static RandomizationDesign starts(String text, int days, List<Part> parts) {
        if (parts.stream().anyMatch(part -> (part.length == null) == (part.first == null) || part.min != null)) {
            throw unreadable(text);
        }
        PhaseStarts starts = new PhaseStarts(
                days,
                parts.stream().map(Part::label).toList(),
                parts.stream()
                        .map(part -> Integer.valueOf(part.length == null ? part.first : part.length))
                        .toList());
        return parts.stream().allMatch(part -> part.last == null)
                ? starts
                : starts.withMaximumLengths(parts.stream()
                        .map(part -> part.last == null ? Integer.valueOf(days) : Integer.valueOf(part.last))
                        .toArray(Integer[]::new));
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

    static String unquoted(String label) {
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

    /** The description of a design without its number of schedules. */
    static String without(RandomizationDesign design) {
        String description = design.description();
        int colon = description.lastIndexOf(": ");
        return description.substring(0, colon) + ".";
    }
}
