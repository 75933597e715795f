package org.sced.data;

import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads rows whose cells are dates, numbers and texts already. What is of a wrong kind is told once for each column. */
final class TableRows extends Rows<Object> {
    private static final double LARGEST_DAY = 999_999_999;

    private final String name;
    private final Set<Integer> wrongColumns = new HashSet<>();

    TableRows(DiaryReader options, String name, List<String> columns) {
        super(options, new Problems(name, "row"));
        this.name = name;
        header(0, columns);
        problems.throwIfAny();
    }

    @Override
    String fallbackId() {
        return name;
    }

    @Override
    Optional<String> noHeader(List<String> names) {
        return Optional.empty();
    }

    @Override
    String wrongWidthHint(int found, int width) {
        return "";
    }

    @Override
    Optional<String> word(int line, int column, Object cell) {
        if (isBlank(cell)) {
            return Optional.of("");
        }
        if (cell instanceof String text) {
            return Optional.of(text.strip());
        }
        if (cell instanceof Number number && isWhole(number)) {
            return Optional.of(Long.toString(number.longValue()));
        }
        wrongKind(line, column, "column " + (column + 1), cell, "texts such as A, and whole numbers");
        return Optional.empty();
    }

    @Override
    Optional<Long> time(int line, int column, Timeline.Unit unit, Object cell) {
        if (isBlank(cell)) {
            return blankTime(line, column);
        }
        if (unit == Timeline.Unit.DATE) {
            if (cell instanceof LocalDate date) {
                return Optional.of(date.toEpochDay());
            }
            wrongKind(line, column, "date", cell, "dates without a time of day, such as 2026-03-02");
            return Optional.empty();
        }
        if (cell instanceof Number number) {
            return isWhole(number) ? Optional.of(number.longValue()) : unreadableNumber(line, column, shown(number));
        }
        wrongKind(line, column, unit == Timeline.Unit.DAY ? "day" : "session", cell, "whole numbers such as 14");
        return Optional.empty();
    }

    @Override
    double value(int line, int column, Measure measure, Object cell) {
        if (isBlank(cell) || DiaryReader.NOT_MEASURED.equals(cell)) {
            return Double.NaN;
        }
        if (cell instanceof Number number) {
            return checked(line, column, measure, number.doubleValue(), shown(number));
        }
        wrongKind(line, column, Problems.shown(measure.name()), cell, "numbers such as 4 or 3.5, and blank cells");
        return Double.NaN;
    }

    private void wrongKind(int line, int column, String what, Object cell, String allowed) {
        if (wrongColumns.add(column)) {
            problems.add(
                    line,
                    column + 1,
                    what + " \"" + Problems.shown(cell.toString()) + "\" is " + kind(cell) + "; allowed are " + allowed
                            + "; this is told once for the column");
        }
    }

    private static String kind(Object cell) {
        if (cell instanceof CharSequence) {
            return "a text";
        }
        if (cell instanceof LocalDate) {
            return "a date";
        }
        if (cell instanceof Temporal) {
            return "a time";
        }
        return cell instanceof Number
                ? "a number with decimals"
                : "a " + cell.getClass().getSimpleName();
    }

    private static boolean isBlank(Object cell) {
        return cell == null
                || cell instanceof String text && text.isBlank()
                || cell instanceof Number number && Double.isNaN(number.doubleValue());
    }

    private static boolean isWhole(Number number) {
        double value = number.doubleValue();
        return value == Math.rint(value) && Math.abs(value) <= LARGEST_DAY;
    }

    private static String shown(Number number) {
        return number instanceof Double || number instanceof Float
                ? Measure.plain(number.doubleValue())
                : number.toString();
    }
}
