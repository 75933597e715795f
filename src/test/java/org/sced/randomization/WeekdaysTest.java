package org.sced.randomization;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sced.randomization.PhaseStartsTest.assertUniform;
import static org.sced.randomization.PhaseStartsTest.refuses;

import java.math.BigInteger;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions on days of the week. */
class WeekdaysTest {
    private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(MONDAY, FRIDAY);
    private static final PhaseStarts ABA = PhaseStarts.of(28, 5, "A", "B", "A′");

    /** Brute force over all pairs of days, the weekday reckoned from the first day. */
    private static List<Schedule> byHand(DayOfWeek first, Set<DayOfWeek> b, Set<DayOfWeek> a) {
        return IntStream.range(5, 24)
                .boxed()
                .flatMap(start -> IntStream.range(start + 5, 24)
                        .filter(back -> b.contains(first.plus(start)) && a.contains(first.plus(back)))
                        .mapToObj(back -> Schedule.ofPhases(28, List.of("A", "B", "A′"), start, back)))
                .toList();
    }

    @Test
    void allPhasesStartOnWorkdays() {
        for (DayOfWeek first : DayOfWeek.values()) {
            StartWeekdays design = StartWeekdays.of(ABA, first, WORKDAYS);
            List<Schedule> expected = byHand(first, WORKDAYS, WORKDAYS);
            assertThat(design.schedules()).containsExactlyElementsOf(expected);
            assertThat(design.count()).isEqualTo(expected.size());
            assertThat(ABA.schedules().filter(design::contains)).containsExactlyElementsOf(expected);
        }
        assertUniform(
                StartWeekdays.of(ABA, WEDNESDAY, WORKDAYS),
                byHand(WEDNESDAY, WORKDAYS, WORKDAYS).size());
    }

    @Test
    void somePhasesStartOnWorkdays() {
        StartWeekdays design = StartWeekdays.of(ABA, THURSDAY, WORKDAYS, "B");
        List<Schedule> expected = byHand(THURSDAY, WORKDAYS, EnumSet.allOf(DayOfWeek.class));
        assertThat(design.schedules()).containsExactlyElementsOf(expected);
        assertUniform(design, expected.size());
        assertThat(StartWeekdays.of(ABA, THURSDAY, EnumSet.of(MONDAY), "A'").schedules())
                .containsExactlyElementsOf(byHand(THURSDAY, EnumSet.allOf(DayOfWeek.class), EnumSet.of(MONDAY)));
    }

    @Test
    void conditionsOneAfterTheOther() {
        StartWeekdays workdays = StartWeekdays.of(ABA, MONDAY, WORKDAYS, "B");
        Set<DayOfWeek> weekend = EnumSet.of(SATURDAY, SUNDAY);
        assertThat(StartWeekdays.of(workdays, MONDAY, weekend, "A′").schedules())
                .containsExactlyElementsOf(byHand(MONDAY, WORKDAYS, weekend));
        refuses(
                () -> StartWeekdays.of(workdays, MONDAY, weekend),
                "starts on Saturday and Sunday leave none of the 65 schedules of \"starts 28: A 5, B 5, A′ 5; start B on"
                        + " Mon-Fri, day 1 Mon\"");
        assertThat(byHand(MONDAY, WORKDAYS, EnumSet.allOf(DayOfWeek.class))).hasSize(65);
    }

    @Test
    void windowsAndMaximaKeepTheirLimits() {
        StartWindows windows = StartWindows.of(
                        28, "A", StartWindow.ofDays("B", 6, 12), StartWindow.ofDays("A′", 11, 24))
                .withMinimumLength(5);
        StartWeekdays design = StartWeekdays.of(windows, TUESDAY, EnumSet.of(MONDAY, THURSDAY));
        List<Schedule> expected = windows.schedules()
                .filter(schedule -> schedule.phases().stream()
                        .skip(1)
                        .allMatch(phase -> Set.of(MONDAY, THURSDAY).contains(TUESDAY.plus(phase.first()))))
                .toList();
        assertThat(expected).isNotEmpty();
        assertThat(design.schedules()).containsExactlyElementsOf(expected);
        assertUniform(design, expected.size());
        PhaseStarts limited = PhaseStarts.of(40, 3, "A", "B", "A", "B").withMaximumLength(12);
        StartWeekdays mondays = StartWeekdays.of(limited, SUNDAY, EnumSet.of(MONDAY, WEDNESDAY));
        List<Schedule> left = limited.schedules().filter(mondays::contains).toList();
        assertThat(left)
                .isNotEmpty()
                .allMatch(schedule -> schedule.phases().stream()
                        .skip(1)
                        .allMatch(phase -> Set.of(1, 3).contains(phase.first() % 7)));
        assertThat(mondays.schedules()).containsExactlyElementsOf(left);
        assertUniform(mondays, left.size());
    }

