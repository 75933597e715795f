package org.sced.randomization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.sced.data.Improvement;
import org.sced.data.Series;

/** Counting without listing gives the counts of a listing, to the last schedule. */
class CountingProperties {
    private static final String[] LABELS = {"A", "B", "A′", "B′", "A″", "B″"};

    @Property(tries = 400)
    void phaseStarts(
            @ForAll @IntRange(min = 4, max = 6) int phases,
            @ForAll @IntRange(min = 1, max = 3) int length,
            @ForAll @IntRange(max = 7) int extra,
            @ForAll @IntRange(min = 1, max = 21) int steps,
            @ForAll @IntRange(max = 2) int lag,
            @ForAll boolean turned,
            @ForAll int seed) {
        String[] labels = Arrays.copyOf(LABELS, phases);
        same(PhaseStarts.of(phases * length + extra, length, labels), seed, steps, lag, turned);
    }

    @Property(tries = 200)
    void maximumLengths(
            @ForAll @IntRange(min = 4, max = 5) int phases,
            @ForAll @IntRange(min = 1, max = 2) int length,
            @ForAll @IntRange(min = 1, max = 9) int extra,
            @ForAll @IntRange(min = 1, max = 21) int steps,
            @ForAll @IntRange(max = 2) int lag,
            @ForAll boolean turned,
            @ForAll int seed) {
        Random random = new Random(seed);
        Integer[] longest = new Integer[phases];
        for (int k = 0; k < phases; k++) {
            // The mean length fits in any case.
            longest[k] = length + (extra + phases - 1) / phases + random.nextInt(4);
        }
        same(
                PhaseStarts.of(phases * length + extra, length, Arrays.copyOf(LABELS, phases))
                        .withMaximumLengths(longest),
                seed,
                steps,
                lag,
                turned);
    }

    @Property(tries = 200)
    void weekdays(
            @ForAll @IntRange(min = 4, max = 5) int phases,
            @ForAll @IntRange(min = 1, max = 21) int steps,
            @ForAll DayOfWeek first,
            @ForAll @Size(min = 3, max = 6) Set<DayOfWeek> weekdays,
            @ForAll boolean one,
            @ForAll boolean turned,
            @ForAll int seed) {
        PhaseStarts starts = PhaseStarts.of(phases * 3 + 12, 3, Arrays.copyOf(LABELS, phases))
                .withMaximumLength(seed % 2 == 0 ? phases * 3 + 12 : 11);
        same(
                one
                        ? StartWeekdays.of(starts, first, weekdays, "B", "A′")
                        : StartWeekdays.of(starts, first, weekdays, LABELS[phases - 1]),
                seed,
                steps,
                0,
                turned);
    }

    @Property(tries = 200)
    void startWindows(
            @ForAll @IntRange(min = 3, max = 6) int first,
            @ForAll @IntRange(max = 6) int width,
            @ForAll @IntRange(min = 1, max = 3) int length,
            @ForAll @IntRange(min = 1, max = 21) int steps,
            @ForAll boolean turned,
            @ForAll int seed) {
        StartWindows windows = StartWindows.of(
                        30,
                        "A",
                        new StartWindow("B", first, first + width),
                        new StartWindow("A′", 9, 14 + width),
                        new StartWindow("B′", 15, 20))
                .withMinimumLength(length);
        same(windows, seed, steps, 0, turned);
    }

    private static void same(RandomizationDesign design, int seed, int steps, int lag, boolean turned) {
        Series series =
                StatisticProperties.series(design, seed, turned ? Improvement.DECREASE : Improvement.INCREASE, steps);
        List<String> compared = turned ? List.of("B", "A") : List.of("A", "B");
        Setting setting = Setting.of(design, series.singleCase(), Optional.of(compared));
        for (Difference difference : List.of(Difference.MEAN_DIFF, Difference.PHASE_MEAN_DIFF)) {
            TestStatistic statistic = lag == 0 ? difference : difference.lagged(lag);
            Column column = Column.of(statistic, series);
            Optional<Counter> counter = StartCounter.of(setting.contrast(), column, Progress.silent());
            assertThat(counter.isPresent()).isEqualTo(!column.observations.isConstant());
            Walk walk = setting.walk(List.of(column), Progress.silent());
            double observed = walk.observed()[0];
            double[] all = Collector.joined(walk.all(() -> new Collector(0)));
            // The observed number, and others that many schedules reach, at their very value, too.
            for (double at : new double[] {observed, 0, all[all.length / 2], all[all.length / 3]}) {
                for (Alternative alternative : Alternative.values()) {
                    for (double tolerance : new double[] {column.observations.tolerance(), 0, -1e-15}) {
                        if (counter.isPresent() && Double.isFinite(at)) {
                            Yardstick yardstick = Yardstick.of(alternative, 0, at, tolerance);
                            Counts listed = Counts.sum(walk.all(() -> new Tally(yardstick, 0)));
                            Counts counted = counter.get().count(yardstick);
                            assertThat(counted.extreme(yardstick))
                                    .as(statistic + " " + yardstick + " " + series.values())
                                    .isEqualTo(listed.extreme(yardstick));
                            assertThat(counted.uncomputable()).isEqualTo(listed.uncomputable());
                            assertThat(counted.evaluated()).isEqualTo(listed.evaluated());
                        }
                    }
                }
            }
        }
    }

