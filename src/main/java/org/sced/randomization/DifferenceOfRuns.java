package org.sced.randomization;

import java.util.List;
import java.util.stream.Stream;
import org.sced.data.PhaseData;

/** A difference in the units of the measure, 0 where nothing changed. */
interface DifferenceOfRuns extends OfRuns {
    @Override
    default double raw(Arrangement arrangement) {
        return arrangement.measure().improvement().sign() * of(arrangement);
    }

    @Override
    default double center() {
        return 0;
    }

    @Override
    default boolean inUnits() {
        return true;
    }

    /** Every phase of both conditions, where each of them needs values. */
    static List<PhaseData> everyPhase(Arrangement arrangement) {
        return Stream.concat(arrangement.fromPhases().stream(), arrangement.toPhases().stream())
                .toList();
    }
}
