package org.sced.effect;

import org.sced.data.Comparison;
import org.sced.stats.Probability;
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
    public Estimate estimate(Comparison comparison, double level) {
        Phases p = new Phases(comparison);
        return p.empty().orElseGet(() -> of(p, level));
    }

    private Estimate of(Phases p, double level) {
        double way = goal - p.a.mean();
        if (way == 0) {
            return Estimate.undefined(
                    Reason.ZERO_DENOMINATOR, "The mean of phase " + p.fromLabel() + " is the goal already.");
        }
        double r = (p.b.mean() - p.a.mean()) / way;
        Estimate estimate = Estimate.of(100 * r);
        if (way * p.comparison.measure().improvement().sign() < 0) {
            estimate = estimate.with(Flag.BEYOND_GOAL);
        }
        if (p.m < 2 || p.n < 2) {
            return estimate.withoutError(Reason.N_LT_2, p.single());
        }
        double va = p.a.variance() / p.m;
        double vb = p.b.variance() / p.n;
        double error = 100 * Math.sqrt(vb + (1 - r) * (1 - r) * va) / Math.abs(way);
        double z = Probability.normalQuantile((1 + level) / 2);
        return estimate.withError(error)
                .with(Interval.around(100 * r, z, error, level))
                .with("seIndependent", 100 * Math.sqrt(va + vb + r * r * va) / Math.abs(way));
    }

    @Override
    public String name() {
        return "POGO";
    }

    @Override
    public String title() {
        return "percent of goal obtained";
    }

    @Override
    public Family family() {
        return Family.GOAL;
    }

    @Override
    public Range range() {
        return Range.ANY;
    }

    @Override
    public Mirror mirror() {
        return Mirror.STAYS;
    }

    @Override
    public String formula() {
        return "100 (M_B − M_A) / (goal − M_A)";
    }

    @Override
    public String source() {
        return "Ferron, Goldstein, Olszewski & Rohrer 2020; Patrona et al. 2022";
    }
}
