package org.sced.effect;

import static java.util.Objects.requireNonNull;

import org.apache.commons.math3.special.Gamma;
import org.sced.stats.Figure;
import org.sced.stats.Figures;
import org.sced.stats.Reason;

/**
 * Cochran's Q: whether effects differ by more than their standard errors explain. Q = Σ (y − ȳ)²/V with the
 * inverse-variance average ȳ, compared with χ² of k − 1 degrees of freedom; at least 0, about k − 1 where all true effects
 * are equal. Undefined: fewer than two effects (N_LT_2), or an effect without a positive standard error. Takes effects as
 * independent. Source: Cochran 1954, Biometrics 10:101.
 *
 * @param q the statistic
 * @param degreesOfFreedom number of effects less one
 * @param p probability of a Q as large or larger if all true effects were equal
 */
public record Heterogeneity(Figure q, int degreesOfFreedom, Figure p) {
    /** Checks that nothing is missing. */
    public Heterogeneity {
        requireNonNull(q, "q");
        requireNonNull(p, "p");
    }

    static Heterogeneity of(Variances variances) {
        int df = Math.max(0, variances.size() - 1);
        Figure none = null;
        if (variances.size() < 2) {
            none = Figure.undefined(
                    Reason.N_LT_2,
                    "Here " + (variances.size() == 1 ? "is 1 effect" : "are 0 effects")
                            + "; whether effects differ needs 2.");
        } else if (!variances.usable()) {
            none = Figure.undefined(
                    variances.problem().reason(), variances.problem().sentence());
        }
        if (none != null) {
            return new Heterogeneity(none, df, none);
        }
        double q = variances.at(0).q();
        return new Heterogeneity(Figure.of(q), df, Figure.of(chiSquareTail(q, df)));
    }

    /** Probability that χ² is larger. */
    static double chiSquareTail(double x, int degreesOfFreedom) {
        return x <= 0 ? 1 : Math.min(1, Gamma.regularizedGammaQ(degreesOfFreedom / 2.0, x / 2));
    }

    @Override
    public String toString() {
        return "Q " + q + " on " + degreesOfFreedom + " df, p " + Figures.text(p.value());
    }
}
