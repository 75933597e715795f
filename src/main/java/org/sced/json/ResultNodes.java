package org.sced.json;

import java.util.List;
import java.util.Optional;
import org.sced.effect.AverageEffect;
import org.sced.effect.CombinedPValue;
import org.sced.effect.ConservativeDualCriterion;
import org.sced.effect.Contribution;
import org.sced.effect.Estimate;
import org.sced.effect.Flag;
import org.sced.effect.Interval;
import org.sced.effect.RandomEffects;
import org.sced.effect.ReliableChange;
import org.sced.model.GradualEffectsResult;
import org.sced.stats.Figure;
import org.sced.stats.ScaleUse;
import org.sced.stats.SerialDependence;
import org.sced.stats.SerialTest;
import org.sced.stats.StabilityEnvelope;
import org.sced.stats.Undefined;
import org.sced.stats.VisualAnalysis;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Single results as JSON objects, each with a {@code kind} that says what it is. */
final class ResultNodes {
    private ResultNodes() {}

    static ObjectNode visual(VisualAnalysis visual) {
        ObjectNode node = kind("change");
        node.put("measure", visual.comparison().measure().name());
        node.put("from", visual.comparison().from().label());
        node.put("to", visual.comparison().to().label());
        node.put("expected", visual.comparison().expected().name());
        ObjectNode reasons = JsonNodeFactory.instance.objectNode();
        figure(node, "dayGap", visual.dayGap(), reasons);
        ObjectNode raw = node.putObject("raw");
        ObjectNode oriented = node.putObject("oriented");
        visual.changes().forEach((statistic, change) -> {
            figure(raw, statistic.key(), change.raw(), reasons);
            number(oriented, statistic.key(), change.oriented().value());
        });
        stability(node.putArray("levelStability"), visual.levelStability());
        stability(node.putArray("trendStability"), visual.trendStability());
        node.set("reasons", reasons);
        return node;
    }

    private static void stability(ArrayNode rows, List<StabilityEnvelope.Stability> all) {
        for (StabilityEnvelope.Stability one : all) {
            ObjectNode row = rows.addObject().put("phase", one.label());
            ObjectNode reasons = JsonNodeFactory.instance.objectNode();
            number(row, "intercept", one.line().intercept());
            number(row, "slope", one.line().slope());
            figure(row, "halfWidth", one.halfWidth(), reasons);
            row.put("inside", one.inside()).put("n", one.n());
            figure(row, "share", one.share(), reasons);
            row.put("stable", one.stable());
            row.put("flag", one.flag().map(Enum::name).orElse(null));
            row.set("reasons", reasons);
        }
    }

    static ObjectNode serial(SerialDependence serial) {
        ObjectNode node = kind("serial");
        node.put("phases", serial.residuals().label());
        node.put("n", serial.residuals().n());
        node.put("parameters", serial.parameters());
        ObjectNode reasons = JsonNodeFactory.instance.objectNode();
        figure(node, "r1", serial.r(1), reasons);
        figure(node, "huitemaMcKean", serial.huitemaMcKean(), reasons);
        figure(node, "marriottPope", serial.marriottPope(), reasons);
        ArrayNode tests = node.putArray("tests");
        for (SerialTest test : List.of(serial.huitemaMcKeanTest(), serial.ljungBox(1), serial.durbinWatson())) {
            ObjectNode row = tests.addObject().put("name", test.name());
            ObjectNode missing = JsonNodeFactory.instance.objectNode();
            figure(row, "statistic", test.statistic(), missing);
            figure(row, "p", test.p(), missing);
            row.set("reasons", missing);
        }
        node.set("reasons", reasons);
        return node;
    }

    static ObjectNode scaleUse(ScaleUse use) {
        ObjectNode node = kind("scaleUse").put("phase", use.label());
        ObjectNode reasons = JsonNodeFactory.instance.objectNode();
        figure(node, "daysAtGoal", use.daysAtGoal(), reasons);
        figure(node, "goalShare", use.goalShare(), reasons);
        figure(node, "longestStreak", use.longestStreak(), reasons);
        figure(node, "longestStreakSkipping", use.longestStreakSkipping(), reasons);
        figure(node, "floorShare", use.floorShare(), reasons);
        figure(node, "ceilingShare", use.ceilingShare(), reasons);
        figure(node, "longestRun", use.longestRun(), reasons);
        node.set("reasons", reasons);
        return node;
    }

    static ObjectNode average(AverageEffect average) {
        ObjectNode node = kind("average");
        node.put("index", average.index()).put("weighting", average.weighting().name());
        node.put("level", average.level());
        ArrayNode entered = node.putArray("entered");
        for (AverageEffect.Entry entry : average.entered()) {
            Contribution one = entry.contribution();
            ObjectNode row = entered.addObject().put("label", one.label());
            number(row, "value", one.value().value());
            number(row, "se", one.error().value());
            row.put("share", entry.share());
        }
        ArrayNode leftOut = node.putArray("leftOut");
        for (AverageEffect.LeftOut one : average.leftOut()) {
            leftOut.addObject()
                    .put("label", one.contribution().label())
                    .put("reason", one.why().reason().name())
                    .put("explanation", one.why().sentence());
        }
        node.set("estimate", estimate(average.estimate()));
        Optional<Interval> clipped = average.clippedInterval();
        number(node, "clippedLower", clipped.map(Interval::lower).orElse(Double.NaN));
        number(node, "clippedUpper", clipped.map(Interval::upper).orElse(Double.NaN));
        ObjectNode spread = node.putObject("heterogeneity");
        ObjectNode reasons = JsonNodeFactory.instance.objectNode();
        figure(spread, "q", average.heterogeneity().q(), reasons);
        spread.put("df", average.heterogeneity().degreesOfFreedom());
        figure(spread, "p", average.heterogeneity().p(), reasons);
        spread.set("reasons", reasons);
        ArrayNode random = node.putArray("randomEffects");
        random.add(randomEffects(average.derSimonianLaird()));
        random.add(randomEffects(average.reml()));
        return node;
    }

