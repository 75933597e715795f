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
            for (long[] part : parts) {
                Arrays.fill(part, lowest, highest + 1, 0);
            }
        }
        lowest = 0;
        highest = -1;
        bound = 0;
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
        for (int p = 0; p < parts.length; p++) {
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
        for (int p = 0; p + 1 < parts.length; p++) {
            long[] part = parts[p];
            long[] next = parts[p + 1];
            for (int s = lowest; s <= highest; s++) {
                next[s] += part[s] >>> BITS;
                part[s] &= MASK;
            }
        }
        bound = 0x1p56;
    }

    int lowest() {
        return lowest;
    }

    int highest() {
        return highest;
    }

    BigInteger ways(int sum) {
        BigInteger ways = BigInteger.ZERO;
        for (int p = parts.length - 1; p >= 0; p--) {
            ways = ways.shiftLeft(BITS).add(BigInteger.valueOf(parts[p][sum]));
        }
        return ways;
    }
}
