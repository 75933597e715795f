package org.sced.analysis;

/**
 * What can be chosen about an analysis.
 *
 * @param level level of the confidence intervals, between 0 and 1
 * @param seed seed of whatever is drawn at random; part of every result
 */
public record AnalysisOptions(double level, long seed) {
    /**
     * Checks the level.
     *
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public AnalysisOptions {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("confidence level " + level + "; allowed are numbers between 0 and 1");
        }
    }

    /** 95 % intervals and seed 1. */
    public static AnalysisOptions defaults() {
        return new AnalysisOptions(0.95, 1);
    }

    /** These options with another confidence level. */
    public AnalysisOptions withLevel(double level) {
        return new AnalysisOptions(level, seed);
    }

    /** These options with another seed. */
    public AnalysisOptions withSeed(long seed) {
        return new AnalysisOptions(level, seed);
    }
}
