package org.sced.randomization;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sced.effect.EffectSizeIndex;
import org.sced.effect.Interval;
import org.sced.stats.TextTable;
import org.sced.stats.Undefined;

/**
 * Where the statistic of several persons stands among those of the draws.
 *
 * @param persons everyone, with the schedule that was carried out
 * @param measure what was measured
 * @param from the condition that is compared, as the baseline
 * @param to the condition that is held against it
 * @param statistic name of the statistic
 * @param alternative what was looked for
 * @param design the draws that there could have been
 * @param observed the statistic under the schedules that were carried out: the mean or median of the persons' statistics, in a
 *     two-sided test of a statistic with a center that of their distances from it, or the sum of ranks; {@code NaN} if
 *     it cannot be computed
 * @param doubled whether the number in the smaller tail was doubled, as in a two-sided test of a statistic without a
 *     center
 * @param extreme how many of the draws are at least as extreme, the one that was carried out included; if doubled, twice
 *     the number in the smaller tail, at most all
 * @param evaluated how many draws went in
 * @param uncomputable how many of these have no statistic; they are among the extreme ones
 * @param draws how many draws the design has
 * @param method the way that was taken, never {@link PValueMethod#AUTOMATIC}
 * @param choice one sentence on how that way came about, as {@code "exact: the 18 draws were listed"}
 * @param seed the seed of Monte-Carlo draws, which an exact test does not use
 * @param undefined why there is no result, if there is none
 */
public record StudyStanding(
        List<Person> persons,
        String measure,
        String from,
        String to,
        String statistic,
        Alternative alternative,
        StudyDesign design,
        double observed,
        boolean doubled,
        BigInteger extreme,
        BigInteger evaluated,
        BigInteger uncomputable,
        BigInteger draws,
        PValueMethod method,
        String choice,
        long seed,
        Optional<Undefined> undefined) {
    /**
     * One of the persons.
     *
     * @param caseId who
     * @param schedule the one that was carried out
     * @param nFrom measured days under the condition that is compared, as the baseline
     * @param nTo measured days under the condition that is held against it
     * @param statistic the person's own, oriented: larger is better; {@code NaN} if it cannot be computed, empty if persons
     *     were compared by ranks
     */
    public record Person(String caseId, Schedule schedule, int nFrom, int nTo, OptionalDouble statistic) {
        /** Checks that nothing is missing. */
        public Person {
            requireNonNull(caseId, "caseId");
            requireNonNull(schedule, "schedule");
            requireNonNull(statistic, "statistic");
        }
    }

    /** Checks that nothing is missing. */
    public StudyStanding {
        persons = List.copyOf(persons);
        requireNonNull(measure, "measure");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(statistic, "statistic");
        requireNonNull(alternative, "alternative");
        requireNonNull(design, "design");
        requireNonNull(extreme, "extreme");
        requireNonNull(evaluated, "evaluated");
        requireNonNull(uncomputable, "uncomputable");
        requireNonNull(draws, "draws");
        requireNonNull(method, "method");
        requireNonNull(choice, "choice");
        requireNonNull(undefined, "undefined");
    }

    /** The ids of the persons. */
    public List<String> cases() {
        return persons.stream().map(Person::caseId).toList();
    }

    /** The statistic of each person, oriented: larger is better; empty if persons were compared by ranks. */
    public List<Double> ofPersons() {
        return persons.stream()
                .flatMapToDouble(person -> person.statistic().stream())
                .boxed()
                .toList();
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

    TextTable table() {
        List<List<String>> rows = persons.stream()
                .map(one -> List.of(
                        one.caseId(),
                        one.schedule().toString(),
                        String.valueOf(one.nFrom()),
                        String.valueOf(one.nTo()),
                        one.statistic().isEmpty()
                                        || Double.isNaN(one.statistic().getAsDouble())
                                ? "–"
                                : String.format(
                                        Locale.ROOT, "%.3f", one.statistic().getAsDouble())))
                .toList();
        return new TextTable(
                List.of("person", "schedule", "n " + from, "n " + to, "statistic"),
                rows,
                List.of(1),
                List.of(footnote()));
    }

    private String footnote() {
        String drawn = method == PValueMethod.EXACT
                ? ""
                : interval(EffectSizeIndex.DEFAULT_LEVEL)
                        .map(range -> String.format(
                                Locale.ROOT,
                                "; 95 %% interval of the share [%.4f, %.4f]",
                                range.lower(),
                                range.upper()))
                        .orElse("");
        return choice
                + drawn
                + String.format(Locale.ROOT, "; the smallest p of the design is %.3g", design.smallestP());
    }

    String line(String name) {
        String among = method == PValueMethod.EXACT
                ? extreme + " of " + draws + " draws, exact"
                : extreme + " of " + evaluated + " draws, taken from " + draws + " with seed " + seed;
        String head = String.join(", ", cases()) + " " + measure + ": " + statistic;
        return extremes().line(head, observed, name, alternative, among, design.text());
    }
}
