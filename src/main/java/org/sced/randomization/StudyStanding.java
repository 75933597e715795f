package org.sced.randomization;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.sced.stats.Undefined;

/**
 * Where the statistic of several persons stands among those of the draws.
 *
 * @param cases the persons
 * @param measure what was measured
 * @param from the condition that is compared, as the baseline
 * @param to the condition that is held against it
 * @param statistic name of the statistic
 * @param alternative what was looked for
 * @param design the draws that there could have been
 * @param observed the statistic under the schedules that were carried out: the mean or median of the persons' statistics, in a
 *     two-sided test of a statistic with a center that of their distances from it, or the sum of ranks; {@code NaN} if
 *     it cannot be computed
 * @param ofPersons the statistic of each person, oriented: larger is better; empty if persons were compared by ranks
 * @param doubled whether the number in the smaller tail was doubled, as in a two-sided test of a statistic without a
 *     center
 * @param extreme how many of the draws are at least as extreme, the one that was carried out included; if doubled, twice
 *     the number in the smaller tail, at most all
 * @param evaluated how many draws went in
 * @param uncomputable how many of these have no statistic; they are among the extreme ones
 * @param draws how many draws the design has
 * @param method the way that was taken, never {@link PValueMethod#AUTOMATIC}
 * @param seed the seed of Monte-Carlo draws, which an exact test does not use
 * @param undefined why there is no result, if there is none
 */
public record StudyStanding(
        List<String> cases,
        String measure,
        String from,
        String to,
        String statistic,
        Alternative alternative,
        StudyDesign design,
        double observed,
        List<Double> ofPersons,
        boolean doubled,
        BigInteger extreme,
        BigInteger evaluated,
        BigInteger uncomputable,
        BigInteger draws,
        PValueMethod method,
        long seed,
        Optional<Undefined> undefined) {
    /** Checks that nothing is missing. */
    public StudyStanding {
        cases = List.copyOf(cases);
        requireNonNull(measure, "measure");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(statistic, "statistic");
        requireNonNull(alternative, "alternative");
        requireNonNull(design, "design");
        ofPersons = List.copyOf(ofPersons);
        requireNonNull(extreme, "extreme");
        requireNonNull(evaluated, "evaluated");
        requireNonNull(uncomputable, "uncomputable");
        requireNonNull(draws, "draws");
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

    String line(String name) {
        String among = method == PValueMethod.EXACT
                ? extreme + " of " + draws + " draws, exact"
                : extreme + " of " + evaluated + " draws, taken from " + draws + " with seed " + seed;
        String head = String.join(", ", cases) + " " + measure + ": " + statistic;
        return extremes().line(head, observed, name, alternative, among, design.text());
    }
}
