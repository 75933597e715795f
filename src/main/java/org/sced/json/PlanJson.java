package org.sced.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.sced.planning.Candidate;
import org.sced.planning.Plan;
import org.sced.planning.Protocol;
import org.sced.planning.StudyPlan;
import org.sced.planning.StudyProtocol;
import org.sced.randomization.RandomizationDesign;
import org.sced.randomization.Schedule;
import org.sced.randomization.ScheduleList;
import org.sced.randomization.StudyDesign;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Plans and protocols as JSON; {@link JsonSchema#PLAN}, {@link JsonSchema#PROTOCOL} and {@link JsonSchema#STUDY_PROTOCOL} state their
 * forms.
 *
 * <p>A protocol is read back with its seal checked. What is not sealed itself, as the list of days, follows from what is, and
 * must agree with it.
 */
public final class PlanJson {
    private static final String FORMAT = "sced protocol 1";
    private static final String STUDY_FORMAT = "sced study protocol 1";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** 1 and 1 are equal however a parser keeps them. */
    private static final Comparator<JsonNode> NUMBERS_BY_VALUE = (one, other) -> one.isNumber() && other.isNumber()
            ? one.decimalValue().compareTo(other.decimalValue())
            : one.equals(other) ? 0 : 1;

    private PlanJson() {}

    /** One row for each design that fits. */
    public static String of(Plan plan) {
        ArrayNode rows = MAPPER.createArrayNode();
        for (Candidate one : plan.candidates()) {
            ObjectNode row = rows.addObject()
                    .put("number", rows.size())
                    .put("name", one.name())
                    .put("design", one.design().text())
                    .put("description", one.design().description())
                    .put("schedules", one.count())
                    .put("smallestP", one.smallestP())
                    .put("level", plan.level())
                    .put("reachesLevel", one.reaches(plan.level()))
                    .put("balancedShare", one.balance().balancedShare())
                    .put("weekendGap", one.balance().weekendGap())
                    .put("balanceExact", one.balance().exact());
            ResultNodes.number(row, "power", one.power().orElse(Double.NaN));
        }
        return CaseJson.write(rows);
    }

    /** One row for each design of several persons that fits. */
    public static String of(StudyPlan plan) {
        ArrayNode rows = MAPPER.createArrayNode();
        for (StudyPlan.Candidate one : plan.candidates()) {
            ObjectNode row = rows.addObject()
                    .put("number", rows.size())
                    .put("name", one.name())
                    .put("design", one.design().text())
                    .put("description", one.design().description())
                    .put("draws", one.design().count())
                    .put("smallestP", one.design().smallestP())
                    .put("level", plan.level())
                    .put("reachesLevel", one.reaches(plan.level()));
            ResultNodes.number(row, "power", one.power().orElse(Double.NaN));
        }
        return CaseJson.write(rows);
    }

    /** A protocol with its days and its seal. */
    public static String of(Protocol protocol) {
        return CaseJson.write(node(protocol));
    }

    private static ObjectNode node(Protocol protocol) {
        Schedule schedule = protocol.schedule();
        ObjectNode root = MAPPER.createObjectNode()
                .put("format", FORMAT)
                .put("case", protocol.caseId())
                .put("design", protocol.design().text())
                .put("description", protocol.design().description())
                .put("schedules", protocol.design().count())
                .put("smallestP", protocol.design().smallestP())
                .put("firstDay", protocol.firstDay().toString())
                .put("lastDay", protocol.lastDay().toString())
                .put("seed", protocol.seed())
                .put("schedule", ScheduleList.of(schedule).text())
                .put("drawnOn", protocol.drawnOn().toString());
        ArrayNode notes = root.putArray("notes");
        protocol.notes().forEach(notes::add);
        days(root.putArray("days"), schedule, protocol.firstDay());
        return root.put("sha256", protocol.seal());
    }

    private static void days(ArrayNode days, Schedule schedule, LocalDate firstDay) {
        for (int day = 0; day < schedule.days(); day++) {
            days.addObject()
                    .put("day", day + 1)
                    .put("date", firstDay.plusDays(day).toString())
                    .put("condition", schedule.condition(day).orElse(null));
        }
    }

    /** A protocol of a study with the days of all persons and its seal. */
    public static String of(StudyProtocol protocol) {
        return CaseJson.write(node(protocol));
    }

    private static ObjectNode node(StudyProtocol protocol) {
        ObjectNode root = MAPPER.createObjectNode()
                .put("format", STUDY_FORMAT)
                .put("design", protocol.design().text())
                .put("description", protocol.design().description())
                .put("draws", protocol.design().count())
                .put("smallestP", protocol.design().smallestP())
                .put("seed", protocol.seed())
                .put("drawnOn", protocol.drawnOn().toString());
        ArrayNode persons = root.putArray("persons");
        for (StudyProtocol.Person one : protocol.persons()) {
            ObjectNode person = persons.addObject()
                    .put("case", one.caseId())
                    .put("firstDay", one.firstDay().toString())
                    .put(
                            "lastDay",
                            one.firstDay().plusDays(one.schedule().days() - 1L).toString())
                    .put("schedule", ScheduleList.of(one.schedule()).text());
            days(person.putArray("days"), one.schedule(), one.firstDay());
        }
        ArrayNode notes = root.putArray("notes");
        protocol.notes().forEach(notes::add);
        return root.put("sha256", protocol.seal());
    }

    /** Whether a text is the protocol of a study, sound or not. */
    public static boolean isStudyProtocol(String json) {
        return parsed(json).path("format").asString("").equals(STUDY_FORMAT);
    }

    /**
     * Reads a protocol of a study, and checks its seal.
     *
     * @throws IllegalArgumentException as {@link #protocol}
     */
    public static StudyProtocol studyProtocol(String json) {
        JsonNode root = parsed(json, STUDY_FORMAT, "protocol of a study");
        List<StudyProtocol.Person> persons = root.path("persons")
                .valueStream()
                .map(one -> new StudyProtocol.Person(
                        text(one, "case"), date(one, "firstDay"), Protocol.schedule(text(one, "schedule"))))
                .toList();
        StudyProtocol protocol = new StudyProtocol(
                        persons,
                        StudyDesign.parse(text(root, "design")),
                        seed(root),
                        date(root, "drawnOn"),
                        notes(root))
                .sealed(text(root, "sha256"));
        agree(node(protocol), root);
        return protocol;
    }

    /**
     * Reads a protocol, and checks its seal.
     *
     * @throws IllegalArgumentException if it is no protocol, the seal is broken, or something beside the sealed parts was
     *     changed
     */
    public static Protocol protocol(String json) {
        JsonNode root = parsed(json, FORMAT, "protocol");
        long seed = seed(root);
        Protocol protocol = new Protocol(
                        text(root, "case"),
                        RandomizationDesign.parse(text(root, "design")),
                        date(root, "firstDay"),
                        seed,
                        Protocol.schedule(text(root, "schedule")),
                        date(root, "drawnOn"),
                        notes(root))
                .sealed(text(root, "sha256"));
        agree(node(protocol), root);
        return protocol;
    }

    /** Checks that what follows from the sealed parts was not changed, and nothing added. */
    private static void agree(ObjectNode sealed, JsonNode root) {
        for (String key : sealed.propertyNames()) {
            if (!sealed.get(key).equals(NUMBERS_BY_VALUE, root.path(key))) {
                throw new IllegalArgumentException(
                        "\"" + key + "\" was changed: it does not agree with the sealed parts of the protocol");
            }
        }
        for (String key : root.propertyNames()) {
            if (!sealed.has(key)) {
                throw new IllegalArgumentException("\"" + key + "\" is no part of a protocol; it was added");
            }
        }
    }

    private static List<String> notes(JsonNode root) {
        return root.path("notes").valueStream().map(note -> note.asString("")).toList();
    }

    private static long seed(JsonNode root) {
        JsonNode seed = root.path("seed");
        if (!seed.isIntegralNumber() || !seed.canConvertToLong()) {
            throw new IllegalArgumentException("\"seed\" is " + seed + "; it must be a whole number of 64 bits");
        }
        return seed.asLong();
    }

    private static JsonNode parsed(String json, String format, String what) {
        JsonNode root = parsed(json);
        if (!root.path("format").asString("").equals(format)) {
            throw new IllegalArgumentException(
                    "this is no " + what + " of sced; its key \"format\" must be \"" + format + "\"");
        }
        return root;
    }

    private static JsonNode parsed(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("this is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static String text(JsonNode root, String key) {
        JsonNode value = root.path(key);
        if (!value.isString()) {
            throw new IllegalArgumentException("a protocol needs \"" + key + "\" as a text");
        }
        return value.stringValue();
    }

    private static LocalDate date(JsonNode root, String key) {
        String text = text(root, key);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("\"" + key + "\" is \"" + text + "\"; write a date as 2026-03-02", e);
        }
    }
}
