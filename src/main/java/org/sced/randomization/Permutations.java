package org.sced.randomization;

import java.util.Iterator;

/** The orders of the numbers below a bound. */
final class Permutations {
    private Permutations() {}

    /** All of them, from the sorted one on, each in an array of its own. */
    static Iterator<byte[]> of(int size) {
        return new Successors<>(identity(size), Permutations::after);
    }

    static byte[] identity(int size) {
        byte[] order = new byte[size];
        for (byte i = 0; i < size; i++) {
            order[i] = i;
        }
        return order;
    }

    private static byte[] after(byte[] order) {
        byte[] next = order.clone();
        return Alternation.nextOrder(next, 0, next.length) ? next : null;
    }
}
