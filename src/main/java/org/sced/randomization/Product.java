package org.sced.randomization;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;

/** All lists with one thing from each of several sequences, none of them empty, the last running fastest. */
final class Product<T> implements Iterator<List<T>> {
    private final List<Supplier<Iterator<T>>> sequences;
    private final List<Iterator<T>> running = new ArrayList<>();
    private final List<T> here = new ArrayList<>();
    private boolean more = true;

    Product(List<Supplier<Iterator<T>>> sequences) {
        this.sequences = sequences;
        sequences.forEach(sequence -> {
            running.add(sequence.get());
            here.add(running.get(running.size() - 1).next());
        });
    }

    @Override
    public boolean hasNext() {
        return more;
    }

    @Override
    public List<T> next() {
        if (!more) {
            throw new NoSuchElementException();
        }
        List<T> now = List.copyOf(here);
        advance();
        return now;
    }

    private void advance() {
        int i = running.size() - 1;
        while (i >= 0 && !running.get(i).hasNext()) {
            i--;
        }
        more = i >= 0;
        for (int k = Math.max(i, 0); more && k < running.size(); k++) {
            if (k > i) {
                running.set(k, sequences.get(k).get());
            }
            here.set(k, running.get(k).next());
        }
    }
}
