package org.sced.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sced.analysis.CaseAnalysis;
import org.sced.analysis.MeasureAnalysis;
import org.sced.data.DiaryReader;
import org.sced.data.SingleCase;
import org.sced.data.Study;
import org.sced.effect.AverageEffect;
import org.sced.effect.EffectSizes;
import org.sced.randomization.RandomizationResult;
import org.sced.stats.PhaseDescriptions;
import org.sced.stats.TextTable;
import org.sced.stats.VisualAnalysis;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Cases and results to Tablesaw tables, and tables to cases. What is missing or undefined is a missing cell.
 *
 * <pre>{@code
 * SingleCase anna = Tables.readCase(table);
 * Table effects = Tables.of(EffectSizes.all(anna.series("mood")));
 * TableFile.save(Path.of("anna.xlsx"), Tables.of(CaseAnalysis.of(anna)));
 * }</pre>
 *
 * <p>The columns of results are the keys of the JSON rows.
 */
public final class Tables {
    private Tables() {}

    /**
     * The case in a table with one row for each day and the columns of a {@linkplain DiaryReader diary file}. Without a
     * column {@code case} the table's name is the case's id.
     *
     * <p>Dates are in a column of dates, numbered days and measures in columns of numbers, phases in one of texts or whole
     * numbers; a missing cell of a measure is a day without a value. Nothing is converted silently: dates with a time of
     * day and numbers in a column of texts are refused. A {@code float} is taken with all digits of its binary value.
     *
     * @throws org.sced.data.DiaryException if the table cannot be taken as it is, or has several cases; problems are told
     *     with row and column, counted from 1
     */
    public static SingleCase readCase(Table table) {
        return readCase(table, DiaryReader.withDefaults());
    }

    /** The case in a table, as {@link #readCase(Table)}, with the measures, phase words and so on of a reader. */
    public static SingleCase readCase(Table table, DiaryReader reader) {
        return reader.readCase(name(table), table.columnNames(), rows(table));
    }

    /** The cases in a table with a column {@code case}, as {@link #readCase(Table)}. */
    public static Study read(Table table) {
        return read(table, DiaryReader.withDefaults());
    }

    /** The cases in a table, as {@link #read(Table)}, with the measures, phase words and so on of a reader. */
    public static Study read(Table table, DiaryReader reader) {
        return reader.read(name(table), table.columnNames(), rows(table));
    }

    private static String name(Table table) {
        boolean named = table.name() != null && !table.name().isBlank();
        if (!named && table.columnNames().stream().noneMatch("case"::equalsIgnoreCase)) {
            throw new IllegalArgumentException(
                    "a table without a name and without a column case; name it, as in table.setName(\"anna\")");
        }
        return named ? table.name() : "table";
    }

    private static List<List<Object>> rows(Table table) {
        List<List<Object>> rows = new ArrayList<>();
        for (int row = 0; row < table.rowCount(); row++) {
            List<Object> cells = new ArrayList<>();
            for (Column<?> column : table.columns()) {
                // A missing int, read raw, would be -2147483648.
                cells.add(column.isMissing(row) ? null : column.get(row));
            }
            rows.add(cells);
        }
        return rows;
    }

    /**
     * A case with one row for each day: {@code date}, {@code day} or {@code session}, {@code phase}, and each measure. Days
     * of an alternating case that have no condition are left out. {@link #readCase(Table, DiaryReader)} makes the same case
     * of it.
     *
     * @throws IllegalArgumentException if two columns would have the same name but for upper and lower case, or a date is
     *     beyond the year 32767, which Tablesaw cannot hold
     */
    public static Table of(SingleCase singleCase) {
        return CaseTable.of(singleCase);
    }

    /**
     * The cases one below the other, as {@link #of(SingleCase)}, with a column {@code case} before the others. A measure that
     * a case does not have is missing on its days.
     *
     * @throws IllegalArgumentException as {@link #of(SingleCase)}, or if some have dates and others numbered days
     */
    public static Table of(Study study) {
        return CaseTable.of(study);
    }

