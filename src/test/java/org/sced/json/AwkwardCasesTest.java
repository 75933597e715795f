package org.sced.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sced.analysis.CaseAnalysis;
import org.sced.analysis.EffectLines;
import org.sced.data.Improvement;
import org.sced.data.Measure;
import org.sced.data.Scale;
import org.sced.data.SingleCase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whole analyses of awkward cases: nothing undefined takes the rest with it, in text, JSON or lines. */
class AwkwardCasesTest {
    private static final double NA = Double.NaN;

    private static Map<String, double[]> phases() {
        Map<String, double[]> phases = new LinkedHashMap<>();
        phases.put("all days missing", new double[] {NA, NA, NA});
        phases.put("one value", new double[] {3});
        phases.put("one value among missing days", new double[] {NA, 3, NA, NA});
        phases.put("two values", new double[] {3, 4});
        phases.put("equal values", new double[] {3, 3, 3, 3, 3});
        phases.put("zeros", new double[] {0, 0, 0, 0});
        phases.put("negative values", new double[] {-3, -1, -2, -5});
        phases.put("mean zero", new double[] {-1, 1, -2, 2});
        phases.put("every other day", new double[] {1, NA, 4, NA, 2, NA, 8, NA, 5});
        phases.put("the largest values", new double[] {1e75, -1e75, 1e75, -1e75});
        phases.put("the tiniest values", new double[] {Double.MIN_VALUE, 0, 2 * Double.MIN_VALUE, 0});
        phases.put("large against their spread", new double[] {1e7 + 0.1, 1e7 + 0.3, 1e7 + 0.2, 1e7 + 0.1, 1e7});
        return phases;
    }

    @TestFactory
    Stream<DynamicTest> everyPairOfPhases() {
        Map<String, double[]> phases = phases();
        return phases.keySet().stream()
                .flatMap(a -> phases.keySet().stream()
                        .map(b -> DynamicTest.dynamicTest(a + ", " + b, () -> check(phases.get(a), phases.get(b)))));
    }

    private static void check(double[] a, double[] b) {
        double[] values = Stream.of(a, b, a).flatMapToDouble(Arrays::stream).toArray();
        SingleCase awkward = SingleCase.named("awkward")
                .phase("A", a.length)
                .phase("B", b.length)
                .phase("A", a.length)
                .measure(Measure.of("mood"), values)
                .measure(Measure.of("sleep").withScale(Scale.RATIO).withGoal(0), values)
                .measure(Measure.of("urges").withScale(Scale.COUNT).withImprovement(Improvement.DECREASE), values)
                .build();
        CaseAnalysis analysis = CaseAnalysis.of(awkward);
        assertThat(analysis.toString()).doesNotContain("NaN", "Infinity");
        String json = CaseJson.results(analysis);
        assertThat(json).doesNotContain("NaN", "Infinity");
        for (JsonNode measure : new JsonMapper().readTree(json).get("measures")) {
            assertThat(measure.get("effects"))
                    .allSatisfy(row -> assertThat(row.get("value").isNull())
                            .as("%s", row)
                            .isEqualTo(!row.get("reason").isNull()));
        }
        assertThat(EffectLines.of(awkward)).doesNotContain("NaN", "Infinity").contains("awkward,urges,NAP,B,A′,");
    }
}
