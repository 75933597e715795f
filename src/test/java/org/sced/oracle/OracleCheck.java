package org.sced.oracle;

import java.util.function.Consumer;

/**
 * How the records of one statistic are compared.
 *
 * @param key family and statistic of the oracle files, as {@code scan_overlap/NAP}
 * @param topic where it stands on the validation page
 * @param title what is compared, in words
 * @param note what a reader must know about the comparison; empty if nothing
 * @param comparison the comparison
 */
public record OracleCheck(String key, Topic topic, String title, String note, Consumer<OracleRow> comparison) {
    /** A check. */
    public static OracleCheck of(Topic topic, String key, String title, Consumer<OracleRow> comparison) {
        return new OracleCheck(key, topic, title, "", comparison);
    }

    /** A statistic of which nothing is compared. */
    public static OracleCheck leftOut(String key, String title, Rule rule) {
        return of(Topic.ELSEWHERE, key, title, row -> row.leaveOutTheRest(rule));
    }

    /** The same check with a note. */
    public OracleCheck noting(String sentence) {
        return new OracleCheck(key, topic, title, sentence, comparison);
    }

    String family() {
        return key.substring(0, key.indexOf('/'));
    }
}
