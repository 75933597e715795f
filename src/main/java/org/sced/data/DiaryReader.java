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
 * in full. Other words are conditions of their own, unless they are {@linkplain #withPhaseWord mapped}.
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
        Map<String, Measure> more = new LinkedHashMap<>(declared);
        more.put(measure.name(), measure);
        return new DiaryReader(more, only, phaseWords, alternating, maxBytes, maxLineLength);
    }

    /** Reads only these measures and passes over all other columns, which may then hold text. */
    public DiaryReader withOnly(List<String> measures) {
        return new DiaryReader(declared, List.copyOf(measures), phaseWords, alternating, maxBytes, maxLineLength);
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

    /** Refuses files with more bytes. */
    public DiaryReader withMaxBytes(long maxBytes) {
        return new DiaryReader(declared, only, phaseWords, alternating, maxBytes, maxLineLength);
    }

    /** Refuses files with a longer line, in characters. */
    public DiaryReader withMaxLineLength(int maxLineLength) {
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
        try {
            return new Reading(name, text).study(source);
        } catch (CsvParseException e) {
            // The library wraps the place and the cause; its own words name neither data nor code.
            String cause = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
            throw Problems.of(name, 0, 0, "the quotes of the file do not match up: " + cause);
        }
    }

    private static String name(Path csv) {
        return String.valueOf(requireNonNull(csv, "csv").getFileName());
    }

    private byte[] bytes(Path csv, String name) {
        if (!Files.exists(csv)) {
            throw Problems.of(name, 0, 0, "there is no such file: " + csv);
        }
        if (!Files.isRegularFile(csv) || !Files.isReadable(csv)) {
            throw Problems.of(name, 0, 0, "is not a readable file: " + csv);
        }
        try (var in = Files.newInputStream(csv)) {
            int limit = (int) Math.min(maxBytes, Integer.MAX_VALUE - 16);
            byte[] bytes = in.readNBytes(limit + 1);
            if (bytes.length > limit) {
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
        int line = 1;
        for (byte one : bytes) {
            if (one == 0) {
                throw Problems.of(name, line, 0, "a zero byte: this is a binary file; allowed are CSV files in UTF-8");
            }
            line += one == '\n' ? 1 : 0;
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        String text;
        try {
            text = decoder.decode(in).toString();
        } catch (CharacterCodingException e) {
            int bad = 1;
            for (int i = 0; i < in.position(); i++) {
                bad += bytes[i] == '\n' ? 1 : 0;
            }
            throw Problems.of(
                    name,
                    bad,
                    0,
                    String.format("byte 0x%02X is not UTF-8; save the file as CSV in UTF-8", bytes[in.position()]));
        }
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        checkLineLengths(text, name);
        if (text.isBlank()) {
            throw Problems.of(name, 0, 0, "the file is empty; " + NEEDED);
        }
        return text;
    }

    private void checkLineLengths(String text, String name) {
        int line = 1;
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (end - start > maxLineLength) {
                throw Problems.of(
                        name, line, 0, "the line has " + (end - start) + " characters; allowed are " + maxLineLength);
            }
            line++;
            start = end + 1;
        }
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

        Reading(String name, String text) {
            this.text = text;
            this.fallbackId = name.replaceFirst("\\.[^.]*$", "");
            this.problems = new Problems(name);
            this.separator = separator(text);
        }

        Study study(Source source) {
            Map<String, Assembler> cases = new LinkedHashMap<>();
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
            if (cases.isEmpty() && !problems.any()) {
                problems.add(0, 0, "there is no row after the header; every day needs one");
            }
            problems.throwIfAny();
            List<SingleCase> read = new ArrayList<>();
            for (Assembler assembler : cases.values()) {
                // Each case is judged for itself, so that the problems of all are told.
                assembler.assemble(Design.fixed(), Optional.of(source)).ifPresent(read::add);
            }
            problems.throwIfAny();
            return new Study(read);
        }

        private void header(int line, List<String> cells) {
            width = cells.size();
            Map<String, Integer> seen = new LinkedHashMap<>();
            for (int c = 0; c < width; c++) {
                String cell = cells.get(c).strip();
                String word = cell.toLowerCase(Locale.ROOT);
                boolean reserved = TIMES.contains(word) || word.equals("phase") || word.equals("case");
                if (cell.isEmpty()) {
                    problems.add(line, c + 1, "the column has no name; every column of the header needs one");
                    continue;
                }
                Integer earlier = seen.putIfAbsent(reserved ? word : cell, c + 1);
                if (earlier != null) {
                    problems.add(
                            line,
                            c + 1,
                            "column \"" + cell + "\" stands twice, first as column " + earlier
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
                                + shown(String.join(String.valueOf(separator), cells)) + "\"; " + NEEDED);
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
                            "there is no column \"" + name + "\"; the columns are " + String.join(", ", cells)));
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
                                + "; every row has as many cells as the header");
                return;
            }
            String id = caseColumn < 0 ? fallbackId : cells.get(caseColumn).strip();
            if (id.isEmpty()) {
                problems.add(line, caseColumn + 1, "case is blank; every row needs a case");
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
            if (time.isPresent() && !id.isEmpty()) {
                cases.computeIfAbsent(
                                id,
                                key -> new Assembler(
                                        key, unit, measures, alternating, problems, timeColumn + 1, phaseColumn + 1))
                        .add(time.get(), label.isEmpty() ? null : phaseWords.getOrDefault(label, label), values, line);
            }
        }

        private Optional<Long> time(int line, String cell) {
            if (unit == Timeline.Unit.DATE) {
                try {
                    return Optional.of(LocalDate.parse(cell).toEpochDay());
                } catch (DateTimeParseException e) {
                    problems.add(
                            line,
                            timeColumn + 1,
                            "date \"" + shown(cell) + "\" cannot be read; allowed are dates such as 2026-03-02");
                    return Optional.empty();
                }
            }
            if (!WHOLE.matcher(cell).matches()) {
                problems.add(
                        line,
                        timeColumn + 1,
                        unit.name().toLowerCase(Locale.ROOT) + " \"" + shown(cell)
                                + "\" cannot be read; allowed are whole numbers such as 14");
                return Optional.empty();
            }
            return Optional.of(Long.parseLong(cell));
        }

        private double value(int line, int column, Measure measure, List<String> cells) {
            String cell = cells.get(column).strip();
            if (cell.isEmpty() || cell.equals("NA")) {
                return Double.NaN;
            }
            String number = separator == ',' ? cell : withPoint(line, column, measure, cell);
            if (!NUMBER.matcher(number).matches()) {
                problems.add(
                        line,
                        column + 1,
                        measure.name() + " \"" + shown(cell)
                                + "\" is not a number; allowed are numbers such as 4 or 3.5, a blank or NA");
                return Double.NaN;
            }
            double value = Double.parseDouble(number);
            measure.complaint(value)
                    .ifPresent(wrong ->
                            problems.add(line, column + 1, measure.name() + " \"" + shown(cell) + "\" " + wrong));
            return measure.rounded(value);
        }

        /** The number with a decimal point; the first mark in the file says which one all numbers have. */
        private String withPoint(int line, int column, Measure measure, String cell) {
            int comma = cell.indexOf(',');
            char mark = comma >= 0 ? ',' : cell.indexOf('.') >= 0 ? '.' : 0;
            if (mark == 0) {
                return cell;
            }
            if (decimalMark == 0) {
                decimalMark = mark;
                markLine = line;
            } else if (mark != decimalMark) {
                problems.add(
                        line,
                        column + 1,
                        measure.name() + " \"" + shown(cell) + "\" has a decimal \"" + mark + "\", line " + markLine
                                + " has a \"" + decimalMark + "\"; allowed is one of them in a file");
            }
            return cell.replace(',', '.');
        }

        private static String shown(String cell) {
            String oneLine = cell.replaceAll("\\p{Cntrl}", " ");
            return oneLine.length() > 40 ? oneLine.substring(0, 40) + "…" : oneLine;
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
