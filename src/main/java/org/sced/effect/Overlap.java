package org.sced.effect;

import java.util.Arrays;
import org.sced.stats.Kendall;

/**
 * All pairs of a value of A and a value of B: how often B is better, q = 1, ½ for equal and 0 for worse. Counted from
 * values in order in O(m + n).
 */
final class Overlap {
    /** The last step towards a root, relative to it; the step after it would be its square, below rounding. */
    private static final double LAST_STEP = 1e-9;

    final int m;
    final int n;
    /** Mean of q over all pairs. */
    final double nap;
    /** Pairs in which b is better, ties half. */
    final double better;
    /** Pairs of equal values. */
    final long ties;

    private final double[] a;
    private final double[] b;
    /** Twice the number of better values of B for each value of A, so that ties count 1 and everything is whole. */
    private final long[] rows;

    // Found when first asked for; none is changed afterwards, so it does no harm if two threads find the same.
    private volatile int[] groups;
    private Details tests;
    private Order order;
    private Interval interval;
    private Agreement agreement;

    static Overlap of(Phases p) {
        return new Overlap(p.orderedA(), p.orderedB());
    }

    /** Of values in ascending order of which higher ones are better. */
    Overlap(double[] a, double[] b) {
        this.a = a;
        this.b = b;
        this.m = a.length;
        this.n = b.length;
        this.rows = new long[m];
        this.ties = twiceBetter(a, b, rows);
        long twice = 0;
        for (long row : rows) {
            twice += row;
        }
        this.better = twice / 2.0;
        this.nap = better / ((double) m * n);
    }

    /**
     * How far pairs agree that share a value.
     *
     * @param q1 variance of the mean q of a value of A
     * @param q2 variance of the mean q of a value of B
     * @param x variance of q
     */
    private record Agreement(double q1, double q2, double x) {}

    private Agreement agreement() {
        Agreement known = agreement;
        return known == null ? agreement = agreementOfPairs() : known;
    }

    private Agreement agreementOfPairs() {
        long[] columns = new long[n];
        twiceBetter(b, a, columns);
        double rowSquares = 0;
        for (long row : rows) {
            double r = row / 2.0 - n * nap;
            rowSquares += r * r;
        }
        double columnSquares = 0;
        for (long worse : columns) {
            double c = m - worse / 2.0 - m * nap;
            columnSquares += c * c;
        }
        double pairs = (double) m * n;
        double wins = better - ties / 2.0;
        double squares =
                wins * (1 - nap) * (1 - nap) + ties * (0.5 - nap) * (0.5 - nap) + (pairs - wins - ties) * nap * nap;
        return new Agreement(rowSquares / (pairs * n), columnSquares / (pairs * m), squares / pairs);
    }

    /** Fills in, for each value, twice the number of larger others plus the number of equal ones; answers the ties. */
    private static long twiceBetter(double[] values, double[] others, long[] counts) {
        int below = 0;
        int upTo = 0;
        long ties = 0;
        for (int i = 0; i < values.length; i++) {
            while (below < others.length && others[below] < values[i]) {
                below++;
            }
            upTo = Math.max(upTo, below);
            while (upTo < others.length && others[upTo] == values[i]) {
                upTo++;
            }
            int equal = upTo - below;
            ties += equal;
            counts[i] = 2L * (others.length - upTo) + equal;
        }
        return ties;
    }

    /** Pairs in which b is better less those in which it is worse. */
    long lead() {
        return Math.round(2 * better - (double) m * n);
    }

    /** (better − worse)/mn, which is 2 NAP − 1. */
    double tau() {
        return lead() / ((double) m * n);
    }

    /** The p-values of Mann and Whitney on the same pairs. */
    Details tests() {
        Details known = tests;
        return known == null ? tests = new MannWhitney(m, n, better, groups()).details() : known;
    }

    /** The same pairs as an order of phase and value. */
    Order order() {
        Order known = order;
        return known == null ? order = new Order(Kendall.ofGroups(lead(), new int[] {m, n}, groups())) : known;
    }

    /** Sizes of the groups of equal values of both phases, single ones too. */
    int[] groups() {
        int[] known = groups;
        return known == null ? groups = counted() : known;
    }