    @Test
    void aYearIsCounted() {
        // 52 Mondays can be borders; three of them, each 7·i days after the first day: C(51, 3) with all phases ≥ 7.
        StartWeekdays design = StartWeekdays.of(PhaseStarts.of(364, 7, "A", "B", "A", "B"), MONDAY, EnumSet.of(MONDAY));
        assertThat(design.count()).isEqualTo(51 * 50 * 49 / 6);
    }

    @Test
    void alternationIsGoneThrough() {
        AbCycles cycles = AbCycles.of(3, 2, "A", "B");
        StartWeekdays design = StartWeekdays.of(cycles, TUESDAY, WORKDAYS);
        List<Schedule> expected = cycles.schedules()
                .filter(schedule -> schedule.phases().stream()
                        .skip(1)
                        .noneMatch(phase -> Set.of(4, 5).contains(phase.first() % 7)))
                .toList();
        assertThat(expected).hasSize(4);
        assertThat(design.schedules()).containsExactlyElementsOf(expected);
        assertUniform(design, expected.size());
        refuses(
                () -> StartWeekdays.of(CompleteAlternation.of(28, "A", "B"), MONDAY, WORKDAYS),
                "\"alternation 28: A 14, B 14\" has 40116600 schedules; starts on Monday to Friday can be counted for up"
                        + " to 1000000");
    }

