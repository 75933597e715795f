package org.sced.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sced.analysis.AnalysisOptions;
import org.sced.analysis.CaseAnalysis;
import org.sced.analysis.Pattern;
import org.sced.data.DiaryReader;
import org.sced.data.Improvement;
import org.sced.data.Measure;
import org.sced.data.Scale;
import org.sced.data.Series;
import org.sced.data.SingleCase;
import org.sced.data.Study;
import org.sced.data.Timeline;
import org.sced.effect.Concern;
import org.sced.effect.Family;
import org.sced.effect.Flag;
import org.sced.planning.Power;
import org.sced.planning.PowerAnalysis;
import org.sced.randomization.Alternative;
import org.sced.randomization.ConfidenceSides;
import org.sced.randomization.Difference;
import org.sced.randomization.PValueMethod;
import org.sced.randomization.PhaseStarts;
import org.sced.randomization.RandomizationTest;
import org.sced.randomization.TestStatistic;
import org.sced.stats.PhaseStatistic;
import org.sced.stats.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class JsonSchemaTest {
    private static final JsonMapper MAPPER = new JsonMapper();

    /** Lists that are closed: each is one of these in full. */
    private static final Map<String, Enum<?>[]> CLOSED = Map.of(
            "improvement", Improvement.values(),
            "alternative", Alternative.values(),
            "sides", ConfidenceSides.values(),
            "method", new Enum<?>[] {PValueMethod.EXACT, PValueMethod.MONTE_CARLO},
            "role", Pattern.Role.values(),
            "direction", Pattern.Direction.values(),
            "unit", Timeline.Unit.values(),
            "propertyNames", DayOfWeek.values());

    /** Lists that are open, of which the schemas name examples. */
    private static final Map<String, Enum<?>[]> OPEN = Map.of(
            "reason", Reason.values(),
            "concern", Concern.values(),
            "family", Family.values(),
            "items", Flag.values(),
            "kind", Pattern.Kind.values(),
            "scale", Scale.values());

    static Stream<SingleCase> examples() {
        Path data = Path.of("examples/data");
        DiaryReader reader = DiaryReader.withDefaults();
        Measure mood = Measure.of("mood").withLimits(0, 10).withResolution(1).withGoal(8);
        Measure contacts = Measure.of("contacts").withScale(Scale.COUNT).withObservation(1);
        DiaryReader calls = reader.withMeasure(mood).withMeasure(contacts);
        return Stream.of(
                        calls.read(data.resolve("phone-calls.csv")),
                        calls.read(data.resolve("phone-calls-missing.csv")),
                        reader.withMeasure(Measure.of("worry").withImprovement(Improvement.DECREASE))
                                .read(data.resolve("worry-abab.csv")),
                        reader.withPhaseWord("baseline", "A")
                                .withPhaseWord("intervention", "B")
                                .read(data.resolve("three-people.csv")),
                        reader.withAlternating(true).read(data.resolve("walk-or-rest.csv")))
                .map(Study::cases)
                .flatMap(List::stream);
    }

    private static CaseAnalysis calls() {
        return CaseAnalysis.of(examples().findFirst().orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsWrittenAsTheSchemasSay(SingleCase example) {
        Schemas.assertValid(example);
    }

    @Test
    void severalPersonsAreWrittenAsTheSchemasSay() {
        Schemas.assertValid(examples().map(CaseAnalysis::of).toList());
    }

    @Test
    void testsOfAllKindsAreWrittenAsTheSchemaSays() {
        for (SingleCase example : examples().limit(3).toList()) {
            PhaseStarts design = PhaseStarts.of(example, 3);
            Schemas.assertValid(JsonSchema.TEST, CaseJson.test(Schemas.tests(example, design)));
            Schemas.assertValid(
                    List.of(CaseAnalysis.of(example.withDesign(design), new AnalysisOptions(0.9, Long.MIN_VALUE))));
        }
        Schemas.assertValid(JsonSchema.TEST, CaseJson.test(List.of()));
    }

    @Test
    void aTestWithoutANumberIsWrittenAsTheSchemaSays() {
        SingleCase empty = SingleCase.named("anna")
                .phase("A", 4)
                .phase("B", 4)
                .measure(Measure.of("mood"), 1, 2, 3, 4, Double.NaN, Double.NaN, Double.NaN, Double.NaN)
                .build();

        String json = CaseJson.test(Schemas.tests(empty, PhaseStarts.of(empty, 2)));

        assertThat(json).contains("\"observed\" : null");
        Schemas.assertValid(JsonSchema.TEST, json);
    }

    @Test
    void confidenceSetsAndPowersAreWrittenAsTheSchemasSay() {
        SingleCase example = examples().findFirst().orElseThrow();
        PhaseStarts design = PhaseStarts.of(example, 3);
        RandomizationTest test = RandomizationTest.withDefaults();
        for (SingleCase one : List.of(example, example.withDesign(design))) {
            Series series = one.series().get(0);
            for (ConfidenceSides sides : ConfidenceSides.values()) {
                for (TestStatistic statistic : List.of(Difference.MEAN_DIFF, Difference.SLOPE_DIFF)) {
                    RandomizationTest with = test.with(statistic);
                    Schemas.assertValid(
                            JsonSchema.TEST,
                            CaseJson.test(
                                    List.of(with.test(series, design)),
                                    List.of(with.confidenceSet(series, design, .9, sides))));
                }
            }
        }
        Power power = PowerAnalysis.withDefaults().withReplications(20).power(design, 1);
        Schemas.assertValid(JsonSchema.POWER, CaseJson.power(List.of(power)));
        assertThat(broken(JsonSchema.POWER, CaseJson.power(List.of(power)), "power", "NaN"))
                .isNotEmpty();
    }

    @Test
    void textsAreWrittenAsTheSchemaSays() {
        Schemas.assertValid(JsonSchema.STRINGS, CaseJson.strings(List.of("figure.svg")));
        assertThat(Schemas.complaints(JsonSchema.STRINGS, "[1]")).isNotEmpty();
    }

    @Test
    void aFurtherKeyAnywhereIsRefused() {
        JsonNode results = MAPPER.readTree(CaseJson.results(
                CaseAnalysis.of(calls().singleCase().withDesign(PhaseStarts.of(calls().singleCase(), 5)))));
        List<String> accepted = new ArrayList<>();
        List<String> tried = new ArrayList<>();
        objects(results, "", (path, object) -> {
            tried.add(path);
            object.put("unheard-of", "text");
            if (Schemas.complaints(JsonSchema.RESULTS, results.toString()).isEmpty()) {
                accepted.add(path);
            }
            object.remove("unheard-of");
        });

        assertThat(tried).hasSizeGreaterThan(25);
        assertThat(accepted).isEmpty();
    }

    @Test
    void aMissingKeyAnywhereIsRefused() {
        JsonNode results = cut(MAPPER.readTree(CaseJson.results(calls())));
        List<String> accepted = new ArrayList<>();
        objects(results, "", (path, object) -> {
            for (String key : List.copyOf(object.propertyNames())) {
                JsonNode value = object.remove(key);
                if (Schemas.complaints(JsonSchema.RESULTS, results.toString()).isEmpty()) {
                    accepted.add(path + "/" + key);
                }
                object.set(key, value);
            }
        });

        assertThat(accepted)
                .isNotEmpty()
                .allMatch(
                        path -> path.matches(".*/(weekdays/[A-Z]+|details/\\w+|reasons/\\w+|raw/\\w+|oriented/\\w+)"));
    }

    /** The tree with no more than two elements in each array, which is quicker to check again and again. */
    private static JsonNode cut(JsonNode node) {
        if (node instanceof ArrayNode array) {
            while (array.size() > 2) {
                array.remove(array.size() - 1);
            }
        }
        node.forEach(JsonSchemaTest::cut);
        return node;
    }

    /** Calls back for every object. */
    private static void objects(JsonNode node, String path, BiConsumer<String, ObjectNode> each) {
        if (node instanceof ObjectNode object) {
            each.accept(path, object);
            for (String key : List.copyOf(object.propertyNames())) {
                objects(object.get(key), path + "/" + key, each);
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                objects(node.get(i), path + "/" + i, each);
            }
        }
    }

    @Test
    void aNumberThatIsMissingNeedsItsReason() {
        assertThat(broken(JsonSchema.EFFECTS, CaseJson.effects(List.of(calls())), "value", null))
                .isNotEmpty();
        assertThat(broken(JsonSchema.EFFECTS, CaseJson.effects(List.of(calls())), "reason", "N_LT_2"))
                .isNotEmpty();
        assertThat(broken(JsonSchema.EFFECTS, CaseJson.effects(List.of(calls())), "se", null))
                .isNotEmpty();
        assertThat(broken(JsonSchema.EFFECTS, CaseJson.effects(List.of(calls())), "value", "NaN"))
                .isNotEmpty();
        SingleCase fixed = calls().singleCase();
        String tests = CaseJson.test(Schemas.tests(fixed, PhaseStarts.of(fixed, 5)));
        assertThat(broken(JsonSchema.TEST, tests, "asIfProportion", null)).isEmpty(); // the statistic may be undefined
        assertThat(broken(JsonSchema.TEST, tests, "reason", null)).isNotEmpty();
        assertThat(broken(JsonSchema.TEST, tests, "method", "AUTOMATIC")).isNotEmpty();
    }

    /** What is said if a key of the first row is changed. */
    private static List<String> broken(JsonSchema schema, String rows, String key, String value) {
        assertThat(Schemas.complaints(schema, rows)).isEmpty();
        JsonNode tree = MAPPER.readTree(rows);
        assertThat(tree.get(0).has(key)).isTrue();
        ((ObjectNode) tree.get(0)).put(key, value);
        return Schemas.complaints(schema, tree.toString());
    }

    @Test
    void aStatisticIsNullExactlyWhereItHasAReason() {
        SingleCase poor = SingleCase.named("anna")
                .phase("A", 1)
                .phase("B", 3)
                .phase("A", 1)
                .measure(Measure.of("mood"), 1, 2, 2, 2, Double.NaN)
                .build();

        for (JsonNode row : MAPPER.readTree(CaseJson.describe(List.of(CaseAnalysis.of(poor))))) {
            Set<String> missing = row.propertyNames().stream()
                    .filter(key -> row.get(key).isNull())
                    .collect(Collectors.toSet());
            assertThat(missing)
                    .isNotEmpty()
                    .isEqualTo(Set.copyOf(row.get("reasons").propertyNames()));
        }
    }

    @ParameterizedTest
    @EnumSource(JsonSchema.class)
    void theSchemaIsOneItself(JsonSchema schema) {
        List<?> errors = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
                .validate(schema.text(), InputFormat.JSON);

        assertThat(errors).isEmpty();
        assertThat(MAPPER.readTree(schema.text()).get("$id").stringValue()).isEqualTo(schema.id());
    }

    @ParameterizedTest
    @EnumSource(JsonSchema.class)
    void everyFieldHasATitleAndADescription(JsonSchema schema) {
        JsonNode root = MAPPER.readTree(schema.text());
        walk(root, "", (path, node) -> {
            if (path.matches(".*/properties/[^/]+") && !path.matches(".*/(then|else|if)/.*")
                    || path.matches("/\\$defs/\\w+")) {
                for (String word : List.of("title", "description")) {
                    assertThat(node.path(word).asString(""))
                            .as("%s of %s in %s", word, path, schema)
                            .isNotBlank();
                }
            }
            if (node.has("$ref")) {
                assertThat(root.at(node.get("$ref").stringValue().substring(1)).isMissingNode())
                        .as(path)
                        .isFalse();
            }
        });
    }

    @Test
    void partsThatSeveralSchemasHaveAreTheSame() {
        Map<String, JsonNode> seen = new HashMap<>();
        int shared = 0;
        for (JsonSchema schema : JsonSchema.values()) {
            for (var part : MAPPER.readTree(schema.text()).path("$defs").properties()) {
                JsonNode earlier = seen.putIfAbsent(part.getKey(), part.getValue());
                if (earlier != null) {
                    shared++;
                    assertThat(part.getValue())
                            .as("%s in %s", part.getKey(), schema)
                            .isEqualTo(earlier);
                }
            }
        }
        assertThat(shared).isPositive();
    }

    @ParameterizedTest
    @EnumSource(JsonSchema.class)
    void listsAreThoseOfTheCode(JsonSchema schema) {
        walk(MAPPER.readTree(schema.text()), "", (path, node) -> {
            String name = path.substring(path.lastIndexOf('/') + 1);
            if (node.has("enum")) {
                assertThat(CLOSED).as(path).containsKey(name);
                assertThat(texts(node.get("enum"))).as(path).containsExactlyElementsOf(names(CLOSED.get(name)));
            }
            if (node.has("examples")) {
                assertThat(OPEN).as(path).containsKey(name);
                assertThat(names(OPEN.get(name))).as(path).containsAll(texts(node.get("examples")));
                assertThat(names(OPEN.get(name)))
                        .as(path)
                        .allMatch(one -> one.matches(node.get("pattern").stringValue()));
            }
        });
    }

    @Test
    void statisticsThatAreDescribedExist() {
        Set<String> keys =
                Arrays.stream(PhaseStatistic.values()).map(PhaseStatistic::key).collect(Collectors.toSet());
        JsonNode described = MAPPER.readTree(JsonSchema.DESCRIBE.text()).at("/$defs/phase/properties");

        assertThat(described.propertyNames().stream()
                        .filter(key ->
                                !Set.of("case", "measure", "phase", "reasons").contains(key)))
                .isSubsetOf(keys)
                .hasSizeGreaterThan(15);
    }

    private static void walk(JsonNode node, String path, BiConsumer<String, JsonNode> each) {
        each.accept(path, node);
        if (node.isObject()) {
            node.properties().forEach(entry -> walk(entry.getValue(), path + "/" + entry.getKey(), each));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(node.get(i), path + "/" + i, each);
            }
        }
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::stringValue).toList();
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
