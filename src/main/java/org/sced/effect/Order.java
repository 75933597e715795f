package org.sced.effect;

import org.sced.stats.Kendall;
import org.sced.stats.Probability;

/** Kendall's comparison of a predictor with the values, and its tests, found when first asked for. */
final class Order {
    final Kendall kendall;
    private Details tests;
    private Reach reach;

    Order(Kendall kendall) {
        this.kendall = kendall;
    }

    /** z and two-sided p, without and with correction for continuity. */
    Details tests() {
        Details known = tests;
        return known == null ? tests = found() : known;
    }

    private record Reach(double level, double value) {}

    /** Where Fisher's interval around 0 ends, tanh(z/√(n − 3)), for more than three values. */
    double reach(double level) {
        Reach known = reach;
        if (known == null || known.level != level) {
            known = new Reach(level, RankInference.reach(1 / Math.sqrt(kendall.n() - 3), level));
            reach = known;
        }
        return known.value;
    }

    private Details found() {
        double continuity = kendall.zWithContinuity();
        return Details.NONE
                .with("z", kendall.z())
                .with("p", kendall.p())
                .with("zContinuity", continuity)
                .with("pContinuity", Probability.normalTwoSided(continuity));
    }
}
