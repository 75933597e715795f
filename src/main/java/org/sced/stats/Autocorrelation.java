package org.sced.stats;

import org.sced.data.PhaseData;

/** How alike values are that lie a number of days apart. */
public final class Autocorrelation {
    private Autocorrelation() {}

    /**
     * The autocorrelation at a lag, over true calendar days:
     *
     * <p>r<sub>k</sub> = [Σ e<sub>i</sub>e<sub>j</sub> / (P + k)] / [Σ e² / n], e = y − ȳ, the first sum over the P pairs
     * of values exactly k days apart. Without missing days this is the usual Σ e<sub>i</sub>e<sub>i+k</sub> / Σ e²; with
     * missing days it is what R's {@code acf(na.action = na.pass)} gives. Its mean is below the true value: under
     * independence E(r₁) = −1/n, so seven days tell next to nothing.
     *
     * <p>Range −1 to 1 without missing days; null value 0. Undefined for fewer than four values (N_LT_4), equal values
     * (ZERO_VARIANCE), and if no two measured days lie so far apart (NOT_APPLICABLE).
     *
     * @param lag in days, 1 or more
     * @throws IllegalArgumentException if the lag is below 1
     */
    public static Figure at(int lag, PhaseData phase) {
        if (lag < 1) {
            throw new IllegalArgumentException("lag " + lag + "; allowed are 1 or more days");
        }
        int n = phase.n();
        if (n < 4) {
            return Figure.undefined(
                    Reason.N_LT_4, "Phase " + phase.label() + " has " + n + " values; an autocorrelation needs 4.");
        }
        Sample sample = Sample.of(phase);
        if (sample.isConstant()) {
            return Figure.undefined(Reason.ZERO_VARIANCE, "All values of phase " + phase.label() + " are equal.");
        }
        double[] deviations = deviations(sample);
        double squares = 0;
        double products = 0;
        int pairs = 0;
        int i = 0;
        for (int j = 0; j < n; j++) {
            double e = deviations[j];
            squares += e * e;
            double earlier = phase.days().get(j) - lag;
            while (phase.days().get(i) < earlier) {
                i++;
            }
            if (phase.days().get(i) == earlier) {
                products += deviations[i] * e;
                pairs++;
            }
        }
        if (pairs == 0) {
            return Figure.undefined(
                    Reason.NOT_APPLICABLE,
                    "No two measured days of phase " + phase.label() + " lie " + lag + (lag == 1 ? " day" : " days")
                            + " apart.");
        }
        return Figure.of(products / (pairs + lag) / (squares / n));
    }

    /** The deviations from the mean in units of a power of two, so that tiny ones too have squares. */
    private static double[] deviations(Sample sample) {
        double[] deviations = sample.deviations();
        int exponent = Sample.exponent(deviations);
        for (int i = 0; i < deviations.length; i++) {
            deviations[i] = Math.scalb(deviations[i], -exponent);
        }
        return deviations;
    }
}
