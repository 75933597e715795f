package org.sced.bench;

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
import org.sced.planning.Power;
import org.sced.planning.PowerAnalysis;
import org.sced.randomization.Difference;
import org.sced.randomization.PValueMethod;
import org.sced.randomization.PhaseStarts;
import org.sced.randomization.RandomizationResult;
import org.sced.randomization.RandomizationTest;

/** Randomization tests, exact and by draws. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class Randomization {
    private final Series month = Diaries.month(1).series("mood");
    private final Series year = Diaries.year(1).series("mood");
    private final PhaseStarts monthStarts = PhaseStarts.of(28, 5, "A", "B", "A′");
    private final PhaseStarts yearStarts = PhaseStarts.of(365, 30, "A", "B", "A′", "B′");
    private final RandomizationTest means = RandomizationTest.withDefaults().with(Difference.MEAN_DIFF);

    /** 28 days, ABA′, all 105 schedules. */
    @Benchmark
    public RandomizationResult exactMonth() {
        return means.test(month, monthStarts);
    }

    /** 365 days, ABAB, phases of at least 30 days: all 2.5 million schedules, by the difference of means. */
    @Benchmark
    public RandomizationResult exactYear() {
        return means.withExactLimit(10_000_000_000L).test(year, yearStarts);
    }

    /** The same by 9999 draws. */
    @Benchmark
    public RandomizationResult drawsYear() {
        return means.with(PValueMethod.MONTE_CARLO).test(year, yearStarts);
    }

    /** 9999 draws of NAP, which is computed anew for each. */
    @Benchmark
    public RandomizationResult drawsOfNap() {
        return RandomizationTest.withDefaults()
                .with(NonOverlap.NAP)
                .with(PValueMethod.MONTE_CARLO)
                .test(year, yearStarts);
    }

    /** Power of the exact test of a month: 2000 simulated diaries, 105 schedules each. */
    @Benchmark
    public Power powerOfAMonth() {
        return PowerAnalysis.withDefaults().withAutocorrelation(0.3).power(monthStarts, 1);
    }
}
