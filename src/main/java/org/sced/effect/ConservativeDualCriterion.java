package org.sced.effect;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.sced.data.Comparison;
import org.sced.data.PhaseData;
import org.sced.stats.Figures;
import org.sced.stats.Line;
import org.sced.stats.Probability;
import org.sced.stats.Reason;
import org.sced.stats.Sample;
import org.sced.stats.Trend;
import org.sced.stats.Undefined;

/**
 * The dual criterion and its conservative form (Fisher, Kelley and Lomas 2003, Journal of Applied Behavior Analysis 36:387):
 * is there a systematic change from one phase to the next?
 *
 * <p>The mean of A and the trend line of A are extended over the true days of B, both shifted by a share of the standard
 * deviation of A (divisor n − 1) in the expected direction: ¼ in the conservative form, 0 in the plain one. The values of B
 * strictly beyond both lines are counted; one within 10<sup>−12</sup> of the largest number from a line lies on it. The
 * change is systematic if so many are reached as the {@link Requirement} asks for. Days are taken as independent, and the
 * lines as certain.
 *
 * <pre>{@code
 * ConservativeDualCriterion.withDefaults().of(mood.compare("A", "B"))
 * }</pre>
 *
 * <p>Undecided, with a reason: an empty phase, fewer values of A than the line needs (least squares two, halves four, thirds
 * five; scan asks for five in both of the last), fewer than five values of B. A constant A is shifted by 0.
 *
 * @param shift share of the standard deviation of A by which the lines are shifted, 0 or more
 * @param trendLine the trend line
 * @param requirement how many values must lie beyond both lines
 */
public record ConservativeDualCriterion(double shift, TrendLine trendLine, Requirement requirement) {
    private static final int FEWEST = 5;
    private static final double ALPHA = 0.05;

    /** The line through A. */
    public enum TrendLine {
        /** Least squares, as in scan and SSD for R. */
        LEAST_SQUARES(2),
        /** Through the medians of the halves, the middle one of an odd number of values left out; scan's "bisplit". */
        SPLIT_MIDDLE(4),
        /** Through the medians of the outer thirds; scan's "trisplit". */
        TRI_SPLIT(5);

        private final int needed;

        TrendLine(int needed) {
            this.needed = needed;
        }

        private Line through(PhaseData phase) {
            return switch (this) {
                case LEAST_SQUARES -> Trend.leastSquares(phase);
                case SPLIT_MIDDLE -> Trend.splitMiddle(phase);
                case TRI_SPLIT -> Trend.triSplit(phase);
            };
        }
    }

    /** How many values of B must lie beyond both lines. */
    public enum Requirement {
        /** The fewest k with P(X ≥ k) &lt; .05 for X binomial with n values and probability ½. */
        EXACT,
        /**
         * The table of SSD for R for 5 to 30 values, laxer than .05 in places (6 of 7, p = .0625); beyond 30 values as
         * {@link #EXACT}. For comparison only.
         */
        SSD_TABLE;

        private static final int[] SSD = {
            5, 6, 6, 7, 8, 8, 9, 9, 10, 11, 12, 12, 12, 13, 13, 14, 14, 15, 15, 17, 17, 18, 18, 19, 19, 20
        };

        /**
         * The number that must lie beyond both lines.
         *
         * @throws IllegalArgumentException for fewer than five values, of which none decides
         */
        public int of(int values) {
            if (values < FEWEST) {
                throw new IllegalArgumentException(
                        values + " values; the dual criterion needs at least " + FEWEST + " to decide");
            }
            if (this == SSD_TABLE && values < FEWEST + SSD.length) {
                return SSD[values - FEWEST];
            }
            int low = values / 2;
            int high = values;
            while (low < high) {
                int middle = (low + high) / 2;
                if (Probability.atLeastHeads(middle, values) < ALPHA) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return low;
        }
    }