    private static ObjectNode randomEffects(RandomEffects effects) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("estimator", effects.estimator().name());
        ObjectNode reasons = JsonNodeFactory.instance.objectNode();
        figure(node, "tauSquared", effects.tauSquared(), reasons);
        figure(node, "tauSquaredSe", effects.tauSquaredError(), reasons);
        figure(node, "iSquared", effects.iSquared(), reasons);
        node.set("mean", estimate(effects.mean()));
        node.set("knappHartung", estimate(effects.knappHartung()));
        number(
                node,
                "predictionLower",
                effects.prediction().map(Interval::lower).orElse(Double.NaN));
        number(
                node,
                "predictionUpper",
                effects.prediction().map(Interval::upper).orElse(Double.NaN));
        node.set("reasons", reasons);
        return node;
    }

    static ObjectNode decision(ConservativeDualCriterion.Result result) {
        ObjectNode node = kind("dualCriterion")
                .put("from", result.from())
                .put("to", result.to())
                .put("values", result.values())
                .put("beyond", result.beyond())
                .put("required", result.required());
        number(node, "p", result.p());
        if (result.isDefined()) {
            node.put("systematic", result.isSystematic());
        } else {
            node.putNull("systematic");
        }
        node.put("constantBaseline", result.constantBaseline());
        why(node, "reason", "explanation", result.undefined());
        return node;
    }

    static ObjectNode gradual(GradualEffectsResult result) {
        ObjectNode node = kind("gradualEffects")
                .put("family", result.model().family().name())
                .put("sessions", result.model().sessions())
                .put("n", result.n())
                .put("days", result.days())
                .put("direction", result.direction().name());
        node.set("effect", estimate(result.effect()));
        node.set("improvement", estimate(result.improvement()));
        node.set("omega", estimate(result.omega()));
        node.set("intercept", estimate(result.intercept()));
        ObjectNode reasons = JsonNodeFactory.instance.objectNode();
        figure(node, "deviance", result.deviance(), reasons);
        figure(node, "dispersion", result.dispersion(), reasons);
        ArrayNode covariance = node.putArray("covariance");
        result.covariance().forEach(row -> row.forEach(covariance.addArray()::add));
        ArrayNode fitted = node.putArray("fitted");
        result.fitted().forEach(fitted::add);
        node.set("reasons", reasons);
        return node;
    }

    static ObjectNode reliableChange(ReliableChange.Result result) {
        ObjectNode node = kind("reliableChange")
                .put("variant", result.variant().name())
                .put("before", result.before())
                .put("after", result.after());
        ObjectNode reasons = JsonNodeFactory.instance.objectNode();
        figure(node, "index", result.index(), reasons);
        figure(node, "error", result.error(), reasons);
        number(node, "threshold", result.threshold());
        node.put("verdict", result.verdict().name());
        node.put("origin", result.origin().name());
        node.set("reasons", reasons);
        return node;
    }

    static ObjectNode combined(CombinedPValue combined) {
        ObjectNode node = kind("combinedP").put("method", combined.method().name());
        ArrayNode pValues = node.putArray("pValues");
        combined.pValues().stream().forEach(pValues::add);
        ArrayNode weights = node.putArray("weights");
        combined.weights().stream().forEach(weights::add);
        ObjectNode reasons = JsonNodeFactory.instance.objectNode();
        figure(node, "statistic", combined.statistic(), reasons);
        figure(node, "p", combined.p(), reasons);
        node.set("reasons", reasons);
        return node;
    }

    /** Value, error and interval, each null where it is undefined, with the reasons. */
    static ObjectNode estimate(Estimate estimate) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        estimate(node, estimate, estimate.interval().map(Interval::level).orElse(Double.NaN));
        return node;
    }

    private static void estimate(ObjectNode node, Estimate estimate, double level) {
        number(node, "value", estimate.value());
        number(node, "se", estimate.standardError());
        number(node, "lower", estimate.lower());
        number(node, "upper", estimate.upper());
        number(node, "level", level);
        uncertainty(node, estimate);
    }

    /** Why there is no value or no error, the flags and the details. */
    static void uncertainty(ObjectNode node, Estimate estimate) {
        why(node, "reason", "explanation", estimate.undefined());
        Optional<Undefined> noError = estimate.isDefined() ? estimate.error().undefined() : Optional.<Undefined>empty();
        why(node, "seReason", "seExplanation", noError);
        ArrayNode flags = node.putArray("flags");
        estimate.flags().stream().map(Flag::name).forEach(flags::add);
        ObjectNode details = node.putObject("details");
        estimate.details().forEach(details::put);
    }

    static void why(ObjectNode row, String reasonKey, String sentenceKey, Optional<Undefined> why) {
        row.put(reasonKey, why.map(undefined -> undefined.reason().name()).orElse(null));
        row.put(sentenceKey, why.map(Undefined::sentence).orElse(null));
    }

    /** A number, or null where it is undefined. */
    static void number(ObjectNode row, String key, double value) {
        if (Double.isNaN(value)) {
            row.putNull(key);
        } else {
            row.put(key, value);
        }
    }

    /** A number, or null with its reason. */
    private static void figure(ObjectNode row, String key, Figure figure, ObjectNode reasons) {
        number(row, key, figure.value());
        figure.undefined().ifPresent(why -> reasons.put(key, why.reason().name()));
    }

    private static ObjectNode kind(String kind) {
        return JsonNodeFactory.instance.objectNode().put("kind", kind);
    }
}
