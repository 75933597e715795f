package org.sced.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sced.data.Improvement;
import org.sced.data.Measure;
import org.sced.data.Series;
import org.sced.data.SingleCase;
import org.sced.effect.AverageEffect;
import org.sced.effect.ConservativeDualCriterion;
import org.sced.effect.NonOverlap;
import org.sced.effect.PValueCombination;
import org.sced.effect.ReliableChange;
import org.sced.effect.ScoreError;
import org.sced.effect.Weighting;
import org.sced.model.GradualEffects;
import org.sced.stats.ScaleUse;
import org.sced.stats.SerialDependence;
import org.sced.stats.VisualAnalysis;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ResultJsonTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Thirteen days with the numbers of the assertions below. */
    private static Series mood() {
        return SingleCase.named("anna")
                .phase("A", 4)
                .phase("B", 5)
                .phase("A", 4)
                .measure(Measure.of("mood").withLimits(0, 10).withGoal(5), 3, 4, 3, 4, 5, 6, 7, 6, 6, 4, 5, 4, 3)
                .build()
                .series("mood");
    }

    /** A phase of one value, one without any, and one of equal values: next to nothing is defined. */
    private static Series poor() {
        return SingleCase.named("anna")
                .phase("A", 1)
                .phase("B", 2)
                .phase("A", 2)
                .measure(Measure.of("mood"), 4, Double.NaN, Double.NaN, 5, 5)
                .build()
                .series("mood");
    }

    private static Stream<String> all(Series series) {
        return Stream.of(
                        series.changes().stream().map(VisualAnalysis::of).map(ResultJson::of),
                        Stream.of(ResultJson.of(SerialDependence.ofPhaseMeans(series))),
                        series.parts().stream().map(part -> ResultJson.of(ScaleUse.of(series.measure(), part))),
                        Stream.of(ResultJson.of(AverageEffect.overChanges(series, NonOverlap.NAP, Weighting.EQUAL))),
                        series.changes().stream()
                                .map(ConservativeDualCriterion.withDefaults()::of)
                                .map(ResultJson::of),
                        Stream.of(ResultJson.of(GradualEffects.of(5).fit(series, "B"))))
                .flatMap(one -> one);
    }

    @TestFactory
    Stream<DynamicTest> everyResultIsWrittenAsTheSchemaSays() {
        return Stream.of(mood(), poor())
                .flatMap(ResultJsonTest::all)
                .map(json -> DynamicTest.dynamicTest(
                        MAPPER.readTree(json).get("kind").stringValue(),
                        () -> Schemas.assertValid(JsonSchema.RESULT, json)));
    }

    @Test
    void changesOfScoresAndCombinedPsAreWrittenAsTheSchemaSays() {
        String reliable =
                ResultJson.of(ReliableChange.JT1991.of(30, 18, Improvement.DECREASE, ScoreError.ofNorms(7.5, 0.88)));
        Schemas.assertValid(JsonSchema.RESULT, reliable);
        // S = √2 · 7.5 · √.12 = 3.674235; 12/S = 3.265986
        assertThat(MAPPER.readTree(reliable).get("index").doubleValue()).isCloseTo(3.265986, offset(5e-7));
        String combined = ResultJson.of(PValueCombination.FISHER.of(.04, .10, .20));
        Schemas.assertValid(JsonSchema.RESULT, combined);
        assertThat(MAPPER.readTree(combined).get("p").doubleValue()).isCloseTo(0.0268446, offset(5e-8));
    }

    @Test
    void theNumbersAreThere() {
        JsonNode change = MAPPER.readTree(ResultJson.of(VisualAnalysis.of(mood().compare("A", "B"))));
        assertThat(change.get("dayGap").doubleValue()).isEqualTo(1);
        assertThat(change.at("/raw/meanChange").doubleValue()).isEqualTo(2.5);
        assertThat(change.at("/raw/absoluteLevelChange").doubleValue()).isEqualTo(1);
        JsonNode use = MAPPER.readTree(ResultJson.of(ScaleUse.of(mood().measure(), mood().phase("B"))));
        assertThat(use.get("daysAtGoal").doubleValue()).isEqualTo(5);
        assertThat(use.get("goalShare").doubleValue()).isEqualTo(1);
        JsonNode average =
                MAPPER.readTree(ResultJson.of(AverageEffect.overChanges(mood(), NonOverlap.NAP, Weighting.EQUAL)));
        // A→B: all 20 pairs better. B→A′: 20 pairs, of which only 5 and 5 are equal.
        assertThat(average.at("/estimate/value").doubleValue()).isEqualTo((1 + 19.5 / 20) / 2);
        assertThat(average.get("entered")).hasSize(2);
    }

    @Test
    void anUndefinedNumberIsNullWithItsReason() {
        JsonNode use = MAPPER.readTree(ResultJson.of(ScaleUse.of(poor().measure(), poor().phase("A"))));
        assertThat(use.get("daysAtGoal").isNull()).isTrue();
        assertThat(use.at("/reasons/daysAtGoal").stringValue()).isEqualTo("NOT_APPLICABLE");
        JsonNode change = MAPPER.readTree(ResultJson.of(VisualAnalysis.of(poor().compare("A", "B"))));
        assertThat(change.get("dayGap").isNull()).isTrue();
        assertThat(change.at("/reasons/dayGap").stringValue()).isEqualTo("EMPTY_PHASE");
    }

    @Test
    void aFurtherKeyIsRefused() {
        for (String json : List.copyOf(all(mood()).toList())) {
            String more = json.replaceFirst("\\{", "{\"unheardOf\": 1,");
            assertThat(Schemas.complaints(JsonSchema.RESULT, more)).as(more).isNotEmpty();
        }
    }
}
