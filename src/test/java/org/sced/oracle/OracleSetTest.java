package org.sced.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sced.data.PhaseData;

/** The reader itself: what it makes of the files, and that a comparison can fail. */
class OracleSetTest {
    private static OracleRecord first(String family, String stat) {
        return OracleSet.synthetic().records(family).stream()
                .filter(record -> record.stat().equals(stat))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void readsDataAndPhases() {
        OracleRecord record = first("singlecasees", "NAP");
        assertThat(record.call())
                .isEqualTo("SingleCaseES::NAP(A_data = c(5, 6, 4, 5, 6, 4, 4), B_data = c(7, 7, 6, 8, 8, 9, 7), "
                        + "improvement = \"increase\", SE = \"unbiased\")");
        assertThat(record.phase("A").days().toArray()).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(record.runs("B")).containsExactly(2);
        assertThat(record.numbers()).containsOnlyKeys("Est", "SE", "CI_lower", "CI_upper");
        assertThat(record)
                .hasToString("synthetic NAP sim_mood_abab28 p1 {\"A\":[1],\"B\":[2]}, "
                        + "improvement = \"increase\", SE = \"unbiased\"");
    }

    @Test
    void missingDaysKeepTheirPlace() {
        OracleCase data = OracleSet.synthetic().data("sim_border_na_abab40", "p1");
        PhaseData phase = data.phase("A", List.of(1));
        assertThat(phase.scheduled()).isEqualTo(10);
        assertThat(phase.days().get(0)).isEqualTo(2);
        assertThat(data.closedUp(List.of(1)).days().get(0)).isEqualTo(1);
        assertThat(data.runCount()).isEqualTo(4);
    }

    @Test
    void aDifferenceFailsWithTheCallThatReproducesIt() {
        OracleRow row = new OracleRow(first("singlecasees", "PND"));
        row.expect("Est", 0.5);
        assertThat(failure(row))
                .contains("Est is 0.5, R has 0.8571428571428571")
                .contains("reproduce: SingleCaseES::PND(A_data = c(");
    }

    @Test
    void numbersLeftOutInSilenceFail() {
        OracleRow row = new OracleRow(first("singlecasees", "PND"));
        assertThat(failure(row)).contains("neither compared nor left out: [Est]");
        row.leaveOut("Est", Rule.LATER);
        row.leaveOut("SE", Rule.LATER);
        assertThat(failure(row)).contains("no number SE to leave out");
    }

    @Test
    void undefinedAnswersToUndefinedOnly() {
        OracleRow row = new OracleRow(first("singlecasees", "PND"));
        row.expect("Est", Double.NaN);
        assertThat(failure(row)).contains("Est is NaN, R has");
    }

    private static String failure(OracleRow row) {
        try {
            row.finish();
            return "nothing failed";
        } catch (AssertionError e) {
            return e.getMessage();
        }
    }
}
