package org.sced.chart;

/** What a drawn line or area stands for; the {@link Theme} gives it its look. */
public enum Ink {
    /** A level of a phase. */
    LEVEL,
    /** A straight line through a phase. */
    TREND,
    /** A curve that follows the data. */
    SMOOTH,
    /** A model's curve, or a line carried on beyond the days that it was drawn from. */
    FIT,
    /** What was set and not found: a goal, a limit. */
    GOAL,
    /** How far values are spread. */
    SPREAD
}
