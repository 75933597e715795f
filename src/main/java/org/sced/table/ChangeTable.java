package org.sced.table;

import java.util.List;
import java.util.Optional;
import org.sced.effect.AverageEffect;
import org.sced.effect.Interval;
import org.sced.stats.VisualAnalysis;
import tech.tablesaw.api.Table;

/** Changes of phase as the eye sees them, and averages over changes, as tables. */
final class ChangeTable {
    private ChangeTable() {}

    static TableBuilder changes(String... before) {
        return new TableBuilder("changes")
                .texts(before)
                .texts("measure", "from", "to", "expected", "statistic")
                .numbers("raw", "oriented")
                .texts("reason");
    }

    static void add(TableBuilder table, Optional<String> caseId, VisualAnalysis visual) {
        visual.changes().forEach((statistic, change) -> {
            table.row();
            caseId.ifPresent(id -> table.put("case", id));
            table.put("measure", visual.comparison().measure().name())
                    .put("from", visual.comparison().from().label())
                    .put("to", visual.comparison().to().label())
                    .put("expected", visual.comparison().expected().name())
                    .put("statistic", statistic.key())
                    .put("raw", change.raw().value())
                    .put("oriented", change.oriented().value())
                    .put(
                            "reason",
                            change.raw()
                                    .undefined()
                                    .map(why -> why.reason().name())
                                    .orElse(null));
        });
    }

    static Table averages(List<AverageEffect> averages) {
        TableBuilder table = new TableBuilder("averages")
                .texts("index", "weighting")
                .integers("entered", "leftOut")
                .numbers("value", "se", "lower", "upper", "clippedLower", "clippedUpper", "level", "q", "qP")
                .numbers("tauSquaredDL", "iSquaredDL", "tauSquaredREML", "iSquaredREML")
                .texts("reason", "explanation");
        for (AverageEffect one : averages) {
            Optional<Interval> clipped = one.clippedInterval();
            table.row()
                    .put("index", one.index())
                    .put("weighting", one.weighting().name())
                    .put("entered", one.entered().size())
                    .put("leftOut", one.leftOut().size())
                    .put("value", one.value())
                    .put("se", one.estimate().standardError())
                    .put("lower", one.estimate().lower())
                    .put("upper", one.estimate().upper())
                    .put("clippedLower", clipped.map(Interval::lower).orElse(Double.NaN))
                    .put("clippedUpper", clipped.map(Interval::upper).orElse(Double.NaN))
                    .put("level", one.level())
                    .put("q", one.heterogeneity().q().value())
                    .put("qP", one.heterogeneity().p().value())
                    .put("tauSquaredDL", one.derSimonianLaird().tauSquared().value())
                    .put("iSquaredDL", one.derSimonianLaird().iSquared().value())
                    .put("tauSquaredREML", one.reml().tauSquared().value())
                    .put("iSquaredREML", one.reml().iSquared().value())
                    .put(
                            "reason",
                            one.estimate()
                                    .undefined()
                                    .map(why -> why.reason().name())
                                    .orElse(null))
                    .put(
                            "explanation",
                            one.estimate()
                                    .undefined()
                                    .map(why -> why.sentence())
                                    .orElse(null));
        }
        return table.table();
    }
}
