package org.sced.randomization;

import java.math.BigInteger;
import java.util.Optional;
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

    /** The smallest p-value that the design can give. */
    default double smallestP() {
        return design().smallestP();
    }

    /** Why there is no number, if there is none. */
    default Optional<Undefined> undefined() {
        return standing().undefined();
    }
}
