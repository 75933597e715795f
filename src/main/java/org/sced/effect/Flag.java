package org.sced.effect;

/** What a reader must know beside a defined value. */
public enum Flag {
    /** Standard error and interval take the days as independent. */
    INDEPENDENT_DAYS("SE and interval take the days as independent; with serial dependence both are too small"),
    /** A phase has fewer than three values or less than 60 % of its days. */
    SPARSE("a phase has fewer than 3 values or is measured on less than 60 % of its days"),
    /** One baseline day decides the index. */
    OUTLIER_SENSITIVE("a single extreme baseline day decides it"),
    /** The unit is the spread within this person. */
    WITHIN_CASE("in units of this person's own spread; not comparable with effects between groups"),
    /** The baseline had reached the goal already. */
    BEYOND_GOAL("the mean of the first phase is already at or beyond the goal"),
    /** The estimate lies at the end of its range. */
    BOUNDARY("the value lies at the end of its range"),
    /** The first and the last value of a phase decide the index. */
    ENDPOINT_SENSITIVE("the first and the last value of a phase decide it"),
    /** The baseline is too short to have its trend taken out. */
    TREND_KEPT("the baseline has fewer than 3 values, so its trend was not taken out"),
    /** The baseline is constant and has no trend. */
    CONSTANT_BASELINE("all values of the baseline are equal, so it has no trend to take out"),
    /** All values are equal where an order is sought. */
    ALL_TIED("all values are equal, or equal once the trend is taken out"),
    /** The unbiased variance was not positive and Hanley and McNeil's stands in its place. */
    HANLEY_INSTEAD("the unbiased variance is not positive; Hanley and McNeil's stands in its place"),
    /** Effects that were averaged are not independent. */
    SHARED_PHASE("two of the effects share a phase; the SE takes them as independent and is, as a rule, too small");

    private final String sentence;

    Flag(String sentence) {
        this.sentence = sentence;
    }

    /** What it means, in words, without a full stop. */
    public String sentence() {
        return sentence;
    }
}
