package org.sced.randomization;

import java.util.List;
import org.sced.data.PhaseData;

/**
 * Mean step of the level at the changes of phase.
 *
 * @param values how many values count on each side of a change, 1 or more
 */
record Immediacy(int values) implements DifferenceOfRuns {
    Immediacy {
        if (values < 1) {
            throw new IllegalArgumentException(values + " values on each side of a change; allowed are 1 or more");
        }
    }

    @Override
    public String name() {
        return "IMMEDIACY(" + values + ")";
    }

    @Override
    public RunStatistic over(Observations observations) {
        return new StepsOfRuns(observations, values, StepsOfRuns.Fold.MEAN);
    }

    @Override
    public List<PhaseData> parts(Arrangement arrangement) {
        return DifferenceOfRuns.everyPhase(arrangement);
    }

    @Override
    public String toString() {
        return name();
    }
}
