package org.sced.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.sced.analysis.CaseAnalysis;
import org.sced.analysis.EffectLines;
import org.sced.data.SingleCase;
import org.sced.effect.EffectSizes;
import org.sced.model.GradualEffects;
import org.sced.model.GradualEffectsResult;

/** One month of one person: 28 days, A B A′. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 6, time = 4)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class Effects {
    private static final int CASES = 64;

    private final SingleCase[] cases = new SingleCase[CASES];
    private final double[][] values = new double[CASES][];
    private final boolean[] treated = new boolean[28];
    private int next;

    /** Different persons in turn, so that no branch is learnt by heart. */
    @Setup
    public void people() {
        for (int i = 0; i < CASES; i++) {
            cases[i] = Diaries.month(i);
            values[i] = cases[i].series("mood").values().toArray();
        }
        for (int day = 7; day < 21; day++) {
            treated[day] = true;
        }
    }

    private int turn() {
        next = (next + 1) % CASES;
        return next;
    }

    /** Every index of the catalogue for every change of phase. */
    @Benchmark
    public EffectSizes catalogue() {
        return EffectSizes.all(cases[turn()].series("mood"));
    }

    /** The same, written as lines of text. */
    @Benchmark
    public String catalogueAsLines() {
        return EffectLines.of(cases[turn()]);
    }

    /** The gradual effects model. */
    @Benchmark
    public GradualEffectsResult gradual() {
        return GradualEffects.of(14).fit(values[turn()], treated);
    }

    /** Everything that a report shows. */
    @Benchmark
    public CaseAnalysis analysis() {
        return CaseAnalysis.of(cases[turn()]);
    }

    /** What the machine does in the meantime: 28 values against each other, 1000 times. */
    @Benchmark
    public int yardstick() {
        double[] one = values[turn()];
        int more = 0;
        for (int round = 0; round < 1000; round++) {
            double bound = round * 1e-4;
            for (double a : one) {
                for (double b : one) {
                    more += b - a > bound ? 1 : 0;
                }
            }
        }
        return more;
    }
}
