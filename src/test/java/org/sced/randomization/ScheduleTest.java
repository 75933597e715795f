package org.sced.randomization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sced.randomization.PhaseStartsTest.refuses;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sced.data.Measure;
import org.sced.data.SingleCase;

class ScheduleTest {
    @Test
    void aCaseHasItsSchedule() {
        // Days 4, 5 and 8 have no row: they belong to the phase before.
        SingleCase anna = SingleCase.named("anna")
                .measures(Measure.of("mood"))
                .row(1, "A", 3)
                .row(2, "A", 3)
                .row(3, "A", 3)
                .row(6, "B", 5)
                .row(7, "B", 5)
                .row(9, "A", 4)
                .build();
        Schedule schedule = Schedule.of(anna);
        assertThat(schedule).isEqualTo(Schedule.ofPhases(9, List.of("A", "B", "A'"), 5, 8));
        assertThat(schedule).hasSameHashCodeAs(Schedule.ofPhases(9, List.of("A", "B", "A"), 5, 8));
        assertThat(schedule).hasToString("A 1–5, B 6–8, A′ 9–9");
        assertThat(schedule.changeDays()).containsExactly(5, 8);
        assertThat(schedule.condition(4)).contains("A");
        assertThat(schedule.condition(7)).contains("B");
        assertThat(schedule.conditions()).containsExactly("A", "B");
    }

    @Test
    void anAlternatingCaseHasAConditionEveryDay() {
        SingleCase eva = SingleCase.named("eva")
                .alternating()
                .measures(Measure.of("mood"))
                .row(1, "A", 3)
                .row(2, "B", 3)
                .row(4, "B", 3)
                .row(5, "A", 3)
                .build();
        Schedule schedule = Schedule.of(eva);
        assertThat(schedule).isEqualTo(Schedule.alternating(List.of("A", "B", "", "B", "A")));
        assertThat(schedule).hasToString("A B - B A");
        assertThat(schedule.condition(2)).isEmpty();
        assertThat(schedule.condition(3)).contains("B");
        assertThat(schedule).isNotEqualTo(Schedule.ofPhases(5, List.of("A", "B", "A"), 1, 4));
    }

    @Test
    void refusesPhasesWithoutADay() {
        refuses(
                () -> Schedule.ofPhases(9, List.of("A", "B", "A"), 5, 5),
                "phase A starts on day 6 of 9; allowed are days 7 to 9");
        refuses(
                () -> Schedule.ofPhases(9, List.of("A", "B"), 0),
                "phase B starts on day 1 of 9; allowed are days 2 to 9");
        refuses(
                () -> Schedule.ofPhases(9, List.of("A", "B"), 9),
                "phase B starts on day 10 of 9; allowed are days 2 to 9");
        refuses(
                () -> Schedule.ofPhases(9, List.of("A", "B")),
                "2 phases and 0 change days; every phase but the first needs one");
        refuses(
                () -> Schedule.alternating(List.of("", " ")),
                "no day has a condition; write one for each day, such as A, B, B, A");
    }
}
