package org.sced.data;

import static java.util.Objects.requireNonNull;

/**
 * A run of days under one condition.
 *
 * <p>Days are counted on the case's {@link Timeline} from 0. A condition that returns gets a prime: the second A is
 * A′, the third A″, from the fourth on A4, A5 …
 *
 * @param condition what was in force, as {@code "A"}; {@code "A"} is the baseline
 * @param occurrence 1 for the first run of the condition, 2 for the second …
 * @param first place of the first day
 * @param last place of the last day, which belongs to the phase
 */
public record Phase(String condition, int occurrence, int first, int last) {
    /** The condition that stands for plain observation. */
    public static final String BASELINE = "A";

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the condition is blank, the occurrence below 1, or the days out of order
     */
    public Phase {
        requireNonNull(condition, "condition");
        if (condition.isBlank()) {
            throw new IllegalArgumentException("the condition of a phase is blank; write a label such as A or B");
        }
        if (occurrence < 1) {
            throw new IllegalArgumentException("occurrence " + occurrence + " of phase " + condition
                    + "; the first run of a condition has number 1");
        }
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("phase " + condition + " runs from day " + first + " to " + last
                    + "; days count from 0 and the last is not before the first");
        }
    }

    /** The name as it is printed: A, B, A′, B′, A″ … */
    public String label() {
        return PhaseLabel.print(condition, occurrence);
    }

    /** How many days of the calendar the phase has, measured or not. */
    public int days() {
        return last - first + 1;
    }

    /** Whether the condition is the baseline, {@code "A"}. */
    public boolean isBaseline() {
        return condition.equals(BASELINE);
    }

    /** Whether a label, as {@code "A′"} or {@code "A2"}, names a run of the baseline. */
    public static boolean isBaseline(String label) {
        return PhaseLabel.parse(label).condition().equals(BASELINE);
    }

    @Override
    public String toString() {
        return label() + " (" + days() + (days() == 1 ? " day)" : " days)");
    }
}
