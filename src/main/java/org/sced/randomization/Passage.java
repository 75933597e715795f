package org.sced.randomization;

import java.util.List;
import java.util.function.Supplier;

/** Goes through the draws of a design, of one person or of several, and fills sinks with their statistics. */
interface Passage {
    /** All draws; the sinks stand in their order. */
    <S extends Sink> List<S> all(Supplier<S> sinks);

    /** The draw that was carried out, and so many that are taken at random. */
    <S extends Sink> List<S> drawn(int draws, long seed, Supplier<S> sinks);
}
