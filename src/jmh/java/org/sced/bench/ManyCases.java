package org.sced.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.sced.analysis.AnalysisOptions;
import org.sced.analysis.Batch;
import org.sced.analysis.EffectLines;
import org.sced.data.DiaryReader;
import org.sced.data.SingleCase;
import org.sced.effect.EffectSizes;

/** The months of many persons, from a file through the whole catalogue and out again, with a heap of 128 megabytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(value = 1, jvmArgsAppend = {"-Xmx128m", "-XX:+UseSerialGC"})
public class ManyCases {
    /** How many persons. */
    @Param("100000")
    int persons;

    private Path file;

    /** Writes the file, 67 megabytes for 100,000 persons. */
    @Setup
    public void write() throws IOException {
        file = Files.createTempFile("sced", ".csv");
        Diaries.write(file, persons);
    }

    /** Deletes it. */
    @TearDown
    public void delete() throws IOException {
        Files.delete(file);
    }

    /** Reading alone. */
    @Benchmark
    public long read() {
        try (Stream<SingleCase> cases = DiaryReader.withDefaults().stream(file)) {
            return cases.mapToLong(one -> one.phases().size()).sum();
        }
    }

    /** Reading and computing. */
    @Benchmark
    public double catalogue() {
        double[] sum = new double[1];
        try (Stream<SingleCase> cases = DiaryReader.withDefaults().stream(file)) {
            Batch.withDefaults()
                    .forEach(
                            cases,
                            one -> EffectSizes.all(one.series("mood"))
                                    .effects()
                                    .get(0)
                                    .raw(),
                            one -> sum[0] += one);
        }
        return sum[0];
    }

    /** Reading, computing and writing every effect as a line of a file, 1.1 gigabytes for 100,000 persons. */
    @Benchmark
    public long catalogueAsLines() throws IOException {
        Path lines = Files.createTempFile("sced", ".csv");
        try (Stream<SingleCase> cases = DiaryReader.withDefaults().stream(file);
                OutputStream out = Files.newOutputStream(lines)) {
            out.write(EffectLines.HEADER.getBytes(StandardCharsets.UTF_8));
            AnalysisOptions options = AnalysisOptions.defaults();
            return Batch.withDefaults().forEach(cases, one -> EffectLines.utf8(one, options), text -> {
                try {
                    out.write(text);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } finally {
            Files.delete(lines);
        }
    }
}
