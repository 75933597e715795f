package org.sced.analysis;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Many cases, analysed by several threads and handed on in the order in which they came. Only a window of them is held at a
 * time, so that files and results of any length pass.
 *
 * <pre>{@code
 * try (Stream<SingleCase> cases = DiaryReader.withDefaults().stream(Path.of("diaries.csv"))) {
 *     Batch.withDefaults().forEach(cases, CaseAnalysis::of, analysis -> System.out.println(analysis));
 * }
 * }</pre>
 *
 * <p>Cases are taken and results handed on by the calling thread. The answer does not depend on the number of threads.
 * Immutable; every {@code with} method answers a new batch.
 */
public final class Batch {
    private static final int WINDOW = 64;

    private final int threads;
    private final int window;

    private Batch(int threads, int window) {
        this.threads = threads;
        this.window = window;
    }

    /** A thread for each processor, and a window of 64 cases for each thread. */
    public static Batch withDefaults() {
        int processors = Runtime.getRuntime().availableProcessors();
        return new Batch(processors, WINDOW * processors);
    }

    /** The same with so many threads. */
    public Batch withThreads(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("a batch with " + threads + " threads; at least 1 is needed");
        }
        return new Batch(threads, window);
    }

    /** The same with so many cases that are being analysed, or wait for those before them, at a time. */
    public Batch withWindow(int window) {
        if (window < 1) {
            throw new IllegalArgumentException("a batch with a window of " + window + " cases; at least 1 is needed");
        }
        return new Batch(threads, window);
    }

    /**
     * Analyses each case and hands the result on. What the cases or an analysis throw ends the batch and is thrown here,
     * when the results of the cases before it have been handed on.
     *
     * @param cases the cases, read one after another as they are needed
     * @param analysis what is done with each; called by several threads at once
     * @param results takes the results in the order of the cases; called by the calling thread
     * @return how many cases there were
     * @throws CancellationException if the calling thread is interrupted
     */
    public <T, R> long forEach(
            Stream<? extends T> cases, Function<? super T, ? extends R> analysis, Consumer<? super R> results) {
        requireNonNull(analysis, "analysis");
        requireNonNull(results, "results");
        Iterator<? extends T> iterator = cases.iterator();
        Deque<Future<R>> waiting = new ArrayDeque<>();
        ExecutorService workers = Executors.newFixedThreadPool(threads, daemons());
        long count = 0;
        try {
            for (Optional<? extends T> one = next(iterator, waiting, results);
                    one.isPresent();
                    one = next(iterator, waiting, results)) {
                T given = one.get();
                waiting.add(workers.submit(() -> analysis.apply(given)));
                count++;
                while (waiting.size() == window
                        || !waiting.isEmpty() && waiting.peek().isDone()) {
                    results.accept(result(waiting.remove()));
                }
            }
            handOn(waiting, results);
            return count;
        } finally {
            workers.shutdownNow();
        }
    }

    /** The next case, if there is one; where it cannot be read, the results before it go first. */
    private static <T, R> Optional<T> next(
            Iterator<T> iterator, Deque<Future<R>> waiting, Consumer<? super R> results) {
        try {
            return iterator.hasNext() ? Optional.of(iterator.next()) : Optional.empty();
        } catch (RuntimeException e) {
            handOn(waiting, results);
            throw e;
        }
    }

    private static <R> void handOn(Deque<Future<R>> waiting, Consumer<? super R> results) {
        while (!waiting.isEmpty()) {
            results.accept(result(waiting.remove()));
        }
    }

    private static ThreadFactory daemons() {
        return task -> {
            Thread thread = new Thread(task, "sced-batch");
            thread.setDaemon(true);
            return thread;
        };
    }

    private static <R> R result(Future<R> future) {
        try {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("the batch was interrupted");
            }
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            CancellationException cancelled = new CancellationException("the batch was interrupted");
            cancelled.initCause(e);
            throw cancelled;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause(); // an analysis throws no checked exception
        }
    }

    @Override
    public String toString() {
        return "batch with " + threads + " threads and a window of " + window + " cases";
    }
}
