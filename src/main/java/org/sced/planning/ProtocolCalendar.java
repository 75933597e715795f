package org.sced.planning;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sced.data.Phase;

/**
 * The calendar of a protocol, for the person who keeps the diary: as a page of text with one line for each week, and as an
 * iCalendar file (RFC 5545) with one all-day event for each run of days under one condition.
 *
 * <p>Immutable. The same protocol gives the same bytes: the time stamp of the events is midnight (UTC) of the day of the
 * draw, and their ids come from the seal.
 */
public final class ProtocolCalendar {
    private static final int WEEK = DayOfWeek.values().length;
    private static final int MOST_OCTETS = 75;

    private final Protocol protocol;
    private final Map<String, String> words;

    private ProtocolCalendar(Protocol protocol, Map<String, String> words) {
        this.protocol = protocol;
        this.words = words;
    }

    static ProtocolCalendar of(Protocol protocol) {
        return new ProtocolCalendar(requireNonNull(protocol, "protocol"), Map.of());
    }

    /**
     * This calendar with words for conditions.
     *
     * @param conditions what the person does under a condition, as {@code "B"} to {@code "call somebody every day"}
     * @throws IllegalArgumentException if the schedule has no such condition
     */
    public ProtocolCalendar withWords(Map<String, String> conditions) {
        List<String> there = protocol.schedule().conditions();
        conditions.keySet().forEach(condition -> {
            if (!there.contains(condition)) {
                throw new IllegalArgumentException(
                        "no condition \"" + condition + "\"; the schedule has " + String.join(", ", there));
            }
        });
        return new ProtocolCalendar(protocol, Map.copyOf(new TreeMap<>(conditions)));
    }

    private LocalDate date(int day) {
        return protocol.firstDay().plusDays(day);
    }

    private String label(int day) {
        if (protocol.schedule().alternating()) {
            return protocol.condition(day).orElse("–");
        }
        return protocol.schedule().phases().stream()
                .filter(phase -> day <= phase.last())
                .findFirst()
                .map(Phase::label)
                .orElseThrow();
    }

    /** The page: a head, one line for each week, and what each condition means. */
    public String text() {
        int days = protocol.schedule().days();
        StringBuilder text = new StringBuilder();
        text.append("Plan for ").append(protocol.caseId()).append('\n');
        text.append(days)
                .append(" days, from ")
                .append(Dates.full(date(0)))
                .append(" to ")
                .append(Dates.full(date(days - 1)))
                .append("\n\n");
        int width = 3;
        for (int day = 0; day < days; day++) {
            width = Math.max(width, label(day).codePointCount(0, label(day).length()));
        }
        text.append(padded("Week of", 8));
        for (DayOfWeek day : DayOfWeek.values()) {
            text.append("  ")
                    .append(day == DayOfWeek.SUNDAY ? Dates.shortName(day) : padded(Dates.shortName(day), width));
        }
        text.append('\n');
        int before = protocol.firstDay().getDayOfWeek().ordinal();
        for (int monday = -before; monday < days; monday += WEEK) {
            StringBuilder line = new StringBuilder(padded(Dates.dayAndMonth(date(monday)), 8));
            for (int day = monday; day < monday + WEEK; day++) {
                line.append("  ").append(padded(day >= 0 && day < days ? label(day) : "", width));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        text.append('\n');
        if (protocol.schedule().alternating()) {
            Set<String> seen = new LinkedHashSet<>(protocol.schedule().conditions());
            seen.forEach(condition -> {
                if (words.containsKey(condition)) {
                    text.append(condition)
                            .append(": ")
                            .append(words.get(condition))
                            .append('\n');
                }
            });
        } else {
            for (Phase phase : protocol.schedule().phases()) {
                text.append(phase.label())
                        .append(": ")
                        .append(Dates.full(date(phase.first())))
                        .append(" to ")
                        .append(Dates.full(date(phase.last())));
                if (words.containsKey(phase.condition())) {
                    text.append(": ").append(words.get(phase.condition()));
                }
                text.append('\n');
            }
        }
        text.append("\nKeep the diary on every day. The days were drawn by lot on ")
                .append(Dates.full(protocol.drawnOn()))
                .append(" and are not changed.\nSeal ")
                .append(protocol.seal())
                .append('\n');
        return text.toString();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.codePointCount(0, text.length())));
    }

    /** The iCalendar file. */
    public String ics() {
        StringBuilder text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//sced//schedule of a single-case experiment//EN");
        line(text, "CALSCALE:GREGORIAN");
        List<Phase> runs = protocol.schedule().phases();
        for (int k = 0; k < runs.size(); k++) {
            Phase run = runs.get(k);
            String label = protocol.schedule().alternating() ? run.condition() : run.label();
            String word = words.containsKey(run.condition()) ? ": " + words.get(run.condition()) : "";
            line(text, "BEGIN:VEVENT");
            line(text, "UID:" + protocol.seal() + "-" + (k + 1) + "@sced");
            line(text, "DTSTAMP:" + basic(protocol.drawnOn()) + "T000000Z");
            line(text, "DTSTART;VALUE=DATE:" + basic(date(run.first())));
            line(text, "DTEND;VALUE=DATE:" + basic(date(run.last() + 1)));
            line(text, "SUMMARY:" + escaped(label + word));
            line(
                    text,
                    "DESCRIPTION:"
                            + escaped("Day " + (run.first() + 1) + " to " + (run.last() + 1) + " of "
                                    + protocol.schedule().days() + " of the plan for " + protocol.caseId()));
            line(text, "TRANSP:TRANSPARENT");
            line(text, "END:VEVENT");
        }
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    private static String basic(LocalDate date) {
        return date.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\r", "\\n")
                .replace("\n", "\\n");
    }

    /** A content line, folded before it has more than 75 octets, never inside a character. */
    private static void line(StringBuilder text, String content) {
        int octets = 0;
        for (int c : content.codePoints().toArray()) {
            String character = Character.toString(c);
            int its = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + its > MOST_OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += its;
        }
        text.append("\r\n");
    }

    @Override
    public String toString() {
        return text();
    }
}
