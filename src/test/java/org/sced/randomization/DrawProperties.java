package org.sced.randomization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.sced.AnyThreads;
import org.sced.data.Improvement;
import org.sced.data.Series;
import org.sced.effect.NonOverlap;

/** Quick draws and quick statistics against the plain way through schedules and arrangements. */
class DrawProperties {
    private static final PhaseStarts MONTH = PhaseStarts.of(28, 3, "A", "B", "A′", "B′");

    /** Designs of every kind; those of alternations with two and three conditions, few days, 64, and more. */
    private static List<RandomizationDesign> designs() {
        List<RandomizationDesign> all = new ArrayList<>(alternations());
        all.addAll(List.of(
                MONTH,
                MONTH.withMaximumLength(12),
                StartWindows.of(28, "A", StartWindow.ofDays("B", 6, 10), StartWindow.ofDays("A′", 20, 24)),
                StartWeekdays.of(MONTH, DayOfWeek.MONDAY, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)),
                ScheduleList.of(MONTH.draw(1), MONTH.draw(2), MONTH.draw(1), MONTH.draw(3)),
                EqualWeekdays.of(Blocks.of(14, "A", "B")),
                StartWeekdays.of(Blocks.of(8, "A", "B"), DayOfWeek.MONDAY, EnumSet.allOf(DayOfWeek.class))));
        return all;
    }

    private static List<RandomizationDesign> alternations() {
        return List.of(
                CompleteAlternation.of(6, "A", "B"),
                CompleteAlternation.of(28, "B", "A").withNumbers(11, 17),
                CompleteAlternation.of(64, "A", "B"),
                CompleteAlternation.of(66, "A", "B"),
                CompleteAlternation.of(27, "A", "C", "B"),
                Blocks.of(28, "A", "B"),
                Blocks.of(30, "B", "A").withNumbers(4, 2),
                Blocks.of(60, "A", "B").withNumbers(10, 10),
                Blocks.of(27, "A", "B", "C"),
                Blocks.of(130, "A", "B"),
                LimitedAlternation.of(28, 2, "A", "B"),
                LimitedAlternation.of(28, 3, "B", "A").withNumbers(10, 18),
                LimitedAlternation.of(64, 4, "A", "B"),
                LimitedAlternation.of(90, 3, "A", "B"),
                LimitedAlternation.of(24, 2, "A", "B", "C"),
                AbCycles.of(3, 4, "A", "B").withWashout(1),
                AbCycles.of(14, 1, "B", "A"),
                AbCycles.of(11, 3, "A", "B"),
                AbCycles.of(4, 2, "A", "B", "C").withWashout(1),
                EqualWeekdays.of(CompleteAlternation.of(28, "A", "B")),
                EqualWeekdays.of(CompleteAlternation.of(42, "A", "B").withNumbers(14, 28)));
    }

    private static void same(String what, double quick, double plain) {
        if (Double.isFinite(plain)) {
            // Numbers of at most 10 after some hundred operations.
            assertThat(quick).as(what).isCloseTo(plain, within(1e-10 * Math.max(1, Math.abs(plain))));
        } else {
            assertThat(Double.isFinite(quick)).as(what).isFalse();
        }
    }

    private static boolean needsPhases(TestStatistic statistic) {
        return List.of(
                                Difference.PHASE_MEAN_DIFF,
                                Difference.LEVEL_DIFF,
                                Difference.REVERSAL_MIN,
                                Difference.REVERSAL_SUM)
                        .contains(statistic)
                || statistic instanceof Immediacy;
    }

    @Property(tries = 120)
    void everyStatisticOfAnAlternationIsWhatItsDefinitionSays(
            @ForAll @IntRange(max = 20) int which,
            @ForAll @IntRange(max = 3) int lag,
            @ForAll @IntRange(max = 2) int washout,
            @ForAll boolean down,
            @ForAll boolean washoutFirst,
            @ForAll int seed) {
        RandomizationDesign design = alternations().get(which);
        Alternation alternation = Alternation.behind(design).orElseThrow();
        Series series =
                StatisticProperties.series(design, seed, down ? Improvement.DECREASE : Improvement.INCREASE, 11);
        Schedule schedule = Schedule.of(series.singleCase());
        byte[] codes = new byte[design.days()];
        alternation.encode(schedule, codes);
        Arrangement arrangement = Arrangement.of(series, schedule, "A", "B");
        PlainStatistics.all(lag, washout).forEach((statistic, plain) -> {
            if (needsPhases(statistic)) {
                return;
            }
            TestStatistic first = washoutFirst ? washedOut(statistic, washout) : lagged(statistic, lag);
            TestStatistic seen = washoutFirst ? lagged(first, lag) : washedOut(first, washout);
            String what = seen.name() + " of " + arrangement + " " + series.values();
            double expected = plain.applyAsDouble(arrangement);
            same(what, seen.of(arrangement), expected);
            same(what, Column.of(seen, series).ofCodes(alternation, "A", "B").applyAsDouble(codes), expected);
            if (!Double.isNaN(statistic.center())) {
                TestStatistic within = lagged(washedOut(statistic, washout).absolute(), lag);
                double distance = Math.abs(expected - statistic.center());
                same(
                        what,
                        Column.of(within, series).ofCodes(alternation, "A", "B").applyAsDouble(codes),
                        distance);
            }
        });
    }

    private static TestStatistic lagged(TestStatistic statistic, int lag) {
        return lag == 0 ? statistic : statistic.lagged(lag);
    }

    private static TestStatistic washedOut(TestStatistic statistic, int washout) {
        return washout == 0 ? statistic : statistic.washout(washout);
    }

    /** Where a design has a quicker draw of its own, it draws other schedules than {@link RandomizationDesign#draw}. */
    private static boolean drawsWords(RandomizationDesign design) {
        Optional<Alternation> alternation = Alternation.behind(design);
        return alternation.isPresent()
                && !(design instanceof LimitedAlternation)
                && WordDraw.of(alternation.get(), "A", "B").isPresent();
    }

    /** Draws of a test are those of the design's own draw from the generator of each piece, statistic by statistic. */
    @Property(tries = 30)
    void whatIsDrawnIsWhatTheDesignDraws(@ForAll @IntRange(min = 1, max = 1300) int draws, @ForAll int seed) {
        for (RandomizationDesign design : designs()) {
            if (drawsWords(design)) {
                continue;
            }
            Series series = StatisticProperties.series(design, 3, Improvement.INCREASE, 11);
            RandomizationTest test = RandomizationTest.withDefaults()
                    .with(PValueMethod.MONTE_CARLO)
                    .withConditions("A", "B")
                    .withDraws(draws)
                    .withSeed(seed);
            for (TestStatistic statistic : List.of(
                    Difference.MEAN_DIFF, new IndexStatistic(NonOverlap.NAP), Difference.MEDIAN_DIFF.lagged(1))) {
                List<Double> plain = new ArrayList<>();
                plain.add(plain(series, Schedule.of(series.singleCase()), statistic));
                for (int piece = 0; piece * 1024 < draws; piece++) {
                    RandomGenerator random = UniformDraw.generator(seed, piece);
                    for (int i = piece * 1024; i < Math.min(draws, piece * 1024 + 1024); i++) {
                        plain.add(plain(series, design.draw(random), statistic));
                    }
                }
                double[] sorted =
                        plain.stream().mapToDouble(Double::doubleValue).sorted().toArray();
                double[] drawn = test.with(statistic).distribution(series, design);
                assertThat(drawn).hasSameSizeAs(sorted);
                for (int i = 0; i < sorted.length; i++) {
                    same(design + " " + statistic, drawn[i], sorted[i]);
                }
            }
        }
    }

    private static double plain(Series series, Schedule schedule, TestStatistic statistic) {
        return statistic.of(Arrangement.of(series, schedule, "A", "B"));
    }

    /** Shares among drawn schedules are the exact ones, within the error of so many draws. */
    @Example
    void drawnSharesAreNearTheExactOnes() {
        for (RandomizationDesign design : designs()) {
            if (design.count().compareTo(BigInteger.valueOf(100_000)) > 0) {
                continue;
            }
            Series series = StatisticProperties.series(design, 8, Improvement.INCREASE, 11);
            for (TestStatistic statistic : List.of(Difference.MEAN_DIFF, Difference.MEDIAN_DIFF, ScaleFree.WELCH_T)) {
                for (Alternative alternative : Alternative.values()) {
                    RandomizationTest test = RandomizationTest.withDefaults()
                            .with(statistic)
                            .withConditions("A", "B")
                            .with(alternative);
                    double exact = share(test.with(PValueMethod.EXACT).test(series, design));
                    int draws = 20_000;
                    double drawn = share(
                            test.with(PValueMethod.MONTE_CARLO).withDraws(draws).test(series, design));
                    // Five standard errors, twice as wide where the smaller tail is doubled, and the one counted in.
                    double error = Math.sqrt(exact * (1 - exact) / draws) + 1.0 / draws;
                    assertThat(drawn)
                            .as(design + " " + statistic + " " + alternative)
                            .isCloseTo(exact, within(10 * error));
                }
            }
        }
    }

    private static double share(RandomizationResult result) {
        return result.extreme().doubleValue() / result.evaluated().doubleValue();
    }

    /** Every schedule comes out as often as any other, and nothing else comes out. */
    @Example
    void wordsAreDrawnUniformly() {
        for (Alternation design : List.of(
                CompleteAlternation.of(6, "A", "B"),
                CompleteAlternation.of(8, "B", "A").withNumbers(2, 5),
                Blocks.of(8, "A", "B").withNumbers(2, 2),
                Blocks.of(6, "A", "B").withNumbers(1, 2),
                LimitedAlternation.of(8, 2, "A", "B"),
                LimitedAlternation.of(10, 3, "B", "A").withNumbers(3, 6),
                AbCycles.of(5, 2, "A", "B").withWashout(1),
                WeekdayBlocks.of(CompleteAlternation.of(14, "A", "B")).orElseThrow(),
                CompleteAlternation.of(6, "A", "C", "B"),
                CompleteAlternation.of(6, "A", "B", "C").withNumbers(1, 2, 3),
                CompleteAlternation.of(5, "A", "D", "B", "C", "E"),
                Blocks.of(6, "C", "A", "B"),
                Blocks.of(5, List.of("A", "B", "C"), List.of(2, 1, 2)),
                AbCycles.of(2, 2, "A", "B", "C").withWashout(1))) {
            WordDraw draw = WordDraw.of(design, "A", "B").orElseThrow().get();
            RandomGenerator random = UniformDraw.generator(4);
            List<List<Long>> listed = design.schedules()
                    .map(schedule -> List.of(word(schedule, "A"), word(schedule, "B")))
                    .distinct()
                    .toList();
            int schedules = listed.size();
            int each = 400;
            Map<List<Long>, Integer> seen = new HashMap<>();
            for (int i = 0; i < schedules * each; i++) {
                seen.merge(next(draw, random, design.days()), 1, Integer::sum);
            }
            assertThat(seen.keySet()).as(design.text()).containsExactlyInAnyOrderElementsOf(listed);
            // A sum of squares with schedules − 1 degrees of freedom; its standard deviation is √2(schedules − 1).
            double squares = seen.values().stream()
                    .mapToDouble(n -> (n - each) * (double) (n - each) / each)
                    .sum();
            double freedom = schedules - 1;
            assertThat(squares).as(design.text()).isCloseTo(freedom, within(5 * Math.sqrt(2 * freedom)));
        }
    }

    /** The days of A and those of B. */
    private static List<Long> next(WordDraw draw, RandomGenerator random, int days) {
        Runs runs = new Runs(days, days, false);
        draw.next(runs, random);
        return List.of(runs.days(Runs.FROM).words[0], runs.days(Runs.TO).words[0]);
    }

    private static long word(Schedule schedule, String condition) {
        long word = 0;
        for (int day = 0; day < schedule.days(); day++) {
            word |= schedule.condition(day).orElseThrow().equals(condition) ? 1L << day : 0;
        }
        return word;
    }

    /** With many choices in a table and with sets of 64 days. */
    @Example
    void largeWordsAreSchedulesOfTheDesign() {
        for (RandomizationDesign design : alternations()) {
            Alternation alternation = Alternation.behind(design).orElseThrow();
            RandomGenerator random = UniformDraw.generator(9);
            WordDraw.of(alternation, "A", "B").ifPresent(draws -> {
                WordDraw draw = draws.get();
                int a = alternation.labels().indexOf("A");
                int b = alternation.labels().indexOf("B");
                int other = 3 - a - b; // of three conditions; of two there is no day left for one
                byte[] realised = new byte[design.days()];
                alternation.encode(design.draw(1), realised);
                for (int i = 0; i < 2000; i++) {
                    List<Long> words = next(draw, random, design.days());
                    byte[] codes = realised.clone();
                    for (int day = 0; day < codes.length; day++) {
                        boolean ofA = (words.get(0) >>> day & 1) == 1;
                        boolean ofB = (words.get(1) >>> day & 1) == 1;
                        boolean washout = codes[day] >= alternation.conditions().size();
                        assertThat(ofA && ofB || washout && (ofA || ofB)).isFalse();
                        codes[day] = washout ? codes[day] : (byte) (ofA ? a : ofB ? b : other);
                    }
                    assertThat(alternation.objection(codes)).isEmpty();
                }
            });
        }
    }

    /** A seed draws what it drew before draws were made quick: written down from the plain ones. */
    @Example
    void seedsDrawWhatTheyDrew() {
        PhaseStarts starts = PhaseStarts.of(28, 3, "A", "B", "A′");
        Map<RandomizationDesign, String> drawn = Map.of(
                LimitedAlternation.of(28, 2, "A", "B"),
                "BABABBABBABAABAABABABAABABAB",
                LimitedAlternation.of(24, 2, "A", "B", "C"),
                "BCBCAABAACCBACACBBCABCAB",
                EqualWeekdays.of(CompleteAlternation.of(28, "A", "B")),
                "ABAAAAABABBAAAABAABBBBABBBBB",
                AbCycles.of(4, 1, "A", "B", "C"),
                "BCAACBACBACB",
                CompleteAlternation.of(28, "A", "B"),
                "BBBAAABBABBBBBABAABBAAAABAAA",
                Blocks.of(28, "A", "B"),
                "ABBABABAABBAABBAABABBABAABAB",
                starts.withMaximumLength(14),
                "A1–9,B10–14,A′15–28",
                StartWeekdays.of(starts, DayOfWeek.MONDAY, EnumSet.of(DayOfWeek.FRIDAY)),
                "A1–11,B12–18,A′19–28");
        drawn.forEach((design, schedule) ->
                assertThat(design.draw(1).toString().replace(" ", "")).isEqualTo(schedule));
    }

    @Property(tries = 300)
    void smallNumbersAreDrawnAsLargeOnes(@ForAll @IntRange(min = 1, max = 63) int bits, @ForAll long seed) {
        long bound = Math.max(1, (seed & Long.MAX_VALUE) >>> (63 - bits));
        RandomGenerator one = UniformDraw.generator(seed);
        RandomGenerator other = UniformDraw.generator(seed);
        for (int i = 0; i < 5; i++) {
            assertThat(BigInteger.valueOf(UniformDraw.below(bound, one)))
                    .isEqualTo(UniformDraw.below(BigInteger.valueOf(bound), other));
        }
    }

    @Example
    void wordsOfLimitedRunsAreTheSchedulesDrawn() {
        for (LimitedAlternation design : List.of(
                LimitedAlternation.of(28, 2, "A", "B"),
                LimitedAlternation.of(20, 4, "B", "A").withNumbers(6, 14),
                LimitedAlternation.of(64, 3, "A", "B"))) {
            WordDraw draw = WordDraw.of(design, "A", "B").orElseThrow().get();
            RandomGenerator words = UniformDraw.generator(11);
            RandomGenerator schedules = UniformDraw.generator(11);
            for (int i = 0; i < 99; i++) {
                Schedule schedule = design.draw(schedules);
                assertThat(next(draw, words, design.days()))
                        .isEqualTo(List.of(word(schedule, "A"), word(schedule, "B")));
            }
        }
    }

    @Property(tries = 40)
    void ranksAreThePlacesInTheList(
            @ForAll @IntRange(min = 2, max = 4) int phases, @ForAll @IntRange(max = 7) int extra) {
        String[] labels = Arrays.copyOf(new String[] {"A", "B", "A′", "B′"}, phases);
        PhaseStarts plain = PhaseStarts.of(phases * 2 + 2 + extra, 2, labels);
        for (RandomizationDesign design : List.of(
                plain,
                plain.withMaximumLength(4 + extra),
                StartWeekdays.of(plain, DayOfWeek.FRIDAY, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY)))) {
            ChangeDayCounts counts =
                    new ChangeDayCounts(ChangeDays.ofPhases(design).orElseThrow());
            List<Schedule> all = design.schedules().toList();
            for (int i = 0; i < all.size(); i++) {
                assertThat(counts.rank(all.get(i).changeDays())).isEqualTo(i);
            }
        }
    }

    @Example
    void anyNumberOfThreadsDrawsTheSame() {
        for (RandomizationDesign design : designs()) {
            Series series = StatisticProperties.series(design, 8, Improvement.INCREASE, 11);
            RandomizationTest test = RandomizationTest.withDefaults()
                    .with(PValueMethod.MONTE_CARLO)
                    .withConditions("A", "B")
                    .withDraws(5000)
                    .with(ScaleFree.SMD_POOLED);
            AnyThreads.sameAnswer(() -> test.test(series, design));
            AnyThreads.sameAnswer(() -> test.distribution(series, design));
        }
    }
}
