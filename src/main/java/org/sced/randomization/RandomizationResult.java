package org.sced.randomization;

import java.math.BigInteger;
import java.util.Optional;
import org.sced.effect.EffectSizeIndex;
import org.sced.effect.Interval;
import org.sced.stats.Undefined;

/**
 * What a randomization test found.
 *
 * <p>Only a {@link LicensedResult}, of a case that says that its schedule was drawn from the design, has a p-value. Any
 * other case gives an {@link AsIfResult}, which has none.
 */
public sealed interface RandomizationResult permits LicensedResult, AsIfResult {
    /** Where the statistic stands among those of the schedules. */
    Standing standing();

    /** Name of the statistic. */
    default String statistic() {
        return standing().statistic();
    }

    /** What was looked for. */
    default Alternative alternative() {
        return standing().alternative();
    }

    /** The schedules that could have been drawn. */
    default RandomizationDesign design() {
        return standing().design();
    }

    /** The statistic under the schedule that was carried out, oriented: larger is better. */
    default double observed() {
        return standing().observed();
    }

    /** The statistic under the schedule that was carried out, in the measure's own direction. */
    default double rawObserved() {
        return standing().rawObserved();
    }

    /** How many of the schedules that went in are at least as extreme, the one that was carried out included. */
    default BigInteger extreme() {
        return standing().extreme();
    }

    /** How many schedules went in: all of the design, or the drawn ones and the one that was carried out. */
    default BigInteger evaluated() {
        return standing().evaluated();
    }

    /** How many of them have no statistic; they are among the extreme ones. */
    default BigInteger uncomputable() {
        return standing().uncomputable();
    }

    /** How many schedules the design has. */
    default BigInteger schedules() {
        return standing().schedules();
    }

    /** The way that was taken, exact or Monte-Carlo. */
    default PValueMethod method() {
        return standing().method();
    }

    /** How that way came about, in one sentence. */
    default String choice() {
        return standing().choice();
    }

    /**
     * Where the share of extreme schedules among all lies, judged from the drawn ones: the 95% interval of Clopper and
     * Pearson (1934, Biometrika 26:404). Both ends are the share if it is exact; empty if it is undefined.
     */
    default Optional<Interval> interval() {
        return standing().interval(EffectSizeIndex.DEFAULT_LEVEL);
    }

    /** The seed of the draws, which an exact test does not use. */
    default long seed() {
        return standing().seed();
    }

    /** The smallest p-value that the design can give. */
    default double smallestP() {
        return design().smallestP();
    }

    /** Why there is no number, if there is none. */
    default Optional<Undefined> undefined() {
        return standing().undefined();
    }
}
