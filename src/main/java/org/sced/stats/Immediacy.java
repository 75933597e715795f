package org.sced.stats;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import org.sced.data.Comparison;
import org.sced.data.PhaseData;

/**
 * How far the level moves at once: mean (or median) of the first k values of the second phase less that of the last k of the
 * first (What Works Clearinghouse, k = 3).
 *
 * <p>Null value 0. Where a phase has fewer than k values, those that are there are used, and {@link #isShort} says so.
 * Undefined if a phase has none (EMPTY_PHASE).
 *
 * @param k values asked for on each side
 * @param usedFrom values used of the first phase
 * @param usedTo values used of the second phase
 * @param change the difference
 */
public record Immediacy(int k, int usedFrom, int usedTo, Change change) {
    /** Checks that nothing is missing. */
    public Immediacy {
        requireNonNull(change, "change");
    }

    /**
     * The immediacy of means.
     *
     * @param k values on each side, 1 or more
     * @throws IllegalArgumentException if k is below 1
     */
    public static Immediacy ofMeans(Comparison comparison, int k) {
        return of(comparison, k, false);
    }

    /**
     * The immediacy of medians.
     *
     * @param k values on each side, 1 or more
     * @throws IllegalArgumentException if k is below 1
     */
    public static Immediacy ofMedians(Comparison comparison, int k) {
        return of(comparison, k, true);
    }

    private static Immediacy of(Comparison comparison, int k, boolean medians) {
        if (k < 1) {
            throw new IllegalArgumentException(k + " values on each side; allowed are 1 or more");
        }
        PhaseData from = comparison.from();
        PhaseData to = comparison.to();
        int usedFrom = Math.min(k, from.n());
        int usedTo = Math.min(k, to.n());
        Figure raw;
        if (usedFrom == 0 || usedTo == 0) {
            raw = Trend.tooFew(usedFrom == 0 ? from : to, 1);
        } else {
            raw = Figure.of(level(to, 0, usedTo, medians) - level(from, from.n() - usedFrom, from.n(), medians));
        }
        return new Immediacy(k, usedFrom, usedTo, Change.difference(raw, comparison.expected()));
    }

    private static double level(PhaseData phase, int first, int end, boolean median) {
        return median
                ? ChangeStatistic.median(phase, first, end)
                : Sample.mean(Arrays.copyOfRange(phase.values().toArray(), first, end));
    }

    /** Whether a phase has fewer values than asked for. */
    public boolean isShort() {
        return usedFrom < k || usedTo < k;
    }

    @Override
    public String toString() {
        return "immediacy " + change + (isShort() ? " (of " + usedFrom + " and " + usedTo + " values)" : "");
    }
}
