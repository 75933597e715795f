package org.sced.oracle;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Which check belongs to which statistic of the oracle files.
 *
 * @param checks the check of each statistic by family and name, as {@code scan_overlap/NAP}
 */
public record OracleChecks(Map<String, Consumer<OracleRow>> checks) {
    /**
     * What was compared.
     *
     * @param records records of each statistic of which something was checked
     * @param numbers numbers of each statistic that were compared
     * @param leftOut numbers that were left out, by rule
     * @param unchecked records of each statistic of which everything was left out, or in which R failed
     */
    public record Tally(
            Map<String, Integer> records,
            Map<String, Integer> numbers,
            Map<Rule, Integer> leftOut,
            Map<String, Integer> unchecked) {}

    /** Whether there is a check for a record. */
    public boolean cover(OracleRecord record) {
        return checks.containsKey(key(record));
    }

    static String key(OracleRecord record) {
        return record.family() + "/" + record.stat();
    }

    private List<OracleRecord> records(OracleSet set) {
        return checks.keySet().stream()
                .map(key -> key.substring(0, key.indexOf('/')))
                .distinct()
                .flatMap(family -> set.records(family).stream())
                .filter(this::cover)
                .toList();
    }

    /** One test for every record of which something is checked. */
    public Stream<DynamicTest> tests(OracleSet set) {
        return records(set).stream()
                .filter(this::checksSomething)
                .map(record -> DynamicTest.dynamicTest(
                        record.toString(), () -> row(record).finish()));
    }

    /** One test for every record of the published set; a single skipped one where the set is absent. */
    public Stream<DynamicTest> publishedTests() {
        return OracleSet.hasPublished()
                ? tests(OracleSet.published())
                : Stream.of(DynamicTest.dynamicTest("published data", OracleSet::published));
    }

    private boolean checksSomething(OracleRecord record) {
        try {
            return row(record).checked() > 0;
        } catch (RuntimeException e) {
            return true; // its test throws it again
        }
    }

    private OracleRow row(OracleRecord record) {
        OracleRow row = new OracleRow(record);
        checks.get(key(record)).accept(row);
        return row;
    }

    /** Counts what the tests compare. */
    public Tally tally(OracleSet set) {
        Map<String, Integer> records = new TreeMap<>();
        Map<String, Integer> numbers = new TreeMap<>();
        Map<Rule, Integer> leftOut = new EnumMap<>(Rule.class);
        Map<String, Integer> unchecked = new TreeMap<>();
        for (OracleRecord record : records(set)) {
            OracleRow row = row(record);
            (row.checked() > 0 ? records : unchecked).merge(key(record), 1, Integer::sum);
            numbers.merge(key(record), row.compared(), Integer::sum);
            row.leftOut().forEach((rule, number) -> leftOut.merge(rule, number, Integer::sum));
        }
        return new Tally(records, numbers, leftOut, unchecked);
    }
}
