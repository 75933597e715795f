package org.sced.effect;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sced.stats.Kendall;
import org.sced.stats.Probability;
import org.sced.stats.Reason;

/** Error, interval and p of a tau = S/denominator, from the variance of S under independence. */
record RankInference(Kendall kendall, double tau, double denominator) {
    /** Variance of artanh τ times N − 4 (Fieller, Hartley and Pearson 1957, Biometrika 44:470). */
    private static final double FIELLER = 0.437;

    /** The estimate with all of them. */
    Estimate complete(Estimate estimate, double level) {
        Estimate complete = estimate.with(details(level));
        if (!(kendall.variance() > 0)) {
            return complete.withoutError(Reason.ALL_TIED, "All values are equal, so S has no variance.");
        }
        complete = complete.withError(Math.sqrt(kendall.variance()) / denominator);
        return hasInterval(3) ? complete.with(around(1 / Math.sqrt(kendall.n() - 3), level)) : complete;
    }

    private Map<String, Double> details(double level) {
        Map<String, Double> details = tests(kendall);
        details.put("s", (double) kendall.s());
        if (hasInterval(4)) {
            Interval fieller = around(Math.sqrt(FIELLER / (kendall.n() - 4)), level);
            details.put("fiellerLower", fieller.lower());
            details.put("fiellerUpper", fieller.upper());
        }
        return details;
    }

    /** The details, and the interval as two of them. */
    Map<String, Double> detailsWithFisher(double level) {
        Map<String, Double> details = details(level);
        if (hasInterval(3)) {
            Interval fisher = around(1 / Math.sqrt(kendall.n() - 3), level);
            details.put("fisherLower", fisher.lower());
            details.put("fisherUpper", fisher.upper());
        }
        return details;
    }

    private boolean hasInterval(int fewer) {
        return Math.abs(tau) < 1 && kendall.n() > fewer && kendall.variance() > 0;
    }

    /** z and two-sided p, without and with correction for continuity. */
    static Map<String, Double> tests(Kendall kendall) {
        Map<String, Double> tests = new LinkedHashMap<>();
        double z = kendall.z();
        double continuity = kendall.zWithContinuity();
        tests.put("z", z);
        tests.put("p", kendall.p());
        tests.put("zContinuity", continuity);
        tests.put("pContinuity", Probability.normalTwoSided(continuity));
        return tests;
    }

    /** tanh(artanh τ ± z · error). */
    private Interval around(double error, double level) {
        double reach = Interval.z(level) * error;
        double center = StrictMath.log((1 + tau) / (1 - tau)) / 2;
        double lower = Math.min(tau, StrictMath.tanh(center - reach));
        double upper = Math.max(tau, StrictMath.tanh(center + reach));
        return new Interval(lower, upper, level);
    }
}
