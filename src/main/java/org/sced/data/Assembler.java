package org.sced.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Turns the rows of one case, from a file or from code, into a {@link SingleCase}; both ways get the same messages.
 * A row without a line has line 0.
 */
final class Assembler {
    /** Longest calendar of one case, which is 547 years; a longer one is a typing error in a date. */
    static final int MAX_DAYS = 200_000;

    /** Most values that are held at once, days times measures, over all cases: 160 megabytes. */
    static final long MAX_VALUES = 20_000_000;

    private record Row(long time, PhaseLabel label, String typed, double[] values, int line) {}

    private final String id;
    private final Timeline.Unit unit;
    private final List<Measure> measures;
    private final boolean alternating;
    private final Problems problems;
    private final int phaseColumn;
    private final int timeColumn;
    private final List<Row> rows = new ArrayList<>();
    /** Rows with a day, as long as the days come in order. */
    private final List<Row> ordered = new ArrayList<>();
    /** The rows by their days, once they have not. */
    private final Map<Long, Row> byTime = new HashMap<>();

    private String lastLabel = "";
    private PhaseLabel parsed;
    private Optional<String> hidden = Optional.empty();
    private Row latest;
    private Row earliestDay;
    private Row lastDay;
    private boolean runsUnsure;

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

    /**
     * Takes a row whose values have passed {@link Measure#complaint}.
     *
     * @param time the day; null if it could not be read, which has been told
     * @param label the phase label; blank if there is none, which has been told
     * @param typed the label as it stood before words were mapped
     */
    void add(Long time, String label, String typed, double[] values, int line) {
        if (!label.equals(lastLabel)) { // the labels of neighbours are equal as a rule
            lastLabel = label;
            parsed = label.isBlank() ? null : PhaseLabel.parse(label);
            hidden = parsed == null ? Optional.empty() : PhaseLabel.hidden(label);
        }
        Row row = new Row(time == null ? 0 : time, parsed, typed, values, line);
        rows.add(row);
        hidden.ifPresent(what -> problems.add(line, phaseColumn, "phase \"" + Problems.shown(label) + "\" " + what));
        runsUnsure |= parsed == null || hidden.isPresent();
        if (time != null) {
            place(row);
        }
    }

    private void place(Row row) {
        Row same = sameDay(row);
        if (same != null || latest != null && row.time < latest.time) {
            problems.add(row.line, timeColumn, same == null ? disorder(row, latest) : twice(row, same));
            runsUnsure = true;
        }
        latest = row;
        earliestDay = earliestDay == null || row.time < earliestDay.time ? row : earliestDay;
        lastDay = lastDay == null || row.time > lastDay.time ? row : lastDay;
    }

    /** The row that has the day already; null if none has. As long as days come in order, nothing is looked up. */
    private Row sameDay(Row row) {
        if (byTime.isEmpty()) {
            if (latest == null || row.time > latest.time) {
                ordered.add(row);
                return null;
            }
            ordered.forEach(earlier -> byTime.put(earlier.time, earlier));
        }
        return byTime.putIfAbsent(row.time, row);
    }

    /** Says that a row could not be taken at all, so that runs of phases cannot be judged. */
    void lost() {
        runsUnsure = true;
    }

    private String twice(Row row, Row earlier) {
        return name(row.time) + " stands twice in " + shownId()
                + (earlier.line > 0 ? ", first in " + problems.lineWord() + " " + earlier.line : "") + "; every "
                + unitName()
                + " may have one row";
    }

    private String disorder(Row row, Row before) {
        return name(row.time) + " comes after " + name(before.time)
                + (before.line > 0 ? " of " + problems.lineWord() + " " + before.line : "") + "; the " + unitName()
                + "s of " + shownId()
                + " must be in order";
    }

    private String shownId() {
        return Problems.shown(id);
    }

    private String unitName() {
        return unit.name().toLowerCase(Locale.ROOT);
    }

    private String name(long time) {
        return Timeline.name(unit, time);
    }

    /** Tells what is wrong with the rows together: the length of the calendar, the phases. */
    void check() {
        if (lastDay != null && (length() < 1 || length() > MAX_DAYS)) {
            problems.add(
                    lastDay.line,
                    timeColumn,
                    shownId() + " spans from " + name(earliestDay.time) + " to " + name(lastDay.time) + "; at most "
                            + MAX_DAYS + " days are allowed");
        }
        if (!runsUnsure) {
            checkOccurrences();
            checkConditions();
        }
    }

    /** Tells if the calendars of all cases together are too large. */
    static void checkSize(Collection<Assembler> all, Problems problems) {
        long size = all.stream()
                .mapToLong(one -> one.length() * one.measures.size())
                .sum();
        if (size > MAX_VALUES) {
            problems.add(
                    0,
                    0,
                    "days times measures of all cases are " + size + ", days without a row included; at most "
                            + MAX_VALUES + " are allowed");
        }
    }

