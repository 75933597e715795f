package org.sced.randomization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sced.randomization.PhaseStartsTest.refuses;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Designs of several persons. */
class StudyDesignTest {
    private static StartWindow b(int first, int last) {
        return StartWindow.ofDays("B", first, last);
    }

    private static List<Schedule> starts(int days, Integer... startDays) {
        return Arrays.stream(startDays)
                .map(day -> Schedule.ofPhases(days, List.of("A", "B"), day - 1))
                .toList();
    }

    /** How often each draw is listed; the sum is the count. */
    private static Map<List<Schedule>, Integer> listed(StudyDesign design) {
        Map<List<Schedule>, Integer> listed = new LinkedHashMap<>();
        design.schedules().forEach(one -> listed.merge(one, 1, Integer::sum));
        assertThat(listed.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(design.count().intValueExact());
        assertThat(listed.keySet()).allMatch(design::contains);
        int rarest = Collections.min(listed.values());
        if (design instanceof MultipleBaseline one && one.procedure().ranksPersons()) {
            return listed; // its smallest p is not that of one draw, see StudyRandomizationTestTest
        }
        // Both are one quotient, the product of a replication at most some roundings of it.
        assertThat(design.smallestP() * design.count().intValueExact() / rarest).isBetween(1 - 1e-14, 1 + 1e-14);
        return listed;
    }

    /** Chi-square of 200 draws for each listed one, between the .001 and .999 quantiles (Wilson and Hilferty). */
    private static void isUniform(StudyDesign design) {
        Map<List<Schedule>, Integer> listed = listed(design);
        Map<List<Schedule>, Integer> seen = new HashMap<>();
        RandomGenerator random = PhaseStartsTest.generator(20261122);
        for (int i = 0; i < 200 * design.count().intValueExact(); i++) {
            seen.merge(design.draw(random), 1, Integer::sum);
        }
        assertThat(seen.keySet()).isEqualTo(listed.keySet());
        double chiSquare = listed.entrySet().stream()
                .mapToDouble(one -> {
                    double expected = 200.0 * one.getValue();
                    double difference = seen.get(one.getKey()) - expected;
                    return difference * difference / expected;
                })
                .sum();
        double df = listed.size() - 1;
        double middle = 1 - 2 / (9 * df);
        double width = 3.0902 * Math.sqrt(2 / (9 * df));
        assertThat(chiSquare)
                .isBetween(df * Math.pow(Math.max(0, middle - width), 3), df * Math.pow(middle + width, 3));
    }

    @Test
    void wampoldAndWorshamPermutePersons() {
        MultipleBaseline design = MultipleBaseline.wampoldWorsham(20, 5, 9, 13);
        assertThat(listed(design).keySet())
                .containsExactlyInAnyOrder(
                        starts(20, 5, 9, 13),
                        starts(20, 5, 13, 9),
                        starts(20, 9, 5, 13),
                        starts(20, 9, 13, 5),
                        starts(20, 13, 5, 9),
                        starts(20, 13, 9, 5));
        isUniform(design);
        assertThat(design.objection(starts(20, 5, 5, 13)))
                .contains("B starts on days 5, 5 and 13; that is not one start in each of the windows 5, 9, 13");
    }

    @Test
    void marascuiloAndBuskDrawIndependently() {
        MultipleBaseline design = MultipleBaseline.marascuiloBusk(12, b(4, 6), b(5, 6), b(8, 9));
        assertThat(listed(design)).hasSize(12);
        isUniform(design);
        assertThat(design.contains(starts(12, 6, 5, 8))).isTrue();
        assertThat(design.objection(starts(12, 6, 7, 8))).contains("person 2 starts B on day 7; allowed is day 5-6");
    }

    @Test
    void theRestrictedOneKeepsADistance() {
        MultipleBaseline all = MultipleBaseline.marascuiloBusk(14, b(3, 6), b(5, 9), b(8, 12));
        MultipleBaseline design = MultipleBaseline.restrictedMarascuiloBusk(14, 3, b(3, 6), b(5, 9), b(8, 12));
        List<List<Schedule>> expected = all.schedules()
                .filter(one -> one.get(1).changeDays()[0] - one.get(0).changeDays()[0] >= 3
                        && one.get(2).changeDays()[0] - one.get(1).changeDays()[0] >= 3)
                .toList();
        assertThat(listed(design).keySet()).containsExactlyElementsOf(expected);
        isUniform(design);
        assertThat(all.schedules().filter(design::contains)).containsExactlyElementsOf(expected);
        assertThat(design.objection(starts(14, 5, 7, 10)))
                .contains(
                        "person 2 starts B on day 7, person 1 on day 5; they must start in this order, at least 3 days"
                                + " apart");
        refuses(
                () -> MultipleBaseline.restrictedMarascuiloBusk(14, 9, b(3, 6), b(5, 9)),
                "windows 3-6, 5-9 leave no starts at least 9 days apart");
    }

    /** METHODS' toy: two windows of three days, 2!·3·3. */
    @Test
    void koehlerAndLevinPermuteAndDraw() {
        MultipleBaseline design = MultipleBaseline.koehlerLevin(10, b(4, 6), b(7, 9));
        assertThat(design.count()).isEqualTo(18);
        assertThat(listed(design)).hasSize(18);
        isUniform(design);
        assertThat(design.smallestP()).isEqualTo(1 / 18.0);
        assertThat(design.objection(starts(10, 4, 5)))
                .contains("B starts on days 4 and 5; that is not one start in each of the windows 4-6, 7-9");
    }

    @Test
    void windowsThatOverlapMakeAMultiset() {
        MultipleBaseline design = MultipleBaseline.koehlerLevin(10, b(4, 6), b(5, 7));
        Map<List<Schedule>, Integer> listed = listed(design);
        assertThat(design.count()).isEqualTo(18);
        // Both starts in the overlap of days 5 and 6: each assignment gives them, twice in all.
        assertThat(listed).containsEntry(starts(10, 5, 6), 2).containsEntry(starts(10, 6, 6), 2);
        assertThat(listed).containsEntry(starts(10, 4, 7), 1).hasSize(14);
        listed.forEach((one, times) -> assertThat(design.multiplicity(one)).isEqualTo((long) times));
        assertThat(design.multiplicity(starts(10, 4, 4))).isZero();
        isUniform(design);
        MultipleBaseline same = MultipleBaseline.koehlerLevin(10, b(4, 6), b(4, 6), b(4, 6));
        assertThat(listed(same).values()).containsOnly(6);
        assertThat(same.smallestP()).isEqualTo(1 / 27.0);
        listed(MultipleBaseline.koehlerLevin(16, b(4, 9), b(6, 12), b(10, 11)));
    }

    @Test
    void revuskysProceduresDrawAsTheirRelatives() {
        assertThat(MultipleBaseline.revusky(20, 5, 9, 13).schedules())
                .containsExactlyElementsOf(MultipleBaseline.wampoldWorsham(20, 5, 9, 13)
                        .schedules()
                        .toList());
        assertThat(MultipleBaseline.modifiedRevusky(10, b(4, 6), b(7, 9)).schedules())
                .containsExactlyElementsOf(MultipleBaseline.koehlerLevin(10, b(4, 6), b(7, 9))
                        .schedules()
                        .toList());
        isUniform(MultipleBaseline.modifiedRevusky(10, b(4, 6), b(7, 9)));
        assertThat(MultipleBaseline.revusky(20, 5, 9, 13).smallestP()).isEqualTo(1 / 6.0);
        assertThat(MultipleBaseline.modifiedRevusky(10, b(4, 6), b(7, 9)).smallestP())
                .isEqualTo(1 / 2.0);
    }

    @Test
    void replicationIsTheProduct() {
        PhaseStarts aba = PhaseStarts.of(8, 2, "A", "B", "A′");
        StartWindows ab = StartWindows.of(6, "A", b(3, 5));
        Replication design = Replication.of(List.of(aba, ab));
        Map<List<Schedule>, Integer> listed = listed(design);
        assertThat(listed).hasSize(6 * 3);
        isUniform(design);
        assertThat(design.objection(List.of(
                        Schedule.ofPhases(8, List.of("A", "B", "A′"), 2, 4),
                        Schedule.ofPhases(6, List.of("A", "B"), 1))))
                .contains("person 2: B starts on day 2; allowed are days 3 to 5");
        assertThat(design.objection(starts(8, 3))).contains("the study has 1 person; the design has 2");
        assertThat(Replication.of(5, PhaseStarts.of(28, 5, "A", "B", "A′")).count())
                .isEqualTo(105L * 105 * 105 * 105 * 105);
        assertThat(Replication.of(20, PhaseStarts.of(28, 5, "A", "B", "A′"))
                        .schedules()
                        .limit(3))
                .hasSize(3);
        refuses(() -> Replication.of(0, aba), "a replication over no person; at least one is needed");
    }

    @Test
    void aStudyCanSayItWasDrawn() {
        assertThat(MultipleBaseline.wampoldWorsham(20, 5, 9).randomized()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wampold-worsham 20: 5, 9, 13",
                "marascuilo-busk 20: 5-7, 9-10, 13",
                "restricted-marascuilo-busk 20: 5-7, 7-10; apart 3",
                "koehler-levin 20: 5-7, 9-11, 13-15",
                "revusky 20: 5, 9, 13",
                "modified-revusky 20: 5-7, 9-11",
                "replication 3: [starts 28: A 5, B 5, A′ 5]",
                "replication: [starts 28: A 5, \"]\" 5] [windows 21: A, B 6-10; start B on Mon-Fri, day 1 Mon]"
            })
    void readsItsTextBack(String text) {
        StudyDesign design = StudyDesign.parse(text);
        assertThat(design.text()).isEqualTo(text);
        assertThat(design).hasToString(text);
        assertThat(StudyDesign.parse(design.text())).isEqualTo(design).hasSameHashCodeAs(design);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "koehler-levin: 5-7",
                "koehler 20: 5-7, 8",
                "koehler-levin 20: 5-, 8",
                "koehler-levin 20: 5 8",
                "replication 3:",
                "replication 2: [starts 28: A 5, B 5] [starts 28: A 5, B 5]",
                "replication: [starts 28: A 5, B 5",
                "replication: starts 28: A 5, B 5"
            })
    void refusesOtherTexts(String text) {
        refuses(
                () -> StudyDesign.parse(text),
                "design of a study \"" + text + "\" cannot be read; allowed are texts such as \"koehler-levin 20: 5-7,"
                        + " 9-11, 13-15\", \"wampold-worsham 20: 5, 9, 13\" and \"replication 3: [starts 28: A 5, B 5, A′"
                        + " 5]\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "koehler-levin 20: 5-7 | multiple baselines of 1 person; allowed are 2 to 12",
                "marascuilo-busk 20: 5-7 | multiple baselines of 1 person; allowed are 2 and more",
                "koehler-levin 20: 5-7, 9-21 | B may start on day 9-21; the study has days 1 to 20",
                "wampold-worsham 20: 5-7, 9 | wampold-worsham with B starting on day 5-7; its starts are fixed days",
                "revusky 20: 9, 5 | revusky with windows 9, 5; each must lie behind the one before, so that the persons"
                        + " start one after the other",
                "koehler-levin 20: 5-7, 9; apart 2 | koehler-levin with starts 2 days apart; only the restricted one has a"
                        + " distance",
                "restricted-marascuilo-busk 20: 5-7, 9 | restricted-marascuilo-busk with starts 0 days apart; at least 1"
                        + " is needed"
            })
    void refusesWhatCannotBe(String text, String message) {
        refuses(() -> StudyDesign.parse(text), message);
    }

