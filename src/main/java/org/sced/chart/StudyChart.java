package org.sced.chart;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sced.data.Series;
import org.sced.data.SingleCase;
import org.sced.data.Study;
import org.sced.data.Timeline;

/**
 * One measure of several persons, one below the other: a multiple baseline with its stairs, or replications.
 *
 * <pre>{@code
 * StudyChart.of(study, "mood").save(Path.of("study.pdf"));
 * }</pre>
 *
 * <p>All persons share the day axis and the scale of values. Each has phases of its own; where the persons have the same
 * phases, changes of phase are joined to stairs. Diaries with dates are set under each other by the day of study, and by
 * date if all begin on the same one; numbered days and sessions by their numbers. Each phase shows its median unless other
 * {@linkplain Overlay overlays} are chosen.
 */
public final class StudyChart extends Chart<StudyChart> {
    private final List<Series> series;
    private final Timeline timeline;
    private final List<Overlay> overlays;

    private StudyChart(List<Series> series, Timeline timeline, List<Overlay> overlays, Style style) {
        super(style);
        this.series = series;
        this.timeline = timeline;
        this.overlays = overlays;
    }

    /**
     * The chart of a measure of all persons of a study, in the order of the study.
     *
     * @throws IllegalArgumentException if a person lacks the measure, or days are counted in different ways
     */
    public static StudyChart of(Study study, String measure) {
        requireNonNull(measure, "measure");
        return of(study.cases().stream().map(one -> one.series(measure)).toList());
    }

    /**
     * The chart of series of different persons, from top to bottom.
     *
     * @throws IllegalArgumentException if there is none, or days are counted in different ways
     */
    public static StudyChart of(Series... series) {
        return of(List.of(series));
    }

    private static StudyChart of(List<Series> series) {
        if (series.isEmpty()) {
            throw new IllegalArgumentException("a chart of no person; give at least one series");
        }
        return new StudyChart(series, timeline(series), List.of(), Style.STANDARD);
    }

    private static Timeline timeline(List<Series> series) {
        List<Timeline> all =
                series.stream().map(one -> one.singleCase().timeline()).toList();
        Timeline first = all.get(0);
        long start = first.start();
        long end = start;
        boolean same = true;
        int longest = 0;
        for (Timeline one : all) {
            if (one.unit() != first.unit()) {
                throw new IllegalArgumentException("days of the persons are counted as " + first.unit() + " and as "
                        + one.unit() + "; all must be counted alike");
            }
            same &= one.start() == first.start();
            start = Math.min(start, one.start());
            end = Math.max(end, one.start() + one.length());
            longest = Math.max(longest, one.length());
        }
        if (first.unit() == Timeline.Unit.DATE && !same) {
            return new Timeline(Timeline.Unit.DAY, 1, longest);
        }
        return new Timeline(first.unit(), start, Math.toIntExact(end - start));
    }

    private int shift(SingleCase singleCase) {
        return singleCase.timeline().unit() == timeline.unit()
                ? (int) (singleCase.timeline().start() - timeline.start())
                : 0;
    }

    /**
     * This chart with an overlay for every person; a {@link Fit} for that of its own series. The first that is chosen takes
     * the place of the medians, notes are added.
     */
    public StudyChart with(Overlay overlay) {
        List<Overlay> more = new ArrayList<>(overlays);
        more.add(requireNonNull(overlay, "overlay"));
        return new StudyChart(series, timeline, List.copyOf(more), style());
    }

    /** This chart with other names under the day axis. */
    public StudyChart with(DayNames names) {
        return styled(style().with(requireNonNull(names, "names")));
    }

    @Override
    StudyChart styled(Style style) {
        return new StudyChart(series, timeline, overlays, style);
    }

    @Override
    Drawing layOut(Style style) {
        boolean onlyNotes = overlays.stream().allMatch(Overlay::isNote);
        List<Strip> strips = new ArrayList<>();
        for (Series one : series) {
            List<Trace> traces = new ArrayList<>();
            if (onlyNotes) {
                traces.addAll(Overlay.MEDIAN.traces(one, style.language()));
            }
            overlays.forEach(overlay -> traces.addAll(overlay.traces(one, style.language())));
            strips.add(new Strip(
                    one, Part.of(one), traces, Optional.of(one.singleCase().id()), shift(one.singleCase())));
        }
        return new PhaseLayout(strips, timeline, style).drawing();
    }

    @Override
    public String toString() {
        return "chart of " + series.get(0).measure().name() + " of "
                + Language.ENGLISH.enumeration(
                        series.stream().map(one -> one.singleCase().id()).toList());
    }
}
