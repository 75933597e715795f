package org.sced.randomization;

import static java.util.Objects.requireNonNull;

import org.sced.data.Comparison;
import org.sced.data.Improvement;
import org.sced.effect.EffectSizeIndex;
import org.sced.effect.Estimate;
import org.sced.effect.Range;
import org.sced.stats.Undefined;

/**
 * An effect size as test statistic: the index of all days of the first condition against all days of the second.
 *
 * <p>Its center is the value where nothing changed, unless that value lies at an end of the range, as with PND, from
 * which no distance in both directions exists.
 *
 * @param index the effect size
 */
public record IndexStatistic(EffectSizeIndex index) implements TestStatistic {
    /** Checks that it is there. */
    public IndexStatistic {
        requireNonNull(index, "index");
    }

    @Override
    public String name() {
        return index.name();
    }

    @Override
    public double of(Arrangement arrangement) {
        return index.value(arrangement.comparison());
    }

    @Override
    public double raw(Arrangement arrangement) {
        return index.value(arrangement.comparison().withExpected(Improvement.INCREASE));
    }

    private Estimate estimate(Comparison comparison) {
        return index.estimate(comparison, EffectSizeIndex.DEFAULT_LEVEL);
    }

    @Override
    public double center() {
        Range range = index.range();
        double none = range.nullValue();
        return range.min() < none && none < range.max() ? none : Double.NaN;
    }

    @Override
    public Undefined undefined(Arrangement arrangement) {
        return estimate(arrangement.comparison())
                .undefined()
                .orElseGet(() -> TestStatistic.super.undefined(arrangement));
    }

    @Override
    public String toString() {
        return name();
    }
}
