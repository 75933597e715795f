package org.sced.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sced.planning.Planner;
import org.sced.planning.Protocol;
import org.sced.planning.StudyProtocol;
import org.sced.randomization.AbCycles;
import org.sced.randomization.CompleteAlternation;
import org.sced.randomization.MultipleBaseline;
import org.sced.randomization.PhaseStarts;
import org.sced.randomization.Schedule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class PlanJsonTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    private static Protocol protocol() {
        return new Protocol(
                "anna",
                PhaseStarts.of(6, 2, "A", "B", "A′"),
                FIRST,
                -7,
                Schedule.ofPhases(6, List.of("A", "B", "A′"), 2, 4),
                LocalDate.of(2026, 2, 20),
                List.of("mood: \"PHASE_MEAN_DIFF\""));
    }

    @Test
    void aPlanIsWrittenAsTheSchemaSays() {
        String json = PlanJson.of(Planner.of(FIRST, 28).withAlternation().plan());
        Schemas.assertValid(JsonSchema.PLAN, json);
        JsonNode first = MAPPER.readTree(json).get(0);
        assertThat(first.get("number").intValue()).isEqualTo(1);
        assertThat(first.get("schedules").intValue()).isEqualTo(105);
        assertThat(first.get("smallestP").doubleValue()).isEqualTo(1 / 105.0);
        assertThat(first.get("power").isNull()).isTrue();
        String powered =
                PlanJson.of(Planner.of(FIRST, 28).withPower(design -> .25).plan());
        Schemas.assertValid(JsonSchema.PLAN, powered);
        assertThat(MAPPER.readTree(powered).get(0).get("power").doubleValue()).isEqualTo(.25);
        assertThat(Schemas.complaints(JsonSchema.PLAN, json.replaceFirst("\"name\"", "\"nome\"")))
                .isNotEmpty();
    }

    @Test
    void aPlanOfAStudyIsWrittenAsTheSchemaSays() {
        Planner planner = Planner.of(FIRST, 20).withPhases("A", "B").withMinimumLength(4);
        String json = PlanJson.of(planner.withPower(design -> .25).plan(3));
        Schemas.assertValid(JsonSchema.STUDY_PLAN, json);
        JsonNode rows = MAPPER.readTree(json);
        assertThat(rows.get(1).get("draws").intValue()).isEqualTo(6 * 64);
        assertThat(rows.get(1).get("power").doubleValue()).isEqualTo(.25);
        assertThat(rows.get(3).get("power").isNull()).isTrue();
        assertThat(rows.get(3).get("reachesLevel").booleanValue()).isFalse();
        assertThat(Schemas.complaints(JsonSchema.STUDY_PLAN, json.replaceFirst("\"draws\"", "\"schedules\"")))
                .isNotEmpty();
    }

    @Test
    void aProtocolIsWrittenAndReadBack() {
        String json = PlanJson.of(protocol());
        Schemas.assertValid(JsonSchema.PROTOCOL, json);
        JsonNode root = MAPPER.readTree(json);
        assertThat(root.get("sha256").stringValue()).isEqualTo(protocol().seal());
        assertThat(root.get("days")).hasSize(6);
        assertThat(root.get("days").get(2).get("date").stringValue()).isEqualTo("2026-03-04");
        assertThat(root.get("days").get(2).get("condition").stringValue()).isEqualTo("B");
        assertThat(PlanJson.protocol(json)).isEqualTo(protocol());
        assertThat(PlanJson.protocol(root.toString())).isEqualTo(protocol());
        Protocol cycles = Protocol.draw("eva", AbCycles.of(3, 2, "A", "B").withWashout(1), FIRST, 5, FIRST);
        Schemas.assertValid(JsonSchema.PROTOCOL, PlanJson.of(cycles));
        assertThat(PlanJson.protocol(PlanJson.of(cycles))).isEqualTo(cycles);
        Protocol many = Protocol.draw("eva", CompleteAlternation.of(200, "A", "B"), FIRST, Long.MIN_VALUE, FIRST);
        Schemas.assertValid(JsonSchema.PROTOCOL, PlanJson.of(many));
        assertThat(PlanJson.protocol(PlanJson.of(many))).isEqualTo(many);
    }

    @Test
    void theOrderOfKeysDoesNotMatter() {
        ObjectNode root = (ObjectNode) MAPPER.readTree(PlanJson.of(protocol()));
        JsonNode format = root.remove("format");
        root.set("format", format);
        assertThat(PlanJson.protocol(root.toString())).isEqualTo(protocol());
    }

    /** Any value that is changed, and any key that is added or taken away, is noticed. */
    @Test
    void everyChangeIsNoticed() {
        ObjectNode whole = (ObjectNode) MAPPER.readTree(PlanJson.of(protocol()));
        for (String key : whole.propertyNames()) {
            ObjectNode changed = whole.deepCopy();
            changed.remove(key);
            assertThatThrownBy(() -> PlanJson.protocol(changed.toString()))
                    .as(key)
                    .isInstanceOf(IllegalArgumentException.class);
            changed.put(key, "x");
            assertThatThrownBy(() -> PlanJson.protocol(changed.toString()))
                    .as(key)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        ObjectNode more = whole.deepCopy().put("more", 1);
        assertThatThrownBy(() -> PlanJson.protocol(more.toString()))
                .hasMessage("\"more\" is no part of a protocol; it was added");
        for (Map.Entry<String, String> one : Map.of(
                        "\"condition\":\"B\"", "\"condition\":\"A\"",
                        "\"schedules\":1", "\"schedules\":2",
                        "\"day\":6", "\"day\":7")
                .entrySet()) {
            String text = whole.toString();
            assertThat(text).contains(one.getKey());
            String edited = text.replace(one.getKey(), one.getValue());
            assertThatThrownBy(() -> PlanJson.protocol(edited))
                    .hasMessageEndingWith("was changed: it does not agree with the sealed parts of the protocol");
        }
    }

    private static StudyProtocol study() {
        return StudyProtocol.draw(
                        List.of("anna", "ben"),
                        MultipleBaseline.wampoldWorsham(6, 3, 5),
                        FIRST,
                        Long.MAX_VALUE,
                        FIRST,
                        "mood: \"MEAN_DIFF\"")
                .withFirstDay("ben", FIRST.plusDays(7));
    }

    @Test
    void aProtocolOfAStudyIsWrittenAndReadBack() {
        String json = PlanJson.of(study());
        Schemas.assertValid(JsonSchema.STUDY_PROTOCOL, json);
        JsonNode root = MAPPER.readTree(json);
        assertThat(root.get("sha256").stringValue()).isEqualTo(study().seal());
        assertThat(root.get("draws").intValue()).isEqualTo(2);
        JsonNode ben = root.get("persons").get(1);
        assertThat(ben.get("days")).hasSize(6);
        assertThat(ben.get("days").get(5).get("date").stringValue()).isEqualTo("2026-03-14");
        assertThat(PlanJson.studyProtocol(json)).isEqualTo(study());
        assertThat(PlanJson.isStudyProtocol(json)).isTrue();
        assertThat(PlanJson.isStudyProtocol(PlanJson.of(protocol()))).isFalse();
        assertThatThrownBy(() -> PlanJson.studyProtocol(PlanJson.of(protocol())))
                .hasMessage(
                        "this is no protocol of a study of sced; its key \"format\" must be \"sced study protocol 1\"");
    }

    /** Of the study and of each person, any key that is changed, added or taken away is noticed. */
    @Test
    void everyChangeOfAStudyIsNoticed() {
        ObjectNode whole = (ObjectNode) MAPPER.readTree(PlanJson.of(study()));
        for (String path : List.of("", "/persons/1", "/persons/0/days/3")) {
            for (String key : List.copyOf(((ObjectNode) whole.at(path)).propertyNames())) {
                for (boolean removed : new boolean[] {true, false}) {
                    ObjectNode changed = whole.deepCopy();
                    ObjectNode object = (ObjectNode) changed.at(path);
                    if (removed) {
                        object.remove(key);
                    } else {
                        object.put(key, "x");
                    }
                    assertThatThrownBy(() -> PlanJson.studyProtocol(changed.toString()))
                            .as(path + "/" + key)
                            .isInstanceOf(IllegalArgumentException.class);
                    assertThat(Schemas.complaints(JsonSchema.STUDY_PROTOCOL, changed.toString())
                                    .isEmpty())
                            .as(path + "/" + key)
                            .isEqualTo(!removed
                                    && Set.of("description", "design", "case", "schedule", "condition")
                                            .contains(key));
                }
            }
            ObjectNode more = whole.deepCopy();
            ((ObjectNode) more.at(path)).put("more", 1);
            assertThatThrownBy(() -> PlanJson.studyProtocol(more.toString()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | this is no protocol of sced; its key \"format\" must be \"sced protocol 1\"",
                "[] | this is no protocol of sced; its key \"format\" must be \"sced protocol 1\"",
                "{\"format\":\"sced protocol 1\",\"seed\":1} | a protocol needs \"case\" as a text",
                "{\"format\":\"sced protocol 1\",\"seed\":1.5} | \"seed\" is 1.5; it must be a whole number of 64 bits"
            })
    void refusesOtherJson(String json, String message) {
        assertThatThrownBy(() -> PlanJson.protocol(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void refusesWhatIsNoJson() {
        assertThatThrownBy(() -> PlanJson.protocol("sced protocol 1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("this is no JSON: ");
        assertThatThrownBy(() -> PlanJson.protocol(
                        PlanJson.of(protocol()).replace("\"firstDay\" : \"2026-03-02\"", "\"firstDay\" : \"soon\"")))
                .hasMessage("\"firstDay\" is \"soon\"; write a date as 2026-03-02");
    }
}
