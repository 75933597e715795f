package org.sced.randomization;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * For sums from 0 on, in how many ways each comes about. Numbers that outgrow 64 bits are kept in several parts of
 * {@value #BITS} bits, whose carries are settled only when a part could overflow.
 */
final class GridRow {
    static final int BITS = 56;

    private static final long MASK = (1L << BITS) - 1;

    /** Part p of the number for sum s stands at p, s. */
    private final long[][] parts;

    private int lowest;
    private int highest = -1;

    /** Parts from this one on are 0. */
    private int used = 1;

    /** No part is larger. */
    private double bound;

    /** Room for sums up to a largest one, and numbers of so many bits. */
    GridRow(int largest, int bits) {
        this.parts = new long[bits <= 62 ? 1 : bits / BITS + 1][largest + 1];
    }

    /** One way to the sum 0. */
    void start() {
        parts[0][0] = 1;
        lowest = 0;
        highest = 0;
        bound = 1;
    }

    boolean isEmpty() {
        return highest < lowest;
    }

    void clear() {
        if (!isEmpty()) {
            for (int p = 0; p < used; p++) {
                Arrays.fill(parts[p], lowest, highest + 1, 0);
            }
        }
        lowest = 0;
        highest = -1;
        bound = 0;
        used = 1;
    }

    /** Adds the numbers of another row, each to a sum that is larger by a shift. */
    void add(GridRow other, int shift) {
        if (other.isEmpty()) {
            return;
        }
        if (parts.length > 1 && bound + other.bound >= 0x1p62) {
            settle();
            other.settle();
        }
        used = Math.max(used, other.used);
        for (int p = 0; p < other.used; p++) {
            long[] into = parts[p];
            long[] from = other.parts[p];
            for (int s = other.lowest; s <= other.highest; s++) {
                into[s + shift] += from[s];
            }
        }
        bound += other.bound;
        lowest = isEmpty() ? other.lowest + shift : Math.min(lowest, other.lowest + shift);
        highest = Math.max(highest, other.highest + shift);
    }

    private void settle() {
        for (int p = 0; p < used && p + 1 < parts.length; p++) {
            long[] part = parts[p];
            long[] next = parts[p + 1];
            long carries = 0;
            for (int s = lowest; s <= highest; s++) {
                long carry = part[s] >>> BITS;
                next[s] += carry;
                part[s] &= MASK;
                carries |= carry;
            }
            used = carries == 0 ? used : Math.max(used, p + 2);
        }
        bound = 0x1p56;
    }

    int lowest() {
        return lowest;
    }

    int highest() {
        return highest;
    }

    /**
     * For each sum in how many ways it or a larger one comes about.
     *
     * @param bits of the largest such number
     */
    GridRow cumulated(int bits) {
        GridRow sums = new GridRow(Math.max(0, highest), bits);
        for (int s = highest; s >= lowest; s--) {
            for (int p = 0; p < sums.parts.length; p++) {
                long above = s < highest ? sums.parts[p][s + 1] : 0;
                sums.parts[p][s] += above + (p < used ? parts[p][s] : 0);
                if (p + 1 < sums.parts.length) {
                    sums.parts[p + 1][s] += sums.parts[p][s] >>> BITS;
                    sums.parts[p][s] &= MASK;
                }
            }
        }
        sums.lowest = lowest;
        sums.highest = highest;
        sums.used = sums.parts.length;
        return sums;
    }

    /** In how many ways a sum of this row and one of another, which is cumulated, together reach a bound. */
    BigInteger reaching(int bound, GridRow cumulated) {
        settle();
        BigInteger ways = BigInteger.ZERO;
        for (int p = 0; p < used; p++) {
            for (int q = 0; q < cumulated.used; q++) {
                ways = ways.add(
                        reaching(bound, parts[p], cumulated, cumulated.parts[q]).shiftLeft(BITS * (p + q)));
            }
        }
        return ways;
    }

    /** A sum of products in 128 bits; none is above 2¹¹². */
    private BigInteger reaching(int bound, long[] part, GridRow cumulated, long[] other) {
        long high = 0;
        long low = 0;
        for (int s = Math.max(lowest, bound - cumulated.highest); s <= highest; s++) {
            long here = part[s];
            long there = other[Math.max(cumulated.lowest, bound - s)];
            long product = here * there;
            low += product;
            high += Math.multiplyHigh(here, there) + (Long.compareUnsigned(low, product) < 0 ? 1 : 0);
        }
        return BigInteger.valueOf(high)
                .shiftLeft(Long.SIZE)
                .add(BigInteger.valueOf(low >>> 1).shiftLeft(1))
                .add(BigInteger.valueOf(low & 1));
    }

    BigInteger ways(int sum) {
        BigInteger ways = BigInteger.ZERO;
        for (int p = parts.length - 1; p >= 0; p--) {
            ways = ways.shiftLeft(BITS).add(BigInteger.valueOf(parts[p][sum]));
        }
        return ways;
    }
}
