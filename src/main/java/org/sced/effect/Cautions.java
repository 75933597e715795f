package org.sced.effect;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;

/** What can make an effect misleading, looked for when first asked for; an immutable list. */
final class Cautions extends AbstractList<Caution> {
    private final Supplier<List<Caution>> search;
    /** Immutable, so it does no harm if two threads find the same. */
    private List<Caution> found;

    /** Takes a search that always finds the same immutable list. */
    Cautions(Supplier<List<Caution>> search) {
        this.search = search;
    }

    static List<Caution> of(List<Caution> cautions) {
        return cautions instanceof Cautions ? cautions : List.copyOf(cautions);
    }

    private List<Caution> found() {
        List<Caution> known = found;
        return known == null ? found = search.get() : known;
    }

    @Override
    public Caution get(int index) {
        return found().get(index);
    }

    @Override
    public int size() {
        return found().size();
    }
}
