package org.sced.chart;

import java.util.ArrayList;
import java.util.List;
import org.sced.data.PhaseData;
import org.sced.data.Series;
import org.sced.stats.PhaseStatistic;

/** A band over the days of each phase: mean ± so many standard deviations, or from quartile to quartile for {@code NaN}. */
record SpreadOverlay(double deviations, Phrase name) implements Overlay {
    @Override
    public List<Trace> traces(Series series, Language language) {
        if (series.singleCase().alternating()) {
            return List.of();
        }
        List<Trace> traces = new ArrayList<>();
        List<PhaseData> parts = series.parts();
        for (int i = 0; i < parts.size(); i++) {
            PhaseData part = parts.get(i);
            double mean = PhaseStatistic.MEAN.of(part).value();
            double reach = deviations * PhaseStatistic.SD.of(part).value();
            double low = Double.isNaN(deviations) ? PhaseStatistic.Q25.of(part).value() : mean - reach;
            double high = Double.isNaN(deviations) ? PhaseStatistic.Q75.of(part).value() : mean + reach;
            if (low < high) {
                traces.add(new Trace.Band(
                        name.in(language),
                        Ink.SPREAD,
                        Traces.edges(series.phases().get(i)),
                        Traces.values(low, low),
                        Traces.values(high, high),
                        part.label()));
            }
        }
        return traces;
    }
}
