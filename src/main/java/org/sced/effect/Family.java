package org.sced.effect;

/** Groups of indices that answer the same question. */
public enum Family {
    /** How far the level moved, in the units of the measure. */
    DIFFERENCE("Difference of level"),
    /** How far the level moved, in standard deviations. */
    STANDARDIZED("Standardized difference"),
    /** By which factor the level moved. */
    RATIO("Ratio of levels"),
    /** Which part of the way to a goal was covered. */
    GOAL("Progress to the goal"),
    /** How little the values of the phases overlap. */
    NON_OVERLAP("Non-overlap"),
    /** The same as a rank correlation. */
    RANK("Rank correlation");

    private final String title;

    Family(String title) {
        this.title = title;
    }

    /** Heading for tables. */
    public String title() {
        return title;
    }
}
