package org.sced.chart;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.sced.data.Series;
import org.sced.data.Timeline;
import org.sced.data.Values;
import org.sced.effect.ConservativeDualCriterion;
import org.sced.effect.WorthwhileChange;
import org.sced.model.GradualEffects;
import org.sced.stats.Lowess;
import org.sced.stats.PhaseStatistic;
import org.sced.stats.Projection;
import org.sced.stats.Smoother;
import org.sced.stats.StabilityEnvelope;
import org.sced.stats.Trend;

/**
 * What a {@link PhaseChart} draws with the values: a level, a trend, a band, a fit, a note.
 *
 * <pre>{@code
 * PhaseChart.of(mood).with(Overlay.MEAN).with(Overlay.ONE_SD).with(Overlay.event(9, "new job"))
 * }</pre>
 *
 * <p>Each asks a procedure of the library for its numbers; the chart computes none. Where a procedure has no answer for a
 * phase, nothing is drawn there. An app adds its own by implementing {@link #traces}; the curve of a model that is fitted
 * already is a {@link Fit}.
 */
@FunctionalInterface
public interface Overlay {
    /** What is drawn for a series; the language is that of the key. */
    List<Trace> traces(Series series, Language language);

    /**
     * Whether it is a note that stands beside the standard overlays of a chart and does not take their place: a goal, an
     * event, a mark.
     */
    default boolean isNote() {
        return false;
    }

    /** The median of each phase, or of each condition of an alternating design. */
    Overlay MEDIAN = new LevelOverlay(PhaseStatistic.MEDIAN, "Md", Phrase.MEDIAN, Phrase.CONDITION_MEDIAN);
    /** The mean of each phase or condition. */
    Overlay MEAN = new LevelOverlay(PhaseStatistic.MEAN, "M", Phrase.MEAN, Phrase.CONDITION_MEAN);
    /** The mean without the fifth of smallest and the fifth of largest values. */
    Overlay TRIMMED_MEAN =
            new LevelOverlay(PhaseStatistic.TRIMMED_MEAN, "TM", Phrase.TRIMMED_MEAN, Phrase.CONDITION_TRIMMED_MEAN);
    /** The broadened median. */
    Overlay BROADENED_MEDIAN = new LevelOverlay(
            PhaseStatistic.BROADENED_MEDIAN, "BMd", Phrase.BROADENED_MEDIAN, Phrase.CONDITION_BROADENED_MEDIAN);

    /** The least-squares line of each phase. */
    Overlay LEAST_SQUARES = new TrendOverlay(Trend::leastSquares, Phrase.LEAST_SQUARES);
    /** The line of Theil and Sen. */
    Overlay THEIL_SEN = new TrendOverlay(Trend::theilSen, Phrase.THEIL_SEN);
    /** The line through the medians of the halves of a phase. */
    Overlay SPLIT_MIDDLE = new TrendOverlay(Trend::splitMiddle, Phrase.SPLIT_MIDDLE);
    /** The line through the medians of the outer thirds. */
    Overlay RESISTANT = new TrendOverlay(Trend::resistant, Phrase.RESISTANT);

    /** Mean ± 2 standard deviations of each phase. */
    Overlay TWO_SD = new SpreadOverlay(2, Phrase.TWO_SD);
    /** Mean ± 1 standard deviation of each phase. */
    Overlay ONE_SD = new SpreadOverlay(1, Phrase.ONE_SD);
    /** From the first to the third quartile of each phase. */
    Overlay QUARTILES = new SpreadOverlay(Double.NaN, Phrase.QUARTILES);

    /** The envelope of ±25 % about the median of each phase; its width is that of the first phase. */
    Overlay STABILITY = stability(
            series -> StabilityEnvelope.of(series.measure(), series.parts().get(0)));

    /** Running median of three days. */
    Overlay RUNNING_MEDIAN = runningMedian(Smoother.MEDIANS_OF_3);
    /** A smooth curve through each phase, by locally weighted regression. */
    Overlay LOWESS = lowess(Lowess.standard());

