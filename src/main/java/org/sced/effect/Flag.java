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
