package org.sced.randomization;

import static java.util.Objects.requireNonNull;

/**
 * The result for a case whose schedule was drawn from the design: the p-value is one by the draw itself, whatever the
 * distribution of the values and their dependence from day to day.
 *
 * @param standing where the statistic stands among those of the schedules
 */
public record LicensedResult(Standing standing) implements RandomizationResult {
    /** Checks that nothing is missing. */
    public LicensedResult {
        requireNonNull(standing, "standing");
    }

    /** The randomization p-value; {@code NaN} if the statistic is undefined. */
    public double p() {
        return standing.share();
    }

    /** Standard error of a Monte-Carlo p-value with R draws, √(p(1 − p)/R); 0 if it is exact. */
    public double standardError() {
        return standing.standardError();
    }

    @Override
    public String toString() {
        return standing.line("p");
    }
}
