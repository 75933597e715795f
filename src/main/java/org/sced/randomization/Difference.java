package org.sced.randomization;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sced.data.PhaseData;
import org.sced.data.Values;
import org.sced.stats.Reason;
import org.sced.stats.Sample;
import org.sced.stats.Undefined;

/**
 * Differences between two conditions, in the units of the measure; 0 means no difference.
 *
 * <p>Below, a are the measured values of all days of the first condition, the baseline, and b those of the second; s is
 * +1 where higher values are better and −1 where lower ones are. Missing days are skipped and stay on their days.
 */
public enum Difference implements TestStatistic {
    /**
     * Difference of means, s·(mean of all b − mean of all a).
     *
     * <p>Every day has the same weight, so long phases count more than short ones. Undefined when a condition has no
     * value. Source:
     * {@code A-B} and {@code B-A} of the R package SCRT (Bulté and Onghena 2008, Behavior Research Methods 40:467).
     */
    MEAN_DIFF {
        @Override
        double toMinusFrom(Arrangement arrangement, double center) {
            return mean(arrangement.to(), center) - mean(arrangement.from(), center);
        }

        @Override
        Optional<StartStatistic> overStartDays(CalendarSums sums, int[] roles) {
            return Optional.of(new MeanDifferenceOfStarts(sums, roles));
        }
    },

    /**
     * Difference of mean phase means, s·(mean of the means of the b phases − mean of the means of the a phases).
     *
     * <p>Every phase has the same weight, whatever its length. Undefined when a phase of the two conditions has no value;
     * needs phases. Source: {@code PA-PB} and {@code PB-PA} of SCRT (Bulté and Onghena 2008).
     */
    PHASE_MEAN_DIFF {
        @Override
        double toMinusFrom(Arrangement arrangement, double center) {
            return meanOfMeans(arrangement.toPhases(), center) - meanOfMeans(arrangement.fromPhases(), center);
        }

        private double meanOfMeans(List<PhaseData> phases, double center) {
            return phases.stream().mapToDouble(phase -> mean(phase, center)).sum() / phases.size();
        }

        @Override
        Optional<StartStatistic> overStartDays(CalendarSums sums, int[] roles) {
            return Optional.of(new PhaseMeanDifferenceOfStarts(sums, roles));
        }

        @Override
        Stream<PhaseData> needed(Arrangement arrangement) {
            return Stream.concat(arrangement.fromPhases().stream(), arrangement.toPhases().stream());
        }
    },

    /**
     * Difference of medians, s·(median of all b − median of all a).
     *
     * <p>Undefined when a condition has no value. Source: {@code Median B-A} of the R package scan.
     */
    MEDIAN_DIFF {
        @Override
        double toMinusFrom(Arrangement arrangement, double center) {
            return Sample.of(arrangement.to()).median()
                    - Sample.of(arrangement.from()).median();
        }
    };

    /** The difference in the measure's own direction; a difference of deviations from a center is the same. */
    abstract double toMinusFrom(Arrangement arrangement, double center);

    /** The same difference computed from sums over the calendar; empty if that is not possible. */
    Optional<StartStatistic> overStartDays(CalendarSums sums, int[] roles) {
        return Optional.empty();
    }

    /** The parts that must not be empty. */
    Stream<PhaseData> needed(Arrangement arrangement) {
        return Stream.of(arrangement.from(), arrangement.to());
    }

    @Override
    public double raw(Arrangement arrangement) {
        Values values = arrangement.values();
        int day = 0;
        while (day < values.size() && Double.isNaN(values.get(day))) {
            day++;
        }
        return toMinusFrom(arrangement, day == values.size() ? 0 : values.get(day));
    }

    @Override
    public double of(Arrangement arrangement) {
        return arrangement.measure().improvement().sign() * raw(arrangement);
    }

    @Override
    public double center() {
        return 0;
    }

    @Override
    public boolean inUnits() {
        return true;
    }

    @Override
    public Undefined undefined(Arrangement arrangement) {
        String empty = needed(arrangement)
                .filter(part -> part.n() == 0)
                .map(PhaseData::label)
                .findFirst()
                .orElse("");
        return new Undefined(Reason.EMPTY_PHASE, "Phase " + empty + " has no value; " + name() + " needs one.");
    }

    private static double mean(PhaseData part, double center) {
        double sum = 0;
        for (int i = 0; i < part.n(); i++) {
            sum += part.values().get(i) - center;
        }
        return sum / part.n();
    }
}
