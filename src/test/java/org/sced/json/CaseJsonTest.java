package org.sced.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sced.analysis.AnalysisOptions;
import org.sced.analysis.CaseAnalysis;
import org.sced.analysis.MeasureAnalysis;
import org.sced.data.Improvement;
import org.sced.data.Measure;
import org.sced.data.SingleCase;
import org.sced.effect.EffectSize;
import org.sced.effect.EffectSizes;
import org.sced.randomization.PhaseStarts;
import org.sced.randomization.RandomizationResult;
import org.sced.randomization.RandomizationTest;
import org.sced.stats.PhaseDescription;
import org.sced.stats.PhaseStatistic;
import org.sced.stats.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CaseJsonTest {
    private static final double NONE = Double.NaN;
    private static final Path DIARY = Path.of("examples/data/phone-calls.csv");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static SingleCase thin() {
        return SingleCase.named("dora")
                .phase("A", 3)
                .phase("B", 3)
                .phase("A", 1)
                .measure(Measure.of("mood").withLimits(0, 10), NONE, NONE, NONE, NONE, NONE, NONE, NONE)
                .measure(Measure.of("sleep").withImprovement(Improvement.DECREASE), 6, 6, 6, 7, NONE, 1.0 / 3, 1e75)
                .measure(Measure.of("tiny"), 4e-320, 5e-324, 0, -0.0, 1e-300, 2, NONE)
                .build();
    }

    static List<CaseAnalysis> analyses() {
        SingleCase diary = SingleCase.read(DIARY);
        SingleCase drawn = diary.withDesign(PhaseStarts.of(diary, 5));
        SingleCase alternating = SingleCase.named("ben \"\\\u2028😀")
                .alternating("A", "C", "B", "A", "B", "A", "C", "B", "C", "B")
                .measure(Measure.of("mood").withGoal(9), 0.1, 5, 0.3, 2, 5, 1, 2, 6, 1, 5)
                .build();
        return List.of(
                CaseAnalysis.of(diary),
                CaseAnalysis.of(drawn, AnalysisOptions.defaults().withLevel(0.9).withSeed(-1)),
                CaseAnalysis.of(alternating),
                CaseAnalysis.of(thin()),
                CaseAnalysis.of(thin().withDesign(PhaseStarts.of(thin(), 1))));
    }

    private static JsonNode only(String json, String key, String value) {
        List<JsonNode> found = new ArrayList<>();
        MAPPER.readTree(json).forEach(row -> {
            if (row.get(key).asString().equals(value)) {
                found.add(row);
            }
        });
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @ParameterizedTest
    @MethodSource("analyses")
    void effectRowsHaveTheirKeys(CaseAnalysis analysis) {
        JsonNode rows = MAPPER.readTree(CaseJson.effects(List.of(analysis)));
        int expected = analysis.measures().stream()
                .mapToInt(one -> one.effects().effects().size()
                        + one.pooled().effects().size()
                        + one.combined().size())
                .sum();
        assertThat(rows.size()).isEqualTo(expected);
        Set<String> names = new java.util.HashSet<>(Set.of("PHASE_MEAN_DIFF"));
        analysis.measures()
                .forEach(
                        one -> EffectSizes.catalogue(one.series().measure()).forEach(index -> names.add(index.name())));
        for (JsonNode row : rows) {
            assertThat(row.propertyNames())
                    .contains(
                            "case",
                            "measure",
                            "index",
                            "family",
                            "from",
                            "to",
                            "nFrom",
                            "nTo",
                            "expected",
                            "value",
                            "raw",
                            "se",
                            "lower",
                            "upper",
                            "level",
                            "reason",
                            "explanation",
                            "flags",
                            "details");
            assertThat(names).contains(row.get("index").asString());
            assertThat(row.get("case").asString())
                    .isEqualTo(analysis.singleCase().id());
            assertThat(row.get("nFrom").isInt()).isTrue();
            assertThat(row.get("level").doubleValue())
                    .isEqualTo(analysis.options().level());
            boolean defined = row.get("value").isNumber();
            assertThat(row.get("value").isNull()).isNotEqualTo(defined);
            assertThat(row.get("raw").isNumber()).isEqualTo(defined);
            assertThat(row.get("reason").isNull()).isEqualTo(defined);
            if (!defined) {
                assertThat(Reason.valueOf(row.get("reason").asString())).isNotNull();
                assertThat(row.get("explanation").asString()).endsWith(".");
            } else if (row.get("se").isNull()) {
                assertThat(Reason.valueOf(row.get("seReason").asString())).isNotNull();
                assertThat(row.get("seExplanation").asString()).endsWith(".");
            }
            assertThat(row.get("lower").isNull()).isEqualTo(row.get("upper").isNull());
        }
    }

    @ParameterizedTest
    @MethodSource("analyses")
    void describeRowsHaveTheirKeys(CaseAnalysis analysis) {
        JsonNode rows = MAPPER.readTree(CaseJson.describe(List.of(analysis)));
        for (JsonNode row : rows) {
            assertThat(row.propertyNames())
                    .contains(
                            "case",
                            "measure",
                            "phase",
                            "n",
                            "missing",
                            "mean",
                            "median",
                            "sd",
                            "variance",
                            "mad",
                            "min",
                            "max",
                            "slope",
                            "theilSen",
                            "lag1",
                            "reasons");
            assertThat(row.get("n").isInt()).isTrue();
            assertThat(row.get("missing").isInt()).isTrue();
            for (PhaseStatistic statistic : PhaseStatistic.values()) {
                boolean defined = row.get(statistic.key()).isNumber();
                assertThat(row.get("reasons").has(statistic.key())).isNotEqualTo(defined);
                if (!defined) {
                    assertThat(Reason.valueOf(
                                    row.get("reasons").get(statistic.key()).asString()))
                            .isNotNull();
                }
            }
        }
    }

    @Test
    void testRowsHaveTheirKeys() {
        SingleCase diary = SingleCase.read(DIARY);
        PhaseStarts design = PhaseStarts.of(diary, 5);
        RandomizationTest test = RandomizationTest.withDefaults().withSeed(42);
        RandomizationResult asIf = test.test(diary.series("mood"), design);
        RandomizationResult licensed = test.test(diary.withDesign(design).series("mood"), design);
        JsonNode rows = MAPPER.readTree(CaseJson.test(List.of(licensed, asIf)));
        for (JsonNode row : rows) {
            assertThat(row.propertyNames())
                    .contains(
                            "case",
                            "measure",
                            "from",
                            "to",
                            "statistic",
                            "alternative",
                            "design",
                            "observed",
                            "p",
                            "method",
                            "schedules",
                            "evaluated",
                            "seed",
                            "licensed",
                            "reason",
                            "explanation");
            assertThat(row.get("schedules").bigIntegerValue()).isEqualTo(BigInteger.valueOf(105));
            assertThat(row.get("seed").longValue()).isEqualTo(42);
            assertThat(row.get("from").asString()).isEqualTo("A");
            assertThat(row.get("to").asString()).isEqualTo("B");
            assertThat(row.get("method").asString()).isEqualTo("EXACT");
        }
        assertThat(rows.get(0).get("licensed").booleanValue()).isTrue();
        assertThat(rows.get(0).get("p").doubleValue())
                .isEqualTo(licensed.extreme().doubleValue() / 105)
                .isGreaterThan(0);
        assertThat(rows.get(0).get("reason").isNull()).isTrue();
        assertThat(rows.get(1).get("licensed").booleanValue()).isFalse();
        assertThat(rows.get(1).get("p").isNull()).isTrue();
        assertThat(rows.get(1).get("reason").asString()).isEqualTo("NOT_RANDOMIZED");
        assertThat(rows.get(1).get("asIfProportion").doubleValue())
                .isEqualTo(licensed.extreme().doubleValue() / 105);
    }

    @Test
    void aTestWithoutValuesHasAReason() {
        SingleCase drawn = thin().withDesign(PhaseStarts.of(thin(), 1));
        JsonNode row = MAPPER.readTree(
                        CaseJson.test(List.of(RandomizationTest.withDefaults().test(drawn.series("mood")))))
                .get(0);
        assertThat(row.get("licensed").booleanValue()).isTrue();
        assertThat(row.get("p").isNull()).isTrue();
        assertThat(row.get("observed").isNull()).isTrue();
        assertThat(row.get("reason").asString()).isEqualTo("EMPTY_PHASE");
    }

    @Test
    void countsOfSchedulesAreWholeHoweverLarge() {
        double[] values = new double[400];
        java.util.Arrays.setAll(values, day -> day % 3);
        SingleCase.Builder builder = SingleCase.named("long");
        List.of("A", "B", "A", "B", "A", "B", "A", "B").forEach(label -> builder.phase(label, 50));
        SingleCase one = builder.measure(Measure.of("mood"), values).build();
        PhaseStarts design = PhaseStarts.of(one, 1);
        String json = CaseJson.test(List.of(RandomizationTest.withDefaults()
                .withDraws(9)
                .with(org.sced.randomization.PValueMethod.MONTE_CARLO)
                .test(one.series("mood"), design)));
        // C(399, 7), computed here by the product formula.
        BigInteger count = BigInteger.ONE;
        for (int i = 0; i < 7; i++) {
            count = count.multiply(BigInteger.valueOf(399 - i)).divide(BigInteger.valueOf(i + 1));
        }
        assertThat(json).contains("\"schedules\" : " + count + ",");
    }

    @Test
    void numbersKeepAllTheirBits() {
        for (CaseAnalysis analysis : analyses()) {
            JsonNode measures = MAPPER.readTree(CaseJson.results(analysis)).get("measures");
            for (int m = 0; m < measures.size(); m++) {
                MeasureAnalysis one = analysis.measures().get(m);
                JsonNode effects = measures.get(m).get("effects");
                for (int e = 0; e < one.effects().effects().size(); e++) {
                    EffectSize effect = one.effects().effects().get(e);
                    JsonNode row = effects.get(e);
                    same(row, "value", effect.value());
                    same(row, "raw", effect.raw());
                    same(row, "se", effect.estimate().standardError());
                    same(row, "lower", effect.estimate().lower());
                    same(row, "upper", effect.estimate().upper());
                    effect.estimate().details().forEach((key, number) -> same(row.get("details"), key, number));
                }
                JsonNode phases = measures.get(m).get("phases");
                for (int p = 0; p < phases.size(); p++) {
                    PhaseDescription phase = one.descriptions().phases().get(p);
                    for (PhaseStatistic statistic : PhaseStatistic.values()) {
                        same(phases.get(p), statistic.key(), phase.value(statistic));
                    }
                }
            }
        }
    }

    private static void same(JsonNode row, String key, double number) {
        JsonNode written = row.get(key);
        if (Double.isNaN(number)) {
            assertThat(written.isNull()).as(key).isTrue();
        } else {
            assertThat(Double.doubleToLongBits(written.doubleValue()))
                    .as(key)
                    .isEqualTo(Double.doubleToLongBits(number));
        }
    }

    @ParameterizedTest
    @MethodSource("analyses")
    void neitherNanNorInfinityIsWritten(CaseAnalysis analysis) {
        Matcher strings = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"").matcher("");
        for (String json : List.of(
                CaseJson.results(analysis),
                CaseJson.effects(List.of(analysis)),
                CaseJson.describe(List.of(analysis)))) {
            assertThat(strings.reset(json).replaceAll("\"\"")).doesNotContain("NaN", "Infinity");
            assertThat(json).endsWith("\n").doesNotContain("\r");
            assertThat(MAPPER.readTree(json)).isNotNull();
        }
    }

    @Test
    void theSameAnalysisGivesTheSameText() {
        List<CaseAnalysis> once = analyses();
        List<CaseAnalysis> twice = analyses();
        assertThat(CaseJson.results(once)).isEqualTo(CaseJson.results(twice));
        assertThat(CaseJson.effects(once)).isEqualTo(CaseJson.effects(twice));
        assertThat(CaseJson.describe(once)).isEqualTo(CaseJson.describe(twice));
        assertThat(MAPPER.readTree(CaseJson.results(once)).size()).isEqualTo(once.size());
    }

    @Test
    void resultsNameInputOptionsAndVersions() throws Exception {
        CaseAnalysis analysis = CaseAnalysis.of(
                SingleCase.read(DIARY), AnalysisOptions.defaults().withSeed(Long.MIN_VALUE));
        JsonNode root = MAPPER.readTree(CaseJson.results(analysis));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(DIARY));
        assertThat(root.get("input").get("sha256").asString())
                .isEqualTo(String.format("%064x", new BigInteger(1, hash)));
        assertThat(root.get("input").get("file").asString()).isEqualTo("phone-calls.csv");
        assertThat(root.get("sced").get("version").asString()).isNotBlank();
        assertThat(root.get("sced").get("java").asString()).isEqualTo(System.getProperty("java.runtime.version"));
        assertThat(root.get("options").get("seed").longValue()).isEqualTo(Long.MIN_VALUE);
        assertThat(root.get("options").get("level").doubleValue()).isEqualTo(0.95);
        assertThat(root.get("case").get("first").asString()).isEqualTo("2026-03-02");
        assertThat(root.get("case").get("design").get("randomized").booleanValue())
                .isFalse();
        assertThat(root.get("measures").get(0).get("pattern").get("kind").asString())
                .isEqualTo("REVERSAL");
    }

    @Test
    void aCaseFromCodeHasNoFile() {
        JsonNode input =
                MAPPER.readTree(CaseJson.results(CaseAnalysis.of(thin()))).get("input");
        assertThat(input.get("file").isNull()).isTrue();
        assertThat(input.get("sha256").isNull()).isTrue();
        assertThat(input.get("fingerprint").asString()).matches("[0-9a-f]{64}");
    }

    @Test
    void theWholeDesignHasItsRow() {
        CaseAnalysis analysis = CaseAnalysis.of(SingleCase.read(DIARY));
        String contacts = CaseJson.effects(List.of(
                new CaseAnalysis(analysis.singleCase(), analysis.options(), List.of(analysis.measure("contacts")))));
        JsonNode row = only(contacts, "index", "PHASE_MEAN_DIFF");
        assertThat(row.get("from").asString()).isEqualTo("A+A′");
        assertThat(row.get("to").asString()).isEqualTo("B");
        // Means 6/7, 49/14 and 8/7 by hand: 3.5 − 1 = 2.5; the tolerance is the rounding of a few sums.
        assertThat(row.get("value").doubleValue()).isCloseTo(2.5, org.assertj.core.api.Assertions.within(1e-14));
    }

    @Test
    void textIsEscaped() {
        String json = CaseJson.strings(List.of("a\"b\\c\nd\u0001", "é😀"));
        assertThat(json).contains("\"a\\\"b\\\\c\\nd\\u0001\"");
        assertThat(MAPPER.readTree(json.getBytes(StandardCharsets.UTF_8)).get(1).asString())
                .isEqualTo("é😀");
    }
}
