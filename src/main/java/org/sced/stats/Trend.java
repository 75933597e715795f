package org.sced.stats;

import java.util.List;
import org.sced.data.PhaseData;

/** Straight lines through the values of a phase, over true calendar days. */
public final class Trend {
    private Trend() {}

    /**
     * The line of least squares: slope = Σ(t − t̄)(y − ȳ) / Σ(t − t̄)², through (t̄, ȳ).
     *
     * @return no line for fewer than two values
     */
    public static Line leastSquares(PhaseData phase) {
        return leastSquares(phase.days().toArray(), phase.values().toArray());
    }

    static Line leastSquares(double[] days, double[] values) {
        int n = days.length;
        if (n < 2) {
            return Line.NONE;
        }
        double meanT = Sample.mean(days);
        double meanY = Sample.mean(values);
        double products = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double t = days[i] - meanT;
            products += t * (values[i] - meanY);
            squares += t * t;
        }
        double slope = products / squares;
        return new Line(meanY - slope * meanT, slope);
    }

    /**
     * The standard error of the least-squares slope, √(Σe² / (n − 2) / Σ(t − t̄)²), which takes days as independent.
     *
     * @return {@code NaN} for fewer than three values
     */
    public static double leastSquaresError(PhaseData phase) {
        double[] t = phase.days().toArray();
        double[] y = phase.values().toArray();
        return leastSquaresError(t, y, leastSquares(t, y).slope());
    }

    static double leastSquaresError(double[] days, double[] values, double slope) {
        int n = days.length;
        if (n < 3) {
            return Double.NaN;
        }
        double meanT = Sample.mean(days);
        double meanY = Sample.mean(values);
        double[] residuals = new double[n];
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double t = days[i] - meanT;
            residuals[i] = values[i] - meanY - slope * t;
            squares += t * t;
        }
        return Sample.length(residuals) / Math.sqrt((n - 2) * squares);
    }

    /**
     * The interval of the least-squares slope, slope ± t · SE with n − 2 degrees of freedom. It takes days as independent,
     * which they rarely are.
     *
     * <p>Undefined for fewer than three values (N_LT_3).
     *
     * @param confidence between 0 and 1, as 0.95
     * @throws IllegalArgumentException if the confidence is not between 0 and 1
     */
    public static Bounds leastSquaresInterval(PhaseData phase, double confidence) {
        requireConfidence(confidence);
        if (phase.n() < 3) {
            return Bounds.undefined(tooFew(phase, 3));
        }
        double slope = leastSquares(phase).slope();
        double reach = leastSquaresError(phase) * Probability.tQuantile(0.5 + confidence / 2, phase.n() - 2);
        return new Bounds(Figure.of(slope - reach), Figure.of(slope + reach));
    }

    static void requireConfidence(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence " + confidence + "; allowed are numbers between 0 and 1");
        }
    }

    static Figure tooFew(PhaseData phase, int needed) {
        int n = phase.n();
        return Figure.undefined(
                n == 0 ? Reason.EMPTY_PHASE : Reason.fewerThan(needed),
                "Phase " + phase.label() + " has " + (n == 0 ? "no value" : n == 1 ? "1 value" : n + " values")
                        + (needed == 1 ? "." : "; " + needed + " are needed."));
    }

    /**
     * The line of Theil (1950) and Sen (1968): slope = median over all pairs of (y<sub>j</sub> − y<sub>i</sub>) /
     * (t<sub>j</sub> − t<sub>i</sub>), intercept = median of y − slope · t. One odd day moves it little.
     *
     * @return no line for fewer than two values
     */
    public static Line theilSen(PhaseData phase) {
        if (phase.n() < 2) {
            return Line.NONE;
        }
        double[] t = phase.days().toArray();
        double[] y = phase.values().toArray();
        return throughMedian(t, y, new PairSlopes(t, y).median());
    }

    /** The median of y − slope · t. */
    private static double medianHeight(double[] t, double[] y, double slope) {
        double[] heights = new double[t.length];
        for (int i = 0; i < heights.length; i++) {
            heights[i] = y[i] - slope * t[i];
        }
        return Selection.median(heights);
    }

    /**
     * The line with the slope of {@link #theilSen} through the medians of days and values: intercept = median(y) − slope ·
     * median(t) (Conover 1980).
     *
     * @return no line for fewer than two values
     */
    public static Line theilSenThroughMedians(PhaseData phase) {
        double slope = theilSen(phase).slope();
        return through(medianPoint(phase, 0, phase.n()), slope);
    }

    /**
     * Sen's (1968) interval of the slope of {@link #theilSen}: with M the number of pairs, Var(S) the tie-corrected variance
     * of Kendall's S and C = z √Var(S), the slopes number ⌊(M − C) / 2⌋ and ⌈(M + C) / 2⌉ + 1 in ascending order. It takes
     * days as independent.
     *
     * <p>Undefined for fewer than four values (N_LT_4) and if all are equal (ALL_TIED); a bound whose number leaves the list
     * is undefined (NOT_APPLICABLE), never infinite.
     *
     * @param confidence between 0 and 1, as 0.95
     * @throws IllegalArgumentException if the confidence is not between 0 and 1
     */
    public static Bounds theilSenInterval(PhaseData phase, double confidence) {
        requireConfidence(confidence);
        if (phase.n() < 4) {
            return Bounds.undefined(tooFew(phase, 4));
        }
        double[] t = phase.days().toArray();
        double[] y = phase.values().toArray();
        double z = Probability.normalQuantile(0.5 + confidence / 2);
        return theilSenInterval(phase, new PairSlopes(t, y), Kendall.of(t, y).variance(), z);
    }

    static Bounds theilSenInterval(PhaseData phase, PairSlopes slopes, double variance, double z) {
        if (variance == 0) {
            return Bounds.undefined(
                    Figure.undefined(Reason.ALL_TIED, "All values of phase " + phase.label() + " are equal."));
        }
        double pairs = slopes.count();
        double reach = z * Math.sqrt(variance);
        return new Bounds(
                slope(phase, slopes, Math.floor((pairs - reach) / 2)),
                slope(phase, slopes, Math.ceil((pairs + reach) / 2) + 1));
    }

    private static Figure slope(PhaseData phase, PairSlopes slopes, double number) {
        return number < 1 || number > slopes.count()
                ? Figure.undefined(
                        Reason.NOT_APPLICABLE,
                        "Phase " + phase.label() + " has too few values (" + phase.n()
                                + ") for a bound of its Theil–Sen slope.")
                : Figure.of(slopes.at((long) number - 1));
    }

    /**
     * The line of a given slope that has the median of y − slope · t as its intercept.
     *
     * @return no line for no values
     */
    public static Line throughMedian(PhaseData phase, double slope) {
        return phase.n() == 0
                ? Line.NONE
                : throughMedian(phase.days().toArray(), phase.values().toArray(), slope);
    }

    static Line throughMedian(double[] t, double[] y, double slope) {
        return new Line(medianHeight(t, y, slope), slope);
    }

    /**
     * The line of repeated medians (Siegel 1982): slope = median over i of the median over j ≠ i of (y<sub>j</sub> −
     * y<sub>i</sub>) / (t<sub>j</sub> − t<sub>i</sub>), intercept likewise of (t<sub>j</sub>y<sub>i</sub> −
     * t<sub>i</sub>y<sub>j</sub>) / (t<sub>j</sub> − t<sub>i</sub>). Almost half of the days may be odd. Takes time in
     * proportion to n².
     *
     * @return no line for fewer than two values
     */
    public static Line repeatedMedians(PhaseData phase) {
        int n = phase.n();
        if (n < 2) {
            return Line.NONE;
        }
        double[] t = phase.days().toArray();
        double[] y = phase.values().toArray();
        double[] slopes = new double[n];
        double[] intercepts = new double[n];
        double[] one = new double[n - 1];
        double[] other = new double[n - 1];
        for (int i = 0; i < n; i++) {
            int k = 0;
            for (int j = 0; j < n; j++) {
                if (j != i) {
                    one[k] = (y[j] - y[i]) / (t[j] - t[i]);
                    other[k] = y[i] - one[k] * t[i];
                    k++;
                }
            }
            slopes[i] = Selection.median(one);
            intercepts[i] = Selection.median(other);
        }
        return new Line(Selection.median(intercepts), Selection.median(slopes));
    }

    /**
     * The quarter-intersect line (Kazdin 1982; White's first step): through the points (median day, median value) of the two
     * halves of the values, of an odd number of which the middle one is left out. This is scan's {@code bisplit}, which
     * refuses fewer than five values.
     *
     * @return no line for fewer than four values
     */
    public static Line splitMiddle(PhaseData phase) {
        int half = phase.n() / 2;
        return splitMiddle(phase, half, half);
    }

    /**
     * The lines of {@link #splitMiddle} with the middle one of an odd number of values counted to the first half, then to the
     * second (as SCVA draws them); of an even number the one line.
     *
     * @return nothing for fewer than four values
     */
    public static List<Line> splitMiddleLines(PhaseData phase) {
        int n = phase.n();
        if (n < 4) {
            return List.of();
        }
        return n % 2 == 0
                ? List.of(splitMiddle(phase))
                : List.of(splitMiddle(phase, n / 2 + 1, n / 2), splitMiddle(phase, n / 2, n / 2 + 1));
    }

    /**
     * White's (1974) split-middle line: {@link #splitMiddle} moved up or down by the median of the residuals, so that half of
     * the values lie on or above and half on or below it.
     *
     * @return no line for fewer than four values
     */
    public static Line splitMiddleShifted(PhaseData phase) {
        Line line = splitMiddle(phase);
        return line.isDefined()
                ? new Line(medianHeight(phase.days().toArray(), phase.values().toArray(), line.slope()), line.slope())
                : Line.NONE;
    }

    private static Line splitMiddle(PhaseData phase, int first, int second) {
        if (phase.n() < 4) {
            return Line.NONE;
        }
        return through(medianPoint(phase, 0, first), medianPoint(phase, phase.n() - second, phase.n()));
    }

    /**
     * The resistant line (Tukey 1970): through the medians of thirds, with n mod 3 = 1 the middle third has one value more,
     * with 2 the outer ones have; slope = (M₃ − M₁) / (T₃ − T₁), intercept = mean of M<sub>k</sub> − slope · T<sub>k</sub>,
     * M and T the median values and days. Not iterated, as in SCVA.
     *
     * @return no line for fewer than six values
     */
    public static Line resistant(PhaseData phase) {
        int n = phase.n();
        if (n < 6) {
            return Line.NONE;
        }
        int outer = n / 3 + (n % 3 == 2 ? 1 : 0);
        double[] left = medianPoint(phase, 0, outer);
        double[] middle = medianPoint(phase, outer, n - outer);
        double[] right = medianPoint(phase, n - outer, n);
        double slope = (right[1] - left[1]) / (right[0] - left[0]);
        double intercept = 0;
        for (double[] point : new double[][] {left, middle, right}) {
            intercept += (point[1] - slope * point[0]) / 3;
        }
        return new Line(intercept, slope);
    }

    /**
     * scan's {@code trisplit}: through the points (median day, median value) of the first ⌊n/3⌋ values and of those from
     * number ⌈2n/3 + 1⌉ on. scan refuses fewer than five values.
     *
     * @return no line for fewer than five values
     */
    public static Line triSplit(PhaseData phase) {
        int n = phase.n();
        return n < 5 ? Line.NONE : through(medianPoint(phase, 0, n / 3), medianPoint(phase, (2 * n + 2) / 3, n));
    }

    /** The median day and the median value of some values. */
    private static double[] medianPoint(PhaseData phase, int from, int to) {
        double[] values = new double[to - from];
        for (int i = from; i < to; i++) {
            values[i - from] = phase.values().get(i);
        }
        int middle = (from + to) / 2;
        double day = from == to
                ? Double.NaN
                : (to - from) % 2 == 1
                        ? phase.days().get(middle)
                        : (phase.days().get(middle - 1) + phase.days().get(middle)) / 2;
        return new double[] {day, Selection.median(values)};
    }

    private static Line through(double[] left, double[] right) {
        return through(left, (right[1] - left[1]) / (right[0] - left[0]));
    }

    private static Line through(double[] point, double slope) {
        return new Line(point[1] - slope * point[0], slope);
    }
}
