package org.sced.stats;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.sced.data.Series;

/**
 * The descriptions of the phases of a series, in order.
 *
 * @param series what is described
 * @param phases one description for each phase
 */
public record PhaseDescriptions(Series series, List<PhaseDescription> phases) implements Iterable<PhaseDescription> {
    private static final List<PhaseStatistic> SHOWN = List.of(
            PhaseStatistic.N,
            PhaseStatistic.MISSING,
            PhaseStatistic.MEAN,
            PhaseStatistic.MEDIAN,
            PhaseStatistic.SD,
            PhaseStatistic.MAD,
            PhaseStatistic.MIN,
            PhaseStatistic.MAX,
            PhaseStatistic.SLOPE,
            PhaseStatistic.THEIL_SEN,
            PhaseStatistic.LAG1);

    /** Copies the list. */
    public PhaseDescriptions {
        phases = List.copyOf(phases);
    }

    @Override
    public Iterator<PhaseDescription> iterator() {
        return phases.iterator();
    }

    /** The phases as rows of their main statistics. */
    public TextTable table() {
        return table(phases);
    }

    @Override
    public String toString() {
        return table().toString();
    }

    static TextTable table(List<PhaseDescription> descriptions) {
        List<String> head = new ArrayList<>(List.of("phase"));
        SHOWN.forEach(statistic -> head.add(statistic.title()));
        List<List<String>> rows = new ArrayList<>();
        for (PhaseDescription description : descriptions) {
            List<String> row = new ArrayList<>(List.of(description.label()));
            for (PhaseStatistic statistic : SHOWN) {
                row.add(Figures.text(description.value(statistic), statistic.isCount() ? 0 : 3));
            }
            rows.add(row);
        }
        return TextTable.of(head, rows);
    }
}
