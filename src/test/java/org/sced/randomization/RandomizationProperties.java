package org.sced.randomization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.sced.data.Improvement;
import org.sced.data.Measure;
import org.sced.data.Series;
import org.sced.data.SingleCase;
import org.sced.effect.NonOverlap;

class RandomizationProperties {
    private static final String[] LABELS = {"A", "B", "A′", "B′"};

    private static PhaseStarts design(int phases, int length, int extra) {
        return PhaseStarts.of(phases * length + extra, length, Arrays.copyOf(LABELS, phases));
    }

    private static StartWindows windows(int days, int first, int width, int gap, int length) {
        int second = Math.min(days - 1, first + gap);
        return StartWindows.of(
                        days,
                        "A",
                        new StartWindow("B", first, Math.min(days - 1, first + width)),
                        new StartWindow("A′", second, days - 1))
                .withMinimumLength(length);
    }

    private static Series series(PhaseStarts design, Improvement improvement, long seed, double shift, double scale) {
        Schedule schedule = design.draw(UniformDraw.generator(seed));
        Random random = new Random(seed);
        double[] values = new double[design.days()];
        for (int day = 0; day < values.length; day++) {
            // Whole numbers, so that shifting and scaling keep ties.
            values[day] = random.nextInt(8) == 0 ? Double.NaN : scale * (random.nextInt(11) + shift);
        }
        SingleCase.Builder builder = SingleCase.named("case").design(design);
        schedule.phases().forEach(phase -> builder.phase(phase.label(), phase.days()));
        return builder.measure(Measure.of("y").withImprovement(improvement), values)
                .build()
                .series("y");
    }

    private static Series series(PhaseStarts design, long seed) {
        return series(design, Improvement.INCREASE, seed, 0, 1);
    }

    @Property(tries = 100)
    void listingAndCountAgree(
            @ForAll @IntRange(min = 2, max = 4) int phases,
            @ForAll @IntRange(min = 1, max = 4) int length,
            @ForAll @IntRange(max = 8) int extra) {
        laws(design(phases, length, extra));
    }

    @Property(tries = 100)
    void listingAndCountAgreeForWindows(
            @ForAll @IntRange(min = 15, max = 20) int days,
            @ForAll @IntRange(min = 3, max = 6) int first,
            @ForAll @IntRange(max = 9) int width,
            @ForAll @IntRange(min = 3, max = 6) int gap,
            @ForAll @IntRange(min = 1, max = 3) int length) {
        laws(windows(days, first, width, gap, length));
    }

    @Property(tries = 60)
    void listingAndCountAgreeForMaximumLengths(
            @ForAll @IntRange(min = 2, max = 4) int phases,
            @ForAll @IntRange(min = 1, max = 3) int length,
            @ForAll @IntRange(max = 8) int extra,
            @ForAll @IntRange(min = 3, max = 9) int longest) {
        // Phases of the mean length fit at least.
        laws(design(phases, length, extra)
                .withMaximumLength(Math.max(longest, length + (extra + phases - 1) / phases)));
    }

    @Property(tries = 60)
    void listingAndCountAgreeForAlternation(
            @ForAll @IntRange(min = 1, max = 4) int a,
            @ForAll @IntRange(min = 1, max = 4) int b,
            @ForAll @IntRange(max = 2) int c,
            @ForAll @IntRange(min = 4, max = 8) int run) {
        CompleteAlternation complete = c == 0
                ? CompleteAlternation.of(2, "A", "B").withNumbers(a, b)
                : CompleteAlternation.of(3, "A", "B", "C").withNumbers(a, b, c);
        laws(complete);
        LimitedAlternation limited = c == 0
                ? LimitedAlternation.of(2, run, "A", "B").withNumbers(a, b)
                : LimitedAlternation.of(3, run, "A", "B", "C").withNumbers(a, b, c);
        laws(limited);
        List<Schedule> all = complete.schedules().toList();
        assertThat(limited.schedules().toList())
                .isEqualTo(all.stream().filter(limited::contains).toList());
        laws(AbCycles.of(a, b, "A", "B").withWashout(c));
        laws(Blocks.of(2 * b, "B", "A"));
        laws(Blocks.of(2 * (a + c + 1), "A", "B").withNumbers(a, c + 1));
    }

    @Property(tries = 60)
    void listingAndCountAgreeForWeekdays(
            @ForAll @IntRange(min = 2, max = 4) int phases,
            @ForAll DayOfWeek first,
            @ForAll @Size(min = 4, max = 7) Set<DayOfWeek> weekdays,
            @ForAll @IntRange(min = 1, max = 2) int named) {
        PhaseStarts starts = design(phases, 2, 12);
        StartWeekdays bound = StartWeekdays.of(starts, first, weekdays, LABELS[Math.min(named, phases - 1)]);
        laws(bound);
        assertThat(bound.schedules().toList())
                .isEqualTo(starts.schedules().filter(bound::contains).toList());
        AbCycles cycles = AbCycles.of(phases, 2, "A", "B");
        StartWeekdays alternating = StartWeekdays.of(cycles, first, EnumSet.allOf(DayOfWeek.class));
        laws(alternating);
        assertThat(alternating.schedules().toList())
                .isEqualTo(cycles.schedules().toList());
    }

