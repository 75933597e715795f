package org.sced.randomization;

import java.util.List;
import org.sced.data.PhaseData;

/**
 * Differences between two conditions, in the units of the measure; 0 means no difference.
 *
 * <p>Below, a are the measured values of all days of the first condition, the baseline, and b those of the second; s is
 * +1 where higher values are better and −1 where lower ones are. Missing days are skipped and stay on their days.
 */
public enum Difference implements DifferenceOfRuns {
    /**
     * Difference of means, s·(mean of all b − mean of all a).
     *
     * <p>Every day has the same weight, so long phases count more than short ones. Undefined when a condition has no
     * value. Source:
     * {@code A-B} and {@code B-A} of the R package SCRT (Bulté and Onghena 2008, Behavior Research Methods 40:467).
     */
    MEAN_DIFF {
        @Override
        public RunStatistic over(Observations observations) {
            return new MeanDifferenceOfRuns(observations);
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
        public RunStatistic over(Observations observations) {
            return new PhaseMeanDifferenceOfRuns(observations);
        }

        @Override
        public List<PhaseData> parts(Arrangement arrangement) {
            return DifferenceOfRuns.everyPhase(arrangement);
        }
    },

    /**
     * Difference of medians, s·(median of all b − median of all a).
     *
     * <p>Undefined when a condition has no value. Source: {@code Median B-A} of the R package scan.
     */
    MEDIAN_DIFF {
        @Override
        public RunStatistic over(Observations observations) {
            return new TrimmedDifferenceOfRuns(observations, .5);
        }
    },

    /**
     * Difference of slopes, s·(mean slope of the b phases − mean slope of the a phases), in units per day.
     *
     * <p>Each phase has its own least-squares line on calendar days. Where conditions change from day to day, each
     * condition has one line. Undefined when a line has fewer than two values. For A and B without missing days it is
     * {@code Slope B-A} of the R package scan.
     */
    SLOPE_DIFF {
        @Override
        public RunStatistic over(Observations observations) {
            return new LinesOfRuns(observations, LinesOfRuns.Kind.SLOPE_DIFF);
        }

        @Override
        public int needed() {
            return 2;
        }

        @Override
        public List<PhaseData> parts(Arrangement arrangement) {
            return arrangement.schedule().alternating()
                    ? super.parts(arrangement)
                    : DifferenceOfRuns.everyPhase(arrangement);
        }
    },

    /**
     * Difference of levels at the change: the line of the later phase less that of the earlier one, both on the first day
     * of the later phase; the mean over all changes between the two conditions, those back to the first condition with the
     * opposite sign, times s.
     *
     * <p>For A and B it is the level effect of a piecewise regression (Huitema and McKean 2000, Educational and
     * Psychological Measurement 60:38). Undefined when a phase has fewer than two values; needs phases.
     */
    LEVEL_DIFF {
        @Override
        public RunStatistic over(Observations observations) {
            return new LinesOfRuns(observations, LinesOfRuns.Kind.LEVEL_DIFF);
        }

        @Override
        public int needed() {
            return 2;
        }

        @Override
        public List<PhaseData> parts(Arrangement arrangement) {
            return DifferenceOfRuns.everyPhase(arrangement);
        }
    },

    /**
     * The smallest of all steps between neighbouring phases, s·min(B − A, B − A′, …), each the difference of the two
     * phases' means: every change must have gone as expected.
     *
     * <p>Undefined when a phase of the two conditions has no value; needs phases. A statistic of this library, not a
     * published one.
     */
    REVERSAL_MIN {
        @Override
        public RunStatistic over(Observations observations) {
            return new StepsOfRuns(observations, StepsOfRuns.WHOLE_PHASE, StepsOfRuns.Fold.MIN);
        }

        @Override
        public List<PhaseData> parts(Arrangement arrangement) {
            return DifferenceOfRuns.everyPhase(arrangement);
        }

        @Override
        public double center() {
            // The smaller of two steps is not centered at 0.
            return Double.NaN;
        }
    },

    /**
     * The sum of all steps between neighbouring phases, s·((B − A) + (B − A′) + …), each the difference of the two phases'
     * means.
     *
     * <p>Undefined when a phase of the two conditions has no value; needs phases.
     */
    REVERSAL_SUM {
        @Override
        public RunStatistic over(Observations observations) {
            return new StepsOfRuns(observations, StepsOfRuns.WHOLE_PHASE, StepsOfRuns.Fold.SUM);
        }

        @Override
        public List<PhaseData> parts(Arrangement arrangement) {
            return DifferenceOfRuns.everyPhase(arrangement);
        }
    };

    /**
     * Difference of trimmed means, s·(trimmed mean of all b − trimmed mean of all a), named {@code TRIMMED_DIFF(share)}.
     *
     * <p>⌊share·n⌋ values are dropped at each end; share .5 is the median. Undefined when a condition has no value.
     *
     * @param share from 0 to .5
     * @throws IllegalArgumentException if it is not
     */
    public static TestStatistic trimmed(double share) {
        return new TrimmedDifference(share);
    }

    /**
     * Mean step at the changes of phase, named {@code IMMEDIACY(k)}: mean of the first k values after a change less that of
     * the last k before it, turned round where the change leads back to the first condition, times s.
     *
     * <p>Fewer values are used where a phase has fewer than k. Undefined when a phase has none; needs phases. Source: What
     * Works Clearinghouse, k = 3.
     *
     * @param values k, 1 or more
     * @throws IllegalArgumentException if it is not
     */
    public static TestStatistic immediacy(int values) {
        return new Immediacy(values);
    }

    /**
     * Mean difference within blocks, named {@code PAIRED_BLOCK(days)}: the days are cut into blocks of so many from the
     * first on; within each the mean of b less that of a, the mean over all blocks, times s.
     *
     * <p>A block in which a condition has no value is left out. Undefined when none is left.
     *
     * @param days of a block, 2 or more
     * @throws IllegalArgumentException if it is not
     */
    public static TestStatistic pairedBlocks(int days) {
        return new PairedBlocks(days);
    }
}
