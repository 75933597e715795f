package org.sced.randomization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sced.randomization.PhaseStartsTest.assertUniform;
import static org.sced.randomization.PhaseStartsTest.refuses;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sced.data.Measure;
import org.sced.data.SingleCase;

/** Designs in which every day has a condition of its own. */
class AlternationTest {
    /** All words of letters, in order. */
    private static List<String> words(int days, String letters) {
        List<String> words = List.of("");
        for (int day = 0; day < days; day++) {
            List<String> longer = new ArrayList<>();
            words.forEach(word -> letters.chars().forEach(letter -> longer.add(word + (char) letter)));
            words = longer;
        }
        return words;
    }

    private static long number(String word, char letter) {
        return word.chars().filter(c -> c == letter).count();
    }

    private static Schedule schedule(String word) {
        return Schedule.alternating(word.chars()
                .mapToObj(Character::toString)
                .map(c -> c.equals("w") ? "washout" : c)
                .toList());
    }

    private static void listsExactly(RandomizationDesign design, List<String> words) {
        List<Schedule> expected = words.stream().map(AlternationTest::schedule).toList();
        assertThat(design.schedules().toList()).isEqualTo(expected);
        assertThat(design.count()).isEqualTo(expected.size());
        assertThat(design.smallestP()).isEqualTo(1.0 / expected.size());
        assertThat(expected).allMatch(design::contains);
    }

    /** The schedules that a design contains among all words. */
    private static List<String> contained(RandomizationDesign design, List<String> words) {
        return words.stream().filter(word -> design.contains(schedule(word))).toList();
    }

    @Test
    void completeAlternationHasEveryOrder() {
        CompleteAlternation design = CompleteAlternation.of(8, "A", "B");
        List<String> words = words(8, "AB");
        List<String> half =
                words.stream().filter(word -> number(word, 'A') == 4).toList();
        listsExactly(design, half);
        assertThat(contained(design, words)).isEqualTo(half);
        assertUniform(design, 70);
    }

    @Test
    void completeAlternationHasNumbersOfItsOwn() {
        CompleteAlternation design = CompleteAlternation.of(6, "A", "B", "C").withNumbers(1, 3, 2);
        listsExactly(
                design,
                words(6, "ABC").stream()
                        .filter(word -> number(word, 'A') == 1 && number(word, 'B') == 3)
                        .filter(word -> number(word, 'C') == 2)
                        .toList());
        assertUniform(design, 60);
        assertThat(design.text()).isEqualTo("alternation 6: A 1, B 3, C 2");
    }

    /** 28 days: C(28, 14); 60 days: C(60, 30). */
    @ParameterizedTest
    @CsvSource({"28, 40116600", "60, 118264581564861424", "12, 924"})
    void countsWhatNobodyCouldList(int days, BigInteger count) {
        CompleteAlternation design = CompleteAlternation.of(days, "A", "B");
        assertThat(design.count()).isEqualTo(count);
        assertThat(design.schedules().limit(3)).hasSize(3);
        assertThat(design.contains(design.draw(PhaseStartsTest.generator(1)))).isTrue();
    }

    @Test
    void blocksHaveEveryOrderInEach() {
        Blocks pairs = Blocks.of(8, "A", "B");
        listsExactly(
                pairs,
                words(8, "AB").stream()
                        .filter(word -> IntStream.of(0, 2, 4, 6).allMatch(i -> word.charAt(i) != word.charAt(i + 1)))
                        .toList());
        assertUniform(pairs, 16);
        Blocks fours = pairs.withNumbers(1, 3);
        listsExactly(
                fours,
                words(8, "AB").stream()
                        .filter(word -> number(word.substring(0, 4), 'A') == 1 && number(word.substring(4), 'A') == 1)
                        .toList());
        assertUniform(fours, 16);
        assertThat(Blocks.of(6, "A", "B", "C").count()).isEqualTo(36);
        assertThat(Blocks.of(28, "A", "B").count()).isEqualTo(1 << 14);
        assertThat(Blocks.of(28, "A", "B").withNumbers(2, 2).count()).isEqualTo(279936);
        assertThat(contained(fours, words(8, "AB"))).hasSize(16);
    }

    /** Counts of quantity() of the R package SCRT. */
    @ParameterizedTest
    @CsvSource({"12, 2, 208", "12, 3, 616", "8, 2, 34", "6, 2, 14", "8, 1, 2", "12, 12, 924"})
    void limitedAlternationCounts(int days, int run, long count) {
        assertThat(LimitedAlternation.of(days, run, "A", "B").count()).isEqualTo(count);
    }

