package org.sced.analysis;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.sced.data.Phase;
import org.sced.data.Series;
import org.sced.effect.CombinedContrast;
import org.sced.effect.EffectSize;
import org.sced.effect.EffectSizes;
import org.sced.effect.NonOverlap;
import org.sced.randomization.Difference;
import org.sced.randomization.RandomizationDesign;
import org.sced.randomization.RandomizationResult;
import org.sced.randomization.RandomizationTest;
import org.sced.stats.PhaseDescription;
import org.sced.stats.PhaseDescriptions;

/**
 * All that is said of one measure.
 *
 * @param series the measure
 * @param quality how complete it is
 * @param descriptions its phases
 * @param effects every index of every phase change
 * @param combined each condition against the baseline over the whole design, by means of phase means
 * @param pooled nonoverlap (NAP) of all days of each condition against all days of the baseline
 * @param pattern what the levels did
 * @param randomization the randomization test of each condition against the baseline, by the difference of phase means;
 *     none if the schedule was not drawn at random
 */
public record MeasureAnalysis(
        Series series,
        DataQuality quality,
        PhaseDescriptions descriptions,
        EffectSizes effects,
        List<CombinedContrast> combined,
        EffectSizes pooled,
        Pattern pattern,
        List<RandomizationResult> randomization) {
    /** Copies the list. */
    public MeasureAnalysis {
        requireNonNull(series, "series");
        combined = List.copyOf(combined);
        randomization = List.copyOf(randomization);
    }

    static MeasureAnalysis of(Series series, AnalysisOptions options) {
        DataQuality quality = DataQuality.of(series);
        List<String> treatments = series.singleCase().conditions().stream()
                .filter(condition -> !condition.equals(Phase.BASELINE))
                .toList();
        List<CombinedContrast> combined = treatments.stream()
                .map(condition -> CombinedContrast.of(series, condition, options.level()))
                .toList();
        List<EffectSize> pooled = treatments.stream()
                .map(condition ->
                        NonOverlap.NAP.of(series.compareConditions(Phase.BASELINE, condition), options.level()))
                .toList();
        return new MeasureAnalysis(
                series,
                quality,
                PhaseDescription.of(series),
                EffectSizes.all(series, options.level()),
                combined,
                new EffectSizes(pooled),
                Pattern.of(series, quality),
                randomization(series, treatments, options));
    }

    private static List<RandomizationResult> randomization(
            Series series, List<String> treatments, AnalysisOptions options) {
        if (!(series.singleCase().design() instanceof RandomizationDesign design)) {
            return List.of();
        }
        RandomizationTest test = RandomizationTest.withDefaults()
                .with(Difference.PHASE_MEAN_DIFF)
                .withSeed(options.seed());
        return treatments.stream()
                .map(condition -> test.withConditions(Phase.BASELINE, condition).test(series, design))
                .toList();
    }
}
