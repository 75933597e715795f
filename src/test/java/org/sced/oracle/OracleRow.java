package org.sced.oracle;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sced.stats.Figure;

/**
 * The comparison of one record, number by number. Every number of the record must have been compared or left out by a
 * rule when {@link #finish} is called.
 */
public final class OracleRow {
    private final OracleRecord record;
    private final Map<String, Double> expected;
    private final Set<String> open;
    private final List<String> wrong = new ArrayList<>();
    private final Map<Rule, List<String>> leftOut = new EnumMap<>(Rule.class);
    private final Map<Tolerance, List<Double>> deviations = new LinkedHashMap<>();
    private final Set<String> subjects = new LinkedHashSet<>();
    private double floor = 64 * 0x1p-52;
    private int required;

    /** Begins the comparison of a record. */
    public OracleRow(OracleRecord record) {
        this.record = record;
        this.expected = record.numbers();
        this.open = new LinkedHashSet<>(expected.keySet());
    }

    /** The record. */
    public OracleRecord record() {
        return record;
    }

    /**
     * Says in which units the numbers stand. Beside the relative tolerance a difference of 64 roundings of a number of
     * this size is allowed, without which nothing could be compared with 0.
     */
    public OracleRow inUnitsOf(double size) {
        floor = 64 * 0x1p-52 * Math.max(size, Double.MIN_NORMAL);
        return this;
    }

    /** Whether R answered so. */
    public boolean has(String field) {
        return open.contains(field);
    }

    /** What R answered. */
    public double answer(String field) {
        return expected.get(field);
    }

    /** The numbers not yet compared. */
    public List<String> fields() {
        return List.copyOf(open);
    }

    /** Says which statistics of the library are compared, by the names of their constants. */
    public OracleRow subject(String... names) {
        subjects.addAll(List.of(names));
        return this;
    }

    /** Compares a number of a closed form. */
    public void expect(String field, double actual) {
        expect(field, actual, Tolerance.CLOSED_FORM);
    }

    /** Compares a number of a closed form, or that there is none with R's NA, NaN or infinity. */
    public void expect(String field, Figure actual) {
        expect(field, actual, Tolerance.CLOSED_FORM);
    }

    /** Compares a number, or that there is none with R's NA, NaN or infinity. */
    public void expect(String field, Figure actual, Tolerance tolerance) {
        expect(field, actual.value(), tolerance);
        actual.undefined().ifPresent(why -> {
            if (why.sentence().isBlank()) {
                wrong.add(field + " is undefined without a sentence");
            }
        });
    }

    /** Compares a number; undefined answers to R's NA, NaN and infinity. */
    public void expect(String field, double actual, Tolerance tolerance) {
        if (!open.remove(field)) {
            wrong.add("no number " + field + " in the record (or compared twice)");
            return;
        }
        double wanted = expected.get(field);
        double deviation = 0;
        if (Double.isInfinite(actual)) {
            wrong.add(field + " is infinite");
        } else if (!Double.isFinite(wanted)) {
            if (!Double.isNaN(actual)) {
                wrong.add(String.format(Locale.ROOT, "%s is %s, R has %s", field, actual, wanted));
            }
        } else {
            double difference = Math.abs(actual - wanted);
            double allowed = tolerance.allowed(wanted) + floor;
            if (!(difference <= allowed)) {
                wrong.add(String.format(
                        Locale.ROOT,
                        "%s is %s, R has %s, difference %.3g, allowed %.3g",
                        field,
                        actual,
                        wanted,
                        difference,
                        allowed));
            }
            deviation = difference <= floor ? 0 : tolerance.measured(difference, wanted);
        }
        deviations.computeIfAbsent(tolerance, t -> new ArrayList<>()).add(deviation);
    }

    /** Checks something that the library does instead of a number that is left out. */
    public void require(boolean holds, String what) {
        required++;
        if (!holds) {
            wrong.add(what);
        }
    }

    /** Leaves a number out. */
    public void leaveOut(String field, Rule rule) {
        if (open.remove(field)) {
            leftOut.computeIfAbsent(rule, r -> new ArrayList<>()).add(field);
        } else {
            wrong.add("no number " + field + " to leave out");
        }
    }

    /** Leaves out all numbers that were not compared. */
    public void leaveOutTheRest(Rule rule) {
        fields().forEach(field -> leaveOut(field, rule));
    }

    /** How many numbers were compared and other things checked. */
    public int checked() {
        return required + deviations.values().stream().mapToInt(List::size).sum();
    }

    /** How far each compared number is from R's, by tolerance; 0 where the difference is one of rounding. */
    Map<Tolerance, List<Double>> deviations() {
        return deviations;
    }

    /** What was left out, by rule. */
    Map<Rule, List<String>> leftOut() {
        return leftOut;
    }

    /** The statistics of the library that were compared. */
    Set<String> subjects() {
        return subjects;
    }

    /** Fails if a number differs, or was neither compared nor left out. */
    public void finish() {
        if (!open.isEmpty()) {
            wrong.add("neither compared nor left out: " + open);
        }
        if (!wrong.isEmpty()) {
            throw new AssertionError(record + "\n  " + String.join("\n  ", wrong) + "\n  reproduce: " + record.call());
        }
    }
}