    @Test
    void everyConditionHasAllWeekdaysEquallyOften() {
        CompleteAlternation two = CompleteAlternation.of(14, "A", "B");
        EqualWeekdays design = EqualWeekdays.of(two);
        assertThat(design.count()).isEqualTo(1 << 7);
        List<Schedule> expected = two.schedules()
                .filter(schedule -> IntStream.range(0, 7)
                        .noneMatch(day -> schedule.condition(day).equals(schedule.condition(day + 7))))
                .toList();
        assertThat(design.schedules()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(two.schedules().filter(design::contains)).containsExactlyElementsOf(expected);
        assertUniform(design, 128);
        assertThat(EqualWeekdays.of(CompleteAlternation.of(28, "A", "B")).count())
                .isEqualTo(279936);
        assertThat(EqualWeekdays.of(CompleteAlternation.of(56, "A", "B")).count())
                .isEqualTo(BigInteger.valueOf(70).pow(7));
        Schedule drawn =
                EqualWeekdays.of(CompleteAlternation.of(21, "A", "B", "C")).draw(PhaseStartsTest.generator(1));
        for (int day = 0; day < 7; day++) {
            assertThat(Set.of(drawn.condition(day), drawn.condition(day + 7), drawn.condition(day + 14)))
                    .hasSize(3);
        }
    }

    @Test
    void phasesOfWholeWeeksAreBalanced() {
        EqualWeekdays design = EqualWeekdays.of(ABA);
        // B has 7 or 14 days: 28 − B days are left, of which A has 5 to 23 − B.
        assertThat(design.count()).isEqualTo((23 - 7 - 4) + (23 - 14 - 4));
        assertThat(design.schedules())
                .allMatch(schedule -> schedule.phases().get(1).days() % 7 == 0)
                .contains(Schedule.ofPhases(28, List.of("A", "B", "A′"), 7, 21));
        assertUniform(design, 17);
        refuses(
                () -> EqualWeekdays.of(PhaseStarts.of(27, 5, "A", "B")),
                "conditions with all days of the week equally often leave none of the 18 schedules of \"starts 27: A 5,"
                        + " B 5\"");
        refuses(
                () -> EqualWeekdays.of(PhaseStarts.of(700, 5, "A", "B", "A", "B")),
                "\"starts 700: A 5, B 5, A′ 5, B′ 5\" has 52868981 schedules; conditions with all days of the week equally"
                        + " often can be counted for up to 1000000");
    }

    @Test
    void objectsWithTheWeekday() {
        StartWeekdays design = StartWeekdays.of(ABA, MONDAY, WORKDAYS);
        assertThat(design.objection(Schedule.ofPhases(28, List.of("A", "B", "A′"), 5, 15)))
                .contains("B starts on day 6, a Saturday; allowed are Monday to Friday");
        assertThat(design.objection(Schedule.ofPhases(28, List.of("A", "B", "A′"), 4, 15)))
                .contains("B starts on day 5; allowed are days 6 to 19");
        assertThat(EqualWeekdays.of(ABA).objection(Schedule.ofPhases(28, List.of("A", "B", "A′"), 5, 15)))
                .contains("A has the weekday of day 1 twice and that of day 2 3 times; all must be equally often");
        refuses(
                () -> StartWeekdays.of(ABA, MONDAY, WORKDAYS, "C"),
                "no phase \"C\" whose start could be bound to weekdays; there are B, A′");
        refuses(() -> StartWeekdays.of(ABA, MONDAY, Set.of()), "no day of the week to start on; name at least one");
        refuses(
                () -> StartWeekdays.of(PhaseStarts.of(10, 5, "A", "B"), MONDAY, EnumSet.of(MONDAY)),
                "starts on Monday leave none of the 1 schedules of \"starts 10: A 5, B 5\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "starts 28: A 5, B 5, A′ 5; start on Mon-Fri, day 1 Mon",
                "starts 28: A 5, B 5-14, A′ 5; start B, A′ on Mon Tue Thu-Sun, day 1 Wed",
                "starts 28: A 5, \"slow; walk\" 5; start \"slow; walk\" on Mon, day 1 Sun",
                "windows 28: A, B 6-10, A′ 20-24; start B on Mon-Fri, day 1 Mon; start A′ on Sat Sun, day 1 Mon",
                "alternation 14: A 7, B 7; run 2; equal weekdays",
                "alternation 28: A 14, B 14; equal weekdays",
                "starts 28: A 5, B 5, A′ 5; start on Mon-Fri, day 1 Mon; equal weekdays"
            })
    void readsItsTextBack(String text) {
        RandomizationDesign design = RandomizationDesign.parse(text);
        assertThat(design.text()).isEqualTo(text).isEqualTo(design.toString());
        assertThat(RandomizationDesign.parse(design.text())).isEqualTo(design).hasSameHashCodeAs(design);
        assertThat(design.schedules().limit(50)).allMatch(design::contains);
    }

    @Test
    void readsOtherSpellings() {
        assertThat(RandomizationDesign.parse("starts 28: A 5, B 5, A' 5 ; start on monday-friday, day 1 WED"))
                .isEqualTo(StartWeekdays.of(ABA, WEDNESDAY, WORKDAYS));
        assertThat(RandomizationDesign.parse("starts 28: A 5, B 5, A' 5; start on Sat-Mon, day 1 Wed"))
                .isEqualTo(StartWeekdays.of(ABA, WEDNESDAY, EnumSet.of(SATURDAY, SUNDAY, MONDAY)));
    }

    @Test
    void saysWhatItIs() {
        assertThat(StartWeekdays.of(ABA, MONDAY, WORKDAYS, "B").description())
                .isEqualTo(
                        "The first days of B and A′ are drawn at random from all ways to divide 28 days into A, B and"
                                + " A′ with at least 5 days in each phase. B starts on Monday to Friday only, day 1 being a"
                                + " Monday: "
                                + byHand(MONDAY, WORKDAYS, EnumSet.allOf(DayOfWeek.class))
                                        .size()
                                + " schedules, all equally likely.");
        assertThat(EqualWeekdays.of(CompleteAlternation.of(14, "A", "B")).description())
                .isEqualTo("The condition of each of 14 days is drawn at random, A on 7 days and B on 7 days. Every"
                        + " condition has all days of the week equally often: 128 schedules, all equally likely.");
    }
}
