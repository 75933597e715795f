package org.sced.randomization;

import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Goes through the draws of a study with its statistic. What comes out does not depend on the number of threads: drawn ones
 * are parted into pieces, each with a generator of its own.
 *
 * @param <D> a draw, in the form that is quickest to make and to compute
 */
final class StudyWalk<D> {
    private static final int BATCH = 256;
    private static final int DRAWS_OF_A_PIECE = 1024;

    private final BigInteger count;
    private final D realised;
    private final Supplier<Iterator<D>> all;
    private final Function<RandomGenerator, D> draw;
    private final Supplier<ToDoubleFunction<D>> statistics;
    private final Progress progress;

    private StudyWalk(
            BigInteger count,
            D realised,
            Supplier<Iterator<D>> all,
            Function<RandomGenerator, D> draw,
            Supplier<ToDoubleFunction<D>> statistics,
            Progress progress) {
        this.count = count;
        this.realised = realised;
        this.all = all;
        this.draw = draw;
        this.statistics = statistics;
        this.progress = progress;
    }

    static StudyWalk<?> of(
            StudyDesign design,
            Optional<StudyMenu> menu,
            StudyStatistic statistic,
            List<Schedule> realised,
            Progress progress) {
        if (menu.isPresent()) {
            ToDoubleFunction<int[]> ofNumbers = statistic.of(menu.get());
            return new StudyWalk<>(
                    design.count(),
                    menu.get().numbers(realised),
                    menu.get().all(),
                    menu.get().draw(),
                    () -> ofNumbers,
                    progress);
        }
        return new StudyWalk<>(
                design.count(),
                realised,
                () -> design.schedules().iterator(),
                design::draw,
                statistic::ofSchedules,
                progress);
    }

    /** The number under the schedules that were carried out, computed as it is for all others. */
    double observed() {
        return statistics.get().applyAsDouble(realised);
    }

    /** All draws, in their order. */
    <S extends Sink> List<S> all(Supplier<S> sinks) {
        S filled = sinks.get();
        Work work = new Work(progress, count.longValueExact());
        work.run(1, false, piece -> {
            Batch batch = new Batch(filled, work);
            all.get().forEachRemaining(batch::add);
            batch.flush();
        });
        return List.of(filled);
    }

    /** The schedules that were carried out, and so many drawn ones. */
    <S extends Sink> List<S> drawn(int draws, long seed, Supplier<S> sinks) {
        int pieces = (draws - 1) / DRAWS_OF_A_PIECE + 1;
        List<S> filled =
                IntStream.range(0, pieces).mapToObj(piece -> sinks.get()).toList();
        Work work = new Work(progress, draws);
        work.run(pieces, draws > 2 * DRAWS_OF_A_PIECE, piece -> {
            RandomGenerator random = UniformDraw.generator(seed, piece);
            Batch batch = new Batch(filled.get(piece), work);
            if (piece == 0) {
                batch.add(realised);
            }
            for (int i = Math.min(DRAWS_OF_A_PIECE, draws - piece * DRAWS_OF_A_PIECE); i > 0; i--) {
                batch.add(draw.apply(random));
            }
            batch.flush();
        });
        return filled;
    }

    /** Hands numbers on some at a time. */
    private final class Batch {
        private final ToDoubleFunction<D> statistic = statistics.get();
        private final double[][] numbers = new double[1][BATCH];
        private final Sink sink;
        private final Work work;
        private int n;

        Batch(Sink sink, Work work) {
            this.sink = sink;
            this.work = work;
        }

        void add(D one) {
            numbers[0][n++] = statistic.applyAsDouble(one);
            if (n == BATCH) {
                flush();
            }
        }

        void flush() {
            sink.take(numbers, n);
            work.advance(n);
            n = 0;
        }
    }
}
