package org.sced.planning;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sced.data.Sha256;
import org.sced.data.SingleCase;
import org.sced.randomization.EqualWeekdays;
import org.sced.randomization.RandomizationDesign;
import org.sced.randomization.Schedule;
import org.sced.randomization.ScheduleList;
import org.sced.randomization.StartWeekdays;

/**
 * A schedule that was drawn, and how: written down and sealed before the diary begins.
 *
 * <p>The {@linkplain #seal seal} is the SHA-256 of the {@linkplain #content content}. Whoever has the seal from the
 * beginning, as from a mail to a colleague, can tell later that nothing was changed. The draw can be repeated: {@code
 * design.draw(seed)} gives the schedule again.
 *
 * <pre>{@code
 * Protocol protocol = Protocol.draw("anna", design, firstDay, 4711, LocalDate.of(2026, 2, 20));
 * protocol.save(Path.of("plan"));
 * SingleCase drawn = protocol.license(SingleCase.read(Path.of("diary.csv")));
 * }</pre>
 *
 * @param caseId the person
 * @param design the schedules that could have been drawn
 * @param firstDay the date of day 1
 * @param seed the seed of the draw
 * @param schedule the schedule that was drawn
 * @param drawnOn the date of the draw, as the caller says
 * @param notes further lines that are sealed, as the planned statistic; each on one line
 */
