package org.sced.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sced.analysis.CaseAnalysis;
import org.sced.analysis.MeasureAnalysis;
import org.sced.effect.CombinedContrast;
import org.sced.effect.EffectSize;
import org.sced.effect.EffectSizes;
import org.sced.effect.Estimate;
import org.sced.effect.Family;
import org.sced.effect.Interval;
import org.sced.randomization.AsIfResult;
import org.sced.randomization.LicensedResult;
import org.sced.randomization.RandomizationResult;
import org.sced.stats.Figure;
import org.sced.stats.PhaseDescription;
import org.sced.stats.PhaseDescriptions;
import org.sced.stats.PhaseStatistic;
import org.sced.stats.Undefined;
import tech.tablesaw.api.Table;

/** Results as tables, with the columns of the JSON rows. */
final class ResultTable {
    private ResultTable() {}

    static Table descriptions(List<PhaseDescriptions> all) {
        TableBuilder table = new TableBuilder("phases").texts("case", "measure", "phase");
        for (PhaseStatistic statistic : PhaseStatistic.values()) {
            if (statistic.isCount()) {
                table.integers(statistic.key());
            } else {
                table.numbers(statistic.key());
            }
        }
        table.texts("reasons");
        for (PhaseDescriptions descriptions : all) {
            for (PhaseDescription phase : descriptions) {
                table.row()
                        .put("case", descriptions.series().singleCase().id())
                        .put("measure", descriptions.series().measure().name())
                        .put("phase", phase.label());
                phase.figures().forEach((statistic, figure) -> {
                    if (statistic.isCount()) {
                        table.put(statistic.key(), (int) figure.value());
                    } else {
                        table.put(statistic.key(), figure.value());
                    }
                });
                table.put("reasons", orMissing(reasons(phase.figures())));
            }
        }
        return table.table();
    }

    private static String reasons(Map<PhaseStatistic, Figure> figures) {
        return figures.entrySet().stream()
                .filter(entry -> !entry.getValue().isDefined())
                .map(entry -> entry.getKey().key() + "="
                        + entry.getValue().undefined().orElseThrow().reason())
                .collect(Collectors.joining(" "));
    }

    static Table effects(EffectSizes effects) {
        TableBuilder table = effectColumns(new TableBuilder("effects"));
        effects.forEach(effect -> effect(table.row(), effect));
        return table.table();
    }

    static Table effects(List<CaseAnalysis> analyses) {
        TableBuilder table = effectColumns(new TableBuilder("effects").texts("case"));
        for (CaseAnalysis analysis : analyses) {
            String id = analysis.singleCase().id();
            for (MeasureAnalysis one : analysis.measures()) {
                one.effects().forEach(effect -> effect(table.row().put("case", id), effect));
                one.pooled().forEach(effect -> effect(table.row().put("case", id), effect));
                String expected = one.series().measure().improvement().name();
                one.combined().forEach(contrast -> contrast(table.row().put("case", id), contrast, expected));
            }
        }
        return table.table();
    }

    private static TableBuilder effectColumns(TableBuilder table) {
        return table.texts("measure", "index", "family", "from", "to")
                .integers("nFrom", "nTo")
                .texts("expected")
                .numbers("value", "raw", "se", "lower", "upper", "level")
                .texts("reason", "explanation", "seReason", "seExplanation", "flags", "cautions");
    }

    private static void effect(TableBuilder row, EffectSize effect) {
        row.put("measure", effect.measure())
                .put("index", effect.index().name())
                .put("family", effect.index().family().name())
                .put("from", effect.from())
                .put("to", effect.to())
                .put("nFrom", effect.nFrom())
                .put("nTo", effect.nTo())
                .put("expected", effect.expected().name())
                .put("raw", effect.raw())
                .put("level", effect.level());
        estimate(row, effect.estimate());
        row.put(
                "cautions",
                orMissing(effect.cautions().stream()
                        .map(caution -> caution.concern() + ": " + caution.sentence())
                        .collect(Collectors.joining(" "))));
    }

    private static void contrast(TableBuilder row, CombinedContrast contrast, String expected) {
        row.put("measure", contrast.measure())
                .put("index", CombinedContrast.NAME)
                .put("family", Family.DIFFERENCE.name())
                .put("from", contrast.from())
                .put("to", contrast.to())
                .put("nFrom", contrast.nFrom())
                .put("nTo", contrast.nTo())
                .put("expected", expected)
                .put("raw", contrast.raw())
                .put("level", contrast.level());
        estimate(row, contrast.estimate());
    }

    private static void estimate(TableBuilder row, Estimate estimate) {
        row.put("value", estimate.value())
                .put("se", estimate.standardError())
                .put("lower", estimate.lower())
                .put("upper", estimate.upper());
        why(row, "reason", "explanation", estimate.undefined());
        Optional<Undefined> noError = estimate.isDefined() ? estimate.error().undefined() : Optional.empty();
        why(row, "seReason", "seExplanation", noError);
        row.put("flags", orMissing(estimate.flags().stream().map(Enum::name).collect(Collectors.joining(" "))));
        estimate.details().forEach((name, number) -> row.more("details." + name, number));
    }

    static Table tests(List<RandomizationResult> results) {
        TableBuilder table = new TableBuilder("tests")
                .texts("case", "measure", "from", "to", "statistic", "alternative", "design")
                .numbers("observed", "rawObserved", "p", "asIfProportion", "intervalLower", "intervalUpper")
                .texts("method", "choice")
                .numbers("schedules")
                .numbers("evaluated", "extreme", "uncomputable")
                .numbers("smallestP")
                .longs("seed")
                .truths("licensed")
                .texts("reason", "explanation");
        results.forEach(result -> test(table.row(), result));
        return table.table();
    }

    private static void test(TableBuilder row, RandomizationResult result) {
        Optional<Undefined> why = result.undefined();
        double p = Double.NaN;
        double asIf = Double.NaN;
        if (result instanceof LicensedResult drawn) {
            p = drawn.p();
        } else if (result instanceof AsIfResult other) {
            asIf = other.proportion();
            why = why.or(() -> Optional.of(new Undefined(other.reason(), other.explanation())));
        }
        row.put("case", result.standing().caseId())
                .put("measure", result.standing().measure())
                .put("from", result.standing().from())
                .put("to", result.standing().to())
                .put("statistic", result.statistic())
                .put("alternative", result.alternative().name())
                .put("design", result.design().text())
                .put("observed", result.observed())
                .put("rawObserved", result.rawObserved())
                .put("p", p)
                .put("asIfProportion", asIf)
                .put("intervalLower", result.interval().map(Interval::lower).orElse(Double.NaN))
                .put("intervalUpper", result.interval().map(Interval::upper).orElse(Double.NaN))
                .put("method", result.method().name())
                .put("choice", result.choice())
                .put("schedules", result.schedules().doubleValue())
                .put("evaluated", result.evaluated().doubleValue())
                .put("extreme", result.extreme().doubleValue())
                .put("uncomputable", result.uncomputable().doubleValue())
                .put("smallestP", result.smallestP())
                .put("seed", result.seed())
                .put("licensed", result instanceof LicensedResult);
        why(row, "reason", "explanation", why);
    }

    private static void why(TableBuilder row, String reason, String sentence, Optional<Undefined> why) {
        row.put(reason, why.map(undefined -> undefined.reason().name()).orElse(null));
        row.put(sentence, why.map(Undefined::sentence).orElse(null));
    }

    private static String orMissing(String text) {
        return text.isEmpty() ? null : text;
    }
}
