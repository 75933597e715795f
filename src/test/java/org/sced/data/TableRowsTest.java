package org.sced.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows that are at hand, as from a database. */
class TableRowsTest {
    private static final List<String> COLUMNS = List.of("date", "phase", "mood");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private static SingleCase read(List<?>... rows) {
        return DiaryReader.withDefaults().readCase("anna", COLUMNS, List.of(rows));
    }

    @Test
    void everyKindOfNumberIsTaken() {
        SingleCase anna = read(
                List.of(MONDAY, "A", 3),
                List.of(MONDAY.plusDays(1), "A", 3.5f),
                List.of(MONDAY.plusDays(2), "B", new BigDecimal("0.1")),
                List.of(MONDAY.plusDays(3), "B", -0.0));

        assertThat(anna.series("mood").values()).isEqualTo(Values.of(3, 3.5, 0.1, 0.0));
        assertThat(anna.id()).isEqualTo("anna");
        assertThat(anna.source()).isEmpty();
    }

    @Test
    void whatIsBlankIsNotMeasured() {
        SingleCase anna = read(
                Arrays.asList(MONDAY, "A", null),
                List.of(MONDAY.plusDays(1), "A", Double.NaN),
                List.of(MONDAY.plusDays(2), "B", " "),
                List.of(MONDAY.plusDays(3), "B", "NA"));

        assertThat(anna.series("mood").values()).isEqualTo(Values.of(Double.NaN, Double.NaN, Double.NaN, Double.NaN));
    }

    @Test
    void everyWrongCellIsToldWithItsPlace() {
        assertThatThrownBy(() -> read(
                        List.of(MONDAY, 1.5, "x"),
                        List.of(MONDAY.atStartOfDay().toInstant(ZoneOffset.UTC), "A"),
                        Arrays.asList(null, null, true)))
                .isInstanceOf(DiaryException.class)
                .hasMessage("""
                        anna:1:2: column 2 "1.5" is a number with decimals; allowed are texts such as A, and whole numbers; this is told once for the column
                        anna:1:3: mood "x" is a text; allowed are numbers such as 4 or 3.5, and blank cells; this is told once for the column
                        anna:2: the row has 2 cells, the header has 3; every row has as many cells as the header
                        anna:3:1: date is blank; every row needs a date
                        anna:3:2: phase is blank; every row needs a phase""");
    }

    @Test
    void namesOfColumnsAreToldWithoutALine() {
        DiaryReader reader = DiaryReader.withDefaults();

        assertThatThrownBy(() -> reader.read("anna", List.of("date", "day", "Date", "", "phase", "mood"), List.of()))
                .isInstanceOf(DiaryException.class)
                .hasMessage("""
                        anna: column "day" beside "date"; allowed is one of date, day and session
                        anna: column "Date" stands twice, first as column 1; every column has its own name
                        anna: column 4 has no name; every column of the header needs one""");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reader.read(" ", COLUMNS, List.of()))
                .withMessage("the name of the rows is blank; give them a name such as \"anna\"");
    }

    @Test
    void sessionsNeedWholeNumbers() {
        List<String> columns = List.of("case", "session", "phase", "mood");

        Study study = DiaryReader.withDefaults()
                .read("table", columns, List.of(List.of(7L, 1.0, "A", 1), List.of(7L, (short) 2, "B", 2)));

        assertThat(study.cases().get(0).id()).isEqualTo("7");
        assertThatThrownBy(() -> DiaryReader.withDefaults()
                        .read(
                                "table",
                                columns,
                                List.of(
                                        List.of("a", 1e9, "A", 1),
                                        List.of("a", "2", "B", 2),
                                        Arrays.asList(null, 3, "B", 2))))
                .isInstanceOf(DiaryException.class)
                .hasMessage("""
                        table:1:2: session "1000000000" cannot be read; allowed are whole numbers of up to 9 digits, such as 14
                        table:2:2: session "2" is a text; allowed are whole numbers such as 14; this is told once for the column
                        table:3:1: case is blank; every row needs a case""");
    }
}
