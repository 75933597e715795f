package org.sced.json;

import org.sced.effect.AverageEffect;
import org.sced.effect.CombinedPValue;
import org.sced.effect.ConservativeDualCriterion;
import org.sced.effect.ReliableChange;
import org.sced.model.GradualEffectsResult;
import org.sced.stats.ScaleUse;
import org.sced.stats.SerialDependence;
import org.sced.stats.VisualAnalysis;

/**
 * Writes single results as JSON objects, each with a key {@code kind}; {@link JsonSchema#RESULT} states their forms.
 *
 * <pre>{@code
 * ResultJson.of(AverageEffect.overChanges(mood, NonOverlap.NAP, Weighting.EQUAL))
 * }</pre>
 */
public final class ResultJson {
    private ResultJson() {}

    /** A change of phase as the eye sees it, {@code "change"}. */
    public static String of(VisualAnalysis visual) {
        return CaseJson.write(ResultNodes.visual(visual));
    }

    /** Serial dependence, {@code "serial"}: lag-1 estimates and the tests of Huitema and McKean, Ljung and Box, Durbin and Watson. */
    public static String of(SerialDependence serial) {
        return CaseJson.write(ResultNodes.serial(serial));
    }

    /** The use of the scale in a phase, {@code "scaleUse"}. */
    public static String of(ScaleUse use) {
        return CaseJson.write(ResultNodes.scaleUse(use));
    }

    /** An average effect, {@code "average"}. */
    public static String of(AverageEffect average) {
        return CaseJson.write(ResultNodes.average(average));
    }

    /** A decision by the dual criterion, {@code "dualCriterion"}. */
    public static String of(ConservativeDualCriterion.Result decision) {
        return CaseJson.write(ResultNodes.decision(decision));
    }

    /** A fitted gradual effect, {@code "gradualEffects"}. */
    public static String of(GradualEffectsResult gradual) {
        return CaseJson.write(ResultNodes.gradual(gradual));
    }

    /** A reliable change index, {@code "reliableChange"}. */
    public static String of(ReliableChange.Result change) {
        return CaseJson.write(ResultNodes.reliableChange(change));
    }

    /** A combination of p-values, {@code "combinedP"}. */
    public static String of(CombinedPValue combined) {
        return CaseJson.write(ResultNodes.combined(combined));
    }
}
