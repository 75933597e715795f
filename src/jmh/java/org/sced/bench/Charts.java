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
import org.sced.chart.PhaseChart;
import org.sced.data.SingleCase;

/** The figure of a month. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgsAppend = "-Djava.awt.headless=true")
public class Charts {
    private final SingleCase month = Diaries.month(1);

    /** As SVG. */
    @Benchmark
    public String svg() {
        return PhaseChart.of(month).svg();
    }

    /** As PNG. */
    @Benchmark
    public byte[] png() {
        return PhaseChart.of(month).png();
    }
}
