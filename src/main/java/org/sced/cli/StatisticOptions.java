package org.sced.cli;

import java.util.Arrays;
import org.sced.randomization.AcrossPersons;
import org.sced.randomization.Alternative;
import org.sced.randomization.PValueMethod;
import org.sced.randomization.RandomizationTest;
import org.sced.randomization.StudyRandomizationTest;
import org.sced.randomization.TestStatistic;
import picocli.CommandLine.Option;

/** Which randomization test is run: what {@code test} and {@code power} have in common. */
final class StatisticOptions {
    /** So many draws of a study are gone through with --exact. */
    private static final long MOST_LISTED = 1_000_000_000;

    @Option(
            names = "--statistic",
            paramLabel = "NAME",
            description = "MEAN_DIFF, PHASE_MEAN_DIFF (default; MEAN_DIFF where conditions change from day to day),"
                    + " MEDIAN_DIFF, TRIMMED_DIFF(0.2), SLOPE_DIFF, LEVEL_DIFF, IMMEDIACY(3), REVERSAL_MIN, REVERSAL_SUM,"
                    + " PAIRED_BLOCK(2), SMD_POOLED, WELCH_T, VARIANCE_RATIO and others, or the name of an effect size, as"
                    + " NAP.")
    String statistic;

    @Option(
            names = "--lag",
            paramLabel = "DAYS",
            description = "Count every change so many days later, for effects that come and go with a delay.")
    Integer lag;

    @Option(
            names = "--washout",
            paramLabel = "DAYS",
            description = "Leave so many days out at the beginning of every phase.")
    Integer washout;

    @Option(names = "--alternative", paramLabel = "WORD", description = "better (default), worse or two-sided.")
    String alternative = "better";

    @Option(
            names = "--exact",
            description = "Go through all schedules, or count them, however long it takes; up to a billion are listed.")
    boolean exact;

    @Option(
            names = "--draws",
            paramLabel = "NUMBER",
            description = "Draw so many schedules at random instead of going through all.")
    Integer draws;

    @Option(
            names = "--across",
            paramLabel = "WORD",
            description = "How the statistics of several persons become one: mean (default) or median.")
    String across = "mean";

    /**
     * The test of several persons together.
     *
     * @param own the test of each
     */
    StudyRandomizationTest ofStudy(RandomizationTest own) {
        AcrossPersons chosen = Arrays.stream(AcrossPersons.values())
                .filter(one -> one.text().equals(across))
                .findFirst()
                .orElseThrow(() -> new InputException("--across " + across + "; allowed are mean and median"));
        StudyRandomizationTest test =
                StudyRandomizationTest.withDefaults().with(own).with(chosen);
        return exact ? test.withExactLimit(MOST_LISTED) : test;
    }

    /**
     * The test.
     *
     * @param defaults with the settings that are not given
     * @param usual the statistic that is taken if none is named
     */
    RandomizationTest test(RandomizationTest defaults, String usual) {
        if (exact && draws != null) {
            throw new InputException("--exact and --draws exclude each other");
        }
        TestStatistic chosen = TestStatistic.named(statistic == null ? usual : statistic);
        chosen = lag == null ? chosen : chosen.lagged(lag);
        chosen = washout == null ? chosen : chosen.washout(washout);
        RandomizationTest test = defaults.with(side()).with(chosen);
        if (draws != null) {
            test = test.with(PValueMethod.MONTE_CARLO).withDraws(draws);
        }
        return exact ? test.with(PValueMethod.EXACT) : test;
    }

    private Alternative side() {
        return switch (alternative) {
            case "better" -> Alternative.BETTER;
            case "worse" -> Alternative.WORSE;
            case "two-sided" -> Alternative.TWO_SIDED;
            default ->
                throw new InputException("--alternative " + alternative + "; allowed are better, worse and two-sided");
        };
    }
}
