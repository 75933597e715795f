package org.sced.stats;

import org.sced.data.PhaseData;

/**
 * Young's C: whether values that follow one another are closer than chance would have them.
 *
 * <p>C = 1 − Σ(y<sub>i+1</sub> − y<sub>i</sub>)² / (2 Σ(y<sub>i</sub> − ȳ)²), z = C / √((k − 2) / ((k − 1)(k + 1))) of k
 * values, with p for a trend or drift of either direction in the upper tail (Young 1941; Tryon 1982). It is next to the
 * lag-1 autocorrelation, C = r₁ + ((y₁ − ȳ)² + (y<sub>k</sub> − ȳ)²) / (2 Σ(y − ȳ)²), so it cannot tell a trend from serial
 * dependence; it is kept for comparison with older reports. Eight values are advised.
 *
 * <p>From it comes an estimate of the autocorrelation, rF2 = C (1 + 5 / (k − 1)), with t = rF2 / √((1 − C²) / (k + 1) · (1 +
 * 5 / (k − 1))²) and k + 5 degrees of freedom (DeCarlo and Tryon 1993).
 *
 * <p>Null value 0. Undefined for fewer than three values (N_LT_3), equal values (ZERO_VARIANCE) and, unless adjacent pairs
 * are asked for, if a day is missing between the first and the last (NOT_APPLICABLE).
 *
 * @param c Young's C
 * @param z its standard score under independence
 * @param p upper-tailed p of z
 * @param rF2 the estimate of the autocorrelation
 * @param t its t
 * @param degreesOfFreedom of t; k + 5
 * @param tP two-sided p of t
 */
public record CStatistic(Figure c, Figure z, Figure p, Figure rF2, Figure t, int degreesOfFreedom, Figure tP) {
    /** The statistic of a phase on consecutive days. */
    public static CStatistic of(PhaseData phase) {
        return of(phase, false);
    }

    /**
     * The statistic of a phase with missing days: the mean of the squared steps over the P pairs of adjacent days stands for
     * that over all, C = 1 − (k − 1) / P · Σ(step)² / (2 Σ(y − ȳ)²). Its z and t are undefined (NOT_APPLICABLE) if a day is
     * missing. This form is our own.
     */
    public static CStatistic ofAdjacentPairs(PhaseData phase) {
        return of(phase, true);
    }

    private static CStatistic of(PhaseData phase, boolean adjacentPairs) {
        int k = phase.n();
        if (k < 3) {
            return undefined(phase, Trend.tooFew(phase, 3));
        }
        Sample sample = Sample.of(phase);
        if (sample.isConstant()) {
            return undefined(
                    phase,
                    Figure.undefined(Reason.ZERO_VARIANCE, "All values of phase " + phase.label() + " are equal."));
        }
        double[] deviations = sample.deviations();
        double length = Sample.length(deviations);
        double steps = 0;
        int pairs = 0;
        for (int i = 1; i < k; i++) {
            if (phase.days().get(i) - phase.days().get(i - 1) == 1) {
                double step = (deviations[i] - deviations[i - 1]) / length;
                steps += step * step;
                pairs++;
            }
        }
        boolean gaps = pairs < k - 1;
        Figure gap = Figure.undefined(
                Reason.NOT_APPLICABLE, "Days are missing between the values of phase " + phase.label() + ".");
        if (pairs == 0 || gaps && !adjacentPairs) {
            return undefined(phase, gap);
        }
        double c = 1 - steps * (k - 1) / pairs / 2;
        double stretch = 1 + 5.0 / (k - 1);
        double rest = (1 - c) * (1 + c);
        Figure rF2 = Figure.of(c * stretch);
        Figure z = gaps ? gap : Figure.of(c / Math.sqrt((k - 2.0) / ((k - 1.0) * (k + 1.0))));
        Figure t;
        if (gaps) {
            t = gap;
        } else if (rest > 0) {
            t = Figure.of(c * Math.sqrt((k + 1) / rest));
        } else {
            t = Figure.undefined(Reason.ZERO_DENOMINATOR, "C of phase " + phase.label() + " is 1 or more in size.");
        }
        return new CStatistic(
                Figure.of(c),
                z,
                z.isDefined() ? Figure.of(Probability.normal(-z.value())) : z,
                rF2,
                t,
                k + 5,
                t.isDefined() ? Figure.of(Probability.tTwoSided(t.value(), k + 5)) : t);
    }

    private static CStatistic undefined(PhaseData phase, Figure why) {
        return new CStatistic(why, why, why, why, why, phase.n() + 5, why);
    }

    @Override
    public String toString() {
        return "C " + c + ", z " + z + ", p " + p;
    }
}
