package org.sced.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiaryReaderTest {
    private static final String NEEDED =
            "needed are one of date, day or session, then phase, and at least one measure such as mood";
    private static final DiaryReader DEFAULTS = DiaryReader.withDefaults();
    private static final SingleCase ANNA = SingleCase.named("diary")
            .startingOn(LocalDate.of(2026, 3, 2))
            .phase("A", 2)
            .phase("B", 2)
            .measure(Measure.of("mood"), 3, 4.5, Double.NaN, 7)
            .measure(Measure.of("calls"), 1, 0, 2, 12)
            .build();

    private static void assertRefused(String text, String... messages) {
        assertThat(Diaries.refused(text)).hasMessage(String.join("\n", messages));
    }

    private static void assertRefused(DiaryReader reader, String text, String... messages) {
        assertThat(Diaries.refused(reader, text)).hasMessage(String.join("\n", messages));
    }

    @Nested
    class Forms {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "date,phase,mood,calls\n2026-03-02,A,3,1\n2026-03-03,A,4.5,0\n2026-03-04,B,,2\n2026-03-05,B,7,12\n",
                    "date,phase,mood,calls\n2026-03-02,A,3,1\n2026-03-03,A,4.5,0\n2026-03-04,B,NA,2\n2026-03-05,B,7,12",
                    "DATE,Phase,mood,calls\r\n2026-03-02,A,3,1\r\n2026-03-03,A,4.5,0\r\n2026-03-04,B,,2\r\n2026-03-05,B,7,12\r\n",
                    "date,phase,mood,calls\r2026-03-02,A,3,1\r2026-03-03,A,4.5,0\r2026-03-04,B,,2\r2026-03-05,B,7,12\r",
                    "\uFEFFdate;phase;mood;calls\n2026-03-02;A;3;1\n2026-03-03;A;4,5;0\n2026-03-04;B;;2\n2026-03-05;B;7;12\n",
                    "date;phase;mood;calls\n2026-03-02;A;3;1\n2026-03-03;A;4.5;0\n2026-03-04;B;;2\n2026-03-05;B;7;12\n",
                    "date\tphase\tmood\tcalls\n2026-03-02\tA\t3\t1\n2026-03-03\tA\t4,5\t0\n2026-03-04\tB\t\t2\n2026-03-05\tB\t7\t12\n",
                    "\"date\",\"phase\",\"mood\",\"calls\"\n\"2026-03-02\",\"A\",\"3\",\"1\"\n2026-03-03,A,4.5,0\n"
                            + "2026-03-04,B,\"\",2\n2026-03-05,B,\"7\",12\n",
                    "\n , ,,\ndate, phase ,mood,calls\n\n2026-03-02, A,3 ,1\n,,,\n2026-03-03,A,+4.50e0,.0\n"
                            + "2026-03-04,B,  ,2.\n2026-03-05,B1,7,1.2E1\n\n",
                })
        void areReadAlike(String text) {
            SingleCase read = Diaries.read(text);

            assertThat(read).isEqualTo(ANNA);
            assertThat(read.fingerprint()).isEqualTo(ANNA.fingerprint());
        }

        @Test
        void columnsComeInAnyOrder() {
            SingleCase read = Diaries.read(
                    "calls,phase,mood,date\n1,A,3,2026-03-02\n0,A,4.5,2026-03-03\n2,B,,2026-03-04\n12,B,7,2026-03-05\n");

            assertThat(read.measures()).extracting(Measure::name).containsExactly("calls", "mood");
            assertThat(read.series("mood")).hasToString(ANNA.series("mood").toString());
            assertThat(read.series("mood").values())
                    .isEqualTo(ANNA.series("mood").values());
        }

        @Test
        void daysAreDatesNumbersOrSessions() {
            SingleCase days = Diaries.read("day,phase,mood\n-1,A,3\n2,B,4\n");
            assertThat(days.timeline()).isEqualTo(new Timeline(Timeline.Unit.DAY, -1, 4));
            assertThat(days.series("mood").values()).isEqualTo(Values.of(3, Double.NaN, Double.NaN, 4));
            SingleCase sessions = Diaries.read("Session,phase,mood\n+7,A,3\n8,B,4\n");
            assertThat(sessions.timeline()).isEqualTo(new Timeline(Timeline.Unit.SESSION, 7, 2));
        }

        @Test
        void aDayWithoutRowKeepsItsPlaceAndBelongsToTheEarlierPhase() {
            SingleCase read = Diaries.read("day,phase,mood\n1,A,3\n2,A,4\n5,B,6\n7,B,8\n");

            assertThat(read.phases()).containsExactly(new Phase("A", 1, 0, 3), new Phase("B", 1, 4, 6));
            assertThat(read.series("mood").phase("A"))
                    .isEqualTo(new PhaseData("A", 4, Values.of(0, 1), Values.of(3, 4)));
            assertThat(read.series("mood").phase("B"))
                    .isEqualTo(new PhaseData("B", 3, Values.of(4, 6), Values.of(6, 8)));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"A,B,A,B", "A1,B1,A2,B2", "A,B,A',B'", "A,B,A′,B′", "A,B,A´,B`", "A₁,B₁,A₂,B₂", "A,B1,A’,B"})
        void labelsThatReturnAreNumbered(String labels) {
            String[] four = labels.split(",");
            SingleCase read = Diaries.read("day,phase,mood\n1," + four[0] + ",1\n2," + four[1] + ",2\n3," + four[2]
                    + ",3\n4," + four[3] + ",4\n");

            assertThat(read.phases())
                    .containsExactly(
                            new Phase("A", 1, 0, 0),
                            new Phase("B", 1, 1, 1),
                            new Phase("A", 2, 2, 2),
                            new Phase("B", 2, 3, 3));
        }

        @Test
        void wordsAreMapped() {
            DiaryReader reader = DEFAULTS.withPhaseWord("baseline", "A").withPhaseWord(" Intervention ", "B");
            SingleCase read = Diaries.read(
                            reader, "day,phase,mood\n1,Baseline,1\n2,intervention,2\n3,BASELINE,3\n4,follow-up,4\n")
                    .cases()
                    .get(0);

            assertThat(read.phases()).extracting(Phase::label).containsExactly("A", "B", "A′", "follow-up");
        }

        @Test
        void measuresAreDeclared() {
            Measure urges = Measure.of("urges")
                    .withImprovement(Improvement.DECREASE)
                    .withScale(Scale.COUNT)
                    .withLimits(0, 50);
            Measure mood = Measure.of("mood").withResolution(0.1);
            SingleCase read = Diaries.read(
                            DEFAULTS.withMeasure(urges).withMeasure(mood),
                            "day,phase,mood,urges,sleep\n1,A,0.30000000000000004,50,8\n2,B,0.3,-0,9\n")
                    .cases()
                    .get(0);

            assertThat(read.measures()).containsExactly(mood, urges, Measure.of("sleep"));
            assertThat(read.series("mood").values()).isEqualTo(Values.of(0.3, 0.3));
            assertThat(read.series("urges").values()).isEqualTo(Values.of(50, 0));
        }

        @Test
        void textColumnsArePassedOverWhereMeasuresAreChosen() {
            String text = "day,phase,mood,remark,\n1,A,3,\"slept badly, \"\"really\"\"\n\nthen well\",x\n2,B,4,,y\n";
            SingleCase read = Diaries.read(DEFAULTS.withOnly(List.of("mood")), text)
                    .cases()
                    .get(0);

            assertThat(read.measures()).containsExactly(Measure.of("mood"));
            assertRefused(text, "diary.csv:1:5: the column has no name; every column of the header needs one");
        }

        @Test
        void severalPersonsStandInOneFileInterleavedOrNot() {
            Study study = Diaries.read(
                    DEFAULTS, "case,day,phase,mood\nben,1,A,1\nanna,4,A,5\nben,2,B,2\nanna,6,B,7\nben,3,A,3\n");

            assertThat(study.cases()).extracting(SingleCase::id).containsExactly("ben", "anna");
            assertThat(study.singleCase("ben").phases())
                    .extracting(Phase::label)
                    .containsExactly("A", "B", "A′");
            assertThat(study.singleCase("anna").series("mood").values()).isEqualTo(Values.of(5, Double.NaN, 7));
        }

        @Test
        void alternatingCasesCarryTheConditionOfEachDay() {
            SingleCase read = Diaries.read(
                            DEFAULTS.withAlternating(true), "day,phase,mood\n1,A,1\n2,B,2\n3,B,3\n5,A,5\n6,B,6\n")
                    .cases()
                    .get(0);

            assertThat(read.alternating()).isTrue();
            assertThat(read.phases())
                    .containsExactly(
                            new Phase("A", 1, 0, 0),
                            new Phase("B", 1, 1, 2),
                            new Phase("A", 2, 4, 4),
                            new Phase("B", 2, 5, 5));
            assertThat(read.condition(3)).isEmpty();
            assertThat(read.condition(5)).contains("B");
        }

        @Test
        void theFileIsNamedAndHashed(@TempDir Path dir) throws IOException {
            // printf 'day,phase,mood\n1,A,3\n2,B,4\n' | sha256sum
            Path file = Files.writeString(dir.resolve("anna.v2.csv"), "day,phase,mood\n1,A,3\n2,B,4\n");
            SingleCase read = SingleCase.read(file);

            assertThat(read.id()).isEqualTo("anna.v2");
            assertThat(read.design()).isEqualTo(Design.fixed());
            assertThat(read.source())
                    .contains(new Source(
                            "anna.v2.csv", "2343582b28c2fae308890a149e6a81aed51fb4184053c1086c5c21f00aad0f58"));
        }

        @Test
        void aFileWithoutStemGivesItsWholeNameToTheCase(@TempDir Path dir) throws IOException {
            Path file = Files.writeString(dir.resolve(".csv"), "day,phase,mood\n1,A,3\n2,B,4\n");

            assertThat(SingleCase.read(file).id()).isEqualTo(".csv");
        }

        @Test
        void tenYearsOfTwentyMeasuresAreRead() {
            StringBuilder text = new StringBuilder("day,phase");
            IntStream.range(0, 20).forEach(m -> text.append(",m").append(m));
            text.append('\n');
            for (int day = 0; day < 3650; day++) {
                text.append(day).append(',').append(day < 1000 ? "A" : day < 3000 ? "B" : "A");
                for (int m = 0; m < 20; m++) {
                    text.append(',').append((day * 20 + m) / 8.0);
                }
                text.append('\n');
            }
            SingleCase read = Diaries.read(text.toString());

            assertThat(read)
                    .hasToString("diary: 3650 days (0 to 3649), A 1000, B 2000, A′ 650; measures "
                            + IntStream.range(0, 20).mapToObj(m -> "m" + m).collect(Collectors.joining(", ")));
            for (int m = 0; m < 20; m++) {
                int column = m;
                assertThat(read.series("m" + m).values().toArray())
                        .isEqualTo(IntStream.range(0, 3650)
                                .mapToDouble(day -> (day * 20 + column) / 8.0)
                                .toArray());
            }
        }
    }

    @Nested
    class Headers {
        @Test
        void missing() {
            assertRefused(
                    "2026-03-02,A,3\n2026-03-03,B,4\n",
                    "diary.csv:1: there is no header; the first line is \"2026-03-02,A,3\"; " + NEEDED);
        }

        @Test
        void ofBlankCellsOnly() {
            assertRefused(",,\n , ,\n", "diary.csv: there is no header; all cells are blank; " + NEEDED);
        }

        @Test
        void withoutTime() {
            assertRefused("phase,mood\nA,3\nB,4\n", "diary.csv:1: there is no column date, day or session; " + NEEDED);
        }

        @Test
        void withoutPhase() {
            assertRefused("\nday,mood\n1,3\n2,4\n", "diary.csv:2: there is no column phase; " + NEEDED);
        }

        @Test
        void withoutMeasure() {
            assertRefused("day,phase\n1,A\n2,B\n", "diary.csv:1: there is no measure; " + NEEDED);
        }

        @Test
        void withoutDeclaredMeasure() {
            assertRefused(
                    DEFAULTS.withMeasure(Measure.of("sleep")).withOnly(List.of("mood", "urges")),
                    "day,phase,Mood,urges\n1,A,1,1\n2,B,1,1\n",
                    "diary.csv:1: there is no column \"mood\"; the columns are day, phase, Mood, urges",
                    "diary.csv:1: there is no column \"sleep\"; the columns are day, phase, Mood, urges");
        }

        @Test
        void doubled() {
            assertRefused(
                    "day,phase,mood,Phase,mood,date,session\n1,A,3,B,4,5,6\n",
                    "diary.csv:1:4: column \"Phase\" stands twice, first as column 2; every column has its own name",
                    "diary.csv:1:5: column \"mood\" stands twice, first as column 3; every column has its own name",
                    "diary.csv:1:6: column \"date\" beside \"day\"; allowed is one of date, day and session",
                    "diary.csv:1:7: column \"session\" beside \"day\"; allowed is one of date, day and session");
        }

        @Test
        void withABlankName() {
            assertRefused(
                    "day,phase,mood,\n1,A,3,4\n",
                    "diary.csv:1:4: the column has no name; every column of the header needs one");
        }

        @Test
        void alone() {
            assertRefused("day,phase,mood\n", "diary.csv: there is no row after the header; every day needs one");
        }
    }

    @Nested
    class Cells {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "abc",
                    "NaN",
                    "na",
                    "Infinity",
                    "inf",
                    "∞",
                    "1e",
                    "1 000",
                    "0x10",
                    "3d",
                    "3,5",
                    "٣",
                    "--1",
                    "1.2.3"
                })
        void thatAreNoNumbers(String cell) {
            assertRefused(
                    "day,phase,mood\n1,A,\"" + cell + "\"\n2,B,3\n",
                    "diary.csv:2:3: mood \"" + cell
                            + "\" is not a number; allowed are numbers such as 4 or 3.5, a blank or NA");
        }

        @ParameterizedTest
        @ValueSource(strings = {"1e999", "-1e999", "1.8e308"})
        void thatAreInfinite(String cell) {
            assertRefused(
                    "day,phase,mood\n1,A," + cell + "\n2,B,3\n",
                    "diary.csv:2:3: mood \"" + cell + "\" is infinite; allowed are finite numbers, a blank or NA");
        }

        @Test
        void thatAreTooLarge() {
            assertRefused(
                    "day,phase,mood\n1,A,-1e76\n2,B,1e75\n",
                    "diary.csv:2:3: mood \"-1e76\" is too large; allowed are numbers up to 1E+75 in size");
        }

        @Test
        void outsideTheLimits() {
            String text = "day,phase,mood\n1,A,-0.1\n2,B,10\n3,B,10.01\n";
            assertRefused(
                    DEFAULTS.withMeasure(Measure.of("mood").withLimits(0, 10)),
                    text,
                    "diary.csv:2:3: mood \"-0.1\" is outside the declared limits; allowed is 0 to 10",
                    "diary.csv:4:3: mood \"10.01\" is outside the declared limits; allowed is 0 to 10");
            assertRefused(
                    DEFAULTS.withMeasure(Measure.of("mood").withLimits(0, Double.NaN)),
                    text,
                    "diary.csv:2:3: mood \"-0.1\" is outside the declared limits; allowed is 0 or more");
            assertRefused(
                    DEFAULTS.withMeasure(Measure.of("mood").withLimits(Double.NaN, 10)),
                    text,
                    "diary.csv:4:3: mood \"10.01\" is outside the declared limits; allowed is 10 or less");
        }

        @Test
        void withTheOtherDecimalMark() {
            assertRefused(
                    "day;phase;mood;calls\n1;A;3,5;1\n2;B;4.5;1,0\n3;B;4;2.0\n",
                    "diary.csv:3:3: mood \"4.5\" has a decimal \".\", line 2 has a \",\"; allowed is one of them in a file",
                    "diary.csv:4:4: calls \"2.0\" has a decimal \".\", line 2 has a \",\"; allowed is one of them in a file");
        }

        @Test
        void ofTextDoNotSetTheDecimalMark() {
            assertRefused(
                    "day;phase;mood\n1;A;well, so so\n2;B;4.5\n",
                    "diary.csv:2:3: mood \"well, so so\" is not a number; allowed are numbers such as 4 or 3.5, a blank or NA");
        }

        @ParameterizedTest
        @ValueSource(strings = {"02.03.2026", "2026-02-29", "2026-3-2", "2026-03-02T10:00", "20260302", "yesterday"})
        void thatAreNoDates(String cell) {
            assertRefused(
                    "date,phase,mood\n2026-02-27,A,3\n" + cell + ",B,3\n",
                    "diary.csv:3:1: date \"" + cell + "\" cannot be read; allowed are dates such as 2026-03-02");
        }

        @ParameterizedTest
        @ValueSource(strings = {"1.5", "one", "1e3", "9999999999", "NA"})
        void thatAreNoDays(String cell) {
            assertRefused(
                    "phase,session,mood\nA,1,3\nB," + cell + ",3\n",
                    "diary.csv:3:2: session \"" + cell
                            + "\" cannot be read; allowed are whole numbers of up to 9 digits, such as 14");
        }

        @Test
        void thatMustNotBeBlank() {
            assertRefused(
                    "case,date,phase,mood\nanna,2026-03-02,A,3\n ,2026-03-03,A,3\nanna,,A,3\nanna,2026-03-05, ,3\n",
                    "diary.csv:3:1: case is blank; every row needs a case",
                    "diary.csv:4:2: date is blank; every row needs a date",
                    "diary.csv:5:3: phase is blank; every row needs a phase");
        }

        @Test
        void tooManyOrTooFew() {
            assertRefused(
                    "day,phase,mood\n1,A,3,5\n2,A\n3,B,4\n",
                    "diary.csv:2: the row has 4 cells, the header has 3; every row has as many cells as the header, "
                            + "and a decimal comma needs semicolons between the cells",
                    "diary.csv:3: the row has 2 cells, the header has 3; every row has as many cells as the header");
        }

        @Test
        void thatAreLongAreCutInMessages() {
            String longText = "x\t".repeat(30);
            assertRefused(
                    "day,phase,mood\n1,A," + longText + "y\n2,B,3\n",
                    "diary.csv:2:3: mood \"" + "x ".repeat(20)
                            + "…\" is not a number; allowed are numbers such as 4 or 3.5, a blank or NA");
        }

        @Test
        void withInvisibleEnds() {
            assertRefused(
                    "case,day,phase,mood\nanna,1,A,3\nanna,2,A\u00A0,3\nanna,3,\u200BB,3\nanna,4,\"B\nC\",3\n"
                            + "ben\u00A0,1,A,4\nben\u00A0,2,B,4\n",
                    "diary.csv:3:3: phase \"A\u00A0\" ends with an invisible character (U+00A0); delete it",
                    "diary.csv:4:3: phase \"\u200BB\" begins with an invisible character (U+200B); delete it",
                    "diary.csv:5:3: phase \"B C\" has a line break or tab inside; write it on one line",
                    "diary.csv:7:1: case \"ben\u00A0\" ends with an invisible character (U+00A0); delete it",
                    "diary.csv:8:1: case \"ben\u00A0\" ends with an invisible character (U+00A0); delete it");
        }
    }

    @Nested
    class Rows {
        @Test
        void withADayTwice() {
            assertRefused(
                    "date,phase,mood\n2026-03-02,A,3\n2026-03-03,A,3\n2026-03-02,B,3\n2026-03-04,B,3\n2026-03-04,B,3\n",
                    "diary.csv:4:1: 2026-03-02 stands twice in diary, first in line 2; every date may have one row",
                    "diary.csv:6:1: 2026-03-04 stands twice in diary, first in line 5; every date may have one row");
        }

        @Test
        void outOfOrderNameBothLines() {
            assertRefused(
                    "case,day,phase,mood\nanna,1,A,3\nanna,5,A,3\nben,1,A,3\nanna,3,B,3\nben,2,B,3\nanna,6,B,4\n",
                    "diary.csv:5:2: 3 comes after 5 of line 3; the days of anna must be in order");
        }

        @Test
        void afterOneWrongYearAreToldOnce() {
            assertRefused(
                    "date,phase,mood\n2026-03-02,A,3\n2062-03-03,A,3\n2026-03-04,B,3\n2026-03-05,B,3\n2026-03-06,B,3\n",
                    "diary.csv:4:1: 2026-03-04 comes after 2062-03-03 of line 3; the dates of diary must be in order");
        }

        @Test
        void ofACalendarThatIsTooLong() {
            assertRefused(
                    "date,phase,mood\n2026-03-02,A,3\n20260-03-03,B,3\n",
                    "diary.csv:3:1: date \"20260-03-03\" cannot be read; allowed are dates such as 2026-03-02");
            assertRefused(
                    "date,phase,mood\n0026-03-02,A,3\n2026-03-03,B,3\n",
                    "diary.csv:3:1: diary spans from 0026-03-02 to 2026-03-03; at most 200000 days are allowed");
            assertRefused(
                    "day,phase,mood\n1,A,3\n200001,B,3\n",
                    "diary.csv:3:1: diary spans from 1 to 200001; at most 200000 days are allowed");
            assertThat(Diaries.read("day,phase,mood\n1,A,3\n200000,B,3\n")
                            .timeline()
                            .length())
                    .isEqualTo(200_000);
        }

        @Test
        void thatNeedMoreRoomThanIsAllowedAreRefusedBeforeItIsTaken() {
            String measures = IntStream.range(0, 1000).mapToObj(m -> ",m" + m).collect(Collectors.joining());
            String cells = ",1".repeat(1000);
            assertRefused(
                    "day,phase" + measures + "\n1,A" + cells + "\n199999,B" + cells + "\n",
                    "diary.csv: days times measures of all cases are 199999000, days without a row included; "
                            + "at most 20000000 are allowed");
        }
    }

    @Nested
    class PhasesRead {
        @Test
        void ofASingleKind() {
            assertRefused(
                    "day,phase,mood\n1,A,3\n2,A,3\n",
                    "diary.csv:2:2: diary has only phase A; at least two phases are needed, such as A and B");
        }

        @Test
        void withoutABaseline() {
            assertRefused(
                    "day,phase,mood\n1,pre,3\n2,therapy,3\n",
                    "diary.csv:2:2: diary has no baseline phase \"A\"; it has pre, therapy; "
                            + "say which one is the baseline, as in pre=A");
        }

        @Test
        void thatDifferInCaseOnly() {
            assertRefused(
                    "day,phase,mood\n1,A,3\n2,B,3\n3,b,3\n",
                    "diary.csv:4:2: phase \"b\" beside \"B\" in diary; "
                            + "different conditions must differ in more than upper and lower case");
        }

        @Test
        void withAWrongNumberAreToldOncePerRun() {
            assertRefused(
                    "day,phase,mood\n1,A1,3\n2,A2,3\n3,A2,3\n4,B,3\n5,A3,3\n6,A,3\n7,C,3\n8,follow-up,1\n9,C'',1\n",
                    "diary.csv:3:2: phase \"A2\" stands where run number 1 of A is; allowed here are \"A\", \"A1\", "
                            + "and another phase must stand between two runs",
                    "diary.csv:6:2: phase \"A3\" stands where run number 2 of A is; allowed here are \"A\", \"A′\", "
                            + "\"A2\", and another phase must stand between two runs",
                    "diary.csv:10:2: phase \"C''\" stands where run number 2 of C is; allowed here are \"C\", \"C′\", "
                            + "\"C2\", and another phase must stand between two runs");
        }

        @Test
        void withAWrongNumberAreNamedAsTheyStandInTheFile() {
            assertRefused(
                    DEFAULTS.withPhaseWord("return", "A3"),
                    "day,phase,mood\n1,A,3\n2,B,3\n3,Return,3\n",
                    "diary.csv:4:2: phase \"Return\" stands where run number 2 of A is; allowed here are \"A\", "
                            + "\"A′\", \"A2\", and another phase must stand between two runs");
        }

        @Test
        void withANumberInAnAlternatingDesign() {
            assertRefused(
                    DEFAULTS.withAlternating(true),
                    "day,phase,mood\n1,A,3\n2,B,3\n3,A',3\n",
                    "diary.csv:4:2: phase \"A'\" in an alternating design; write the condition alone, \"A\"");
        }
    }

    @Nested
    class Together {
        @Test
        void problemsOfAllKindsAreTold() {
            assertRefused(
                    "case,day,phase,mood\nanna,1,A,x\nanna,2,A,3\nben,one,A,3\nben,2,C,4\nben,3,C,5\ncora,1,B,3\n",
                    "diary.csv:2:3: anna has only phase A; at least two phases are needed, such as A and B",
                    "diary.csv:2:4: mood \"x\" is not a number; allowed are numbers such as 4 or 3.5, a blank or NA",
                    "diary.csv:4:2: day \"one\" cannot be read; allowed are whole numbers of up to 9 digits, such as 14",
                    "diary.csv:7:3: cora has only phase B; at least two phases are needed, such as A and B");
        }

        @Test
        void theFirstTwentyInTheOrderOfTheFileAreListedAndTheRestCounted() {
            StringBuilder text = new StringBuilder("day,phase,mood,calls\n1,A,3,3\n");
            IntStream.rangeClosed(2, 25)
                    .forEach(
                            day -> text.append(day).append(",A,3,x").append(day).append('\n'));
            DiaryException refused = Diaries.refused(text.toString());

            assertThat(refused.count()).isEqualTo(25);
            assertThat(refused.source()).isEqualTo("diary.csv");
            assertThat(refused.problems()).hasSize(20);
            assertThat(refused.problems().get(0))
                    .isEqualTo(new Problem(
                            2, 2, "diary has only phase A; at least two phases are needed, such as A and B"));
            assertThat(refused.problems())
                    .extracting(Problem::line)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(2, 21).boxed().toList());
            assertThat(refused.getMessage().lines().count()).isEqualTo(21);
            assertThat(refused).hasMessageEndingWith("\n… and 5 more");
        }

        @Test
        void twentyProblemsAreListedInFull() {
            String rows =
                    IntStream.rangeClosed(2, 21).mapToObj(day -> day + ",B,x\n").collect(Collectors.joining());
            DiaryException refused = Diaries.refused("day,phase,mood\n1,A,3\n" + rows);

            assertThat(refused.count()).isEqualTo(20);
            assertThat(refused.getMessage()).doesNotContain("more").hasLineCount(20);
        }
    }

    @Nested
    class LinesAndQuotes {
        @ParameterizedTest
        @ValueSource(strings = {"\n", "\r\n", "\r"})
        void multiLineCellsKeepLineNumbers(String end) {
            String text = String.join(
                    end, "day,phase,remark,mood", "1,A,\"one", "two \"\"2\"\"", "", "three\",3", "", "2,B,fine,x", "");
            assertRefused(
                    DEFAULTS.withOnly(List.of("mood")),
                    text,
                    "diary.csv:7:4: mood \"x\" is not a number; allowed are numbers such as 4 or 3.5, a blank or NA");
        }

        @Test
        void anUnclosedQuoteIsFoundAndTheProblemsBeforeItAreTold() {
            assertRefused(
                    "day,phase,mood\n1,A,x\n2,A,\"3\n3,B,4\n",
                    "diary.csv:2:3: mood \"x\" is not a number; allowed are numbers such as 4 or 3.5, a blank or NA",
                    "diary.csv:3:3: a quote is opened and never closed; every quoted cell ends with a quote");
        }

        @Test
        void textBehindAClosingQuoteIsFound() {
            assertRefused(
                    "day,phase,mood\r\n1,\"A\",4\r\n2,\"\"\"B\"\"\n\"b,4\r\n",
                    "diary.csv:4:2: \"b\" stands behind a closing quote; a quoted cell ends with its quote, "
                            + "and a quote inside is doubled");
        }

        @Test
        void anUnclosedQuoteInTheHeaderIsFound() {
            assertRefused(
                    "day,\"phase,mood\n1,A,3\n",
                    "diary.csv:1:2: a quote is opened and never closed; every quoted cell ends with a quote");
        }

        @ParameterizedTest
        @ValueSource(strings = {"\n", "\r\n", "\r"})
        void longLinesAreRefusedWhateverEndsThem(String end) {
            String text = String.join(end, "day,phase,mood", "1,A,3", "2,B,3.00000000", "3,B,3.000000000");
            DiaryReader reader = DEFAULTS.withMaxLineLength(14);
            assertRefused(reader, text, "diary.csv:4: the line has 15 characters; allowed are 14");
            assertRefused(reader, text + end, "diary.csv:4: the line has 15 characters; allowed are 14");
            assertThat(Diaries.read(DEFAULTS.withMaxLineLength(15), text + end).cases())
                    .hasSize(1);
        }
    }

    @Nested
    class WholeFiles {
        @Test
        void empty() {
            String message = "diary.csv: the file is empty; " + NEEDED;
            assertRefused("", message);
            assertRefused(" \n\r\n", message);
            assertRefused("\uFEFF", message);
        }

        @Test
        void inUtf16() {
            String text = "day,phase,mood\n1,A,3\n2,B,4\n";
            assertThat(Diaries.refused(DEFAULTS, text.getBytes(StandardCharsets.UTF_16)))
                    .hasMessage("diary.csv:1: the file is in UTF-16; save it as CSV in UTF-8");
            assertThat(Diaries.refused(DEFAULTS, ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)))
                    .hasMessage("diary.csv:1: the file is in UTF-16; save it as CSV in UTF-8");
            assertThat(Diaries.refused(DEFAULTS, text.getBytes(StandardCharsets.UTF_16LE)))
                    .hasMessage("diary.csv:1: a zero byte: this is a binary file or UTF-16; "
                            + "allowed are CSV files in UTF-8");
        }

        @Test
        void binary() {
            assertRefused(
                    "day,phase,mood\r\n1,A,3\r2,B,\0\n",
                    "diary.csv:3: a zero byte: this is a binary file or UTF-16; allowed are CSV files in UTF-8");
        }

        @Test
        void inLatin1() {
            assertThat(Diaries.refused(
                            DEFAULTS, "day,phase,mood\n1,A,3\n2,Ä,4\n".getBytes(StandardCharsets.ISO_8859_1)))
                    .hasMessage("diary.csv:3: byte 0xC4 is not UTF-8; save the file as CSV in UTF-8");
            assertThat(Diaries.refused(DEFAULTS, new byte[] {'a', '\n', (byte) 0xE2, (byte) 0x82}))
                    .hasMessage("diary.csv:2: byte 0xE2 is not UTF-8; save the file as CSV in UTF-8");
        }

        @Test
        void tooLarge() {
            String text = "day,phase,mood\n1,A,3\n2,B,4\n";
            assertRefused(
                    DEFAULTS.withMaxBytes(26),
                    text,
                    "diary.csv: the file has more than 26 bytes, the stated limit of the reader");
            assertThat(Diaries.read(DEFAULTS.withMaxBytes(27), text).cases()).hasSize(1);
        }

        @Test
        void missingOrNoFile(@TempDir Path dir) {
            Path missing = dir.resolve("no.csv");
            assertThatThrownBy(() -> DEFAULTS.read(missing))
                    .isInstanceOf(DiaryException.class)
                    .hasMessage("no.csv: there is no such file: " + missing);
            assertThatThrownBy(() -> DEFAULTS.read(dir))
                    .isInstanceOf(DiaryException.class)
                    .hasMessage(dir.getFileName() + ": this is a folder, or may not be read: " + dir);
        }

        @Test
        void ofSeveralPersonsForOneCase(@TempDir Path dir) throws IOException {
            Path file = Files.writeString(
                    dir.resolve("two.csv"), "case,day,phase,mood\nanna,1,A,3\nanna,2,B,4\nben,1,A,3\nben,2,B,4\n");
            assertThatThrownBy(() -> SingleCase.read(file))
                    .isInstanceOf(DiaryException.class)
                    .hasMessage("two.csv: there are 2 cases (anna, ben); choose one, "
                            + "as in Study.read(file).singleCase(\"anna\")");
            assertThat(Study.read(file).cases()).hasSize(2);
        }
    }

    @Test
    void optionsAreChecked() {
        assertThatThrownBy(() -> DEFAULTS.withMaxBytes(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a limit of 0 bytes; allowed are 1 to 1000000000");
        assertThatThrownBy(() -> DEFAULTS.withMaxLineLength(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a limit of 0 characters; at least 1 is needed");
        assertThatThrownBy(() -> DEFAULTS.withPhaseWord(" ", "A"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("phase word \" \" for \"A\"; both must be there, as in baseline=A");
        assertThatThrownBy(() -> DEFAULTS.withMeasure(Measure.of("Day")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("measure \"Day\"; that column has a meaning of its own in a diary, "
                        + "give the measure another name");
        assertThatThrownBy(() -> DEFAULTS.withOnly(List.of("mood", "case")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("measure \"case\";");
    }

    @Test
    void everyWithAnswersANewReader() {
        DiaryReader reader = DiaryReader.withDefaults();
        reader.withMeasure(Measure.of("sleep")).withAlternating(true).withMaxBytes(1);
        reader.withOnly(List.of("sleep")).withPhaseWord("B", "A").withMaxLineLength(1);

        assertThat(Diaries.read(reader, "day,phase,mood\n1,A,3\n2,B,4\n").cases())
                .containsExactly(Diaries.read("day,phase,mood\n1,A,3\n2,B,4\n"));
    }
}
