package org.sced.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sced.planning.Candidate;
import org.sced.planning.Plan;
import org.sced.planning.Protocol;
import org.sced.randomization.RandomizationDesign;
import org.sced.randomization.Schedule;
import org.sced.randomization.ScheduleList;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Plans and protocols as JSON; {@link JsonSchema#PLAN} and {@link JsonSchema#PROTOCOL} state their forms.
 *
 * <p>A protocol is read back with its seal checked. What is not sealed itself, as the list of days, follows from what is, and
 * must agree with it.
 */
public final class PlanJson {
    private static final String FORMAT = "sced protocol 1";
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
            if (one.power().isPresent()) {
                row.put("power", one.power().getAsDouble());
            } else {
                row.putNull("power");
            }
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
        ArrayNode days = root.putArray("days");
        for (int day = 0; day < schedule.days(); day++) {
            days.addObject()
                    .put("day", day + 1)
                    .put("date", protocol.firstDay().plusDays(day).toString())
                    .put("condition", schedule.condition(day).orElse(null));
        }
        return root.put("sha256", protocol.seal());
    }

    /**
     * Reads a protocol, and checks its seal.
     *
     * @throws IllegalArgumentException if it is no protocol, the seal is broken, or something beside the sealed parts was
     *     changed
     */
    public static Protocol protocol(String json) {
        JsonNode root = parsed(json);
        if (!root.path("format").asString("").equals(FORMAT)) {
            throw new IllegalArgumentException(
                    "this is no protocol of sced; its key \"format\" must be \"" + FORMAT + "\"");
        }
        List<String> notes = new ArrayList<>();
        for (JsonNode note : root.path("notes")) {
            notes.add(note.asString(""));
        }
        JsonNode seed = root.path("seed");
        if (!seed.isIntegralNumber() || !seed.canConvertToLong()) {
            throw new IllegalArgumentException("\"seed\" is " + seed + "; it must be a whole number of 64 bits");
        }
        Protocol protocol = new Protocol(
                        text(root, "case"),
                        RandomizationDesign.parse(text(root, "design")),
                        date(root, "firstDay"),
                        seed.asLong(),
                        Protocol.schedule(text(root, "schedule")),
                        date(root, "drawnOn"),
                        notes)
                .sealed(text(root, "sha256"));
        ObjectNode sealed = node(protocol);
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
        return protocol;
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
