package org.sced.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.io.StringReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sced.analysis.CaseAnalysis;
import org.sced.data.DiaryException;
import org.sced.data.DiaryReader;
import org.sced.data.Improvement;
import org.sced.data.Measure;
import org.sced.data.SingleCase;
import org.sced.data.Study;
import org.sced.data.Timeline;
import org.sced.effect.AverageEffect;
import org.sced.effect.EffectSizes;
import org.sced.effect.NonOverlap;
import org.sced.effect.Weighting;
import org.sced.randomization.PhaseStarts;
import org.sced.randomization.RandomizationTest;
import org.sced.stats.PhaseDescription;
import org.sced.stats.TextTable;
import org.sced.stats.VisualAnalysis;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.ShortColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;

class TablesTest {
    private static final Path EXAMPLES = Path.of("examples/data");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private static DateColumn dates(int days) {
        DateColumn dates = DateColumn.create("date");
        for (int day = 0; day < days; day++) {
            dates.append(MONDAY.plusDays(day));
        }
        return dates;
    }

    private static StringColumn phases(String... labels) {
        return StringColumn.create("phase", labels);
    }

    private static Table anna(tech.tablesaw.columns.Column<?> measure) {
        return Table.create("anna", dates(4), phases("A", "A", "B", "B"), measure);
    }

    @Test
    void missingCellsOfEveryKindOfNumberAreDaysWithoutAValue() {
        IntColumn ints = IntColumn.create("mood", 3, 4, 5, 6);
        LongColumn longs = LongColumn.create("mood", 3, 4, 5, 6);
        ShortColumn shorts = ShortColumn.create("mood", new short[] {3, 4, 5, 6});
        FloatColumn floats = FloatColumn.create("mood", new float[] {3, 4, 5, 6});
        DoubleColumn doubles = DoubleColumn.create("mood", 3, 4, 5, 6);

        for (var column : List.of(ints, longs, shorts, floats, doubles)) {
            column.setMissing(1);
            assertThat(Tables.readCase(anna(column)).series("mood").values().toArray())
                    .containsExactly(3, Double.NaN, 5, 6);
        }
        assertThat(ints.getInt(1)).isEqualTo(Integer.MIN_VALUE); // what it would have been, read raw
    }

    @Test
    void theCaseIsTheOneThatIsBuiltFromTheSameDays() {
        assertThat(Tables.readCase(anna(IntColumn.create("mood", 3, 4, 5, 6))))
                .isEqualTo(SingleCase.named("anna")
                        .startingOn(MONDAY)
                        .phase("A", 2)
                        .phase("B", 2)
                        .measure(Measure.of("mood"), 3, 4, 5, 6)
                        .build());
    }

    @Test
    void columnsStandInAnyOrderAndUpperCase() {
        Table table = Table.create(
                "anna",
                IntColumn.create("mood", 1, 2),
                phases("A", "B").setName("Phase"),
                LongColumn.create("SESSION", 5, 6));

        SingleCase anna = Tables.readCase(table);

        assertThat(anna.timeline()).isEqualTo(new Timeline(Timeline.Unit.SESSION, 5, 2));
    }

    @Test
    void theOptionsOfTheReaderHold() {
        Table table = Table.create(
                "anna",
                dates(4),
                IntColumn.create("phase", 0, 0, 1, 1),
                IntColumn.create("worry", 7, 6, 3, 2),
                StringColumn.create("note", "a", "b", "c", "d"));
        DiaryReader reader = DiaryReader.withDefaults()
                .withMeasure(Measure.of("worry")
                        .withImprovement(Improvement.DECREASE)
                        .withLimits(0, 10))
                .withOnly(List.of("worry"))
                .withPhaseWord("0", "A")
                .withPhaseWord("1", "B");

        SingleCase anna = Tables.readCase(table, reader);

        assertThat(anna.conditions()).containsExactly("A", "B");
        assertThat(anna.measures()).hasSize(1);
        assertThat(anna.measures().get(0).improvement()).isEqualTo(Improvement.DECREASE);
    }

    @Test
    void severalCasesHaveAColumnOfTheirOwn() {
        Table table = Table.create(
                IntColumn.create("case", 1, 1, 2, 2),
                IntColumn.create("day", 1, 2, 1, 2),
                phases("A", "B", "A", "B"),
                IntColumn.create("mood", 1, 2, 3, 4));

        Study study = Tables.read(table);

        assertThat(study.cases()).extracting(SingleCase::id).containsExactly("1", "2");
        assertThatThrownBy(() -> Tables.readCase(table))
                .isInstanceOf(DiaryException.class)
                .hasMessageContaining("there are 2 cases (1, 2)");
    }

