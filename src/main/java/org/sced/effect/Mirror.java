package org.sced.effect;

/** What becomes of an index when the expected direction of the same data is turned round. */
public enum Mirror {
    /** x becomes −x. */
    NEGATES,
    /** x becomes 1 − x. */
    COMPLEMENTS,
    /** x stays, since the direction is part of the index, as with a goal. */
    STAYS,
    /** There is no such law; the index is computed anew. */
    NONE
}