    /** The first phase's least-squares line carried on over the next one, with 95 % prediction interval. */
    Overlay PROJECTED_TREND = projected(Projection.LEAST_SQUARES);
    /** Both lines of the conservative dual criterion. */
    Overlay DUAL_CRITERION = dualCriterion(ConservativeDualCriterion.withDefaults());

    /** The goal that the measure declares; nothing where it declares none. */
    Overlay GOAL = new NoteOverlay((series, language) -> Double.isNaN(
                    series.measure().goal())
            ? List.of()
            : List.of(Traces.across(
                    series, Phrase.GOAL.in(language), Ink.GOAL, series.measure().goal(), "")));

    /** Saturdays and Sundays on a darker ground; nothing where the diary has no dates. */
    Overlay WEEKENDS = new NoteOverlay(Traces::weekends);

    /** Rings around values farther than 1.5 interquartile ranges from the quartiles of their phase (Tukey 1977). */
    Overlay OUTLIERS = new NoteOverlay(Traces::outliers);

    /** Levels, trends and bands that a chart of phases has without being asked. */
    Overlay STANDARD = together(TWO_SD, LEAST_SQUARES, MEDIAN);

    /** The values alone. */
    Overlay NONE = (series, language) -> List.of();

    /**
     * An overlay that needs no further word, by its name in small letters, as {@code "theil-sen"}.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    static Overlay named(String name) {
        return switch (name) {
            case "median" -> MEDIAN;
            case "mean" -> MEAN;
            case "trimmed-mean" -> TRIMMED_MEAN;
            case "broadened-median" -> BROADENED_MEDIAN;
            case "least-squares" -> LEAST_SQUARES;
            case "theil-sen" -> THEIL_SEN;
            case "split-middle" -> SPLIT_MIDDLE;
            case "resistant" -> RESISTANT;
            case "two-sd" -> TWO_SD;
            case "one-sd" -> ONE_SD;
            case "quartiles" -> QUARTILES;
            case "stability" -> STABILITY;
            case "running-median" -> RUNNING_MEDIAN;
            case "lowess" -> LOWESS;
            case "projected-trend" -> PROJECTED_TREND;
            case "dual-criterion" -> DUAL_CRITERION;
            case "goal" -> GOAL;
            case "weekends" -> WEEKENDS;
            case "outliers" -> OUTLIERS;
            case "standard" -> STANDARD;
            case "none" -> NONE;
            default ->
                throw new IllegalArgumentException("no overlay \"" + name + "\"; there are median, mean, "
                        + "trimmed-mean, broadened-median, least-squares, theil-sen, split-middle, resistant, two-sd, one-sd, "
                        + "quartiles, stability, running-median, lowess, projected-trend, dual-criterion, goal, weekends, "
                        + "outliers, standard and none");
        };
    }

    /** Several as one. */
    static Overlay together(Overlay... overlays) {
        List<Overlay> all = List.of(overlays);
        boolean notes = all.stream().allMatch(Overlay::isNote);
        return new Overlay() {
            @Override
            public List<Trace> traces(Series series, Language language) {
                return all.stream()
                        .flatMap(one -> one.traces(series, language).stream())
                        .toList();
            }

            @Override
            public boolean isNote() {
                return notes;
            }
        };
    }

    /** Running medians of each phase. */
    static Overlay runningMedian(Smoother smoother) {
        requireNonNull(smoother, "smoother");
        Phrase name = switch (smoother) {
            case MEDIANS_OF_3 -> Phrase.MEDIANS_OF_3;
            case MEDIANS_OF_5 -> Phrase.MEDIANS_OF_5;
            case MEDIANS_OF_4_AND_2 -> Phrase.MEDIANS_OF_4;
        };
        return (series, language) -> Traces.smooth(series, name.in(language), smoother::of);
    }