public record Protocol(
        String caseId,
        RandomizationDesign design,
        LocalDate firstDay,
        long seed,
        Schedule schedule,
        LocalDate drawnOn,
        List<String> notes) {
    private static final String HEAD = "sced protocol 1";
    private static final List<String> KEYS = List.of("case", "design", "first day", "seed", "schedule", "drawn on");
    static final String NOTE = "note";
    static final String SEAL = "sha256";

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a text is blank or goes over several lines, the design does not contain the
     *     schedule, or says that day 1 is another day of the week
     */
    public Protocol {
        requireNonNull(caseId, "caseId");
        requireNonNull(design, "design");
        requireNonNull(firstDay, "firstDay");
        requireNonNull(schedule, "schedule");
        requireNonNull(drawnOn, "drawnOn");
        notes = List.copyOf(notes);
        checkLine("the id of the case", caseId);
        notes.forEach(note -> checkLine("a note", note));
        design.objection(schedule).ifPresent(objection -> {
            throw new IllegalArgumentException(
                    "the schedule cannot have been drawn from \"" + design.text() + "\": " + objection);
        });
        checkWeekday(design, firstDay);
    }

    static void checkLine(String what, String text) {
        if (text.isBlank() || !text.equals(text.strip()) || text.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    what + " is \"" + text + "\"; it must be one line, not blank, without blanks at its ends");
        }
    }

    static void checkWeekday(RandomizationDesign design, LocalDate firstDay) {
        if (design instanceof EqualWeekdays equal) {
            checkWeekday(equal.design(), firstDay);
        } else if (design instanceof StartWeekdays bound) {
            DayOfWeek first = firstDay.getDayOfWeek();
            if (bound.firstDay() != first) {
                throw new IllegalArgumentException("the design says that day 1 is a " + Dates.name(bound.firstDay())
                        + "; " + firstDay + " is a " + Dates.name(first));
            }
            checkWeekday(bound.design(), firstDay);
        }
    }

    /**
     * Draws a schedule.
     *
     * @param caseId the person
     * @param design the schedules to draw from
     * @param firstDay the date of day 1
     * @param seed of the draw; take one that nobody could have chosen, as from dice
     * @param drawnOn the date of the draw
     * @param notes further lines that are sealed, as {@code "mood: PHASE_MEAN_DIFF, better"}
     * @throws IllegalArgumentException as the constructor
     */
    public static Protocol draw(
            String caseId,
            RandomizationDesign design,
            LocalDate firstDay,
            long seed,
            LocalDate drawnOn,
            String... notes) {
        return new Protocol(caseId, design, firstDay, seed, design.draw(seed), drawnOn, List.of(notes));
    }

    /** What is sealed: all parts in a fixed form, one line each. */
    public String content() {
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        List<String> values = List.of(
                caseId,
                design.text(),
                firstDay.toString(),
                Long.toString(seed),
                ScheduleList.of(schedule).text(),
                drawnOn.toString());
        for (int i = 0; i < values.size(); i++) {
            text.append(KEYS.get(i)).append(": ").append(values.get(i)).append('\n');
        }
        notes.forEach(note -> text.append(NOTE).append(": ").append(note).append('\n'));
        return text.toString();
    }

    /** SHA-256 of the content in UTF-8, in lower-case hexadecimal. */
    public String seal() {
        return Sha256.of(content().getBytes(StandardCharsets.UTF_8));
    }

    /** The content with its seal below, which {@link #parse} reads back. */
    public String text() {
        return content() + SEAL + ": " + seal() + "\n";
    }

    /**
     * Reads what {@link #text} writes, and checks its seal.
     *
     * @throws IllegalArgumentException if it is no protocol, or the seal is broken
     */
    public static Protocol parse(String text) {
        List<String> lines = lines(text);
        if (lines.isEmpty() || !lines.get(0).equals(HEAD) || lines.size() < KEYS.size() + 2) {
            throw new IllegalArgumentException(
                    "this is no protocol; its first line is \"" + HEAD + "\", its last the seal, \"" + SEAL + ": …\"");
        }
        List<String> values = new ArrayList<>();
        for (int i = 0; i < KEYS.size(); i++) {
            values.add(value(lines.get(i + 1), KEYS.get(i)));
        }
        List<String> notes = lines.subList(KEYS.size() + 1, lines.size() - 1).stream()
                .map(line -> value(line, NOTE))
                .toList();
        Protocol protocol = new Protocol(
                values.get(0),
                RandomizationDesign.parse(values.get(1)),
                date(values.get(2)),
                seed(values.get(3)),
                schedule(values.get(4)),
                date(values.get(5)),
                notes);
        return protocol.sealed(value(lines.get(lines.size() - 1), SEAL));
    }

    /** The lines that are not blank, without blanks at their ends. */
    static List<String> lines(String text) {
        return text.replace("\uFEFF", "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /**
     * Reads a schedule as it stands in a protocol, as {@code "list 28: A 7, B 14, A′ 7"}.
     *
     * @throws IllegalArgumentException if it is no such text
     */
    public static Schedule schedule(String text) {
        List<Schedule> list =
                RandomizationDesign.parse(text).schedules().limit(2).toList();
        if (list.size() != 1) {
            throw new IllegalArgumentException("\"" + text + "\" is not one schedule; allowed are texts such as"
                    + " \"list 28: A 7, B 14, A′ 7\"");
        }
        return list.get(0);
    }

    static String value(String line, String key) {
        if (!line.startsWith(key + ": ")) {
            throw new IllegalArgumentException("\"" + line + "\" stands where \"" + key + ": …\" is expected");
        }
        return line.substring(key.length() + 2);
    }

    static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no date; write it as 2026-03-02", e);
        }
    }

    static long seed(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("seed \"" + text + "\" is no whole number of 64 bits", e);
        }
    }

    /**
     * This protocol, if a seal fits it.
     *
     * @throws IllegalArgumentException if it does not
     */
    public Protocol sealed(String seal) {
        checkSeal(seal, seal());
        return this;
    }

    static void checkSeal(String said, String seal) {
        if (!said.equals(seal)) {
            throw new IllegalArgumentException("the seal is broken: the protocol says " + said + ", its content gives "
                    + seal + "; something was changed after it was sealed");
        }
    }

    /**
     * Reads a protocol that was saved, and checks its seal.
     *
     * @throws IllegalArgumentException as {@link #parse}
     * @throws UncheckedIOException if it cannot be read
     */
    public static Protocol read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": " + e, e);
        }
    }

    /**
     * Saves {@code protocol.txt}, and for the patient {@code calendar.txt} and {@code calendar.ics}, in a folder, which is
     * made if needed.
     *
     * @throws UncheckedIOException if they cannot be written
     */
    public void save(Path folder) {
        save(folder, Map.of());
    }

    /**
     * As {@link #save(Path)}, with words for the patient in the calendars.
     *
     * @param words what the person does under a condition, as {@code "B"} to {@code "call somebody"}
     * @throws UncheckedIOException if they cannot be written
     */
    public void save(Path folder, Map<String, String> words) {
        ProtocolCalendar calendar = calendar().withWords(words);
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("protocol.txt"), text());
            Files.writeString(folder.resolve("calendar.txt"), calendar.text());
            Files.writeString(folder.resolve("calendar.ics"), calendar.ics());
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": " + e, e);
        }
    }

    /** The calendar for the patient. */
    public ProtocolCalendar calendar() {
        return ProtocolCalendar.of(this);
    }

    /** The last day of the schedule. */
    public LocalDate lastDay() {
        return firstDay.plusDays(schedule.days() - 1L);
    }

    /** What a day is to have: its condition; empty on a day without one. */
    public Optional<String> condition(int day) {
        return schedule.condition(day);
    }

    /**
     * Whether the draw comes out the same again. If not, the schedule was not drawn with this seed, or by a version of the
     * library that draws in another way.
     */
    public boolean redraws() {
        return design.draw(seed).equals(schedule);
    }

    /** Compares a diary with this protocol, day by day. */
    public DiaryCheck check(SingleCase diary) {
        return DiaryCheck.of(this, diary);
    }

    /**
     * The diary as one whose schedule was drawn from the design, so that its randomization tests give p-values.
     *
     * @throws IllegalArgumentException if it departs from this protocol; every differing day is named
     */
    public SingleCase license(SingleCase diary) {
        DiaryCheck check = check(diary);
        if (!check.isFollowed()) {
            throw new IllegalArgumentException(check.toString());
        }
        return diary.withDesign(design);
    }

    /** One line with person, schedule, dates and the beginning of the seal. */
    @Override
    public String toString() {
        return caseId + ": " + schedule + ", from " + firstDay + " to " + lastDay() + ", drawn on " + drawnOn
                + " with seed " + seed + " from \"" + design.text() + "\", sealed " + seal().substring(0, 12) + "…";
    }
}
