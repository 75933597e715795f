package org.sced.randomization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.sced.data.Improvement;
import org.sced.data.Measure;
import org.sced.data.Series;
import org.sced.data.SingleCase;
import org.sced.stats.Reason;

class StatisticProperties {
    private static final String[] LABELS = {"A", "B", "A′", "B′"};

    static Series series(RandomizationDesign design, long seed, Improvement improvement, int steps) {
        Schedule schedule = design.draw(UniformDraw.generator(seed));
        Random random = new Random(seed);
        double[] values = new double[design.days()];
        for (int day = 0; day < values.length; day++) {
            values[day] = random.nextInt(8) == 0 ? Double.NaN : random.nextInt(steps) / 2.0;
        }
        SingleCase.Builder builder = SingleCase.named("case").design(design);
        if (schedule.alternating()) {
            builder.alternating(IntStream.range(0, schedule.days())
                    .mapToObj(day -> schedule.condition(day).orElse(""))
                    .toArray(String[]::new));
        } else {
            schedule.phases().forEach(phase -> builder.phase(phase.label(), phase.days()));
        }
        return builder.measure(Measure.of("y").withImprovement(improvement), values)
                .build()
                .series("y");
    }

    /** Numbers of at most 10 after at most some hundred operations. */
    private static void same(String what, double quick, double plain) {
        if (Double.isFinite(plain)) {
            assertThat(quick).as(what).isCloseTo(plain, within(1e-10 * Math.max(1, Math.abs(plain))));
        } else {
            assertThat(Double.isFinite(quick)).as(what).isFalse();
        }
    }

    @Property(tries = 150)
    void everyStatisticIsWhatItsDefinitionSays(
            @ForAll @IntRange(min = 2, max = 4) int phases,
            @ForAll @IntRange(max = 8) int extra,
            @ForAll @IntRange(max = 2) int lag,
            @ForAll @IntRange(max = 2) int washout,
            @ForAll boolean down,
            @ForAll int seed) {
        PhaseStarts design = PhaseStarts.of(phases * 3 + extra, 3, Arrays.copyOf(LABELS, phases));
        Series series = series(design, seed, down ? Improvement.DECREASE : Improvement.INCREASE, 11);
        Schedule schedule = Schedule.of(series.singleCase());
        Arrangement arrangement = Arrangement.of(series, schedule, "A", "B");
        PlainStatistics.all(lag, washout).forEach((statistic, plain) -> {
            TestStatistic moved = lag == 0 ? statistic : statistic.lagged(lag);
            TestStatistic seen = washout == 0 ? moved : moved.washout(washout);
            String what = seen.name() + " of " + arrangement + " " + series.values();
            double expected = plain.applyAsDouble(arrangement);
            same(what, seen.of(arrangement), expected);
            Column column = Column.of(seen, series);
            same(what, column.ofSchedules("A", "B").applyAsDouble(schedule), expected);
            StartStatistic starts = column.ofStarts(
                    schedule.conditions().size() > 2
                            ? schedule.conditions()
                            : schedule.phases().stream()
                                    .map(phase -> phase.condition())
                                    .toList(),
                    "A",
                    "B");
            same(what, starts.of(schedule.changeDays()), expected);
        });
    }

    @Property(tries = 60)
    void theLevelTIsThatOfARegression(@ForAll @IntRange(min = 2, max = 4) int phases, @ForAll int seed) {
        PhaseStarts design = PhaseStarts.of(phases * 8, 6, Arrays.copyOf(LABELS, phases));
        Series series = series(design, seed, Improvement.INCREASE, 21);
        Arrangement arrangement = Arrangement.of(series, Schedule.of(series.singleCase()), "A", "B");
        double plain = PlainStatistics.levelT(arrangement);
        // The normal equations of days up to 32 lose some digits.
        double loose = Double.isFinite(plain) ? 1e-7 * Math.max(1, Math.abs(plain)) : 0;
        if (ScaleFree.LEVEL_T.undefined(arrangement).reason() == Reason.ZERO_VARIANCE) {
            assertThat(ScaleFree.LEVEL_T.of(arrangement)).isCloseTo(plain, within(loose));
        }
    }
}
