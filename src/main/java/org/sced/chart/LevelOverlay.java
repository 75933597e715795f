package org.sced.chart;

import java.util.ArrayList;
import java.util.List;
import org.sced.data.PhaseData;
import org.sced.data.Series;
import org.sced.data.Values;
import org.sced.stats.Figure;
import org.sced.stats.PhaseStatistic;

/** A statistic of each phase as a level over its days, or of each condition as a level over all days. */
record LevelOverlay(PhaseStatistic statistic, String sign, Phrase ofPhase, Phrase ofCondition) implements Overlay {
    @Override
    public List<Trace> traces(Series series, Language language) {
        List<Trace> traces = new ArrayList<>();
        boolean alternating = series.singleCase().alternating();
        String name = (alternating ? ofCondition : ofPhase).in(language);
        List<PhaseData> parts = series.parts();
        for (int i = 0; i < parts.size(); i++) {
            Figure level = statistic.of(parts.get(i));
            if (level.isDefined()) {
                Values days = alternating
                        ? Traces.whole(series)
                        : Traces.edges(series.phases().get(i));
                traces.add(new Trace.Line(
                        name,
                        Ink.LEVEL,
                        days,
                        Traces.values(level.value(), level.value()),
                        sign,
                        parts.get(i).label()));
            }
        }
        return traces;
    }
}
