package org.sced.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One count of the validation page.
 *
 * @param statistic family and statistic of the oracle files
 * @param kind what was counted
 * @param of the tolerance with its reason, or the rule with the name of the number; empty for records
 * @param count how many
 * @param largest the largest deviation as a bound; empty where nothing was compared
 */
record Line(String statistic, Kind kind, String of, int count, String largest) {
    /** What can be counted. */
    enum Kind {
        /** Records of the statistic. */
        RECORDS,
        /** Records in which the peer stops with an error. */
        REFUSED,
        /** Numbers that were compared. */
        COMPARED,
        /** Numbers that were left out. */
        LEFT_OUT
    }

    /** No bound is printed below this: what lies there depends on the JVM. */
    private static final int FINEST = -13;

    static List<Line> of(Tally tally) {
        List<Line> lines = new ArrayList<>();
        tally.statistics().forEach((key, its) -> {
            lines.add(new Line(key, Kind.RECORDS, "", its.records(), ""));
            if (its.refused() > 0) {
                lines.add(new Line(key, Kind.REFUSED, "", its.refused(), ""));
            }
            its.compared()
                    .forEach((tolerance, numbers) -> lines.add(new Line(
                            key,
                            Kind.COMPARED,
                            tolerance + ": " + tolerance.why(),
                            numbers.count(),
                            bound(numbers.largest(), tolerance))));
            its.leftOut()
                    .forEach((rule, fields) -> fields.forEach((field, count) ->
                            lines.add(new Line(key, Kind.LEFT_OUT, rule.name() + ": " + field, count, ""))));
        });
        return lines;
    }

    /**
     * A power of ten that a deviation stays under by a factor of two, so that another JVM gets the same; the tolerance
     * where that is less.
     */
    static String bound(double deviation, Tolerance tolerance) {
        if (deviation == 0) {
            return "0";
        }
        int power = Math.max(FINEST, (int) Math.ceil(Math.log10(2 * deviation)));
        String limit = tolerance.largest();
        return Double.parseDouble("1e" + power) < Double.parseDouble(limit) ? "1e" + power : limit;
    }

    /** What stands before the colon: the tolerance or the rule. */
    String head() {
        return of.substring(0, of.indexOf(": "));
    }

    /** What stands after the colon: the reason of the tolerance or the name of the number. */
    String tail() {
        return of.substring(of.indexOf(": ") + 2);
    }

    static Line parse(String text) {
        String[] parts = text.split("\t", -1);
        return new Line(
                parts[0],
                Kind.valueOf(parts[1].toUpperCase(Locale.ROOT)),
                parts[2],
                Integer.parseInt(parts[3]),
                parts[4]);
    }

    @Override
    public String toString() {
        return String.join("\t", statistic, kind.name().toLowerCase(Locale.ROOT), of, Integer.toString(count), largest);
    }
}
