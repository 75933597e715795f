package org.sced.planning;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sced.data.Sha256;
import org.sced.data.SingleCase;
import org.sced.data.Study;
import org.sced.randomization.Replication;
import org.sced.randomization.Schedule;
import org.sced.randomization.ScheduleList;
import org.sced.randomization.StudyDesign;

/**
 * The schedules of several persons that were drawn together, and how: written down and sealed before the diaries begin.
 *
 * <p>As a {@link Protocol}, with one {@linkplain #seal seal} for the study. {@link #person} is the protocol of one person, for
 * the calendar and the check of the diary; what was drawn is the study, so that a person alone has no p-value.
 *
 * <pre>{@code
 * StudyProtocol protocol = StudyProtocol.draw(
 *         List.of("anna", "ben", "chloe"),
 *         MultipleBaseline.wampoldWorsham(28, 6, 13, 20),
 *         firstDay, 4711, LocalDate.of(2026, 2, 20));
 * protocol.save(Path.of("plan"));
 * Study drawn = protocol.license(Study.read(Path.of("diaries.csv")));
 * }</pre>
 *
 * @param persons everyone in the order of the design
 * @param design the draws that there could have been
 * @param seed the seed of the draw
 * @param drawnOn the date of the draw, as the caller says
 * @param notes further lines that are sealed, as the planned statistic; each on one line
 */
