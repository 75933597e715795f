package org.sced.stats;

import static java.util.Objects.requireNonNull;

import org.sced.data.Measure;
import org.sced.data.PhaseData;

/**
 * How a phase stands to the goal and to the ends of its scale.
 *
 * <p>A day is at the goal if its value is the goal or better in the measure's own direction. A streak is a run of days at
 * the goal that follow one another; a missing day ends it, since nobody knows that the goal was reached on it. The shares at
 * the ends tell whether the scale had room: on a phase at the ceiling no improvement can be seen. These counts are plain
 * description and have no published norm.
 *
 * <p>Undefined without a value (EMPTY_PHASE), and where the goal or the end is not declared (NOT_APPLICABLE).
 *
 * @param label the phase's label
 * @param daysAtGoal number of days at the goal
 * @param goalShare their share of the measured days, 0 to 1
 * @param longestStreak longest streak at the goal, in days
 * @param longestStreakSkipping the same with missing days passed over: neither counted nor an end
 * @param floorShare share of the values at the smallest possible value, 0 to 1
 * @param ceilingShare share of the values at the largest possible value, 0 to 1
 * @param longestRun longest run of identical values on days that follow one another
 */
public record ScaleUse(
        String label,
        Figure daysAtGoal,
        Figure goalShare,
        Figure longestStreak,
        Figure longestStreakSkipping,
        Figure floorShare,
        Figure ceilingShare,
        Figure longestRun) {
    /** The use that a phase makes of the scale of its measure. */
    public static ScaleUse of(Measure measure, PhaseData phase) {
        requireNonNull(measure, "measure");
        requireNonNull(phase, "phase");
        int n = phase.n();
        int sign = measure.improvement().sign();
        int reached = 0;
        int streak = 0;
        int longest = 0;
        int skipping = 0;
        int longestSkipping = 0;
        for (int i = 0; i < n; i++) {
            boolean at = sign * phase.values().get(i) >= sign * measure.goal();
            boolean next = i > 0 && phase.days().get(i) - phase.days().get(i - 1) == 1;
            reached += at ? 1 : 0;
            streak = at ? (next ? streak + 1 : 1) : 0;
            skipping = at ? skipping + 1 : 0;
            longest = Math.max(longest, streak);
            longestSkipping = Math.max(longestSkipping, skipping);
        }
        String name = measure.name();
        return new ScaleUse(
                phase.label(),
                declared(phase, measure.goal(), "goal of " + name, reached),
                declared(phase, measure.goal(), "goal of " + name, (double) reached / n),
                declared(phase, measure.goal(), "goal of " + name, longest),
                declared(phase, measure.goal(), "goal of " + name, longestSkipping),
                declared(phase, measure.min(), "smallest value of " + name, share(phase, measure.min())),
                declared(phase, measure.max(), "largest value of " + name, share(phase, measure.max())),
                n == 0 ? Trend.tooFew(phase, 1) : PhaseStatistic.LONGEST_RUN.of(phase));
    }

    private static double share(PhaseData phase, double end) {
        return (double) phase.values().stream().filter(value -> value == end).count() / phase.n();
    }

    private static Figure declared(PhaseData phase, double declared, String what, double value) {
        if (phase.n() == 0) {
            return Trend.tooFew(phase, 1);
        }
        return Double.isNaN(declared)
                ? Figure.undefined(Reason.NOT_APPLICABLE, "The " + what + " is not declared.")
                : Figure.of(value);
    }

    @Override
    public String toString() {
        return label + ": at goal on " + Figures.text(daysAtGoal.value(), 0) + " days, longest streak "
                + Figures.text(longestStreak.value(), 0) + "; at floor " + Figures.text(100 * floorShare.value(), 0)
                + " %, at ceiling " + Figures.text(100 * ceilingShare.value(), 0) + " %";
    }
}
