package org.sced.randomization;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Computes statistics of draws side by side and hands them on some at a time.
 *
 * @param <T> the form of a draw
 */
final class Batch<T> {
    private static final int SIZE = 256;

    private final List<ToDoubleFunction<T>> statistics;
    private final Sink sink;
    private final Work work;
    private final double[][] rows;
    private int n;

    Batch(List<ToDoubleFunction<T>> statistics, Sink sink, Work work) {
        this.statistics = statistics;
        this.sink = sink;
        this.work = work;
        this.rows = new double[statistics.size()][SIZE];
    }

    void add(T one) {
        for (int i = 0; i < rows.length; i++) {
            rows[i][n] = statistics.get(i).applyAsDouble(one);
        }
        if (++n == SIZE) {
            flush();
        }
    }

    void flush() {
        sink.take(rows, n);
        work.advance(n);
        n = 0;
    }
}
