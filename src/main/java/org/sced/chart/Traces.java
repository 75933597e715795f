package org.sced.chart;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.sced.data.Comparison;
import org.sced.data.Phase;
import org.sced.data.PhaseData;
import org.sced.data.Series;
import org.sced.data.Timeline;
import org.sced.data.Values;
import org.sced.effect.ConservativeDualCriterion;
import org.sced.effect.WorthwhileChange;
import org.sced.model.GradualEffectsResult;
import org.sced.stats.Fences;
import org.sced.stats.Line;
import org.sced.stats.PhaseStatistic;
import org.sced.stats.ProjectedTrend;
import org.sced.stats.StabilityEnvelope;

/** Results of the library as traces. */
final class Traces {
    private Traces() {}

    /** Numbers as values; what is larger than any value may be is cut there. */
    static Values values(double... numbers) {
        return Values.of(Arrays.stream(numbers)
                .map(number -> Math.max(-Values.LARGEST, Math.min(Values.LARGEST, number)))
                .toArray());
    }

    /** From the edge of a phase's first day to that of its last. */
    static Values edges(Phase phase) {
        return Values.of(phase.first() - 0.5, phase.last() + 0.5);
    }

    /** From the edge of the first day to that of the last. */
    static Values whole(Series series) {
        return Values.of(-0.5, series.singleCase().timeline().length() - 0.5);
    }

    /** A horizontal line over all days. */
    static Trace across(Series series, String name, Ink ink, double value, String sign) {
        return new Trace.Line(name, ink, whole(series), values(value, value), sign, "");
    }

    /** A number for each measured day of a phase, with gaps where days are missing. */
    static List<Trace> smooth(Series series, String name, Function<PhaseData, Values> rule) {
        List<Trace> traces = new ArrayList<>();
        for (PhaseData part : series.parts()) {
            if (part.n() > 0) {
                traces.add(new Trace.Line(name, Ink.SMOOTH, part.days(), rule.apply(part), "", part.label()));
            }
        }
        return traces;
    }

    static List<Trace> stability(Series series, StabilityEnvelope envelope, Language language) {
        if (series.singleCase().alternating()) {
            return List.of();
        }
        List<Trace> traces = new ArrayList<>();
        List<PhaseData> parts = series.parts();
        for (int i = 0; i < parts.size(); i++) {
            StabilityEnvelope.Stability found = envelope.level(parts.get(i));
            double half = found.halfWidth().value();
            if (found.line().isDefined() && half > 0) {
                Values days = edges(series.phases().get(i));
                traces.add(new Trace.Band(
                        Phrase.STABILITY.in(language),
                        Ink.SPREAD,
                        days,
                        on(found.line(), days, -half),
                        on(found.line(), days, half),
                        parts.get(i).label()));
            }
        }
        return traces;
    }

    private static Values on(Line line, Values days, double shift) {
        return values(days.stream().map(day -> line.at(day) + shift).toArray());
    }

    static List<Trace> projection(Series series, ProjectedTrend projected, Language language) {
        if (projected.undefined().isPresent()) {
            return List.of();
        }
        Phrase method = switch (projected.method()) {
            case LEAST_SQUARES -> Phrase.PROJECTED_LEAST_SQUARES;
            case THEIL_SEN -> Phrase.PROJECTED_THEIL_SEN;
            case SPLIT_MIDDLE -> Phrase.PROJECTED_SPLIT_MIDDLE;
            case MEAN -> Phrase.PROJECTED_MEAN;
        };
        String name = Phrase.PROJECTED.in(language, method.in(language));
        Line line = projected.line();
        List<Trace> traces = new ArrayList<>();
        if (projected.lower().stream().anyMatch(value -> !Double.isNaN(value))) {
            traces.add(new Trace.Band(
                    Phrase.PREDICTION.in(language),
                    Ink.FIT,
                    projected.days(),
                    projected.lower(),
                    projected.upper(),
                    ""));
        }
        Comparison first = series.changes().get(0);
        double start = first.from().n() > 0
                ? first.from().days().get(0)
                : projected.days().get(0);
        Values ends = Values.of(start, projected.days().get(projected.days().size() - 1));
        traces.add(new Trace.Line(name, Ink.FIT, ends, on(line, ends, 0), "", ""));
        return traces;
    }

    static List<Trace> dualCriterion(Series series, ConservativeDualCriterion criterion, Language language) {
        if (series.singleCase().alternating()) {
            return List.of();
        }
        List<Trace> traces = new ArrayList<>();
        for (int i = 1; i < series.phases().size(); i++) {
            if (series.phases().get(i - 1).isBaseline()) {
                traces.addAll(criterion(
                        criterion.of(series.changes().get(i - 1)),
                        edges(series.phases().get(i)),
                        language));
            }
        }
        return traces;
    }

    static List<Trace> criterion(ConservativeDualCriterion.Result result, Values days, Language language) {
        List<Trace> traces = new ArrayList<>();
        result.meanLine()
                .ifPresent(line -> traces.add(new Trace.Line(
                        Phrase.CRITERION_MEAN.in(language), Ink.GOAL, days, on(line, days, 0), "", result.to())));
        result.line()
                .ifPresent(line -> traces.add(new Trace.Line(
                        Phrase.CRITERION_TREND.in(language), Ink.FIT, days, on(line, days, 0), "", result.to())));
        return traces;
    }

    static List<Trace> gradual(Series series, GradualEffectsResult result, Language language) {
        if (!result.isDefined() || result.fitted().isEmpty()) {
            return List.of();
        }
        double[] fitted =
                result.fitted().stream().mapToDouble(Double::doubleValue).toArray();
        double[] days = IntStream.range(0, fitted.length).asDoubleStream().toArray();
        return List.of(
                new Trace.Line(Phrase.GRADUAL.in(language), Ink.FIT, Values.of(days), Values.of(fitted), "", ""));
    }

    static List<Trace> worthwhile(Series series, WorthwhileChange change, Language language) {
        double median = PhaseStatistic.MEDIAN.of(series.parts().get(0)).value();
        double height = median + series.measure().improvement().sign() * change.delta();
        return Double.isNaN(median)
                ? List.of()
                : List.of(across(series, Phrase.WORTHWHILE.in(language), Ink.GOAL, height, ""));
    }

    static List<Trace> weekends(Series series, Language language) {
        Timeline timeline = series.singleCase().timeline();
        double[] days = IntStream.range(0, timeline.length())
                .filter(day -> timeline.date(day)
                        .map(LocalDate::getDayOfWeek)
                        .filter(weekday -> weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY)
                        .isPresent())
                .asDoubleStream()
                .toArray();
        return days.length == 0 ? List.of() : List.of(new Trace.Ground(Phrase.WEEKEND.in(language), Values.of(days)));
    }

    static List<Trace> outliers(Series series, Language language) {
        double[][] beyond = series.parts().stream()
                .map(Fences::of)
                .map(fences ->
                        new double[][] {fences.days().toArray(), fences.values().toArray()})
                .reduce(new double[][] {{}, {}}, (one, other) ->
                        new double[][] {joined(one[0], other[0]), joined(one[1], other[1])});
        return beyond[0].length == 0
                ? List.of()
                : List.of(new Trace.Rings(Phrase.OUTLIER.in(language), Values.of(beyond[0]), Values.of(beyond[1])));
    }

    private static double[] joined(double[] one, double[] other) {
        double[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
