package org.sced.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sced.data.Improvement;
import org.sced.effect.Estimate;
import org.sced.effect.Flag;
import org.sced.effect.Interval;
import org.sced.stats.Figure;
import org.sced.stats.Probability;
import org.sced.stats.Reason;

/** One fit of the gradual effects model: the search for ω, and the errors at the end of it. */
final class GradualEffectsFit {
    private static final int GRID = 20;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final double WIDTH = 1e-9;
    /** Deviances that agree so closely cannot be told apart. */
    private static final double SAME = 1e-13;

    private final GradualEffects model;
    private final double[] outcome;
    private final boolean[] treated;
    private final double level;
    private final Improvement improvement;
    private final GradualCurve curve;

    GradualEffectsFit(
            GradualEffects model,
            double[] outcome,
            boolean[] treated,
            double trials,
            double level,
            Improvement improvement) {
        this.model = model;
        this.outcome = outcome;
        this.treated = treated;
        this.level = level;
        this.improvement = improvement;
        this.curve = new GradualCurve(model.family(), model.sessions(), outcome, treated, trials);
    }

    GradualEffectsResult result() {
        Optional<GradualEffectsResult> none = problem();
        if (none.isPresent()) {
            return none.get();
        }
        double omega = bestOmega();
        double deviance = curve.deviance(omega);
        if (!curve.isFinite()) {
            return undefined(
                    Reason.NOT_CONVERGED,
                    "The coefficients have no finite estimate: under one condition every value is at the end of the scale.");
        }
        return result(omega, deviance);
    }

    private Optional<GradualEffectsResult> problem() {
        boolean[] seen = new boolean[2];
        boolean equal = true;
        double first = Double.NaN;
        for (int day = 0; day < outcome.length; day++) {
            double y = outcome[day];
            if (Double.isNaN(y)) {
                continue;
            }
            seen[treated[day] ? 1 : 0] = true;
            first = Double.isNaN(first) ? y : first;
            equal &= y == first;
            boolean below = y < 0 && model.family() != GradualEffects.Family.GAUSSIAN;
            if (below || y > 1 && model.family() == GradualEffects.Family.BINOMIAL) {
                return Optional.of(undefined(
                        Reason.SCALE_MISMATCH,
                        model.family() == GradualEffects.Family.BINOMIAL
                                ? "A value is no share from 0 to 1."
                                : "A value is negative, which no count is."));
            }
        }
        if (!seen[0] || !seen[1]) {
            return Optional.of(undefined(
                    Reason.EMPTY_PHASE, "No day " + (seen[0] ? "with" : "without") + " treatment has a value."));
        }
        if (curve.n() < 4) {
            return Optional.of(
                    undefined(Reason.N_LT_4, "The series has " + curve.n() + " values; a gradual effect needs 4."));
        }
        return equal ? Optional.of(undefined(Reason.ZERO_VARIANCE, "All values are equal.")) : Optional.empty();
    }

    private GradualEffectsResult undefined(Reason reason, String sentence) {
        return GradualEffectsResult.undefined(model, improvement, curve.n(), outcome.length, reason, sentence);
    }

    /** The ω of the smallest deviance: a grid, then the two cells beside its best point. */
    private double bestOmega() {
        double[] deviances = new double[GRID + 1];
        int best = 0;
        for (int i = 0; i <= GRID; i++) {
            deviances[i] = curve.deviance(i / (double) GRID);
            if (deviances[i] < deviances[best]) {
                best = i;
            }
        }
        double omega = best / (double) GRID;
        double smallest = deviances[best];
        for (int cell = Math.max(0, best - 1); cell < Math.min(GRID, best + 1); cell++) {
            double inside = golden(cell / (double) GRID, (cell + 1) / (double) GRID);
            double deviance = curve.deviance(inside);
            if (deviance < smallest) {
                omega = inside;
                smallest = deviance;
            }
        }
        double close = smallest * (1 + SAME) + SAME * SAME * deviances[best];
        if (deviances[0] <= close) {
            return 0;
        }
        return deviances[GRID] <= close ? 1 : omega;
    }

    private double golden(double from, double to) {
        double low = from;
        double high = to;
        double left = high - GOLDEN * (high - low);
        double right = low + GOLDEN * (high - low);
        double atLeft = curve.deviance(left);
        double atRight = curve.deviance(right);
        while (high - low > WIDTH) {
            if (atLeft <= atRight) {
                high = right;
                right = left;
                atRight = atLeft;
                left = high - GOLDEN * (high - low);
                atLeft = curve.deviance(left);
            } else {
                low = left;
                left = right;
                atLeft = atRight;
                right = low + GOLDEN * (high - low);
                atRight = curve.deviance(right);
            }
        }
        return atLeft <= atRight ? left : right;
    }

    private GradualEffectsResult result(double omega, double deviance) {
        double intercept = curve.intercept();
        double effect = curve.effect();
        double dispersion = curve.dispersion();
        Estimate delay = Estimate.of(omega);
        Estimate base = Estimate.of(intercept);
        Estimate change = Estimate.of(effect);
        List<List<Double>> covariance = List.of();
        double[][] matrix = curve.covariance(omega);
        if (omega == 0 || omega == 1) {
            String sentence = "ω lies at the end of its range, where the covariance matrix is not valid.";
            delay = delay.withoutError(Reason.NOT_APPLICABLE, sentence).with(Flag.BOUNDARY);
            base = base.withoutError(Reason.NOT_APPLICABLE, sentence);
            change = change.withoutError(Reason.NOT_APPLICABLE, sentence);
        } else if (dispersion == 0 || matrix.length == 0) {
            Reason reason = dispersion == 0 ? Reason.ZERO_VARIANCE : Reason.SINGULAR;
            String sentence =
                    dispersion == 0 ? "The model fits every value exactly." : "The days do not tell β₀, β and ω apart.";
            delay = delay.withoutError(reason, sentence);
            base = base.withoutError(reason, sentence);
            change = change.withoutError(reason, sentence);
        } else {
            delay = delay.withError(Math.sqrt(matrix[2][2]));
            base = with(base, Math.sqrt(matrix[0][0]));
            change = with(change, Math.sqrt(matrix[1][1]));
            covariance = Arrays.stream(matrix)
                    .map(row -> Arrays.stream(row).boxed().toList())
                    .toList();
        }
        return new GradualEffectsResult(
                model,
                curve.n(),
                outcome.length,
                improvement,
                delay,
                base,
                change,
                Figure.of(deviance),
                Figure.of(dispersion),
                covariance,
                curve.fitted(omega));
    }

    private Estimate with(Estimate estimate, double error) {
        double reach = Probability.normalQuantile((1 + level) / 2) * error;
        return estimate.withError(error).with(new Interval(estimate.value() - reach, estimate.value() + reach, level));
    }
}
