package org.sced.randomization;

import org.sced.stats.Selection;

/**
 * Finds the m-th smallest of a stream of numbers: keeps those that can still be among the m smallest, and drops the others
 * by selection whenever twice as many have come together. Several threads may add.
 */
final class Smallest {
    private final int m;
    private final double[] kept;
    private volatile double limit = Double.POSITIVE_INFINITY;
    private int size;

    /** For the m-th smallest of at most so many numbers. */
    Smallest(int m, long most) {
        this.m = m;
        this.kept = new double[(int) Math.min(Math.max(m, most), Math.max(2L * m, m + 4096L))];
    }

    /** Adds the first n numbers, each multiplied by a sign; overwrites them. */
    void add(double[] numbers, int n, int sign) {
        double below = limit;
        int candidates = 0;
        for (int i = 0; i < n; i++) {
            double number = sign * numbers[i];
            numbers[candidates] = number;
            candidates += number <= below ? 1 : 0;
        }
        if (candidates > 0) {
            keep(numbers, candidates);
        }
    }

    private synchronized void keep(double[] numbers, int n) {
        for (int i = 0; i < n; i++) {
            if (size == kept.length) {
                limit = Selection.place(kept, size, m - 1);
                size = m;
            }
            if (numbers[i] <= limit) {
                kept[size++] = numbers[i];
            }
        }
    }

    synchronized double value() {
        return Selection.place(kept, size, m - 1);
    }
}
