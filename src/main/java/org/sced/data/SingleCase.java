package org.sced.data;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One person: measures noted day by day under phases such as A, B, A′.
 *
 * <pre>{@code
 * SingleCase anna = SingleCase.read(Path.of("diary.csv"));
 * Series mood = anna.series("mood");
 * }</pre>
 *
 * <p>The calendar runs without a gap from the first to the last day that stands in the diary; a day on which a measure
 * was not noted has {@code NaN} there and keeps its place. Days without a row between two phases belong to the earlier
 * phase. In an <em>alternating</em> case the condition changes from day to day: there conditions are compared, not runs
 * of days, and a day without a row has no condition.
 *
 * <p>Immutable; two cases are equal if everything but their {@link #source} is equal.
 */
public final class SingleCase {
    private final String id;
    private final Timeline timeline;
    private final List<Phase> phases;
    private final List<Measure> measures;
    private final double[][] values;
    private final String[] conditions;
    private final Design design;
    private final Optional<Source> source;

    /** Takes all parts over; {@code conditions} is null for a phase design. */
    SingleCase(
            String id,
            Timeline timeline,
            List<Phase> phases,
            List<Measure> measures,
            double[][] values,
            String[] conditions,
            Design design,
            Optional<Source> source) {
        this.id = id;
        this.timeline = timeline;
        this.phases = List.copyOf(phases);
        this.measures = List.copyOf(measures);
        this.values = values;
        this.conditions = conditions;
        this.design = design;
        this.source = source;
    }

    /**
     * Reads the diary of one person; {@link DiaryReader} has the options and the form of the file.
     *
     * @throws DiaryException if the file cannot be taken as it is, or has several persons
     * @throws java.io.UncheckedIOException if it cannot be opened
     */
    public static SingleCase read(Path csv) {
        return DiaryReader.withDefaults().readCase(csv);
    }

    /** Starts a case from code. */
    public static Builder named(String id) {
        return new Builder(id);
    }

    /** Who it is: the file's {@code case} column, or the file's name without its ending. */
    public String id() {
        return id;
    }

    /** The days. */
    public Timeline timeline() {
        return timeline;
    }

    /** The runs of days under one condition, in order. */
    public List<Phase> phases() {
        return phases;
    }

    /** The different conditions in order of appearance. */
    public Set<String> conditions() {
        return phases.stream().map(Phase::condition).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The condition of a day; empty in an alternating case on a day without a row. */
    public Optional<String> condition(int day) {
        Objects.checkIndex(day, timeline.length());
        if (conditions != null) {
            return Optional.ofNullable(conditions[day]);
        }
        return phases.stream()
                .filter(phase -> day >= phase.first() && day <= phase.last())
                .map(Phase::condition)
                .findFirst();
    }

    /** Whether the condition changes from day to day, so that conditions and not runs are compared. */
    public boolean alternating() {
        return conditions != null;
    }

    /** The measures in the order of the file. */
    public List<Measure> measures() {
        return measures;
    }

    /**
     * One measure with its phases.
     *
     * @throws IllegalArgumentException if there is no such measure
     */
    public Series series(String measure) {
        requireNonNull(measure, "measure");
        for (int m = 0; m < measures.size(); m++) {
            if (measures.get(m).name().equals(measure)) {
                return series(m);
            }
        }
        throw new IllegalArgumentException("no measure \"" + measure + "\"; " + id + " has "
                + measures.stream().map(Measure::name).collect(Collectors.joining(", ")));
    }

    /** All measures with their phases, in the order of the file. */
    public List<Series> series() {
        Series[] all = new Series[measures.size()];
        for (int m = 0; m < all.length; m++) {
            all[m] = series(m);
        }
        return List.of(all);
    }

    private Series series(int place) {
        return new Series(this, measures.get(place), values[place]);
    }

    /** How the schedule came about; {@link Design#fixed} unless something else was said. */
    public Design design() {
        return design;
    }

    /** The same case with another statement on how its schedule came about. */
    public SingleCase withDesign(Design design) {
        requireNonNull(design, "design");
        return new SingleCase(id, timeline, phases, measures, values, conditions, design, source);
    }

    /** The file it was read from; empty for a case built from code. */
    public Optional<Source> source() {
        return source;
    }

    /**
     * SHA-256, in lower-case hexadecimal, of the case in a canonical text form: unit and start of the calendar, then the
     * condition of every day and the values of every measure as the bits of IEEE doubles. Equal data have
     * equal fingerprints, however they were read or built; the design and the declarations of measures do not enter.
     */
    public String fingerprint() {
        StringBuilder text = new StringBuilder("sced-case 1\n");
        text.append(timeline.unit()).append(' ').append(timeline.start()).append('\n');
        measures.forEach(measure -> text.append('\t').append(measure.name()));
        text.append('\n');
        String[] daily = conditions;
        if (daily == null) {
            daily = new String[timeline.length()];
            for (Phase phase : phases) {
                Arrays.fill(daily, phase.first(), phase.last() + 1, phase.condition());
            }
        }
        for (int day = 0; day < timeline.length(); day++) {
            text.append(daily[day] == null ? "" : daily[day]);
            for (double[] column : values) {
                text.append('\t')
                        .append(
                                Double.isNaN(column[day])
                                        ? "NA"
                                        : Long.toHexString(Double.doubleToLongBits(column[day])));
            }
            text.append('\n');
        }
        return Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SingleCase that
                && id.equals(that.id)
                && timeline.equals(that.timeline)
                && phases.equals(that.phases)
                && measures.equals(that.measures)
                && design.equals(that.design)
                && Arrays.equals(conditions, that.conditions)
                && Arrays.deepEquals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, timeline, phases, measures, Arrays.deepHashCode(values));
    }

    @Override
    public String toString() {
        String shape = alternating()
                ? "alternating " + String.join("/", conditions())
                : phases.stream().map(p -> p.label() + " " + p.days()).collect(Collectors.joining(", "));
        return id + ": " + timeline.length() + (timeline.unit() == Timeline.Unit.SESSION ? " sessions (" : " days (")
                + timeline.label(0) + " to "
                + timeline.label(timeline.length() - 1) + "), " + shape + "; measures "
                + measures.stream().map(Measure::name).collect(Collectors.joining(", "));
    }

    /**
     * Builds a case from code, either column by column
     *
     * <pre>{@code
     * SingleCase.named("anna")
     *         .startingOn(LocalDate.of(2026, 3, 2))
     *         .phase("A", 7).phase("B", 14).phase("A", 7)
     *         .measure(Measure.of("mood").withLimits(0, 10), 3, 4, 3, …)
     *         .build();
     * }</pre>
     *
     * or row by row, as from a database
     *
     * <pre>{@code
     * SingleCase.named("anna")
     *         .measures(Measure.of("mood"), Measure.of("contacts"))
     *         .row(LocalDate.of(2026, 3, 2), "A", 3, 1)
     *         .row(LocalDate.of(2026, 3, 3), "A", 4, Double.NaN)
     *         …
     *         .build();
     * }</pre>
     *
     * <p>Problems of the data are collected and told together by {@link #build}, in the words of the file reader. Not
     * safe for use by several threads.
     */
    public static final class Builder {
        private record Row(long time, String label, double[] values) {}

        private final String id;
        private final List<Measure> measures = new ArrayList<>();
        private final List<double[]> columns = new ArrayList<>();
        private final List<String> daily = new ArrayList<>();
        private final List<Row> rows = new ArrayList<>();
        private long start = 1;
        private boolean dated;
        private boolean sessions;
        private boolean datedRows;
        private boolean numberedRows;
        private Timeline.Unit unit = Timeline.Unit.DAY;
        private boolean alternating;
        private Design design = Design.fixed();

        private Builder(String id) {
            this.id = requireNonNull(id, "id");
            if (id.isBlank()) {
                throw new IllegalArgumentException("the id of a case is blank; give it a name such as \"anna\"");
            }
        }

        /** The date of the first day; without it days are numbered from 1. */
        public Builder startingOn(LocalDate first) {
            start = requireNonNull(first, "first").toEpochDay();
            dated = true;
            return this;
        }

        /** Says that the numbered days are sessions. */
        public Builder sessions() {
            sessions = true;
            return this;
        }

        /** Appends a phase of so many days. */
        public Builder phase(String label, int days) {
            requireNonNull(label, "label");
            if (days < 1 || days > Assembler.MAX_DAYS) {
                throw new IllegalArgumentException(
                        "phase " + label + " of " + days + " days; allowed are 1 to " + Assembler.MAX_DAYS);
            }
            daily.addAll(Collections.nCopies(days, label));
            return this;
        }

        /** The condition of every day of an alternating design. */
        public Builder alternating(String... conditions) {
            alternating = true;
            daily.addAll(List.of(conditions));
            return this;
        }

        /** Adds a measure with one value for each day, {@code NaN} where nothing was noted. */
        public Builder measure(Measure measure, double... dailyValues) {
            measures.add(requireNonNull(measure, "measure"));
            columns.add(requireNonNull(dailyValues, "dailyValues").clone());
            return this;
        }

        /** Names the measures of the {@linkplain #row rows} to come, in their order. */
        public Builder measures(Measure... rowMeasures) {
            measures.addAll(List.of(rowMeasures));
            return this;
        }

        /** Adds a day with its date, phase and one value for each measure. */
        public Builder row(LocalDate date, String phase, double... rowValues) {
            datedRows = true;
            return add(requireNonNull(date, "date").toEpochDay(), phase, rowValues);
        }

        /** Adds a day with its number, phase and one value for each measure. */
        public Builder row(long day, String phase, double... rowValues) {
            numberedRows = true;
            return add(day, phase, rowValues);
        }

        private Builder add(long time, String phase, double... rowValues) {
            requireNonNull(phase, "phase");
            rows.add(new Row(time, phase, requireNonNull(rowValues, "rowValues").clone()));
            return this;
        }

        /** Says that the condition changes from day to day; for rows. */
        public Builder alternating() {
            alternating = true;
            return this;
        }

        /** Says how the schedule came about. */
        public Builder design(Design howDrawn) {
            design = requireNonNull(howDrawn, "design");
            return this;
        }

        /**
         * The case.
         *
         * @throws DiaryException if the data cannot be taken as they are
         * @throws IllegalStateException if columns and rows, or dates and numbers, were mixed, or there is no measure
         */
        public SingleCase build() {
            if (!rows.isEmpty() && !(daily.isEmpty() && columns.isEmpty())) {
                throw new IllegalStateException("case " + id
                        + " has rows and columns; give days either by row(…) or by phase(…) and measure(…)");
            }
            if (measures.isEmpty()) {
                throw new IllegalStateException("case " + id + " has no measure; add one with measure(…)");
            }
            if (dated && !rows.isEmpty()) {
                throw new IllegalStateException("case " + id
                        + " has rows and startingOn(…); rows carry their own dates, startingOn(…) goes with phase(…)");
            }
            if ((dated || datedRows) && (sessions || numberedRows)) {
                throw new IllegalStateException(
                        "case " + id + " has dates and numbered days; give the days either by date or by number");
            }
            unit = dated || datedRows ? Timeline.Unit.DATE : sessions ? Timeline.Unit.SESSION : Timeline.Unit.DAY;
            Problems problems = new Problems(id);
            Set<String> names = new LinkedHashSet<>();
            for (Measure measure : measures) {
                if (!names.add(measure.name())) {
                    problems.add(
                            0, 0, "measure \"" + measure.name() + "\" stands twice; every measure has its own name");
                }
            }
            List<Row> all = rows.isEmpty() ? rowsOfColumns(problems) : rows;
            if (all.isEmpty() && !problems.any()) {
                problems.add(0, 0, "there is no day; add them with phase(…) or row(…)");
            }
            problems.throwIfAny();
            Assembler assembler = new Assembler(id, unit, measures, alternating, problems, 0, 0);
            for (Row row : all) {
                if (row.label.isBlank()) {
                    problems.add(0, 0, Timeline.name(unit, row.time) + ": " + DiaryReader.BLANK_PHASE);
                }
                assembler.add(row.time, row.label, row.label, checked(row, problems), 0);
            }
            assembler.check();
            problems.throwIfAny();
            Assembler.checkSize(List.of(assembler), problems);
            problems.throwIfAny();
            return assembler.assemble(design, Optional.empty());
        }

        private double[] checked(Row row, Problems problems) {
            if (row.values.length != measures.size()) {
                problems.add(
                        0,
                        0,
                        Timeline.name(unit, row.time) + ": " + row.values.length + " values for " + measures.size()
                                + " measures; every measure needs one, NaN if it was not noted");
                return row.values;
            }
            for (int m = 0; m < measures.size(); m++) {
                String name = measures.get(m).name();
                double value = row.values[m];
                measures.get(m)
                        .complaint(value)
                        .ifPresent(wrong -> problems.add(
                                0,
                                0,
                                Timeline.name(unit, row.time) + ": " + name + " " + Measure.plain(value) + " "
                                        + wrong));
                row.values[m] = measures.get(m).rounded(value);
            }
            return row.values;
        }

        private List<Row> rowsOfColumns(Problems problems) {
            for (int m = 0; m < columns.size(); m++) {
                if (columns.get(m).length != daily.size()) {
                    problems.add(
                            0,
                            0,
                            measures.get(m).name() + " has " + columns.get(m).length + " values for " + daily.size()
                                    + " days; every day needs one, NaN if nothing was noted");
                }
            }
            if (columns.size() != measures.size()) {
                problems.add(0, 0, "measures(…) needs row(…); with phase(…) give values by measure(…)");
            }
            List<Row> all = new ArrayList<>();
            for (int day = 0; day < daily.size() && !problems.any(); day++) {
                double[] cells = new double[measures.size()];
                for (int m = 0; m < cells.length; m++) {
                    cells[m] = columns.get(m)[day];
                }
                all.add(new Row(start + day, daily.get(day), cells));
            }
            return all;
        }
    }
}
