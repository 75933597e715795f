package org.sced.randomization;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sced.stats.Undefined;

/**
 * The shifts of the level that a randomization test does not reject, and what they were found from.
 *
 * <p>A shift θ says that every value under the second condition is better by θ than it would have been without.
 *
 * @param caseId the person
 * @param measure what was measured
 * @param from the condition that is held against
 * @param to the condition that is expected to be better
 * @param statistic name of the statistic
 * @param sides which sides the set has
 * @param level its level, as 0.95
 * @param design the schedules
 * @param estimate the shift at which the statistic shows no effect, oriented; {@code NaN} if there is none
 * @param pieces the set, oriented (larger is better), in order; one piece for statistics linear in the values
 * @param sign −1 where lower values of the measure are better, else 1
 * @param evaluated how many schedules went in
 * @param method exact or Monte-Carlo
 * @param procedure how the set was found, in one sentence
 * @param seed of the draws, which an exact set does not use
 * @param undefined why there is no set, if there is none
 */
public record ShiftSet(
        String caseId,
        String measure,
        String from,
        String to,
        String statistic,
        ConfidenceSides sides,
        double level,
        RandomizationDesign design,
        double estimate,
        List<ShiftRange> pieces,
        int sign,
        BigInteger evaluated,
        PValueMethod method,
        String procedure,
        long seed,
        Optional<Undefined> undefined) {
    /** Checks that nothing is missing. */
    public ShiftSet {
        requireNonNull(caseId, "caseId");
        requireNonNull(measure, "measure");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(statistic, "statistic");
        requireNonNull(sides, "sides");
        requireNonNull(design, "design");
        pieces = List.copyOf(pieces);
        requireNonNull(evaluated, "evaluated");
        requireNonNull(method, "method");
        requireNonNull(procedure, "procedure");
        requireNonNull(undefined, "undefined");
        if (pieces.isEmpty() && undefined.isEmpty()) {
            throw new IllegalArgumentException("a set without a piece, and no reason; a set has the estimate at least");
        }
    }

    /** From the smallest shift of the set to the largest; empty if undefined. */
    public Optional<ShiftRange> hull() {
        return pieces.isEmpty()
                ? Optional.empty()
                : Optional.of(new ShiftRange(
                        pieces.get(0).lower(), pieces.get(pieces.size() - 1).upper()));
    }

    /** The hull in the measure's own direction. */
    public Optional<ShiftRange> rawHull() {
        return sign < 0 ? hull().map(ShiftRange::mirrored) : hull();
    }

    /** The estimate in the measure's own direction. */
    public double rawEstimate() {
        return sign * estimate + 0.0;
    }

    /** Whether a shift, oriented, is in the set. */
    public boolean contains(double shift) {
        return pieces.stream().anyMatch(piece -> piece.contains(shift));
    }

    String line(String name) {
        String head = caseId + " " + measure + ": " + statistic;
        if (undefined.isPresent()) {
            return head + " " + name + " undefined, " + undefined.get().reason() + ". "
                    + undefined.get().sentence();
        }
        String set = pieces.stream().map(ShiftRange::toString).collect(Collectors.joining(" ∪ "));
        return String.format(
                Locale.ROOT,
                "%s shift = %.3f, %s%% %s %s (%s; %s; %s)",
                head,
                estimate,
                percent(),
                name,
                set,
                sides.text(),
                procedure,
                design.text());
    }

    private String percent() {
        return BigDecimal.valueOf(level).movePointRight(2).stripTrailingZeros().toPlainString();
    }
}
