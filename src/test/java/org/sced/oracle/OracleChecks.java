package org.sced.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The checks of one part of the library. Every record is compared once, however many tests ask for it. */
public final class OracleChecks {
    private final Map<String, OracleCheck> checks = new LinkedHashMap<>();
    private final Map<String, Outcome> outcomes = new ConcurrentHashMap<>();

    /** A record of which something was checked, and what was wrong with it. */
    private record Compared(OracleRecord record, Optional<Throwable> failure) {}

    private record Outcome(List<Compared> records, Tally tally) {}

    private OracleChecks(OracleCheck... checks) {
        for (OracleCheck check : checks) {
            if (this.checks.put(check.key(), check) != null) {
                throw new IllegalArgumentException(check.key() + " is checked twice");
            }
        }
    }

    /** Checks of different statistics. */
    public static OracleChecks of(OracleCheck... checks) {
        return new OracleChecks(checks);
    }

    /** The checks, in order. */
    public List<OracleCheck> all() {
        return List.copyOf(checks.values());
    }

    static String key(OracleRecord record) {
        return record.family() + "/" + record.stat();
    }

    /** One test for every record of which something is checked. */
    public Stream<DynamicTest> tests(OracleSet set) {
        return outcome(set).records().stream()
                .map(compared -> DynamicTest.dynamicTest(compared.record().toString(), () -> {
                    if (compared.failure().isPresent()) {
                        throw compared.failure().get();
                    }
                }));
    }

    /** Counts what the tests compare. */
    public Tally tally(OracleSet set) {
        return outcome(set).tally();
    }

    private Outcome outcome(OracleSet set) {
        return outcomes.computeIfAbsent(set.name(), name -> compare(set));
    }

    private Outcome compare(OracleSet set) {
        List<Compared> compared = new ArrayList<>();
        Tally tally = new Tally();
        checks.values().stream()
                .map(OracleCheck::family)
                .distinct()
                .flatMap(family -> set.records(family).stream())
                .filter(record -> checks.containsKey(key(record)))
                .forEach(record -> {
                    OracleRow row = new OracleRow(record);
                    Optional<Throwable> failure = failure(row);
                    if (row.checked() > 0 || failure.isPresent()) {
                        compared.add(new Compared(record, failure));
                    }
                    tally.add(key(record), row);
                });
        return new Outcome(compared, tally);
    }

    private Optional<Throwable> failure(OracleRow row) {
        try {
            checks.get(key(row.record())).comparison().accept(row);
            row.finish();
            return Optional.empty();
        } catch (AssertionError | RuntimeException e) {
            return Optional.of(e);
        }
    }
}
