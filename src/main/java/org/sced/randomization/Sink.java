package org.sced.randomization;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Takes the statistics of schedules, some at a time. */
interface Sink {
    /**
     * Takes the first n numbers of every column, one column for each statistic; those that could not be computed are
     * {@code NaN} or infinite.
     */
    void take(double[][] columns, int n);

    /** So many new ones. */
    static <S extends Sink> List<S> fresh(int many, Supplier<S> sinks) {
        return IntStream.range(0, many).mapToObj(i -> sinks.get()).toList();
    }
}
