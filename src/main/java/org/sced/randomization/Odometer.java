package org.sced.randomization;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** All rows of whole numbers, each between two bounds, the last running fastest; each in an array of its own. */
final class Odometer implements Iterator<int[]> {
    private final int[] first;
    private final int[] last;
    private int[] next;

    /** From the first of every number to its last, both included. */
    Odometer(int[] first, int[] last) {
        this.first = first;
        this.last = last;
        this.next = first.clone();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public int[] next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        int[] here = next;
        int i = here.length - 1;
        while (i >= 0 && here[i] == last[i]) {
            i--;
        }
        if (i < 0) {
            next = null;
        } else {
            next = here.clone();
            next[i]++;
            System.arraycopy(first, i + 1, next, i + 1, here.length - i - 1);
        }
        return here;
    }
}
