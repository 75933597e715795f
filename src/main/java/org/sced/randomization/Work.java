package org.sced.randomization;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Work in numbered pieces, done by the threads of the fork-join pool it is started in. It stops when the thread that
 * started it is interrupted or the {@link Progress} says so. Which thread does which piece must not matter.
 */
final class Work {
    private final Progress progress;
    private final long total;
    private final long step;
    private final Thread caller = Thread.currentThread();
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();

    private long done;
    private long told;

    Work(Progress progress, long total) {
        this.progress = requireNonNull(progress, "progress");
        this.total = Math.max(1, total);
        this.step = Math.max(1, this.total / 1000);
    }

    /** Does all pieces; the first failure is thrown on. */
    void run(int pieces, boolean parallel, IntConsumer piece) {
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

    /** Says that so much more is done; throws if the work is to stop. */
    void advance(long more) {
        if (caller.isInterrupted()) {
            throw new CancellationException("the randomization test was interrupted");
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
                throw new CancellationException("the randomization test was cancelled");
            }
        }
    }
}
