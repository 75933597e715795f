package org.sced.effect;

import org.sced.stats.Probability;

/**
 * Phase against place among all values: the m worst places and the n best ones. Equal values on the border count as chance
 * would place them, so that the counts need not be whole.
 */
final class SortedTable {
    private final int m;
    private final int n;
    /** Values of A on the m worst places. */
    private final double worstOfA;
    /** Found when first asked for; immutable, so it does no harm if two threads find the same. */
    private Details details;

    private SortedTable(int m, int n, double worstOfA) {
        this.m = m;
        this.n = n;
        this.worstOfA = worstOfA;
    }

    static SortedTable of(Phases p) {
        double[] a = p.orderedA();
        double[] b = p.orderedB();
        int i = 0;
        int j = 0;
        while (true) {
            double value = j == b.length || i < a.length && a[i] < b[j] ? a[i] : b[j];
            int fromA = i;
            int fromB = j;
            while (i < a.length && a[i] == value) {
                i++;
            }
            while (j < b.length && b[j] == value) {
                j++;
            }
            if (i + j >= a.length) {
                double places = (double) a.length - fromA - fromB;
                double equal = (double) i + j - fromA - fromB;
                return new SortedTable(a.length, b.length, fromA + places * (i - fromA) / equal);
            }
        }
    }

    /** The share of values that stand on the side of their phase. */
    double agreement() {
        return (2 * worstOfA + n - m) / (m + n);
    }

    double phi() {
        // All margins are m and n: (ad − bc)/(mn) with d = n − m + a and b = c = m − a.
        return (worstOfA * (n - m + worstOfA) - (m - worstOfA) * (m - worstOfA)) / ((double) m * n);
    }

    Details details() {
        Details known = details;
        return known == null ? details = found() : known;
    }

    private Details found() {
        double phi = phi();
        Details found = Details.NONE
                .with("phi", phi)
                .with("chiSquared", (m + n) * phi * phi)
                .with("pChiSquared", Probability.normalTwoSided(Math.sqrt(m + n) * phi));
        return worstOfA == Math.rint(worstOfA) ? found.with("pFisher", fisher()) : found;
    }

    /** Fisher's (1934) exact p, two-sided: all tables with these margins that are no likelier than this one. */
    private double fisher() {
        int low = Math.max(0, m - n);
        // Chances as multiples of that of the likeliest table, outwards from it.
        int likeliest = (int) Math.floor((m + 1.0) * (m + 1.0) / (m + n + 2.0));
        double[] chances = new double[m - low + 1];
        chances[likeliest - low] = 1;
        for (int x = likeliest; x < m; x++) {
            double rest = (double) m - x;
            chances[x + 1 - low] = chances[x - low] * rest * rest / ((x + 1.0) * (n - rest + 1));
        }
        for (int x = likeliest; x > low; x--) {
            double rest = m - x + 1.0;
            chances[x - 1 - low] = chances[x - low] * x * (n - rest + 1) / (rest * rest);
        }
        // Two tables as likely as each other differ by rounding only.
        double bound = chances[(int) worstOfA - low] * (1 + 1e-7);
        double all = 0;
        double extreme = 0;
        for (double chance : chances) {
            all += chance;
            extreme += chance <= bound ? chance : 0;
        }
        return Math.min(1, extreme / all);
    }
}
