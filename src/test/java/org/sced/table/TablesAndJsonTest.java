package org.sced.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sced.analysis.CaseAnalysis;
import org.sced.data.Measure;
import org.sced.data.SingleCase;
import org.sced.json.CaseJson;
import org.sced.randomization.PhaseStarts;
import org.sced.randomization.RandomizationTest;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tables and JSON say the same under the same names. */
class TablesAndJsonTest {
    private static final JsonMapper MAPPER = new JsonMapper();

    private static final SingleCase CALLS = SingleCase.read(Path.of("examples/data/phone-calls-missing.csv"));
    private static final SingleCase POOR = SingleCase.named("ben")
            .phase("A", 1)
            .phase("B", 2)
            .phase("A", 1)
            .measure(Measure.of("mood").withGoal(4), 3, 3, Double.NaN, Double.NaN)
            .build();
    private static final List<CaseAnalysis> ANALYSES = List.of(CaseAnalysis.of(CALLS), CaseAnalysis.of(POOR));

    @Test
    void effects() {
        Table table = Tables.effects(ANALYSES);
        JsonNode rows = MAPPER.readTree(CaseJson.effects(ANALYSES));

        assertSame(table, rows, Set.of("flags", "details", "cautions"));
        for (int row = 0; row < rows.size(); row++) {
            JsonNode json = rows.get(row);
            assertThat(table.stringColumn("flags").get(row))
                    .isEqualTo(String.join(
                            " ",
                            json.get("flags")
                                    .valueStream()
                                    .map(JsonNode::stringValue)
                                    .toList()));
            assertThat(table.stringColumn("cautions").get(row))
                    .isEqualTo(String.join(
                            " ",
                            json.path("cautions")
                                    .valueStream()
                                    .map(one -> one.get("concern").stringValue() + ": "
                                            + one.get("sentence").stringValue())
                                    .toList()));
            for (String name : table.columnNames()) {
                if (name.startsWith("details.")) {
                    JsonNode detail = json.get("details").path(name.substring("details.".length()));
                    assertCell(table.column(name), row, detail);
                }
            }
        }
    }

    @Test
    void phases() {
        Table table = Tables.phases(ANALYSES);
        JsonNode rows = MAPPER.readTree(CaseJson.describe(ANALYSES));

        assertSame(table, rows, Set.of("reasons"));
        for (int row = 0; row < rows.size(); row++) {
            JsonNode reasons = rows.get(row).get("reasons");
            assertThat(table.stringColumn("reasons").get(row))
                    .isEqualTo(String.join(
                            " ",
                            reasons.properties().stream()
                                    .map(one ->
                                            one.getKey() + "=" + one.getValue().stringValue())
                                    .toList()));
        }
    }

    @Test
    void tests() {
        PhaseStarts design = PhaseStarts.of(CALLS, 5);
        RandomizationTest test = RandomizationTest.withDefaults();
        var asIf = test.test(CALLS.series("mood"), design);
        var drawn = test.test(CALLS.withDesign(design).series("contacts"), design);

        // Confidence sets are objects within the rows of JSON and stand in no cell.
        assertSame(Tables.of(asIf, drawn), MAPPER.readTree(CaseJson.test(List.of(asIf, drawn))), Set.of("confidence"));
    }

    private static void assertSame(Table table, JsonNode rows, Set<String> nested) {
        assertThat(table.rowCount()).isEqualTo(rows.size()).isPositive();
        Set<String> names = new LinkedHashSet<>(table.columnNames());
        names.removeIf(name -> nested.contains(name) || name.startsWith("details."));
        Set<String> keys = new LinkedHashSet<>(rows.get(0).propertyNames());
        keys.removeAll(nested);
        assertThat(List.copyOf(names)).isEqualTo(List.copyOf(keys));
        for (String name : names) {
            for (int row = 0; row < rows.size(); row++) {
                assertCell(table.column(name), row, rows.get(row).get(name));
            }
        }
    }

    private static void assertCell(Column<?> column, int row, JsonNode json) {
        boolean none = json.isNull() || json.isMissingNode();
        assertThat(column.isMissing(row)).as("%s in row %d", column.name(), row).isEqualTo(none);
        if (!none) {
            Object cell = column.get(row);
            Object expected = cell instanceof Number ? (Object) json.asDouble() : json.asString();
            assertThat(cell instanceof Number number ? number.doubleValue() : cell.toString())
                    .as("%s in row %d", column.name(), row)
                    .isEqualTo(expected);
        }
    }
}