    @Test
    void limitedAlternationHasNoLongerRun() {
        List<String> words = words(9, "ABC");
        LimitedAlternation design = LimitedAlternation.of(9, 2, "A", "B", "C").withNumbers(4, 3, 2);
        List<String> expected = words.stream()
                .filter(word -> number(word, 'A') == 4 && number(word, 'B') == 3)
                .filter(word -> !word.matches(".*(AAA|BBB|CCC).*"))
                .toList();
        listsExactly(design, expected);
        assertUniform(design, expected.size());
        assertThat(contained(design, words)).isEqualTo(expected);
        assertUniform(LimitedAlternation.of(8, 2, "A", "B"), 34);
        assertUniform(LimitedAlternation.of(8, 3, "A", "B").withNumbers(2, 6), 10);
    }

    @Test
    void limitedAlternationOfAYearIsCounted() {
        LimitedAlternation design = LimitedAlternation.of(364, 3, "A", "B");
        assertThat(design.count().bitLength()).isBetween(300, 360);
        Schedule drawn = design.draw(PhaseStartsTest.generator(7));
        assertThat(design.contains(drawn)).isTrue();
        assertThat(design.schedules().limit(5)).hasSize(5).allMatch(design::contains);
    }

    @Test
    void cyclesHaveEveryOrderAndTheSameWashout() {
        AbCycles design = AbCycles.of(2, 2, "A", "B").withWashout(1);
        listsExactly(design, List.of("AAwBBwAAwBB", "AAwBBwBBwAA", "BBwAAwAAwBB", "BBwAAwBBwAA"));
        assertUniform(design, 4);
        assertThat(design.text()).isEqualTo("cycles 11: A 2, B 2; washout 1");
        assertThat(AbCycles.of(5, 3, "A", "B").count()).isEqualTo(32);
        assertThat(AbCycles.of(3, 4, "A", "B", "C").count()).isEqualTo(216);
        assertThat(AbCycles.of(5, 1, "A", "B").schedules().toList())
                .isEqualTo(Blocks.of(10, "A", "B").schedules().toList());
    }

