package org.sced.effect;

import static java.util.Objects.requireNonNull;

import org.sced.data.Values;
import org.sced.stats.Figure;
import org.sced.stats.Figures;

/**
 * The combination of p-values.
 *
 * @param method how they were combined
 * @param pValues the p-values that were combined
 * @param weights their weights; empty if they counted the same
 * @param statistic the statistic of the method, or why it has no finite value
 * @param p the combined p-value, or why there is none
 */
public record CombinedPValue(PValueCombination method, Values pValues, Values weights, Figure statistic, Figure p) {
    /** Checks that nothing is missing. */
    public CombinedPValue {
        requireNonNull(method, "method");
        requireNonNull(pValues, "pValues");
        requireNonNull(weights, "weights");
        requireNonNull(statistic, "statistic");
        requireNonNull(p, "p");
    }

    /** The combined p-value; {@code NaN} if it is undefined. */
    public double value() {
        return p.value();
    }

    @Override
    public String toString() {
        String text = p.undefined()
                .map(why -> why.reason() + ": " + why.sentence())
                .orElseGet(() -> "p " + Figures.text(p.value(), 4));
        return method + " of " + pValues.size() + " p-values: " + text;
    }
}
