package org.sced.randomization;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * Draws one after the other for one thread, and what is computed of each.
 *
 * @param <T> the form of a draw
 * @param statistics what is computed
 * @param realised what was carried out
 * @param draw takes the next one
 */
record Drawing<T>(List<ToDoubleFunction<T>> statistics, T realised, Function<RandomGenerator, T> draw) {
    private static final int DRAWS_OF_A_PIECE = 1024;

    /** What was carried out, and so many draws, parted into pieces of which each has a generator, a drawing and a sink of its own. */
    static <S extends Sink> List<S> drawn(
            int draws, long seed, Supplier<S> sinks, Supplier<Drawing<?>> drawing, Progress progress) {
        int pieces = (draws - 1) / DRAWS_OF_A_PIECE + 1;
        List<S> filled = Sink.fresh(pieces, sinks);
        Work work = new Work(progress, draws);
        work.run(pieces, draws > 2 * DRAWS_OF_A_PIECE, piece -> {
            int many = Math.min(DRAWS_OF_A_PIECE, draws - piece * DRAWS_OF_A_PIECE);
            drawing.get().fill(piece == 0, many, UniformDraw.generator(seed, piece), filled.get(piece), work);
        });
        return filled;
    }

    private void fill(boolean withRealised, int draws, RandomGenerator random, Sink sink, Work work) {
        Batch<T> batch = new Batch<>(statistics, sink, work);
        if (withRealised) {
            batch.add(realised);
        }
        for (int i = 0; i < draws; i++) {
            batch.add(draw.apply(random));
        }
        batch.flush();
    }
}
