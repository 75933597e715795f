package org.sced.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
        return at(lag, phase, Sample.of(phase));
    }

    static Figure at(int lag, PhaseData phase, Sample sample) {
        requireLag(lag);
        int n = phase.n();
        if (n < 4) {
            return Figure.undefined(
                    Reason.N_LT_4, "Phase " + phase.label() + " has " + n + " values; an autocorrelation needs 4.");
        }
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

    private static void requireLag(int lag) {
        if (lag < 1) {
            throw new IllegalArgumentException("lag " + lag + "; allowed are 1 or more days");
        }
    }

    /**
     * The autocorrelations at lags of 1, 2 … days, each as {@link #at}.
     *
     * @throws IllegalArgumentException if the largest lag is below 1
     */
    public static List<Figure> upTo(int largestLag, PhaseData phase) {
        requireLag(largestLag);
        Sample sample = Sample.of(phase);
        List<Figure> figures = new ArrayList<>();
        for (int lag = 1; lag <= largestLag; lag++) {
            figures.add(at(lag, phase, sample));
        }
        return List.copyOf(figures);
    }

    /**
     * The autocorrelation of naive tools, which takes the measured values as if they had been measured on days that follow
     * one another: with missing days it mixes lags. As {@link #at} if no day is missing.
     *
     * @param lag in rows, 1 or more
     * @throws IllegalArgumentException if the lag is below 1
     */
    public static Figure adjacentRows(int lag, PhaseData phase) {
        return at(lag, closedUp(phase));
    }

    private static PhaseData closedUp(PhaseData phase) {
        return PhaseData.of(phase.label(), 0, phase.values().toArray());
    }

    /**
     * The partial autocorrelations at lags of 1, 2 … days: what is left of the likeness of days k apart when that of the days
     * between them is taken out. Solved from the autocorrelations by the recursion of Durbin (1960), as R's {@code pacf}:
     *
     * <p>φ<sub>kk</sub> = (r<sub>k</sub> − Σ φ<sub>k−1,j</sub> r<sub>k−j</sub>) / (1 − Σ φ<sub>k−1,j</sub> r<sub>j</sub>),
     * φ<sub>kj</sub> = φ<sub>k−1,j</sub> − φ<sub>kk</sub> φ<sub>k−1,k−j</sub>, sums over j = 1 … k − 1.
     *
     * <p>Null value 0. From the first undefined autocorrelation on they are undefined for its reason, and if a divisor
     * vanishes (SINGULAR).
     *
     * @throws IllegalArgumentException if the largest lag is below 1
     */
    public static List<Figure> partial(int largestLag, PhaseData phase) {
        List<Figure> plain = upTo(largestLag, phase);
        List<Figure> figures = new ArrayList<>();
        double[] phi = {};
        for (int k = 1; k <= largestLag; k++) {
            Figure r = plain.get(k - 1);
            Figure before = figures.isEmpty() ? r : figures.get(k - 2);
            if (!r.isDefined() || !before.isDefined()) {
                figures.add(r.isDefined() ? before : r);
                continue;
            }
            double above = r.value();
            double below = 1;
            for (int j = 1; j < k; j++) {
                above -= phi[j - 1] * plain.get(k - j - 1).value();
                below -= phi[j - 1] * plain.get(j - 1).value();
            }
            if (Math.abs(below) < 1e-12) {
                figures.add(Figure.undefined(
                        Reason.SINGULAR, "The autocorrelations of phase " + phase.label() + " leave nothing over."));
                continue;
            }
            double last = above / below;
            double[] next = new double[k];
            for (int j = 1; j < k; j++) {
                next[j - 1] = phi[j - 1] - last * phi[k - j - 1];
            }
            next[k - 1] = last;
            phi = next;
            figures.add(Figure.of(last));
        }
        return List.copyOf(figures);
    }

    /**
     * Pearson's correlation of the values with those a number of days later, each side with its own mean and spread. It is
     * not an autocorrelation proper ({@link #at} is), but is often printed as one.
     *
     * <p>Range −1 to 1, null value 0. Undefined for fewer than four values (N_LT_4), fewer than two pairs (NOT_APPLICABLE)
     * and if the values of one side are equal (ZERO_VARIANCE).
     *
     * @param lag in days, 1 or more
     * @throws IllegalArgumentException if the lag is below 1
     */
    public static Figure laggedCorrelation(int lag, PhaseData phase) {
        requireLag(lag);
        int n = phase.n();
        if (n < 4) {
            return Trend.tooFew(phase, 4);
        }
        double[] earlier = new double[n];
        double[] later = new double[n];
        int pairs = 0;
        for (int i = 0, j = 0; j < n; j++) {
            while (phase.days().get(i) < phase.days().get(j) - lag) {
                i++;
            }
            if (phase.days().get(i) == phase.days().get(j) - lag) {
                earlier[pairs] = phase.values().get(i);
                later[pairs++] = phase.values().get(j);
            }
        }
        if (pairs < 2) {
            return Figure.undefined(
                    Reason.NOT_APPLICABLE,
                    "Phase " + phase.label() + " has fewer than 2 pairs of values " + lag + " days apart.");
        }
        Sample x = Sample.of(Arrays.copyOf(earlier, pairs));
        Sample y = Sample.of(Arrays.copyOf(later, pairs));
        if (x.isConstant() || y.isConstant()) {
            return Figure.undefined(
                    Reason.ZERO_VARIANCE,
                    "The " + (x.isConstant() ? "earlier" : "later") + " values of the pairs of phase " + phase.label()
                            + " are equal.");
        }
        double[] dx = deviations(x);
        double[] dy = deviations(y);
        double products = 0;
        for (int i = 0; i < pairs; i++) {
            products += dx[i] * dy[i];
        }
        double r = products / (Sample.length(dx) * Sample.length(dy));
        return Figure.of(Math.max(-1, Math.min(1, r)));
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
