package org.sced.data;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

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

    /**
     * The conditions of phases that follow one another: A, B, A for the labels A, B, A′.
     *
     * @param labels as printed or typed; a label may leave the number of its run open
     * @throws IllegalArgumentException if a label is blank, names another run than the one that stands there, or two
     *     neighbours have the same condition
     */
    public static List<String> conditions(List<String> labels) {
        List<String> conditions = new ArrayList<>();
        for (String text : labels) {
            if (text.isBlank()) {
                throw new IllegalArgumentException("a phase label is blank; write labels such as A, B, A′");
            }
            PhaseLabel label = PhaseLabel.parse(text);
            String condition = label.condition();
            if (!conditions.isEmpty() && condition.equals(conditions.get(conditions.size() - 1))) {
                throw new IllegalArgumentException("phases " + String.join(", ", labels) + " have two runs of "
                        + condition + " in a row; another phase must stand between two runs");
            }
            conditions.add(condition);
            int occurrence = Collections.frequency(conditions, condition);
            if (label.occurrence() != 0 && label.occurrence() != occurrence) {
                throw new IllegalArgumentException("phase \"" + text + "\" stands where run number " + occurrence
                        + " of " + condition + " is; write " + PhaseLabel.print(condition, occurrence));
            }
        }
        return List.copyOf(conditions);
    }

    /** The labels of phases with these conditions: A, B, A′ for A, B, A. */
    public static List<String> labels(List<String> conditions) {
        List<String> labels = new ArrayList<>();
        for (int k = 0; k < conditions.size(); k++) {
            int occurrence = Collections.frequency(conditions.subList(0, k + 1), conditions.get(k));
            labels.add(PhaseLabel.print(conditions.get(k), occurrence));
        }
        return List.copyOf(labels);
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
