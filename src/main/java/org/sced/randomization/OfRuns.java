package org.sced.randomization;

import java.util.List;
import org.sced.data.PhaseData;
import org.sced.stats.Reason;
import org.sced.stats.Undefined;

/** A statistic that is computed from runs of days, for one arrangement as for all schedules of a design. */
interface OfRuns extends TestStatistic {
    /** The statistic made ready for one series. */
    RunStatistic over(Observations observations);

    /** How many values each part needs. */
    default int needed() {
        return 1;
    }

    /** The parts that need them. */
    default List<PhaseData> parts(Arrangement arrangement) {
        return List.of(arrangement.from(), arrangement.to());
    }

    @Override
    default double of(Arrangement arrangement) {
        return over(Observations.of(arrangement.measure(), arrangement.values()))
                .of(arrangement.runs());
    }

    @Override
    default Undefined undefined(Arrangement arrangement) {
        for (PhaseData part : parts(arrangement)) {
            if (part.n() < needed()) {
                String has = part.n() == 0 ? "no value" : part.n() == 1 ? "1 value" : part.n() + " values";
                String needs = needed() == 1 ? "one" : "at least " + needed();
                return new Undefined(
                        Reason.fewerThan(needed()),
                        "Phase " + part.label() + " has " + has + "; " + name() + " needs " + needs + ".");
            }
        }
        return new Undefined(Reason.ZERO_VARIANCE, "The values have no spread where " + name() + " is divided by one.");
    }
}
