package org.sced.effect;

import java.util.AbstractList;
import java.util.List;

/** What can make an effect misleading, looked for when first asked for; an immutable list. */
final class Cautions extends AbstractList<Caution> {
    private final Phases phases;
    private final EffectSizeIndex index;
    /** Immutable, so it does no harm if two threads find the same. */
    private List<Caution> found;

    /** What an index minds of two phases. */
    Cautions(Phases phases, EffectSizeIndex index) {
        this.phases = phases;
        this.index = index;
    }

    static List<Caution> of(List<Caution> cautions) {
        return cautions instanceof Cautions ? cautions : List.copyOf(cautions);
    }

    private List<Caution> found() {
        List<Caution> known = found;
        return known == null ? found = phases.cautions(index) : known;
    }

    @Override
    public Caution get(int place) {
        return found().get(place);
    }

    @Override
    public int size() {
        return found().size();
    }
}
