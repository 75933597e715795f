package org.sced.effect;

import static java.util.Objects.requireNonNull;

import org.sced.data.PhaseData;
import org.sced.stats.Figure;
import org.sced.stats.Reason;
import org.sced.stats.Sample;

/**
 * How far a single score can stray from the true one: the standard error of measurement, SE<sub>m</sub> = SD √(1 − r).
 *
 * <p>Standard deviation and reliability belong to norms, a published study of people like this one. The standard deviation
 * of the person's own baseline can stand in for it and is then marked {@link Origin#PHASE}: it is not what the index was
 * made for, and smaller, as a rule, than that of norms.
 *
 * @param sd standard deviation of the scores, at the first measurement if {@code sdAfter} is another; {@code NaN} if a
 *     phase of one value shows none
 * @param sdAfter standard deviation at the second measurement; the same, as a rule
 * @param reliability the reliability r, from 0 to 1; {@code NaN} if it is not known
 * @param origin where the standard deviation comes from
 */
public record ScoreError(double sd, double sdAfter, double reliability, Origin origin) {
    /** Where a standard deviation comes from. */
    public enum Origin {
        /** A published study. */
        NORMS,
        /** The person's own days in one phase, for want of norms. */
        PHASE
    }

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a standard deviation is negative or infinite, or the reliability outside 0 to 1
     */
    public ScoreError {
        requireNonNull(origin, "origin");
        if (sd < 0 || sdAfter < 0 || Double.isInfinite(sd) || Double.isInfinite(sdAfter)) {
            throw new IllegalArgumentException(
                    "standard deviations " + sd + " and " + sdAfter + "; allowed are finite numbers from 0 on");
        }
        if (reliability < 0 || reliability > 1) {
            throw new IllegalArgumentException("reliability " + reliability + "; allowed are 0 to 1");
        }
    }

    /**
     * Standard deviation and reliability of norms.
     *
     * @throws IllegalArgumentException if the standard deviation is negative or not a number, or the reliability outside 0 to
     *     1
     */
    public static ScoreError ofNorms(double sd, double reliability) {
        if (Double.isNaN(sd)) {
            throw new IllegalArgumentException("standard deviation NaN; norms have a number");
        }
        return new ScoreError(sd, sd, reliability, Origin.NORMS);
    }

    /** The standard deviation of a phase for want of norms, with a reliability. */
    public static ScoreError ofPhase(PhaseData phase, double reliability) {
        double sd = Sample.of(phase).sd();
        return new ScoreError(sd, sd, reliability, Origin.PHASE);
    }

    /** The same with another standard deviation of the second measurement, for {@link ReliableChange#TWO_SD}. */
    public ScoreError withSdAfter(double sdAfter) {
        return new ScoreError(sd, sdAfter, reliability, origin);
    }

    /** SE<sub>m</sub> = SD √(1 − r), of the first measurement; {@code NaN} if unknown. */
    public double standardError() {
        return sd * Math.sqrt(1 - reliability);
    }

    /** SE<sub>m</sub> of the second measurement; {@code NaN} if unknown. */
    public double standardErrorAfter() {
        return sdAfter * Math.sqrt(1 - reliability);
    }

    /**
     * The within-person standard error of one day, √(MSSD/2), MSSD the mean of the squared differences of successive days
     * [own definition].
     *
     * <p>For a daily item without a published reliability. If the true state did not change from one day to the next, half
     * the squared difference of two days would be the squared error of one; since it does change, this is rather too much.
     * Only days that follow each other on the calendar are compared, so a missing day ends a run. From 0 on. Undefined:
     * EMPTY_PHASE; N_LT_2 where no two measured days follow each other. Source: the mean square successive difference of von
     * Neumann, Kent, Bellinson and Hart 1941, Annals of Mathematical Statistics; its use as an error of measurement is ours.
     */
    public static Figure withinPerson(PhaseData phase) {
        if (phase.n() == 0) {
            return Figure.undefined(Reason.EMPTY_PHASE, "Phase " + phase.label() + " has no measured value.");
        }
        double squares = 0;
        int pairs = 0;
        for (int i = 1; i < phase.n(); i++) {
            if (phase.days().get(i) - phase.days().get(i - 1) == 1) {
                squares = StrictMath.hypot(
                        squares, phase.values().get(i) - phase.values().get(i - 1));
                pairs++;
            }
        }
        return pairs == 0
                ? Figure.undefined(
                        Reason.N_LT_2, "No two measured days of phase " + phase.label() + " follow each other.")
                : Figure.of(squares / Math.sqrt(2.0 * pairs));
    }
}
