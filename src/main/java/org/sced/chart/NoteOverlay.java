package org.sced.chart;

import java.util.List;
import java.util.function.BiFunction;
import org.sced.data.Series;

/** Something that stands beside the standard overlays. */
record NoteOverlay(BiFunction<Series, Language, List<Trace>> rule) implements Overlay {
    @Override
    public List<Trace> traces(Series series, Language language) {
        return rule.apply(series, language);
    }

    @Override
    public boolean isNote() {
        return true;
    }
}
