package org.sced;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;

/** Asks on pools of one, two and sixteen threads what was asked on the usual one. */
public final class AnyThreads {
    private AnyThreads() {}

    /** Checks that a question has the same answer everywhere, which is handed on. */
    public static <T> T sameAnswer(Supplier<T> question) {
        T here = question.get();
        for (int threads : new int[] {1, 2, 16}) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            try {
                assertThat(pool.submit(question::get).join()).isEqualTo(here);
            } finally {
                pool.shutdown();
            }
        }
        return here;
    }
}
