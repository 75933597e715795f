package org.sced.effect;

import java.util.List;
import java.util.Set;
import org.sced.data.Comparison;
import org.sced.data.Improvement;
import org.sced.data.Series;

/**
 * An effect size of a phase change.
 *
 * <p>To add one, implement {@link #estimate} as a pure function and say what it is; everything else follows. Indices are
 * immutable and equal if they have the same name and the same numbers.
 */
public interface EffectSizeIndex {
    /** The level of intervals unless another is asked for. */
    double DEFAULT_LEVEL = 0.95;

    /** Stable name, the constant as printed in papers: {@code NAP}. */
    String name();

    /** The name in words: {@code nonoverlap of all pairs}. */
    String title();

    /** What it is about. */
    Family family();

    /** The values it can take. */
    Range range();

    /** What becomes of it when the expected direction of the same data is turned round. */
    Mirror mirror();

    /** What it takes from the calendar. */
    default Timing timing() {
        return Timing.NONE;
    }

    /** The direction in which its literature states it, which is that of the raw value: a reduction is a decrease. */
    default Improvement statedFor() {
        return Improvement.INCREASE;
    }

    /** The formula, in one line of text. */
    String formula();

    /** Authors and year of its definition. */
    String source();

    /** What can make it misleading; the concerns of its family unless something else is said. */
    default Set<Concern> minds() {
        return family().minds();
    }

    /**
     * The index of two phases. A pure function that never throws for awkward data: what the data leave undefined is told
     * in the estimate.
     *
     * @param comparison the phases and the expected direction
     * @param level confidence level of the interval, between 0 and 1
     */
    Estimate estimate(Comparison comparison, double level);

    /** The value alone, for tests that need it thousands of times; {@code NaN} if it is undefined. */
    default double value(Comparison comparison) {
        return estimate(comparison, DEFAULT_LEVEL).value();
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
        return of(comparison, level, Diagnosis.of(comparison));
    }

    /**
     * The index of two phases whose diagnosis is known already, as where several indices of them are wanted.
     *
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    default EffectSize of(Comparison comparison, double level, Diagnosis diagnosis) {
        Interval.requireLevel(level);
        Estimate estimate = EffectSize.marked(comparison, estimate(comparison, level));
        // Where the index is undefined, there is nothing to state the other way round either.
        double raw = comparison.expected() == statedFor() || !estimate.isDefined()
                ? estimate.value()
                : value(comparison.withExpected(statedFor()));
        return new EffectSize(
                this,
                comparison.measure().name(),
                comparison.from().label(),
                comparison.to().label(),
                comparison.from().n(),
                comparison.to().n(),
                comparison.expected(),
                raw,
                level,
                estimate,
                diagnosis.of(this));
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
