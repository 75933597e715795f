package org.sced.chart;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sced.data.Series;
import org.sced.data.Values;
import org.sced.effect.ConservativeDualCriterion;
import org.sced.model.GradualEffectsResult;
import org.sced.stats.Line;
import org.sced.stats.ProjectedTrend;

/**
 * A result that belongs to one series, as the curve of a fitted model. In a chart of several measures it is drawn in the
 * panel of its own.
 *
 * <pre>{@code
 * Fit fit = Fit.of(mood, GradualEffects.of(14).fit(mood, "B"));
 * PhaseChart.of(mood, contacts).with(Overlay.MEDIAN).with(fit)
 * Fit.named("my model", mood, days, fitted).withInterval("95 % interval", lower, upper)
 * }</pre>
 *
 * <p>Immutable.
 */
public final class Fit implements Overlay {
    private final Series series;
    private final Overlay drawn;
    private final Optional<Interval> interval;

    private record Interval(String name, Values days, Values lower, Values upper) {}

    private Fit(Series series, Overlay drawn, Optional<Interval> interval) {
        this.series = series;
        this.drawn = drawn;
        this.interval = interval;
    }

    /** The curve of a gradual-effects model; nothing where the model is undefined. */
    public static Fit of(Series series, GradualEffectsResult result) {
        requireNonNull(result, "result");
        return drawn(series, (its, language) -> Traces.gradual(its, result, language));
    }

    /** A baseline carried on over the phase after it, with its prediction interval. */
    public static Fit of(Series series, ProjectedTrend projected) {
        requireNonNull(projected, "projected");
        return drawn(series, (its, language) -> Traces.projection(its, projected, language));
    }

    /** The lines of a decision by the dual criterion, over the second of its phases. */
    public static Fit of(Series series, ConservativeDualCriterion.Result result) {
        requireNonNull(result, "result");
        return drawn(
                series,
                (its, language) -> its.phases().stream()
                        .filter(phase -> phase.label().equals(result.to()))
                        .findFirst()
                        .map(phase -> Traces.criterion(result, Traces.edges(phase), language))
                        .orElse(List.of()));
    }

    /** A straight line over some days, which count from 0 at the first day of the series. */
    public static Fit line(String name, Series series, Line line, double firstDay, double lastDay) {
        requireNonNull(line, "line");
        return named(
                name,
                series,
                Values.of(firstDay, lastDay),
                line.isDefined() ? Values.of(line.at(firstDay), line.at(lastDay)) : Values.of(Double.NaN, Double.NaN));
    }

    /**
     * Any fitted curve.
     *
     * @param name what it is, in the key
     * @param series whose curve it is
     * @param days increasing, counted from 0 at the first day of the series
     * @param fitted the height on each of these days; {@code NaN} breaks the curve
     * @throws IllegalArgumentException if days and heights differ in number
     */
    public static Fit named(String name, Series series, Values days, Values fitted) {
        Trace curve = new Trace.Line(name, Ink.FIT, days, fitted, "", "");
        return drawn(series, (its, language) -> List.of(curve));
    }

    private static Fit drawn(Series series, Overlay overlay) {
        return new Fit(requireNonNull(series, "series"), overlay, Optional.empty());
    }

    /**
     * With an interval around the curve.
     *
     * @param name what it is, in the key
     * @param days increasing, counted from 0 at the first day of the series
     * @param lower its lower end on each of these days
     * @param upper its upper end
     * @throws IllegalArgumentException if days and ends differ in number
     */
    public Fit withInterval(String name, Values days, Values lower, Values upper) {
        Trace.Band checked = new Trace.Band(name, Ink.FIT, days, lower, upper, "");
        return new Fit(
                series,
                drawn,
                Optional.of(new Interval(checked.name(), checked.days(), checked.lower(), checked.upper())));
    }

    /** Whose result it is. */
    public Series series() {
        return series;
    }

    @Override
    public List<Trace> traces(Series other, Language language) {
        if (!series.equals(other)) {
            return List.of();
        }
        List<Trace> traces = new ArrayList<>();
        interval.ifPresent(
                its -> traces.add(new Trace.Band(its.name(), Ink.FIT, its.days(), its.lower(), its.upper(), "")));
        traces.addAll(drawn.traces(other, language));
        return traces;
    }
}
