package org.sced.stats;

import java.util.Arrays;
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
    N("n", "n", "number of measured values", "—", 0, c -> c.n()),
    /** Days of the phase without a value. */
    MISSING("missing", "missing", "scheduled days − n", "—", 0, c -> c.phase.missing()),
    /** Measured share of the days of the phase, 0 to 1. */
    COVERAGE(
            "coverage",
            "coverage",
            "n / scheduled days",
            "—",
            c -> c.phase.scheduled() == 0 ? c.tooFew(1) : Figure.of((double) c.n() / c.phase.scheduled())),
    /** Arithmetic mean. */
    MEAN("mean", "mean", "ȳ = Σy / n", "—", 1, c -> c.sample.mean()),
    /** Median. */
    MEDIAN("median", "median", "middle value, or mean of the two", "—", 1, c -> c.sample.median()),
    /** Mean without the ⌊n/5⌋ smallest and largest values; see {@link Sample#trimmedMean}. */
    TRIMMED_MEAN(
            "trimmedMean",
            "20 % trimmed mean",
            "mean without the ⌊n/5⌋ lowest and highest",
            "Wilcox 2017",
            1,
            c -> c.sample.trimmedMean(0.2)),
    /** Mean of some values in the middle; see {@link Sample#broadenedMedian}. */
    BROADENED_MEDIAN(
            "broadenedMedian",
            "broadened median",
            "mean of the middle 3 to 6 values",
            "Rosenberger & Gasko 1983",
            1,
            c -> c.sample.broadenedMedian()),
    /** Standard deviation with divisor n − 1; needs 2 values. */
    SD("sd", "SD", "√variance", "—", 2, c -> c.sample.sd()),
    /** Variance with divisor n − 1; needs 2 values. */
    VARIANCE("variance", "variance", "Σ(y − ȳ)² / (n − 1)", "—", 2, c -> c.sample.variance()),
    /** Median absolute deviation from the median, times 1.4826 (the standard deviation of normal data). */
    MAD("mad", "MAD", "1.4826 · median |y − median|", "Hampel 1974", 1, c -> 1.4826 * c.rawMad()),
    /** Median absolute deviation from the median, as it is. */
    RAW_MAD("rawMad", "raw MAD", "median |y − median|", "Hampel 1974", 1, c -> c.rawMad()),
    /** First quartile, type 7. */
    Q25("q25", "Q1", "quantile ¼, type 7", "Hyndman & Fan 1996", 1, c -> c.sample.quantile(0.25)),
    /** Third quartile, type 7. */
    Q75("q75", "Q3", "quantile ¾, type 7", "Hyndman & Fan 1996", 1, c -> c.sample.quantile(0.75)),
    /** Third less first quartile, type 7; needs 2 values. */
    IQR("iqr", "IQR", "Q3 − Q1", "Hyndman & Fan 1996", 2, c -> c.sample.quantile(0.75) - c.sample.quantile(0.25)),
    /** Smallest value. */
    MIN("min", "min", "lowest value", "—", 1, c -> c.sample.min()),
    /** Largest value. */
    MAX("max", "max", "highest value", "—", 1, c -> c.sample.max()),
    /** Largest minus smallest value. */
    RANGE("range", "range", "max − min", "—", 1, c -> c.sample.max() - c.sample.min()),
    /** Coefficient of variation, SD / |mean|; needs 2 values and a mean other than 0, and has a meaning only on a scale with a true zero. */
    CV("cv", "CV", "SD / |ȳ|", "—", PhaseStatistic::coefficientOfVariation),
    /** Slope of the least-squares line, per day; needs 2 values. */
    SLOPE(
            "slope",
            "OLS slope",
            "Σ(t − t̄)(y − ȳ) / Σ(t − t̄)²",
            "—",
            2,
            c -> c.leastSquares().slope()),
    /** Standard error of the least-squares slope, days taken as independent; needs 3 values. */
    SLOPE_SE(
            "slopeSe",
            "SE of slope",
            "√(Σe² / (n − 2) / Σ(t − t̄)²)",
            "—",
            3,
            c -> Trend.leastSquaresError(c.days, c.values, c.leastSquares().slope())),
    /** Slope of Theil and Sen, per day; needs 2 values. */
    THEIL_SEN(
            "theilSen",
            "Theil–Sen slope",
            "median of (yⱼ − yᵢ) / (tⱼ − tᵢ)",
            "Theil 1950; Sen 1968",
            2,
            c -> c.theilSen().slope()),
    /** Lower end of Sen's 95 % interval of the slope of Theil and Sen; see {@link Trend#theilSenInterval}. */
    THEIL_SEN_LOWER(
            "theilSenLower",
            "Theil–Sen lower",
            "slope number ⌊(N − z√Var S)/2⌋ of N",
            "Sen 1968",
            c -> c.senBounds().lower()),
    /** Upper end of Sen's 95 % interval of the slope of Theil and Sen; see {@link Trend#theilSenInterval}. */
    THEIL_SEN_UPPER(
            "theilSenUpper",
            "Theil–Sen upper",
            "slope number ⌈(N + z√Var S)/2⌉ + 1 of N",
            "Sen 1968",
            c -> c.senBounds().upper()),
    /** Slope of the line through the medians of the halves, per day; needs 4 values. See {@link Trend#splitMiddle}. */
    SPLIT_MIDDLE(
            "splitMiddle",
            "split-middle slope",
            "slope through the medians of the halves",
            "White 1974; Kazdin 1982",
            4,
            c -> Trend.splitMiddle(c.phase).slope()),
    /** Slope of the line through the medians of the outer thirds, per day; needs 6 values. See {@link Trend#resistant}. */
    RESISTANT(
            "resistant",
            "resistant slope",
            "slope through the medians of the outer thirds",
            "Tukey 1970",
            6,
            c -> Trend.resistant(c.phase).slope()),
    /** Mann–Kendall S of the values against their days, −n(n−1)/2 to n(n−1)/2 (Mann 1945). */
    MANN_KENDALL_S(
            "mannKendallS",
            "Mann–Kendall S",
            "Σ sign(yⱼ − yᵢ) over i < j",
            "Mann 1945; Kendall 1970",
            1,
            c -> c.kendall().s()),
    /** Kendall's tau-b of the values against their days, −1 to 1; needs 2 different values. */
    MANN_KENDALL_TAU(
            "mannKendallTau",
            "Kendall τ-b",
            "S / √(n₀ (n₀ − T_y)), n₀ = n(n−1)/2",
            "Kendall 1970",
            c -> c.ranked(2, c.kendall().tauB())),
    /** Mann–Kendall z, corrected for ties and not for continuity; needs 3 values, 2 of them different. */
    MANN_KENDALL_Z(
            "mannKendallZ",
            "Mann–Kendall z",
            "S / √Var S, ties corrected",
            "Kendall 1970",
            c -> c.ranked(3, c.kendall().z())),
    /**
     * Two-sided p of Mann and Kendall: exact for 3 to 10 values without ties, else normal. It takes days as independent,
     * which they rarely are.
     */
    MANN_KENDALL_P(
            "mannKendallP",
            "Mann–Kendall p",
            "exact for n ≤ 10 without ties, else normal",
            "Mann 1945; Kendall 1970",
            c -> c.ranked(3, Double.isNaN(c.exactP()) ? c.kendall().p() : c.exactP())),
    /**
     * Two-sided p of Mann and Kendall by the normal distribution, corrected for ties and not for continuity: 2(1 − Φ(|z|)).
     * Needs 3 values, 2 of them different.
     */
    MANN_KENDALL_P_NORMAL(
            "mannKendallPNormal",
            "Mann–Kendall p (normal)",
            "2(1 − Φ(|z|))",
            "Kendall 1970",
            c -> c.ranked(3, c.kendall().p())),
    /**
     * Two-sided p of Mann and Kendall by counting all orders: 2·min(P(S ≤ s), P(S ≥ s)) and at most 1. For 3 to 10 values
     * without ties; NOT_APPLICABLE to others.
     */
    MANN_KENDALL_P_EXACT(
            "mannKendallPExact",
            "Mann–Kendall p (exact)",
            "2 min(P(S ≤ s), P(S ≥ s)) over all orders",
            "Kendall 1970",
            PhaseStatistic::exactP),
    /** First measured value. */
    FIRST("first", "first", "first measured value", "—", 1, c -> c.values[0]),
    /** Last measured value. */
    LAST("last", "last", "last measured value", "—", 1, c -> c.values[c.n() - 1]),
    /** Median of the first half of the values, the middle one of an odd number left out; needs 2 values. */
    FIRST_HALF_MEDIAN(
            "firstHalfMedian",
            "median of first half",
            "median of the first ⌊n/2⌋ values",
            "Lane & Gast 2014",
            2,
            c -> c.median(0, c.n() / 2)),
    /** Median of the second half of the values, the middle one of an odd number left out; needs 2 values. */
    SECOND_HALF_MEDIAN(
            "secondHalfMedian",
            "median of second half",
            "median of the last ⌊n/2⌋ values",
            "Lane & Gast 2014",
            2,
            c -> c.median((c.n() + 1) / 2, c.n())),
    /** Number of different values. */
    DISTINCT("distinct", "distinct", "number of different values", "—", 0, c -> c.sample.distinct()),
    /** Longest run of identical values on days that follow one another; a missing day ends it. */
    LONGEST_RUN(
            "longestRun", "longest run", "longest run of equal values on days in a row", "own", 0, c -> c.longestRun()),
    /** Autocorrelation at a lag of one day; see {@link Autocorrelation#at}. */
    LAG1(
            "lag1",
            "lag-1 r",
            "r₁ = Σeᵢeᵢ₊₁ / Σe² over days in a row",
            "Box & Jenkins 1976",
            c -> Autocorrelation.at(1, c.phase, c.sample));

    /** What is smaller than this share of the values is zero but for rounding. */
    private static final double ROUNDING = 1e-12;

    private final String key;
    private final String title;
    private final String formula;
    private final String source;
    private final Function<Context, Figure> rule;

    PhaseStatistic(String key, String title, String formula, String source, Function<Context, Figure> rule) {
        this.key = key;
        this.title = title;
        this.formula = formula;
        this.source = source;
        this.rule = rule;
    }

    PhaseStatistic(
            String key, String title, String formula, String source, int needed, ToDoubleFunction<Context> rule) {
        this(key, title, formula, source, c -> c.n() < needed ? c.tooFew(needed) : Figure.of(rule.applyAsDouble(c)));
    }

    /** Its stable name in JSON, as {@code "theilSen"}. */
    public String key() {
        return key;
    }

    /** Its short name in tables. */
    public String title() {
        return title;
    }

    /** The formula, in one line of text; y the values, t their days, e the deviations from the mean. */
    public String formula() {
        return formula;
    }

    /** Authors and year of its definition; a dash for what everyone knows. */
    public String source() {
        return source;
    }

    /** Whether it is a number of days or values, which always is defined. */
    public boolean isCount() {
        return this == N || this == MISSING || this == DISTINCT || this == LONGEST_RUN;
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

    private static Figure exactP(Context c) {
        Figure figure = c.ranked(3, 0);
        if (!figure.isDefined()) {
            return figure;
        }
        return Double.isNaN(c.exactP())
                ? Figure.undefined(
                        Reason.NOT_APPLICABLE,
                        "An exact p needs 3 to 10 values without ties; phase " + c.phase.label() + " has " + c.n()
                                + " values, " + c.sample.distinct() + " of them different.")
                : Figure.of(c.exactP());
    }

    /** What several statistics of one phase share. */
    static final class Context {
        private static final double Z = Probability.normalQuantile(0.975);

        final PhaseData phase;
        final double[] days;
        final double[] values;
        final Sample sample;
        private Kendall kendall;
        private PairSlopes slopes;
        private Line leastSquares;
        private Line theilSen;
        private Bounds senBounds;
        private double rawMad = Double.NaN;
        private double exactP = -1;

        Context(PhaseData phase) {
            this.phase = phase;
            this.days = phase.days().toArray();
            this.values = phase.values().toArray();
            this.sample = Sample.of(phase);
        }

        int n() {
            return values.length;
        }

        Kendall kendall() {
            kendall = kendall == null ? Kendall.of(days, values) : kendall;
            return kendall;
        }

        double rawMad() {
            rawMad = Double.isNaN(rawMad) ? sample.rawMad() : rawMad;
            return rawMad;
        }

        double exactP() {
            exactP = exactP == -1 ? kendall().exactP() : exactP;
            return exactP;
        }

        Line leastSquares() {
            leastSquares = leastSquares == null ? Trend.leastSquares(days, values) : leastSquares;
            return leastSquares;
        }

        private PairSlopes slopes() {
            slopes = slopes == null ? new PairSlopes(days, values) : slopes;
            return slopes;
        }

        Line theilSen() {
            if (theilSen == null) {
                theilSen = n() < 2 ? Line.NONE : Trend.throughMedian(days, values, slopes().median());
            }
            return theilSen;
        }

        Bounds senBounds() {
            if (senBounds == null) {
                senBounds = n() < 4
                        ? Bounds.undefined(tooFew(4))
                        : Trend.theilSenInterval(phase, slopes(), kendall().variance(), Z);
            }
            return senBounds;
        }

        double median(int from, int to) {
            double[] part = Arrays.copyOfRange(values, from, to);
            return Selection.median(part);
        }

        int longestRun() {
            int longest = 0;
            int run = 0;
            for (int i = 0; i < values.length; i++) {
                boolean goesOn = i > 0 && values[i] == values[i - 1] && days[i] - days[i - 1] == 1;
                run = goesOn ? run + 1 : 1;
                longest = Math.max(longest, run);
            }
            return longest;
        }

        Figure tooFew(int needed) {
            return Trend.tooFew(phase, needed);
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
