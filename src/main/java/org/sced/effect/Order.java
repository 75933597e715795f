package org.sced.effect;

import org.sced.stats.Kendall;
import org.sced.stats.Probability;

/** Kendall's comparison of a predictor with the values, and its tests, found when first asked for. */
final class Order {
    final Kendall kendall;
    private Details tests;

    Order(Kendall kendall) {
        this.kendall = kendall;
    }

    /** z and two-sided p, without and with correction for continuity. */
    Details tests() {
        Details known = tests;
        return known == null ? tests = found() : known;
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
