package org.sced.effect;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import org.sced.data.Values;
import org.sced.stats.Figure;
import org.sced.stats.Probability;
import org.sced.stats.Reason;

/**
 * One p-value from the p-values of independent tests of one hypothesis, as the randomization tests of several cases.
 *
 * <p>The p-values must be one-sided, all in the same direction: two-sided ones lose the direction, and two cases that
 * changed in opposite ways would support each other. They must be of independent tests: those of A→B and of B→A′ share B
 * and must not be combined; use one statistic of the whole design. p-values of randomization tests come in steps, which
 * makes every method here conservative.
 *
 * <p>Undefined (NOT_APPLICABLE): no p-value, or one of them undefined; none is left out in silence.
 */
public enum PValueCombination {
    /**
     * Fisher's method: −2 Σ ln p, compared with χ² of 2k degrees of freedom (Fisher 1932). Statistic: χ². One p-value of 0
     * gives 0. Small p-values count most.
     */
    FISHER("Fisher", "χ² of 2k df above −2 Σ ln p") {
        @Override
        Outcome combine(double[] p, double[] weights) {
            double logs = sumOfLogs(p);
            double chiSquare = -2 * logs;
            if (Double.isInfinite(chiSquare)) {
                return new Outcome(Figure.undefined(Reason.NOT_APPLICABLE, "A p-value of 0 has no logarithm."), 0);
            }
            return new Outcome(Figure.of(chiSquare), Heterogeneity.chiSquareTail(chiSquare, 2 * p.length));
        }
    },
    /**
     * Fisher's method in its multiplicative form: P Σ<sub>j&lt;k</sub> (−ln P)<sup>j</sup>/j! with the product P of the
     * p-values, the probability of a product as small or smaller; the same number as {@link #FISHER}. Statistic: P. SCMA
     * calls it "x" (Bulté and Onghena 2008).
     */
    MULTIPLICATIVE("product of p-values", "P Σ (−ln P)^j / j!") {
        @Override
        Outcome combine(double[] p, double[] weights) {
            double logs = sumOfLogs(p);
            double product = Math.exp(logs);
            if (Double.isInfinite(logs)) {
                return new Outcome(Figure.of(0), 0);
            }
            double sum = 0;
            double term = logs; // logarithm of the summand
            for (int j = 0; j < p.length; j++) {
                sum += Math.exp(term);
                term += Math.log(-logs) - Math.log(j + 1.0);
            }
            return new Outcome(Figure.of(product), logs == 0 ? 1 : sum);
        }
    },
    /**
     * Edgington's additive method: Σ<sub>j≤S</sub> (−1)<sup>j</sup> C(k, j) (S − j)<sup>k</sup>/k! with the sum S of the
     * p-values, the probability of a sum as small or smaller (Edgington 1972, Journal of Psychology 80:351). Statistic: S.
     * Computed in decimal arithmetic of as many digits as the alternating sum needs. SCMA calls it "+". One large p-value
     * spoils it.
     */
    EDGINGTON("sum of p-values", "Σ (−1)^j C(k, j) (S − j)^k / k!") {
        @Override
        Outcome combine(double[] p, double[] weights) {
            BigDecimal sum = BigDecimal.ZERO;
            for (double each : p) {
                sum = sum.add(new BigDecimal(each));
            }
            BigDecimal half = new BigDecimal(p.length).divide(BigDecimal.valueOf(2));
            double combined = sum.compareTo(half) <= 0
                    ? sumAtMost(sum, p.length)
                    : 1 - sumAtMost(new BigDecimal(p.length).subtract(sum), p.length);
            return new Outcome(Figure.of(sum.doubleValue()), combined);
        }
    },
    /**
     * Stouffer's method: Σ w z / √Σ w² with z = Φ⁻¹(1 − p), compared with the normal distribution (Stouffer et al. 1949;
     * weights: Mosteller and Bush 1954). Statistic: z. One p-value of 0 gives 0, one of 1 gives 1; undefined (NOT_APPLICABLE)
     * if there are both.
     */
    STOUFFER("Stouffer", "1 − Φ(Σ w z / √Σ w²)") {
        @Override
        Outcome combine(double[] p, double[] weights) {
            boolean zero = Arrays.stream(p).anyMatch(each -> each == 0);
            boolean one = Arrays.stream(p).anyMatch(each -> each == 1);
            if (zero || one) {
                Figure none = Figure.undefined(
                        Reason.NOT_APPLICABLE,
                        zero && one
                                ? "One p-value is 0 and another 1; their normal quantiles are −∞ and ∞."
                                : "A p-value of " + (zero ? 0 : 1) + " has no finite normal quantile.");
                return new Outcome(none, zero && one ? Double.NaN : zero ? 0 : 1);
            }
            double largest = Arrays.stream(weights).max().orElse(1);
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < p.length; i++) {
                double w = weights[i] / largest;
                sum -= w * Probability.normalQuantile(p[i]);
                squares += w * w;
            }
            double z = sum / Math.sqrt(squares);
            return new Outcome(Figure.of(z), Probability.normal(-z));
        }
    };

    private final String title;
    private final String formula;

    PValueCombination(String title, String formula) {
        this.title = title;
        this.formula = formula;
    }

    /**
     * Statistic and probability of p-values in order.
     *
     * @param p {@code NaN} if the statistic itself says why there is none
     */
    record Outcome(Figure statistic, double p) {}

    abstract Outcome combine(double[] p, double[] weights);

    /** The name in words. */
    public String title() {
        return title;
    }

    /** The formula, in one line of text. */
    public String formula() {
        return formula;
    }

    /**
     * Combines one-sided p-values of independent tests; {@code NaN} is an undefined one.
     *
     * @throws IllegalArgumentException if a number is outside 0 to 1
     */
    public CombinedPValue of(double... p) {
        requireNonNull(p, "p");
        double[] equal = new double[p.length];
        Arrays.fill(equal, 1);
        return of(p, equal, Values.of(new double[0]));
    }

    /**
     * Combines one-sided p-values with weights, as square roots of the numbers of days.
     *
     * @throws IllegalArgumentException if a p-value is outside 0 to 1, a weight is not positive, there are not as many
     *     weights as p-values, or the method is not {@link #STOUFFER}, which alone knows weights
     */
    public CombinedPValue weighted(double[] p, double[] weights) {
        requireNonNull(p, "p");
        requireNonNull(weights, "weights");
        if (this != STOUFFER) {
            throw new IllegalArgumentException("weights for " + this + "; allowed for STOUFFER only");
        }
        if (p.length != weights.length) {
            throw new IllegalArgumentException(
                    weights.length + " weights for " + p.length + " p-values; every p-value needs one");
        }
        for (double weight : weights) {
            if (!(weight > 0 && weight < 1e75)) {
                throw new IllegalArgumentException("weight " + weight + "; allowed are numbers above 0, up to 1e75");
            }
        }
        return of(p, weights, Values.of(weights));
    }

    private CombinedPValue of(double[] p, double[] weights, Values shown) {
        for (int i = 0; i < p.length; i++) {
            if (p[i] < 0 || p[i] > 1) {
                throw new IllegalArgumentException(
                        "p-value number " + (i + 1) + " is " + p[i] + "; allowed are 0 to 1");
            }
            if (Double.isNaN(p[i])) {
                return none(p, shown, "p-value number " + (i + 1) + " is undefined.");
            }
        }
        if (p.length == 0) {
            return none(p, shown, "There is no p-value to combine.");
        }
        Outcome outcome = combine(p, weights);
        Figure combined =
                Double.isNaN(outcome.p()) ? outcome.statistic() : Figure.of(Math.min(1, Math.max(0, outcome.p())));
        return new CombinedPValue(this, Values.of(p), shown, outcome.statistic(), combined);
    }

    private CombinedPValue none(double[] p, Values weights, String sentence) {
        Figure none = Figure.undefined(Reason.NOT_APPLICABLE, sentence);
        return new CombinedPValue(this, Values.of(p), weights, none, none);
    }

    /** Σ ln p, summed in ascending order so that the order of tests has no effect. */
    private static double sumOfLogs(double[] p) {
        double[] order = p.clone();
        Arrays.sort(order);
        double sum = 0;
        for (double each : order) {
            sum += Math.log(each);
        }
        return sum;
    }

    /** Probability that k independent uniform numbers have a sum of at most s, for s up to k/2. */
    private static double sumAtMost(BigDecimal s, int k) {
        // Terms are at most (2e)^k times the result at s ≥ 1, so that 2k digits beyond the wanted ones are safe.
        MathContext digits = new MathContext(40 + 2 * k);
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal choose = BigDecimal.ONE;
        BigDecimal factorial = BigDecimal.ONE;
        for (int j = 0; j < k && s.compareTo(BigDecimal.valueOf(j)) > 0; j++) {
            BigDecimal term = s.subtract(BigDecimal.valueOf(j)).pow(k, digits).multiply(choose, digits);
            sum = j % 2 == 0 ? sum.add(term) : sum.subtract(term);
            choose = choose.multiply(BigDecimal.valueOf(k - j)).divide(BigDecimal.valueOf(j + 1L));
        }
        for (int i = 2; i <= k; i++) {
            factorial = factorial.multiply(BigDecimal.valueOf(i));
        }
        return sum.divide(factorial, digits).doubleValue();
    }
}
