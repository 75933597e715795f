package org.sced.table;

import java.util.Arrays;
import org.sced.data.Series;
import org.sced.data.SingleCase;
import org.sced.data.Timeline;
import org.sced.effect.EffectSize;
import org.sced.effect.EffectSizes;
import org.sced.stats.PhaseDescription;
import org.sced.stats.PhaseDescriptions;
import org.sced.stats.PhaseStatistic;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Makes Tablesaw tables; what is missing or undefined is a missing cell. */
public final class Tables {
    private Tables() {}

    /** A case with one row for each day: {@code date}, {@code day} or {@code session}, {@code phase}, and each measure. */
    public static Table of(SingleCase singleCase) {
        Table table = Table.create(singleCase.id(), days(singleCase.timeline()), labels(singleCase));
        for (Series series : singleCase.series()) {
            table.addColumns(
                    DoubleColumn.create(series.measure().name(), series.values().toArray()));
        }
        return table;
    }

    private static Column<?> days(Timeline timeline) {
        if (timeline.unit() == Timeline.Unit.DATE) {
            DateColumn dates = DateColumn.create("date");
            for (int day = 0; day < timeline.length(); day++) {
                timeline.date(day).ifPresent(dates::append);
            }
            return dates;
        }
        LongColumn numbers = LongColumn.create(timeline.unit() == Timeline.Unit.DAY ? "day" : "session");
        for (int day = 0; day < timeline.length(); day++) {
            numbers.append(timeline.number(day));
        }
        return numbers;
    }

    private static StringColumn labels(SingleCase singleCase) {
        String[] labels = new String[singleCase.timeline().length()];
        if (singleCase.alternating()) {
            Arrays.setAll(labels, day -> singleCase.condition(day).orElse(null));
        } else {
            singleCase.phases().forEach(phase -> Arrays.fill(labels, phase.first(), phase.last() + 1, phase.label()));
        }
        return StringColumn.create("phase", labels);
    }

    /** Descriptions with one row for each phase and one column for each {@link PhaseStatistic}. */
    public static Table of(PhaseDescriptions descriptions) {
        StringColumn phases = StringColumn.create("phase");
        descriptions.forEach(description -> phases.append(description.label()));
        Table table = Table.create(descriptions.series().measure().name(), phases);
        for (PhaseStatistic statistic : PhaseStatistic.values()) {
            DoubleColumn column = DoubleColumn.create(statistic.key());
            for (PhaseDescription description : descriptions) {
                column.append(description.value(statistic));
            }
            table.addColumns(column);
        }
        return table;
    }

    /** Effect sizes with one row each. */
    public static Table of(EffectSizes effects) {
        StringColumn measure = StringColumn.create("measure");
        StringColumn index = StringColumn.create("index");
        StringColumn from = StringColumn.create("from");
        StringColumn to = StringColumn.create("to");
        IntColumn nFrom = IntColumn.create("nFrom");
        IntColumn nTo = IntColumn.create("nTo");
        DoubleColumn value = DoubleColumn.create("value");
        DoubleColumn raw = DoubleColumn.create("raw");
        DoubleColumn se = DoubleColumn.create("se");
        DoubleColumn lower = DoubleColumn.create("lower");
        DoubleColumn upper = DoubleColumn.create("upper");
        StringColumn reason = StringColumn.create("reason");
        for (EffectSize effect : effects) {
            measure.append(effect.measure());
            index.append(effect.index().name());
            from.append(effect.from());
            to.append(effect.to());
            nFrom.append(effect.nFrom());
            nTo.append(effect.nTo());
            value.append(effect.value());
            raw.append(effect.raw());
            se.append(effect.estimate().standardError());
            lower.append(effect.estimate().lower());
            upper.append(effect.estimate().upper());
            reason.append(effect.estimate()
                    .undefined()
                    .map(why -> why.reason().name())
                    .orElse(null));
        }
        return Table.create("effects", measure, index, from, to, nFrom, nTo, value, raw, se, lower, upper, reason);
    }
}
