package org.sced.planning;

import java.util.List;
import java.util.Locale;
import org.sced.stats.TextTable;

/**
 * Powers side by side: over sizes of the effect, numbers of days, windows or any designs.
 *
 * @param points in the order in which they were asked for
 */
public record PowerCurve(List<Power> points) {
    /** Copies the list. */
    public PowerCurve {
        points = List.copyOf(points);
    }

    @Override
    public String toString() {
        return new TextTable(
                        List.of("effect", "power", "± error", "mean p", "smallest p", "design"),
                        points.stream()
                                .map(one -> List.of(
                                        text(one.effect()),
                                        text(one.power()),
                                        text(one.standardError()),
                                        text(one.expectedP()),
                                        String.format(Locale.ROOT, "%.3g", one.smallestP()),
                                        one.design().text()))
                                .toList(),
                        List.of(5),
                        List.of())
                .toString();
    }

    private static String text(double number) {
        return String.format(Locale.ROOT, "%.3f", number);
    }
}
