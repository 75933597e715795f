package org.sced.randomization;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;

/** A first one and, as long as there is one, the one after it. */
final class Successors<T> implements Iterator<T> {
    private final UnaryOperator<T> after;
    private T next;

    /** Takes what finds the one after another, null behind the last; it must not change the one it is given. */
    Successors(T first, UnaryOperator<T> after) {
        this.next = first;
        this.after = after;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public T next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        T here = next;
        next = after.apply(here);
        return here;
    }
}
