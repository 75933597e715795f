package org.sced.stats;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.function.Function;
import org.sced.data.Comparison;
import org.sced.data.Improvement;
import org.sced.data.PhaseData;

/**
 * What the eye compares in two phases: level, trend and variability, each as one number. Adding one here is all that is
 * needed for it to stand in {@link VisualAnalysis}.
 *
 * <p>Differences are second phase less first. All see measured values only, slopes their true days. None is a test.
 */
public enum ChangeStatistic {
    /** Mean of the second phase less that of the first. Needs a value in each. */
    MEAN("meanChange", "mean", "ȳ_B − ȳ_A", "—", Kind.DIFFERENCE, c -> both(c, 1, PhaseStatistic.MEAN)),
    /** Median of the second phase less that of the first. Needs a value in each. */
    MEDIAN(
            "medianChange",
            "median",
            "median_B − median_A",
            "—",
            Kind.DIFFERENCE,
            c -> both(c, 1, PhaseStatistic.MEDIAN)),
    /**
     * Absolute level change (Lane and Gast 2014): first value of the second phase less last value of the first, as measured;
     * {@link VisualAnalysis#dayGap} tells how far apart they lie. Needs a value in each.
     */
    ABSOLUTE_LEVEL(
            "absoluteLevelChange",
            "absolute level",
            "first of B − last of A",
            "Lane & Gast 2014",
            Kind.DIFFERENCE,
            c -> minus(PhaseStatistic.FIRST.of(c.to()), PhaseStatistic.LAST.of(c.from()))),
    /**
     * Relative level change (Lane and Gast 2014): median of the first half of the second phase less median of the second
     * half of the first; the middle one of an odd number of values is in no half. Needs 2 values in each. Some texts call
     * {@link #RELATIVE_LEVEL_RATIO} relative.
     */
    RELATIVE_LEVEL(
            "relativeLevelDiff",
            "relative level",
            "median of first half of B − of second half of A",
            "Lane & Gast 2014",
            Kind.DIFFERENCE,
            c -> halves(c.comparison(), false, false)),
    /** {@link #RELATIVE_LEVEL} with the middle one of an odd number of values in both halves. Needs a value in each. */
    RELATIVE_LEVEL_MIDDLE_IN_BOTH(
            "relativeLevelDiffMiddleInBoth",
            "relative level, middle in both",
            "the same, middle value in both halves",
            "Lane & Gast 2014",
            Kind.DIFFERENCE,
            c -> halves(c.comparison(), true, false)),
    /**
     * The medians of {@link #RELATIVE_LEVEL} divided, second by first phase; null value 1. It has a meaning only on a scale
     * with a true zero. Undefined if the median of the first phase is 0 (ZERO_DENOMINATOR).
     */
    RELATIVE_LEVEL_RATIO(
            "relativeLevelRatio",
            "relative level ratio",
            "median of first half of B / of second half of A",
            "Lane & Gast 2014",
            Kind.RATIO,
            c -> halves(c.comparison(), false, true)),
    /** {@link #RELATIVE_LEVEL_RATIO} with the middle one of an odd number of values in both halves. */
    RELATIVE_LEVEL_RATIO_MIDDLE_IN_BOTH(
            "relativeLevelRatioMiddleInBoth",
            "relative level ratio, middle in both",
            "the same, middle value in both halves",
            "Lane & Gast 2014",
            Kind.RATIO,
            c -> halves(c.comparison(), true, true)),
    /** {@link Immediacy} of the means of three values (What Works Clearinghouse). */
    IMMEDIACY(
            "immediacy",
            "immediacy",
            "mean of first 3 of B − of last 3 of A",
            "What Works Clearinghouse 2022",
            Kind.DIFFERENCE,
            c -> Immediacy.ofMeans(c.comparison(), 3).change().raw()),
    /** {@link Immediacy} of the medians of three values. */
    IMMEDIACY_MEDIAN(
            "immediacyMedian",
            "immediacy, medians",
            "median of first 3 of B − of last 3 of A",
            "What Works Clearinghouse 2022",
            Kind.DIFFERENCE,
            c -> Immediacy.ofMedians(c.comparison(), 3).change().raw()),
    /** Least-squares slope of the second phase less that of the first, per day. Needs 2 values in each. */
    TREND("trendChange", "trend", "OLS slope_B − slope_A", "—", Kind.DIFFERENCE, c -> both(c, 2, PhaseStatistic.SLOPE)),
    /** Slope of Theil and Sen of the second phase less that of the first, per day. Needs 2 values in each. */
    THEIL_SEN(
            "theilSenChange",
            "Theil–Sen trend",
            "Theil–Sen slope_B − slope_A",
            "Theil 1950; Sen 1968",
            Kind.DIFFERENCE,
            c -> both(c, 2, PhaseStatistic.THEIL_SEN)),
    /**
     * Standard deviation of the second phase divided by that of the first; null value 1. Needs 2 values in each, in the
     * first two different ones (ZERO_VARIANCE).
     */
    SD_RATIO("sdRatio", "SD ratio", "SD_B / SD_A", "—", Kind.UNDIRECTED, c -> spread(c.comparison())),
    /** The square of {@link #SD_RATIO}. */
    VARIANCE_RATIO("varianceRatio", "variance ratio", "SD_B² / SD_A²", "—", Kind.UNDIRECTED, c -> {
        Figure ratio = spread(c.comparison());
        return ratio.isDefined() ? Figure.of(ratio.value() * ratio.value()) : ratio;
    }),
    /** Natural logarithm of {@link #SD_RATIO}; null value 0. Undefined too if the second phase has equal values (ZERO_VARIANCE). */
    LOG_SD_RATIO("logSdRatio", "log SD ratio", "ln(SD_B / SD_A)", "—", Kind.UNDIRECTED, c -> {
        Figure ratio = spread(c.comparison());
        return !ratio.isDefined()
                ? ratio
                : ratio.value() == 0 ? constant(c.comparison().to()) : Figure.of(StrictMath.log(ratio.value()));
    });