    /** A smooth curve through each phase. */
    static Overlay lowess(Lowess lowess) {
        requireNonNull(lowess, "lowess");
        return (series, language) -> Traces.smooth(series, Phrase.LOWESS.in(language), lowess::of);
    }

    /** A band about the median of each phase. */
    static Overlay stability(Function<Series, StabilityEnvelope> envelope) {
        requireNonNull(envelope, "envelope");
        return (series, language) -> Traces.stability(series, envelope.apply(series), language);
    }

    /** The first phase carried on over the second, with 95 % prediction interval where the line has one. */
    static Overlay projected(Projection projection) {
        requireNonNull(projection, "projection");
        return (series, language) -> series.singleCase().alternating()
                        || series.phases().size() < 2
                ? List.of()
                : Traces.projection(series, projection.of(series.changes().get(0)), language);
    }

    /** The lines of the dual criterion over every phase that follows a baseline phase. */
    static Overlay dualCriterion(ConservativeDualCriterion criterion) {
        requireNonNull(criterion, "criterion");
        return (series, language) -> Traces.dualCriterion(series, criterion, language);
    }

    /** The curve of a gradual-effects model of a treatment; nothing where it cannot be fitted. */
    static Overlay gradualEffects(GradualEffects model, String treatment) {
        requireNonNull(model, "model");
        requireNonNull(treatment, "treatment");
        return (series, language) -> Traces.gradual(series, model.fit(series, treatment), language);
    }

    /** A horizontal line at a value that was set, as a goal or a limit of the clinic. */
    static Overlay line(String name, double value) {
        requireNonNull(name, "name");
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("line \"" + name + "\" at " + value + "; allowed are finite numbers");
        }
        return new NoteOverlay((series, language) -> List.of(Traces.across(series, name, Ink.GOAL, value, "")));
    }

    /** How far the median of the first phase would have to move to be worth the trouble. */
    static Overlay worthwhile(WorthwhileChange change) {
        requireNonNull(change, "change");
        return new NoteOverlay((series, language) -> Traces.worthwhile(series, change, language));
    }

    /** A word with an arrow to a day, which counts from 1 as on the axis. */
    static Overlay event(long day, String text) {
        requireNonNull(text, "text");
        return new NoteOverlay((series, language) -> List.of(new Trace.Event(text, place(series, day))));
    }

    /** A word with an arrow to a date. */
    static Overlay event(LocalDate date, String text) {
        requireNonNull(date, "date");
        requireNonNull(text, "text");
        return new NoteOverlay((series, language) -> List.of(new Trace.Event(text, place(series, date))));
    }

    /** Marks on the day axis, as for the days of phone calls; days count from 1 as on the axis. */
    static Overlay marks(String name, long... days) {
        requireNonNull(name, "name");
        long[] its = days.clone();
        return new NoteOverlay((series, language) -> {
            double[] places = new double[its.length];
            for (int i = 0; i < its.length; i++) {
                places[i] = place(series, its[i]);
            }
            return List.of(new Trace.Ticks(name, Values.of(places)));
        });
    }

    /** Marks on the days of phone calls. */
    static Overlay calls(long... days) {
        long[] its = days.clone();
        return new NoteOverlay(
                (series, language) -> marks(Phrase.CALL.in(language), its).traces(series, language));
    }

    private static double place(Series series, long number) {
        Timeline timeline = series.singleCase().timeline();
        long place = number - timeline.number(0);
        if (place < 0 || place >= timeline.length()) {
            throw new IllegalArgumentException(
                    "no day " + number + " in " + series.singleCase().id() + "; its days are " + timeline.number(0)
                            + " to " + timeline.number(timeline.length() - 1));
        }
        return place;
    }

    private static double place(Series series, LocalDate date) {
        Timeline timeline = series.singleCase().timeline();
        return IntStream.range(0, timeline.length())
                .filter(day -> timeline.date(day).filter(date::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no day " + date + " in "
                        + series.singleCase().id() + ", which runs from " + timeline.label(0) + " to "
                        + timeline.label(timeline.length() - 1)));
    }
}
