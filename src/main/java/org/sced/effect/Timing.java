package org.sced.effect;

/** What an index takes from the calendar beside the values of two phases. */
public enum Timing {
    /** Nothing: the days of a phase may be shuffled. */
    NONE,
    /** The order of the values; a missing day closes up. */
    ORDER,
    /** The true days: a gap stays a gap. */
    DAYS
}