    @Test
    void saysWhatItIs() {
        assertThat(MultipleBaseline.koehlerLevin(10, b(4, 6), b(7, 9)).description())
                .isEqualTo(
                        "2 persons are assigned at random to the windows of days 4-6 and 7-9, and in each a first day of"
                                + " B is drawn, of 10 days: 18 draws, all equally likely.");
        assertThat(MultipleBaseline.revusky(20, 5, 9, 13).description())
                .isEqualTo("3 persons are assigned at random to the days 5, 9 and 13 as first day of B, of 20 days: 6"
                        + " draws, all equally likely; persons are compared with those who have not started yet.");
        assertThat(MultipleBaseline.restrictedMarascuiloBusk(20, 3, b(4, 6), b(7, 9))
                        .description())
                .startsWith(
                        "For each of 2 persons in order, the first day of B is drawn from the days 4-6 and 7-9, each at"
                                + " least 3 days after the one before, of 20 days: ");
        assertThat(Replication.of(3, PhaseStarts.of(28, 5, "A", "B", "A′")).description())
                .isEqualTo(
                        "Each of 3 persons has a schedule of its own, drawn independently. The first days of B and A′"
                                + " are drawn at random from all ways to divide 28 days into A, B and A′ with at least 5 days in"
                                + " each phase: 105 schedules, all equally likely. Together: 1157625 draws, all equally likely.");
    }
}