    private static void laws(RandomizationDesign design) {
        List<Schedule> all = design.schedules().toList();
        assertThat(all).doesNotHaveDuplicates().allMatch(design::contains);
        assertThat(design.count()).isEqualTo(all.size());
        assertThat(RandomizationDesign.parse(design.text())).isEqualTo(design);
        var random = UniformDraw.generator(all.size());
        for (int i = 0; i < 20; i++) {
            assertThat(all).contains(design.draw(random));
        }
    }

    @Property(tries = 60)
    void pIsAtLeastTheSmallestAttainable(
            @ForAll @IntRange(min = 2, max = 4) int phases, @ForAll @IntRange(max = 8) int extra, @ForAll int seed) {
        PhaseStarts design = design(phases, 3, extra);
        Series series = series(design, seed);
        for (Difference statistic : Difference.values()) {
            for (Alternative alternative : Alternative.values()) {
                LicensedResult result = (LicensedResult) RandomizationTest.withDefaults()
                        .with(statistic)
                        .with(alternative)
                        .test(series);
                if (result.undefined().isEmpty()) {
                    assertThat(result.p()).isBetween(design.smallestP(), 1.0);
                }
            }
        }
    }

    /** The fast way through the change days and the general one through arrangements are one statistic. */
    @Property(tries = 60)
    void fastAndGeneralWayAgree(
            @ForAll @IntRange(min = 2, max = 4) int phases, @ForAll @IntRange(max = 8) int extra, @ForAll int seed) {
        PhaseStarts design = design(phases, 2, extra);
        Series series = series(design, Improvement.DECREASE, seed, 0, 1);
        for (Difference statistic : List.of(Difference.MEAN_DIFF, Difference.PHASE_MEAN_DIFF)) {
            TestStatistic general = TestStatistic.difference(statistic.name(), statistic::raw);
            RandomizationTest test = RandomizationTest.withDefaults();
            double[] fast = test.with(statistic).distribution(series, design);
            double[] slow = test.with(general).distribution(series, design);
            assertThat(fast).hasSameSizeAs(slow);
            for (int i = 0; i < fast.length; i++) {
                // Values are at most 10; both are a few dozen operations.
                assertThat(Double.isNaN(fast[i]) ? Double.isNaN(slow[i]) : Math.abs(fast[i] - slow[i]) < 1e-13)
                        .isTrue();
            }
            RandomizationResult one = test.with(statistic).test(series);
            RandomizationResult other = test.with(general).test(series);
            assertThat(one.extreme()).isEqualTo(other.extreme());
            assertThat(one.uncomputable()).isEqualTo(other.uncomputable());
        }
    }

    @Property(tries = 60)
    void shiftAndScaleDoNotMatter(
            @ForAll @IntRange(min = 2, max = 4) int phases, @ForAll int seed, @ForAll @IntRange(max = 6) int power) {
        PhaseStarts design = design(phases, 2, 6);
        Series plain = series(design, seed);
        Series changed = series(design, Improvement.INCREASE, seed, 100, Math.pow(10, power - 3));
        for (Difference statistic : Difference.values()) {
            for (Alternative alternative : Alternative.values()) {
                RandomizationTest test =
                        RandomizationTest.withDefaults().with(statistic).with(alternative);
                assertThat(test.test(changed).extreme())
                        .isEqualTo(test.test(plain).extreme());
            }
        }
    }

    @Property(tries = 60)
    void turningTheDirectionSwapsBetterAndWorse(@ForAll @IntRange(min = 2, max = 4) int phases, @ForAll int seed) {
        PhaseStarts design = design(phases, 2, 6);
        Series up = series(design, Improvement.INCREASE, seed, 0, 1);
        Series down = series(design, Improvement.DECREASE, seed, 0, 1);
        Series mirrored = series(design, Improvement.DECREASE, seed, 0, -1);
        RandomizationTest better = RandomizationTest.withDefaults();
        RandomizationTest worse = better.with(Alternative.WORSE);
        RandomizationTest both = better.with(Alternative.TWO_SIDED);
        for (TestStatistic statistic : List.of(
                Difference.MEAN_DIFF,
                Difference.PHASE_MEAN_DIFF,
                Difference.MEDIAN_DIFF,
                new IndexStatistic(NonOverlap.NAP))) {
            assertThat(better.with(statistic).test(up).extreme())
                    .isEqualTo(worse.with(statistic).test(down).extreme())
                    .isEqualTo(better.with(statistic).test(mirrored).extreme());
            assertThat(both.with(statistic).test(up).extreme())
                    .isEqualTo(both.with(statistic).test(down).extreme());
        }
    }

    @Property(tries = 30)
    void constantDataGiveOne(@ForAll @IntRange(min = 2, max = 4) int phases, @ForAll int level, @ForAll int seed) {
        PhaseStarts design = design(phases, 2, 6);
        double[] values = new double[design.days()];
        Arrays.fill(values, level / 7.0);
        Schedule schedule = design.draw(UniformDraw.generator(seed));
        SingleCase.Builder builder = SingleCase.named("case").design(design);
        schedule.phases().forEach(phase -> builder.phase(phase.label(), phase.days()));
        Series series = builder.measure(Measure.of("y"), values).build().series("y");
        for (Difference statistic : Difference.values()) {
            for (Alternative alternative : Alternative.values()) {
                RandomizationTest test =
                        RandomizationTest.withDefaults().with(statistic).with(alternative);
                assertThat(((LicensedResult) test.test(series)).p()).isEqualTo(1);
            }
        }
    }
}
