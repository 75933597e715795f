package org.sced.effect;

import org.sced.data.PhaseData;
import org.sced.stats.Line;
import org.sced.stats.Probability;
import org.sced.stats.Reason;
import org.sced.stats.Trend;

/**
 * Which share of the second phase lies beyond the trend of the first one, extended over true days. From 0 to 1; ½ is
 * expected where the trend only goes on. A value on the line, within 10<sup>−12</sup> of the largest number, is not beyond
 * it; scan counts it or not by rounding.
 *
 * <p>Detail {@code p}: probability of so many values beyond the line or more if each were beyond it with probability ½, days
 * and line taken as certain and independent.
 */
public enum TrendOverlap implements EffectSizeIndex {
    /**
     * Percentage exceeding the trend: the share of b better than the least-squares line of A (Ma 2009, Behavior
     * Modification 33:339, there PEM-T; Wolery, Busick, Reichow and Barton 2010).
     *
     * <p>Detail {@code beyondPrediction}, for three values of A or more: the share of b beyond the one-sided prediction
     * bound, line + s t<sub>m−2</sub> ŝ √(1 + 1/m + (d − d̄)²/Σ(d<sub>i</sub> − d̄)²), with t the quantile of the level that is
     * asked for. scan's "PET CI" takes the error of the mean and a normal quantile instead. Undefined: EMPTY_PHASE; N_LT_2.
     */
    PET(
            "percentage exceeding the trend",
            "share of b beyond the least-squares line of a",
            "Ma 2009",
            2,
            Reason.N_LT_2) {
        @Override
        Line line(PreparedPhase baseline) {
            return baseline.leastSquares();
        }

        @Override
        Details details(Phases p, Line line, double tolerance, double level) {
            if (p.m() < 3) {
                return Details.NONE;
            }
            PhaseData from = p.from();
            double center = p.first().steps().meanDay();
            double squares = 0;
            for (int i = 0; i < p.m(); i++) {
                double d = from.days().get(i) - center;
                squares += d * d;
            }
            double s = Trend.leastSquaresError(from) * Math.sqrt(squares);
            double t = level > 0.5
                    ? -Probability.tQuantile(1 - level, p.m() - 2)
                    : Probability.tQuantile(level, p.m() - 2);
            PhaseData to = p.to();
            int beyond = 0;
            for (int i = 0; i < p.n(); i++) {
                double d = to.days().get(i) - center;
                double reach = t * s * Math.sqrt(1 + 1.0 / p.m() + d * d / squares);
                double ahead =
                        p.sign() * (to.values().get(i) - line.at(to.days().get(i)));
                beyond += ahead - reach > tolerance ? 1 : 0;
            }
            return Details.NONE.with("beyondPrediction", (double) beyond / p.n());
        }
    },

    /**
     * Extended celeration line: the share of b better than the split-middle line of A, which goes through the medians of
     * its halves, the middle one of an odd number of values left out (White and Haring 1980, Exceptional Teaching; Wolery,
     * Busick, Reichow and Barton 2010). Undefined: EMPTY_PHASE; N_LT_4.
     */
    ECL(
            "extended celeration line",
            "share of b beyond the split-middle line of a",
            "White & Haring 1980",
            4,
            Reason.N_LT_4) {
        @Override
        Line line(PreparedPhase baseline) {
            return baseline.splitMiddle();
        }
    };

    private final Definition definition;
    private final int needed;
    private final Reason reason;

    TrendOverlap(String title, String formula, String source, int needed, Reason reason) {
        this.definition = Definition.of(title, Family.NON_OVERLAP, Range.SHARE_OF_PAIRS, Mirror.NONE, formula, source)
                .with(Timing.DAYS);
        this.needed = needed;
        this.reason = reason;
    }

    @Override
    public Definition definition() {
        return definition;
    }

    abstract Line line(PreparedPhase baseline);

    Details details(Phases p, Line line, double tolerance, double level) {
        return Details.NONE;
    }

    @Override
    public Estimate estimate(Phases p, double level) {
        if (p.m() < needed) {
            return Estimate.undefined(reason, p.few(needed));
        }
        Line line = line(p.first());
        double tolerance = Rounding.of(Rounding.size(p, line));
        int beyond = Rounding.beyond(p.to(), line, p.sign(), tolerance);
        return Estimate.of((double) beyond / p.n())
                .with(() -> Details.NONE
                        .with("p", Probability.atLeastHeads(beyond, p.n()))
                        .with(details(p, line, tolerance, level)));
    }
}
