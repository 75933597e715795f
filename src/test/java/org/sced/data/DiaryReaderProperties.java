package org.sced.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.sced.data.CaseArbitraries.Day;
import org.sced.data.CaseArbitraries.Diary;

class DiaryReaderProperties {
    /** A way to write the same table. */
    record Dialect(
            char separator,
            boolean mark,
            boolean allQuoted,
            String lineEnd,
            boolean decimalComma,
            boolean plain,
            boolean caseColumn,
            long order) {}

    @Provide
    Arbitrary<Diary> diaries() {
        return CaseArbitraries.diaries();
    }

    @Provide
    Arbitrary<Dialect> dialects() {
        Arbitrary<Boolean> flag = Arbitraries.of(true, false);
        return Combinators.combine(
                        Arbitraries.of(',', ';', '\t'),
                        flag,
                        flag,
                        Arbitraries.of("\n", "\r\n", "\r"),
                        flag,
                        flag,
                        flag,
                        Arbitraries.longs())
                .as((separator, mark, quoted, end, comma, plain, caseColumn, order) ->
                        new Dialect(separator, mark, quoted, end, comma && separator != ',', plain, caseColumn, order));
    }

    private static String write(Diary diary, Dialect dialect) {
        Random random = new Random(dialect.order);
        List<String> header = new ArrayList<>(diary.names());
        header.add(diary.unit().name().toLowerCase(Locale.ROOT));
        header.add("Phase");
        if (dialect.caseColumn) {
            header.add("CASE");
        }
        List<Integer> order = new ArrayList<>();
        for (int c = 0; c < header.size(); c++) {
            order.add(c);
        }
        // The measures keep their order among each other; the other columns go anywhere between them.
        int measures = diary.names().size();
        Collections.shuffle(order, random);
        List<Integer> sorted = order.stream().filter(c -> c < measures).sorted().toList();
        int next = 0;
        for (int i = 0; i < order.size(); i++) {
            if (order.get(i) < measures) {
                order.set(i, sorted.get(next++));
            }
        }
        StringBuilder text = new StringBuilder(dialect.mark ? "\uFEFF" : "");
        line(text, header, order, dialect, random);
        for (Day day : diary.days()) {
            List<String> cells = new ArrayList<>();
            for (double value : day.values()) {
                cells.add(number(value, dialect, random));
            }
            cells.add(
                    diary.unit() == Timeline.Unit.DATE
                            ? LocalDate.ofEpochDay(day.time()).toString()
                            : Long.toString(day.time()));
            cells.add(day.condition());
            cells.add("diary");
            line(text, cells, order, dialect, random);
            if (random.nextInt(8) == 0) {
                text.append(dialect.lineEnd);
            }
        }
        return text.toString();
    }

