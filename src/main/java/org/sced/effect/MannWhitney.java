package org.sced.effect;

import org.sced.stats.Probability;

/**
 * The test of Mann and Whitney (1947, Annals of Mathematical Statistics 18:50) on U, the number of pairs in which b is
 * better than a, equal pairs counted half. It takes the days as independent.
 *
 * <p>Without ties the distribution of U is counted: the orders of m and n values with U = u have the generating function
 * ∏<sub>i=1…m</sub> (1 − q<sup>n+i</sup>)/(1 − q<sup>i</sup>). The normal form is z = (U − mn/2 − c)/√V, V = mn/12 · [(N + 1)
 * − Σ(t³ − t)/(N(N − 1))] over groups of t equal values, c = ½ towards the mean.
 */
final class MannWhitney {
    /** Pairs up to which the orders are counted. */
    private static final long COUNTED_PAIRS = 10_000;

    private final int m;
    private final int n;
    private final double u;
    private final double variance;
    private final boolean tied;

    /** Found when first asked for. */
    private LowerTail lowerTail;

    /** Shares of the orders with a U below, and with a U equal to, the smaller one of u and mn − u. */
    private record LowerTail(double below, double at) {}

    /** Of values that all differ. */
    static MannWhitney withoutTies(int m, int n, double u) {
        return new MannWhitney(m, n, u, new int[0]);
    }

    /**
     * @param u pairs in which b is better, ties half
     * @param groups sizes t of the groups of equal values of both phases; single ones may be left out
     */
    MannWhitney(int m, int n, double u, int[] groups) {
        double tieTerm = 0;
        for (double t : groups) {
            tieTerm += t * (t - 1) * (t + 1);
        }
        this.m = m;
        this.n = n;
        this.u = u;
        double all = (double) m + n;
        this.variance = (double) m * n / 12 * (all + 1 - tieTerm / (all * (all - 1)));
        this.tied = tieTerm > 0;
    }

    /** All p-values by name; the exact ones where the orders are counted. */
    Details details() {
        Details exact = isExact()
                ? Details.NONE.with("pTwoSidedExact", twoSidedExact()).with("pBetterExact", betterExact())
                : Details.NONE;
        return exact.with("pTwoSidedNormal", twoSidedNormal()).with("pBetterNormal", betterNormal());
    }

    /** Two-sided p of the normal form, twice the smaller tail and at most 1. */
    double twoSidedNormal() {
        double distance = Math.abs(u - m / 2.0 * n);
        return variance <= 0
                ? 1
                : Math.min(1, Probability.normalTwoSided(Math.max(0, distance - 0.5) / Math.sqrt(variance)));
    }

    /** One-sided p of the normal form: so many better pairs or more. */
    double betterNormal() {
        return variance <= 0 ? 1 : Probability.normal(-(u - m / 2.0 * n - 0.5) / Math.sqrt(variance));
    }

    /** Whether the orders are counted: no ties and at most 10 000 pairs. */
    boolean isExact() {
        return !tied && (long) m * n <= COUNTED_PAIRS;
    }

    /** Two-sided p by counting, twice the smaller tail and at most 1; {@code NaN} if they are not counted. */
    double twoSidedExact() {
        return isExact() ? Math.min(1, 2 * (lowerTail().below + lowerTail().at)) : Double.NaN;
    }

    /** One-sided p by counting: so many better pairs or more; {@code NaN} if they are not counted. */
    double betterExact() {
        if (!isExact()) {
            return Double.NaN;
        }
        return (double) m * n - u <= u ? lowerTail().below + lowerTail().at : 1 - lowerTail().below;
    }

    private LowerTail lowerTail() {
        LowerTail known = lowerTail;
        return known == null ? lowerTail = counted((int) Math.min(u, (double) m * n - u)) : known;
    }

    /** Counts in the lower half, where the counts rise and no digits are lost. */
    private LowerTail counted(int u) {
        int few = Math.min(m, n);
        int many = Math.max(m, n);
        double[] orders = new double[u + 1];
        orders[0] = 1;
        double all = 1;
        for (int i = 1; i <= few; i++) {
            for (int at = i; at <= u; at++) {
                orders[at] += orders[at - i];
            }
            for (int at = u; at >= many + i; at--) {
                orders[at] -= orders[at - many - i];
            }
            all *= (double) i / (many + i); // shares of all orders rather than numbers of them
        }
        double below = 0;
        for (int at = 0; at < u; at++) {
            below += orders[at];
        }
        return new LowerTail(below * all, orders[u] * all);
    }
}
