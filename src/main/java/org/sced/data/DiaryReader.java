package org.sced.data;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
    private static final Set<String> TIMES = Set.of("date", "day", "session");
    private static final String NEEDED =
            "needed are one of date, day or session, then phase, and at least one measure such as mood";

    private final Map<String, Measure> declared;
    private final List<String> only;
    private final Map<String, String> phaseWords;
    private final boolean alternating;
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
     * files of up to 50 million bytes and lines of up to 10,000 characters.
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

    private static boolean isReserved(String word) {
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
        Study study = read(csv);
        if (study.cases().size() > 1) {
            throw Problems.of(
                    name(csv),
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
        Source source = new Source(name, sha256(bytes));
        return new Reading(name, text).study(source);
    }

    private static String name(Path csv) {
        Path last = requireNonNull(csv, "csv").getFileName();
        return last == null || last.toString().isEmpty() ? "\"" + csv + "\"" : last.toString();
    }

    private byte[] bytes(Path csv, String name) {
        if (!Files.exists(csv)) {
            throw Problems.of(name, 0, 0, "there is no such file: " + csv);
        }
        if (!Files.isRegularFile(csv) || !Files.isReadable(csv)) {
            throw Problems.of(name, 0, 0, "this is a folder, or may not be read: " + csv);
        }
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

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The reading of one file. */
    private final class Reading {
        private final String text;
        private final String fallbackId;
        private final Problems problems;
        private final char separator;
        private final List<Integer> measureColumns = new ArrayList<>();
        private final List<Measure> measures = new ArrayList<>();
        private int caseColumn = -1;
        private int timeColumn = -1;
        private int phaseColumn = -1;
        private Timeline.Unit unit;
        private int width;
        private char decimalMark;
        private long markLine;
        private boolean rowLost;

        Reading(String name, String text) {
            this.text = text;
            String stem = name.replaceFirst("\\.[^.]*$", "");
            this.fallbackId = stem.isBlank() ? name : stem;
            this.problems = new Problems(name);
            this.separator = separator(text);
        }

        Study study(Source source) {
            Map<String, Assembler> cases = new LinkedHashMap<>();
            try {
                rows(cases);
            } catch (CsvParseException e) {
                brokenQuotes(e);
            }
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
            return new Study(cases.values().stream()
                    .map(assembler -> assembler.assemble(Design.fixed(), Optional.of(source)))
                    .toList());
        }

        private void rows(Map<String, Assembler> cases) {
            boolean header = true;
            for (CsvRecord row : CsvReader.builder()
                    .fieldSeparator(separator)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    .allowExtraCharsAfterClosingQuote(false)
                    .skipEmptyLines(true)
                    .ofCsvRecord(text)) {
                if (row.getFields().stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (header) {
                    header((int) row.getStartingLineNumber(), row.getFields());
                    problems.throwIfAny();
                    header = false;
                } else {
                    row((int) row.getStartingLineNumber(), row.getFields(), cases);
                }
            }
            if (header) {
                problems.add(0, 0, "there is no header; all cells are blank; " + NEEDED);
            }
        }

        /** Tells the place of the quote that breaks the file, behind which nothing could be read. */
        private void brokenQuotes(CsvParseException e) {
            rowLost = true;
            Quotes.fault(text, separator)
                    .ifPresentOrElse(
                            fault -> problems.add(fault.line(), fault.column(), fault.message()),
                            () -> problems.add(0, 0, "the file cannot be parted into cells: " + e.getMessage()));
        }

        private void header(int line, List<String> cells) {
            width = cells.size();
            Map<String, Integer> seen = new LinkedHashMap<>();
            for (int c = 0; c < width; c++) {
                String cell = cells.get(c).strip();
                String word = cell.toLowerCase(Locale.ROOT);
                if (cell.isEmpty()) {
                    if (only.isEmpty()) {
                        problems.add(line, c + 1, "the column has no name; every column of the header needs one");
                    }
                    continue;
                }
                Integer earlier = seen.putIfAbsent(isReserved(word) ? word : cell, c + 1);
                if (earlier != null) {
                    problems.add(
                            line,
                            c + 1,
                            "column \"" + Problems.shown(cell) + "\" stands twice, first as column " + earlier
                                    + "; every column has its own name");
                } else if (TIMES.contains(word)) {
                    time(line, c, word);
                } else if (word.equals("phase")) {
                    phaseColumn = c;
                } else if (word.equals("case")) {
                    caseColumn = c;
                } else if (only.isEmpty() || only.contains(cell)) {
                    measureColumns.add(c);
                    measures.add(declared.getOrDefault(cell, Measure.of(cell)));
                }
            }
            checkHeader(line, cells);
        }

        private void time(int line, int column, String word) {
            if (timeColumn >= 0) {
                problems.add(
                        line,
                        column + 1,
                        "column \"" + word + "\" beside \"" + unit.name().toLowerCase(Locale.ROOT)
                                + "\"; allowed is one of date, day and session");
            } else {
                timeColumn = column;
                unit = Timeline.Unit.valueOf(word.toUpperCase(Locale.ROOT));
            }
        }

        private void checkHeader(int line, List<String> cells) {
            if (timeColumn < 0 && phaseColumn < 0) {
                problems.add(
                        line,
                        0,
                        "there is no header; the first line is \""
                                + Problems.shown(String.join(String.valueOf(separator), cells)) + "\"; " + NEEDED);
                return;
            }
            if (timeColumn < 0) {
                problems.add(line, 0, "there is no column date, day or session; " + NEEDED);
            }
            if (phaseColumn < 0) {
                problems.add(line, 0, "there is no column phase; " + NEEDED);
            }
            Set<String> names = measures.stream().map(Measure::name).collect(Collectors.toSet());
            List<String> wanted = new ArrayList<>(only);
            wanted.addAll(declared.keySet());
            wanted.removeIf(
                    name -> names.contains(name) || !only.isEmpty() && !only.contains(name) && cells.contains(name));
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
                problems.add(line, 0, "there is no measure; " + NEEDED);
            }
        }

        private void row(int line, List<String> cells, Map<String, Assembler> cases) {
            if (cells.size() != width) {
                problems.add(
                        line,
                        0,
                        "the row has " + cells.size() + " cells, the header has " + width
                                + "; every row has as many cells as the header"
                                + (separator == ',' && cells.size() > width
                                        ? ", and a decimal comma needs semicolons between the cells"
                                        : ""));
                rowLost = true;
                return;
            }
            String id = caseColumn < 0 ? fallbackId : cells.get(caseColumn).strip();
            if (id.isEmpty()) {
                problems.add(line, caseColumn + 1, "case is blank; every row needs a case");
                rowLost = true;
            } else if (caseColumn >= 0) {
                PhaseLabel.hidden(id)
                        .ifPresent(hidden ->
                                problems.add(line, caseColumn + 1, "case \"" + Problems.shown(id) + "\" " + hidden));
            }
            String label = cells.get(phaseColumn).strip();
            if (label.isEmpty()) {
                problems.add(line, phaseColumn + 1, BLANK_PHASE);
            }
            double[] values = new double[measures.size()];
            for (int m = 0; m < values.length; m++) {
                values[m] = value(line, measureColumns.get(m), measures.get(m), cells);
            }
            Optional<Long> time = time(line, cells.get(timeColumn).strip());
            if (!id.isEmpty()) {
                cases.computeIfAbsent(
                                id,
                                key -> new Assembler(
                                        key, unit, measures, alternating, problems, timeColumn + 1, phaseColumn + 1))
                        .add(time.orElse(null), phaseWords.getOrDefault(label, label), label, values, line);
            }
        }

        private Optional<Long> time(int line, String cell) {
            if (cell.isEmpty()) {
                String name = unit.name().toLowerCase(Locale.ROOT);
                problems.add(line, timeColumn + 1, name + " is blank; every row needs a " + name);
                return Optional.empty();
            }
            if (unit == Timeline.Unit.DATE) {
                try {
                    return Optional.of(LocalDate.parse(cell).toEpochDay());
                } catch (DateTimeParseException e) {
                    problems.add(
                            line,
                            timeColumn + 1,
                            "date \"" + Problems.shown(cell)
                                    + "\" cannot be read; allowed are dates such as 2026-03-02");
                    return Optional.empty();
                }
            }
            if (!WHOLE.matcher(cell).matches()) {
                problems.add(
                        line,
                        timeColumn + 1,
                        unit.name().toLowerCase(Locale.ROOT) + " \"" + Problems.shown(cell)
                                + "\" cannot be read; allowed are whole numbers of up to 9 digits, such as 14");
                return Optional.empty();
            }
            return Optional.of(Long.parseLong(cell));
        }

        private double value(int line, int column, Measure measure, List<String> cells) {
            String cell = cells.get(column).strip();
            if (cell.isEmpty() || cell.equals("NA")) {
                return Double.NaN;
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
            double value = Double.parseDouble(number);
            measure.complaint(value)
                    .ifPresent(wrong -> problems.add(
                            line,
                            column + 1,
                            Problems.shown(measure.name()) + " \"" + Problems.shown(cell) + "\" " + wrong));
            return measure.rounded(value);
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
