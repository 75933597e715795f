package org.sced.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rows of a diary, whatever they are read from: finds the columns by their names, tells what is wrong with a row, and
 * hands it to its case.
 *
 * @param <C> what stands in a cell
 */
abstract class Rows<C> {
    final Problems problems;

    private final DiaryReader options;
    private final Map<String, Assembler> cases = new LinkedHashMap<>();
    private final List<Integer> measureColumns = new ArrayList<>();
    private final List<Measure> measures = new ArrayList<>();
    private int caseColumn = -1;
    private int timeColumn = -1;
    private int phaseColumn = -1;
    private Timeline.Unit unit;
    private int width;
    private boolean rowLost;
    private String soundId = "";

    Rows(DiaryReader options, Problems problems) {
        this.options = options;
        this.problems = problems;
    }

    /** The case of rows without a column {@code case}. */
    abstract String fallbackId();

    /** What to say if the names are none of those that are needed, so that they are probably no names; empty if they are. */
    abstract Optional<String> noHeader(List<String> names);

    /** What to add where a row has another number of cells than the header. */
    abstract String wrongWidthHint(int found, int width);

    /** A word without outer white space, empty for a blank cell; nothing if the cell holds none, which has been told. */
    abstract Optional<String> word(int line, int column, C cell);

    /** A day; nothing if the cell holds none, which has been told. */
    abstract Optional<Long> time(int line, int column, Timeline.Unit unit, C cell);

    /** A value, {@code NaN} for a blank cell and for one that holds none, which has been told. */
    abstract double value(int line, int column, Measure measure, C cell);

    /** Says that a row could not be taken at all. */
    final void lost() {
        rowLost = true;
    }

    /** The cases of all rows. */
    final Study study(Optional<Source> source) {
        return new Study(cases(source));
    }

    private List<SingleCase> cases(Optional<Source> source) {
        if (cases.isEmpty() && !problems.any()) {
            problems.add(0, 0, "there is no row after the header; every day needs one");
        }
        if (rowLost) {
            cases.values().forEach(Assembler::lost);
        }
        cases.values().forEach(Assembler::check);
        problems.throwIfAny();
        Assembler.checkSize(cases.values(), problems);
        problems.throwIfAny();
        return cases.values().stream()
                .map(assembler -> assembler.assemble(Design.fixed(), source))
                .toList();
    }

    /** The one case of the rows so far, which are forgotten then. */
    final SingleCase handOver() {
        SingleCase whole = cases(Optional.empty()).get(0);
        cases.clear();
        return whole;
    }

    /** Where the case stands in a row, from 0; negative if all rows are of one case. */
    final int caseColumn() {
        return caseColumn;
    }

    /** How many cells a row has. */
    final int width() {
        return width;
    }

    /** Takes the names of the columns; line 0 says that they stand in no line. */
    final void header(int line, List<String> cells) {
        width = cells.size();
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (int c = 0; c < width; c++) {
            String cell = cells.get(c).strip();
            String word = cell.toLowerCase(Locale.ROOT);
            if (cell.isEmpty()) {
                if (options.only.isEmpty()) {
                    problems.add(
                            line,
                            headerColumn(line, c),
                            (line == 0 ? "column " + (c + 1) : "the column")
                                    + " has no name; every column of the header needs one");
                }
                continue;
            }
            Integer earlier = seen.putIfAbsent(DiaryReader.isReserved(word) ? word : cell, c + 1);
            if (earlier != null) {
                problems.add(
                        line,
                        headerColumn(line, c),
                        "column \"" + Problems.shown(cell) + "\" stands twice, first as column " + earlier
                                + "; every column has its own name");
            } else if (DiaryReader.TIMES.contains(word)) {
                time(line, c, word);
            } else if (word.equals("phase")) {
                phaseColumn = c;
            } else if (word.equals("case")) {
                caseColumn = c;
            } else if (options.only.isEmpty() || options.only.contains(cell)) {
                measureColumns.add(c);
                measures.add(options.declared.getOrDefault(cell, Measure.of(cell)));
            }
        }
        checkHeader(line, cells);
    }

