package org.sced.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns the rows of one case, from a file or from code, into a {@link SingleCase}; both ways get the same messages.
 * A row without a line has line 0.
 */
final class Assembler {
    /** Longest calendar of one case, which is 547 years; a longer one is a typing error in a date. */
    static final int MAX_DAYS = 200_000;

    private record Row(long time, PhaseLabel label, String typed, double[] values, int line) {}

    private final String id;
    private final Timeline.Unit unit;
    private final List<Measure> measures;
    private final boolean alternating;
    private final Problems problems;
    private final int phaseColumn;
    private final int timeColumn;
    private final List<Row> rows = new ArrayList<>();
    private final Map<Long, Row> byTime = new HashMap<>();

    Assembler(
            String id,
            Timeline.Unit unit,
            List<Measure> measures,
            boolean alternating,
            Problems problems,
            int timeColumn,
            int phaseColumn) {
        this.id = id;
        this.unit = unit;
        this.measures = measures;
        this.alternating = alternating;
        this.problems = problems;
        this.timeColumn = timeColumn;
        this.phaseColumn = phaseColumn;
    }

    /** Takes a row whose values have passed {@link Measure#complaint}. A null label is a blank one, already told. */
    void add(long time, String label, double[] values, int line) {
        if (!rows.isEmpty()) {
            Row last = rows.get(rows.size() - 1);
            if (time <= last.time) {
                Row same = byTime.get(time);
                problems.add(line, timeColumn, same == null ? disorder(time, last) : twice(time, same));
                return;
            }
        }
        Row row = new Row(time, label == null ? null : PhaseLabel.parse(label), label, values, line);
        rows.add(row);
        byTime.put(time, row);
    }

    private String twice(long time, Row earlier) {
        return name(time) + " stands twice in " + id + (earlier.line > 0 ? ", first in line " + earlier.line : "")
                + "; every " + unitName() + " may have one row";
    }

    private String disorder(long time, Row last) {
        return name(time) + " comes after " + name(last.time) + (last.line > 0 ? " of line " + last.line : "")
                + "; the " + unitName() + "s of " + id + " must be in order";
    }

    private String unitName() {
        return unit.name().toLowerCase(Locale.ROOT);
    }

    private String name(long time) {
        return Timeline.name(unit, time);
    }

    /** The case; empty if there is a problem, which then has been told. */
    Optional<SingleCase> assemble(Design design, Optional<Source> source) {
        if (problems.any()) {
            return Optional.empty();
        }
        int firstLine = rows.get(0).line;
        long start = rows.get(0).time;
        long length = rows.get(rows.size() - 1).time - start + 1;
        if (length > MAX_DAYS || length < 1) {
            Row last = rows.get(rows.size() - 1);
            problems.add(
                    last.line,
                    timeColumn,
                    id + " spans from " + name(start) + " to " + name(last.time) + "; at most " + MAX_DAYS
                            + " days are allowed");
            return Optional.empty();
        }
        List<Phase> phases = phases(start);
        if (!problems.any()) {
            checkConditions(phases, firstLine);
        }
        if (problems.any()) {
            return Optional.empty();
        }
        double[][] values = new double[measures.size()][(int) length];
        for (double[] column : values) {
            Arrays.fill(column, Double.NaN);
        }
        String[] conditions = alternating ? new String[(int) length] : null;
        for (Row row : rows) {
            int day = (int) (row.time - start);
            for (int m = 0; m < values.length; m++) {
                values[m][day] = row.values[m];
            }
            if (alternating) {
                conditions[day] = row.label.condition();
            }
        }
        Timeline timeline = new Timeline(unit, start, (int) length);
        return Optional.of(new SingleCase(id, timeline, phases, measures, values, conditions, design, source));
    }

    /** The runs of equal labels. Days without a row between two runs belong to the earlier one. */
    private List<Phase> phases(long start) {
        List<Phase> phases = new ArrayList<>();
        Map<String, Integer> runs = new HashMap<>();
        for (int i = 0; i < rows.size(); ) {
            Row head = rows.get(i);
            String condition = head.label.condition();
            int end = i;
            while (end < rows.size() && rows.get(end).label.condition().equals(condition)) {
                end++;
            }
            int occurrence = runs.merge(condition, 1, Integer::sum);
            for (Row row : rows.subList(i, end)) {
                checkOccurrence(row, occurrence);
            }
            long last = end < rows.size() && !alternating ? rows.get(end).time - 1 : rows.get(end - 1).time;
            phases.add(new Phase(condition, occurrence, (int) (head.time - start), (int) (last - start)));
            i = end;
        }
        return phases;
    }

    private void checkOccurrence(Row row, int occurrence) {
        int typed = row.label.occurrence();
        if (typed == 0 || !alternating && typed == occurrence) {
            return;
        }
        String condition = row.label.condition();
        problems.add(
                row.line,
                phaseColumn,
                alternating
                        ? "phase \"" + row.typed + "\" in an alternating design; write the condition alone, \""
                                + condition + "\""
                        : "phase \"" + row.typed + "\" stands where run number " + occurrence + " of " + condition
                                + " is; allowed here are \"" + PhaseLabel.print(condition, occurrence) + "\", \""
                                + condition + occurrence + "\" and \"" + condition
                                + "\", and another phase must stand between two runs");
    }

    private void checkConditions(List<Phase> phases, int firstLine) {
        Set<String> conditions = new LinkedHashSet<>();
        phases.forEach(phase -> conditions.add(phase.condition()));
        if (conditions.size() < 2) {
            problems.add(
                    firstLine,
                    phaseColumn,
                    id + " has only phase " + phases.get(0).label()
                            + "; at least two phases are needed, such as A and B");
        } else if (!conditions.contains(Phase.BASELINE)) {
            problems.add(
                    firstLine,
                    phaseColumn,
                    id + " has no baseline phase \"A\"; it has " + String.join(", ", conditions)
                            + "; say which one is the baseline, as in baseline=A");
        }
    }
}
