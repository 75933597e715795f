package org.sced.effect;

import java.util.Optional;
import org.sced.stats.Probability;
import org.sced.stats.Reason;
import org.sced.stats.Sample;

/** By which factor the median changed. */
public enum MedianRatio implements EffectSizeIndex {
    /**
     * Log ratio of medians, s (ln Md<sub>B</sub> − ln Md<sub>A</sub>), s = +1 where a rise and −1 where a fall is expected; 0
     * where nothing changed. A single odd day moves it less than {@link LogRatio}.
     *
     * <p>Standard error √(e<sub>A</sub>² + e<sub>B</sub>²) with e = (ln y<sub>(k−o+1)</sub> − ln y<sub>(o)</sub>)/(2z) for the
     * k ordered values y of a phase, o = k/2 − √k rounded to the nearest (at halves to the even) whole number and at least 1,
     * z = Φ<sup>−1</sup>(1 − P(X ≤ o − 1)), X binomial with k and ½; normal interval. The detail {@code seDelta} has (y<sub>(k−o+1)</sub> −
     * y<sub>(o)</sub>)/(2z Md) in place of e (delta method), {@code percentChange} is 100(e<sup>x</sup> − 1).
     *
     * <p>Undefined: EMPTY_PHASE; SCALE_MISMATCH on an interval scale, which has no true zero, and for shares outside their
     * range; ZERO_MEAN where a median is not positive. Error and interval: N_LT_2 for a phase of one value, ZERO_MEAN where
     * y<sub>(o)</sub> is not positive (seDelta stands). Source: Bonett and Price 2020, Journal of Educational and Behavioral
     * Statistics. Agrees with SingleCaseES, which answers infinities where the median or y<sub>(o)</sub> is 0.
     */
    LRM;

    private static final Definition DEFINITION = Definition.of(
            "log ratio of medians",
            Family.RATIO,
            Range.ANY,
            Mirror.NEGATES,
            "s ln(Md_B / Md_A)",
            "Bonett & Price 2020");

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public Estimate estimate(Phases p, double level) {
        return p.noRatio().orElseGet(() -> of(p, level));
    }

    private static Estimate of(Phases p, double level) {
        double a = p.a().median();
        double b = p.b().median();
        String measure = p.comparison().measure().name();
        if (a <= 0 || b <= 0) {
            return Estimate.undefined(
                    Reason.ZERO_MEAN, "A median of " + measure + " is not above 0, so it has no logarithm.");
        }
        double value = p.sign() * RatioScale.logarithm(b, a);
        Estimate estimate = Estimate.of(value).with("percentChange", 100 * StrictMath.expm1(value));
        Optional<Middle> middleA = Middle.of(p.a());
        Optional<Middle> middleB = Middle.of(p.b());
        if (middleA.isEmpty() || middleB.isEmpty()) {
            return estimate.withoutError(Reason.N_LT_2, p.single());
        }
        Middle ofA = middleA.get();
        Middle ofB = middleB.get();
        Estimate both = estimate.with("seDelta", StrictMath.hypot(ofA.error() / a, ofB.error() / b));
        if (ofA.lower <= 0 || ofB.lower <= 0) {
            return both.withoutError(
                    Reason.ZERO_MEAN,
                    "A value of " + measure + " below the median, from which its error follows, is not above 0.");
        }
        double error = StrictMath.hypot(ofA.errorOfLogarithm(), ofB.errorOfLogarithm());
        return both.withError(error).with(Interval.normal(value, error, level));
    }

    /** Two ordered values with the median between them, and the z of the confidence that they enclose it. */
    private record Middle(double lower, double upper, double z) {
        static Optional<Middle> of(Sample sample) {
            int k = sample.n();
            if (k < 2) {
                return Optional.empty();
            }
            int o = Math.max(1, (int) Math.rint(k / 2.0 - Math.sqrt(k)));
            double[] y = sample.toSortedArray();
            // P(X ≤ o − 1) = P(X ≥ k − o + 1)
            double z = -Probability.normalQuantile(Probability.atLeastHeads(k - o + 1, k));
            return Optional.of(new Middle(y[o - 1], y[k - o], z));
        }

        double error() {
            return (upper - lower) / (2 * z);
        }

        double errorOfLogarithm() {
            return RatioScale.logarithm(upper, lower) / (2 * z);
        }
    }
}