    @Test
    void aDateWithATimeOfDayIsRefused() {
        DateTimeColumn times = DateTimeColumn.create("date");
        times.append(LocalDateTime.of(2026, 3, 2, 20, 15));
        times.append(LocalDateTime.of(2026, 3, 3, 20, 0));
        Table table = Table.create("anna", times, phases("A", "B"), IntColumn.create("mood", 1, 2));

        assertRefused(
                table,
                "anna:1:1: date \"2026-03-02T20:15\" is a time; allowed are dates without a time of day, such as"
                        + " 2026-03-02; this is told once for the column");
    }

    @Test
    void textsInPlaceOfNumbersAndDatesAreRefusedOnceForEachColumn() {
        Table table = Table.create(
                "anna",
                StringColumn.create("date", "2026-03-02", "2026-03-03"),
                phases("A", "B"),
                StringColumn.create("mood", "", "3,5"));

        assertRefused(
                table,
                "anna:1:1: date \"2026-03-02\" is a text; allowed are dates without a time of day, such as 2026-03-02;"
                        + " this is told once for the column\n"
                        + "anna:2:3: mood \"3,5\" is a text; allowed are numbers such as 4 or 3.5, and blank cells;"
                        + " this is told once for the column");
    }

    @Test
    void theMessagesAreThoseOfTheFileReaderWithRows() {
        assertRefused(
                Table.create(
                        "anna",
                        DateColumn.create("date", MONDAY, MONDAY, null, MONDAY.plusDays(1)),
                        phases("A", "A", "B", ""),
                        DoubleColumn.create("mood", 3, Double.POSITIVE_INFINITY, 1, 2)),
                "anna:2:1: 2026-03-02 stands twice in anna, first in row 1; every date may have one row\n"
                        + "anna:2:3: mood \"Infinity\" is infinite; allowed are finite numbers, a blank or NA\n"
                        + "anna:3:1: date is blank; every row needs a date\n"
                        + "anna:4:2: phase is blank; every row needs a phase");
        assertRefused(
                Table.create(
                        "anna",
                        DoubleColumn.create("day", 2, 1, 2.5),
                        phases("A", "B", "B"),
                        DoubleColumn.create("mood", 3, 11, 1)),
                DiaryReader.withDefaults().withMeasure(Measure.of("mood").withLimits(0, 10)),
                "anna:2:1: 1 comes after 2 of row 1; the days of anna must be in order\n"
                        + "anna:2:3: mood \"11\" is outside the declared limits; allowed is 0 to 10\n"
                        + "anna:3:1: day \"2.5\" cannot be read; allowed are whole numbers of up to 9 digits, such as 14");
    }

