package org.sced.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sced.data.Measure;
import org.sced.data.SingleCase;
import org.sced.data.Study;
import org.sced.randomization.Alternative;
import org.sced.randomization.MultipleBaseline;
import org.sced.randomization.PValueMethod;
import org.sced.randomization.PhaseStarts;
import org.sced.randomization.RandomizationDesign;
import org.sced.randomization.Replication;
import org.sced.randomization.Schedule;
import org.sced.randomization.StartWindow;
import org.sced.randomization.StudyDesign;
import org.sced.randomization.StudyRandomizationTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class StudyJsonTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final StudyRandomizationTest TEST = StudyRandomizationTest.withDefaults();
    private static final MultipleBaseline DESIGN =
            MultipleBaseline.koehlerLevin(10, StartWindow.ofDays("B", 5, 7), StartWindow.ofDays("B", 8, 10));

    private static SingleCase person(String id, int a, double... values) {
        return SingleCase.named(id)
                .phase("A", a)
                .phase("B", 10 - a)
                .measure(Measure.of("mood"), values)
                .build();
    }

    /** The toy of METHODS' worked case: 18 draws, one of them extreme. */
    private static Study study() {
        return new Study(List.of(
                person("anna", 4, 2, 3, 2, 3, 6, 7, 6, 7, 6, 7), person("ben", 7, 3, 2, 3, 2, 3, 2, 3, 7, 8, 7)));
    }

    private static JsonNode row(String json) {
        Schemas.assertValid(JsonSchema.STUDY_TEST, json);
        return MAPPER.readTree(json).get(0);
    }

    @Test
    void aTestIsWrittenAsTheSchemaSays() {
        JsonNode row = row(StudyJson.test(List.of(TEST.test(DESIGN.declaredIn(study()), "mood"))));
        assertThat(row.get("p").doubleValue()).isEqualTo(1 / 18.0);
        assertThat(row.get("licensed").booleanValue()).isTrue();
        assertThat(row.get("asIfProportion").isNull()).isTrue();
        assertThat(row.get("reason").isNull()).isTrue();
        // Means 2.5 and 6.5; 18/7 and 22/3.
        assertThat(row.get("observed").doubleValue()).isCloseTo((4 + 22 / 3.0 - 18 / 7.0) / 2, within(1e-14));
        assertThat(row.get("draws").intValue()).isEqualTo(18);
        assertThat(row.get("choice").stringValue()).isEqualTo("exact: the 18 draws were listed");
        JsonNode anna = row.get("persons").get(0);
        assertThat(anna.get("case").stringValue()).isEqualTo("anna");
        assertThat(anna.get("statistic").doubleValue()).isEqualTo(4);
        assertThat(anna.get("nFrom").intValue()).isEqualTo(4);
        assertThat(anna.get("nTo").intValue()).isEqualTo(6);
    }

    @Test
    void anAsIfTestHasNoP() {
        JsonNode row = row(StudyJson.test(List.of(TEST.test(study(), "mood", DESIGN))));
        assertThat(row.get("p").isNull()).isTrue();
        assertThat(row.get("asIfProportion").doubleValue()).isEqualTo(1 / 18.0);
        assertThat(row.get("reason").stringValue()).isEqualTo("NOT_RANDOMIZED");
    }

    /** What was drawn can be tested again from the text alone. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "koehler-levin 10: 5-7, 8-10",
                "wampold-worsham 10: 5, 8",
                "marascuilo-busk 10: 5-7, 6-9",
                "restricted-marascuilo-busk 10: 5-7, 6-9; apart 2",
                "revusky 10: 5, 8",
                "modified-revusky 10: 5-7, 8-10",
                "replication 2: [starts 10: A 2, B 2]",
                "replication: [starts 10: A 2, B 2] [windows 10: A, B 7-9]"
            })
    void designAndSchedulesReadBack(String text) {
        JsonNode row = row(StudyJson.test(List.of(TEST.test(study(), "mood", StudyDesign.parse(text)))));
        StudyDesign design = StudyDesign.parse(row.get("design").stringValue());
        List<Schedule> schedules = row.get("persons")
                .valueStream()
                .map(one -> RandomizationDesign.parse(one.get("schedule").stringValue())
                        .schedules()
                        .findFirst()
                        .orElseThrow())
                .toList();
        assertThat(schedules)
                .isEqualTo(study().cases().stream().map(Schedule::of).toList());
        assertThat(design.contains(schedules)).isTrue();
        assertThat(TEST.test(study(), "mood", design).extreme())
                .isEqualTo(row.get("extreme").intValue());
        assertThat(row.get("persons").get(0).get("statistic").isNull()).isEqualTo(text.contains("revusky"));
    }

    @Test
    void drawnAndUndefinedOnesAreWrittenToo() {
        Study empty = new Study(List.of(
                study().cases().get(0), person("ben", 7, 1, 2, 3, 4, 5, 6, 7, Double.NaN, Double.NaN, Double.NaN)));
        JsonNode undefined = row(StudyJson.test(List.of(TEST.test(empty, "mood", DESIGN))));
        assertThat(undefined.get("observed").isNull()).isTrue();
        assertThat(undefined.get("explanation").stringValue()).startsWith("ben: ");
        assertThat(undefined.get("persons").get(1).get("statistic").isNull()).isTrue();
        JsonNode drawn = row(StudyJson.test(List.of(TEST.with(PValueMethod.MONTE_CARLO)
                .with(Alternative.TWO_SIDED)
                .withDraws(99)
                .withSeed(Long.MIN_VALUE)
                .test(study(), "mood", DESIGN))));
        assertThat(drawn.get("evaluated").intValue()).isEqualTo(100);
        assertThat(drawn.get("intervalLower").doubleValue())
                .isLessThan(drawn.get("intervalUpper").doubleValue());
        Replication many = Replication.of(2, PhaseStarts.of(10, 1, "A", "B"));
        Schemas.assertValid(
                JsonSchema.STUDY_TEST,
                StudyJson.test(List.of(TEST.test(study(), "mood", many), TEST.test(study(), "mood", DESIGN))));
    }

    @Test
    void otherKeysAndContradictionsAreRefused() {
        ArrayNode rows =
                (ArrayNode) MAPPER.readTree(StudyJson.test(List.of(TEST.test(DESIGN.declaredIn(study()), "mood"))));
        for (ObjectNode node : List.of((ObjectNode) rows.get(0), (ObjectNode)
                rows.get(0).get("persons").get(0))) {
            for (String key : List.copyOf(node.propertyNames())) {
                JsonNode value = node.remove(key);
                assertThat(Schemas.complaints(JsonSchema.STUDY_TEST, rows.toString()))
                        .as(key)
                        .isNotEmpty();
                node.set(key, value);
            }
            node.put("unheard-of", 1);
            assertThat(Schemas.complaints(JsonSchema.STUDY_TEST, rows.toString()))
                    .isNotEmpty();
            node.remove("unheard-of");
        }
        ((ObjectNode) rows.get(0)).put("licensed", false);
        assertThat(Schemas.complaints(JsonSchema.STUDY_TEST, rows.toString())).isNotEmpty();
    }
}
