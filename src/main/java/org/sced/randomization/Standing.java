package org.sced.randomization;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.util.Optional;
import org.sced.effect.Interval;
import org.sced.stats.Undefined;

/**
 * Where the statistic that was seen stands among those of the schedules.
 *
 * @param caseId the person
 * @param measure what was measured
 * @param from the condition that is compared, as the baseline
 * @param to the condition that is held against it
 * @param statistic name of the statistic
 * @param alternative what was looked for
 * @param design the schedules
 * @param observed the statistic under the schedule that was carried out, oriented: larger is better; {@code NaN} if it
 *     cannot be computed
 * @param rawObserved the same in the measure's own direction
 * @param doubled whether the number in the smaller tail was doubled, as in a two-sided test of a statistic without a
 *     center
 * @param extreme how many of the schedules are at least as extreme, the one that was carried out included; if doubled,
 *     twice the number in the smaller tail, at most all
 * @param evaluated how many schedules went in, drawn ones more than once if they were drawn so
 * @param uncomputable how many of these have no statistic; they are among the extreme ones
 * @param schedules how many schedules the design has
 * @param method the way that was taken, never {@link PValueMethod#AUTOMATIC}
 * @param choice one sentence on how that way came about, as {@code "exact: the 105 schedules were listed"}
 * @param seed the seed of the draws, which an exact test does not use
 * @param undefined why there is no result, if there is none
 */
public record Standing(
        String caseId,
        String measure,
        String from,
        String to,
        String statistic,
        Alternative alternative,
        RandomizationDesign design,
        double observed,
        double rawObserved,
        boolean doubled,
        BigInteger extreme,
        BigInteger evaluated,
        BigInteger uncomputable,
        BigInteger schedules,
        PValueMethod method,
        String choice,
        long seed,
        Optional<Undefined> undefined) {
    /** Checks that nothing is missing. */
    public Standing {
        requireNonNull(caseId, "caseId");
        requireNonNull(measure, "measure");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(statistic, "statistic");
        requireNonNull(alternative, "alternative");
        requireNonNull(design, "design");
        requireNonNull(extreme, "extreme");
        requireNonNull(evaluated, "evaluated");
        requireNonNull(uncomputable, "uncomputable");
        requireNonNull(schedules, "schedules");
        requireNonNull(choice, "choice");
        requireNonNull(method, "method");
        requireNonNull(undefined, "undefined");
    }

    private Extremes extremes() {
        return new Extremes(extreme, evaluated, uncomputable, method, undefined);
    }

    double share() {
        return extremes().share();
    }

    double standardError() {
        return extremes().standardError();
    }

    Optional<Interval> interval(double level) {
        return extremes().interval(level, doubled);
    }

    String line(String name) {
        String among = method == PValueMethod.EXACT
                ? extreme + " of " + schedules + (evaluated.equals(BigInteger.ONE) ? " schedule" : " schedules")
                        + ", exact"
                : extreme + " of " + evaluated + " schedules, drawn from " + schedules + " with seed " + seed;
        String head = caseId + " " + measure + ": " + statistic;
        return extremes().line(head, observed, name, alternative, among, design.text());
    }
}
