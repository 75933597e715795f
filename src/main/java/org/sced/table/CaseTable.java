package org.sced.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.sced.data.Measure;
import org.sced.data.SingleCase;
import org.sced.data.Study;
import org.sced.data.Timeline;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Cases as tables of days. */
final class CaseTable {
    private CaseTable() {}

    static Table of(SingleCase singleCase) {
        return of(singleCase.id(), List.of(singleCase), false);
    }

    static Table of(Study study) {
        Set<Timeline.Unit> units = study.cases().stream()
                .map(one -> one.timeline().unit())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (units.size() > 1) {
            throw new IllegalArgumentException("a study with cases by "
                    + units.stream().map(CaseTable::name).collect(Collectors.joining(" and by "))
                    + "; a table has one column of days, make a table of each case");
        }
        return of("study", study.cases(), true);
    }

    private static Table of(String name, List<SingleCase> cases, boolean several) {
        Timeline.Unit unit = cases.get(0).timeline().unit();
        Set<String> measures = cases.stream()
                .flatMap(one -> one.measures().stream())
                .map(Measure::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        requireDistinct(name, unit, several, measures);
        StringColumn ids = StringColumn.create("case");
        Column<?> days = unit == Timeline.Unit.DATE ? DateColumn.create("date") : LongColumn.create(name(unit));
        StringColumn phases = StringColumn.create("phase");
        List<DoubleColumn> values = measures.stream().map(DoubleColumn::create).toList();
        for (SingleCase one : cases) {
            String[] labels = labels(one);
            for (int day = 0; day < labels.length; day++) {
                if (labels[day] != null) {
                    ids.append(one.id());
                    append(days, one, day);
                    phases.append(labels[day]);
                }
            }
            for (DoubleColumn column : values) {
                append(column, one, labels);
            }
        }
        List<Column<?>> columns = new ArrayList<>();
        if (several) {
            columns.add(ids);
        }
        columns.add(days);
        columns.add(phases);
        columns.addAll(values);
        return Table.create(name, columns);
    }

    /** A Tablesaw table holds no two names that differ in upper and lower case only. */
    private static void requireDistinct(String name, Timeline.Unit unit, boolean several, Set<String> measures) {
        Set<String> seen = new HashSet<>(List.of(name(unit), "phase"));
        if (several) {
            seen.add("case");
        }
        for (String measure : measures) {
            if (!seen.add(measure.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("measure \"" + measure + "\" of " + name
                        + " has the name of another column but for upper and lower case; a Tablesaw table cannot hold both,"
                        + " give the measure another name");
            }
        }
    }

    private static void append(Column<?> days, SingleCase one, int day) {
        Timeline timeline = one.timeline();
        if (days instanceof LongColumn numbers) {
            numbers.append(timeline.number(day));
        } else {
            LocalDate date = timeline.date(day).orElseThrow();
            if (date.getYear() != (short) date.getYear()) {
                throw new IllegalArgumentException("date " + date + " of " + one.id()
                        + "; a Tablesaw table holds the years " + Short.MIN_VALUE + " to " + Short.MAX_VALUE);
            }
            ((DateColumn) days).append(date);
        }
    }

    private static void append(DoubleColumn column, SingleCase one, String[] labels) {
        boolean has = one.measures().stream().anyMatch(measure -> measure.name().equals(column.name()));
        double[] values = has ? one.series(column.name()).values().toArray() : null;
        for (int day = 0; day < labels.length; day++) {
            if (labels[day] != null) {
                column.append(has ? values[day] : Double.NaN);
            }
        }
    }

    /** The label of every day; null for a day of an alternating case that has no condition. */
    private static String[] labels(SingleCase singleCase) {
        String[] labels = new String[singleCase.timeline().length()];
        if (singleCase.alternating()) {
            Arrays.setAll(labels, day -> singleCase.condition(day).orElse(null));
        } else {
            singleCase.phases().forEach(phase -> Arrays.fill(labels, phase.first(), phase.last() + 1, phase.label()));
        }
        return labels;
    }

    private static String name(Timeline.Unit unit) {
        return unit.name().toLowerCase(Locale.ROOT);
    }
}
