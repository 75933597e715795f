package org.sced.effect;

import java.util.Locale;
import java.util.Optional;
import org.sced.data.Measure;
import org.sced.data.Scale;
import org.sced.stats.Reason;
import org.sced.stats.Sample;

/** Which measures ratios can be formed of. */
final class RatioScale {
    private RatioScale() {}

    /** The estimate for a scale without a true zero, and for a share outside its range; none if ratios can be formed. */
    static Optional<Estimate> refuses(Phases p) {
        Measure measure = p.comparison().measure();
        if (!measure.scale().hasTrueZero()) {
            return Optional.of(Estimate.undefined(
                    Reason.SCALE_MISMATCH,
                    "The interval scale of " + measure.name() + " has no true zero, so ratios say nothing."));
        }
        double whole = whole(measure.scale());
        return Double.isNaN(whole) || !(outside(p.a(), whole) || outside(p.b(), whole))
                ? Optional.empty()
                : Optional.of(Estimate.undefined(
                        Reason.SCALE_MISMATCH,
                        "A " + measure.scale().name().toLowerCase(Locale.ROOT) + " of " + measure.name()
                                + " lies outside 0 to " + (int) whole + "."));
    }

    /** ln(numerator/denominator) of two numbers above 0, which keeps the digits of a ratio next to 1. */
    static double logarithm(double numerator, double denominator) {
        double change = numerator - denominator; // without any rounding if one is at most twice the other
        return Math.abs(change) <= denominator / 2
                ? StrictMath.log1p(change / denominator)
                : StrictMath.log(numerator) - StrictMath.log(denominator);
    }

    /** The largest value of a share; {@code NaN} for other scales. */
    static double whole(Scale scale) {
        return switch (scale) {
            case PERCENTAGE -> 100;
            case PROPORTION -> 1;
            default -> Double.NaN;
        };
    }

    private static boolean outside(Sample sample, double whole) {
        return sample.min() < 0 || sample.max() > whole;
    }
}
