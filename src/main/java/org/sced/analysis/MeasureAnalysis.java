package org.sced.analysis;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.BiFunction;
import org.sced.data.Comparison;
import org.sced.data.Phase;
import org.sced.data.Series;
import org.sced.effect.AverageEffect;
import org.sced.effect.CombinedContrast;
import org.sced.effect.ConservativeDualCriterion;
import org.sced.effect.EffectSize;
import org.sced.effect.EffectSizeIndex;
import org.sced.effect.EffectSizes;
import org.sced.effect.MeanShift;
import org.sced.effect.NonOverlap;
import org.sced.effect.Tau;
import org.sced.effect.Weighting;
import org.sced.model.GradualEffects;
import org.sced.model.GradualEffectsResult;
import org.sced.randomization.AbCycles;
import org.sced.randomization.ConfidenceResult;
import org.sced.randomization.Difference;
import org.sced.randomization.RandomizationDesign;
import org.sced.randomization.RandomizationResult;
import org.sced.randomization.RandomizationTest;
import org.sced.stats.PhaseDescription;
import org.sced.stats.PhaseDescriptions;
import org.sced.stats.ScaleUse;
import org.sced.stats.SerialDependence;
import org.sced.stats.VisualAnalysis;

/**
 * All that is said of one measure.
 *
 * @param series the measure
 * @param quality how complete it is
 * @param descriptions its phases
 * @param scaleUse how each phase stands to the goal and to the ends of the scale
 * @param changes each phase change as the eye sees it
 * @param serial serial dependence about the means of the phases
 * @param effects every index of every phase change
 * @param averages averages over the phase changes with equal weights, of the indices in {@link #AVERAGED}
 * @param decisions each phase change by the conservative dual criterion
 * @param combined each condition against the baseline over the whole design, by means of phase means
 * @param gradual each condition against all other days by the gradual effects model, after as many sessions as it has days
 * @param pooled nonoverlap (NAP) of all days of each condition against all days of the baseline
 * @param pattern what the levels did
 * @param randomization the randomization test of each condition against the baseline, by the difference of phase means, or
 *     of means where the condition changes from day to day; none if the schedule was not drawn at random
 * @param confidence the confidence set of each of these
 */
public record MeasureAnalysis(
        Series series,
        DataQuality quality,
        PhaseDescriptions descriptions,
        List<ScaleUse> scaleUse,
        List<VisualAnalysis> changes,
        SerialDependence serial,
        EffectSizes effects,
        List<AverageEffect> averages,
        List<ConservativeDualCriterion.Result> decisions,
        List<CombinedContrast> combined,
        List<GradualEffectsResult> gradual,
        EffectSizes pooled,
        Pattern pattern,
        List<RandomizationResult> randomization,
        List<ConfidenceResult> confidence) {
    /** The indices of which an average over the phase changes is taken. */
    public static final List<EffectSizeIndex> AVERAGED =
            List.of(MeanShift.MEAN_DIFF, MeanShift.SMD_POOLED, NonOverlap.NAP, Tau.TAU_AVSB);

    /** Copies the lists. */
    public MeasureAnalysis {
        requireNonNull(series, "series");
        scaleUse = List.copyOf(scaleUse);
        changes = List.copyOf(changes);
        requireNonNull(serial, "serial");
        averages = List.copyOf(averages);
        decisions = List.copyOf(decisions);
        combined = List.copyOf(combined);
        gradual = List.copyOf(gradual);
        randomization = List.copyOf(randomization);
        confidence = List.copyOf(confidence);
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
        List<Comparison> changes = series.changes();
        EffectSizes effects = EffectSizes.all(series, options.level());
        return new MeasureAnalysis(
                series,
                quality,
                PhaseDescription.of(series),
                series.parts().stream()
                        .map(part -> ScaleUse.of(series.measure(), part))
                        .toList(),
                changes.stream().map(VisualAnalysis::of).toList(),
                SerialDependence.ofPhaseMeans(series),
                effects,
                averages(effects),
                changes.stream()
                        .map(ConservativeDualCriterion.withDefaults()::of)
                        .toList(),
                combined,
                treatments.stream()
                        .map(condition -> GradualEffects.of(
                                        series.condition(condition).scheduled())
                                .withLevel(options.level())
                                .fit(series, condition))
                        .toList(),
                new EffectSizes(pooled),
                Pattern.of(series, quality),
                tested(series, treatments, (test, design) -> test.test(series, design), options),
                tested(
                        series,
                        treatments,
                        (test, design) -> test.confidenceSet(series, design, options.level()),
                        options));
    }

    private static List<AverageEffect> averages(EffectSizes effects) {
        return AVERAGED.stream()
                .map(index -> AverageEffect.of(effects.of(index.name()), Weighting.EQUAL))
                .toList();
    }

    private static <T> List<T> tested(
            Series series,
            List<String> treatments,
            BiFunction<RandomizationTest, RandomizationDesign, T> what,
            AnalysisOptions options) {
        if (!(series.singleCase().design() instanceof RandomizationDesign design)) {
            return List.of();
        }
        RandomizationTest test = RandomizationTest.withDefaults()
                .with(series.singleCase().alternating() ? Difference.MEAN_DIFF : Difference.PHASE_MEAN_DIFF)
                .withSeed(options.seed());
        return treatments.stream()
                .filter(condition -> !condition.equals(AbCycles.WASHOUT))
                .map(condition -> what.apply(test.withConditions(Phase.BASELINE, condition), design))
                .toList();
    }
}
