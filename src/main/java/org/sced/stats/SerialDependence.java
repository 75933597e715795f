package org.sced.stats;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.sced.data.PhaseData;
import org.sced.data.Series;
import org.sced.data.Values;

/**
 * How much the days of a series depend on those before them, once a simple model is taken out: estimates of the lag-1
 * autocorrelation and tests against independence.
 *
 * <pre>{@code
 * SerialDependence.ofPhaseMeans(mood).huitemaMcKeanTest()
 * SerialDependence.of(mood.phase("A")).marriottPope()
 * }</pre>
 *
 * <p>The plain r₁ is too small, the more so the fewer days and the more parameters the model has. Even corrected, seven days
 * cannot tell a dependence of 0.6 from none. Lags are true calendar days. Immutable.
 */
public final class SerialDependence {
    /** Residuals that are smaller against the values are rounding. */
    private static final double ROUNDING = 1e-12;

    private final PhaseData residuals;
    private final int parameters;
    /** Columns of the model; none if they are not known. */
    private final List<double[]> design;

    private SerialDependence(PhaseData residuals, int parameters, List<double[]> design) {
        this.residuals = residuals;
        this.parameters = parameters;
        this.design = design;
    }

    /** The dependence of the days of a phase; the model is its mean. */
    public static SerialDependence of(PhaseData phase) {
        return ofPhaseMeans(List.of(phase));
    }

    /** The dependence of the days of a phase about its least-squares line. */
    public static SerialDependence ofTrend(PhaseData phase) {
        double[] t = phase.days().toArray();
        double[] y = phase.values().toArray();
        Line line = Trend.leastSquares(t, y);
        double meanT = Sample.mean(t);
        double meanY = Sample.mean(y);
        double[] residuals = new double[t.length];
        double[] ones = new double[t.length];
        double[] days = new double[t.length];
        for (int i = 0; i < residuals.length; i++) {
            ones[i] = 1;
            days[i] = t[i] - meanT;
            residuals[i] = line.isDefined() ? y[i] - meanY - line.slope() * days[i] : 0;
        }
        return new SerialDependence(
                withoutRounding(phase, residuals, largest(phase)), Math.min(2, t.length), List.of(ones, days));
    }

    /** The dependence of the days of a series about the means of its phases. */
    public static SerialDependence ofPhaseMeans(Series series) {
        return ofPhaseMeans(series.parts());
    }

    /**
     * The dependence of the days of some phases about the mean of each. Empty phases do not count.
     *
     * @throws IllegalArgumentException if two phases share a day
     */
    public static SerialDependence ofPhaseMeans(List<PhaseData> phases) {
        record Day(double day, double residual, int phase) {}
        List<Day> all = new ArrayList<>();
        List<PhaseData> measured = phases.stream().filter(one -> one.n() > 0).toList();
        int scheduled = 0;
        double largest = 0;
        for (int p = 0; p < measured.size(); p++) {
            PhaseData phase = measured.get(p);
            double[] deviations = Sample.of(phase).deviations();
            for (int i = 0; i < deviations.length; i++) {
                all.add(new Day(phase.days().get(i), deviations[i], p));
            }
            scheduled += phase.scheduled();
            largest = Math.max(largest, largest(phase));
        }
        all.sort(Comparator.comparingDouble(Day::day));
        List<double[]> design = new ArrayList<>();
        for (int p = 0; p < measured.size(); p++) {
            int its = p;
            design.add(all.stream().mapToDouble(day -> day.phase == its ? 1 : 0).toArray());
        }
        String label = String.join("+", phases.stream().map(PhaseData::label).toList());
        PhaseData days = new PhaseData(
                label,
                scheduled,
                Values.of(all.stream().mapToDouble(Day::day).toArray()),
                Values.of(new double[all.size()]));
        double[] residuals = all.stream().mapToDouble(Day::residual).toArray();
        return new SerialDependence(withoutRounding(days, residuals, largest), measured.size(), design);
    }

    /**
     * The dependence of the residuals of any model with a constant. The p of Durbin and Watson needs the model itself and is
     * undefined.
     *
     * @param residuals with their days
     * @param parameters how many coefficients the model has, 1 or more
     * @throws IllegalArgumentException if there are no parameters
     */
    public static SerialDependence ofResiduals(PhaseData residuals, int parameters) {
        requireNonNull(residuals, "residuals");
        if (parameters < 1) {
            throw new IllegalArgumentException(parameters + " parameters; allowed are 1 or more");
        }
        return new SerialDependence(residuals, parameters, List.of());
    }

    private static double largest(PhaseData phase) {
        return phase.values().stream().map(Math::abs).max().orElse(0);
    }

    private static PhaseData withoutRounding(PhaseData phase, double[] residuals, double largest) {
        boolean rounding = true;
        for (double residual : residuals) {
            rounding &= Math.abs(residual) <= ROUNDING * largest;
        }
        return new PhaseData(
                phase.label(),
                phase.scheduled(),
                phase.days(),
                Values.of(rounding ? new double[residuals.length] : residuals));
    }

    /** What the model leaves over, on its days. */
    public PhaseData residuals() {
        return residuals;
    }

    /** How many coefficients the model has, P. */
    public int parameters() {
        return parameters;
    }

