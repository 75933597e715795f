package org.sced.oracle;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts what is compared and what is left out, by statistic of the oracle files. */
public final class Tally {
    /** The numbers of a statistic that were compared within one tolerance. */
    static final class Numbers {
        private int count;
        private double largest;

        int count() {
            return count;
        }

        double largest() {
            return largest;
        }

        void add(double deviation) {
            count++;
            largest = Math.max(largest, deviation);
        }
    }

    /** What became of the records of a statistic. */
    static final class Statistic {
        private final Map<Tolerance, Numbers> compared = new TreeMap<>(Comparator.comparing(Tolerance::relative)
                .thenComparing(Tolerance::absolute)
                .thenComparing(Tolerance::why));
        private final Map<Rule, Map<String, Integer>> leftOut = new EnumMap<>(Rule.class);
        private final Set<String> subjects = new TreeSet<>();
        private final Set<String> calls = new TreeSet<>();
        private int records;
        private int refused;

        Map<Tolerance, Numbers> compared() {
            return compared;
        }

        /** How many numbers of which names were left out, by rule. */
        Map<Rule, Map<String, Integer>> leftOut() {
            return leftOut;
        }

        /** The constants of the library that were compared. */
        Set<String> subjects() {
            return subjects;
        }

        /** The functions of the peer, with their packages. */
        Set<String> calls() {
            return calls;
        }

        int records() {
            return records;
        }

        /** In how many records the peer stops with an error and so do not compare anything. */
        int refused() {
            return refused;
        }
    }

    private final Map<String, Statistic> statistics = new TreeMap<>();

    void add(String key, OracleRow row) {
        Statistic its = statistics.computeIfAbsent(key, name -> new Statistic());
        its.records++;
        its.calls.add(row.record().packageAndFunction());
        if (row.record().error().isPresent()) {
            its.refused++;
        }
        its.subjects.addAll(row.subjects());
        row.deviations()
                .forEach((tolerance, deviations) -> deviations.forEach(deviation -> its.compared
                        .computeIfAbsent(tolerance, t -> new Numbers())
                        .add(deviation)));
        row.leftOut()
                .forEach((rule, fields) -> fields.forEach(field ->
                        its.leftOut.computeIfAbsent(rule, r -> new TreeMap<>()).merge(stem(field), 1, Integer::sum)));
    }

    /** A number without its place in an array: {@code CI lower[3]} is {@code CI lower}. */
    private static String stem(String field) {
        return field.replaceAll("\\[\\d+]", "");
    }

    /** By family and name. */
    Map<String, Statistic> statistics() {
        return statistics;
    }
}
