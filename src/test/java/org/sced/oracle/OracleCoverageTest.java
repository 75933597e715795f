package org.sced.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sced.effect.AveragesOracleTest;
import org.sced.effect.EffectOracleTest;
import org.sced.effect.OverlapOracleTest;
import org.sced.effect.ParametricOracleTest;
import org.sced.model.GradualEffectsOracleTest;
import org.sced.stats.StatsExtraOracleTest;
import org.sced.stats.StatsOracleTest;

/**
 * Every statistic of the oracle files has a check: it is compared, or left out whole by a named rule. The families of whole
 * models (regression, multilevel) come with their packages, that of randomization has tests of its own.
 */
class OracleCoverageTest {
    static final List<String> FAMILIES = List.of("singlecasees", "scan_overlap", "classic", "meta");

    static final List<OracleChecks> ALL = List.of(
            StatsOracleTest.CHECKS,
            StatsExtraOracleTest.CHECKS,
            EffectOracleTest.CHECKS,
            OverlapOracleTest.CHECKS,
            ParametricOracleTest.CHECKS,
            GradualEffectsOracleTest.CHECKS,
            AveragesOracleTest.CHECKS);

    private static Stream<String> keys() {
        return ALL.stream().flatMap(checks -> checks.all().stream()).map(OracleCheck::key);
    }

    private static Set<String> statistics(OracleSet set) {
        return FAMILIES.stream()
                .flatMap(family -> set.records(family).stream())
                .map(OracleChecks::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everythingThatShipsHasACheck() {
        assertThat(keys()).containsExactlyInAnyOrderElementsOf(statistics(OracleSet.synthetic()));
    }

    @Test
    void everythingPublishedHasACheck() {
        assertThat(keys()).containsExactlyInAnyOrderElementsOf(statistics(OracleSet.published()));
    }

    /** Dynamic tests of records of which nothing is checked do not exist; that they keep to their rules is checked here. */
    @Test
    void whatIsLeftOutWholeHasAReason() {
        assertThat(ALL.stream()
                        .flatMap(checks -> checks.tally(OracleSet.synthetic()).statistics().entrySet().stream())
                        .filter(one -> one.getValue().compared().isEmpty()
                                && one.getValue().leftOut().isEmpty()))
                .isEmpty();
    }
}
