package org.sced.bench;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.sced.data.Comparison;
import org.sced.effect.Estimate;
import org.sced.effect.NonOverlap;
import org.sced.effect.Tau;
import org.sced.stats.Kendall;

/** Ranks of many values, beside the same by looking at every pair. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class LongSeries {
    private static final int FEW = 5_000;

    /** Values of each phase. */
    @Param("50000")
    int n;

    private double[] a;
    private double[] b;
    private double[] days;
    private Comparison comparison;

    /** Values with one decimal, so that there are ties. */
    @Setup
    public void values() {
        Random random = new Random(1);
        a = new double[n];
        b = new double[n];
        days = new double[n];
        for (int i = 0; i < n; i++) {
            a[i] = Math.rint(1000 * random.nextGaussian()) / 10;
            b[i] = Math.rint(1000 * random.nextGaussian()) / 10 + 50;
            days[i] = i;
        }
        comparison = Comparison.of(a, b);
    }

    /** NAP with its errors, interval and tests. */
    @Benchmark
    public Estimate nap() {
        return NonOverlap.NAP.estimate(comparison, 0.95);
    }

    /** Tau. */
    @Benchmark
    public Estimate tau() {
        return Tau.TAU_AVSB.estimate(comparison, 0.95);
    }

    /** PAND by fewest removals. */
    @Benchmark
    public Estimate pand() {
        return NonOverlap.PAND.estimate(comparison, 0.95);
    }

    /** Kendall's S and its variance over time. */
    @Benchmark
    public Kendall kendall() {
        return Kendall.of(days, a);
    }

    /** The value of NAP by every pair, of a tenth of the values only. */
    @Benchmark
    public double napOf5000ByPairs() {
        double better = 0;
        for (int i = 0; i < FEW; i++) {
            for (int j = 0; j < FEW; j++) {
                better += b[j] > a[i] ? 1 : b[j] == a[i] ? 0.5 : 0;
            }
        }
        return better / ((double) FEW * FEW);
    }
}
