package org.sced.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.sced.data.Series;
import org.sced.randomization.PValueMethod;
import org.sced.randomization.RandomizationDesign;
import org.sced.randomization.RandomizationResult;
import org.sced.randomization.RandomizationTest;
import org.sced.randomization.TestStatistic;

/** Draws in a microsecond and core: a month under designs of every kind. The pool of threads is left empty. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Djava.util.concurrent.ForkJoinPool.common.parallelism=0")
public class Draws {
    private static final int DRAWS = 50_000;

    /** A month under every kind of design. */
    public enum Month {
        STARTS("starts 28: A 3, B 3, A′ 3, B′ 3"),
        MORE_STARTS_THAN_DRAWS("starts 28: A 1, B 1, A′ 1, B′ 1, A″ 1, B″ 1"),
        COMPLETE("alternation 28: A 14, B 14"),
        LIMITED("alternation 28: A 14, B 14; run 2"),
        PAIRS("blocks 28: A 1, B 1"),
        CYCLES("cycles 28: A 1, B 1"),
        WEEKDAYS("alternation 28: A 14, B 14; equal weekdays"),
        THREE_CONDITIONS("alternation 27: A 9, B 9, C 9"),
        BLOCKS_OF_THREE("blocks 27: A 1, B 1, C 1");

        private final String text;

        Month(String text) {
            this.text = text;
        }
    }

    /** The design. */
    @Param
    public Month month;

    /** The statistic by its name. */
    @Param({"MEAN_DIFF", "MEDIAN_DIFF", "SMD_POOLED", "WELCH_T", "NAP", "SLOPE_DIFF"})
    public String statistic;

    private RandomizationDesign parsed;
    private RandomizationTest test;
    private Series series;

    /** Reads both. */
    @Setup
    public void read() {
        parsed = RandomizationDesign.parse(month.text);
        series = Diaries.under(parsed, 1, true).series("mood");
        test = RandomizationTest.withDefaults()
                .with(TestStatistic.named(statistic))
                .with(PValueMethod.MONTE_CARLO)
                .withConditions("A", "B")
                .withDraws(DRAWS);
    }

    /** Draws in a microsecond. */
    @Benchmark
    @OperationsPerInvocation(DRAWS)
    public RandomizationResult draws() {
        return test.test(series, parsed);
    }
}
