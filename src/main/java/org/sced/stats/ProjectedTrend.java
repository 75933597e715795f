package org.sced.stats;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.sced.data.Comparison;
import org.sced.data.Improvement;
import org.sced.data.Measure;
import org.sced.data.PhaseData;
import org.sced.data.Values;

/**
 * A line of the first phase carried on over the days of the second, and how far the second phase lies from it.
 *
 * <p>For the least-squares line and the mean there is a prediction interval for a single day, ŷ ± t · s · √(1 + 1/m + (d −
 * d̄)² / Σ(d<sub>i</sub> − d̄)²) with m − 2 degrees of freedom, for the mean without the last term and with m − 1; days taken as
 * independent. A line is soon carried beyond the scale: {@link #clipped} keeps it inside.
 *
 * <p>Undefined if the first phase has too few values for its line (2, for the split-middle line 4; N_LT_2, N_LT_4) or the
 * second has none (EMPTY_PHASE), or if the line or a residual leaves the range of values, 10<sup>75</sup> in size
 * (NOT_APPLICABLE); then all lists are empty. The interval is missing ({@code NaN}) for the other lines, where the first phase
 * has too few values for it (3, for the mean 2), and where it leaves that range.
 *
 * @param method how the line is drawn
 * @param expected the expected direction of the change
 * @param line the line of the first phase
 * @param days days of the second phase
 * @param observed its values
 * @param predicted heights of the line on these days
 * @param residuals observed less predicted
 * @param orientedResiduals residuals, positive where they lie in the expected direction
 * @param lower lower ends of the prediction interval
 * @param upper upper ends of the prediction interval
 * @param beyondScale whether a height or an end was moved to a limit of the scale
 * @param undefined the reason, if there is no projection
 */
public record ProjectedTrend(
        Projection method,
        Improvement expected,
        Line line,
        Values days,
        Values observed,
        Values predicted,
        Values residuals,
        Values orientedResiduals,
        Values lower,
        Values upper,
        boolean beyondScale,
        Optional<Undefined> undefined) {
    private static final Values NONE = Values.of();

    /** Checks that nothing is missing. */
    public ProjectedTrend {
        requireNonNull(method, "method");
        requireNonNull(expected, "expected");
        requireNonNull(line, "line");
        requireNonNull(undefined, "undefined");
    }

    static ProjectedTrend of(Projection method, Comparison c, double confidence) {
        Trend.requireConfidence(confidence);
        PhaseData from = c.from();
        PhaseData to = c.to();
        if (from.n() < method.needed() || to.n() == 0) {
            Figure why = from.n() < method.needed() ? Trend.tooFew(from, method.needed()) : Trend.tooFew(to, 1);
            return undefined(method, c, why);
        }
        Line line = method.line(from);
        int m = from.n();
        int n = to.n();
        double[] t = from.days().toArray();
        double meanT = Sample.mean(t);
        double squares = 0;
        double[] residuals = new double[m];
        for (int i = 0; i < m; i++) {
            residuals[i] = from.values().get(i) - line.at(t[i]);
            squares += (t[i] - meanT) * (t[i] - meanT);
        }
        int freedom = method == Projection.LEAST_SQUARES ? m - 2 : method == Projection.MEAN ? m - 1 : 0;
        double reach = freedom < 1
                ? Double.NaN
                : Probability.tQuantile(0.5 + confidence / 2, freedom) * Sample.length(residuals) / Math.sqrt(freedom);
        double[] predicted = new double[n];
        double[] lower = new double[n];
        double[] upper = new double[n];
        for (int i = 0; i < n; i++) {
            double day = to.days().get(i);
            double far = method == Projection.LEAST_SQUARES ? (day - meanT) * (day - meanT) / squares : 0;
            predicted[i] = line.at(day);
            double half = reach * Math.sqrt(1 + 1.0 / m + far);
            if (!isValue(predicted[i]) || !isValue(to.values().get(i) - predicted[i])) {
                return undefined(
                        method,
                        c,
                        Figure.undefined(
                                Reason.NOT_APPLICABLE,
                                "The line of phase " + from.label() + " leaves the range of values in phase "
                                        + to.label() + "."));
            }
            boolean within = isValue(predicted[i] - half) && isValue(predicted[i] + half);
            lower[i] = within ? predicted[i] - half : Double.NaN;
            upper[i] = within ? predicted[i] + half : Double.NaN;
        }
        return of(method, c.expected(), line, to.days(), to.values(), predicted, lower, upper, false);
    }

    private static boolean isValue(double number) {
        return Math.abs(number) <= Values.LARGEST;
    }

    private static ProjectedTrend undefined(Projection method, Comparison c, Figure why) {
        return new ProjectedTrend(
                method, c.expected(), Line.NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, false, why.undefined());
    }

    private static ProjectedTrend of(
            Projection method,
            Improvement expected,
            Line line,
            Values days,
            Values observed,
            double[] predicted,
            double[] lower,
            double[] upper,
            boolean beyondScale) {
        double[] residuals = new double[predicted.length];
        double[] oriented = new double[predicted.length];
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = observed.get(i) - predicted[i];
            oriented[i] = expected.sign() * residuals[i];
        }
        return new ProjectedTrend(
                method,
                expected,
                line,
                days,
                observed,
                Values.of(predicted),
                Values.of(residuals),
                Values.of(oriented),
                Values.of(lower),
                Values.of(upper),
                beyondScale,
                Optional.empty());
    }

    /**
     * The same with heights and ends moved to the declared limits of the scale where they lie beyond, and residuals from
     * there; {@link #beyondScale} says whether any was.
     */
    public ProjectedTrend clipped(Measure measure) {
        requireNonNull(measure, "measure");
        if (undefined.isPresent()) {
            return this;
        }
        double[] heights = predicted.toArray();
        double[] low = lower.toArray();
        double[] high = upper.toArray();
        boolean moved = beyondScale;
        for (double[] numbers : new double[][] {heights, low, high}) {
            for (int i = 0; i < numbers.length; i++) {
                double inside = numbers[i] < measure.min()
                        ? measure.min()
                        : numbers[i] > measure.max() ? measure.max() : numbers[i];
                moved |= inside != numbers[i] && !Double.isNaN(numbers[i]);
                numbers[i] = inside;
            }
        }
        return of(method, expected, line, days, observed, heights, low, high, moved);
    }

    /** The mean of the residuals; undefined with the projection. */
    public Change meanResidual() {
        if (undefined.isPresent()) {
            Figure why = new Figure(Double.NaN, undefined);
            return new Change(why, why);
        }
        return new Change(
                Figure.of(Sample.mean(residuals.toArray())), Figure.of(Sample.mean(orientedResiduals.toArray())));
    }

    @Override
    public String toString() {
        return method.title() + " projected: mean residual " + meanResidual() + (beyondScale ? ", clipped" : "");
    }
}