    private static void line(
            StringBuilder text, List<String> cells, List<Integer> order, Dialect dialect, Random random) {
        for (int i = 0; i < order.size(); i++) {
            String cell = cells.get(order.get(i));
            boolean needed = cell.indexOf(dialect.separator) >= 0 || cell.indexOf('"') >= 0;
            boolean quoted = needed || dialect.allQuoted || random.nextInt(10) == 0;
            text.append(i > 0 ? String.valueOf(dialect.separator) : "")
                    .append(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
        text.append(dialect.lineEnd);
    }

    private static String number(double value, Dialect dialect, Random random) {
        if (Double.isNaN(value)) {
            return List.of("", "NA", " ").get(random.nextInt(3));
        }
        String text = dialect.plain ? new BigDecimal(value).toPlainString() : Double.toString(value);
        return dialect.decimalComma ? text.replace('.', ',') : text;
    }

    @Property(tries = 500)
    void whateverIsWrittenIsReadBack(@ForAll("diaries") Diary diary, @ForAll("dialects") Dialect dialect) {
        SingleCase built = SingleCaseProperties.build(diary);
        DiaryReader reader = DiaryReader.withDefaults().withAlternating(diary.alternating());
        SingleCase read = Diaries.read(reader, write(diary, dialect)).singleCase("diary");

        assertThat(read).isEqualTo(built);
        assertThat(read.fingerprint()).isEqualTo(built.fingerprint());
    }

    /** Reads and says nothing if there is a case or a refusal; any other exception goes through. */
    private static void readOrRefuse(DiaryReader reader, byte[] bytes) {
        try {
            assertThat(Diaries.read(reader, bytes).cases()).isNotEmpty();
        } catch (DiaryException e) {
            assertThat(e.problems()).isNotEmpty().hasSizeLessThanOrEqualTo(DiaryException.LISTED);
            assertThat(e.count()).isGreaterThanOrEqualTo(e.problems().size());
            for (Problem problem : e.problems()) {
                assertThat(problem.message()).isNotBlank().doesNotContain("\n").hasSizeLessThan(2000);
                assertThat(problem.line()).isBetween(0, bytes.length + 1);
                assertThat(problem.column()).isBetween(0, bytes.length + 1);
            }
        }
    }

    @Property(tries = 500, seed = "20261122")
    void randomBytesAreReadOrRefused(@ForAll byte[] bytes) {
        readOrRefuse(DiaryReader.withDefaults(), bytes);
    }

    @Property(tries = 500, seed = "20261122")
    void randomTextOfDiaryPiecesIsReadOrRefused(@ForAll("pieces") List<String> pieces, @ForAll boolean alternating) {
        DiaryReader reader = DiaryReader.withDefaults().withAlternating(alternating);
        String rows = String.join("", pieces);
        readOrRefuse(reader, rows.getBytes(StandardCharsets.UTF_8));
        readOrRefuse(reader, ("case,day,phase,mood\n" + rows).getBytes(StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        return Arbitraries.of(
                        "\n",
                        "\n",
                        "\r\n",
                        "\r",
                        ",",
                        ",",
                        ",",
                        ";",
                        "\t",
                        "\"",
                        "\"\"",
                        "A",
                        "A'",
                        "A2",
                        "B",
                        "b",
                        "'",
                        "1",
                        "2",
                        "3",
                        "-",
                        "999999999",
                        "2026-03-02",
                        "+999999999-12-31",
                        "date",
                        "day",
                        "phase",
                        "mood",
                        "case",
                        "NA",
                        "1e999",
                        "1,5",
                        ".",
                        " ",
                        "\u00A0",
                        "\uFEFF",
                        "𝐀",
                        "anna",
                        "anna,1,A,3\n",
                        "anna,2,B,4\n",
                        "anna,3,A,5\n",
                        "ben,1,A,1\n")
                .list()
                .ofMaxSize(60);
    }

    @Property(tries = 500, seed = "20261122")
    void brokenDiariesAreReadOrRefused(
            @ForAll("diaries") Diary diary, @ForAll("dialects") Dialect dialect, @ForAll Random random) {
        byte[] bytes = write(diary, dialect).getBytes(StandardCharsets.UTF_8);
        for (int change = random.nextInt(4); change >= 0; change--) {
            bytes = mutated(bytes, random);
        }
        readOrRefuse(DiaryReader.withDefaults().withAlternating(diary.alternating()), bytes);
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        if (bytes.length == 0) {
            return bytes;
        }
        byte[] telling = "\",;\t\n\r'A9-. \0\u00e4".getBytes(StandardCharsets.ISO_8859_1);
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(20));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        switch (random.nextInt(4)) {
            case 0 -> { // another byte
                out.writeBytes(bytes);
                byte[] all = out.toByteArray();
                all[from] = telling[random.nextInt(telling.length)];
                return all;
            }
            case 1 -> { // a piece left out
                out.write(bytes, 0, from);
                out.write(bytes, to, bytes.length - to);
            }
            case 2 -> { // a piece twice
                out.write(bytes, 0, to);
                out.write(bytes, from, bytes.length - from);
            }
            default -> out.write(bytes, 0, from); // the end cut off
        }
        return out.toByteArray();
    }

    @Property(tries = 30, seed = "20261122")
    void aFileOfNothingButOnePieceIsReadOrRefused(@ForAll("single") String piece) {
        readOrRefuse(
                DiaryReader.withDefaults(),
                ("day,phase,mood\n" + piece.repeat(30_000)).getBytes(StandardCharsets.UTF_8));
        readOrRefuse(
                DiaryReader.withDefaults().withMaxLineLength(10_000_000),
                ("day,phase,mood\n" + piece.repeat(30_000)).getBytes(StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<String> single() {
        return Arbitraries.of(
                "\"",
                "\"\n",
                "\"\"\n",
                ",",
                ",\n",
                "\n",
                "'",
                "1,A,3\n",
                "1,'',x\n",
                "x",
                "\r",
                "\u00A0",
                "1,A,\"\n",
                "1,A,\"3\"\n",
                "2026-01-01,A,3\n",
                "a'",
                "9,B\n");
    }
}
