package org.sced.randomization;

import java.math.BigInteger;
import java.util.Optional;
import org.sced.effect.EffectSizeIndex;
import org.sced.effect.Interval;
import org.sced.stats.TextTable;
import org.sced.stats.Undefined;

/**
 * What a randomization test of several persons found.
 *
 * <p>Only a {@link LicensedStudyResult}, of a study all of whose cases say that they were drawn from the design, has a
 * p-value. Any other gives an {@link AsIfStudyResult}, which has none.
 */
public sealed interface StudyResult permits LicensedStudyResult, AsIfStudyResult {
    /** Where the statistic stands among those of the draws. */
    StudyStanding standing();

    /** Everyone's schedule, measured days and statistic, side by side. */
    default TextTable persons() {
        return standing().table();
    }

    /** Name of the statistic, as {@code "mean of MEAN_DIFF"}. */
    default String statistic() {
        return standing().statistic();
    }

    /** What was looked for. */
    default Alternative alternative() {
        return standing().alternative();
    }

    /** The statistic under the schedules that were carried out. */
    default double observed() {
        return standing().observed();
    }

    /** How many of the computed draws are at least as extreme, the one that was carried out included. */
    default BigInteger extreme() {
        return standing().extreme();
    }

    /** How many draws were computed. */
    default BigInteger evaluated() {
        return standing().evaluated();
    }

    /** How many of the computed draws have no statistic; they are among the extreme ones. */
    default BigInteger uncomputable() {
        return standing().uncomputable();
    }

    /** The draws that there could have been. */
    default StudyDesign design() {
        return standing().design();
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
     * Where the share of extreme draws among all lies, judged from those that were taken: the 95% interval of Clopper and
     * Pearson (1934, Biometrika 26:404). Both ends are the share if it is exact; empty if it is undefined.
     */
    default Optional<Interval> interval() {
        return standing().interval(EffectSizeIndex.DEFAULT_LEVEL);
    }

    /** The seed of Monte-Carlo draws, which an exact test does not use. */
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