    /**
     * The decision on one phase change.
     *
     * @param from label of the first phase
     * @param to label of the second phase
     * @param values values of the second phase
     * @param beyond those strictly beyond both lines; 0 if undecided
     * @param required those needed for a systematic change; 0 if undecided
     * @param p probability of so many or more if each lay there with probability ½; {@code NaN} if undecided
     * @param meanLine the mean of A, shifted
     * @param line the trend line of A, shifted
     * @param constantBaseline whether A has no spread, so that nothing was shifted
     * @param undefined why there is no decision
     */
    public record Result(
            String from,
            String to,
            int values,
            int beyond,
            int required,
            double p,
            Optional<Line> meanLine,
            Optional<Line> line,
            boolean constantBaseline,
            Optional<Undefined> undefined) {
        /** Checks that nothing is missing. */
        public Result {
            requireNonNull(from, "from");
            requireNonNull(to, "to");
            requireNonNull(meanLine, "meanLine");
            requireNonNull(line, "line");
            requireNonNull(undefined, "undefined");
        }

        /** Whether there is a decision. */
        public boolean isDefined() {
            return undefined.isEmpty();
        }

        /** Whether the change is systematic; false if undecided. */
        public boolean isSystematic() {
            return isDefined() && beyond >= required;
        }

        @Override
        public String toString() {
            String change = from + "→" + to + " ";
            return undefined
                    .map(why -> change + why.reason() + ": " + why.sentence())
                    .orElseGet(() -> change + (isSystematic() ? "systematic change" : "no systematic change") + ", "
                            + beyond + " of " + values + " beyond both lines, " + required + " needed, p "
                            + Figures.text(p));
        }
    }

    /**
     * Checks the options.
     *
     * @throws IllegalArgumentException if the shift is negative or not finite
     */
    public ConservativeDualCriterion {
        requireNonNull(trendLine, "trendLine");
        requireNonNull(requirement, "requirement");
        if (!(shift >= 0 && shift < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("shift " + shift + "; allowed are finite numbers from 0 on");
        }
    }

    /** Shift ¼, least squares, exact binomial. */
    public static ConservativeDualCriterion withDefaults() {
        return new ConservativeDualCriterion(0.25, TrendLine.LEAST_SQUARES, Requirement.EXACT);
    }

    /** With another shift; 0 is the plain dual criterion. */
    public ConservativeDualCriterion withShift(double shift) {
        return new ConservativeDualCriterion(shift, trendLine, requirement);
    }

    /** With another trend line. */
    public ConservativeDualCriterion with(TrendLine trendLine) {
        return new ConservativeDualCriterion(shift, trendLine, requirement);
    }

    /** With another requirement. */
    public ConservativeDualCriterion with(Requirement requirement) {
        return new ConservativeDualCriterion(shift, trendLine, requirement);
    }

    /** The decision on one phase change. */
    public Result of(Comparison comparison) {
        PhaseData from = comparison.from();
        PhaseData to = comparison.to();
        for (PhaseData phase : List.of(from, to)) {
            if (phase.n() == 0) {
                return undecided(comparison, Reason.EMPTY_PHASE, "Phase " + phase.label() + " has no measured value.");
            }
        }
        if (from.n() < trendLine.needed) {
            return undecided(comparison, Reason.fewerThan(trendLine.needed), Phases.few(from, trendLine.needed));
        }
        if (to.n() < FEWEST) {
            return undecided(comparison, Reason.N_LT_5, Phases.few(to, FEWEST));
        }
        Phases p = Phases.of(comparison);
        Sample a = p.a();
        int sign = comparison.expected().sign();
        double reach = sign * shift * a.sd();
        Line trend = trendLine.through(from);
        Line line = new Line(trend.intercept() + reach, trend.slope());
        Line mean = new Line(a.mean() + reach, 0);
        double tolerance = Rounding.of(Math.max(Rounding.size(p, line), Rounding.size(p, mean)));
        int beyond = 0;
        for (int i = 0; i < to.n(); i++) {
            double day = to.days().get(i);
            double highest = sign * Math.max(sign * line.at(day), sign * mean.at(day));
            beyond += sign * (to.values().get(i) - highest) > tolerance ? 1 : 0;
        }
        return new Result(
                from.label(),
                to.label(),
                to.n(),
                beyond,
                requirement.of(to.n()),
                Probability.atLeastHeads(beyond, to.n()),
                Optional.of(mean),
                Optional.of(line),
                a.isConstant(),
                Optional.empty());
    }

    private static Result undecided(Comparison comparison, Reason reason, String sentence) {
        return new Result(
                comparison.from().label(),
                comparison.to().label(),
                comparison.to().n(),
                0,
                0,
                Double.NaN,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of(new Undefined(reason, sentence)));
    }

    /**
     * The rule for several phase changes or persons (scan): systematic over all if at most a quarter of them have p &gt; .05.
     *
     * @throws IllegalArgumentException if there is none, or one of them is undecided
     */
    public static boolean systematicOverAll(List<Result> results) {
        if (results.isEmpty()) {
            throw new IllegalArgumentException("no results; the rule needs at least one");
        }
        int unsystematic = 0;
        for (Result result : results) {
            if (!result.isDefined()) {
                throw new IllegalArgumentException(result + "; the rule needs decided results only");
            }
            unsystematic += result.p() > ALPHA ? 1 : 0;
        }
        return unsystematic <= results.size() / 4.0;
    }
}
