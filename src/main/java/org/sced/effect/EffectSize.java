package org.sced.effect;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.sced.data.Comparison;
import org.sced.data.Improvement;

/**
 * An index of one phase change.
 *
 * @param index which index
 * @param measure name of the measure
 * @param from label of the first phase
 * @param to label of the second phase
 * @param nFrom values of the first phase
 * @param nTo values of the second phase
 * @param expected the direction that counts as positive
 * @param raw the value as its literature states it: as if higher were better, for reductions as if lower were; {@code
 *     NaN} if undefined
 * @param level confidence level that was asked for
 * @param estimate the oriented value with error and interval
 * @param cautions what in these data can make it misleading
 */
public record EffectSize(
        EffectSizeIndex index,
        String measure,
        String from,
        String to,
        int nFrom,
        int nTo,
        Improvement expected,
        double raw,
        double level,
        Estimate estimate,
        List<Caution> cautions) {
    /** Checks that nothing is missing and copies the list. */
    public EffectSize {
        requireNonNull(index, "index");
        requireNonNull(measure, "measure");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(expected, "expected");
        requireNonNull(estimate, "estimate");
        cautions = Cautions.of(cautions);
    }

    /** Whether it is defined and nothing in the data speaks against reading it. */
    public boolean isDefensible() {
        return estimate.isDefined() && cautions.isEmpty();
    }

    /** The oriented value; {@code NaN} if undefined. */
    public double value() {
        return estimate.value();
    }

    /** The index of two phases, of which one may be empty. */
    static EffectSize of(EffectSizeIndex index, Phases phases, double level) {
        Comparison comparison = phases.comparison();
        Estimate estimate = phases.estimate(index, level);
        if (phases.isSparse() && estimate.isDefined()) {
            estimate = estimate.with(Flag.SPARSE);
        }
        return new EffectSize(
                index,
                comparison.measure().name(),
                phases.from().label(),
                phases.to().label(),
                phases.m(),
                phases.n(),
                comparison.expected(),
                raw(index, phases, estimate.value()),
                level,
                estimate,
                new Cautions(phases, index));
    }

    /** The value as its literature states it; where the index is undefined, there is nothing to state the other way round. */
    private static double raw(EffectSizeIndex index, Phases phases, double value) {
        Definition definition = index.definition();
        if (phases.comparison().expected() == definition.statedFor() || Double.isNaN(value)) {
            return value;
        }
        return switch (definition.mirror()) {
            case NEGATES -> 0.0 - value;
            case STAYS -> value;
            case COMPLEMENTS, NONE -> index.value(phases.expecting(definition.statedFor()));
        };
    }

    @Override
    public String toString() {
        return index.name() + " " + from + "→" + to + " " + estimate;
    }
}
