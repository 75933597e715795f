package org.sced.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What differs from reading a file as a whole; {@link Diaries} reads every diary of the other tests both ways. */
class DiaryStreamTest {
    private static final DiaryReader DEFAULTS = DiaryReader.withDefaults();
    private static final String HEAD = "case,day,phase,mood\n";
    private static final String ANNA = "anna,1,A,3\nanna,2,B,4\n";
    private static final String BEN = "ben,1,A,5\nben,2,B,6\n";

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("diary.csv"), text);
    }

    private DiaryException refused(List<SingleCase> before, String text) throws IOException {
        Path file = file(text);
        return catchThrowableOfType(DiaryException.class, () -> {
            try (Stream<SingleCase> cases = DEFAULTS.stream(file)) {
                cases.forEach(before::add);
            }
        });
    }

    private void assertRefused(String text, int before, String message) throws IOException {
        List<SingleCase> cases = new ArrayList<>();
        assertThat(refused(cases, text)).hasMessage(message);
        assertThat(cases).hasSize(before);
    }

    @Test
    void casesComeInTheOrderOfTheFile() throws IOException {
        try (Stream<SingleCase> cases = DEFAULTS.stream(file(HEAD + BEN + ANNA))) {
            assertThat(cases).extracting(SingleCase::id).containsExactly("ben", "anna");
        }
    }

    /** Quoted line ends make a row as wide as one likes without a long line; its cells are counted, but not kept. */
    @Test
    void rowsAndHeadersWithVeryManyCells() throws IOException {
        String cells = ",\"\n\"".repeat(99_996);
        String row = "diary.csv:3: the row has 100000 cells; at most 16384 are allowed";
        String wide = HEAD + "anna,1,A,3\nanna,2,B,4" + cells + "\n";
        assertRefused(wide, 0, row);
        assertRefused(HEAD + BEN + "\n\n\n,,," + cells + "\n", 0, row.replace(":3:", ":7:"));
        assertThatThrownBy(() -> DEFAULTS.read(file(wide))).hasMessage(row);
        Path header = file(HEAD.strip() + cells + "\n" + ANNA);
        String names = "diary.csv:1: the header has 100000 cells; at most 16384 are allowed";
        assertThatThrownBy(() -> DEFAULTS.stream(header)).hasMessage(names);
        assertThatThrownBy(() -> DEFAULTS.read(header)).hasMessage(names);
    }

    @Test
    void casesOfAStreamKnowNoSource() throws IOException {
        Path file = file(HEAD + ANNA);
        try (Stream<SingleCase> cases = DEFAULTS.stream(file)) {
            SingleCase anna = cases.findFirst().orElseThrow();
            assertThat(anna.source()).isEmpty();
            assertThat(anna).isEqualTo(DEFAULTS.read(file).cases().get(0));
        }
    }

    @Test
    void aFileWithoutCasesIsOneCase() throws IOException {
        try (Stream<SingleCase> cases = DEFAULTS.stream(file("day,phase,mood\n1,A,3\n2,B,4\n"))) {
            assertThat(cases).extracting(SingleCase::id).containsExactly("diary");
        }
    }

    @Test
    void rowsOfACaseStandTogether() throws IOException {
        assertRefused(
                HEAD + ANNA + BEN + "anna,3,B,4\nanna,4,A,4\n",
                2,
                "diary.csv:6:1: case anna comes again, behind another case; all rows of a case must stand together where a"
                        + " file is read case by case");
    }

    /** A file sorted by day: what is missing of the first case stands further down, and that is said. */
    @Test
    void aFileSortedByDayIsToldAsSuch() throws IOException {
        assertRefused(
                HEAD + "anna,1,A,3\nben,1,A,5\nanna,2,B,4\nben,2,B,6\n",
                0,
                "diary.csv:2:3: anna has only phase A; at least two phases are needed, such as A and B\n"
                        + "diary.csv:4:1: case anna comes again, behind another case; all rows of a case must stand together"
                        + " where a file is read case by case");
    }

    @Test
    void whatIsWrongIsToldWhenItIsTheCasesTurn() throws IOException {
        assertRefused(
                HEAD + ANNA + BEN + "cora,1,A,x\ncora,1,B,3\ndora,1,A,y\n",
                2,
                "diary.csv:6:4: mood \"x\" is not a number; allowed are numbers such as 4 or 3.5, a blank or NA\n"
                        + "diary.csv:7:2: 1 stands twice in cora, first in line 6; every day may have one row");
    }

    @Test
    void aHeaderThatCannotBeTakenIsToldAtOnce() throws IOException {
        Path file = file("case,phase,mood\n" + ANNA);
        assertThatThrownBy(() -> DEFAULTS.stream(file))
                .isInstanceOf(DiaryException.class)
                .hasMessage(
                        "diary.csv:1: there is no column date, day or session; needed are one of date, day or session,"
                                + " then phase, and at least one measure such as mood");
    }

    @Test
    void nothingAfterTheHeader() throws IOException {
        Path file = file(HEAD);
        assertThatThrownBy(() -> DEFAULTS.stream(file))
                .hasMessage("diary.csv: there is no row after the header; every day needs one");
    }

    @Test
    void anEmptyFile() throws IOException {
        Path file = file(" \n");
        assertThatThrownBy(() -> DEFAULTS.stream(file))
                .hasMessage(
                        "diary.csv: the file is empty; needed are one of date, day or session, then phase, and at least"
                                + " one measure such as mood");
    }

    @Test
    void noSuchFile() {
        Path file = folder.resolve("none.csv");
        assertThatThrownBy(() -> DEFAULTS.stream(file))
                .isInstanceOf(DiaryException.class)
                .hasMessage("none.csv: there is no such file: " + file);
    }

    @Test
    void bytesThatAreNoText() throws IOException {
        String text = HEAD + ANNA + BEN + "cora,1,A,3\ncora,2,";
        byte[] latin = (text + "Ä").getBytes(StandardCharsets.ISO_8859_1);
        Path file = Files.write(folder.resolve("diary.csv"), latin);
        List<SingleCase> before = new ArrayList<>();
        assertThatThrownBy(() -> {
                    try (Stream<SingleCase> cases = DEFAULTS.stream(file)) {
                        cases.forEach(before::add);
                    }
                })
                .hasMessage("diary.csv:7: byte 0xC4 is not UTF-8; save the file as CSV in UTF-8");
        assertThat(before).hasSize(2);
        assertRefused(
                text + "B,\0\n",
                2,
                "diary.csv:7: a zero byte: this is a binary file or UTF-16; allowed are CSV files in UTF-8");
        assertRefused(
                text + "\"B\"x,3\n",
                2,
                "diary.csv:7:3: \"x\" stands behind a closing quote; a quoted cell ends with its quote, and a quote inside"
                        + " is doubled");
        assertRefused(
                text + "\"B,3\n",
                2,
                "diary.csv:7:3: a quote is opened and never closed; every quoted cell ends with a quote");
        assertRefused(
                text + "B," + "1".repeat(20_000) + "\n" + BEN,
                2,
                "diary.csv:7: the line has 20009 characters; allowed are 10000");
    }

    /** A quote that is never closed must not be looked for in the whole of a long file. */
    @Test
    void aQuoteThatIsOpenForALongTime() throws IOException {
        assertRefused(
                HEAD + ANNA + "\"ben,1,A,3\n" + BEN.repeat(200_000),
                0,
                "diary.csv:4:1: a quote is opened and never closed; every quoted cell ends with a quote");
    }

    @Test
    void theStreamEndsWhereItBroke() throws IOException {
        try (Stream<SingleCase> cases = DEFAULTS.stream(file(HEAD + ANNA + "ben,x,A,1\n" + BEN))) {
            Iterator<SingleCase> iterator = cases.iterator();
            assertThat(iterator.next().id()).isEqualTo("anna");
            assertThatThrownBy(iterator::hasNext).isInstanceOf(DiaryException.class);
            assertThat(iterator.hasNext()).isFalse();
            assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    void closingClosesTheFile() throws IOException {
        Path file = file(HEAD + ANNA + BEN);
        Stream<SingleCase> cases = DEFAULTS.stream(file);
        cases.close();
        assertThatThrownBy(() -> cases.forEach(one -> {})).isInstanceOf(IllegalStateException.class);
        Files.delete(file); // which an open file refuses on some systems
    }

    /** Thirty thousand cases pass by; those that have been handed over can be collected. */
    @Test
    void longFilesPassBy() throws IOException {
        Path file = folder.resolve("long.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEAD);
            for (int person = 0; person < 30_000; person++) {
                for (int day = 1; day <= 28; day++) {
                    out.write("p" + person + "," + day + "," + (day <= 14 ? "A" : "B") + "," + (day * 7 + person) % 11
                            + "\n");
                }
            }
        }
        try (Stream<SingleCase> cases = DEFAULTS.withMaxBytes(1000).stream(file)) {
            assertThat(cases.mapToInt(one -> one.phases().size()).sum()).isEqualTo(60_000);
        }
    }
}
