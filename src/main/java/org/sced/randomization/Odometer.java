package org.sced.randomization;

import java.util.Iterator;

/** All rows of whole numbers, each between two bounds, the last running fastest; each in an array of its own. */
final class Odometer {
    private final int[] first;
    private final int[] last;

    private Odometer(int[] first, int[] last) {
        this.first = first;
        this.last = last;
    }

    /** From the first of every number to its last, both included. */
    static Iterator<int[]> of(int[] first, int[] last) {
        return new Successors<>(first.clone(), new Odometer(first, last)::after);
    }

    private int[] after(int[] row) {
        int i = row.length - 1;
        while (i >= 0 && row[i] == last[i]) {
            i--;
        }
        if (i < 0) {
            return null;
        }
        int[] next = row.clone();
        next[i]++;
        System.arraycopy(first, i + 1, next, i + 1, row.length - i - 1);
        return next;
    }
}
