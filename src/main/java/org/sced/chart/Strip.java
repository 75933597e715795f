package org.sced.chart;

import java.util.List;
import java.util.Optional;
import org.sced.data.Series;

/**
 * One panel of a chart of phases before it has a place.
 *
 * @param series its data
 * @param parts the phases or conditions
 * @param traces what is drawn with them
 * @param person whose they are, where the panels show different persons
 * @param shift the place of its first day on the common day axis
 */
record Strip(Series series, List<Part> parts, List<Trace> traces, Optional<String> person, int shift) {
    Strip {
        parts = List.copyOf(parts);
        traces = List.copyOf(traces);
    }

    boolean hasEvents() {
        return traces.stream().anyMatch(Trace.Event.class::isInstance);
    }
}
