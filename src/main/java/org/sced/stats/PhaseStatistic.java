package org.sced.stats;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.sced.data.PhaseData;

/**
 * The statistics that describe a phase. Adding one here is all that is needed for it to stand in every table.
 *
 * <p>All see measured values only; slopes and lags see their true days. None claims anything about other days than those
 * of the phase.
 */
public enum PhaseStatistic {
    /** Measured values. */
    N("n", "n", 0, c -> c.n()),
    /** Days of the phase without a value. */
    MISSING("missing", "missing", 0, c -> c.phase.missing()),
    /** Measured share of the days of the phase, 0 to 1. */
    COVERAGE(
            "coverage",
            "coverage",
            c -> c.phase.scheduled() == 0 ? c.tooFew(1) : Figure.of((double) c.n() / c.phase.scheduled())),
    /** Arithmetic mean. */
    MEAN("mean", "mean", 1, c -> c.sample.mean()),
    /** Median. */
    MEDIAN("median", "median", 1, c -> c.sample.median()),
    /** Standard deviation with divisor n − 1; needs 2 values. */
    SD("sd", "SD", 2, c -> c.sample.sd()),
    /** Variance with divisor n − 1; needs 2 values. */
    VARIANCE("variance", "variance", 2, c -> c.sample.variance()),
    /** Median absolute deviation from the median, times 1.4826 (the standard deviation of normal data). */
    MAD("mad", "MAD", 1, c -> 1.4826 * c.sample.rawMad()),
    /** First quartile, type 7. */
    Q25("q25", "Q1", 1, c -> c.sample.quantile(0.25)),
    /** Third quartile, type 7. */
    Q75("q75", "Q3", 1, c -> c.sample.quantile(0.75)),
    /** Smallest value. */
    MIN("min", "min", 1, c -> c.sample.min()),
    /** Largest value. */
    MAX("max", "max", 1, c -> c.sample.max()),
    /** Largest minus smallest value. */
    RANGE("range", "range", 1, c -> c.sample.max() - c.sample.min()),
    /** Coefficient of variation, SD / |mean|; needs 2 values and a mean other than 0, and has a meaning only on a scale with a true zero. */
    CV("cv", "CV", PhaseStatistic::coefficientOfVariation),
    /** Slope of the least-squares line, per day; needs 2 values. */
    SLOPE("slope", "OLS slope", 2, c -> Trend.leastSquares(c.phase).slope()),
    /** Standard error of the least-squares slope, days taken as independent; needs 3 values. */
    SLOPE_SE("slopeSe", "SE of slope", 3, c -> Trend.leastSquaresError(c.phase)),
    /** Slope of Theil and Sen, per day; needs 2 values. */
    THEIL_SEN("theilSen", "Theil–Sen slope", 2, c -> c.theilSen().slope()),
    /** Mann–Kendall S of the values against their days, −n(n−1)/2 to n(n−1)/2 (Mann 1945). */
    MANN_KENDALL_S("mannKendallS", "Mann–Kendall S", 1, c -> c.kendall.s()),
    /** Kendall's tau-b of the values against their days, −1 to 1; needs 2 different values. */
    MANN_KENDALL_TAU("mannKendallTau", "Kendall τ-b", c -> c.ranked(2, c.kendall.tauB())),
    /** Mann–Kendall z, corrected for ties and not for continuity; needs 3 values, 2 of them different. */
    MANN_KENDALL_Z("mannKendallZ", "Mann–Kendall z", c -> c.ranked(3, c.kendall.z())),
    /**
     * Two-sided p of Mann and Kendall: exact for 3 to 10 values without ties, else normal. It takes days as independent,
     * which they rarely are.
     */
    MANN_KENDALL_P(
            "mannKendallP",
            "Mann–Kendall p",
            c -> c.ranked(3, Double.isNaN(c.kendall.exactP()) ? c.kendall.p() : c.kendall.exactP())),
    /** Autocorrelation at a lag of one day; see {@link Autocorrelation#at}. */
    LAG1("lag1", "lag-1 r", c -> Autocorrelation.at(1, c.phase));

    /** What is smaller than this share of the values is zero but for rounding. */
    private static final double ROUNDING = 1e-12;

    private final String key;
    private final String title;
    private final Function<Context, Figure> rule;

    PhaseStatistic(String key, String title, Function<Context, Figure> rule) {
        this.key = key;
        this.title = title;
        this.rule = rule;
    }

    PhaseStatistic(String key, String title, int needed, ToDoubleFunction<Context> rule) {
        this(key, title, c -> c.n() < needed ? c.tooFew(needed) : Figure.of(rule.applyAsDouble(c)));
    }

    /** Its stable name in JSON, as {@code "theilSen"}. */
    public String key() {
        return key;
    }

    /** Its short name in tables. */
    public String title() {
        return title;
    }

    /** The statistic of a phase. */
    public Figure of(PhaseData phase) {
        return of(new Context(phase));
    }

    Figure of(Context context) {
        return rule.apply(context);
    }

    private static Figure coefficientOfVariation(Context c) {
        if (c.n() < 2) {
            return c.tooFew(2);
        }
        double mean = Math.abs(c.sample.mean());
        double size = Math.max(Math.abs(c.sample.min()), Math.abs(c.sample.max()));
        return mean <= ROUNDING * size
                ? Figure.undefined(Reason.ZERO_MEAN, "The mean of phase " + c.phase.label() + " is 0.")
                : Figure.of(c.sample.sd() / mean);
    }

    /** What several statistics of one phase share. */
    static final class Context {
        final PhaseData phase;
        final Sample sample;
        final Kendall kendall;
        private Line theilSen;

        Context(PhaseData phase) {
            this.phase = phase;
            this.sample = Sample.of(phase);
            this.kendall = Kendall.of(phase.days().toArray(), phase.values().toArray());
        }

        int n() {
            return phase.n();
        }

        Line theilSen() {
            theilSen = theilSen == null ? Trend.theilSen(phase) : theilSen;
            return theilSen;
        }

        Figure tooFew(int needed) {
            return Figure.undefined(
                    n() == 0 ? Reason.EMPTY_PHASE : Reason.fewerThan(needed),
                    "Phase " + phase.label() + " has "
                            + (n() == 0 ? "no value" : n() == 1 ? "1 value" : n() + " values")
                            + (needed == 1 ? "." : "; " + needed + " are needed."));
        }

        Figure ranked(int needed, double value) {
            if (n() < needed) {
                return tooFew(needed);
            }
            return sample.isConstant()
                    ? Figure.undefined(Reason.ALL_TIED, "All values of phase " + phase.label() + " are equal.")
                    : Figure.of(value);
        }
    }
}
