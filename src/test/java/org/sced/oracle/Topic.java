package org.sced.oracle;

/** What statistics are about: the sections of the validation page. */
public enum Topic {
    /** Level, spread and trend of one phase. */
    PHASE("Description of a phase"),
    /** Serial dependence. */
    DEPENDENCE("Autocorrelation"),
    /** Differences of level. */
    LEVEL("Differences of level, standardized or not"),
    /** Ratios of levels, odds, progress. */
    RATIO("Ratios, odds and progress to a goal"),
    /** Non-overlap. */
    OVERLAP("Non-overlap"),
    /** Rank correlations. */
    RANK("Tau, Tau-U and baseline-corrected tau"),
    /** Dual criterion, reliable change. */
    DECISION("Decision rules and clinical change"),
    /** The model of gradual effects. */
    GRADUAL("Gradual effects"),
    /** Averages of effects, combined p-values. */
    AVERAGE("Averages, heterogeneity, combined p-values"),
    /** Distributions. */
    DISTRIBUTION("Distributions"),
    /** What the library has not, or not yet. */
    ELSEWHERE("Not compared here");

    private final String title;

    Topic(String title) {
        this.title = title;
    }

    /** Heading. */
    public String title() {
        return title;
    }
}
