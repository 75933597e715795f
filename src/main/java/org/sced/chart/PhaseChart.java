package org.sced.chart;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.knowm.xchart.XYChart;
import org.sced.data.Series;
import org.sced.data.SingleCase;
import org.sced.data.Timeline;

/**
 * The time course of one or several measures of one case, phase by phase.
 *
 * <pre>{@code
 * PhaseChart.of(anna).save(Path.of("anna.png"));
 * PhaseChart.of(mood, contacts).with(Overlay.MEDIAN).with(fit).titled("Anna").with(Theme.SLIDE).save(path);
 * }</pre>
 *
 * <p>Each measure has a panel of its own over the common days. Phases are tinted, equal conditions alike, and parted by
 * dashed lines. The data line breaks where the phase changes and where a day is missing; a small cross marks the missing
 * day. In an alternating design each condition has a line through its own days.
 *
 * <p>Without being asked the chart has {@link Overlay#STANDARD}: each phase's median (Md), the least-squares line of its
 * days, and the band of mean ± 2 standard deviations, cut at the limits of the scale; in an alternating design the median
 * of each condition. The first overlay that is chosen takes the place of these; notes, as a goal or an event, are added.
 */
public final class PhaseChart extends Chart<PhaseChart> {
    /** Width of a chart, in millimetres, unless another is asked for: a page's full column. */
    public static final double WIDTH = 174;

    private final List<Series> series;
    private final List<Chosen> chosen;

    /** An overlay, and the measure for which it is meant if not for all. */
    private record Chosen(Overlay overlay, Optional<String> measure) {
        List<Trace> traces(Series series, Language language, boolean first) {
            if (measure.isPresent() && !measure.get().equals(series.measure().name())) {
                return List.of();
            }
            // A word that is meant for all panels stands above the first.
            return overlay.traces(series, language).stream()
                    .filter(trace -> first || measure.isPresent() || !(trace instanceof Trace.Event))
                    .toList();
        }
    }

    private PhaseChart(List<Series> series, List<Chosen> chosen, Style style) {
        super(style);
        this.series = series;
        this.chosen = chosen;
    }

    /**
     * The chart of some measures of one case, from top to bottom.
     *
     * @throws IllegalArgumentException if there is none, or they belong to different cases
     */
    public static PhaseChart of(Series... series) {
        return of(List.of(series));
    }

    /** The chart of all measures of a case. */
    public static PhaseChart of(SingleCase singleCase) {
        return of(singleCase.series());
    }

    private static PhaseChart of(List<Series> series) {
        if (series.isEmpty()) {
            throw new IllegalArgumentException("a chart of no measure; give at least one series");
        }
        SingleCase first = series.get(0).singleCase();
        for (Series one : series) {
            if (!one.singleCase().equals(first)) {
                throw new IllegalArgumentException("series of " + first.id() + " and of "
                        + one.singleCase().id() + " in one chart; all must belong to one case");
            }
        }
        return new PhaseChart(series, List.of(), Style.STANDARD);
    }

    /**
     * This chart with an overlay in every panel; a {@link Fit} is drawn in that of its own series.
     *
     * @throws IllegalArgumentException if it is the fit of a series that is not in the chart, or a note about a day that the
     *     case does not have
     */
    public PhaseChart with(Overlay overlay) {
        requireNonNull(overlay, "overlay");
        if (overlay instanceof Fit fit && !series.contains(fit.series())) {
            throw new IllegalArgumentException(
                    "a fit of " + fit.series().measure().name() + " of "
                            + fit.series().singleCase().id() + " in a " + this);
        }
        return with(new Chosen(overlay, Optional.empty()));
    }

    /**
     * This chart with an overlay in the panel of one measure.
     *
     * @throws IllegalArgumentException if there is no such measure, or it is a note about a day that the case does not have
     */
    public PhaseChart with(String measure, Overlay overlay) {
        requireNonNull(overlay, "overlay");
        if (series.stream().noneMatch(one -> one.measure().name().equals(measure))) {
            throw new IllegalArgumentException("no measure \"" + measure + "\" in the chart; there are "
                    + series.stream().map(one -> one.measure().name()).collect(Collectors.joining(", ")));
        }
        return with(new Chosen(overlay, Optional.of(measure)));
    }

    private PhaseChart with(Chosen next) {
        if (next.overlay().isNote()) {
            series.forEach(one -> next.traces(one, style().language(), true));
        }
        List<Chosen> more = new ArrayList<>(chosen);
        more.add(next);
        return new PhaseChart(series, List.copyOf(more), style());
    }

    /** This chart with other names under the day axis. */
    public PhaseChart with(DayNames names) {
        return styled(style().with(requireNonNull(names, "names")));
    }

    @Override
    PhaseChart styled(Style style) {
        return new PhaseChart(series, chosen, style);
    }

    @Override
    Drawing layOut(Style style) {
        List<Strip> strips = new ArrayList<>();
        for (Series one : series) {
            List<Trace> traces = traces(chosen, one, style.language(), strips.isEmpty());
            strips.add(new Strip(one, Part.of(one), traces, Optional.empty(), 0));
        }
        return new PhaseLayout(strips, series.get(0).singleCase().timeline(), style).drawing();
    }

    private static List<Trace> traces(List<Chosen> chosen, Series series, Language language, boolean first) {
        List<Trace> traces = new ArrayList<>();
        if (chosen.stream().allMatch(one -> one.overlay().isNote())) {
            traces.addAll(Overlay.STANDARD.traces(series, language));
        }
        chosen.forEach(one -> traces.addAll(one.traces(series, language, first)));
        return traces;
    }

    /**
     * The panels as charts of XChart's, with its own axes, to be changed further with XChart's means. They are made
     * anew at each call; the chart itself stays as it is.
     */
    public List<XYChart> toXChart() {
        Timeline timeline = series.get(0).singleCase().timeline();
        Phrase axis = timeline.unit() == Timeline.Unit.SESSION ? Phrase.SESSION : Phrase.DAY_OF_STUDY;
        String title = axis.in(style().language());
        return drawing().panels().stream()
                .<XYChart>map(panel -> PanelChart.whole(panel, timeline.number(0), title, style().theme()))
                .toList();
    }

    @Override
    public String toString() {
        return "chart of "
                + Language.ENGLISH.enumeration(
                        series.stream().map(one -> one.measure().name()).toList())
                + " of " + series.get(0).singleCase().id();
    }
}
