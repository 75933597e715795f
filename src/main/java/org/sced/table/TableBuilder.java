package org.sced.table;

import java.util.LinkedHashMap;
import java.util.Map;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Builds a table row by row. Columns stand in the order in which they are named first; a cell not given is missing. */
final class TableBuilder {
    private final String name;
    private final Map<String, Column<?>> columns = new LinkedHashMap<>();
    private int rows;

    TableBuilder(String name) {
        this.name = name;
    }

    TableBuilder texts(String... names) {
        for (String column : names) {
            columns.put(column, StringColumn.create(column));
        }
        return this;
    }

    TableBuilder integers(String... names) {
        for (String column : names) {
            columns.put(column, IntColumn.create(column));
        }
        return this;
    }

    TableBuilder longs(String... names) {
        for (String column : names) {
            columns.put(column, LongColumn.create(column));
        }
        return this;
    }

    TableBuilder numbers(String... names) {
        for (String column : names) {
            columns.put(column, DoubleColumn.create(column));
        }
        return this;
    }

    TableBuilder truths(String... names) {
        for (String column : names) {
            columns.put(column, BooleanColumn.create(column));
        }
        return this;
    }

    /** Begins the next row. */
    TableBuilder row() {
        fill();
        rows++;
        return this;
    }

    /** A text of the row; null is missing. */
    TableBuilder put(String column, String text) {
        if (text != null) {
            ((StringColumn) columns.get(column)).append(text);
        }
        return this;
    }

    TableBuilder put(String column, int number) {
        ((IntColumn) columns.get(column)).append(number);
        return this;
    }

    TableBuilder put(String column, long number) {
        ((LongColumn) columns.get(column)).append(number);
        return this;
    }

    TableBuilder put(String column, double number) {
        ((DoubleColumn) columns.get(column)).append(number);
        return this;
    }

    TableBuilder put(String column, boolean truth) {
        ((BooleanColumn) columns.get(column)).append(truth);
        return this;
    }

    /** A number of the row in a column that is made if it is not there yet. */
    TableBuilder more(String column, double number) {
        DoubleColumn its = (DoubleColumn) columns.computeIfAbsent(column, DoubleColumn::create);
        while (its.size() < rows - 1) {
            its.appendMissing();
        }
        its.append(number);
        return this;
    }

    Table table() {
        fill();
        return Table.create(name, columns.values());
    }

    private void fill() {
        for (Column<?> column : columns.values()) {
            while (column.size() < rows) {
                column.appendMissing();
            }
        }
    }
}
