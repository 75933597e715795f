package org.sced.stats;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.sced.data.Measure;
import org.sced.data.PhaseData;

/**
 * The stability envelope of visual analysis: a band about the median or about a line of trend, and the share of the values
 * inside it (Gast and Spriggs 2010; Lane and Gast 2014). A phase is called stable if 80 % of its values lie inside a band of
 * ±25 % of the median.
 *
 * <pre>{@code
 * StabilityEnvelope band = StabilityEnvelope.of(mood.measure(), mood.phase("A"));
 * band.level(mood.phase("B")).share()
 * }</pre>
 *
 * <p>The half width δ comes from the first phase and serves for all phases, so that they are compared by one measure: δ =
 * .25·|median| on a scale with a true zero. Where the scale has none, or the median is 0, a percentage of the median says
 * nothing; then δ = .25·(largest − smallest value of the phase) and {@link #flag} is SCALE_MISMATCH. {@link #withHalfWidth} sets it.
 * Limits belong to the band; values within 10⁻¹² of the largest size of a value or limit count as on it. Immutable.
 */
public final class StabilityEnvelope {
    private static final double TOLERANCE = 1e-12;

    private final Figure halfWidth;
    private final Optional<Reason> flag;
    private final double required;

    private StabilityEnvelope(Figure halfWidth, Optional<Reason> flag, double required) {
        this.halfWidth = halfWidth;
        this.flag = flag;
        this.required = required;
    }

    /** The band of ±25 % of a phase, with 80 % inside required. */
    public static StabilityEnvelope of(Measure measure, PhaseData first) {
        return of(measure, first, 0.25);
    }

    /**
     * The band of a share of the median of a phase (or of its range, see above), with 80 % inside required.
     *
     * @param share of the median, above 0
     * @throws IllegalArgumentException if the share is not a number above 0
     */
    public static StabilityEnvelope of(Measure measure, PhaseData first, double share) {
        requireNonNull(measure, "measure");
        if (!(share > 0 && share < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("share " + share + " of the median; allowed are numbers above 0");
        }
        if (first.n() == 0) {
            return new StabilityEnvelope(Trend.tooFew(first, 1), Optional.empty(), 0.8);
        }
        Sample sample = Sample.of(first);
        double median = Math.abs(sample.median());
        boolean percentage = measure.scale().hasTrueZero() && median > 0;
        double width = share * (percentage ? median : sample.max() - sample.min());
        return new StabilityEnvelope(
                Figure.of(width), percentage ? Optional.empty() : Optional.of(Reason.SCALE_MISMATCH), 0.8);
    }

    /**
     * The band of ±25 % of the median of a phase whatever the scale, as published tables have it. {@link #flag} is
     * SCALE_MISMATCH where the scale has no true zero.
     */
    public static StabilityEnvelope ofMedian(Measure measure, PhaseData first) {
        requireNonNull(measure, "measure");
        if (first.n() == 0) {
            return new StabilityEnvelope(Trend.tooFew(first, 1), Optional.empty(), 0.8);
        }
        return new StabilityEnvelope(
                Figure.of(0.25 * Math.abs(Sample.of(first).median())),
                measure.scale().hasTrueZero() ? Optional.empty() : Optional.of(Reason.SCALE_MISMATCH),
                0.8);
    }

    /**
     * A band of a stated half width.
     *
     * @throws IllegalArgumentException if it is negative or no number
     */
    public StabilityEnvelope withHalfWidth(double halfWidth) {
        if (!(halfWidth >= 0 && halfWidth < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("half width " + halfWidth + "; allowed are numbers from 0 on");
        }
        return new StabilityEnvelope(Figure.of(halfWidth), Optional.empty(), required);
    }

    /**
     * The band with another share of values that have to lie inside.
     *
     * @param required above 0 and at most 1
     * @throws IllegalArgumentException if it is outside
     */
    public StabilityEnvelope withRequired(double required) {
        if (!(required > 0 && required <= 1)) {
            throw new IllegalArgumentException("required share " + required + "; allowed are numbers above 0 up to 1");
        }
        return new StabilityEnvelope(halfWidth, flag, required);
    }

    /** Half the width of the band, δ. */
    public Figure halfWidth() {
        return halfWidth;
    }

    /** SCALE_MISMATCH where a percentage of the median has no meaning. */
    public Optional<Reason> flag() {
        return flag;
    }

    /** The share of the values that have to lie inside. */
    public double required() {
        return required;
    }

    /** The band about the median of a phase; undefined for a phase without values (EMPTY_PHASE). */
    public Stability level(PhaseData phase) {
        return phase.n() == 0
                ? undefined(phase, Trend.tooFew(phase, 1))
                : about(phase, new Line(Sample.of(phase).median(), 0));
    }

    /** The band about the split-middle line of a phase; undefined for fewer than four values (N_LT_4). */
    public Stability trend(PhaseData phase) {
        return phase.n() < 4 ? undefined(phase, Trend.tooFew(phase, 4)) : about(phase, Trend.splitMiddle(phase));
    }

    /** The band about any line, as {@link Trend#theilSen}; undefined if there is none (NOT_APPLICABLE). */
    public Stability about(PhaseData phase, Line line) {
        requireNonNull(line, "line");
        if (!line.isDefined() || phase.n() == 0) {
            return undefined(
                    phase,
                    Figure.undefined(Reason.NOT_APPLICABLE, "Phase " + phase.label() + " has no line of trend."));
        }
        if (!halfWidth.isDefined()) {
            return undefined(phase, halfWidth);
        }
        double size = 0;
        for (int i = 0; i < phase.n(); i++) {
            size = Math.max(size, Math.abs(phase.values().get(i)));
            size = Math.max(size, Math.abs(line.at(phase.days().get(i))) + halfWidth.value());
        }
        int inside = 0;
        for (int i = 0; i < phase.n(); i++) {
            double distance =
                    Math.abs(phase.values().get(i) - line.at(phase.days().get(i)));
            inside += distance <= halfWidth.value() + TOLERANCE * size ? 1 : 0;
        }
        double share = (double) inside / phase.n();
        return new Stability(
                phase.label(), line, halfWidth, inside, phase.n(), Figure.of(share), share >= required, flag);
    }

    private Stability undefined(PhaseData phase, Figure why) {
        return new Stability(phase.label(), Line.NONE, halfWidth, 0, phase.n(), why, false, flag);
    }

    /**
     * How many values of a phase lie inside the band.
     *
     * @param label the phase's label
     * @param line the middle of the band
     * @param halfWidth half its width
     * @param inside values inside
     * @param n values of the phase
     * @param share their share, 0 to 1
     * @param stable whether the share is as large as required; false where it is undefined
     * @param flag SCALE_MISMATCH where a percentage of the median has no meaning
     */
    public record Stability(
            String label,
            Line line,
            Figure halfWidth,
            int inside,
            int n,
            Figure share,
            boolean stable,
            Optional<Reason> flag) {
        @Override
        public String toString() {
            return label + ": " + Figures.text(100 * share.value(), 1) + " % inside ±" + halfWidth
                    + (!share.isDefined() ? "" : stable ? ", stable" : ", not stable");
        }
    }

    @Override
    public String toString() {
        return "±" + halfWidth + flag.map(reason -> " (" + reason + ")").orElse("");
    }
}
