package org.sced.randomization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sced.data.Design;
import org.sced.data.Measure;
import org.sced.data.SingleCase;

class PhaseStartsTest {
    static RandomGenerator generator(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** Counts of quantity() of the R package SCRT; the formula is C(N − ΣL + K − 1, K − 1). */
    @ParameterizedTest
    @CsvSource({
        "28, 5, A B A, 105",
        "28, 3, A B A, 210",
        "28, 7, A B A, 36",
        "24, 4, A B A B, 165",
        "28, 3, A B A B, 969",
        "21, 5, A B, 12",
        "10, 5, A B, 1",
        "4, 1, A B A B, 1"
    })
    void countsSchedules(int days, int length, String labels, long count) {
        PhaseStarts design = PhaseStarts.of(days, length, labels.split(" "));
        assertThat(design.count()).isEqualTo(count);
        assertThat(design.schedules()).hasSize((int) count);
        assertThat(design.smallestP()).isEqualTo(1.0 / count);
    }

    @Test
    void countsWhatNobodyCouldList() {
        // C(365 − 6·7 + 5, 5) = 328·327·326·325·324/120.
        PhaseStarts year = PhaseStarts.of(365, 7, "A", "B", "A", "B", "A", "B");
        assertThat(year.count()).isEqualTo(new BigInteger("30682187640"));
        assertThat(year.schedules().limit(3)).hasSize(3);
        PhaseStarts decades = PhaseStarts.of(10_000, 1, "A", "B", "A", "B", "A", "B", "A", "B", "A", "B");
        assertThat(decades.count().bitLength()).isGreaterThan(63);
        assertThat(decades.smallestP()).isGreaterThan(0).isLessThan(1e-27);
    }

    @Test
    void listsTheSameAsBruteForce() {
        PhaseStarts design = PhaseStarts.of(14, 1, "A", "B", "A′").withMinimumLengths(2, 4, 3);
        Set<Schedule> expected = new HashSet<>();
        for (int b = 0; b < 14; b++) {
            for (int a = 0; a < 14; a++) {
                if (b >= 2 && a - b >= 4 && 14 - a >= 3) {
                    expected.add(Schedule.ofPhases(14, List.of("A", "B", "A′"), b, a));
                }
            }
        }
        assertThat(design.schedules().toList()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
        assertThat(design.count()).isEqualTo(expected.size());
        assertThat(expected).allMatch(design::contains);
    }

    @Test
    void drawsEverySchedule() {
        PhaseStarts design = PhaseStarts.of(16, 2, "A", "B", "A′", "B′");
        assertUniform(design, 165);
    }

    /**
     * Chi-square of 200 draws per schedule with a fixed seed. The bounds are the .001 and .999 quantiles of the
     * distribution by Wilson and Hilferty's approximation, right to some percent even for a few schedules.
     */
    static void assertUniform(RandomizationDesign design, int schedules) {
        assertThat(design.count()).isEqualTo(schedules);
        RandomGenerator random = generator(20261122);
        Map<Schedule, Integer> seen = new HashMap<>();
        int draws = 200 * schedules;
        for (int i = 0; i < draws; i++) {
            seen.merge(design.draw(random), 1, Integer::sum);
        }
        assertThat(seen.keySet()).hasSize(schedules).allMatch(design::contains);
        double chiSquare = seen.values().stream()
                .mapToDouble(n -> (n - 200.0) * (n - 200.0) / 200)
                .sum();
        double df = schedules - 1;
        double middle = 1 - 2 / (9 * df);
        double width = 3.0902 * Math.sqrt(2 / (9 * df));
        assertThat(chiSquare)
                .isBetween(df * Math.pow(Math.max(0, middle - width), 3), df * Math.pow(middle + width, 3));
    }

    @Test
    void readsItsTextBack() {
        PhaseStarts design = PhaseStarts.of(28, 5, "A", "B", "A'");
        assertThat(design.text()).isEqualTo("starts 28: A 5, B 5, A′ 5").hasToString(design.toString());
        assertThat(RandomizationDesign.parse(design.text())).isEqualTo(design).hasSameHashCodeAs(design);
        assertThat(RandomizationDesign.parse(" starts 28 : A 5,B 5 , A2 5 ")).isEqualTo(design);
        assertThat(RandomizationDesign.parse("starts 28: A 5, B 6, A 5")).isNotEqualTo(design);
        PhaseStarts words = PhaseStarts.of(30, 4, "A", "walk, \"slow\"", "follow up");
        assertThat(RandomizationDesign.parse(words.text())).isEqualTo(words);
    }

    @Test
    void saysWhatItIs() {
        assertThat(PhaseStarts.of(28, 5, "A", "B", "A′").description())
                .isEqualTo(
                        "The first days of B and A′ are drawn at random from all ways to divide 28 days into A, B and"
                                + " A′ with at least 5 days in each phase: 105 schedules, all equally likely.");
        assertThat(PhaseStarts.of(21, 1, "A", "B").withMinimumLengths(5, 1).description())
                .isEqualTo("The first day of B is drawn at random from all ways to divide 21 days into A and B with at"
                        + " least 5 days in A and 1 day in B: 16 schedules, all equally likely.");
        Design design = PhaseStarts.of(28, 5, "A", "B");
        assertThat(design.randomized()).isTrue();
    }

    @Test
    void takesDaysAndPhasesFromACase() {
        SingleCase anna = SingleCase.named("anna")
                .phase("A", 3)
                .phase("B", 4)
                .phase("A", 3)
                .measure(Measure.of("mood"), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)
                .build();
        assertThat(PhaseStarts.of(anna, 2)).isEqualTo(PhaseStarts.of(10, 2, "A", "B", "A′"));
        SingleCase alternating = SingleCase.named("eva")
                .alternating("A", "B", "A", "B")
                .measure(Measure.of("mood"), 1, 2, 3, 4)
                .build();
        assertThatThrownBy(() -> PhaseStarts.of(alternating, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("eva is an alternating case; start days can be drawn for phases only");
    }

    @Test
    void refusesWhatCannotBe() {
        refuses(() -> PhaseStarts.of(16, 9, "A", "B"), "minimum phase length 9 leaves no start point in 16 days");
        refuses(
                () -> PhaseStarts.of(8, 1, "A", "B").withMinimumLengths(6, 3),
                "minimum phase lengths 6, 3 leave no start point in 8 days");
        refuses(
                () -> PhaseStarts.of(8, Integer.MAX_VALUE, "A", "B"),
                "minimum phase length 2147483647 leaves no start point in 8 days");
        refuses(() -> PhaseStarts.of(0, 1, "A", "B"), "minimum phase length 1 leaves no start point in 0 days");
        refuses(() -> PhaseStarts.of(8, 0, "A", "B"), "minimum phase length 0; a phase has at least 1 day");
        refuses(() -> PhaseStarts.of(8, 1, "A"), "a design of 1 phase; at least two are needed, such as A and B");
        refuses(
                () -> PhaseStarts.of(8, 1, "A", "A"),
                "phases A, A have two runs of A in a row; another phase must stand between two runs");
        refuses(() -> PhaseStarts.of(8, 1, "A", "B", "A″"), "phase \"A″\" stands where run number 2 of A is; write A′");
        refuses(() -> PhaseStarts.of(8, 1, "A", " "), "a phase label is blank; write labels such as A, B, A′");
        refuses(
                () -> PhaseStarts.of(8, 1, "A", "B").withMinimumLengths(2),
                "1 minimum lengths for the 2 phases A, B; every phase needs one");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "starts",
                "starts 28",
                "starts 28:",
                "starts 28: A 5, B",
                "starts 28: A 5, B 5,",
                "begins 28: A 5, B 5",
                "starts 28: A 5 B 5",
                "starts x: A 5, B 5",
                "starts 28: A 5 6-7, B 5",
                "starts 28: A 5, B 5; run 2",
                "starts 28: A 5, B 5; start on Xyz, day 1 Mon",
                "starts 28: A 5, B 5; equal",
                "alternation 4: A 2, B 2; washout 1",
                "alternation 4: A 2, B",
                "cycles 4: A 1, B 1; run 1",
                "list 4: A 2, B"
            })
    void refusesOtherTexts(String text) {
        refuses(() -> RandomizationDesign.parse(text), PhaseStartsTest.unreadable(text));
    }

    static String unreadable(String text) {
        return "design \"" + text + "\" cannot be read; allowed are texts such as \"starts 28: A 5, B 5, A′ 5\","
                + " \"windows 28: A, B 6-10, A′ 20-24\", \"alternation 28: A 14, B 14; run 2\", \"blocks 28: A 1, B 1\","
                + " \"cycles 23: A 5, B 5; washout 1\", each with \"; start on Mon-Fri, day 1 Mon\" or \"; equal"
                + " weekdays\"";
    }

    static void refuses(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void keepsMaximumLengths() {
        PhaseStarts design = PhaseStarts.of(20, 2, "A", "B", "A′", "B′").withMaximumLengths(6, 9, 5, 8);
        Set<Schedule> expected = new HashSet<>();
        for (int b = 2; b <= 6; b++) {
            for (int a = b + 2; a <= b + 9; a++) {
                for (int b2 = a + 2; b2 <= a + 5; b2++) {
                    if (20 - b2 >= 2 && 20 - b2 <= 8) {
                        expected.add(Schedule.ofPhases(20, List.of("A", "B", "A′", "B′"), b, a, b2));
                    }
                }
            }
        }
        assertThat(design.schedules().toList()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
        assertThat(expected).allMatch(design::contains);
        assertUniform(design, expected.size());
        assertThat(PhaseStarts.of(20, 2, "A", "B", "A′", "B′").schedules().filter(design::contains))
                .hasSize(expected.size());
        assertThat(design.text()).isEqualTo("starts 20: A 2-6, B 2-9, A′ 2-5, B′ 2-8");
        assertThat(RandomizationDesign.parse(design.text())).isEqualTo(design).hasSameHashCodeAs(design);
        assertThat(design.objection(Schedule.ofPhases(20, List.of("A", "B", "A′", "B′"), 3, 10, 16)))
                .contains("A′ has 6 days; B′ starts on day 17, and A′ may have at most 5");
        assertThat(design.description())
                .isEqualTo("The first days of B, A′ and B′ are drawn at random from all ways to divide 20 days into A,"
                        + " B, A′ and B′ with at least 2 days in each phase and at most 6 days in A, 9 days in B, 5 days"
                        + " in A′ and 8 days in B′: " + expected.size() + " schedules, all equally likely.");
    }

    @Test
    void maximumLengthsThatDoNotBindAreNone() {
        PhaseStarts design = PhaseStarts.of(28, 5, "A", "B", "A′");
        assertThat(design.withMaximumLength(40)).isEqualTo(design).hasToString("starts 28: A 5, B 5, A′ 5");
        assertThat(design.withMaximumLengths(28, 14, 30)).hasToString("starts 28: A 5, B 5-14, A′ 5");
        // B of 5 to 14 days: 28 − B days are left, of which A has 5 to 23 − B: Σ (19 − B) over B = 5 … 14 is 95.
        assertThat(design.withMaximumLengths(28, 14, 30).count()).isEqualTo(95);
        refuses(
                () -> design.withMaximumLength(9),
                "minimum phase length 5 and maximum 9 leave no start point in 28 days");
        refuses(() -> design.withMaximumLength(0), "maximum phase length 0; a phase has at least 1 day");
        refuses(
                () -> design.withMaximumLengths(4, 28, 28),
                "minimum phase length 5 and maximums 4, 28, 28 leave no start point in 28 days");
    }

    @Test
    void countsMaximumLengthsOfAYear() {
        // Four phases of 60 to 120 days: with x_k = length − 60, Σx = 125, 0 ≤ x ≤ 60, by inclusion and exclusion
        // C(128, 3) − 4·C(67, 3) + 6·C(6, 3).
        PhaseStarts design = new PhaseStarts(365, List.of("A", "B", "A", "B"), List.of(60, 60, 60, 60));
        assertThat(design.withMaximumLength(120).count()).isEqualTo(341376 - 4 * 47905 + 6 * 20);
    }

    @Test
    void objectsToSchedulesOutside() {
        PhaseStarts design = PhaseStarts.of(16, 4, "A", "B", "A′");
        assertThat(design.contains(schedule(16, 4, 8))).isTrue();
        assertThat(design.objection(schedule(16, 3, 8))).contains("B starts on day 4; allowed are days 5 to 9");
        assertThat(design.objection(schedule(16, 4, 13))).contains("A′ starts on day 14; allowed are days 9 to 13");
        assertThat(design.objection(schedule(16, 7, 9)))
                .contains("B has 2 days; A′ starts on day 10, and B needs at least 4");
        assertThat(design.objection(schedule(17, 4, 8)))
                .contains(
                        "the schedule has 17 days; the design has 16, and a day at the end that was not measured needs"
                                + " a row of its own");
        assertThat(design.objection(Schedule.ofPhases(16, List.of("A", "B"), 8)))
                .contains("the schedule has the phases A, B; the design has A, B, A′");
        assertThat(design.objection(Schedule.alternating(List.of("A", "B"))))
                .contains("the schedule is an alternating one; the design has the phases A, B, A′");
    }

    private static Schedule schedule(int days, int b, int a) {
        return Schedule.ofPhases(days, List.of("A", "B", "A′"), b, a);
    }
}
