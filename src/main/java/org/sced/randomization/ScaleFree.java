package org.sced.randomization;

import java.util.List;
import java.util.function.Function;
import org.sced.data.PhaseData;

/**
 * Statistics of two conditions that do not depend on the units of the measure.
 *
 * <p>Below, a are the measured values of all days of the first condition, the baseline, and b those of the second; s is
 * +1 where higher values are better and −1 where lower ones are. Missing days are skipped and stay on their days. A
 * statistic that would be divided by a spread of 0 is undefined; the test counts such a schedule as extreme. The share of
 * pairs NAP is {@link org.sced.effect.NonOverlap#NAP}; any effect size can be the statistic of a test.
 */
public enum ScaleFree implements OfRuns {
    /** Difference of means divided by the pooled standard deviation of a and b. Undefined when it is 0 or n &lt; 3. */
    SMD_POOLED(
            1,
            moments(m -> (m.toMean - m.fromMean) / Math.sqrt((m.fromSquares + m.toSquares) / (m.fromN + m.toN - 2)))),

    /** Difference of means divided by the standard deviation of a (Glass). Undefined when it is 0 or a has one value. */
    SMD_BASELINE(2, moments(m -> (m.toMean - m.fromMean) / Math.sqrt(m.fromVariance()))),

    /** Welch's t, the difference of means divided by √(var a/n_a + var b/n_b). Undefined when that is 0 or an n is 1. */
    WELCH_T(2, moments(m -> (m.toMean - m.fromMean) / Math.sqrt(m.fromVariance() / m.fromN + m.toVariance() / m.toN))),

    /**
     * The level effect {@link Difference#LEVEL_DIFF} divided by its standard error from the least-squares lines of all
     * phases with a common residual variance, N − 2K degrees of freedom for N values and K phases. For A and B it is the t
     * of the level effect of a piecewise regression. Undefined when a phase has fewer than two values, none of them three,
     * or all values lie on the lines; needs phases.
     */
    LEVEL_T(2, observations -> new LinesOfRuns(observations, LinesOfRuns.Kind.LEVEL_T)) {
        @Override
        public List<PhaseData> parts(Arrangement arrangement) {
            return DifferenceOfRuns.everyPhase(arrangement);
        }
    },

    /**
     * Variance of b divided by that of a. It has no good direction: larger means that b varies more, whatever the measure;
     * look for steadier days with {@link Alternative#WORSE}. Undefined when the variance of a is 0 or a condition has one
     * value.
     */
    VARIANCE_RATIO(2, moments(m -> m.toVariance() / m.fromVariance())) {
        @Override
        public double raw(Arrangement arrangement) {
            return of(arrangement);
        }

        @Override
        public double center() {
            return Double.NaN;
        }
    },

    /**
     * Mann–Whitney U: the number of pairs (a, b) in which b is better, equal ones counting half. Since it grows with the
     * number of pairs, {@link org.sced.effect.NonOverlap#NAP} is the better choice where the numbers of days differ between
     * schedules. Undefined when a condition has no value.
     */
    U(1, observations -> new PairsOfRuns(observations, false)) {
        @Override
        public double raw(Arrangement arrangement) {
            double better = of(arrangement);
            double pairs = (double) arrangement.from().n() * arrangement.to().n();
            return arrangement.measure().improvement().sign() > 0 ? better : pairs - better;
        }

        @Override
        public double center() {
            return Double.NaN;
        }
    };

    private final int needed;
    private final Function<Observations, RunStatistic> over;

    ScaleFree(int needed, Function<Observations, RunStatistic> over) {
        this.needed = needed;
        this.over = over;
    }

    /** A statistic of numbers of values, means and variances. */
    private static Function<Observations, RunStatistic> moments(MomentsOfRuns.Function statistic) {
        return observations -> new MomentsOfRuns(observations, statistic);
    }

    @Override
    public RunStatistic over(Observations observations) {
        return over.apply(observations);
    }

    @Override
    public int needed() {
        return needed;
    }

    @Override
    public double raw(Arrangement arrangement) {
        return arrangement.measure().improvement().sign() * of(arrangement);
    }

    @Override
    public double center() {
        return 0;
    }
}
