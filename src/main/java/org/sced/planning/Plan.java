package org.sced.planning;

import java.util.List;
import java.util.Locale;
import org.sced.stats.TextTable;

/**
 * The designs that fit, in the order in which they are offered; the first is number 1.
 *
 * @param candidates the designs
 * @param level the level of the test that is planned
 */
public record Plan(List<Candidate> candidates, double level) {
    /** Copies the list. */
    public Plan {
        candidates = List.copyOf(candidates);
    }

    /**
     * A candidate by its number.
     *
     * @throws IllegalArgumentException if there is no such number
     */
    public Candidate candidate(int number) {
        return numbered(candidates, number);
    }

    static <T> T numbered(List<T> candidates, int number) {
        if (number < 1 || number > candidates.size()) {
            throw new IllegalArgumentException("no design number " + number + "; there are 1 to " + candidates.size());
        }
        return candidates.get(number - 1);
    }

    /** Number, schedules, smallest p, weekday balance and text of each design. */
    public TextTable table() {
        return PlanTable.of(
                "schedules",
                List.of("balanced", "weekend gap"),
                candidates.stream()
                        .map(one -> new PlanTable.Row(one.name(), one.design(), columns(one.balance()), one.power()))
                        .toList(),
                level);
    }

    private static List<String> columns(WeekdayBalance balance) {
        return List.of(
                (balance.exact() ? "" : "~") + String.format(Locale.ROOT, "%.0f %%", 100 * balance.balancedShare()),
                String.format(Locale.ROOT, "%.2f", balance.weekendGap()));
    }

    @Override
    public String toString() {
        return table().toString();
    }
}