    private void time(int line, int column, String word) {
        if (timeColumn >= 0) {
            problems.add(
                    line,
                    headerColumn(line, column),
                    "column \"" + word + "\" beside \"" + unit.name().toLowerCase(Locale.ROOT)
                            + "\"; allowed is one of date, day and session");
        } else {
            timeColumn = column;
            unit = Timeline.Unit.valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** The place of a name in a message; none for a header that is not a line of the source. */
    private static int headerColumn(int line, int column) {
        return line == 0 ? 0 : column + 1;
    }

    private void checkHeader(int line, List<String> cells) {
        if (timeColumn < 0 && phaseColumn < 0) {
            Optional<String> missing = noHeader(cells);
            if (missing.isPresent()) {
                problems.add(line, 0, missing.get());
                return;
            }
        }
        if (timeColumn < 0) {
            problems.add(line, 0, "there is no column date, day or session; " + DiaryReader.NEEDED);
        }
        if (phaseColumn < 0) {
            problems.add(line, 0, "there is no column phase; " + DiaryReader.NEEDED);
        }
        Set<String> names = measures.stream().map(Measure::name).collect(Collectors.toSet());
        List<String> wanted = new ArrayList<>(options.only);
        wanted.addAll(options.declared.keySet());
        wanted.removeIf(name -> names.contains(name)
                || !options.only.isEmpty() && !options.only.contains(name) && cells.contains(name));
        wanted.stream()
                .distinct()
                .forEach(name -> problems.add(
                        line,
                        0,
                        "there is no column \"" + name + "\"; the columns are "
                                + cells.stream()
                                        .limit(DiaryException.LISTED)
                                        .map(Problems::shown)
                                        .collect(Collectors.joining(", "))));
        if (measures.isEmpty() && wanted.isEmpty()) {
            problems.add(line, 0, "there is no measure; " + DiaryReader.NEEDED);
        }
    }

    /** Takes a row below them. */
    final void row(int line, List<? extends C> cells) {
        if (cells.size() != width) {
            problems.add(
                    line,
                    0,
                    "the row has " + cells.size() + " cells, the header has " + width
                            + "; every row has as many cells as the header"
                            + wrongWidthHint(cells.size(), width));
            lost();
            return;
        }
        String id = caseColumn < 0 ? fallbackId() : id(line, cells.get(caseColumn));
        Optional<String> word = word(line, phaseColumn, cells.get(phaseColumn));
        String label = word.orElse("");
        if (word.isPresent() && label.isEmpty()) {
            problems.add(line, phaseColumn + 1, DiaryReader.BLANK_PHASE);
        }
        double[] values = new double[measures.size()];
        for (int m = 0; m < values.length; m++) {
            int column = measureColumns.get(m);
            values[m] = value(line, column, measures.get(m), cells.get(column));
        }
        Optional<Long> time = time(line, timeColumn, unit, cells.get(timeColumn));
        if (!id.isEmpty()) {
            cases.computeIfAbsent(
                            id,
                            key -> new Assembler(
                                    key,
                                    unit,
                                    measures,
                                    options.alternating,
                                    problems,
                                    timeColumn + 1,
                                    phaseColumn + 1))
                    .add(time.orElse(null), options.phaseWords.getOrDefault(label, label), label, values, line);
        }
    }

    /** The case of a row; empty if there is none, which has been told. */
    private String id(int line, C cell) {
        Optional<String> word = word(line, caseColumn, cell);
        String id = word.orElse("");
        if (id.isEmpty()) {
            if (word.isPresent()) {
                problems.add(line, caseColumn + 1, "case is blank; every row needs a case");
            }
            lost();
        } else if (!id.equals(soundId)) {
            Optional<String> wrong = PhaseLabel.hidden(id);
            soundId = wrong.isPresent() ? soundId : id; // rows of a case are neighbours as a rule
            wrong.ifPresent(
                    hidden -> problems.add(line, caseColumn + 1, "case \"" + Problems.shown(id) + "\" " + hidden));
        }
        return id;
    }

    /** Tells that the cell of the day is blank. */
    final Optional<Long> blankTime(int line, int column) {
        problems.add(line, column + 1, unitName() + " is blank; every row needs a " + unitName());
        return Optional.empty();
    }

    /** Tells that the number of a day cannot be read. */
    final Optional<Long> unreadableNumber(int line, int column, String cell) {
        problems.add(
                line,
                column + 1,
                unitName() + " \"" + Problems.shown(cell)
                        + "\" cannot be read; allowed are whole numbers of up to 9 digits, such as 14");
        return Optional.empty();
    }

    /** The value as it is computed with; tells if the measure does not allow it. */
    final double checked(int line, int column, Measure measure, double value, String cell) {
        measure.complaint(value)
                .ifPresent(wrong -> problems.add(
                        line,
                        column + 1,
                        Problems.shown(measure.name()) + " \"" + Problems.shown(cell) + "\" " + wrong));
        return measure.rounded(value);
    }

    private String unitName() {
        return unit.name().toLowerCase(Locale.ROOT);
    }
}
