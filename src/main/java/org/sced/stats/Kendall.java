package org.sced.stats;

import java.util.Arrays;

/**
 * Kendall's comparison of two orders.
 *
 * <p>S = Σ<sub>i&lt;j</sub> sign(x<sub>j</sub> − x<sub>i</sub>) sign(y<sub>j</sub> − y<sub>i</sub>), with the variance of
 * S under independence corrected for ties (Kendall 1970, Rank Correlation Methods). Found in O(n log n).
 *
 * @param n number of pairs of values
 * @param s the sum S, from −n(n−1)/2 to n(n−1)/2
 * @param tiedX pairs that are equal in x, T<sub>x</sub>
 * @param tiedY pairs that are equal in y, T<sub>y</sub>
 * @param variance Var(S) under independence, corrected for ties; 0 if x or y are all tied; {@code NaN} for n &lt; 2
 */
public record Kendall(int n, long s, long tiedX, long tiedY, double variance) {
    private static final int EXACT_UP_TO = 10;
    /** Of so many values the pairs are looked at before their orders are found. */
    private static final int FEW = 32;

    /**
     * The comparison of x and y, which must be measured and of the same number.
     *
     * @throws IllegalArgumentException if the numbers differ or a value is missing
     */
    public static Kendall of(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " x for " + y.length + " y; every x has its y");
        }
        requireMeasured(x);
        requireMeasured(y);
        return x.length <= FEW ? ofFew(x, y) : ofMany(x, y);
    }

    private static void requireMeasured(double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                throw new IllegalArgumentException("value number " + (i + 1) + " is missing; leave the pair out");
            }
        }
    }

    /** By looking at every pair. */
    static Kendall ofFew(double[] x, double[] y) {
        int s = 0;
        Ties tiesX = Ties.NONE;
        Ties tiesY = Ties.NONE;
        for (int j = 1; j < x.length; j++) {
            int equalX = 0;
            int equalY = 0;
            for (int i = 0; i < j; i++) {
                int signX = (x[j] > x[i] ? 1 : 0) - (x[j] < x[i] ? 1 : 0);
                int signY = (y[j] > y[i] ? 1 : 0) - (y[j] < y[i] ? 1 : 0);
                s += signX * signY;
                equalX += 1 - signX * signX;
                equalY += 1 - signY * signY;
            }
            tiesX = tiesX.with(equalX);
            tiesY = tiesY.with(equalY);
        }
        return of(x.length, s, tiesX, tiesY);
    }

    /** By orders. */
    static Kendall ofMany(double[] x, double[] y) {
        int n = x.length;
        int[] rankX = ranks(x);
        int[] rankY = ranks(y);
        int[] sizeX = sizes(rankX);
        int[] sizeY = sizes(rankY);
        int[] order = ordered(rankX, sizeX);
        // Goes up through the groups of equal x and asks a Fenwick tree how many smaller and larger y came before.
        int[] tree = new int[sizeY.length + 1];
        long s = 0;
        int before = 0;
        for (int start = 0, end; start < n; start = end) {
            end = start + sizeX[rankX[order[start]]];
            for (int i = start; i < end; i++) {
                int rank = rankY[order[i]];
                int below = sum(tree, rank);
                int upTo = sum(tree, rank + 1);
                s += below - (before - upTo);
            }
            for (int i = start; i < end; i++) {
                add(tree, rankY[order[i]]);
            }
            before += end - start;
        }
        return of(n, s, Ties.of(sizeX), Ties.of(sizeY));
    }

    /**
     * A comparison whose S is known, as the sum of others.
     *
     * @param s the sum S
     * @param groupsX sizes of the groups of equal x, single ones too
     * @param groupsY sizes of the groups of equal y, single ones too
     * @throws IllegalArgumentException if the groups are not of the same number of values
     */
    public static Kendall ofGroups(long s, int[] groupsX, int[] groupsY) {
        int n = sum(groupsX);
        if (n != sum(groupsY)) {
            throw new IllegalArgumentException(n + " x for " + sum(groupsY) + " y; every x has its y");
        }
        return of(n, s, Ties.of(groupsX), Ties.of(groupsY));
    }

    private static Kendall of(int n, long s, Ties x, Ties y) {
        return new Kendall(n, s, x.pairs, y.pairs, variance(n, x, y));
    }

    /**
     * What the variance of S needs of the groups of t equal values.
     *
     * @param pairs Σt(t−1)/2
     * @param triples Σt(t−1)(t−2)/6, whole
     */
    private record Ties(long pairs, double triples) {
        static final Ties NONE = new Ties(0, 0);

        static Ties of(int[] sizes) {
            long pairs = 0;
            double triples = 0;
            for (long t : sizes) {
                pairs += t * (t - 1) / 2;
                triples += t * (t - 1) / 2 * (t - 2.0) / 3; // whole
            }
            return new Ties(pairs, triples);
        }

        /** With one more value that so many earlier ones are equal to. */
        Ties with(long equal) {
            return equal == 0 ? this : new Ties(pairs + equal, triples + equal * (equal - 1) / 2);
        }
    }

    /** Places in ascending order of the distinct values, equal values sharing one, from 0. */
    private static int[] ranks(double[] values) {
        double[] sorted = new double[values.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = values[i] + 0.0; // makes one zero of the two
        }
        Arrays.sort(sorted);
        int distinct = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[distinct++] = sorted[i];
            }
        }
        int[] ranks = new int[values.length];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = Arrays.binarySearch(sorted, 0, distinct, values[i] + 0.0);
        }
        return ranks;
    }

    private static int[] sizes(int[] ranks) {
        int highest = -1;
        for (int rank : ranks) {
            highest = Math.max(highest, rank);
        }
        int[] sizes = new int[highest + 1];
        for (int rank : ranks) {
            sizes[rank]++;
        }
        return sizes;
    }

    /** Indices in ascending order of rank. */
    private static int[] ordered(int[] ranks, int[] sizes) {
        int[] next = new int[sizes.length];
        for (int rank = 1; rank < next.length; rank++) {
            next[rank] = next[rank - 1] + sizes[rank - 1];
        }
        int[] order = new int[ranks.length];
        for (int i = 0; i < ranks.length; i++) {
            order[next[ranks[i]]++] = i;
        }
        return order;
    }

    private static int sum(int[] sizes) {
        int sum = 0;
        for (int size : sizes) {
            sum += size;
        }
        return sum;
    }

    /** The sum of the first numbers of a Fenwick tree. */
    private static int sum(int[] tree, int end) {
        int sum = 0;
        for (int i = end; i > 0; i -= i & -i) {
            sum += tree[i];
        }
        return sum;
    }

    private static void add(int[] tree, int rank) {
        for (int i = rank + 1; i < tree.length; i += i & -i) {
            tree[i]++;
        }
    }

    private static double variance(double n, Ties x, Ties y) {
        double all = n * (n - 1);
        if (n < 2) {
            return Double.NaN;
        }
        if (2 * x.pairs == all || 2 * y.pairs == all) {
            return 0;
        }
        // Σt(t−1)(2t+5) is 12 triples and 18 pairs.
        double untied = (all * (2 * n + 5) - 12 * (x.triples + y.triples)) / 18 - x.pairs - y.pairs;
        double variance = untied + 2 * (double) x.pairs * y.pairs / all;
        return n < 3 ? variance : variance + 4 * x.triples * y.triples / (all * (n - 2));
    }

    /** The number of pairs, n(n−1)/2. */
    public long allPairs() {
        return (long) n * (n - 1) / 2;
    }

    /** S / (n(n−1)/2), from −1 to 1; {@code NaN} for n &lt; 2. */
    public double tauA() {
        return n < 2 ? Double.NaN : (double) s / allPairs();
    }

    /** S / √((n₀ − T<sub>x</sub>)(n₀ − T<sub>y</sub>)), from −1 to 1; {@code NaN} if x or y are all tied. */
    public double tauB() {
        // One root of the product: of equal factors it is that factor, so that perfect order is 1.
        double denominator = Math.sqrt((double) (allPairs() - tiedX) * (allPairs() - tiedY));
        return denominator == 0 ? Double.NaN : Math.max(-1, Math.min(1, s / denominator));
    }

    /** S / √Var(S), without correction for continuity; {@code NaN} for n &lt; 3 or if x or y are all tied. */
    public double z() {
        return n < 3 || variance == 0 ? Double.NaN : s / Math.sqrt(variance);
    }

    /** sign(S)(|S| − 1) / √Var(S), which is 0 for S = 0; {@code NaN} as {@link #z}. */
    public double zWithContinuity() {
        return n < 3 || variance == 0
                ? Double.NaN
                : Long.signum(s) * Math.max(0, Math.abs(s) - 1) / Math.sqrt(variance);
    }

    /** Two-sided p of {@link #z} by the normal distribution; {@code NaN} as {@link #z}. */
    public double p() {
        double z = z();
        return Double.isNaN(z) ? Double.NaN : Probability.normalTwoSided(z);
    }

    /**
     * Two-sided p by counting orders, 2·min(P(S ≤ s), P(S ≥ s)) and at most 1.
     *
     * @return {@code NaN} if there are ties, n &lt; 3 or n &gt; 10
     */
    public double exactP() {
        if (n < 3 || n > EXACT_UP_TO || tiedX > 0 || tiedY > 0) {
            return Double.NaN;
        }
        double[] inversions = {1};
        for (int size = 2; size <= n; size++) {
            double[] more = new double[inversions.length + size - 1];
            for (int i = 0; i < inversions.length; i++) {
                for (int j = 0; j < size; j++) {
                    more[i + j] += inversions[i] / size;
                }
            }
            inversions = more;
        }
        int observed = (int) ((allPairs() - s) / 2);
        double atMost = 0;
        for (int i = 0; i <= Math.min(observed, inversions.length - 1 - observed); i++) {
            atMost += inversions[i];
        }
        return Math.min(1, 2 * atMost);
    }
}
