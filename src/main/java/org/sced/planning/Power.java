package org.sced.planning;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sced.effect.Interval;
import org.sced.randomization.DrawnDesign;
import org.sced.randomization.Schedule;

/**
 * How often a plan leads to a p-value of at most α, found by simulation.
 *
 * @param design the plan, for one person or for several
 * @param given the schedule of each person that was already drawn; empty if the power is averaged over all
 * @param effect size of the effect in standard deviations of the days' noise
 * @param power the share of replications with p ≤ α; with effect 0 the share of false alarms
 * @param standardError its standard error, √(power·(1 − power)/replications)
 * @param expectedP the mean p-value, undefined ones counted as 1
 * @param undefined the share of replications without a p-value, which count as not found
 * @param alpha α
 * @param replications how many there were
 * @param seed of the replications
 */
public record Power(
        DrawnDesign design,
        List<Schedule> given,
        double effect,
        double power,
        double standardError,
        double expectedP,
        double undefined,
        double alpha,
        int replications,
        long seed) {
    /** Checks that nothing is missing. */
    public Power {
        requireNonNull(design, "design");
        given = List.copyOf(given);
    }

    /**
     * Where the power lies, judged from the replications: the interval of Clopper and Pearson (1934, Biometrika 26:404).
     *
     * @param level as .95
     * @throws IllegalArgumentException if it does not lie between 0 and 1
     */
    public Interval interval(double level) {
        return Interval.ofShare(Math.round(power * replications), replications, level);
    }

    /** The smallest p-value that the design can give; above α the power is 0 whatever the effect. */
    public double smallestP() {
        return design.smallestP();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "effect %.2f SD: power %.3f ± %.3f, mean p %.3f (p ≤ %s; %d replications, seed %d; %s%s)",
                effect,
                power,
                standardError,
                expectedP,
                alpha,
                replications,
                seed,
                design.text(),
                given.isEmpty()
                        ? ""
                        : "; given " + given.stream().map(Schedule::toString).collect(Collectors.joining(" | ")));
    }
}
