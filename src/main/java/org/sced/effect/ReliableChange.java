package org.sced.effect;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;
import org.sced.data.Improvement;
import org.sced.stats.Figure;
import org.sced.stats.Figures;
import org.sced.stats.Reason;
import org.sced.stats.Undefined;

/**
 * Reliable change index of two single scores x<sub>1</sub> and x<sub>2</sub> of a questionnaire: RC = s (x<sub>2</sub> −
 * x<sub>1</sub>)/S, s = +1 where a rise and −1 where a fall is the improvement. Positive is improvement, 0 is no change, any
 * number is possible; beyond ±1.96 the change is more than the error of measurement explains. The constants differ in S.
 *
 * <p>S is the error of two single scores. It is not that of the means of two phases, which have many days each and real
 * change between them; for those see the interval of {@link MeanShift#MEAN_DIFF}, and take {@link Result#threshold} as the
 * change of a single day that counts.
 *
 * <p>Undefined: NOT_APPLICABLE if the reliability is not known, as of a single daily item, for which {@link
 * ScoreError#withinPerson} stands in; N_LT_2 if a standard deviation is not known; ZERO_VARIANCE if S is 0. Left out, since
 * their definitions differ between sources or need the scores of a group: Nunnally and Kotsch, Edwards and Nunnally,
 * Hageman and Arrindell.
 */
public enum ReliableChange {
    /**
     * S = √2 SE<sub>m</sub>, SE<sub>m</sub> = SD √(1 − r). The usual index. Source: Jacobson and Truax 1991, Journal of
     * Consulting and Clinical Psychology; the √2 from Christensen and Mendoza 1986, Behavior Therapy. scan prints it as
     * {@code rci_christensen}.
     */
    JT1991 {
        @Override
        double error(ScoreError error) {
            return Math.sqrt(2) * error.standardError();
        }
    },

    /**
     * S = SE<sub>m</sub>, which takes the first score as free of error; larger than {@link #JT1991} by √2. Source: Jacobson,
     * Follette and Revenstorf 1984, Behavior Therapy. scan prints it as {@code rci_jacobson}.
     */
    JT1984 {
        @Override
        double error(ScoreError error) {
            return error.standardError();
        }
    },

    /**
     * S = √(SE<sub>1</sub>² + SE<sub>2</sub>²), the standard deviations of the two measurements taken apart ({@link
     * ScoreError#withSdAfter}); with equal ones {@link #JT1991}. Source: Iverson, Lovell and Collins 2003, The Clinical
     * Neuropsychologist.
     */
    TWO_SD {
        @Override
        double error(ScoreError error) {
            return StrictMath.hypot(error.standardError(), error.standardErrorAfter());
        }
    };

    /** Beyond this an index is reliable. */
    public static final double CRITICAL = 1.96;

    /** What an index says. */
    public enum Verdict {
        /** Better by more than 1.96 S. */
        IMPROVED,
        /** Not changed by more than 1.96 S. */
        UNCHANGED,
        /** Worse by more than 1.96 S. */
        DETERIORATED,
        /** The index is undefined. */
        UNKNOWN
    }

    /**
     * A reliable change index.
     *
     * @param variant which one
     * @param before the first score
     * @param after the second score
     * @param index the oriented index, or why there is none
     * @param error S, or why there is none
     * @param origin where the standard deviation comes from; {@link ScoreError.Origin#PHASE} is a makeshift
     */
    public record Result(
            ReliableChange variant, double before, double after, Figure index, Figure error, ScoreError.Origin origin) {
        /** Checks that nothing is missing. */
        public Result {
            requireNonNull(variant, "variant");
            requireNonNull(index, "index");
            requireNonNull(error, "error");
            requireNonNull(origin, "origin");
        }

        /** The smallest change that would not be reliable yet, 1.96 S; {@code NaN} if undefined. */
        public double threshold() {
            return CRITICAL * error.value();
        }

        /** Better, worse or neither. */
        public Verdict verdict() {
            if (!index.isDefined()) {
                return Verdict.UNKNOWN;
            }
            double value = index.value();
            return value > CRITICAL ? Verdict.IMPROVED : value < -CRITICAL ? Verdict.DETERIORATED : Verdict.UNCHANGED;
        }

        @Override
        public String toString() {
            Optional<Undefined> why = index.undefined();
            return variant + " "
                    + why.map(reason -> reason.reason() + ": " + reason.sentence())
                            .orElseGet(() -> Figures.text(index.value()) + ", "
                                    + verdict().name().toLowerCase(Locale.ROOT) + ", threshold "
                                    + Figures.text(threshold())
                                    + (origin == ScoreError.Origin.PHASE ? ", SD of a phase, not of norms" : ""));
        }
    }

    abstract double error(ScoreError error);

    /**
     * The index of two scores.
     *
     * @param before the first score
     * @param after the second score
     * @param improvement the direction that is better
     * @param scoreError standard deviation and reliability
     * @throws IllegalArgumentException if a score is not finite
     */
    public Result of(double before, double after, Improvement improvement, ScoreError scoreError) {
        requireNonNull(improvement, "improvement");
        requireNonNull(scoreError, "scoreError");
        if (!Double.isFinite(before) || !Double.isFinite(after)) {
            throw new IllegalArgumentException("scores " + before + " and " + after + "; allowed are finite numbers");
        }
        Figure error = figure(scoreError);
        Figure index = error.isDefined() ? index(improvement.sign() * ((after - before) / error.value())) : error;
        return new Result(this, before, after, index, error, scoreError.origin());
    }

    private Figure figure(ScoreError scoreError) {
        if (Double.isNaN(scoreError.reliability())) {
            return Figure.undefined(
                    Reason.NOT_APPLICABLE, "The reliability of a single score is not known, so neither is its error.");
        }
        double error = error(scoreError);
        if (Double.isNaN(error)) {
            return Figure.undefined(Reason.N_LT_2, "One value shows no standard deviation.");
        }
        return error > 0 && Double.isFinite(error)
                ? Figure.of(error)
                : Figure.undefined(
                        Reason.ZERO_VARIANCE, "The error of measurement is 0; any change would be reliable.");
    }

    private static Figure index(double value) {
        return Double.isFinite(value)
                ? Figure.of(value)
                : Figure.undefined(Reason.ZERO_VARIANCE, "The error of measurement is next to nothing.");
    }
}
