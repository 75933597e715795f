package org.sced.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.sced.analysis.CaseAnalysis;
import org.sced.data.Design;
import org.sced.data.Improvement;
import org.sced.data.Measure;
import org.sced.data.Scale;
import org.sced.data.SingleCase;
import org.sced.json.CaseJson;
import org.sced.randomization.PhaseStarts;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a diary holds, its analysis, JSON and report can be made. */
class CaseReportProperties {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Property(tries = 150)
    void anyDiaryGetsItsReport(@ForAll long seed, @ForAll @IntRange(min = 0, max = 5) int kind) throws Exception {
        SingleCase singleCase = singleCase(new Random(seed), kind);
        CaseAnalysis analysis = CaseAnalysis.of(singleCase);
        String json = CaseJson.results(analysis);
        JsonNode root = MAPPER.readTree(json);
        assertThat(root.get("measures").size()).isEqualTo(singleCase.measures().size());
        for (JsonNode measure : root.get("measures")) {
            for (JsonNode effect : measure.get("effects")) {
                assertThat(effect.get("value").isNull())
                        .isNotEqualTo(effect.get("reason").isNull());
            }
        }
        CaseReport report = CaseReport.of(analysis);
        String html = report.html();
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(html.replace("<!DOCTYPE html>", ""))));
        assertThat(html).doesNotContain("NaN", "Infinity", "null");
        assertThat(report.markdown()).doesNotContain("NaN", "Infinity", "null");
        assertThat(MAPPER.readTree(CaseJson.describe(List.of(analysis))).size()).isPositive();
        assertThat(MAPPER.readTree(CaseJson.effects(List.of(analysis))).size()).isPositive();
        assertThat(analysis.toString()).isNotBlank();
    }

    /** A diary with values of one kind: any, few and tied, all equal, mostly missing, huge, tiny. */
    private static SingleCase singleCase(Random random, int kind) {
        SingleCase.Builder builder = SingleCase.named("case " + random.nextInt(100));
        boolean alternating = random.nextInt(4) == 0;
        int days = 0;
        if (alternating) {
            days = 4 + random.nextInt(12);
            String[] conditions = new String[days];
            for (int day = 0; day < days; day++) {
                conditions[day] = day < 3 ? List.of("A", "B", "C").get(day) : "" + (char) ('A' + random.nextInt(3));
            }
            builder.alternating(conditions);
        } else {
            int phases = 2 + random.nextInt(4);
            String last = random.nextBoolean() ? "B" : "C";
            for (int p = 0; p < phases; p++) {
                String label = last.equals("A") ? (random.nextInt(3) == 0 ? "C" : "B") : "A";
                int length = 1 + random.nextInt(10);
                builder.phase(label, length);
                days += length;
                last = label;
            }
            if (random.nextBoolean()) {
                builder.startingOn(java.time.LocalDate.of(2026, 1, 1).plusDays(random.nextInt(400)));
            }
        }
        int measures = 1 + random.nextInt(3);
        for (int m = 0; m < measures; m++) {
            double[] values = new double[days];
            for (int day = 0; day < days; day++) {
                values[day] = value(random, kind);
            }
            builder.measure(measure(random, "m" + m, values), values);
        }
        SingleCase fixed = builder.build();
        Design design = alternating || random.nextBoolean() ? Design.fixed() : PhaseStarts.of(fixed, 1);
        return fixed.withDesign(design);
    }

    private static Measure measure(Random random, String name, double[] values) {
        Measure measure = Measure.of(name)
                .withImprovement(random.nextBoolean() ? Improvement.INCREASE : Improvement.DECREASE)
                .withScale(Scale.values()[random.nextInt(Scale.values().length)]);
        if (random.nextBoolean()) {
            measure = measure.withGoal(random.nextInt(10));
        }
        List<Double> measured = new ArrayList<>();
        for (double value : values) {
            if (!Double.isNaN(value)) {
                measured.add(value);
            }
        }
        if (!measured.isEmpty() && random.nextInt(3) == 0) {
            double min =
                    measured.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
            double max =
                    measured.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
            measure = min < max ? measure.withLimits(min, max) : measure;
        }
        return measure;
    }

    private static double value(Random random, int kind) {
        if (random.nextInt(kind == 3 ? 2 : 8) == 0) {
            return Double.NaN;
        }
        return switch (kind) {
            case 0 -> random.nextGaussian() * 10;
            case 1 -> random.nextInt(3);
            case 2 -> 4;
            case 3 -> random.nextInt(11);
            case 4 -> (random.nextDouble() - 0.5) * 1e75;
            default -> random.nextDouble() * 1e-300;
        };
    }
}