    @Test
    void aTableWithoutTheColumnsOfADiaryIsRefused() {
        String needed = "; needed are one of date, day or session, then phase, and at least one measure such as mood";
        assertRefused(
                Table.create("anna", IntColumn.create("mood", new int[] {3})),
                "anna: there is no column date, day or session" + needed + "\nanna: there is no column phase" + needed);
        assertRefused(
                anna(IntColumn.create("mood", 1, 2, 3, 4)),
                DiaryReader.withDefaults().withMeasure(Measure.of("sleep")),
                "anna: there is no column \"sleep\"; the columns are date, phase, mood");
        assertRefused(
                Table.create("anna", dates(0), phases(), IntColumn.create("mood")),
                "anna: there is no row after the header; every day needs one");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Tables.readCase(Table.create(dates(1), phases("A"), IntColumn.create("mood", new int[] {3}))))
                .withMessage(
                        "a table without a name and without a column case; name it, as in table.setName(\"anna\")");
    }

    private static void assertRefused(Table table, String message) {
        assertRefused(table, DiaryReader.withDefaults(), message);
    }

    private static void assertRefused(Table table, DiaryReader reader, String message) {
        assertThatThrownBy(() -> Tables.readCase(table, reader))
                .isInstanceOf(DiaryException.class)
                .hasMessage(message);
    }

    @Test
    void aFileReadByTablesawIsTheFileReadByTheDiaryReader() throws Exception {
        Path file = EXAMPLES.resolve("phone-calls-missing.csv");
        Table table = Table.read()
                .usingOptions(CsvReadOptions.builder(new StringReader(java.nio.file.Files.readString(file)))
                        .tableName("phone-calls-missing")
                        .columnTypes(new ColumnType[] {
                            ColumnType.LOCAL_DATE, ColumnType.STRING, ColumnType.INTEGER, ColumnType.INTEGER
                        }));

        assertThat(Tables.readCase(table)).isEqualTo(SingleCase.read(file));
    }

    @Test
    void anAlternatingCaseHasRowsForDaysWithAConditionOnly() {
        SingleCase walk = SingleCase.named("walk")
                .measures(Measure.of("energy"))
                .alternating()
                .row(1, "A", 3)
                .row(4, "B", 5)
                .row(5, "A", Double.NaN)
                .build();

        Table table = Tables.of(walk);

        assertThat(table.longColumn("day").asObjectArray()).containsExactly(1L, 4L, 5L);
        assertThat(Tables.readCase(table, DiaryReader.withDefaults().withAlternating(true)))
                .isEqualTo(walk);
    }

    @Test
    void aStudyIsLong() {
        Study study = DiaryReader.withDefaults()
                .withPhaseWord("baseline", "A")
                .withPhaseWord("intervention", "B")
                .read(EXAMPLES.resolve("three-people.csv"));

        Table table = Tables.of(study);

        assertThat(table.columnNames()).containsExactly("case", "session", "phase", "contacts");
        assertThat(Tables.read(table)).isEqualTo(study);
    }

    @Test
    void aMeasureThatACaseDoesNotHaveIsMissingThere() {
        SingleCase anna = Tables.readCase(anna(IntColumn.create("mood", 1, 2, 3, 4)));
        SingleCase ben =
                Tables.readCase(anna(IntColumn.create("sleep", 5, 6, 7, 8)).setName("ben"));

        Table table = Tables.of(new Study(List.of(anna, ben)));

        assertThat(table.columnNames()).containsExactly("case", "date", "phase", "mood", "sleep");
        assertThat(table.doubleColumn("mood").asDoubleArray())
                .containsExactly(1, 2, 3, 4, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        assertThat(table.doubleColumn("sleep").countMissing()).isEqualTo(4);
    }

    @Test
    void whatATableCannotHoldIsRefused() {
        SingleCase dated = Tables.readCase(anna(IntColumn.create("mood", 1, 2, 3, 4)));
        SingleCase numbered = SingleCase.named("ben")
                .phase("A", 1)
                .phase("B", 1)
                .measure(Measure.of("mood"), 1, 2)
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tables.of(new Study(List.of(dated, numbered))))
                .withMessage(
                        "a study with cases by date and by day; a table has one column of days, make a table of each case");
        SingleCase twins = SingleCase.named("anna")
                .phase("A", 1)
                .phase("B", 1)
                .measure(Measure.of("mood"), 1, 2)
                .measure(Measure.of("Mood"), 1, 2)
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tables.of(twins))
                .withMessageStartingWith("measure \"Mood\" of anna has the name of another column");
        SingleCase future = SingleCase.named("anna")
                .startingOn(LocalDate.of(32767, 12, 31))
                .phase("A", 1)
                .phase("B", 1)
                .measure(Measure.of("mood"), 1, 2)
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tables.of(future))
                .withMessage("date +32768-01-01 of anna; a Tablesaw table holds the years -32768 to 32767");
    }

    @Test
    void descriptionsHaveAColumnForEachStatistic() {
        SingleCase anna = Tables.readCase(
                Table.create("anna", dates(3), phases("A", "A", "B"), IntColumn.create("mood", 3, 5, 6)));

        Table table = Tables.of(PhaseDescription.of(anna.series("mood")));

        assertThat(table.stringColumn("phase").asObjectArray()).containsExactly("A", "B");
        assertThat(table.intColumn("n").asObjectArray()).containsExactly(2, 1);
        assertThat(table.doubleColumn("mean").asDoubleArray()).containsExactly(4, 6);
        assertThat(table.doubleColumn("sd").isMissing(1)).isTrue();
        assertThat(table.stringColumn("reasons").get(1)).contains("sd=N_LT_2", "slope=N_LT_2");
    }

    @Test
    void effectsHaveAReasonWhereTheyHaveNoNumber() {
        SingleCase anna = Tables.readCase(
                Table.create("anna", dates(3), phases("A", "A", "B"), IntColumn.create("mood", 3, 5, 6)));

        Table all = Tables.of(EffectSizes.all(anna.series("mood")));
        Table nap = all.where(all.stringColumn("index").isEqualTo("NAP"));
        Table medians = all.where(all.stringColumn("index").isEqualTo("MEDIAN_DIFF"));

        assertThat(all.rowCount()).isEqualTo(EffectSizes.catalogue().size());
        assertThat(nap.doubleColumn("value").get(0)).isEqualTo(1);
        assertThat(nap.stringColumn("seReason").get(0)).isEqualTo("N_LT_2");
        assertThat(nap.stringColumn("flags").get(0)).contains("SPARSE");
        assertThat(nap.stringColumn("reason").isMissing(0)).isTrue();
        assertThat(medians.doubleColumn("value").get(0)).isEqualTo(2);
        assertThat(medians.doubleColumn("se").isMissing(0)).isTrue();
    }

    @Test
    void noEffectIsATableOfColumnsOnly() {
        Table table = Tables.of(new EffectSizes(List.of()));

        assertThat(table.rowCount()).isZero();
        assertThat(table.columnNames()).startsWith("measure", "index").contains("value", "reason");
    }

    @Test
    void testsSayWhetherTheyHaveAPValue() {
        SingleCase calls = SingleCase.read(EXAMPLES.resolve("phone-calls.csv"));
        PhaseStarts design = PhaseStarts.of(calls, 5);
        RandomizationTest test = RandomizationTest.withDefaults();

        Table table = Tables.of(
                test.test(calls.series("mood"), design),
                test.test(calls.withDesign(design).series("mood"), design));

        assertThat(table.booleanColumn("licensed").asObjectArray()).containsExactly(false, true);
        assertThat(table.doubleColumn("p").isMissing(0)).isTrue();
        assertThat(table.doubleColumn("asIfProportion").get(0))
                .isEqualTo(table.doubleColumn("p").get(1));
        assertThat(table.stringColumn("reason").asObjectArray()).containsExactly("NOT_RANDOMIZED", "");
        assertThat(table.doubleColumn("schedules").get(0)).isEqualTo(105);
    }

    @Test
    void aShownTableKeepsItsTexts() {
        TextTable shown = NonOverlap.NAP
                .of(SingleCase.read(EXAMPLES.resolve("phone-calls.csv")).series("mood"))
                .table();

        Table table = Tables.of(shown);

        assertThat(table.columnNames()).isEqualTo(shown.head());
        assertThat(table.stringColumn("value").asObjectArray()).containsExactly("0.959", "0.770");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tables.of(TextTable.of(List.of("n", "N"), List.of())))
                .withMessageStartingWith("column \"N\" stands twice");
    }

    @Test
    void anAnalysisIsItsSheets() {
        SingleCase calls = SingleCase.read(EXAMPLES.resolve("phone-calls.csv"));
        CaseAnalysis fixed = CaseAnalysis.of(calls);
        CaseAnalysis drawn = CaseAnalysis.of(calls.withDesign(PhaseStarts.of(calls, 5)));

        assertThat(Tables.of(fixed)).extracting(Table::name).containsExactly("data", "phases", "changes", "effects");
        assertThat(Tables.of(drawn))
                .extracting(Table::name)
                .containsExactly("data", "phases", "changes", "effects", "tests");
        Table effects = Tables.of(fixed).get(3);
        assertThat(effects.where(effects.stringColumn("index").isEqualTo("PHASE_MEAN_DIFF"))
                        .doubleColumn("value")
                        .get(0))
                .isEqualTo(fixed.measure("mood").combined().get(0).value());
    }

    @Test
    void changesAndAveragesAreRows() {
        SingleCase calls = SingleCase.read(EXAMPLES.resolve("phone-calls.csv"));
        Table changes = Tables.of(VisualAnalysis.of(calls.series("mood").compare("A", "B")));

        // Means of the worked case: 26/7 and 86/14.
        assertThat(changes.where(changes.stringColumn("statistic").isEqualTo("meanChange"))
                        .doubleColumn("raw")
                        .get(0))
                .isCloseTo(86.0 / 14 - 26.0 / 7, offset(1e-14));
        Table averages = Tables.of(AverageEffect.overChanges(calls.series("mood"), NonOverlap.NAP, Weighting.EQUAL));
        // NAP of the two changes: 94/98 and 75.5/98.
        assertThat(averages.doubleColumn("value").get(0)).isCloseTo((94 + 75.5) / 196, offset(1e-15));
        assertThat(averages.intColumn("entered").get(0)).isEqualTo(2);
    }
}