    @Property(tries = 150)
    void alternations(
            @ForAll @IntRange(min = 4, max = 12) int days,
            @ForAll @IntRange(min = 1, max = 11) int toDays,
            @ForAll @IntRange(min = 1, max = 21) int steps,
            @ForAll boolean turned,
            @ForAll int seed) {
        int b = Math.min(toDays, days - 1);
        sameAlternation(
                CompleteAlternation.of(days + days % 2, "A", "B").withNumbers(days + days % 2 - b, b),
                seed,
                steps,
                turned);
    }

    @Property(tries = 150)
    void blocks(
            @ForAll @IntRange(min = 1, max = 2) int blocks,
            @ForAll @IntRange(min = 1, max = 2) int a,
            @ForAll @IntRange(min = 1, max = 2) int b,
            @ForAll @IntRange(min = 1, max = 21) int steps,
            @ForAll boolean turned,
            @ForAll int seed) {
        Blocks design = Blocks.of(blocks * (a + b) * 2, "A", "B").withNumbers(a, b);
        sameAlternation(design, seed, steps, turned);
    }

    @Property(tries = 150)
    void limitedRuns(
            @ForAll @IntRange(min = 2, max = 6) int each,
            @ForAll @IntRange(min = 1, max = 4) int run,
            @ForAll @IntRange(min = 1, max = 21) int steps,
            @ForAll boolean turned,
            @ForAll int seed) {
        sameAlternation(LimitedAlternation.of(2 * each, run, "A", "B"), seed, steps, turned);
    }

    @Property(tries = 100)
    void cycles(
            @ForAll @IntRange(min = 1, max = 7) int cycles,
            @ForAll @IntRange(min = 1, max = 4) int days,
            @ForAll @IntRange(max = 2) int washout,
            @ForAll @IntRange(min = 1, max = 21) int steps,
            @ForAll boolean turned,
            @ForAll int seed) {
        sameAlternation(AbCycles.of(cycles, days, "A", "B").withWashout(washout), seed, steps, turned);
    }

    private static void sameAlternation(RandomizationDesign design, int seed, int steps, boolean turned) {
        Series series =
                StatisticProperties.series(design, seed, turned ? Improvement.DECREASE : Improvement.INCREASE, steps);
        List<String> compared = turned ? List.of("B", "A") : List.of("A", "B");
        if (!series.singleCase().conditions().containsAll(compared)) {
            return;
        }
        Setting setting = Setting.of(design, series.singleCase(), Optional.of(compared));
        Column column = Column.of(Difference.MEAN_DIFF, series);
        Optional<Counter> counter = GridCounter.of(setting.contrast(), column, Progress.silent());
        assertThat(counter.isPresent()).isEqualTo(!column.observations.isConstant());
        Walk walk = setting.walk(List.of(column), Progress.silent());
        double observed = walk.observed()[0];
        // The general way, schedule by schedule through arrangements.
        double[] listed = design.schedules()
                .mapToDouble(schedule ->
                        Difference.MEAN_DIFF.of(column.arrangement(schedule, compared.get(0), compared.get(1))))
                .map(t -> Double.isFinite(t) ? t : Double.NaN)
                .sorted()
                .toArray();
        double[] walked = Collector.joined(walk.all(() -> new Collector(0)));
        Arrays.sort(walked);
        assertThat(walked).hasSameSizeAs(listed);
        for (int i = 0; i < listed.length; i++) {
            if (Double.isNaN(listed[i])) {
                assertThat(walked[i]).isNaN();
            } else {
                // Values of at most 10.
                assertThat(walked[i]).isCloseTo(listed[i], within(1e-12));
            }
        }
        for (double at : new double[] {observed, 0, listed[listed.length / 2], listed[listed.length / 3]}) {
            for (Alternative alternative : Alternative.values()) {
                if (counter.isPresent() && Double.isFinite(at)) {
                    Yardstick yardstick = Yardstick.of(alternative, 0, at, column.observations.tolerance());
                    Counts general = Counts.sum(walk.all(() -> new Tally(yardstick, 0)));
                    Counts counted = counter.get().count(yardstick);
                    assertThat(counted.evaluated()).isEqualTo(design.count());
                    assertThat(counted.extreme(yardstick))
                            .as(yardstick + " " + series.values())
                            .isEqualTo(general.extreme(yardstick));
                    assertThat(counted.uncomputable()).isEqualTo(general.uncomputable());
                }
            }
        }
    }
}