    /** A quotient as large as this says that its divisor is zero but for rounding; its square is still a number. */
    private static final double BEYOND_MEASURE = 1e150;

    private enum Kind {
        DIFFERENCE,
        RATIO,
        UNDIRECTED
    }

    private final String key;
    private final String title;
    private final String formula;
    private final String source;
    private final Kind kind;
    private final Function<Sides, Figure> rule;

    ChangeStatistic(String key, String title, String formula, String source, Kind kind, Function<Sides, Figure> rule) {
        this.key = key;
        this.title = title;
        this.formula = formula;
        this.source = source;
        this.kind = kind;
        this.rule = rule;
    }

    /** Its stable name in JSON, as {@code "trendChange"}. */
    public String key() {
        return key;
    }

    /** Its short name in tables. */
    public String title() {
        return title;
    }

    /** The formula, in one line of text. */
    public String formula() {
        return formula;
    }

    /** Authors and year of its definition; a dash for what everyone knows. */
    public String source() {
        return source;
    }

    /** Whether it has a meaning only on a scale with a true zero. */
    public boolean needsTrueZero() {
        return kind == Kind.RATIO;
    }

    /** The value where nothing changed: 1 for ratios, else 0. */
    public double nullValue() {
        return kind == Kind.RATIO || this == SD_RATIO || this == VARIANCE_RATIO ? 1 : 0;
    }

    /** The change from the first phase to the second. */
    public Change of(Comparison comparison) {
        return of(Sides.of(requireNonNull(comparison, "comparison")));
    }

    Change of(Sides sides) {
        Figure raw = rule.apply(sides);
        Improvement expected = sides.comparison.expected();
        return switch (kind) {
            case DIFFERENCE -> Change.difference(raw, expected);
            case RATIO -> Change.ratio(raw, expected);
            case UNDIRECTED -> Change.undirected(raw);
        };
    }

    /** A comparison with what several statistics of its phases share. */
    record Sides(Comparison comparison, PhaseStatistic.Context from, PhaseStatistic.Context to) {
        static Sides of(Comparison comparison) {
            return new Sides(
                    comparison,
                    new PhaseStatistic.Context(comparison.from()),
                    new PhaseStatistic.Context(comparison.to()));
        }
    }

    private static Figure both(Sides c, int needed, PhaseStatistic statistic) {
        return c.from().n() < needed
                ? c.from().tooFew(needed)
                : c.to().n() < needed ? c.to().tooFew(needed) : minus(statistic.of(c.to()), statistic.of(c.from()));
    }

    private static Figure minus(Figure to, Figure from) {
        return !from.isDefined() ? from : !to.isDefined() ? to : Figure.of(to.value() - from.value());
    }

    private static Figure halves(Comparison c, boolean middleInBoth, boolean ratio) {
        int needed = middleInBoth ? 1 : 2;
        for (PhaseData phase : new PhaseData[] {c.from(), c.to()}) {
            if (phase.n() < needed) {
                return Trend.tooFew(phase, needed);
            }
        }
        int m = c.from().n();
        int n = c.to().n();
        double from = median(c.from(), middleInBoth ? m / 2 : (m + 1) / 2, m);
        double to = median(c.to(), 0, middleInBoth ? (n + 1) / 2 : n / 2);
        if (!ratio) {
            return Figure.of(to - from);
        }
        double quotient = to / from;
        return Math.abs(quotient) < BEYOND_MEASURE
                ? Figure.of(quotient)
                : Figure.undefined(
                        Reason.ZERO_DENOMINATOR,
                        "The median of the second half of phase " + c.from().label() + " is 0.");
    }

    static double median(PhaseData phase, int from, int to) {
        double[] part = Arrays.copyOfRange(phase.values().toArray(), from, to);
        return Selection.median(part);
    }

    private static Figure spread(Comparison c) {
        for (PhaseData phase : new PhaseData[] {c.from(), c.to()}) {
            if (phase.n() < 2) {
                return Trend.tooFew(phase, 2);
            }
        }
        double from = Sample.of(c.from()).sd();
        double quotient = Sample.of(c.to()).sd() / from;
        return quotient < BEYOND_MEASURE ? Figure.of(quotient) : constant(c.from());
    }

    private static Figure constant(PhaseData phase) {
        return Figure.undefined(Reason.ZERO_VARIANCE, "All values of phase " + phase.label() + " are equal.");
    }
}
