package org.sced.oracle;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sced.effect.EffectOracleTest;
import org.sced.effect.OverlapOracleTest;
import org.sced.effect.ParametricOracleTest;
import org.sced.stats.StatsExtraOracleTest;
import org.sced.stats.StatsOracleTest;

/**
 * Every statistic of the oracle files is compared, or named here as one of a later part of the library ({@link
 * Rule#LATER}). The families of whole models (regression, multilevel) come with their packages, that of randomization has
 * tests of its own.
 */
class OracleCoverageTest {
    private static final List<String> FAMILIES = List.of("singlecasees", "scan_overlap", "classic", "meta");

    /** Records by statistic that wait. */
    private static Map<String, Integer> waiting(OracleSet set) {
        Map<String, Integer> waiting = new TreeMap<>();
        FAMILIES.stream()
                .flatMap(family -> set.records(family).stream())
                .filter(record -> !EffectOracleTest.CHECKS.cover(record)
                        && !OverlapOracleTest.PUBLISHED.cover(record)
                        && !StatsOracleTest.CHECKS.cover(record)
                        && !StatsExtraOracleTest.CHECKS.cover(record)
                        && !ParametricOracleTest.PUBLISHED.cover(record))
                .forEach(record -> waiting.merge(OracleChecks.key(record), 1, Integer::sum));
        return waiting;
    }

    /** What ships is compared whole; its README names what was left out. */
    @Test
    void everythingThatShipsIsCompared() {
        assertThat(waiting(OracleSet.synthetic())).isEmpty();
    }

    @Test
    void whatIsPublishedIsComparedOrNamed() {
        assertThat(waiting(OracleSet.published()))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        entry("classic/F_chisq_upper", 1),
                        entry("classic/ar1", 688),
                        entry("classic/arima100", 344),
                        entry("classic/gls_ar1", 612),
                        entry("classic/gls_car1", 102),
                        entry("classic/hodges_lehmann", 15),
                        entry("classic/robust_se", 306),
                        entry("classic/spearman", 172),
                        entry("classic/two_by_two", 1),
                        entry("classic/wilcoxon_null", 1),
                        entry("meta/combine_p", 24),
                        entry("meta/fisher_p", 12),
                        entry("meta/meta_analysis", 1200),
                        entry("meta/stouffer_p", 12),
                        entry("scan_overlap/IRD_pooled", 100),
                        entry("scan_overlap/PAND_pooled", 200),
                        entry("scan_overlap/Tau_U_meta", 150),
                        entry("scan_overlap/outlier", 408),
                        entry("singlecasees/GEM", 339),
                        entry("singlecasees/aggregated_ES", 114),
                        entry("singlecasees/phase_pairs", 102)));
    }
}