    /** The autocorrelation of the residuals at a lag, uncorrected; see {@link Autocorrelation#at}. */
    public Figure r(int lag) {
        return Autocorrelation.at(lag, residuals);
    }

    /**
     * r₁ + P/N, N values and P parameters (Huitema and McKean 1991, for P = 1; 2000). Undefined as {@link Autocorrelation#at}.
     */
    public Figure huitemaMcKean() {
        Figure r = r(1);
        return r.isDefined() ? Figure.of(r.value() + (double) parameters / residuals.n()) : r;
    }

    /**
     * r₁ + (1 + 3r₁) / (N − 1), which takes out the first term of the bias of a mean's residuals (Marriott and Pope 1954;
     * Kendall 1954). Undefined as {@link Autocorrelation#at}, and for models with more than a mean (NOT_APPLICABLE).
     */
    public Figure marriottPope() {
        Figure r = r(1);
        if (r.isDefined() && parameters != 1) {
            return Figure.undefined(
                    Reason.NOT_APPLICABLE,
                    "The correction of Marriott and Pope is for residuals of one mean; this model has " + parameters
                            + " parameters.");
        }
        return r.isDefined() ? Figure.of(r.value() + (1 + 3 * r.value()) / (residuals.n() - 1)) : r;
    }

    /**
     * Huitema and McKean's test of independence: z = (r₁ + P/N) / √((N − 2)² / (N²(N − 1))) with the variance of Moran
     * (1948), and its two-sided normal p. Undefined as {@link Autocorrelation#at}.
     */
    public SerialTest huitemaMcKeanTest() {
        String name = "Huitema–McKean";
        Figure r = huitemaMcKean();
        if (!r.isDefined()) {
            return SerialTest.undefined(name, r);
        }
        double n = residuals.n();
        double z = r.value() * n * Math.sqrt(n - 1) / (n - 2);
        return new SerialTest(name, Figure.of(z), Figure.of(Probability.normalTwoSided(z)));
    }

    /**
     * The test of Ljung and Box (1978): Q = N(N + 2) Σ r<sub>k</sub>² / (N − k) over lags 1 … m, p from chi-square with m
     * degrees of freedom. As R's {@code Box.test(type = "Ljung-Box")}. Undefined if one of the r is, or if m ≥ N
     * (NOT_APPLICABLE).
     *
     * @param largestLag m, 1 or more
     * @throws IllegalArgumentException if it is below 1
     */
    public SerialTest ljungBox(int largestLag) {
        return portmanteau("Ljung–Box", largestLag, true);
    }

    /**
     * The test of Box and Pierce (1970): Q = N Σ r<sub>k</sub>², else as {@link #ljungBox}, which keeps its level better in
     * short series.
     *
     * @param largestLag m, 1 or more
     * @throws IllegalArgumentException if it is below 1
     */
    public SerialTest boxPierce(int largestLag) {
        return portmanteau("Box–Pierce", largestLag, false);
    }

    private SerialTest portmanteau(String name, int largestLag, boolean ljung) {
        double n = residuals.n();
        double q = 0;
        int lag = 0;
        for (Figure r : Autocorrelation.upTo(largestLag, residuals)) {
            lag++;
            if (!r.isDefined()) {
                return SerialTest.undefined(name, r);
            }
            q += r.value() * r.value() * (ljung ? (n + 2) / (n - lag) : 1);
        }
        if (largestLag >= n) {
            return SerialTest.undefined(
                    name,
                    Figure.undefined(
                            Reason.NOT_APPLICABLE,
                            "Lags up to " + largestLag + " need more than " + (int) n + " values."));
        }
        q *= n;
        return new SerialTest(name, Figure.of(q), Figure.of(Probability.chiSquareUpper(q, largestLag)));
    }

    /**
     * The statistic of Durbin and Watson (1950) and its two-sided exact p; see {@link DurbinWatson}.
     */
    public SerialTest durbinWatson() {
        DurbinWatson found = DurbinWatson.of(residuals, design);
        return new SerialTest("Durbin–Watson", found.statistic(), found.p());
    }

    /**
     * The sum of squared steps of the residuals over a lag, Σ(e<sub>i+k</sub> − e<sub>i</sub>)² / Σe², over pairs of values
     * exactly k days apart; for k = 1 the statistic of Durbin and Watson. Near 2 under independence without missing days.
     *
     * @param lag k, 1 or more
     * @throws IllegalArgumentException if the lag is below 1
     */
    public Figure durbinWatson(int lag) {
        return DurbinWatson.statistic(lag, residuals);
    }

    /** 1.96 / √N: beyond it about one r of twenty lies under independence (Bartlett 1946). For charts only; {@code NaN} without a value. */
    public double bartlettBound() {
        return residuals.n() == 0 ? Double.NaN : Probability.normalQuantile(0.975) / Math.sqrt(residuals.n());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SerialDependence that
                && residuals.equals(that.residuals)
                && parameters == that.parameters
                && Arrays.deepEquals(design.toArray(), that.design.toArray());
    }

    @Override
    public int hashCode() {
        return Objects.hash(residuals, parameters);
    }

    @Override
    public String toString() {
        return residuals.label() + ": lag-1 r " + r(1) + ", corrected " + huitemaMcKean() + "; " + huitemaMcKeanTest();
    }
}
