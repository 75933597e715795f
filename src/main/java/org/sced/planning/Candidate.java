package org.sced.planning;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.util.OptionalDouble;
import org.sced.randomization.RandomizationDesign;

/**
 * A design that fits, and what it could show at best.
 *
 * @param name what it is called in lists, as {@code "phase starts"}
 * @param design the schedules that would be drawn from
 * @param balance how weekdays spread over its conditions
 * @param power the chance to find an effect, if somebody was asked for it
 */
public record Candidate(String name, RandomizationDesign design, WeekdayBalance balance, OptionalDouble power) {
    /** Checks that nothing is missing. */
    public Candidate {
        requireNonNull(name, "name");
        requireNonNull(design, "design");
        requireNonNull(balance, "balance");
        requireNonNull(power, "power");
    }

    /** How many schedules the design has. */
    public BigInteger count() {
        return design.count();
    }

    /** The smallest p-value that a one-sided test could give. */
    public double smallestP() {
        return design.smallestP();
    }

    /** Whether a test at a level could succeed at all: whether the smallest p-value is at most the level. */
    public boolean reaches(double level) {
        return smallestP() <= level;
    }
}
