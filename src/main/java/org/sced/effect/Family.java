package org.sced.effect;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Groups of indices that answer the same question. */
public enum Family {
    /** How far level or slope moved, in the units of the measure. */
    DIFFERENCE("Difference of level or slope", Concern.BASELINE_OUTLIER),
    /** How far the level moved, in standard deviations. */
    STANDARDIZED("Standardized difference", Concern.BASELINE_OUTLIER, Concern.CONSTANT_BASELINE),
    /** By which factor the level moved. */
    RATIO("Ratio of levels", Concern.BASELINE_OUTLIER, Concern.NO_TRUE_ZERO),
    /** Which part of the way to a goal was covered. */
    GOAL("Progress to the goal", Concern.BASELINE_OUTLIER),
    /** How little the values of the phases overlap. */
    NON_OVERLAP("Non-overlap", Concern.TIES),
    /** The same as a rank correlation. */
    RANK("Rank correlation", Concern.TIES);

    static final int COUNT = values().length;

    private final String title;
    private final Set<Concern> minds;

    Family(String title, Concern... own) {
        this.title = title;
        Set<Concern> all = EnumSet.of(
                Concern.FEW_VALUES,
                Concern.MANY_MISSING,
                Concern.BASELINE_TREND,
                Concern.AUTOCORRELATION,
                Concern.FLOOR,
                Concern.CEILING);
        all.addAll(List.of(own));
        this.minds = Collections.unmodifiableSet(all);
    }

    /** What the indices of the family mind unless they say otherwise. */
    Set<Concern> minds() {
        return minds;
    }

    /** Heading for tables. */
    public String title() {
        return title;
    }
}
