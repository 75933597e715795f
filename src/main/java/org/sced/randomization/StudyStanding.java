package org.sced.randomization;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
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

    /** The share of extreme draws, rounded once; {@code NaN} if undefined. */
    double share() {
        return undefined.isPresent()
                ? Double.NaN
                : new BigDecimal(extreme)
                        .divide(new BigDecimal(evaluated), MathContext.DECIMAL128)
                        .doubleValue();
    }

    double standardError() {
        if (undefined.isPresent()) {
            return Double.NaN;
        }
        double p = share();
        return method == PValueMethod.EXACT ? 0 : Math.sqrt(p * (1 - p) / (evaluated.longValue() - 1));
    }

    String line(String name) {
        String head = String.join(", ", cases) + " " + measure + ": " + statistic;
        if (undefined.isPresent()) {
            return head + " undefined, " + undefined.get().reason() + ". "
                    + undefined.get().sentence();
        }
        String among = method == PValueMethod.EXACT
                ? extreme + " of " + draws + " draws, exact"
                : extreme + " of " + evaluated + " draws, taken from " + draws + " with seed " + seed;
        String without =
                uncomputable.signum() > 0 ? ", " + uncomputable + " without a statistic counted as extreme" : "";
        return String.format(
                Locale.ROOT,
                "%s = %.3f, %s = %s (%s; %s%s; %s)",
                head,
                observed,
                name,
                p(),
                alternative.text(),
                among,
                without,
                design.text());
    }

    private String p() {
        double p = share();
        return String.format(Locale.ROOT, p < 0.001 ? "%.2e" : "%.3f", p);
    }
}