    private int[] counted() {
        int[] sizes = new int[m + n];
        int count = 0;
        for (int i = 0, j = 0; i < m || j < n; count++) {
            double value = j == n || i < m && a[i] < b[j] ? a[i] : b[j];
            int from = i + j;
            while (i < m && a[i] == value) {
                i++;
            }
            while (j < n && b[j] == value) {
                j++;
            }
            sizes[count] = i + j - from;
        }
        return Arrays.copyOf(sizes, count);
    }

    /** Variance of Sen (1967) and Mee (1990), unbiased; {@code NaN} where a phase has one value. */
    double unbiasedVariance() {
        if (m < 2 || n < 2) {
            return Double.NaN;
        }
        Agreement of = agreement();
        return (spread() + n * of.q1 + m * of.q2 - 2 * of.x) / ((m - 1.0) * (n - 1.0));
    }

    /** Variance of Hanley and McNeil (1982). */
    double hanleyVariance() {
        Agreement of = agreement();
        return (spread() + (n - 1) * of.q1 + (m - 1) * of.q2) / ((double) m * n);
    }

    /** Variance if A and B do not differ. */
    double nullVariance() {
        return (m + n + 1.0) / (12.0 * m * n);
    }

    /** p(1 − p) with p kept off 0 and 1 by half a pair. */
    private double spread() {
        double edge = 1 / (2.0 * m * n);
        double p = Math.max(edge, Math.min(1 - edge, nap));
        return p * (1 - p);
    }

    /**
     * Newcombe's (2006, Statistics in Medicine 25:559) method 5: the values θ that solve mn(NAP − θ)²(2 − θ)(1 + θ) =
     * z²θ(1 − θ)[2 + h + (1 + 2h)θ(1 − θ)], h = (m + n)/2 − 1. At NAP = 1 the root θ = 1 is divided out, since it is no
     * bound but the estimate itself; NAP = 0 is the mirror image.
     */
    Interval interval(double level) {
        Interval known = interval;
        return known != null && known.level() == level ? known : (interval = newcombe(level));
    }

    /** The same interval for tau, 2 NAP − 1; rounding does not part it from the estimate. */
    Interval tauInterval(double level) {
        Interval ofNap = interval(level);
        return new Interval(Math.min(tau(), 2 * ofNap.lower() - 1), Math.max(tau(), 2 * ofNap.upper() - 1), level);
    }

    private Interval newcombe(double level) {
        double z = Interval.z(level);
        double lower = nap == 0 ? 0 : lowerBound(nap, z);
        double upper = nap == 1 ? 1 : Math.max(nap, 1 - lowerBound(1 - nap, z));
        return new Interval(lower, upper, level);
    }

    /**
     * The root below the estimate, where the left side no longer exceeds the right one. It does at 0 and falls short at the
     * estimate, with one sign change between: Newton's method, kept between two bounds.
     */
    private double lowerBound(double estimate, double z) {
        double c = (m + n) / 2.0 + 1;
        double d = m + n - 1.0;
        double pairs = (double) m * n;
        double low = 0;
        double high = estimate;
        double theta = estimate / 2;
        while (true) {
            double w = theta * (1 - theta);
            double turn = 1 - 2 * theta; // the derivative of w
            double bracket = c + d * w;
            double gap = estimate - theta;
            double excess;
            double slope;
            if (estimate == 1) {
                excess = pairs * (2 + w) * gap - z * z * theta * bracket;
                slope = pairs * (turn * gap - 2 - w) - z * z * (bracket + theta * d * turn);
            } else {
                excess = pairs * (2 + w) * gap * gap - z * z * w * bracket;
                slope = pairs * (turn * gap - 2 * (2 + w)) * gap - z * z * turn * (bracket + d * w);
            }
            if (excess > 0) {
                low = theta;
            } else {
                high = theta;
            }
            double next = theta - excess / slope;
            if (!(next >= low && next <= high)) {
                next = (low + high) / 2;
            }
            if (Math.abs(next - theta) <= LAST_STEP * theta) {
                return next;
            }
            theta = next;
        }
    }
}
