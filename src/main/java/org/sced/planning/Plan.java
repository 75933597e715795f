package org.sced.planning;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sced.randomization.DrawnDesign;
import org.sced.stats.TextTable;

/**
 * The designs that fit, in the order in which they are offered; the first is number 1.
 *
 * @param candidates the designs
 * @param level the level of the test that is planned
 */
public record Plan(List<Candidate> candidates, double level) {
    private static final BigInteger MANY = BigInteger.TEN.pow(12);

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
        boolean power = candidates.stream().anyMatch(one -> one.power().isPresent());
        List<String> head =
                new ArrayList<>(List.of("", "design", "schedules", "smallest p", "balanced", "weekend gap"));
        if (power) {
            head.add("power");
        }
        head.add("text");
        List<List<String>> rows = new ArrayList<>();
        for (Candidate one : candidates) {
            List<String> row = new ArrayList<>();
            row.add(String.valueOf(rows.size() + 1));
            row.add(one.name());
            row.add(count(one.design()));
            row.add(p(one.design(), level));
            row.add((one.balance().exact() ? "" : "~")
                    + String.format(Locale.ROOT, "%.0f %%", 100 * one.balance().balancedShare()));
            row.add(String.format(Locale.ROOT, "%.2f", one.balance().weekendGap()));
            if (power) {
                row.add(
                        one.power().isPresent()
                                ? String.format(Locale.ROOT, "%.2f", one.power().getAsDouble())
                                : "–");
            }
            row.add(one.design().text());
            rows.add(row);
        }
        List<String> footnotes = new ArrayList<>();
        if (candidates.stream().anyMatch(one -> !one.reaches(level))) {
            footnotes.add(never(level));
        }
        return new TextTable(head, rows, List.of(1, head.size() - 1), footnotes);
    }

    static String count(DrawnDesign design) {
        BigInteger count = design.count();
        return count.compareTo(MANY) < 0 ? count.toString() : String.format(Locale.ROOT, "%.1e", count.doubleValue());
    }

    static String p(DrawnDesign design, double level) {
        double p = design.smallestP();
        return String.format(Locale.ROOT, p < 0.0001 ? "%.1e" : "%.4f", p) + (p <= level ? " " : "*");
    }

    static String never(double level) {
        return "* can never reach p ≤ "
                + BigDecimal.valueOf(level).stripTrailingZeros().toPlainString() + ", whatever is found";
    }

    @Override
    public String toString() {
        return table().toString();
    }
}
