package org.sced.effect;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Groups of indices that answer the same question. */
public enum Family {
    /** How far level or slope moved, in the units of the measure. */
    DIFFERENCE("Difference of level or slope"),
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

    /** What the indices of the family mind unless they say otherwise. */
    Set<Concern> minds() {
        Set<Concern> minded = EnumSet.of(
                Concern.FEW_VALUES,
                Concern.MANY_MISSING,
                Concern.BASELINE_TREND,
                Concern.AUTOCORRELATION,
                Concern.FLOOR,
                Concern.CEILING);
        switch (this) {
            case DIFFERENCE -> minded.add(Concern.BASELINE_OUTLIER);
            case STANDARDIZED -> minded.addAll(Set.of(Concern.BASELINE_OUTLIER, Concern.CONSTANT_BASELINE));
            case RATIO -> minded.addAll(Set.of(Concern.BASELINE_OUTLIER, Concern.NO_TRUE_ZERO));
            case GOAL -> minded.add(Concern.BASELINE_OUTLIER);
            case NON_OVERLAP, RANK -> minded.add(Concern.TIES);
        }
        return Collections.unmodifiableSet(minded);
    }

    /** Heading for tables. */
    public String title() {
        return title;
    }
}
