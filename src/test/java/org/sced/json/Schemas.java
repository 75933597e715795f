package org.sced.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sced.analysis.CaseAnalysis;
import org.sced.data.SingleCase;
import org.sced.effect.NonOverlap;
import org.sced.randomization.Difference;
import org.sced.randomization.IndexStatistic;
import org.sced.randomization.RandomizationDesign;
import org.sced.randomization.RandomizationResult;
import org.sced.randomization.RandomizationTest;

/** The schemas, loaded once, and the checks of documents against them. */
final class Schemas {
    private static final Map<JsonSchema, Schema> LOADED = new EnumMap<>(JsonSchema.class);

    static {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        for (JsonSchema schema : JsonSchema.values()) {
            LOADED.put(schema, registry.getSchema(schema.text(), InputFormat.JSON));
        }
    }

    private Schemas() {}

    static List<String> complaints(JsonSchema schema, String json) {
        return LOADED.get(schema).validate(json, InputFormat.JSON).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    static void assertValid(JsonSchema schema, String json) {
        assertThat(complaints(schema, json)).as(() -> schema + "\n" + json).isEmpty();
    }

    /** Checks everything that is written about a case with a fixed schedule. */
    static void assertValid(SingleCase singleCase) {
        assertValid(List.of(CaseAnalysis.of(singleCase)));
    }

    static void assertValid(List<CaseAnalysis> analyses) {
        analyses.forEach(analysis -> assertValid(JsonSchema.RESULTS, CaseJson.results(analysis)));
        assertValid(JsonSchema.RESULTS, CaseJson.results(analyses));
        assertValid(JsonSchema.DESCRIBE, CaseJson.describe(analyses));
        assertValid(JsonSchema.EFFECTS, CaseJson.effects(analyses));
    }

    /** Tests of all kinds: as if, licensed, exact, drawn, of differences and of indices. */
    static List<RandomizationResult> tests(SingleCase fixed, RandomizationDesign design) {
        RandomizationTest exact = RandomizationTest.withDefaults();
        return Stream.of(fixed, fixed.withDesign(design))
                .flatMap(one -> one.series().stream())
                .flatMap(series -> Stream.of(
                                exact,
                                exact.with(Difference.PHASE_MEAN_DIFF),
                                exact.with(new IndexStatistic(NonOverlap.NAP)),
                                exact.with(org.sced.randomization.PValueMethod.MONTE_CARLO)
                                        .withDraws(99)
                                        .withSeed(-5)
                                        .with(org.sced.randomization.Alternative.TWO_SIDED))
                        .map(test -> test.test(series, design)))
                .toList();
    }
}
