package org.sced.randomization;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Work in numbered pieces, done by the threads of the fork-join pool it is started in. It stops when the thread that
 * started it is interrupted or the {@link Progress} says so. Which thread does which piece must not matter.
 *
 * <pre>{@code
 * Work work = new Work(progress, 1000);
 * work.run(1000, true, i -> {
 *     results[i] = simulate(i);
 *     work.advance(1);
 * });
 * }</pre>
 */
public final class Work {
    private final Progress progress;
    private final long total;
    private final long step;
    private final Thread caller = Thread.currentThread();
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();

    private long done;
    private long told;

    /**
     * Work that is still to be done.
     *
     * @param progress who is told
     * @param total how much there is, in units of one's own choice
     */
    public Work(Progress progress, long total) {
        this.progress = requireNonNull(progress, "progress");
        this.total = Math.max(1, total);
        this.step = Math.max(1, this.total / 1000);
    }

    /**
     * Does all pieces; the first failure is thrown on.
     *
     * @param pieces how many there are
     * @param parallel whether several threads may do them
     * @param piece does the piece with a number from 0 on
     * @throws CancellationException if the work was stopped
     */
    public void run(int pieces, boolean parallel, IntConsumer piece) {
        advance(0);
        IntStream numbers = IntStream.range(0, pieces);
        (parallel && pieces > 1 ? numbers.parallel() : numbers).forEach(i -> {
            if (failure.get() == null) {
                try {
                    piece.accept(i);
                } catch (RuntimeException e) {
                    failure.compareAndSet(null, e);
                }
            }
        });
        if (failure.get() != null) {
            throw failure.get();
        }
    }

    /**
     * Says that so much more is done.
     *
     * @throws CancellationException if the work is to stop
     */
    public void advance(long more) {
        if (caller.isInterrupted()) {
            throw new CancellationException("the work was interrupted");
        }
        if (failure.get() != null) {
            throw new CancellationException("another part of the work failed");
        }
        tell(more);
    }

    private synchronized void tell(long more) {
        done += more;
        if (done - told >= step || done >= total) {
            told = done;
            if (!progress.goesOn(Math.min(done, total), total)) {
                throw new CancellationException("the work was cancelled");
            }
        }
    }
}
