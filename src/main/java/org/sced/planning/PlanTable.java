package org.sced.planning;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.sced.randomization.DrawnDesign;
import org.sced.stats.TextTable;

/** Designs that fit, as a table with a number for each. */
final class PlanTable {
    private static final BigInteger MANY = BigInteger.TEN.pow(12);

    private PlanTable() {}

    /**
     * One design.
     *
     * @param more what stands in the further columns
     */
    record Row(String name, DrawnDesign design, List<String> more, OptionalDouble power) {}

    /**
     * The table.
     *
     * @param draws what the draws of a design are called
     * @param more the heads of further columns
     * @param level below which the smallest p-value of a design should lie
     */
    static TextTable of(String draws, List<String> more, List<Row> designs, double level) {
        boolean power = designs.stream().anyMatch(one -> one.power.isPresent());
        List<String> head = new ArrayList<>(List.of("", "design", draws, "smallest p"));
        head.addAll(more);
        if (power) {
            head.add("power");
        }
        head.add("text");
        List<List<String>> rows = new ArrayList<>();
        for (Row one : designs) {
            List<String> row = new ArrayList<>(List.of(
                    String.valueOf(rows.size() + 1), one.name, count(one.design), p(one.design.smallestP(), level)));
            row.addAll(one.more);
            if (power) {
                row.add(one.power.isPresent() ? String.format(Locale.ROOT, "%.2f", one.power.getAsDouble()) : "–");
            }
            row.add(one.design.text());
            rows.add(row);
        }
        boolean all = designs.stream().allMatch(one -> one.design.smallestP() <= level);
        return new TextTable(head, rows, List.of(1, head.size() - 1), all ? List.of() : List.of(never(level)));
    }

    private static String count(DrawnDesign design) {
        BigInteger count = design.count();
        return count.compareTo(MANY) < 0 ? count.toString() : String.format(Locale.ROOT, "%.1e", count.doubleValue());
    }

    private static String p(double p, double level) {
        return String.format(Locale.ROOT, p < 0.0001 ? "%.1e" : "%.4f", p) + (p <= level ? " " : "*");
    }

    private static String never(double level) {
        return "* can never reach p ≤ "
                + BigDecimal.valueOf(level).stripTrailingZeros().toPlainString() + ", whatever is found";
    }
}
