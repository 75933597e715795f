package org.sced.effect;

import java.util.List;
import java.util.Set;
import org.sced.data.Comparison;
import org.sced.data.Improvement;
import org.sced.data.Series;

/**
 * An effect size of a phase change.
 *
 * <p>To add one, implement {@link #estimate(Phases, double)} as a pure function and say what it is in a {@link
 * Definition}; everything else follows. Indices are immutable and equal if they have the same name and the same numbers.
 */
public interface EffectSizeIndex {
    /** The level of intervals unless another is asked for. */
    double DEFAULT_LEVEL = 0.95;

    /** Stable name, the constant as printed in papers: {@code NAP}. */
    String name();

    /** What it is, in words and formula. */
    Definition definition();

    /**
     * The index of two phases that both have values. A pure function that never throws for awkward data: what the data
     * leave undefined is told in the estimate.
     *
     * @param phases the phases and the expected direction
     * @param level confidence level of the interval, between 0 and 1
     */
    Estimate estimate(Phases phases, double level);

    /** The value alone of two phases that both have values, for tests that need it thousands of times; {@code NaN} if it is undefined. */
    default double value(Phases phases) {
        return estimate(phases, DEFAULT_LEVEL).value();
    }

    /** The name in words: {@code nonoverlap of all pairs}. */
    default String title() {
        return definition().title();
    }

    /** What it is about. */
    default Family family() {
        return definition().family();
    }

    /** The values it can take. */
    default Range range() {
        return definition().range();
    }

    /** What becomes of it when the expected direction of the same data is turned round. */
    default Mirror mirror() {
        return definition().mirror();
    }

    /** What it takes from the calendar. */
    default Timing timing() {
        return definition().timing();
    }

    /** The direction in which its literature states it, which is that of the raw value: a reduction is a decrease. */
    default Improvement statedFor() {
        return definition().statedFor();
    }

    /** The formula, in one line of text. */
    default String formula() {
        return definition().formula();
    }

    /** Authors and year of its definition. */
    default String source() {
        return definition().source();
    }

    /** What can make it misleading; the concerns of its family unless something else is said. */
    default Set<Concern> minds() {
        return family().minds();
    }

    /**
     * The index of two phases, of which one may be empty; never throws for awkward data.
     *
     * @param comparison the phases and the expected direction
     * @param level confidence level of the interval, between 0 and 1
     */
    default Estimate estimate(Comparison comparison, double level) {
        return Phases.of(comparison).estimate(this, level);
    }

    /** The value alone of two phases; {@code NaN} if it is undefined. */
    default double value(Comparison comparison) {
        return comparison.from().n() == 0 || comparison.to().n() == 0 ? Double.NaN : value(Phases.of(comparison));
    }

    /** The index of two phases, with a 95 % interval where one exists. */
    default EffectSize of(Comparison comparison) {
        return of(comparison, DEFAULT_LEVEL);
    }

    /**
     * The index of two phases with an interval of the given level.
     *
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    default EffectSize of(Comparison comparison, double level) {
        return EffectSize.of(this, Phases.of(comparison), Interval.requireLevel(level));
    }

    /** The index of every phase change of a series. */
    default EffectSizes of(Series series) {
        return new EffectSizes(
                List.copyOf(series.changes().stream().map(this::of).toList()));
    }

    /** The index of two bare samples of which higher values are better; {@code NaN} is a missing day. */
    default EffectSize of(double[] a, double[] b) {
        return of(Comparison.of(a, b));
    }
}