public record StudyProtocol(
        List<Person> persons, StudyDesign design, long seed, LocalDate drawnOn, List<String> notes) {
    private static final String HEAD = "sced study protocol 1";
    private static final List<String> KEYS = List.of("design", "seed", "drawn on");
    private static final List<String> OF_PERSON = List.of("case", "first day", "schedule");

    /**
     * One of the persons.
     *
     * @param caseId who
     * @param firstDay the date of this person's day 1
     * @param schedule the one that was drawn
     */
    public record Person(String caseId, LocalDate firstDay, Schedule schedule) {
        /** Checks that nothing is missing. */
        public Person {
            requireNonNull(caseId, "caseId");
            requireNonNull(firstDay, "firstDay");
            requireNonNull(schedule, "schedule");
        }
    }

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a text is blank or goes over several lines, a person stands twice, the design does
     *     not contain the schedules, or says of somebody that day 1 is another day of the week
     */
    public StudyProtocol {
        persons = List.copyOf(persons);
        requireNonNull(design, "design");
        requireNonNull(drawnOn, "drawnOn");
        notes = List.copyOf(notes);
        persons.forEach(one -> Protocol.checkLine("the id of a case", one.caseId()));
        notes.forEach(note -> Protocol.checkLine("a note", note));
        List<String> ids = persons.stream().map(Person::caseId).toList();
        ids.stream()
                .filter(id -> ids.indexOf(id) != ids.lastIndexOf(id))
                .findFirst()
                .ifPresent(twice -> {
                    throw new IllegalArgumentException("case " + twice + " stands twice; every case has its own id");
                });
        design.objection(persons.stream().map(Person::schedule).toList()).ifPresent(objection -> {
            throw new IllegalArgumentException(
                    "the schedules cannot have been drawn from \"" + design.text() + "\": " + objection);
        });
        if (design instanceof Replication replication) {
            for (int i = 0; i < persons.size(); i++) {
                Protocol.checkWeekday(
                        replication.designs().get(i), persons.get(i).firstDay());
            }
        }
    }

    /**
     * Draws the schedules of all persons.
     *
     * @param cases the persons, in the order of the design
     * @param design the draws to choose from
     * @param firstDay the date of everyone's day 1; {@link #withFirstDay} changes that of one
     * @param seed of the draw; take one that nobody could have chosen, as from dice
     * @param drawnOn the date of the draw
     * @param notes further lines that are sealed, as {@code "mood: PHASE_MEAN_DIFF, better"}
     * @throws IllegalArgumentException if the design is one of another number of persons, or as the constructor
     */
    public static StudyProtocol draw(
            List<String> cases, StudyDesign design, LocalDate firstDay, long seed, LocalDate drawnOn, String... notes) {
        if (cases.size() != design.persons()) {
            throw new IllegalArgumentException("the persons are " + String.join(", ", cases) + "; \"" + design.text()
                    + "\" is a design of " + design.persons());
        }
        List<Schedule> drawn = design.draw(seed);
        List<Person> persons = IntStream.range(0, drawn.size())
                .mapToObj(i -> new Person(cases.get(i), firstDay, drawn.get(i)))
                .toList();
        return new StudyProtocol(persons, design, seed, drawnOn, List.of(notes));
    }

    /**
     * This protocol, before it is sealed, with another first day of one person, as where persons come to the study one after
     * the other.
     *
     * @throws IllegalArgumentException if there is no such person, or as the constructor
     */
    public StudyProtocol withFirstDay(String caseId, LocalDate firstDay) {
        List<Person> changed = new ArrayList<>(persons);
        Person its = find(caseId);
        changed.set(persons.indexOf(its), new Person(caseId, firstDay, its.schedule()));
        return new StudyProtocol(changed, design, seed, drawnOn, notes);
    }

    private Person find(String caseId) {
        requireNonNull(caseId, "caseId");
        return persons.stream()
                .filter(one -> one.caseId().equals(caseId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no case \"" + caseId + "\"; the protocol has "
                        + persons.stream().map(Person::caseId).collect(Collectors.joining(", "))));
    }

    /**
     * The protocol of one person: the schedule as it came out, which alone leaves nothing to chance, and the seal of the
     * study in a note.
     *
     * @throws IllegalArgumentException if there is no such person
     */
    public Protocol person(String caseId) {
        Person its = find(caseId);
        String study = "one of " + persons.size() + " persons drawn together; the study is sealed " + seal();
        return new Protocol(
                caseId, ScheduleList.of(its.schedule()), its.firstDay(), seed, its.schedule(), drawnOn, List.of(study));
    }

    /** What is sealed: all parts in a fixed form, one line each. */
    public String content() {
        List<String> lines = new ArrayList<>(List.of(HEAD));
        lines.addAll(pairs(KEYS, design.text(), Long.toString(seed), drawnOn.toString()));
        for (Person one : persons) {
            lines.addAll(pairs(
                    OF_PERSON,
                    one.caseId(),
                    one.firstDay().toString(),
                    ScheduleList.of(one.schedule()).text()));
        }
        notes.forEach(note -> lines.add(Protocol.NOTE + ": " + note));
        return String.join("\n", lines) + "\n";
    }

    private static List<String> pairs(List<String> keys, String... values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> keys.get(i) + ": " + values[i])
                .toList();
    }

    /** SHA-256 of the content in UTF-8, in lower-case hexadecimal. */
    public String seal() {
        return Sha256.of(content().getBytes(StandardCharsets.UTF_8));
    }

    /** The content with its seal below, which {@link #parse} reads back. */
    public String text() {
        return content() + Protocol.SEAL + ": " + seal() + "\n";
    }

    /** Whether a text is the protocol of a study, sound or not. */
    public static boolean isText(String text) {
        return Protocol.lines(text).stream().limit(1).anyMatch(HEAD::equals);
    }

    /**
     * Reads what {@link #text} writes, and checks its seal.
     *
     * @throws IllegalArgumentException if it is no protocol of a study, or the seal is broken
     */
    public static StudyProtocol parse(String text) {
        List<String> lines = new ArrayList<>(Protocol.lines(text));
        if (!isText(text) || lines.size() < 1 + KEYS.size() + OF_PERSON.size() + 1) {
            throw new IllegalArgumentException("this is no protocol of a study; its first line is \"" + HEAD
                    + "\", its last the seal, \"" + Protocol.SEAL + ": …\"");
        }
        String seal = Protocol.value(lines.remove(lines.size() - 1), Protocol.SEAL);
        lines.remove(0);
        List<String> head = values(lines, KEYS);
        List<Person> persons = new ArrayList<>();
        while (lines.size() >= OF_PERSON.size() && !lines.get(0).startsWith(Protocol.NOTE + ": ")) {
            List<String> one = values(lines, OF_PERSON);
            persons.add(new Person(one.get(0), Protocol.date(one.get(1)), Protocol.schedule(one.get(2))));
        }
        List<String> notes =
                lines.stream().map(line -> Protocol.value(line, Protocol.NOTE)).toList();
        return new StudyProtocol(
                        persons,
                        StudyDesign.parse(head.get(0)),
                        Protocol.seed(head.get(1)),
                        Protocol.date(head.get(2)),
                        notes)
                .sealed(seal);
    }

    /** Takes the next lines away, one for each key, and answers their values. */
    private static List<String> values(List<String> lines, List<String> keys) {
        return keys.stream().map(key -> Protocol.value(lines.remove(0), key)).toList();
    }

    /**
     * This protocol, if a seal fits it.
     *
     * @throws IllegalArgumentException if it does not
     */
    public StudyProtocol sealed(String seal) {
        Protocol.checkSeal(seal, seal());
        return this;
    }

    /**
     * Reads a protocol that was saved, and checks its seal.
     *
     * @throws IllegalArgumentException as {@link #parse}
     * @throws UncheckedIOException if it cannot be read
     */
    public static StudyProtocol read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": " + e, e);
        }
    }

    /**
     * Saves {@code protocol.txt} in a folder, which is made if needed, and what {@link Protocol#save(Path, Map)} saves for each
     * person in {@code person-1}, {@code person-2} and so on below.
     *
     * @param words what the persons do under a condition, as {@code "B"} to {@code "call somebody"}
     * @throws UncheckedIOException if they cannot be written
     */
    public void save(Path folder, Map<String, String> words) {
        for (int i = 0; i < persons.size(); i++) {
            person(persons.get(i).caseId()).save(folder.resolve("person-" + (i + 1)), words);
        }
        try {
            Files.writeString(folder.resolve("protocol.txt"), text());
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": " + e, e);
        }
    }

    /** As {@link #save(Path, Map)}, without words. */
    public void save(Path folder) {
        save(folder, Map.of());
    }

    /**
     * Whether the draw comes out the same again. If not, the schedules were not drawn with this seed, or by a version of the
     * library that draws in another way.
     */
    public boolean redraws() {
        return design.draw(seed).equals(persons.stream().map(Person::schedule).toList());
    }

    /**
     * Compares the diaries of a study with this protocol, day by day, in the order of the protocol.
     *
     * @throws IllegalArgumentException if a person of the protocol has no diary
     */
    public List<DiaryCheck> check(Study study) {
        return persons.stream()
                .map(one -> person(one.caseId()).check(study.singleCase(one.caseId())))
                .toList();
    }

    /**
     * The persons of this protocol, in its order, as a study whose schedules were drawn from the design, so that its tests
     * give p-values.
     *
     * @throws IllegalArgumentException if a diary is missing or departs from this protocol; every differing day is named
     */
    public Study license(Study study) {
        List<DiaryCheck> departed =
                check(study).stream().filter(one -> !one.isFollowed()).toList();
        if (!departed.isEmpty()) {
            throw new IllegalArgumentException(
                    departed.stream().map(DiaryCheck::toString).collect(Collectors.joining("\n")));
        }
        List<SingleCase> cases = persons.stream()
                .map(one -> study.singleCase(one.caseId()).withDesign(design))
                .toList();
        return new Study(cases);
    }

    /** A line for each person, and one with the draw and the beginning of the seal. */
    @Override
    public String toString() {
        return persons.stream()
                        .map(one -> one.caseId() + ": " + one.schedule() + ", from " + one.firstDay())
                        .collect(Collectors.joining("\n"))
                + "\ndrawn on " + drawnOn + " with seed " + seed + " from \"" + design.text() + "\", sealed "
                + seal().substring(0, 12) + "…";
    }
}
