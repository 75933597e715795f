package org.sced.planning;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalDouble;
import org.sced.randomization.StudyDesign;
import org.sced.stats.TextTable;

/**
 * The designs of several persons that fit, in the order in which they are offered; the first is number 1.
 *
 * @param candidates the designs
 * @param level the level of the test that is planned
 */
public record StudyPlan(List<Candidate> candidates, double level) {
    /**
     * A design that fits, and what it could show at best.
     *
     * @param name what it is called in lists, as {@code "staggered windows"}
     * @param design the draws that there would be
     * @param power the chance to find an effect, if somebody was asked for it
     */
    public record Candidate(String name, StudyDesign design, OptionalDouble power) {
        /** Checks that nothing is missing. */
        public Candidate {
            requireNonNull(name, "name");
            requireNonNull(design, "design");
            requireNonNull(power, "power");
        }

        /** Whether a test at a level could succeed at all: whether the smallest p-value is at most the level. */
        public boolean reaches(double level) {
            return design.smallestP() <= level;
        }
    }

    /** Copies the list. */
    public StudyPlan {
        candidates = List.copyOf(candidates);
    }

    /**
     * A candidate by its number.
     *
     * @throws IllegalArgumentException if there is no such number
     */
    public Candidate candidate(int number) {
        return Plan.numbered(candidates, number);
    }

    /** Number, draws, smallest p and text of each design. */
    public TextTable table() {
        return PlanTable.of(
                "draws",
                List.of(),
                candidates.stream()
                        .map(one -> new PlanTable.Row(one.name(), one.design(), List.of(), one.power()))
                        .toList(),
                level);
    }

    @Override
    public String toString() {
        return table().toString();
    }
}
