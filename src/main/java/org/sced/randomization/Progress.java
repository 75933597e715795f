package org.sced.randomization;

/**
 * Is told now and then how far long work has come, and can end it.
 *
 * <pre>{@code
 * test.with((done, total) -> {
 *     bar.set((double) done / total);
 *     return !cancelled;
 * })
 * }</pre>
 *
 * <p>Calls come from the threads that work, one at a time, with a number that never falls.
 */
@FunctionalInterface
public interface Progress {
    /**
     * Whether to go on; {@code false} ends the work with a {@link java.util.concurrent.CancellationException}.
     *
     * @param done how much is done
     * @param total how much there is to do
     */
    boolean goesOn(long done, long total);

    /** Tells nobody. */
    static Progress silent() {
        return (done, total) -> true;
    }
}