    @Test
    void objectsWithReasons() {
        CompleteAlternation complete = CompleteAlternation.of(4, "A", "B");
        assertThat(complete.objection(schedule("AAAB"))).contains("A is on 3 days; the design has it on 2");
        assertThat(complete.objection(schedule("AACB"))).contains("day 3 has C; the design has A and B");
        assertThat(complete.objection(schedule("AAB")))
                .contains(
                        "the schedule has 3 days; the design has 4, and a day at the end that was not measured needs a"
                                + " row of its own");
        assertThat(complete.objection(Schedule.alternating(List.of("A", "", "B", "B"))))
                .contains("day 2 has no condition; a day that was not measured needs a row of its own, with its"
                        + " condition");
        assertThat(complete.objection(Schedule.ofPhases(4, List.of("A", "B"), 2)))
                .contains("the schedule has the phases A, B; the design changes the condition from day to day, and its"
                        + " diary is read as an alternating one");
        assertThat(Blocks.of(4, "A", "B").objection(schedule("ABAA")))
                .contains("A is on 2 days from day 3 to 4; the design has it on 1");
        assertThat(LimitedAlternation.of(6, 2, "A", "B").objection(schedule("ABBBAA")))
                .contains("B stands on day 2 to 4; allowed are at most 2 days in a row");
        AbCycles cycles = AbCycles.of(2, 2, "A", "B").withWashout(1);
        assertThat(cycles.objection(schedule("ABwBBwAAwBB")))
                .contains("day 2 has B; day 1 to 2 are one period of one condition");
        assertThat(cycles.objection(schedule("AAABBwAAwBB")))
                .contains("day 3 has A; it is one of washout, which is written washout");
        assertThat(cycles.objection(schedule("wwwBBwAAwBB")))
                .contains("day 1 has washout; day 1 to 2 are one period of one condition");
        assertThat(cycles.objection(schedule("AAwAAwAAwBB")))
                .contains("cycle 1 does not have every condition once; the design has A and B in each cycle");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alternation 28: A 14, B 14",
                "alternation 5: A 3, \"B; or C\" 2",
                "alternation 28: A 14, B 14; run 2",
                "blocks 28: A 1, B 1",
                "blocks 12: A 1, B 2, C 1",
                "cycles 20: A 5, B 5",
                "cycles 23: A 5, B 5; washout 1",
                "list 4: A, B, B, A / B, A, -, B / A, B, B, A",
                "list 6: A 3, B 3 / A 4, B 2",
                "list 2: \"-\", B / B, -"
            })
    void readsItsTextBack(String text) {
        RandomizationDesign design = RandomizationDesign.parse(text);
        assertThat(design.text()).isEqualTo(text).isEqualTo(design.toString());
        assertThat(RandomizationDesign.parse(design.text())).isEqualTo(design).hasSameHashCodeAs(design);
        assertThat(design.randomized()).isTrue();
    }

    @Test
    void differentDesignsAreNotEqual() {
        assertThat(List.of(
                        CompleteAlternation.of(8, "A", "B"),
                        CompleteAlternation.of(8, "B", "A"),
                        CompleteAlternation.of(8, "A", "B").withNumbers(3, 5),
                        LimitedAlternation.of(8, 8, "A", "B"),
                        LimitedAlternation.of(8, 2, "A", "B"),
                        Blocks.of(8, "A", "B"),
                        Blocks.of(8, "A", "B").withNumbers(2, 2),
                        AbCycles.of(4, 1, "A", "B"),
                        AbCycles.of(2, 2, "A", "B")))
                .doesNotHaveDuplicates();
        assertThat(LimitedAlternation.of(8, 9, "A", "B")).isEqualTo(LimitedAlternation.of(8, 8, "A", "B"));
    }

    @Test
    void saysWhatItIs() {
        assertThat(CompleteAlternation.of(4, "A", "B").description())
                .isEqualTo(
                        "The condition of each of 4 days is drawn at random, A on 2 days and B on 2 days: 6 schedules,"
                                + " all equally likely.");
        assertThat(Blocks.of(8, "A", "B").withNumbers(2, 2).description())
                .isEqualTo(
                        "8 days are cut into 2 blocks of 4, and in each the order is drawn at random, A on 2 days and"
                                + " B on 2 days: 36 schedules, all equally likely.");
        assertThat(LimitedAlternation.of(8, 2, "A", "B").description())
                .isEqualTo(
                        "The condition of each of 8 days is drawn at random, A on 4 days and B on 4 days, none on more"
                                + " than 2 days in a row: 34 schedules, all equally likely.");
        assertThat(AbCycles.of(3, 3, "A", "B").withWashout(1).description())
                .isEqualTo("In each of 3 cycles the order of A and B is drawn at random, 3 days each, with 1 day of"
                        + " washout between two periods, which count for no condition: 8 schedules, all equally"
                        + " likely.");
    }

    @Test
    void refusesWhatCannotBe() {
        refuses(
                () -> CompleteAlternation.of(5, "A", "B"),
                "5 days cannot be divided equally among A and B; take a multiple of 2, or give the days of each");
        refuses(() -> CompleteAlternation.of(4, "A"), "a design of 1 condition; allowed are 2 to 100, such as A and B");
        refuses(
                () -> CompleteAlternation.of(4, "A", "A"),
                "conditions A, A name one twice; every condition stands once");
        refuses(() -> CompleteAlternation.of(4, "A", " "), "a condition is blank; name each, such as A and B");
        refuses(
                () -> CompleteAlternation.of(4, "A", "B").withNumbers(4),
                "1 numbers of days for the 2 conditions A, B; every condition needs one");
        refuses(
                () -> CompleteAlternation.of(4, "A", "B").withNumbers(4, 0),
                "0 days of a condition; each has at least 1");
        refuses(
                () -> CompleteAlternation.of(4, "A", "B").withNumbers(2_000_000_000, 2_000_000_000),
                "4000000000 days; a study has at most 1000000");
        refuses(() -> Blocks.of(7, "A", "B"), "7 days cannot be cut into blocks of 2; take a multiple of 2");
        refuses(
                () -> LimitedAlternation.of(6, 1, "A", "B").withNumbers(5, 1),
                "at most 1 day in a row leaves no order of A on 5 days and B on 1 day");
        refuses(
                () -> LimitedAlternation.of(6, 0, "A", "B"),
                "at most 0 days in a row; a condition stands on at least 1 day");
        refuses(
                () -> LimitedAlternation.of(4000, 3, "A", "B"),
                "numbers of days [2000, 2000] with at most 3 in a row are too many to be counted; allowed are numbers"
                        + " whose product, times the number of conditions, stays below 4000000");
        refuses(
                () -> AbCycles.of(0, 3, "A", "B"),
                "0 cycles of periods of 3 days with 0 days of washout; allowed are at least 1, 1 and 0");
        refuses(
                () -> AbCycles.of(2, 3, "A", "washout"),
                "a condition named washout; that is the name of the days between two periods");
        refuses(
                () -> RandomizationDesign.parse("cycles 22: A 5, B 5; washout 1"),
                "22 days are no whole number of cycles of 2 periods of 5 days with 1 day of washout between two");
        refuses(
                () -> RandomizationDesign.parse("cycles 20: A 5, B 6"),
                "design \"cycles 20: A 5, B 6\" has periods of different lengths; all periods of cycles have the same");
        refuses(
                () -> RandomizationDesign.parse("alternation 9: A 5, B 5"),
                "\"alternation 10: A 5, B 5\" was said to have 9 days; the days of its conditions are 10");
    }

    @Test
    void aListMayHaveAScheduleTwice() {
        ScheduleList design = ScheduleList.of(schedule("AABB"), schedule("BBAA"), schedule("AABB"));
        assertThat(design.count()).isEqualTo(3);
        assertThat(design.schedules()).hasSize(3);
        assertThat(design.multiplicity(schedule("AABB"))).isEqualTo(2);
        assertThat(design.smallestP()).isEqualTo(1.0 / 3);
        assertThat(ScheduleList.of(schedule("AABB"), schedule("AABB")).smallestP())
                .isEqualTo(1);
        int twice = 0;
        var random = PhaseStartsTest.generator(3);
        for (int i = 0; i < 3000; i++) {
            twice += design.draw(random).equals(schedule("AABB")) ? 1 : 0;
        }
        // 2000 expected, standard deviation √(3000·2/9) = 26; four of them.
        assertThat(twice).isBetween(1896, 2104);
        assertThat(design.objection(schedule("ABAB"))).contains("the schedule A B A B is none of the 2 on the list");
        assertThat(design.description())
                .isEqualTo("The schedule of 4 days is drawn at random from a list that was written down beforehand: 3"
                        + " lines, all equally likely, with 2 different schedules.");
        refuses(ScheduleList::of, "a list of no schedule; at least one is needed");
        refuses(
                () -> ScheduleList.of(schedule("AB"), schedule("ABA")),
                "the list has schedules of 2 days and of 3; all must have the same days");
        refuses(
                () -> ScheduleList.of(schedule("AB"), Schedule.ofPhases(2, List.of("A", "B"), 1)),
                "the list has schedules of phases and alternating ones; all must be of one kind");
        refuses(
                () -> RandomizationDesign.parse("list 5: A 2, B 2"),
                "the list is of 5 days, and has a schedule of 4 days; all must have the same days");
    }

    /** Counting the list by hand: A first gives the difference 2, as seen, B first −2. */
    @Test
    void aTestCountsTheListAsOftenAsItStands() {
        ScheduleList design = ScheduleList.of(schedule("AABB"), schedule("BBAA"), schedule("AABB"));
        SingleCase eva = SingleCase.named("eva")
                .alternating("A", "A", "B", "B")
                .measure(Measure.of("mood"), 1, 2, 3, 4)
                .design(design)
                .build();
        LicensedResult result =
                (LicensedResult) RandomizationTest.withDefaults().test(eva.series("mood"));
        assertThat(result.extreme()).isEqualTo(2);
        assertThat(result.p()).isEqualTo(2.0 / 3);
    }

    /** Days of washout count for no condition: with their values 100 changed nothing changes. */
    @Test
    void washoutIsLeftOutOfTheStatistic() {
        AbCycles design = AbCycles.of(2, 2, "A", "B").withWashout(1);
        String[] days = "A A washout B B washout A A washout B B".split(" ");
        for (double wild : new double[] {5, 100, Double.NaN}) {
            SingleCase eva = SingleCase.named("eva")
                    .alternating(days)
                    .measure(Measure.of("mood"), 1, 2, wild, 5, 6, wild, 2, 3, wild, 5, 4)
                    .design(design)
                    .build();
            LicensedResult result =
                    (LicensedResult) RandomizationTest.withDefaults().test(eva.series("mood"));
            // Means of pairs 1.5, 5.5, 2.5, 4.5: ABAB 3, ABBA 1, BAAB −1, BABA −3.
            assertThat(result.observed()).isEqualTo(3);
            assertThat(result.p()).isEqualTo(.25);
        }
    }

    @Test
    void listsAndReadsWithoutSpacesToo() {
        assertThat(RandomizationDesign.parse("alternation 4:A 2,B 2;run 1")
                        .schedules()
                        .map(Schedule::toString)
                        .collect(Collectors.joining(" / ")))
                .isEqualTo("A B A B / B A B A");
    }
}
