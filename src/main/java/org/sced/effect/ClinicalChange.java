package org.sced.effect;

import static java.util.Objects.requireNonNull;

import org.sced.data.Improvement;

/**
 * Clinically significant change: did a person leave the range of troubled people for that of well ones, and by a reliable
 * step? (Jacobson and Truax 1991, Journal of Consulting and Clinical Psychology.)
 *
 * <p>With a mean M and standard deviation SD of each of the two populations, the cut-offs lie at
 *
 * <ul>
 *   <li>a = M<sub>dys</sub> + 2 s SD<sub>dys</sub>: beyond the range of the troubled;
 *   <li>b = M<sub>fun</sub> − 2 s SD<sub>fun</sub>: within the range of the well;
 *   <li>c = (SD<sub>dys</sub> M<sub>fun</sub> + SD<sub>fun</sub> M<sub>dys</sub>)/(SD<sub>dys</sub> + SD<sub>fun</sub>): nearer to the
 *       well than to the troubled;
 * </ul>
 *
 * <p>s = +1 where higher scores are better and −1 where lower ones are. A score strictly on the better side of the cut-off
 * is a well one.
 *
 * @param dysfunctional scores of people with the trouble
 * @param functional scores of people without it
 * @param improvement the direction that is better
 */
public record ClinicalChange(Population dysfunctional, Population functional, Improvement improvement) {
    /**
     * Scores of a population.
     *
     * @param mean their mean
     * @param sd their standard deviation
     */
    public record Population(double mean, double sd) {
        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if a number is not finite or the standard deviation not above 0
         */
        public Population {
            if (!Double.isFinite(mean) || !(sd > 0 && Double.isFinite(sd))) {
                throw new IllegalArgumentException("population of mean " + mean + " and standard deviation " + sd
                        + "; allowed are finite numbers, standard deviations above 0");
            }
        }
    }

    /** Where the line between troubled and well is drawn. */
    public enum Cutoff {
        /** Two standard deviations beyond the mean of the troubled; for want of norms of the well. */
        A,
        /** Two standard deviations short of the mean of the well; lenient where the two overlap. */
        B,
        /** Where a score is equally far from both means, each in its own standard deviations; preferred. */
        C
    }

    /** What became of a person. */
    public enum Category {
        /** Reliably better, and over the line. */
        RECOVERED,
        /** Reliably better, but not over the line; also where the person was on its better side before. */
        IMPROVED,
        /** No reliable change. */
        UNCHANGED,
        /** Reliably worse. */
        DETERIORATED,
        /** The reliable change index is undefined. */
        UNKNOWN
    }

    /**
     * Checks the populations.
     *
     * @throws IllegalArgumentException if the mean of the functional population is not the better one
     */
    public ClinicalChange {
        requireNonNull(dysfunctional, "dysfunctional");
        requireNonNull(functional, "functional");
        requireNonNull(improvement, "improvement");
        if (!(improvement.sign() * (functional.mean - dysfunctional.mean) > 0)) {
            throw new IllegalArgumentException("means " + dysfunctional.mean + " of the dysfunctional and "
                    + functional.mean + " of the functional population; where "
                    + (improvement == Improvement.INCREASE ? "higher" : "lower")
                    + " scores are better the functional mean must be the "
                    + (improvement == Improvement.INCREASE ? "higher" : "lower") + " one");
        }
    }

    /** The score at which a line is drawn. */
    public double at(Cutoff cutoff) {
        int s = improvement.sign();
        return switch (cutoff) {
            case A -> dysfunctional.mean + 2 * s * dysfunctional.sd;
            case B -> functional.mean - 2 * s * functional.sd;
            case C ->
                dysfunctional.mean
                        + dysfunctional.sd
                                / (dysfunctional.sd + functional.sd)
                                * (functional.mean - dysfunctional.mean);
        };
    }

    /** Whether a score lies strictly on the better side of a line. */
    public boolean isFunctional(double score, Cutoff cutoff) {
        return improvement.sign() * (score - at(cutoff)) > 0;
    }

    /**
     * What became of a person by the line c.
     *
     * @throws IllegalArgumentException if a score is not finite
     */
    public Category of(double before, double after, ReliableChange index, ScoreError scoreError) {
        return of(index.of(before, after, improvement, scoreError), Cutoff.C);
    }

    /** What became of a person whose change was looked at already, in the same direction of improvement. */
    public Category of(ReliableChange.Result change, Cutoff cutoff) {
        return switch (change.verdict()) {
            case IMPROVED ->
                !isFunctional(change.before(), cutoff) && isFunctional(change.after(), cutoff)
                        ? Category.RECOVERED
                        : Category.IMPROVED;
            case UNCHANGED -> Category.UNCHANGED;
            case DETERIORATED -> Category.DETERIORATED;
            case UNKNOWN -> Category.UNKNOWN;
        };
    }
}
