package org.sced.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sced.data.Measure;
import org.sced.data.Phase;
import org.sced.data.SingleCase;
import org.sced.randomization.AbCycles;
import org.sced.randomization.LicensedResult;
import org.sced.randomization.PhaseStarts;
import org.sced.randomization.RandomizationDesign;
import org.sced.randomization.RandomizationTest;
import org.sced.randomization.Schedule;
import org.sced.randomization.ScheduleList;
import org.sced.randomization.StartWeekdays;

class ProtocolTest {
    /** A Monday. */
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    private static final LocalDate DRAWN = LocalDate.of(2026, 2, 20);
    private static final PhaseStarts STARTS = PhaseStarts.of(28, 5, "A", "B", "A′");
    private static final StartWeekdays DESIGN =
            StartWeekdays.of(STARTS, DayOfWeek.MONDAY, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), "B");

    /** Laid down, so that the tests do not hang on a draw. */
    private static Protocol protocol() {
        Schedule schedule = Schedule.ofPhases(28, List.of("A", "B", "A′"), 8, 20);
        return new Protocol("anna", DESIGN, FIRST, 4711, schedule, DRAWN, List.of("mood: PHASE_MEAN_DIFF, better"));
    }

    private static SingleCase diary(int... phases) {
        return diary(FIRST, phases);
    }

    private static SingleCase diary(LocalDate first, int... phases) {
        SingleCase.Builder builder = SingleCase.named("anna").startingOn(first);
        int days = 0;
        for (int k = 0; k < phases.length; k++) {
            builder.phase(k % 2 == 0 ? "A" : "B", phases[k]);
            days += phases[k];
        }
        double[] mood = new double[days];
        for (int day = 0; day < days; day++) {
            mood[day] = 3 + (day >= 8 && day < 20 ? 2 : 0) + day % 3;
        }
        return builder.measure(Measure.of("mood"), mood).build();
    }

    private static void refuses(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void writesWhatIsSealed() throws Exception {
        Protocol protocol = protocol();
        String content = """
                sced protocol 1
                case: anna
                design: starts 28: A 5, B 5, A′ 5; start B on Mon-Fri, day 1 Mon
                first day: 2026-03-02
                seed: 4711
                schedule: list 28: A 8, B 12, A′ 8
                drawn on: 2026-02-20
                note: mood: PHASE_MEAN_DIFF, better
                """;
        assertThat(protocol.content()).isEqualTo(content);
        String sha256 = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        assertThat(protocol.seal()).isEqualTo(sha256);
        assertThat(protocol.text()).isEqualTo(content + "sha256: " + sha256 + "\n");
        assertThat(protocol.lastDay()).isEqualTo(LocalDate.of(2026, 3, 29));
        assertThat(protocol)
                .hasToString(
                        "anna: A 1–8, B 9–20, A′ 21–28, from 2026-03-02 to 2026-03-29, drawn on 2026-02-20 with seed"
                                + " 4711 from \"starts 28: A 5, B 5, A′ 5; start B on Mon-Fri, day 1 Mon\", sealed "
                                + sha256.substring(0, 12) + "…");
    }

    @Test
    void readsItsTextBack() {
        Protocol protocol = protocol();
        assertThat(Protocol.parse(protocol.text())).isEqualTo(protocol);
        assertThat(Protocol.parse("\uFEFF" + protocol.text().replace("\n", "\r\n\r\n")))
                .isEqualTo(protocol);
        AbCycles cycles = AbCycles.of(3, 2, "A", "B").withWashout(1);
        Protocol alternating = Protocol.draw("eva", cycles, FIRST, -1, DRAWN);
        assertThat(Protocol.parse(alternating.text())).isEqualTo(alternating);
        assertThat(alternating.notes()).isEmpty();
    }

    @Test
    void theSeedDrawsAgain() {
        Protocol drawn = Protocol.draw("anna", DESIGN, FIRST, 4711, DRAWN);
        assertThat(drawn.redraws()).isTrue();
        assertThat(DESIGN.contains(drawn.schedule())).isTrue();
        assertThat(Protocol.draw("anna", DESIGN, FIRST, 4711, DRAWN)).isEqualTo(drawn);
        long different = DESIGN.draws(4711).limit(40).distinct().count();
        assertThat(different).isGreaterThan(10);
        assertThat(DESIGN.draws(4711).findFirst()).contains(DESIGN.draw(4711));
        Schedule other = DESIGN.schedules()
                .filter(one -> !one.equals(drawn.schedule()))
                .findFirst()
                .orElseThrow();
        assertThat(new Protocol("anna", DESIGN, FIRST, 4711, other, DRAWN, List.of()).redraws())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "case: anna | case: eva",
                "A 8, B 12 | A 9, B 11",
                "seed: 4711 | seed: 4712",
                "drawn on: 2026-02-20 | drawn on: 2026-02-21",
                "better | worse",
                "A′ 5; | A′ 4;",
                "2026-03-02 | 2026-03-09"
            })
    void aChangedProtocolIsNoticed(String what, String by) {
        String text = protocol().text();
        assertThat(text).contains(what);
        assertThatThrownBy(() -> Protocol.parse(text.replace(what, by)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "the seal is broken: the protocol says " + protocol().seal());
    }

    @Test
    void refusesOtherTexts() {
        String text = protocol().text();
        refuses(
                () -> Protocol.parse("date,phase\n"),
                "this is no protocol; its first line is \"sced protocol 1\", its last the seal, \"sha256: …\"");
        refuses(
                () -> Protocol.parse(text.replace("first day: 2026-03-02", "first day: Monday")),
                "\"Monday\" is no date; write it as 2026-03-02");
        refuses(
                () -> Protocol.parse(text.replace("seed: 4711", "seed: x")),
                "seed \"x\" is no whole number of 64 bits");
        refuses(
                () -> Protocol.parse(text.replace("seed: 4711", "sead: 4711")),
                "\"sead: 4711\" stands where \"seed: …\" is expected");
        refuses(
                () -> Protocol.parse(text.replace("2026-03-02", "2026-03-03")),
                "the design says that day 1 is a Monday; 2026-03-03 is a Tuesday");
        refuses(
                () -> Protocol.parse(text.replace("A 8, B 12", "A 4, B 16")),
                "the schedule cannot have been drawn from \"starts 28: A 5, B 5, A′ 5; start B on Mon-Fri, day 1 Mon\":"
                        + " B starts on day 5; allowed are days 6 to 19");
        refuses(
                () -> Protocol.parse(text.replace("list 28: A 8, B 12, A′ 8", "starts 28: A 8, B 12, A′ 7")),
                "\"starts 28: A 8, B 12, A′ 7\" is not one schedule; allowed are texts such as \"list 28: A 7, B 14, A′"
                        + " 7\"");
        refuses(
                () -> Protocol.draw("an\nna", STARTS, FIRST, 1, DRAWN),
                "the id of the case is \"an\nna\"; it must be one line, not blank, without blanks at its ends");
        refuses(
                () -> Protocol.draw("anna", STARTS, FIRST, 1, DRAWN, " "),
                "a note is \" \"; it must be one line, not blank, without blanks at its ends");
    }

    @Test
    void savesAndReads(@TempDir Path folder) throws IOException {
        Path plan = folder.resolve("plans/anna");
        protocol().save(plan, Map.of("B", "call somebody"));
        assertThat(Protocol.read(plan.resolve("protocol.txt"))).isEqualTo(protocol());
        assertThat(plan.resolve("calendar.txt")).content().contains("B: Tuesday, 10 March 2026");
        assertThat(Files.readString(plan.resolve("calendar.ics"))).startsWith("BEGIN:VCALENDAR\r\n");
        protocol().save(plan);
        assertThat(plan.resolve("calendar.txt")).content().doesNotContain("call somebody");
        assertThatThrownBy(() -> Protocol.read(plan.resolve("none.txt")))
                .isInstanceOf(java.io.UncheckedIOException.class)
                .hasMessageContaining("none.txt");
    }

    @Test
    void aDiaryThatFollowedIsLicensed() {
        SingleCase diary = diary(8, 12, 8);
        DiaryCheck check = protocol().check(diary);
        assertThat(check.isFollowed()).isTrue();
        assertThat(check).hasToString("anna followed the protocol of anna on all 28 days");
        SingleCase licensed = protocol().license(diary);
        assertThat(licensed.design()).isEqualTo(DESIGN);
        LicensedResult result =
                (LicensedResult) RandomizationTest.withDefaults().test(licensed.series("mood"));
        assertThat(result.evaluated()).isEqualTo(DESIGN.count());
        assertThat(result.p()).isBetween(DESIGN.smallestP(), 1.0);
    }

    @Test
    void aDiaryOfNumberedDaysIsComparedByNumber() {
        SingleCase.Builder builder =
                SingleCase.named("anna").phase("A", 8).phase("B", 12).phase("A", 8);
        assertThat(protocol()
                        .check(builder.measure(Measure.of("mood"), new double[28])
                                .build())
                        .isFollowed())
                .isTrue();
    }

    @Test
    void everyDifferingDayIsNamed() {
        DiaryCheck check = protocol().check(diary(9, 10, 9));
        assertThat(check.isFollowed()).isFalse();
        assertThat(check).hasToString("""
                        anna departs from the protocol of anna on 2 days:
                        2026-03-10 (day 9): planned B, the diary has A
                        2026-03-21 (day 20): planned B, the diary has A""");
        assertThatThrownBy(() -> protocol().license(diary(9, 10, 9))).hasMessage(check.toString());
        assertThat(protocol().check(diary(8, 12, 7)))
                .hasToString("anna departs from the protocol of anna on 1 day:\n"
                        + "2026-03-29 (day 28): planned A, the diary has no row");
        assertThat(protocol().check(diary(8, 12, 9)).departures())
                .singleElement()
                .hasToString("2026-03-30 (day 29): not in the protocol, the diary has A");
        assertThat(protocol().check(diary(FIRST.minusDays(1), 9, 12, 8)).departures())
                .singleElement()
                .hasToString("2026-03-01 (day 0): not in the protocol, the diary has A");
        assertThat(protocol().check(diary(FIRST.plusDays(1), 7, 12, 8)).departures())
                .singleElement()
                .hasToString("2026-03-02 (day 1): planned A, the diary has no row");
        refuses(
                () -> protocol().check(diary(FIRST.plusDays(28), 8, 12, 8)),
                "anna has the days 2026-03-30 to 2026-04-26, the protocol 2026-03-02 to 2026-03-29; they have no day in"
                        + " common");
    }

    @Test
    void anAlternatingDiaryNeedsEveryRow() {
        AbCycles cycles = AbCycles.of(1, 2, "A", "B").withWashout(1);
        Schedule schedule = Schedule.alternating(List.of("A", "A", "washout", "B", "B"));
        Protocol protocol = new Protocol("eva", cycles, FIRST, 1, schedule, DRAWN, List.of());
        SingleCase.Builder builder = SingleCase.named("eva").alternating().measures(Measure.of("mood"));
        builder.row(FIRST, "A", 1).row(FIRST.plusDays(1), "A", 2).row(FIRST.plusDays(3), "B", 5);
        SingleCase diary = builder.row(FIRST.plusDays(4), "A", 4).build();
        assertThat(protocol.check(diary).departures().stream().map(Object::toString))
                .containsExactly(
                        "2026-03-04 (day 3): planned washout, the diary has no row",
                        "2026-03-06 (day 5): planned B, the diary has A");
    }

    @Test
    void theCalendarIsAPage() {
        assertThat(protocol()
                        .calendar()
                        .withWords(Map.of("B", "call somebody every day"))
                        .text())
                .isEqualTo("""
                        Plan for anna
                        28 days, from Monday, 2 March 2026 to Sunday, 29 March 2026

                        Week of   Mon  Tue  Wed  Thu  Fri  Sat  Sun
                        2 Mar     A    A    A    A    A    A    A
                        9 Mar     A    B    B    B    B    B    B
                        16 Mar    B    B    B    B    B    B    A′
                        23 Mar    A′   A′   A′   A′   A′   A′   A′

                        A: Monday, 2 March 2026 to Monday, 9 March 2026
                        B: Tuesday, 10 March 2026 to Saturday, 21 March 2026: call somebody every day
                        A′: Sunday, 22 March 2026 to Sunday, 29 March 2026

                        Keep the diary on every day. The days were drawn by lot on Friday, 20 February 2026 and are not changed.
                        Seal %s
                        """.formatted(protocol().seal()));
        refuses(() -> protocol().calendar().withWords(Map.of("C", "x")), "no condition \"C\"; the schedule has A, B");
    }

    @Test
    void theCalendarOfAnAlternationBeginsAnyDay() {
        AbCycles cycles = AbCycles.of(2, 2, "A", "B").withWashout(1);
        Schedule schedule =
                Schedule.alternating(List.of("A", "A", "washout", "B", "B", "washout", "B", "B", "washout", "A", "A"));
        Protocol protocol = new Protocol("eva", cycles, FIRST.plusDays(5), 1, schedule, DRAWN, List.of());
        assertThat(protocol.calendar().withWords(Map.of("washout", "nothing")).text())
                .contains("""
                        Week of   Mon      Tue      Wed      Thu      Fri      Sat      Sun
                        2 Mar                                                  A        A
                        9 Mar     washout  B        B        washout  B        B        washout
                        16 Mar    A        A

                        washout: nothing

                        """);
        assertThat(protocol.calendar()
                        .withWords(Map.of("washout", "nothing"))
                        .ics()
                        .lines()
                        .filter(line -> line.startsWith("SUMMARY")))
                .containsExactly(
                        "SUMMARY:A",
                        "SUMMARY:washout: nothing",
                        "SUMMARY:B",
                        "SUMMARY:washout: nothing",
                        "SUMMARY:B",
                        "SUMMARY:washout: nothing",
                        "SUMMARY:A");
    }

    /** RFC 5545: 3.1 lines of at most 75 octets, folded by CRLF and a blank; 3.3.11 escapes; 3.6.1 an exclusive end. */
    @Test
    void theCalendarFileIsICalendar() {
        String word = "ring, or „meet“ somebody; \\ then write it down — ääääääääääääääääääääääääääääääääääääääää";
        String ics = protocol().calendar().withWords(Map.of("B", word)).ics();
        assertThat(ics).endsWith("END:VCALENDAR\r\n");
        assertThat(ics.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(ics.lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(ics.lines().filter(line -> line.startsWith(" "))).isNotEmpty();
        List<String> unfolded = ics.replace("\r\n ", "").lines().toList();
        assertThat(unfolded)
                .startsWith(
                        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//sced//schedule of a single-case experiment//EN")
                .contains(
                        "SUMMARY:B: ring\\, or „meet“ somebody\\; \\\\ then write it down —"
                                + " ääääääääääääääääääääääääääääääääääääääää",
                        "UID:" + protocol().seal() + "-2@sced",
                        "DTSTAMP:20260220T000000Z",
                        "DTSTART;VALUE=DATE:20260310",
                        "DTEND;VALUE=DATE:20260322",
                        "DESCRIPTION:Day 9 to 20 of 28 of the plan for anna");
        assertThat(unfolded.stream().filter(line -> line.equals("BEGIN:VEVENT")))
                .hasSize(3);
        assertThat(unfolded.stream().filter(line -> line.startsWith("UID:")).distinct())
                .hasSize(3);
        assertThat(protocol().calendar().withWords(Map.of("B", word)).ics()).isEqualTo(ics);
    }

    @Test
    void aScheduleIsReadAlone() {
        assertThat(Protocol.schedule("list 4: A 2, B 2").phases().stream().map(Phase::days))
                .containsExactly(2, 2);
        RandomizationDesign two = RandomizationDesign.parse("list 4: A 2, B 2 / A 3, B 1");
        assertThat(two).isInstanceOf(ScheduleList.class);
        refuses(
                () -> Protocol.schedule(two.text()),
                "\"list 4: A 2, B 2 / A 3, B 1\" is not one schedule; allowed are texts such as \"list 28: A 7, B 14, A′"
                        + " 7\"");
    }
}