    /**
     * Descriptions with one row for each phase and one column for each {@link org.sced.stats.PhaseStatistic}; a last column
     * says why statistics are undefined, as {@code "sd=N_LT_2 cv=N_LT_2"}.
     */
    public static Table of(PhaseDescriptions descriptions) {
        return ResultTable.descriptions(List.of(descriptions));
    }

    /**
     * Effect sizes with one row each. Flags stand in one cell, parted by blanks; further numbers of an estimate in columns
     * of their own, as {@code details.df}.
     */
    public static Table of(EffectSizes effects) {
        return ResultTable.effects(effects);
    }

    /** Changes of phase as the eye sees them, a row for each statistic. */
    public static Table of(VisualAnalysis... changes) {
        TableBuilder table = ChangeTable.changes();
        for (VisualAnalysis change : changes) {
            ChangeTable.add(table, Optional.empty(), change);
        }
        return table.table();
    }

    /** Average effects, a row for each. */
    public static Table of(AverageEffect... averages) {
        return ChangeTable.averages(List.of(averages));
    }

    /** Randomization tests with one row each. The number of schedules is exact up to 2⁵³. */
    public static Table of(RandomizationResult... results) {
        return ResultTable.tests(List.of(results));
    }

    /**
     * A table as it is shown, all cells texts, without its footnotes.
     *
     * @throws IllegalArgumentException if two columns have the same name but for upper and lower case
     */
    public static Table of(TextTable shown) {
        Set<String> seen = new HashSet<>();
        List<StringColumn> columns = new ArrayList<>();
        for (int c = 0; c < shown.head().size(); c++) {
            String name = shown.head().get(c);
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("column \"" + name
                        + "\" stands twice but for upper and lower case; a Tablesaw table cannot hold both");
            }
            int column = c;
            columns.add(StringColumn.create(
                    name, shown.rows().stream().map(row -> row.get(column)).toList()));
        }
        return Table.create("table", columns.toArray(StringColumn[]::new));
    }

    /**
     * Whole analyses as the tables {@code data}, {@code phases}, {@code changes}, {@code effects} and, if there is a randomization test,
     * {@code tests}; the sheets of a workbook.
     *
     * @throws IllegalArgumentException as {@link #of(Study)}, or if there is none
     */
    public static List<Table> of(CaseAnalysis... analyses) {
        List<CaseAnalysis> all = List.of(analyses);
        List<Table> tables = new ArrayList<>();
        Table data = all.size() == 1
                ? of(all.get(0).singleCase())
                : of(new Study(all.stream().map(CaseAnalysis::singleCase).toList()));
        tables.add(data.setName("data"));
        tables.add(phases(all));
        tables.add(changes(all));
        tables.add(effects(all));
        List<RandomizationResult> tests = all.stream()
                .flatMap(analysis -> analysis.measures().stream())
                .flatMap(measure -> measure.randomization().stream())
                .toList();
        if (!tests.isEmpty()) {
            tables.add(ResultTable.tests(tests));
        }
        return List.copyOf(tables);
    }

    /** The descriptions of all phases of all measures of the cases. */
    public static Table phases(List<CaseAnalysis> analyses) {
        return ResultTable.descriptions(analyses.stream()
                .flatMap(analysis -> analysis.measures().stream())
                .map(MeasureAnalysis::descriptions)
                .toList());
    }

    /** Every change of phase of the cases as the eye sees it, a row for each statistic of each change. */
    public static Table changes(List<CaseAnalysis> analyses) {
        TableBuilder table = ChangeTable.changes("case");
        for (CaseAnalysis analysis : analyses) {
            for (MeasureAnalysis one : analysis.measures()) {
                one.changes()
                        .forEach(change -> ChangeTable.add(
                                table, Optional.of(analysis.singleCase().id()), change));
            }
        }
        return table.table();
    }

    /** The effects of all measures of the cases, those of the whole design included, with a column {@code case}. */
    public static Table effects(List<CaseAnalysis> analyses) {
        return ResultTable.effects(analyses);
    }
}
