package org.sced.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.sced.randomization.CompleteAlternation;
import org.sced.randomization.DrawnDesign;
import org.sced.randomization.PhaseStarts;
import org.sced.randomization.Schedule;
import org.sced.randomization.ScheduleList;
import org.sced.randomization.StudyDesign;

class PlannerTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private static List<String> texts(Planner planner) {
        return planner.plan().candidates().stream()
                .map(one -> one.design().text())
                .toList();
    }

    private static void refuses(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void offersWhatFits() {
        assertThat(texts(Planner.of(MONDAY, 28)))
                .containsExactly(
                        "starts 28: A 5, B 5, A′ 5",
                        "windows 28: A, B 6-12, A′ 17-23",
                        "windows 28: A, B 7-11, A′ 18-22",
                        "starts 28: A 5, B 5, A′ 5; equal weekdays",
                        "starts 28: A 5, B 5, A′ 5, B′ 5",
                        "list 28: A 7, B 14, A′ 7");
    }

    /** Windows must keep the minimum length whatever is drawn. */
    @Test
    void windowsKeepTheMinimumLength() {
        for (int days = 15; days < 60; days++) {
            for (Candidate one : Planner.of(MONDAY, days).plan().candidates()) {
                if (one.name().endsWith("windows")) {
                    assertThat(one.design().schedules())
                            .allMatch(schedule -> schedule.phases().stream().allMatch(phase -> phase.days() >= 5));
                }
            }
        }
    }

    @Test
    void narrowWindowsJustReachTheLevel() {
        Plan plan = Planner.of(MONDAY, 40).plan();
        Candidate narrow = plan.candidates().stream()
                .filter(one -> one.name().equals("narrow windows"))
                .findFirst()
                .orElseThrow();
        assertThat(narrow.count()).isEqualTo(25);
        assertThat(narrow.smallestP()).isEqualTo(.04);
        assertThat(Planner.of(MONDAY, 60).withLevel(.01).plan().candidates().stream()
                        .filter(one -> one.name().equals("narrow windows"))
                        .map(Candidate::smallestP))
                .containsExactly(.01);
    }

    @Test
    void keepsTheConditions() {
        Planner planner = Planner.of(MONDAY.plusDays(2), 28)
                .withMinimumLength(4)
                .withMaximumLength(14)
                .withStartsOn(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), "B");
        assertThat(texts(planner))
                .containsExactly(
                        "starts 28: A 4-14, B 4-14, A′ 4-14; start B on Mon-Fri, day 1 Wed",
                        "starts 28: A 4-14, B 4-14, A′ 4-14; start B on Mon-Fri, day 1 Wed; equal weekdays",
                        "starts 28: A 4-14, B 4-14, A′ 4-14, B′ 4-14; start B on Mon-Fri, day 1 Wed",
                        "list 28: A 7, B 14, A′ 7");
        assertThat(planner)
                .hasToString("Planner[28 days from 2026-03-04, A, B, A′, at least 4, at most 14, starts on MONDAY"
                        + " TUESDAY WEDNESDAY THURSDAY FRIDAY]");
    }

    @Test
    void offersAlternationIfAsked() {
        assertThat(texts(Planner.of(MONDAY, 27)
                        .withPhases("A", "B")
                        .withAlternation()
                        .withMinimumLength(3)
                        .withWashout(1)))
                .contains("cycles 27: A 6, B 6; washout 1")
                .doesNotContain("blocks 27: A 1, B 1");
        assertThat(texts(Planner.of(MONDAY, 28).withAlternation()))
                .contains(
                        "blocks 28: A 1, B 1",
                        "alternation 28: A 14, B 14; run 2",
                        "alternation 28: A 14, B 14; run 3",
                        "cycles 28: A 7, B 7");
    }

    @Test
    void asksForPowerWhereItCanBe() {
        List<DrawnDesign> asked = new ArrayList<>();
        Plan plan = Planner.of(MONDAY, 28)
                .withPower(design -> {
                    asked.add(design);
                    return .4;
                })
                .plan();
        assertThat(plan.candidate(1).power()).hasValue(.4);
        assertThat(plan.candidate(6).power()).isEqualTo(OptionalDouble.empty());
        // Not those of 17 schedules and of 1.
        assertThat(asked).hasSize(4).doesNotHaveDuplicates();
        assertThat(plan.toString().lines().findFirst().orElseThrow()).contains("power");
    }

    @Test
    void theTableSaysWhatCannotBeReached() {
        assertThat(Planner.of(MONDAY, 28).plan()).hasToString("""
                           design             schedules  smallest p  balanced  weekend gap  text
                        1  phase starts             105     0.0095       16 %         0.09  starts 28: A 5, B 5, A′ 5
                        2  wide windows              49     0.0204       14 %         0.08  windows 28: A, B 6-12, A′ 17-23
                        3  narrow windows            25     0.0400       12 %         0.08  windows 28: A, B 7-11, A′ 18-22
                        4  balanced weekdays         17     0.0588*     100 %         0.00  starts 28: A 5, B 5, A′ 5; equal weekdays
                        5  one more phase           165     0.0061        5 %         0.11  starts 28: A 5, B 5, A′ 5, B′ 5
                        6  fixed weeks                1     1.0000*     100 %         0.00  list 28: A 7, B 14, A′ 7
                        * can never reach p ≤ 0.05, whatever is found""");
    }

    @Test
    void balanceIsCountedByHand() {
        // 14 days of A 7, B 7; 8 and 6: A has the weekday of day 1 twice.
        ScheduleList two = ScheduleList.of(
                Schedule.ofPhases(14, List.of("A", "B"), 7), Schedule.ofPhases(14, List.of("A", "B"), 8));
        WeekdayBalance balance = WeekdayBalance.of(two, DayOfWeek.MONDAY);
        assertThat(balance.balancedShare()).isEqualTo(.5);
        // From Monday: 2 of 7 and 2 of 7; then 2 of 8 and 2 of 6.
        assertThat(balance.weekendGap()).isCloseTo((2 / 6.0 - 2 / 8.0) / 2, within(1e-15));
        assertThat(balance.exact()).isTrue();
        // From Sunday: 8 days have two Sundays and a Saturday, 6 have one Saturday.
        assertThat(WeekdayBalance.of(two, DayOfWeek.SUNDAY).weekendGap())
                .isCloseTo((3 / 8.0 - 1 / 6.0) / 2, within(1e-15));
        WeekdayBalance many = WeekdayBalance.of(CompleteAlternation.of(28, "A", "B"), DayOfWeek.MONDAY);
        assertThat(many.exact()).isFalse();
        // 279936 of 40116600; four standard errors of 10000 draws.
        assertThat(many.balancedShare()).isCloseTo(.00698, within(4 * Math.sqrt(.00698 / 10000)));
        assertThat(many.toString()).startsWith("about 1 % balanced, weekend gap 0.");
    }

    @Test
    void refusesWhatCannotBe() {
        refuses(() -> Planner.of(MONDAY, 1), "a plan of 1 days; at least 2 are needed");
        refuses(() -> Planner.of(MONDAY, 14).plan(), "minimum phase length 5 leaves no start point in 14 days");
        refuses(() -> Planner.of(MONDAY, 28).withMinimumLength(0), "minimum phase length 0; at least 1");
        refuses(() -> Planner.of(MONDAY, 28).withMaximumLength(0), "maximum phase length 0; at least 1");
        refuses(() -> Planner.of(MONDAY, 28).withWashout(-1), "days of washout -1; at least 0");
        refuses(() -> Planner.of(MONDAY, 28).withLevel(1), "level 1.0; allowed are numbers between 0 and 1");
        refuses(() -> Planner.of(MONDAY, 28).withPhases("A"), "a plan of 1 phases; at least two are needed");
        refuses(
                () -> Planner.of(MONDAY, 28).withStartsOn(List.of()),
                "no day of the week to start on; name at least one");
        refuses(
                () -> Planner.of(MONDAY, 28)
                        .withStartsOn(List.of(DayOfWeek.MONDAY), "C")
                        .plan(),
                "no phase \"C\" whose start could be bound to weekdays; there are B, A′");
        refuses(() -> Planner.of(MONDAY, 28).plan().candidate(7), "no design number 7; there are 1 to 6");
    }

    /** B may start on the 13 days 5 to 17: three windows of four days, and their middles. */
    @Test
    void designsOfSeveralPersonsAreOffered() {
        Planner planner = Planner.of(MONDAY, 20).withPhases("A", "B").withMinimumLength(4);
        StudyPlan plan = planner.plan(3);
        assertThat(plan).hasToString("""
                           design             draws  smallest p  text
                        1  own lots            2197     0.0005   replication 3: [starts 20: A 4, B 4]
                        2  staggered windows    384     0.0026   koehler-levin 20: 5-8, 9-12, 13-16
                        3  own windows           64     0.0156   marascuilo-busk 20: 5-8, 9-12, 13-16
                        4  fixed starts           6     0.1667*  wampold-worsham 20: 6, 10, 14
                        5  compared persons       6     0.1667*  revusky 20: 6, 10, 14
                        * can never reach p ≤ 0.05, whatever is found""");
        assertThat(plan.candidate(2).design()).isEqualTo(StudyDesign.parse("koehler-levin 20: 5-8, 9-12, 13-16"));
        refuses(() -> plan.candidate(6), "no design number 6; there are 1 to 5");
        // Power is asked for where the level can be reached at all.
        List<String> asked = new ArrayList<>();
        StudyPlan powered = planner.withPower(design -> {
                    asked.add(design.text());
                    return .25;
                })
                .plan(3);
        assertThat(asked).hasSize(3).noneMatch(text -> text.startsWith("wampold"));
        assertThat(powered.candidate(2).power()).hasValue(.25);
        assertThat(powered.candidate(4).power()).isEmpty();
        assertThat(powered.toString().lines().findFirst().orElseThrow()).contains("power");
    }

    @Test
    void everyOfferOfSeveralPersonsKeepsTheWishes() {
        for (int days = 8; days <= 30; days++) {
            for (int persons = 2; persons <= 6; persons++) {
                StudyPlan plan = Planner.of(MONDAY, days)
                        .withPhases("A", "B")
                        .withMinimumLength(3)
                        .plan(persons);
                // Days 4 to days − 2 are open; fewer than persons leave no staggered windows.
                assertThat(plan.candidates()).hasSize(days - 5 >= persons ? 5 : 1);
                for (StudyPlan.Candidate one : plan.candidates()) {
                    assertThat(one.design().persons()).isEqualTo(persons);
                    for (Schedule schedule : one.design().draw(days)) {
                        assertThat(schedule.days()).isEqualTo(days);
                        assertThat(schedule.changeDays()[0]).isBetween(3, days - 3);
                    }
                }
            }
        }
        Planner bound = Planner.of(MONDAY, 28).withStartsOn(EnumSet.of(DayOfWeek.MONDAY));
        assertThat(bound.plan(2).candidates().stream().map(one -> one.design().text()))
                .containsExactly("replication 2: [starts 28: A 5, B 5, A′ 5; start on Mon, day 1 Mon]");
        refuses(() -> bound.plan(1), "number of persons 1; at least 2");
        refuses(() -> Planner.of(MONDAY, 9).plan(2), "minimum phase length 5 leaves no start point in 9 days");
    }

    @Test
    void fourLines() {
        Planner planner = Planner.of(MONDAY, 28)
                .withMinimumLength(5)
                .withStartsOn(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        Protocol protocol =
                Protocol.draw("anna", planner.plan().candidate(1).design(), MONDAY, 4711, LocalDate.of(2026, 2, 20));
        assertThat(protocol.redraws()).isTrue();
        assertThat(PhaseStarts.of(28, 5, "A", "B", "A′").contains(protocol.schedule()))
                .isTrue();
    }
}
