package org.sced.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.sced.data.PhaseData;
import org.sced.data.Values;

/**
 * One case of an oracle data set: its rows in order of sessions.
 *
 * @param sessions the session of each row
 * @param labels the phase label of each row
 * @param values the value of each row, {@code NaN} where none was measured
 */
public record OracleCase(List<Integer> sessions, List<String> labels, List<Double> values) {
    /** The number of the run of equal labels, from 1, that a row belongs to. */
    private int[] runs() {
        int[] runs = new int[labels.size()];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = i == 0 ? 1 : runs[i - 1] + (labels.get(i).equals(labels.get(i - 1)) ? 0 : 1);
        }
        return runs;
    }

    /** How many runs there are. */
    public int runCount() {
        return Arrays.stream(runs()).max().orElse(0);
    }

    /** The values of some runs with their sessions as days. */
    public PhaseData phase(String label, List<Integer> wanted) {
        int[] runs = runs();
        return data(label, i -> wanted.contains(runs[i]), true);
    }

    /** All values with their sessions as days. */
    public PhaseData whole() {
        return data("all", i -> true, true);
    }

    /** The values of some runs, the rows counted as days: every row keeps its place, measured or not. */
    public PhaseData rows(List<Integer> wanted) {
        int[] runs = runs();
        return data("rows", i -> wanted.isEmpty() || wanted.contains(runs[i]), false);
    }

    /** The measured values of some runs, closed up: without a gap for missing rows. */
    public PhaseData closedUp(List<Integer> wanted) {
        return PhaseData.of("closed", 1, rows(wanted).values().toArray());
    }

    /** The first session of a run. */
    public int firstSession(int run) {
        int[] runs = runs();
        int i = 0;
        while (runs[i] != run) {
            i++;
        }
        return sessions.get(i);
    }

    /** How many rows of a run there are, measured or not. */
    public int rowCount(int run) {
        return (int) Arrays.stream(runs()).filter(r -> r == run).count();
    }

    private PhaseData data(String label, IntPredicate belongs, boolean bySession) {
        List<Double> days = new ArrayList<>();
        List<Double> measured = new ArrayList<>();
        int scheduled = 0;
        for (int i = 0; i < values.size(); i++) {
            if (belongs.test(i)) {
                scheduled++;
                if (!Double.isNaN(values.get(i))) {
                    days.add((double) (bySession ? sessions.get(i) : i));
                    measured.add(values.get(i));
                }
            }
        }
        return new PhaseData(label, scheduled, of(days), of(measured));
    }

    private static Values of(List<Double> numbers) {
        return Values.of(numbers.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** The case as a scan data frame, for the call that reproduces a value. */
    String scdf() {
        List<String> names = new ArrayList<>();
        List<Integer> lengths = new ArrayList<>();
        for (int run = 1; run <= runCount(); run++) {
            int[] runs = runs();
            for (int i = 0; i < runs.length; i++) {
                if (runs[i] == run && (i == 0 || runs[i - 1] != run)) {
                    names.add(labels.get(i));
                    lengths.add(rowCount(run));
                }
            }
        }
        StringBuilder design = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            design.append(i == 0 ? "" : ", ")
                    .append(String.format(Locale.ROOT, "\"%s\" = %d", names.get(i), lengths.get(i)));
        }
        return "scan::scdf(values = " + vector(values) + ", mt = " + vector(sessions) + ", phase_design = c(" + design
                + "))";
    }

    /** An R vector. */
    static String vector(List<? extends Number> numbers) {
        StringBuilder text = new StringBuilder("c(");
        for (int i = 0; i < numbers.size(); i++) {
            double number = numbers.get(i).doubleValue();
            boolean whole = number == Math.rint(number) && Math.abs(number) < 1e15;
            text.append(i == 0 ? "" : ", ")
                    .append(
                            Double.isNaN(number)
                                    ? "NA"
                                    : whole ? String.format(Locale.ROOT, "%.0f", number) : Double.toString(number));
        }
        return text.append(')').toString();
    }
}
