package org.sced.chart;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.sced.data.PhaseData;
import org.sced.data.Series;
import org.sced.data.Values;
import org.sced.stats.Line;

/** A straight line through each phase, from its first to its last measured day. */
record TrendOverlay(Function<PhaseData, Line> rule, Phrase name) implements Overlay {
    @Override
    public List<Trace> traces(Series series, Language language) {
        if (series.singleCase().alternating()) {
            return List.of();
        }
        return series.parts().stream()
                .map(part -> line(part, language))
                .filter(Objects::nonNull)
                .toList();
    }

    private Trace line(PhaseData part, Language language) {
        Line line = rule.apply(part);
        if (!line.isDefined()) {
            return null;
        }
        double from = part.days().get(0);
        double to = part.days().get(part.n() - 1);
        double[] ends = {line.at(from), line.at(to)};
        return Double.isFinite(ends[0]) && Double.isFinite(ends[1])
                ? new Trace.Line(
                        name.in(language), Ink.TREND, Values.of(from, to), Traces.values(ends), "", part.label())
                : null;
    }
}
