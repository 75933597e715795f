package org.sced.stats;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sced.data.Comparison;

/**
 * What the eye looks for in a change of phase, in numbers: every {@link ChangeStatistic}, and the stability of both phases.
 *
 * <pre>{@code
 * VisualAnalysis.of(mood.compare("A", "B"))
 * }</pre>
 *
 * @param comparison what was compared
 * @param changes every statistic, defined or not, in their fixed order
 * @param dayGap days from the last value of the first phase to the first of the second; 1 if no day is missing between them;
 *     undefined if a phase has no value (EMPTY_PHASE)
 * @param levelStability of both phases about their medians, the width of the band from the first
 * @param trendStability of both phases about their split-middle lines, with the same width
 */
public record VisualAnalysis(
        Comparison comparison,
        Map<ChangeStatistic, Change> changes,
        Figure dayGap,
        List<StabilityEnvelope.Stability> levelStability,
        List<StabilityEnvelope.Stability> trendStability) {
    /** Copies map and lists. */
    public VisualAnalysis {
        requireNonNull(comparison, "comparison");
        changes = Collections.unmodifiableMap(new EnumMap<>(changes));
        requireNonNull(dayGap, "dayGap");
        levelStability = List.copyOf(levelStability);
        trendStability = List.copyOf(trendStability);
    }

    /** The analysis of a change of phase, with the standard envelope of the first phase. */
    public static VisualAnalysis of(Comparison comparison) {
        return of(comparison, StabilityEnvelope.of(comparison.measure(), comparison.from()));
    }

    /** The analysis of a change of phase, with an envelope that may come from another phase. */
    public static VisualAnalysis of(Comparison comparison, StabilityEnvelope envelope) {
        Map<ChangeStatistic, Change> changes = new EnumMap<>(ChangeStatistic.class);
        ChangeStatistic.Sides sides = ChangeStatistic.Sides.of(comparison);
        for (ChangeStatistic statistic : ChangeStatistic.values()) {
            changes.put(statistic, statistic.of(sides));
        }
        int m = comparison.from().n();
        Figure gap;
        if (m == 0 || comparison.to().n() == 0) {
            gap = Trend.tooFew(m == 0 ? comparison.from() : comparison.to(), 1);
        } else {
            gap = Figure.of(
                    comparison.to().days().get(0) - comparison.from().days().get(m - 1));
        }
        return new VisualAnalysis(
                comparison,
                changes,
                gap,
                List.of(envelope.level(comparison.from()), envelope.level(comparison.to())),
                List.of(envelope.trend(comparison.from()), envelope.trend(comparison.to())));
    }

    /** A change by its constant. */
    public Change change(ChangeStatistic statistic) {
        return changes.get(statistic);
    }

    /**
     * The changes as rows: in the measure's direction, and in the expected one. Ratios of levels only where the scale has a
     * true zero.
     */
    public TextTable table() {
        List<List<String>> rows = new ArrayList<>();
        boolean trueZero = comparison.measure().scale().hasTrueZero();
        changes.forEach((statistic, change) -> {
            if (trueZero || !statistic.needsTrueZero()) {
                rows.add(List.of(
                        statistic.title(),
                        Figures.text(change.raw().value()),
                        Figures.text(change.oriented().value())));
            }
        });
        List<String> notes = new ArrayList<>();
        levelStability.forEach(one -> notes.add("level of " + one));
        trendStability.forEach(one -> notes.add("trend of " + one));
        return new TextTable(
                List.of(comparison.from().label() + " → " + comparison.to().label(), "raw", "expected direction"),
                rows,
                List.of(),
                notes);
    }

    @Override
    public String toString() {
        return table().toString();
    }
}
