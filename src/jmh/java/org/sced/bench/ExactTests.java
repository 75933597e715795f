package org.sced.bench;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.sced.data.Series;
import org.sced.effect.NonOverlap;
import org.sced.randomization.CompleteAlternation;
import org.sced.randomization.ConfidenceResult;
import org.sced.randomization.ConfidenceSides;
import org.sced.randomization.Difference;
import org.sced.randomization.LimitedAlternation;
import org.sced.randomization.PhaseStarts;
import org.sced.randomization.RandomizationDesign;
import org.sced.randomization.RandomizationResult;
import org.sced.randomization.RandomizationTest;
import org.sced.randomization.StartWeekdays;

/** Exact tests and confidence sets of designs with more schedules than could be listed, or just so many. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class ExactTests {
    /** A design, and a diary under it. */
    private static final class Diary {
        private final RandomizationDesign design;
        private final Series mood;

        Diary(RandomizationDesign design, boolean halves) {
            this.design = design;
            this.mood = Diaries.under(design, 1, halves).series("mood");
        }

        RandomizationResult test(RandomizationTest test) {
            return test.test(mood, design);
        }

        ConfidenceResult set(RandomizationTest test) {
            return test.confidenceSet(mood, design, 0.95, ConfidenceSides.TWO_SIDED);
        }
    }

    private static PhaseStarts abab(int days) {
        return PhaseStarts.of(days, 7, "A", "B", "A′", "B′");
    }

    private final RandomizationTest means = RandomizationTest.withDefaults();
    private final RandomizationTest listing = means.withExactLimit(100_000_000);
    private final Diary abab365 = new Diary(abab(365), true);
    private final Diary abab1000 = new Diary(abab(1000), false);
    private final Diary bound365 = new Diary(
            StartWeekdays.of(
                    abab(365), DayOfWeek.MONDAY, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)),
            true);
    private final Diary complete28 = new Diary(CompleteAlternation.of(28, "A", "B"), false);
    private final Diary complete60 = new Diary(CompleteAlternation.of(60, "A", "B"), true);
    private final Diary complete200 = new Diary(CompleteAlternation.of(200, "A", "B"), true);
    private final Diary limited200 = new Diary(LimitedAlternation.of(200, 3, "A", "B"), true);
    private final Diary aba28 = new Diary(PhaseStarts.of(28, 5, "A", "B", "A′"), true);
    private final Diary aba365 = new Diary(PhaseStarts.of(365, 30, "A", "B", "A′"), false);

    /** 365 days, ABAB, phases of at least 7 days: 6.5 million schedules, counted. */
    @Benchmark
    public RandomizationResult countedYear() {
        return abab365.test(means);
    }

    /** 1000 days: 154 million. */
    @Benchmark
    public RandomizationResult countedThousandDays() {
        return abab1000.test(means);
    }

    /** The year, phases starting from Monday to Friday only. */
    @Benchmark
    public RandomizationResult countedWeekdays() {
        return bound365.test(means);
    }

    /** 28 days, half of them B in any order, values without a grid: 40 million schedules, listed. */
    @Benchmark
    public RandomizationResult listedAlternation() {
        return complete28.test(listing);
    }

    /** 60 days in half points: 10¹⁷ schedules. */
    @Benchmark
    public RandomizationResult alternation60() {
        return complete60.test(means);
    }

    /** 200 days in half points: 10⁵⁹ schedules. */
    @Benchmark
    public RandomizationResult alternation200() {
        return complete200.test(means);
    }

    /** 200 days, at most three in a row. */
    @Benchmark
    public RandomizationResult limitedAlternation200() {
        return limited200.test(means);
    }

    /** 365 days, ABA′: 38,226 schedules listed, the measure for the next. */
    @Benchmark
    public RandomizationResult listedYear() {
        return aba365.test(means);
    }

    /** The exact confidence set of the same. */
    @Benchmark
    public ConfidenceResult setOfAYear() {
        return aba365.set(means);
    }

    /** The exact confidence set of a month by NAP, from difference to difference. */
    @Benchmark
    public ConfidenceResult setByNap() {
        return aba28.set(means.with(NonOverlap.NAP));
    }

    /** The same by medians. */
    @Benchmark
    public ConfidenceResult setByMedians() {
        return aba28.set(means.with(Difference.MEDIAN_DIFF));
    }
}
