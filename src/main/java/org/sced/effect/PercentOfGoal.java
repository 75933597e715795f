package org.sced.effect;

import org.sced.stats.Reason;

/**
 * Percent of goal obtained (PoGO): which part of the way from the mean of the first phase to the goal γ the mean of the
 * second has covered, 100 R with R = (M<sub>B</sub> − M<sub>A</sub>) / (γ − M<sub>A</sub>).
 *
 * <p>0 where nothing changed, 100 at the goal; any number is possible. The goal says which way is better. Standard error
 * by the delta method with the mean of A in numerator and denominator, 100 √((V<sub>B</sub>/n + (1 − R)²V<sub>A</sub>/m) /
 * (γ − M<sub>A</sub>)²), normal interval; the detail {@code seIndependent} is SingleCaseES's, which leaves out that the two
 * share M<sub>A</sub>. Undefined: EMPTY_PHASE; ZERO_DENOMINATOR for M<sub>A</sub> = γ; error and interval for a phase of one
 * value (N_LT_2). Source: Ferron, Goldstein, Olszewski and Rohrer 2020; error after Patrona, Ferron, Olszewski, Kelley and
 * Goldstein 2022.
 *
 * @param goal the goal γ
 */
public record PercentOfGoal(double goal) implements EffectSizeIndex {
    private static final Definition DEFINITION = Definition.of(
            "percent of goal obtained",
            Family.GOAL,
            Range.ANY,
            Mirror.STAYS,
            "100 (M_B − M_A) / (goal − M_A)",
            "Ferron, Goldstein, Olszewski & Rohrer 2020; Patrona et al. 2022");

    /**
     * Checks the goal.
     *
     * @throws IllegalArgumentException if it is not finite
     */
    public PercentOfGoal {
        if (!Double.isFinite(goal)) {
            throw new IllegalArgumentException("goal " + goal + "; allowed are finite numbers");
        }
    }

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public Estimate estimate(Phases p, double level) {
        double way = goal - p.a().mean();
        double r = (p.b().mean() - p.a().mean()) / way;
        double size = Math.max(Math.abs(goal), p.first().largest());
        if (Math.abs(way) <= Phases.ROUNDING * size || !(Math.abs(r) < Phases.BEYOND_MEASURE)) {
            return Estimate.undefined(
                    Reason.ZERO_DENOMINATOR, "The mean of phase " + p.fromLabel() + " is the goal already.");
        }
        Estimate estimate = Estimate.of(100 * r);
        if (way * p.comparison().measure().improvement().sign() < 0) {
            estimate = estimate.with(Flag.BEYOND_GOAL);
        }
        if (p.m() < 2 || p.n() < 2) {
            return estimate.withoutError(Reason.N_LT_2, p.single());
        }
        double errorA = p.a().sd() / Math.sqrt(p.m()) / Math.abs(way);
        double errorB = p.b().sd() / Math.sqrt(p.n()) / Math.abs(way);
        if (!(errorA < Phases.BEYOND_MEASURE && errorB < Phases.BEYOND_MEASURE)) {
            return estimate.withoutError(
                    Reason.ZERO_DENOMINATOR, "The way to the goal is next to nothing beside the spread.");
        }
        double error = 100 * StrictMath.hypot(errorB, (1 - r) * errorA);
        return estimate.withError(error)
                .with(Interval.normal(100 * r, error, level))
                .with("seIndependent", 100 * StrictMath.hypot(StrictMath.hypot(errorA, errorB), r * errorA));
    }

    @Override
    public String name() {
        return "POGO";
    }
}
