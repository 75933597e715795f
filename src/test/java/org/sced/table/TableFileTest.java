package org.sced.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sced.analysis.CaseAnalysis;
import org.sced.data.DiaryReader;
import org.sced.data.SingleCase;
import org.sced.data.Study;
import org.w3c.dom.Element;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class TableFileTest {
    @TempDir
    Path folder;

    private static Table mixed() {
        return Table.create(
                "mixed",
                StringColumn.create("text", "=1+1", "+49", "", "@x, \"y\""),
                DoubleColumn.create("number", 0.1 + 0.2, 1e23, Double.NaN, -1e-7),
                LongColumn.create("whole", 1, 999_999_999_999_999L, 9_007_199_254_740_993L, -3),
                DateColumn.create(
                        "date", LocalDate.of(2026, 3, 2), LocalDate.of(1900, 2, 28), null, LocalDate.of(9999, 12, 31)),
                BooleanColumn.create("truth", new Boolean[] {true, false, null, true}));
    }

    @Test
    void csvHasAllDigitsAndTextsAsTheyAre() throws Exception {
        Path file = TableFile.save(folder.resolve("mixed.csv"), mixed());

        assertThat(file).content().isEqualTo("""
                        text,number,whole,date,truth
                        =1+1,0.30000000000000004,1,2026-03-02,true
                        +49,1E+23,999999999999999,1900-02-28,false
                        ,,9007199254740993,,
                        "@x, ""y""\",-1E-7,-3,9999-12-31,true
                        """);
    }

    @Test
    void everyExampleIsReadBackFromItsCsv() throws Exception {
        DiaryReader words =
                DiaryReader.withDefaults().withPhaseWord("baseline", "A").withPhaseWord("intervention", "B");
        try (var files = Files.list(Path.of("examples/data"))) {
            for (Path example : files.toList()) {
                DiaryReader reader =
                        words.withAlternating(example.getFileName().toString().startsWith("walk"));
                Study study = reader.read(example);
                Path file = folder.resolve(example.getFileName());

                // A file of one person is read back under its own name.
                String stem = example.getFileName().toString().replace(".csv", "");
                boolean named =
                        study.cases().size() == 1 && study.cases().get(0).id().equals(stem);

                TableFile.save(file, named ? Tables.of(study.cases().get(0)) : Tables.of(study));

                assertThat(reader.read(file)).isEqualTo(study);
            }
        }
    }

    @Test
    void aWorkbookHasRealNumbersAndDatesAndNoFormula() throws Exception {
        Map<String, String> parts = parts(Files.readAllBytes(TableFile.save(folder.resolve("mixed.xlsx"), mixed())));
        String sheet = parts.get("xl/worksheets/sheet1.xml");
        Map<String, String> cells = cells(parts);

        assertThat(cells)
                .containsEntry("A1", "s:text")
                .containsEntry("A2", "s:=1+1")
                .containsEntry("A3", "s:+49")
                .containsEntry("A5", "s:@x, \"y\"")
                .containsEntry("B2", "n:0.30000000000000004")
                .containsEntry("B3", "n:1E+23")
                .containsEntry("C2", "n:1")
                .containsEntry("C3", "n:999999999999999")
                .containsEntry("C4", "s:9007199254740993") // more digits than a spreadsheet keeps
                .containsEntry("D2", "n:46083.0") // days since 1899-12-30
                .containsEntry("D3", "s:1900-02-28") // before the first day that spreadsheets count rightly
                .containsEntry("E2", "b:1")
                .doesNotContainKeys("A4", "B4", "D4", "E4");
        assertThat(sheet).doesNotContain("<f>").contains("state=\"frozen\"", "ySplit=\"1\"", "<cols>");
        assertThat(parts.get("xl/styles.xml")).contains("yyyy-mm-dd");
        assertThat(parts.get("xl/workbook.xml")).contains("name=\"mixed\"");
    }

    @Test
    void aWorkbookHasNoClock() throws Exception {
        byte[] first = Workbooks.bytes(List.of(mixed()));
        Thread.sleep(5); // the writer's stamp has milliseconds
        byte[] second = Workbooks.bytes(List.of(mixed()));

        assertThat(second).isEqualTo(first);
        assertThat(parts(first).get("docProps/core.xml"))
                .doesNotContain("created")
                .contains("sced");
    }

    @Test
    void sheetsHaveNamesThatSpreadsheetsAllow() throws Exception {
        String umlauts = "Stimmung/Schlaf: Anna [erste Person], ganz lang";
        List<Table> tables = new ArrayList<>();
        for (String name : List.of("data", "DATA", umlauts, umlauts, "'", "a&b")) {
            tables.add(Table.create(name, StringColumn.create("x", "1")));
        }

        String workbook = parts(Workbooks.bytes(tables)).get("xl/workbook.xml");

        assertThat(workbook)
                .contains(
                        "name=\"data\"",
                        "name=\"DATA 2\"",
                        "name=\"Stimmung-Schlaf- Anna -erste Pe\"",
                        "name=\"Stimmung-Schlaf- Anna -erste 2\"",
                        "name=\"table\"",
                        "name=\"a&amp;b\"");
    }

    @Test
    void aWholeAnalysisFitsIntoAWorkbook() throws Exception {
        CaseAnalysis calls = CaseAnalysis.of(SingleCase.read(Path.of("examples/data/phone-calls.csv")));

        Path file = TableFile.save(folder.resolve("new/calls.xlsx"), Tables.of(calls));

        assertThat(parts(Files.readAllBytes(file)))
                .containsKeys("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml");
    }

    @Test
    void infiniteNumbersOfOthersTablesAreTexts() throws Exception {
        Table table = Table.create("x", FloatColumn.create("f", new float[] {Float.POSITIVE_INFINITY, 0.5f}));

        assertThat(cells(parts(Workbooks.bytes(List.of(table)))))
                .containsEntry("A2", "s:Infinity")
                .containsEntry("A3", "n:0.5");
    }

    @Test
    void whatCannotBeSavedIsToldAndNothingIsWritten() {
        Table table = mixed();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TableFile.save(folder.resolve("x.ods"), table))
                .withMessage("a table cannot be saved as \"x.ods\"; the ending must be .csv or .xlsx");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TableFile.save(folder.resolve("x.csv"), List.of(table, table)))
                .withMessage("2 tables for x.csv; a .csv holds one, several fit into a .xlsx");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TableFile.save(folder.resolve("x.xlsx"), List.of()))
                .withMessageStartingWith("no table for ");
        Table novel = Table.create("novel", StringColumn.create("text", "x".repeat(32_768)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TableFile.save(folder.resolve("x.xlsx"), novel))
                .withMessage("a text of 32768 characters; a cell of a sheet holds 32767");
        assertThat(folder).isEmptyDirectory();
    }

    private static Map<String, String> parts(byte[] workbook) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    /** The cells of the first sheet by their names, each with its kind: s for text, n for number, b for truth. */
    private static Map<String, String> cells(Map<String, String> parts) throws Exception {
        List<String> shared = new ArrayList<>();
        for (Element text : elements(parts.get("xl/sharedStrings.xml"), "si")) {
            shared.add(text.getTextContent());
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (Element cell : elements(parts.get("xl/worksheets/sheet1.xml"), "c")) {
            String kind = cell.getAttribute("t");
            String content = cell.getTextContent();
            cells.put(
                    cell.getAttribute("r"),
                    kind + ":" + (kind.equals("s") ? shared.get(Integer.parseInt(content)) : content));
        }
        return cells;
    }

    private static List<Element> elements(String xml, String name) throws Exception {
        var nodes = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
