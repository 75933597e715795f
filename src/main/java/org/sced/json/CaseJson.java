package org.sced.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sced.analysis.CaseAnalysis;
import org.sced.analysis.DataQuality;
import org.sced.analysis.MeasureAnalysis;
import org.sced.analysis.Pattern;
import org.sced.analysis.Version;
import org.sced.data.Design;
import org.sced.data.Measure;
import org.sced.data.Phase;
import org.sced.data.SingleCase;
import org.sced.data.Timeline;
import org.sced.effect.Caution;
import org.sced.effect.CombinedContrast;
import org.sced.effect.EffectSize;
import org.sced.effect.Estimate;
import org.sced.effect.Family;
import org.sced.planning.Power;
import org.sced.randomization.ConfidenceResult;
import org.sced.randomization.RandomizationResult;
import org.sced.stats.Figure;
import org.sced.stats.PhaseDescription;
import org.sced.stats.PhaseStatistic;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes analyses as JSON.
 *
 * <p>{@link JsonSchema} states the form of each. {@link #results} is the whole analysis of a case; {@link #describe}, {@link #effects} and {@link #test} are arrays of
 * flat rows for tables. The same analysis gives the same text on every JVM, but for the JVM's version in
 * {@code results.json}.
 */
public final class CaseJson {
    // Numbers are written by the library's own algorithm, since Double.toString differs between JDK 17 and later ones.
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                    .build())
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private static final ObjectWriter LINES = MAPPER.writer().without(SerializationFeature.INDENT_OUTPUT);

    private CaseJson() {}

    /** The whole analysis: version, input, case, options, and for each measure everything that a report shows. */
    public static String results(CaseAnalysis analysis) {
        return write(resultsNode(analysis));
    }

    /** The analyses of several cases, as an array of {@link #results}. */
    public static String results(List<CaseAnalysis> analyses) {
        ArrayNode all = MAPPER.createArrayNode();
        analyses.forEach(analysis -> all.add(resultsNode(analysis)));
        return write(all);
    }

    /** One row for each case, measure and phase. */
    public static String describe(List<CaseAnalysis> analyses) {
        ArrayNode rows = MAPPER.createArrayNode();
        analyses.forEach(analysis -> analysis.measures().forEach(one -> describe(rows, analysis.singleCase(), one)));
        return write(rows);
    }

    /** One row for each case, measure, change of phase and index, and for the contrasts of the whole design. */
    public static String effects(List<CaseAnalysis> analyses) {
        ArrayNode rows = MAPPER.createArrayNode();
        analyses.forEach(analysis -> analysis.measures().forEach(one -> effects(rows, analysis.singleCase(), one)));
        return write(rows);
    }

    /** The rows of {@link #effects} of one case, each in a line of its own (JSON Lines), for files written case by case. */
    public static String effectLines(CaseAnalysis analysis) {
        ArrayNode rows = MAPPER.createArrayNode();
        analysis.measures().forEach(one -> effects(rows, analysis.singleCase(), one));
        StringBuilder lines = new StringBuilder();
        rows.forEach(row -> lines.append(LINES.writeValueAsString(row)).append('\n'));
        return lines.toString();
    }

    /** One row for each randomization test. */
    public static String test(List<RandomizationResult> results) {
        ArrayNode rows = MAPPER.createArrayNode();
        results.forEach(result -> RandomizationNodes.test(rows.addObject(), result, Optional.empty()));
        return write(rows);
    }

    /**
     * One row for each randomization test, each with its confidence set.
     *
     * @throws IllegalArgumentException if there is not one set for each test
     */
    public static String test(List<RandomizationResult> results, List<ConfidenceResult> sets) {
        ArrayNode rows = MAPPER.createArrayNode();
        RandomizationNodes.tests(rows, results, sets);
        return write(rows);
    }

    /** One row for each power, as of a curve. */
    public static String power(List<Power> powers) {
        ArrayNode rows = MAPPER.createArrayNode();
        powers.forEach(power -> RandomizationNodes.power(rows.addObject(), power));
        return write(rows);
    }

    /** An array of strings, as names of files. */
    public static String strings(List<String> texts) {
        ArrayNode all = MAPPER.createArrayNode();
        texts.forEach(all::add);
        return write(all);
    }

    static String write(Object node) {
        return MAPPER.writeValueAsString(node).replace("\r\n", "\n") + "\n";
    }

    private static ObjectNode resultsNode(CaseAnalysis analysis) {
        SingleCase singleCase = analysis.singleCase();
        ObjectNode root = MAPPER.createObjectNode();
        root.putObject("sced")
                .put("version", Version.current())
                .put("java", Runtime.version().toString());
        ObjectNode input = root.putObject("input");
        input.put("file", singleCase.source().map(source -> source.name()).orElse(null));
        input.put("sha256", singleCase.source().map(source -> source.sha256()).orElse(null));
        input.put("fingerprint", singleCase.fingerprint());
        root.putObject("options")
                .put("level", analysis.options().level())
                .put("seed", analysis.options().seed());
        singleCase(root.putObject("case"), singleCase);
        ArrayNode measures = root.putArray("measures");
        for (MeasureAnalysis one : analysis.measures()) {
            ObjectNode node = measures.addObject();
            measure(node.putObject("measure"), one.series().measure());
            quality(node.putArray("quality"), one.quality());
            pattern(node.putObject("pattern"), one.pattern());
            describe(node.putArray("phases"), singleCase, one);
            effects(node.putArray("effects"), singleCase, one);
            ArrayNode uses = node.putArray("scaleUse");
            one.scaleUse().forEach(use -> uses.add(ResultNodes.scaleUse(use)));
            ArrayNode changes = node.putArray("changes");
            one.changes().forEach(change -> changes.add(ResultNodes.visual(change)));
            node.set("serial", ResultNodes.serial(one.serial()));
            ArrayNode gradual = node.putArray("gradual");
            one.gradual().forEach(fit -> gradual.add(ResultNodes.gradual(fit)));
            ArrayNode averages = node.putArray("averages");
            one.averages().forEach(average -> averages.add(ResultNodes.average(average)));
            ArrayNode decisions = node.putArray("decisions");
            one.decisions().forEach(decision -> decisions.add(ResultNodes.decision(decision)));
            RandomizationNodes.tests(node.putArray("tests"), one.randomization(), one.confidence());
        }
        return root;
    }

    private static void singleCase(ObjectNode node, SingleCase singleCase) {
        Timeline timeline = singleCase.timeline();
        node.put("id", singleCase.id());
        node.put("alternating", singleCase.alternating());
        node.put("unit", timeline.unit().name());
        node.put("first", timeline.label(0));
        node.put("last", timeline.label(timeline.length() - 1));
        node.put("days", timeline.length());
        Design design = singleCase.design();
        node.putObject("design")
                .put("text", design.text())
                .put("description", design.description())
                .put("randomized", design.randomized());
        ArrayNode phases = node.putArray("phases");
        for (Phase phase : singleCase.phases()) {
            phases.addObject()
                    .put("label", phase.label())
                    .put("condition", phase.condition())
                    .put("occurrence", phase.occurrence())
                    .put("first", timeline.label(phase.first()))
                    .put("last", timeline.label(phase.last()))
                    .put("days", phase.days());
        }
    }

    private static void measure(ObjectNode node, Measure measure) {
        node.put("name", measure.name());
        node.put("improvement", measure.improvement().name());
        node.put("scale", measure.scale().name());
        ResultNodes.number(node, "min", measure.min());
        ResultNodes.number(node, "max", measure.max());
        ResultNodes.number(node, "resolution", measure.resolution());
        ResultNodes.number(node, "goal", measure.goal());
        ResultNodes.number(node, "observation", measure.observation());
    }

    private static void quality(ArrayNode rows, DataQuality quality) {
        for (DataQuality.Part part : quality.parts()) {
            ObjectNode row = rows.addObject()
                    .put("phase", part.label())
                    .put("days", part.scheduled())
                    .put("measured", part.measured())
                    .put("missing", part.missing())
                    .put("coverage", part.coverage())
                    .put("enough", part.isEnough());
            ResultNodes.number(row, "floorShare", part.floorShare());
            ResultNodes.number(row, "ceilingShare", part.ceilingShare());
            ObjectNode weekdays = row.putObject("weekdays");
            part.weekdays().forEach((day, count) -> weekdays.put(day.name(), count));
        }
    }

    private static void pattern(ObjectNode node, Pattern pattern) {
        node.put("kind", pattern.kind().name());
        node.put("smallestChange", Pattern.SMALLEST_CHANGE);
        ArrayNode steps = node.putArray("steps");
        for (Pattern.Step step : pattern.steps()) {
            ObjectNode row = steps.addObject()
                    .put("from", step.from())
                    .put("to", step.to())
                    .put("role", step.role().name())
                    .put("direction", step.direction().name());
            ResultNodes.number(row, "rise", step.rise());
        }
    }

    private static void describe(ArrayNode rows, SingleCase singleCase, MeasureAnalysis one) {
        for (PhaseDescription phase : one.descriptions()) {
            ObjectNode row = rows.addObject()
                    .put("case", singleCase.id())
                    .put("measure", one.series().measure().name())
                    .put("phase", phase.label());
            ObjectNode reasons = MAPPER.createObjectNode();
            for (Map.Entry<PhaseStatistic, Figure> entry : phase.figures().entrySet()) {
                String key = entry.getKey().key();
                Figure figure = entry.getValue();
                if (entry.getKey().isCount()) {
                    row.put(key, (int) figure.value());
                } else {
                    ResultNodes.number(row, key, figure.value());
                }
                figure.undefined()
                        .ifPresent(why -> reasons.put(key, why.reason().name()));
            }
            row.set("reasons", reasons);
        }
    }

    private static void effects(ArrayNode rows, SingleCase singleCase, MeasureAnalysis one) {
        one.effects().forEach(effect -> rows.add(effect(singleCase, effect)));
        one.pooled().forEach(effect -> rows.add(effect(singleCase, effect)));
        for (CombinedContrast contrast : one.combined()) {
            ObjectNode row = rows.addObject();
            row.put("case", singleCase.id()).put("measure", contrast.measure()).put("index", CombinedContrast.NAME);
            row.put("family", Family.DIFFERENCE.name());
            estimate(
                    row,
                    contrast.from(),
                    contrast.to(),
                    contrast.nFrom(),
                    contrast.nTo(),
                    one.series().measure().improvement().name(),
                    contrast.raw(),
                    contrast.level(),
                    contrast.estimate());
            row.putArray("cautions");
        }
    }

    private static ObjectNode effect(SingleCase singleCase, EffectSize effect) {
        ObjectNode row = MAPPER.createObjectNode();
        row.put("case", singleCase.id())
                .put("measure", effect.measure())
                .put("index", effect.index().name());
        row.put("family", effect.index().family().name());
        estimate(
                row,
                effect.from(),
                effect.to(),
                effect.nFrom(),
                effect.nTo(),
                effect.expected().name(),
                effect.raw(),
                effect.level(),
                effect.estimate());
        ArrayNode cautions = row.putArray("cautions");
        for (Caution caution : effect.cautions()) {
            cautions.addObject().put("concern", caution.concern().name()).put("sentence", caution.sentence());
        }
        return row;
    }

    private static void estimate(
            ObjectNode row,
            String from,
            String to,
            int nFrom,
            int nTo,
            String expected,
            double raw,
            double level,
            Estimate estimate) {
        row.put("from", from).put("to", to).put("nFrom", nFrom).put("nTo", nTo).put("expected", expected);
        ResultNodes.number(row, "value", estimate.value());
        ResultNodes.number(row, "raw", raw);
        ResultNodes.number(row, "se", estimate.standardError());
        ResultNodes.number(row, "lower", estimate.lower());
        ResultNodes.number(row, "upper", estimate.upper());
        row.put("level", level);
        ResultNodes.uncertainty(row, estimate);
    }
}
