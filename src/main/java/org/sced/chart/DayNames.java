package org.sced.chart;

/** What is written under the day axis. */
public enum DayNames {
    /** The number of each day, and its date below where the diary has dates. */
    BOTH,
    /** Numbers only: for publication, where dates would tell who it was. */
    NUMBERS,
    /** Dates only; numbers where the diary has none. */
    DATES
}
