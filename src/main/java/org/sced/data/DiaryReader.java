package org.sced.data;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads diaries: CSV files with one row for each person and day.
 *
 * <p>The header names the columns, in any order: one of {@code date} (ISO, as 2026-03-02), {@code day} or {@code session}
 * (whole numbers); {@code phase}; {@code case} if there are several persons; every other column is a measure. UTF-8, with
 * or without byte order mark. Cells are parted by comma, semicolon or tab, whichever the header has, and may be quoted.
 * Beside semicolons and tabs numbers may have a decimal comma, but then all of them. A day without a row, a blank cell
 * and {@code NA} all mean "not measured"; a line without any entry is passed over.
 *
 * <p>A phase label that returns (A, B, A) is read as A, B, A′; {@code A1}, {@code A2}, {@code A'}, {@code A′} say the same
 * in full. Other words are conditions of their own, unless they are {@linkplain #withPhaseWord mapped}; two conditions
 * must differ in more than upper and lower case.
 *
 * <p>Nothing is repaired: whatever is not as described is told, with line and column, in one {@link DiaryException} for
 * the whole file. Immutable; every {@code with} method answers a new reader.
 */
public final class DiaryReader {
    static final String BLANK_PHASE = "phase is blank; every row needs a phase";

    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,9}");
    static final Set<String> TIMES = Set.of("date", "day", "session");
    /** The cell that says the same as a blank one. */
    static final String NOT_MEASURED = "NA";

    static final String NEEDED =
            "needed are one of date, day or session, then phase, and at least one measure such as mood";

    final Map<String, Measure> declared;
    final List<String> only;
    final Map<String, String> phaseWords;
    final boolean alternating;
    private final long maxBytes;
    private final int maxLineLength;

    private DiaryReader(
            Map<String, Measure> declared,
            List<String> only,
            Map<String, String> phaseWords,
            boolean alternating,
            long maxBytes,
            int maxLineLength) {
        this.declared = declared;
        this.only = only;
        this.phaseWords = phaseWords;
        this.alternating = alternating;
        this.maxBytes = maxBytes;
        this.maxLineLength = maxLineLength;
    }

    /**
     * A reader that takes every further column as a measure of which higher is better, without limits, phases as typed,
     * files of up to 50 million bytes and lines of up to 10,000 characters. A row has at most 16,384 cells.
     */
    public static DiaryReader withDefaults() {
        return new DiaryReader(Map.of(), List.of(), Map.of(), false, 50_000_000, 10_000);
    }

    /** Declares direction, scale, limits of the column with the measure's name. */
    public DiaryReader withMeasure(Measure measure) {
        requireMeasureName(measure.name());
        Map<String, Measure> more = new LinkedHashMap<>(declared);
        more.put(measure.name(), measure);
        return new DiaryReader(more, only, phaseWords, alternating, maxBytes, maxLineLength);
    }

    /** Reads only these measures and passes over all other columns, which may then hold text or have no name. */
    public DiaryReader withOnly(List<String> measures) {
        measures.forEach(DiaryReader::requireMeasureName);
        return new DiaryReader(declared, List.copyOf(measures), phaseWords, alternating, maxBytes, maxLineLength);
    }

    private static void requireMeasureName(String name) {
        if (isReserved(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("measure \"" + name
                    + "\"; that column has a meaning of its own in a diary, give the measure another name");
        }
    }

    static boolean isReserved(String word) {
        return TIMES.contains(word) || word.equals("phase") || word.equals("case");
    }

    /** Reads a word of the phase column, in upper or lower case, as a label: {@code ("baseline", "A")}. */
    public DiaryReader withPhaseWord(String word, String label) {
        if (word.isBlank() || label.isBlank()) {
            throw new IllegalArgumentException(
                    "phase word \"" + word + "\" for \"" + label + "\"; both must be there, as in baseline=A");
        }
        Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(phaseWords);
        more.put(word.strip(), label.strip());
        return new DiaryReader(declared, only, more, alternating, maxBytes, maxLineLength);
    }

    /** Reads the phase column as the condition of each day of an alternating design. */
    public DiaryReader withAlternating(boolean alternating) {
        return new DiaryReader(declared, only, phaseWords, alternating, maxBytes, maxLineLength);
    }

    /**
     * Refuses files with more bytes.
     *
     * @param maxBytes from 1 to 1,000,000,000
     */
    public DiaryReader withMaxBytes(long maxBytes) {
        if (maxBytes < 1 || maxBytes > 1_000_000_000) {
            throw new IllegalArgumentException("a limit of " + maxBytes + " bytes; allowed are 1 to 1000000000");
        }
        return new DiaryReader(declared, only, phaseWords, alternating, maxBytes, maxLineLength);
    }

    /** Refuses files with a longer line, in characters. */
    public DiaryReader withMaxLineLength(int maxLineLength) {
        if (maxLineLength < 1) {
            throw new IllegalArgumentException("a limit of " + maxLineLength + " characters; at least 1 is needed");
        }
        return new DiaryReader(declared, only, phaseWords, alternating, maxBytes, maxLineLength);
    }

    /**
     * Reads the diary of one person.
     *
     * @throws DiaryException if the file cannot be taken as it is, or has several persons
     * @throws UncheckedIOException if reading breaks off
     */
    public SingleCase readCase(Path csv) {
        return only(name(csv), read(csv));
    }

    private static SingleCase only(String name, Study study) {
        if (study.cases().size() > 1) {
            throw Problems.of(
                    name,
                    0,
                    0,
                    "there are " + study.cases().size() + " cases ("
                            + study.cases().stream()
                                    .map(SingleCase::id)
                                    .limit(DiaryException.LISTED)
                                    .collect(Collectors.joining(", "))
                            + "); choose one, as in Study.read(file).singleCase(\""
                            + study.cases().get(0).id() + "\")");
        }
        return study.cases().get(0);
    }

    /**
     * Reads a file with one or several persons.
     *
     * @throws DiaryException if the file cannot be taken as it is
     * @throws UncheckedIOException if reading breaks off
     */
    public Study read(Path csv) {
        String name = name(csv);
        byte[] bytes = bytes(csv, name);
        String text = text(bytes, name);
        Source source = new Source(name, Sha256.of(bytes));
        return new Reading(name, separator(text)).study(text, source);
    }

    /**
     * The persons of a file one after another, for files that are too long to be held as a whole. The rows of a person must
     * stand together, as they do in a file sorted by {@code case}; rows that stand apart are told as a problem. There is no
     * limit to the bytes of the file; held at a time are the rows of one person, and the names of those before.
     *
     * <p>The header is read at once. What is wrong with a person's rows is told when it is that person's turn, and ends the
     * stream; those before have been handed over by then. Cases know no {@linkplain SingleCase#source source}, for the file
     * as a whole is never seen. Close the stream, which closes the file:
     *
     * <pre>{@code
     * try (Stream<SingleCase> cases = DiaryReader.withDefaults().stream(Path.of("diaries.csv"))) {
     *     cases.forEach(one -> System.out.println(NonOverlap.NAP.of(one.series("mood"))));
     * }
     * }</pre>
     *
     * <p>The stream is sequential and in the order of the file; {@code org.sced.analysis.Batch} analyses it with several
     * threads.
     *
     * @throws DiaryException if the header cannot be taken as it is; the stream throws it if rows cannot
     * @throws UncheckedIOException if reading breaks off
     */
    public Stream<SingleCase> stream(Path csv) {
        String name = name(csv);
        requireFile(csv, name);
        try {
            InputStream in = Files.newInputStream(csv);
            try {
                Cases cases = new Cases(name, new DiaryText(in, name, maxLineLength));
                return StreamSupport.stream(
                                Spliterators.spliteratorUnknownSize(
                                        cases, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE),
                                false)
                        .onClose(cases::close);
            } catch (IOException | RuntimeException e) {
                in.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads rows of one person that are at hand already; see {@link #read(String, List, List)}.
     *
     * @throws DiaryException if the rows cannot be taken as they are, or are of several persons
     */
    public SingleCase readCase(String name, List<String> columns, List<? extends List<?>> rows) {
        return only(name, read(name, columns, rows));
    }

    /**
     * Reads rows that are at hand already, as those of a data frame or a database, by the rules and in the words of the
     * file reader. Problems are told with row and column, both counted from 1.
     *
     * <p>Cells are what they are: a date is a {@link LocalDate}, a number of a day or a measure any {@link Number}, a phase
     * or case a text or a whole number. {@code null}, {@code NaN}, a blank text and {@code NA} are blank cells. A date with a
     * time of day, or a number that is written as text, is refused.
     *
     * @param name what the rows are called in messages; the id of the case if there is no column {@code case}
     * @param columns the names of the columns
     * @param rows the rows, each with as many cells as there are columns
     * @throws DiaryException if the rows cannot be taken as they are
     */
    public Study read(String name, List<String> columns, List<? extends List<?>> rows) {
        requireNonNull(rows, "rows");
        if (name.isBlank()) {
            throw new IllegalArgumentException("the name of the rows is blank; give them a name such as \"anna\"");
        }
        TableRows table = new TableRows(this, name, List.copyOf(columns));
        for (int row = 0; row < rows.size(); row++) {
            table.row(row + 1, rows.get(row));
        }
        return table.study(Optional.empty());
    }

    private static String name(Path csv) {
        Path last = requireNonNull(csv, "csv").getFileName();
        return last == null || last.toString().isEmpty() ? "\"" + csv + "\"" : last.toString();
    }

    private static void requireFile(Path csv, String name) {
        if (!Files.exists(csv)) {
            throw Problems.of(name, 0, 0, "there is no such file: " + csv);
        }
        if (!Files.isRegularFile(csv) || !Files.isReadable(csv)) {
            throw Problems.of(name, 0, 0, "this is a folder, or may not be read: " + csv);
        }
    }

    private byte[] bytes(Path csv, String name) {
        requireFile(csv, name);
        try (var in = Files.newInputStream(csv)) {
            byte[] bytes = in.readNBytes((int) maxBytes + 1);
            if (bytes.length > maxBytes) {
                throw Problems.of(
                        name, 0, 0, "the file has more than " + maxBytes + " bytes, the stated limit of the reader");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(byte[] bytes, String name) {
        if (bytes.length >= 2 && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0xff + 0xfe) {
            throw Problems.of(name, 1, 0, "the file is in UTF-16; save it as CSV in UTF-8");
        }
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                throw Problems.of(
                        name,
                        lineOf(bytes, i),
                        0,
                        "a zero byte: this is a binary file or UTF-16; allowed are CSV files in UTF-8");
            }
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        String text;
        try {
            text = decoder.decode(in).toString();
        } catch (CharacterCodingException e) {
            String found = String.format(Locale.ROOT, "byte 0x%02X", bytes[in.position()]);
            throw Problems.of(
                    name, lineOf(bytes, in.position()), 0, found + " is not UTF-8; save the file as CSV in UTF-8");
        }
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        checkLineLengths(text, name);
        if (text.isBlank()) {
            throw Problems.of(name, 0, 0, "the file is empty; " + NEEDED);
        }
        return text;
    }

    /** The line of a byte, counted from 1; lines end with LF, CR LF or CR. */
    private static int lineOf(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            boolean end = bytes[i] == '\n' || bytes[i] == '\r' && bytes[i + 1] != '\n';
            line += end ? 1 : 0;
        }
        return line;
    }

    private void checkLineLengths(String text, String name) {
        Problems problems = new Problems(name);
        int line = 1;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if (c == '\n' || c == '\r') {
                if (i - start > maxLineLength) {
                    problems.add(line, 0, "the line has " + (i - start) + " characters; allowed are " + maxLineLength);
                }
                i += c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
                line++;
                start = i + 1;
            }
        }
        problems.throwIfAny();
    }

    /** The reading of one file. */
    private final class Reading extends Rows<String> {
        private final String fallbackId;
        private final char separator;
        private char decimalMark;
        private long markLine;

        Reading(String name, char separator) {
            super(DiaryReader.this, new Problems(name));
            String stem = name.replaceFirst("\\.[^.]*$", "");
            this.fallbackId = stem.isBlank() ? name : stem;
            this.separator = separator;
        }

        Study study(String text, Source source) {
            try {
                rows(text);
            } catch (CsvParseException e) {
                brokenQuotes(text, e);
            }
            return study(Optional.of(source));
        }

        CsvReader.CsvReaderBuilder csv() {
            return CsvReader.builder()
                    .fieldSeparator(separator)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    .allowExtraCharsAfterClosingQuote(false)
                    .skipEmptyLines(true);
        }

        private void rows(String text) {
            boolean header = true;
            for (CsvRow row : csv().build(new CsvRow.Maker(), text)) {
                if (row.isBlank()) {
                    continue;
                }
                if (header) {
                    header(row);
                    header = false;
                } else {
                    row(row);
                }
            }
            if (header) {
                noHeader();
            }
        }

        /** Takes the names of the columns; throws what is wrong with them. */
        void header(CsvRow row) {
            if (isNarrowEnough(row, "header")) {
                header(row.line(), row.cells());
            }
            problems.throwIfAny();
        }

        void row(CsvRow row) {
            if (isNarrowEnough(row, "row")) {
                row(row.line(), row.cells());
            } else {
                lost();
            }
        }

        private boolean isNarrowEnough(CsvRow row, String what) {
            if (row.isTooWide()) {
                problems.add(
                        row.line(),
                        0,
                        "the " + what + " has " + row.width() + " cells; at most " + CsvRow.MAX_CELLS + " are allowed");
            }
            return !row.isTooWide();
        }

        void noHeader() {
            problems.add(0, 0, "there is no header; all cells are blank; " + NEEDED);
        }

        /** Tells the place of the quote that breaks the file, behind which nothing could be read. */
        private void brokenQuotes(String text, CsvParseException e) {
            lost();
            Quotes.fault(text, separator)
                    .ifPresentOrElse(
                            fault -> problems.add(fault.line(), fault.column(), fault.message()),
                            () -> problems.add(0, 0, "the file cannot be parted into cells: " + e.getMessage()));
        }

        @Override
        String fallbackId() {
            return fallbackId;
        }

        @Override
        Optional<String> noHeader(List<String> cells) {
            return Optional.of("there is no header; the first line is \""
                    + Problems.shown(String.join(String.valueOf(separator), cells)) + "\"; " + NEEDED);
        }

        @Override
        String wrongWidthHint(int found, int width) {
            return separator == ',' && found > width ? ", and a decimal comma needs semicolons between the cells" : "";
        }

        @Override
        Optional<String> word(int line, int column, String cell) {
            return Optional.of(cell.strip());
        }

        @Override
        Optional<Long> time(int line, int column, Timeline.Unit unit, String typed) {
            String cell = typed.strip();
            if (cell.isEmpty()) {
                return blankTime(line, column);
            }
            if (unit == Timeline.Unit.DATE) {
                try {
                    return Optional.of(date(cell).toEpochDay());
                } catch (DateTimeException e) {
                    problems.add(
                            line,
                            column + 1,
                            "date \"" + Problems.shown(cell)
                                    + "\" cannot be read; allowed are dates such as 2026-03-02");
                    return Optional.empty();
                }
            }
            return WHOLE.matcher(cell).matches()
                    ? Optional.of(Long.parseLong(cell))
                    : unreadableNumber(line, column, cell);
        }

        /**
         * A number of up to 15 digits with or without a decimal mark, without pattern and parser; {@code NaN} if the cell
         * is none. Digits and power of ten are exact, so that their quotient is the double next to the decimal.
         */
        private double usual(String cell) {
            int length = cell.length();
            int from = cell.charAt(0) == '-' ? 1 : 0;
            if (length > 15 || length == from) {
                return Double.NaN;
            }
            long digits = 0;
            double power = 0;
            for (int i = from; i < length; i++) {
                char c = cell.charAt(i);
                if (c >= '0' && c <= '9') {
                    digits = 10 * digits + c - '0';
                    power *= 10;
                } else if (power == 0 && (c == '.' || c == ',' && separator != ',') && length > from + 1) {
                    power = 1;
                } else {
                    return Double.NaN;
                }
            }
            double size = power == 0 ? digits : digits / power;
            return from == 1 ? -size : size;
        }

        /** The date in a cell; the usual form is read without a parser. */
        private static LocalDate date(String cell) {
            boolean usual = cell.length() == 10 && cell.charAt(4) == '-' && cell.charAt(7) == '-';
            int digits = 0;
            for (int i = 0; usual && i < 10; i++) {
                char c = cell.charAt(i);
                if (i != 4 && i != 7) {
                    digits = 10 * digits + c - '0';
                    usual = c >= '0' && c <= '9';
                }
            }
            return usual ? LocalDate.of(digits / 10_000, digits / 100 % 100, digits % 100) : LocalDate.parse(cell);
        }

        @Override
        double value(int line, int column, Measure measure, String typed) {
            String cell = typed.strip();
            if (cell.isEmpty() || cell.equals(NOT_MEASURED)) {
                return Double.NaN;
            }
            double usual = usual(cell);
            if (!Double.isNaN(usual)) {
                decimalMark(line, column, measure, cell);
                return checked(line, column, measure, usual, cell);
            }
            String number = separator == ',' ? cell : cell.replace(',', '.');
            if (!NUMBER.matcher(number).matches()) {
                problems.add(
                        line,
                        column + 1,
                        Problems.shown(measure.name()) + " \"" + Problems.shown(cell)
                                + "\" is not a number; allowed are numbers such as 4 or 3.5, a blank or NA");
                return Double.NaN;
            }
            decimalMark(line, column, measure, cell);
            return checked(line, column, measure, Double.parseDouble(number), cell);
        }

        /** The first decimal mark in the file says which one all numbers have. */
        private void decimalMark(int line, int column, Measure measure, String number) {
            char mark = number.indexOf(',') >= 0 ? ',' : number.indexOf('.') >= 0 ? '.' : 0;
            if (mark == 0) {
                return;
            }
            if (decimalMark == 0) {
                decimalMark = mark;
                markLine = line;
            } else if (mark != decimalMark) {
                problems.add(
                        line,
                        column + 1,
                        Problems.shown(measure.name()) + " \"" + Problems.shown(number) + "\" has a decimal \"" + mark
                                + "\", line " + markLine + " has a \"" + decimalMark
                                + "\"; allowed is one of them in a file");
            }
        }
    }

    /** The cases of a file whose rows stand together, as they come. */
    private final class Cases implements Iterator<SingleCase> {
        private final String name;
        private final DiaryText text;
        private final Reading reading;
        private final Iterator<CsvRow> rows;
        private final Set<String> seen = new HashSet<>();
        private String current = "";
        private int rowsOfCurrent;
        private CsvRow pending;
        private boolean ended;

        Cases(String name, DiaryText text) {
            this.name = name;
            this.text = text;
            if (text.beginning().isBlank()) {
                throw Problems.of(name, 0, 0, "the file is empty; " + NEEDED);
            }
            char separator = separator(text.beginning());
            text.partedBy(separator);
            this.reading = new Reading(name, separator);
            this.rows = reading.csv()
                    .maxBufferSize(Math.max(1 << 20, 4 * Math.min(maxLineLength, 1 << 28)))
                    .build(new CsvRow.Maker(), text)
                    .iterator();
            CsvRow header = row();
            if (header == null) {
                if (!reading.problems.any()) {
                    reading.noHeader();
                }
                throw reading.problems.exception();
            }
            reading.header(header);
            pending = row();
            if (pending == null) {
                reading.study(Optional.empty()); // which tells that there is no row
            }
        }

        @Override
        public boolean hasNext() {
            return pending != null;
        }

        @Override
        public SingleCase next() {
            if (pending == null) {
                throw new NoSuchElementException("no case behind the last one of " + name);
            }
            try {
                begin();
                while (pending != null && belongs()) {
                    takeRow();
                }
                return reading.handOver();
            } catch (DiaryException e) {
                comesAgain();
                pending = null;
                throw reading.problems.any() ? reading.problems.exception() : e;
            }
        }

        /** Whether the next row is of the current case, or does not say of which. */
        private boolean belongs() {
            String id = caseOf(pending);
            return id.isEmpty() || id.equals(current);
        }

        /** Whether rows of a case that cannot be taken as it is stand further down, which may be why. */
        private void comesAgain() {
            while (pending != null && reading.caseColumn() >= 0) {
                if (!current.isEmpty() && caseOf(pending).equals(current)) {
                    standsApart();
                    return;
                }
                pending = row();
            }
        }

        private void takeRow() {
            if (++rowsOfCurrent > Assembler.MAX_DAYS) {
                throw Problems.of(
                        name,
                        line(),
                        0,
                        "case " + Problems.shown(current) + " has more than " + Assembler.MAX_DAYS
                                + " rows; every day may have one");
            }
            reading.row(pending);
            pending = row();
        }

        private void begin() {
            current = caseOf(pending);
            rowsOfCurrent = 0;
            if (!current.isEmpty() && !seen.add(current)) {
                standsApart();
            }
        }

        private void standsApart() {
            reading.problems.add(
                    line(),
                    reading.caseColumn() + 1,
                    "case " + Problems.shown(current) + " comes again, behind another case; all rows of a case must"
                            + " stand together where a file is read case by case");
        }

        private int line() {
            return pending.line();
        }

        /** The case of a row; empty if it does not say, which the reading of the row tells. */
        private String caseOf(CsvRow row) {
            int column = reading.caseColumn();
            return column < 0 || row.width() != reading.width()
                    ? ""
                    : row.cells().get(column).strip();
        }

        /** The next row that is not blank; null if there is none, or none that can be read, which is told. */
        private CsvRow row() {
            try {
                while (!ended && rows.hasNext()) {
                    CsvRow row = rows.next();
                    boolean cutOff = text.fault().isPresent() && !rows.hasNext();
                    if (!row.isBlank() && !cutOff) {
                        return row;
                    }
                }
            } catch (CsvParseException e) {
                if (text.fault().isEmpty()) {
                    Problem problem = text.openQuote()
                            .orElse(new Problem(0, 0, "the file cannot be parted into cells: " + e.getMessage()));
                    reading.problems.add(problem.line(), problem.column(), problem.message());
                }
                reading.lost();
            }
            if (!ended) {
                ended = true;
                text.fault().ifPresent(fault -> {
                    reading.lost();
                    reading.problems.add(fault.line(), fault.column(), fault.message());
                });
            }
            return null;
        }

        void close() {
            try {
                text.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The separator that stands most often in the first line, outside quotes. */
    private static char separator(String text) {
        int[] counts = new int[3];
        boolean quoted = false;
        String firstLine = text.stripLeading().lines().findFirst().orElse("");
        for (char c : firstLine.toCharArray()) {
            quoted ^= c == '"';
            int which = ",;\t".indexOf(c);
            if (!quoted && which >= 0) {
                counts[which]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return ",;\t".charAt(best);
    }
}
