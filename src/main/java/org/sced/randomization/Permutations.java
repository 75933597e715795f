package org.sced.randomization;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** The orders of the numbers below a bound, from the sorted one on, each in an array of its own. */
final class Permutations implements Iterator<byte[]> {
    private byte[] next;

    Permutations(int size) {
        next = identity(size);
    }

    static byte[] identity(int size) {
        byte[] order = new byte[size];
        for (byte i = 0; i < size; i++) {
            order[i] = i;
        }
        return order;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public byte[] next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        byte[] here = next;
        byte[] after = here.clone();
        next = Alternation.nextOrder(after, 0, after.length) ? after : null;
        return here;
    }
}