    private long length() {
        return lastDay.time - earliestDay.time + 1;
    }

    /** The case, once the checks have found nothing. */
    SingleCase assemble(Design design, Optional<Source> source) {
        long start = rows.get(0).time;
        int length = (int) length();
        double[][] values = new double[measures.size()][length];
        for (double[] column : values) {
            Arrays.fill(column, Double.NaN);
        }
        String[] conditions = alternating ? new String[length] : null;
        for (Row row : rows) {
            int day = (int) (row.time - start);
            for (int m = 0; m < values.length; m++) {
                values[m][day] = row.values[m];
            }
            if (alternating) {
                conditions[day] = row.label.condition();
            }
        }
        Timeline timeline = new Timeline(unit, start, length);
        return new SingleCase(id, timeline, phases(start), measures, values, conditions, design, source);
    }

    /** Where the run of equal conditions that begins at a row ends, exclusive. */
    private int runEnd(int begin) {
        String condition = rows.get(begin).label.condition();
        int end = begin;
        while (end < rows.size() && rows.get(end).label.condition().equals(condition)) {
            end++;
        }
        return end;
    }

    /** The runs of equal labels. Days without a row between two runs belong to the earlier one. */
    private List<Phase> phases(long start) {
        List<Phase> phases = new ArrayList<>();
        Map<String, Integer> runs = new HashMap<>();
        for (int i = 0; i < rows.size(); ) {
            Row head = rows.get(i);
            String condition = head.label.condition();
            int end = runEnd(i);
            long last = end < rows.size() && !alternating ? rows.get(end).time - 1 : rows.get(end - 1).time;
            int occurrence = runs.merge(condition, 1, Integer::sum);
            phases.add(new Phase(condition, occurrence, (int) (head.time - start), (int) (last - start)));
            i = end;
        }
        return phases;
    }

    /** Tells labels that name another run than the one they stand in, each once for a run. */
    private void checkOccurrences() {
        Map<String, Integer> runs = new HashMap<>();
        for (int i = 0; i < rows.size(); ) {
            int end = runEnd(i);
            int occurrence = runs.merge(rows.get(i).label.condition(), 1, Integer::sum);
            Set<PhaseLabel> told = new HashSet<>();
            for (Row row : rows.subList(i, end)) {
                int typed = row.label.occurrence();
                if (typed != 0 && (alternating || typed != occurrence) && told.add(row.label)) {
                    problems.add(row.line, phaseColumn, wrongOccurrence(row, occurrence));
                }
            }
            i = end;
        }
    }

    private String wrongOccurrence(Row row, int occurrence) {
        String condition = row.label.condition();
        String phase = "phase \"" + Problems.shown(row.typed) + "\" ";
        if (alternating) {
            return phase + "in an alternating design; write the condition alone, \"" + Problems.shown(condition) + "\"";
        }
        Set<String> allowed = new LinkedHashSet<>();
        allowed.add(condition);
        allowed.add(PhaseLabel.print(condition, occurrence));
        if (PhaseLabel.numbered(condition)) {
            allowed.add(condition + occurrence);
        }
        return phase + "stands where run number " + occurrence + " of " + Problems.shown(condition)
                + " is; allowed here are "
                + allowed.stream()
                        .map(label -> "\"" + Problems.shown(label) + "\"")
                        .collect(Collectors.joining(", "))
                + ", and another phase must stand between two runs";
    }

    private void checkConditions() {
        Map<String, Row> conditions = new LinkedHashMap<>();
        Map<String, String> spellings = new HashMap<>();
        PhaseLabel before = null;
        for (Row row : rows) {
            String condition = row.label.condition();
            if (row.label != before && conditions.putIfAbsent(condition, row) == null) {
                String other = spellings.putIfAbsent(condition.toLowerCase(Locale.ROOT), condition);
                if (other != null) {
                    problems.add(
                            row.line,
                            phaseColumn,
                            "phase \"" + Problems.shown(condition) + "\" beside \"" + Problems.shown(other)
                                    + "\" in " + shownId()
                                    + "; different conditions must differ in more than upper and lower case");
                }
            }
            before = row.label;
        }
        String first = Problems.shown(rows.get(0).label.condition());
        if (conditions.size() < 2) {
            problems.add(
                    rows.get(0).line,
                    phaseColumn,
                    shownId() + " has only phase " + first + "; at least two phases are needed, such as A and B");
        } else if (!conditions.containsKey(Phase.BASELINE)) {
            problems.add(
                    rows.get(0).line,
                    phaseColumn,
                    shownId() + " has no baseline phase \"A\"; it has "
                            + Problems.shown(String.join(", ", conditions.keySet()))
                            + "; say which one is the baseline, as in " + first + "=A");
        }
    }
}
