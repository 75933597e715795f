package org.sced.planning;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        boolean power = candidates.stream().anyMatch(one -> one.power().isPresent());
        List<String> head = new ArrayList<>(List.of("", "design", "draws", "smallest p"));
        if (power) {
            head.add("power");
        }
        head.add("text");
        List<List<String>> rows = new ArrayList<>();
        for (Candidate one : candidates) {
            List<String> row = new ArrayList<>();
            row.add(String.valueOf(rows.size() + 1));
            row.add(one.name());
            row.add(Plan.count(one.design()));
            row.add(Plan.p(one.design(), level));
            if (power) {
                row.add(
                        one.power().isPresent()
                                ? String.format(Locale.ROOT, "%.2f", one.power().getAsDouble())
                                : "–");
            }
            row.add(one.design().text());
            rows.add(row);
        }
        boolean all = candidates.stream().allMatch(one -> one.reaches(level));
        return new TextTable(head, rows, List.of(1, head.size() - 1), all ? List.of() : List.of(Plan.never(level)));
    }

    @Override
    public String toString() {
        return table().toString();
    }
}
