package org.sced.effect;

import org.sced.stats.Kendall;
import org.sced.stats.Reason;

/** Error, interval and p of a tau = S/denominator, from the variance of S under independence. */
record RankInference(Order order, double tau, double denominator) {
    /** Variance of artanh τ times N − 4 (Fieller, Hartley and Pearson 1957, Biometrika 44:470). */
    private static final double FIELLER = 0.437;

    /** The estimate with all of them. */
    Estimate complete(Estimate estimate, double level) {
        Kendall kendall = order.kendall;
        Estimate complete = estimate.with(() -> details(level));
        if (!(kendall.variance() > 0)) {
            return complete.withoutError(Reason.ALL_TIED, "All values are equal, so S has no variance.");
        }
        complete = complete.withError(Math.sqrt(kendall.variance()) / denominator);
        return hasInterval(3) ? complete.with(fisher(level)) : complete;
    }

    private Details details(double level) {
        Kendall kendall = order.kendall;
        Details details = order.tests().with("s", kendall.s());
        if (hasInterval(4)) {
            Interval fieller = around(reach(Math.sqrt(FIELLER / (kendall.n() - 4)), level), level);
            details = details.with("fiellerLower", fieller.lower()).with("fiellerUpper", fieller.upper());
        }
        return details;
    }

    /** The details, and the interval as two of them. */
    Details detailsWithFisher(double level) {
        Details details = details(level);
        if (hasInterval(3)) {
            Interval fisher = fisher(level);
            details = details.with("fisherLower", fisher.lower()).with("fisherUpper", fisher.upper());
        }
        return details;
    }

    private boolean hasInterval(int fewer) {
        Kendall kendall = order.kendall;
        return Math.abs(tau) < 1 && kendall.n() > fewer && kendall.variance() > 0;
    }

    private Interval fisher(double level) {
        return around(order.reach(level), level);
    }

    /** tanh(z · error), which is where an interval around 0 ends. */
    static double reach(double error, double level) {
        return StrictMath.tanh(Interval.z(level) * error);
    }

    /** tanh(artanh τ ± artanh r), by the addition theorem: (τ ± r)/(1 ± τr). */
    private Interval around(double reach, double level) {
        double lower = Math.min(tau, (tau - reach) / (1 - tau * reach));
        double upper = Math.max(tau, (tau + reach) / (1 + tau * reach));
        return new Interval(lower, upper, level);
    }
}
