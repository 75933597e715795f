package org.sced.randomization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sced.randomization.PhaseStartsTest.refuses;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartWindowsTest {
    private static StartWindow b(int first, int last) {
        return StartWindow.ofDays("B", first, last);
    }

    private static StartWindow a2(int first, int last) {
        return StartWindow.ofDays("A′", first, last);
    }

    @Test
    void windowsApartGiveTheProduct() {
        StartWindows clinic = StartWindows.of(28, "A", b(6, 10), a2(20, 24));
        assertThat(clinic.count()).isEqualTo(25);
        assertThat(clinic.smallestP()).isEqualTo(.04);
        StartWindows four = StartWindows.of(28, "A", b(6, 9), a2(20, 23));
        assertThat(four.smallestP()).isEqualTo(.0625);
        assertThat(clinic.contains(Schedule.ofPhases(28, List.of("A", "B", "A'"), 5, 23)))
                .isTrue();
        assertThat(clinic.objection(Schedule.ofPhases(28, List.of("A", "B", "A'"), 10, 23)))
                .contains("B starts on day 11; allowed are days 6 to 10");
    }

    @Test
    void windowsThatOverlapKeepTheOrderAndTheLengths() {
        StartWindows design = StartWindows.of(15, "A", b(3, 9), a2(5, 13), StartWindow.ofDays("B′", 6, 15))
                .withMinimumLengths(2, 3, 1, 2);
        Set<Schedule> expected = new HashSet<>();
        for (int t1 = 2; t1 <= 8; t1++) {
            for (int t2 = 4; t2 <= 12; t2++) {
                for (int t3 = 5; t3 <= 14; t3++) {
                    if (t1 >= 2 && t2 - t1 >= 3 && t3 - t2 >= 1 && 15 - t3 >= 2) {
                        expected.add(Schedule.ofPhases(15, List.of("A", "B", "A′", "B′"), t1, t2, t3));
                    }
                }
            }
        }
        assertThat(design.schedules().toList()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
        assertThat(design.count()).isEqualTo(expected.size());
        PhaseStartsTest.assertUniform(design, expected.size());
    }

    @Test
    void wideWindowsAreTheDesignOfAllStarts() {
        StartWindows wide = StartWindows.of(24, "A", b(2, 24), a2(2, 24)).withMinimumLength(4);
        PhaseStarts starts = PhaseStarts.of(24, 4, "A", "B", "A′");
        assertThat(wide.count()).isEqualTo(starts.count());
        assertThat(wide.schedules())
                .containsExactlyElementsOf(starts.schedules().toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "windows 28: A, B 6-10, A′ 20-24",
                "windows 28: A min 5, B 6-10 min 3, A′ 20-24",
                "windows 28: A, \"B and C\" 6-10, A′ 20-24 min 4"
            })
    void readsItsTextBack(String text) {
        RandomizationDesign design = RandomizationDesign.parse(text);
        assertThat(design.text()).isEqualTo(text).isEqualTo(design.toString());
        assertThat(RandomizationDesign.parse(design.text())).isEqualTo(design).hasSameHashCodeAs(design);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "windows 28: A",
                "windows 28: A 2-3, B 6-10",
                "windows 28: A, B",
                "windows 28: A, B 6-10 min",
                "windows 28: A, B 6 10"
            })
    void refusesOtherTexts(String text) {
        refuses(
                () -> RandomizationDesign.parse(text),
                text.equals("windows 28: A")
                        ? "a design of 1 phase; at least two are needed, such as A and B"
                        : PhaseStartsTest.unreadable(text));
    }

    @Test
    void equalIfEverythingIs() {
        StartWindows design = StartWindows.of(28, "A", b(6, 10), a2(20, 24));
        assertThat(design).isEqualTo(StartWindows.of(28, "A", b(6, 10), StartWindow.ofDays("A", 20, 24)));
        assertThat(design).isNotEqualTo(design.withMinimumLength(2));
        assertThat(design).isNotEqualTo(StartWindows.of(29, "A", b(6, 10), a2(20, 24)));
        assertThat(design).isNotEqualTo(StartWindows.of(28, "A", b(6, 11), a2(20, 24)));
        assertThat((Object) design).isNotEqualTo(PhaseStarts.of(28, 1, "A", "B", "A"));
    }

    @Test
    void saysWhatItIs() {
        assertThat(StartWindows.of(28, "A", b(6, 10), a2(20, 24)).description())
                .isEqualTo("Of 28 days, B starts on a day from day 6 to 10 and A′ starts on a day from day 20 to 24,"
                        + " drawn at random: 25 schedules, all equally likely.");
        assertThat(StartWindows.of(28, "A", b(6, 10)).withMinimumLength(5).description())
                .isEqualTo("Of 28 days, B starts on a day from day 6 to 10, with at least 5 days in A and 5 days in B,"
                        + " drawn at random: 5 schedules, all equally likely.");
    }

    @Test
    void refusesWhatCannotBe() {
        refuses(() -> StartWindows.of(28, "A", b(6, 30)), "window of B is day 6 to 30; the study has days 1 to 28");
        refuses(
                () -> b(1, 4),
                "window of B is day 1 to 4; its last day is not before its first, and its first is day 2 or later, after"
                        + " a phase of at least one day");
        refuses(
                () -> b(9, 8),
                "window of B is day 9 to 8; its last day is not before its first, and its first is day 2 or later, after"
                        + " a phase of at least one day");
        refuses(
                () -> StartWindows.of(28, "A", b(12, 14), a2(10, 12)),
                "windows B 12-14, A′ 10-12 with minimum lengths [1, 1, 1] leave no schedule in 28 days; the phases must"
                        + " be able to follow one another in order");
    }
}
