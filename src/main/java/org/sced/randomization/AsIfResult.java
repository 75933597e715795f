package org.sced.randomization;

import static java.util.Objects.requireNonNull;

import org.sced.stats.Reason;

/**
 * The result for a case that does not say that its schedule was drawn from the design: how the statistic would stand if
 * it had been. It is no p-value.
 *
 * @param standing where the statistic stands among those of the schedules
 * @param explanation one sentence on why it is no p-value
 */
public record AsIfResult(Standing standing, String explanation) implements RandomizationResult {
    /** Checks that nothing is missing. */
    public AsIfResult {
        requireNonNull(standing, "standing");
        requireNonNull(explanation, "explanation");
    }

    /** The share of schedules that are at least as extreme; {@code NaN} if the statistic is undefined. */
    public double proportion() {
        return standing.share();
    }

    /** Standard error of a Monte-Carlo proportion with R draws, √(p(1 − p)/R); 0 if it is exact. */
    public double standardError() {
        return standing.standardError();
    }

    /** Why there is no p-value. */
    public Reason reason() {
        return Reason.NOT_RANDOMIZED;
    }

    @Override
    public String toString() {
        return standing.line("as-if proportion") + " " + explanation;
    }
}
