package org.sced.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sced.cli.CommandRun.bad;
import static org.sced.cli.CommandRun.good;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sced.analysis.EffectLines;
import org.sced.analysis.Version;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScedTest {
    private static final String DIARY = "examples/data/phone-calls.csv";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @TempDir
    Path folder;

    private Path out() {
        return folder.resolve("out");
    }

    private List<String> written() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private Path diary(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    private Path persons(String... ids) throws IOException {
        List<String> lines = new ArrayList<>(List.of("case,day,phase,mood"));
        for (String id : ids) {
            for (int day = 1; day <= 12; day++) {
                lines.add("\"" + id + "\"," + day + "," + (day <= 6 ? "A" : "B") + "," + (day % 3 + (day > 6 ? 3 : 0)));
            }
        }
        return diary("persons.csv", lines.toArray(String[]::new));
    }

    // ---- analyze

    @Test
    void analyzeWritesAReportAndTellsWhatWasSeen() throws IOException {
        CommandRun run = good("analyze", DIARY, "--out", out().toString());
        assertThat(run.out())
                .startsWith("phone-calls: 28 days (2026-03-02 to 2026-03-29), A 7, B 14, A′ 7; measures mood, contacts")
                .contains("The middle value (median) of mood was 4 in A, 6 in B and 5 in A′.")
                .contains("was not tested")
                .contains("PHASE_MEAN_DIFF A+A′→B 1.714, SE 0.355, 95 % [0.984, 2.445]")
                .contains("Report: " + out().resolve("report.html"));
        assertThat(written())
                .containsExactly(
                        "out/figure.png", "out/figure.svg", "out/report.html", "out/report.md", "out/results.json");
    }

    @Test
    void analyzeAsJsonPrintsTheResults() throws IOException {
        CommandRun run = good("analyze", DIARY, "--json", "--out", out().toString());
        assertThat(run.out().replace("\r\n", "\n")).isEqualTo(Files.readString(out().resolve("results.json")));
        assertThat(run.json().get("measures").size()).isEqualTo(2);
    }

    @Test
    void severalPersonsGetAFolderEach() throws IOException {
        CommandRun run = good("analyze", persons("anna", "ben").toString(), "--out", out().toString());
        assertThat(run.out())
                .contains(
                        "anna: 12 days",
                        "ben: 12 days",
                        out().resolve("ben/report.html").toString());
        assertThat(written())
                .hasSize(11)
                .contains("out/anna/report.html", "out/ben/report.html", "out/ben/results.json");
        CommandRun json = good("analyze", "--json", persons("anna", "ben").toString(), "--out", out().toString());
        assertThat(json.json().get(1).get("case").get("id").asString()).isEqualTo("ben");
    }

    @Test
    void onePersonOfSeveral() throws IOException {
        good("analyze", persons("anna", "ben").toString(), "--case", "ben", "--out", out().toString());
        assertThat(written()).hasSize(6).contains("out/report.html");
        assertThat(Files.readString(out().resolve("report.md"))).contains("# Case report: ben");
    }

    @Test
    void idsCannotLeadOutOfTheFolder() throws IOException {
        String file = persons("../../x", "..", "/etc/y", "a\\\\b", "c:d").toString();
        good("analyze", file, "--out", out().toString());
        assertThat(written()).hasSize(26).allMatch(name -> name.equals("persons.csv") || name.startsWith("out/"));
        try (Stream<Path> inside = Files.list(out())) {
            assertThat(inside.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("__.._x", "_", "_etc_y", "a__b", "c_d");
        }
        good("chart", file, "--case", "../../x", "--out", out().toString());
        assertThat(written()).contains("out/__.._x.png", "out/__.._x.svg", "out/__.._x.pdf");
    }

    @Test
    void longIdsGiveNamesThatFileSystemsTake() throws IOException {
        String id = "😀é".repeat(1000);
        good("analyze", persons(id, "ben").toString(), "--out", out().toString());
        good("chart", persons(id, "ben").toString(), "--out", out().toString());
        assertThat(written()).anyMatch(name -> name.matches("out/_é.*/report.html"));
    }

    @Test
    void idsThatGiveOneNameAreRefusedBeforeAnythingIsWritten() throws IOException {
        assertThat(bad("analyze", persons("a/b", "a:b").toString(), "--out", out().toString()))
                .isEqualTo("sced: two cases would be written to " + out().resolve("a_b") + "; choose one with --case"
                        + System.lineSeparator());
        assertThat(bad("chart", persons("a/b", "a:b").toString(), "--out", out().toString()))
                .startsWith("sced: two cases would be written to ");
        assertThat(written()).containsExactly("persons.csv");
    }

    @Test
    void aFileInPlaceOfTheFolder() throws IOException {
        Files.writeString(out(), "mine");
        assertThat(bad("analyze", DIARY, "--out", out().toString()))
                .startsWith("sced: cannot write ")
                .contains("is a file, a folder is needed");
        assertThat(bad(
                        "analyze",
                        DIARY,
                        "--json",
                        "--out",
                        out().resolve("deeper").toString()))
                .startsWith("sced: cannot write ");
        assertThat(bad("chart", DIARY, "--out", out().resolve("x.png").toString()))
                .startsWith("sced: cannot write ");
        assertThat(written()).containsExactly("out");
        assertThat(out()).hasContent("mine");
    }

    @Test
    void nothingIsHalfWritten() throws IOException {
        Files.createDirectories(out().resolve("results.json/in the way"));
        bad("analyze", DIARY, "--out", out().toString());
        assertThat(written()).noneMatch(name -> name.endsWith(".part"));
        for (String name : written()) {
            assertThat(Files.size(folder.resolve(name))).isGreaterThan(100);
        }
    }

    @Test
    void aDiaryWithErrorsWritesNothing() throws IOException {
        String file = diary("bad.csv", "date,phase,mood", "2026-03-02,A,3", "2026-03-03,,x")
                .toString();
        assertThat(bad("analyze", file, "--out", out().toString())).contains("bad.csv:3:2: ", "bad.csv:3:3: ");
        assertThat(written()).containsExactly("bad.csv");
    }

    @Test
    void textOfTheDiaryCannotSteerTheTerminal() throws IOException {
        String given = "a\u001b[2J\u009b\u202E\u2067b\tc\r\nA′ 😀 שלום";
        String safe = "a\uFFFD[2J\uFFFD\uFFFD\uFFFDb\tc\r\nA′ 😀 שלום";
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        try (Terminal terminal = new Terminal(shown)) {
            terminal.print(given);
            terminal.write(7);
            terminal.print(Terminal.visible(given).getBytes(StandardCharsets.UTF_8));
            terminal.print('|');
            for (char c : "😀A′\u007f".toCharArray()) {
                terminal.print(c);
            }
        }
        assertThat(shown.toString(StandardCharsets.UTF_8)).isEqualTo(safe + "\uFFFD" + safe + "|😀A′\uFFFD");
        assertThat(CommandRun.of("analyze", "no\u001b[2J.csv").err())
                .contains("no\uFFFD[2J.csv")
                .doesNotContain("\u001b");
    }

    @Test
    void namesOfALongStreamCannotSteerTheTerminal() throws IOException {
        String file = diary("steer.csv", "case,day,phase,mo\u009bod", "a\u202Eb,1,A,3", "a\u202Eb,2,B,4")
                .toString();
        String lines = good("effects", file, "--csv", "--stream").out();
        assertThat(lines).contains("\na\uFFFDb,mo\uFFFDod,NAP,A,B,1,1,1,").doesNotContain("\u009b", "\u202E");
        assertThat(good("effects", file, "--csv").out()).isEqualTo(lines);
    }

    @Test
    void outputThatCannotBeWrittenIsAnError() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThat(Sced.run(full, err, "describe", DIARY)).isEqualTo(2);
        assertThat(err).asString().startsWith("sced: the output could not be written as a whole");
        err.reset();
        assertThat(Sced.run(full, err, "effects", DIARY, "--csv", "--stream")).isEqualTo(2);
        assertThat(err)
                .asString()
                .isEqualToNormalizingNewlines("sced: standard output: IOException: No space left on device\n");
    }

    // ---- describe, effects

    @Test
    void describe() {
        assertThat(good("describe", DIARY).out())
                .contains("mood, interval, higher is better", "phase   n  missing   mean");
        JsonNode rows = good("describe", DIARY, "--json").json();
        assertThat(rows.size()).isEqualTo(6);
        assertThat(rows.get(1).get("phase").asString()).isEqualTo("B");
        assertThat(rows.get(1).get("n").intValue()).isEqualTo(14);
        assertThat(rows.get(1).get("median").doubleValue()).isEqualTo(6);
    }

    @Test
    void effects() {
        assertThat(good("effects", DIARY).out()).contains("NAP", "Whole design:", "PHASE_MEAN_DIFF A+A′→B");
        JsonNode rows = good("effects", DIARY, "--json", "--measure", "mood").json();
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.get("measure").asString()).isEqualTo("mood"));
        assertThat(rows.get(0).get("index").asString()).isEqualTo("MEAN_DIFF");
    }

    @Test
    void effectsAsLines() throws IOException {
        String two = persons("ben", "anna").toString();
        String csv = good("effects", two, "--csv").out();
        List<String> lines = csv.lines().toList();
        assertThat(lines.get(0)).isEqualTo(EffectLines.HEADER.strip());
        assertThat(lines).anyMatch(line -> line.startsWith("ben,mood,PND,A,B,6,6,1,1,,,"));
        assertThat(lines.stream()
                        .skip(1)
                        .map(line -> line.substring(0, line.indexOf(',')))
                        .distinct())
                .containsExactly("ben", "anna");
        assertThat(good("effects", two, "--csv", "--stream").out()).isEqualTo(csv);
        assertThat(good("effects", two, "--csv", "--stream", "--case", "anna").out())
                .isEqualTo(good("effects", two, "--csv", "--case", "anna").out())
                .doesNotContain("ben");
        assertThat(bad("effects", two, "--csv", "--json")).contains("--csv beside --json; choose one of them");
    }

    @Test
    void effectsCaseByCase() throws IOException {
        String two = persons("ben", "anna").toString();
        assertThat(good("effects", two, "--stream").out())
                .isEqualTo(good("effects", two).out())
                .containsOnlyOnce("Indices:");
        JsonNode rows = good("effects", two, "--json").json();
        List<String> lines =
                good("effects", two, "--json", "--stream").out().lines().toList();
        assertThat(lines).hasSize(rows.size());
        for (int i = 0; i < lines.size(); i++) {
            assertThat(MAPPER.readTree(lines.get(i))).isEqualTo(rows.get(i));
        }
        assertThat(bad("effects", two, "--stream", "--case", "cora")).contains("no case \"cora\" in ");
    }

    @Test
    void whatStandsBeforeABadCaseIsPrinted() throws IOException {
        String file = Files.writeString(
                        folder.resolve("apart.csv"),
                        "case,day,phase,mood\nanna,1,A,1\nanna,2,B,3\nben,1,A,1\nben,2,B,x\n")
                .toString();
        CommandRun run = CommandRun.of("effects", file, "--csv", "--stream");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).contains("anna,mood,NAP,").doesNotContain("ben");
        assertThat(run.err()).startsWith("apart.csv:5:4: mood \"x\" is not a number");
    }

    @Test
    void declarationsReachTheMeasure() {
        JsonNode results = good(
                        "analyze",
                        DIARY,
                        "--json",
                        "--out",
                        out().toString(),
                        "--lower-is-better",
                        "contacts",
                        "--limits",
                        "mood=0:10",
                        "--scale",
                        "contacts=count",
                        "--resolution",
                        "mood=0.5",
                        "--goal",
                        "mood=8",
                        "--level",
                        "0.9",
                        "--seed",
                        "-3")
                .json();
        JsonNode mood = results.get("measures").get(0).get("measure");
        JsonNode contacts = results.get("measures").get(1).get("measure");
        assertThat(mood.get("min").doubleValue()).isZero();
        assertThat(mood.get("max").doubleValue()).isEqualTo(10);
        assertThat(mood.get("resolution").doubleValue()).isEqualTo(0.5);
        assertThat(mood.get("goal").doubleValue()).isEqualTo(8);
        assertThat(contacts.get("improvement").asString()).isEqualTo("DECREASE");
        assertThat(contacts.get("scale").asString()).isEqualTo("COUNT");
        assertThat(results.get("options").get("level").doubleValue()).isEqualTo(0.9);
        assertThat(results.get("options").get("seed").longValue()).isEqualTo(-3);
        assertThat(results.get("measures").get(1).get("pattern").get("kind").asString())
                .isEqualTo("WORSENED");
    }

    @Test
    void phaseWordsAndTextColumns() throws IOException {
        String file = diary("words.csv", "day,phase,mood,note", "1,Baseline,3,x", "2,baseline,4,y", "3,calls,5,z")
                .toString();
        JsonNode rows = good(
                        "describe", file, "--json", "--measure", "mood", "--phase", "baseline=A", "--phase", "calls=B")
                .json();
        assertThat(rows.get(0).get("phase").asString()).isEqualTo("A");
        assertThat(rows.get(1).get("phase").asString()).isEqualTo("B");
    }

    @Test
    void alternating() throws IOException {
        String file = diary("alt.csv", "session,phase,mood", "1,A,1", "2,B,5", "3,A,2", "4,B,6", "5,A,1", "6,B,5")
                .toString();
        JsonNode rows = good("describe", file, "--json", "--alternating").json();
        assertThat(rows.size()).isEqualTo(2);
        assertThat(rows.get(0).get("n").intValue()).isEqualTo(3);
        assertThat(good("describe", file, "--json").json().size()).isEqualTo(6);
        assertThat(bad("analyze", file, "--alternating", "--drawn-from", "starts:1", "--out", out().toString()))
                .contains("is an alternating case");
    }

    // ---- test

    @Test
    void testOfADrawnCaseIsLicensed() {
        JsonNode rows =
                good("test", DIARY, "--drawn-from", "starts:5", "--json").json();
        assertThat(rows.size()).isEqualTo(2);
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.get("licensed").booleanValue()).isTrue();
            assertThat(row.get("statistic").asString()).isEqualTo("PHASE_MEAN_DIFF");
            assertThat(row.get("alternative").asString()).isEqualTo("BETTER");
            assertThat(row.get("method").asString()).isEqualTo("EXACT");
            assertThat(row.get("schedules").intValue()).isEqualTo(105);
            assertThat(row.get("seed").longValue()).isEqualTo(1);
            assertThat(row.get("design").asString()).isEqualTo("starts 28: A 5, B 5, A′ 5");
        });
        // The shares of equal or larger statistics among C(15, 2) schedules, as the randomization tests pin them.
        assertThat(rows.get(0).get("p").doubleValue()).isEqualTo(43 / 105.0);
    }

    @Test
    void testOfAnotherCaseIsNotLicensed() {
        CommandRun text = good("test", DIARY, "--design", "starts:5");
        assertThat(text.out())
                .contains("as-if proportion", "This is no p-value")
                .doesNotContain(", p = ");
        JsonNode row =
                good("test", DIARY, "--design", "starts:5", "--json").json().get(0);
        assertThat(row.get("licensed").booleanValue()).isFalse();
        assertThat(row.get("p").isNull()).isTrue();
        assertThat(row.get("asIfProportion").doubleValue()).isEqualTo(43 / 105.0);
        assertThat(row.get("reason").asString()).isEqualTo("NOT_RANDOMIZED");
    }

    @Test
    void aTestOverAnotherDesignThanTheDrawnOneIsNotLicensed() {
        JsonNode row = good("test", DIARY, "--drawn-from", "windows:6-10,20-24", "--design", "starts:5", "--json")
                .json()
                .get(0);
        assertThat(row.get("licensed").booleanValue()).isFalse();
        JsonNode same = good("test", DIARY, "--drawn-from", "windows:6-10,20-24", "--json")
                .json()
                .get(0);
        assertThat(same.get("licensed").booleanValue()).isTrue();
        assertThat(same.get("schedules").intValue()).isEqualTo(25);
    }

    @Test
    void testWithItsConfidenceSet() {
        CommandRun text = good("test", DIARY, "--measure", "mood", "--drawn-from", "starts:5", "--confidence");
        assertThat(text.out())
                .contains("p = 0.410 (", "PHASE_MEAN_DIFF shift = 1.714, 95% confidence set [-1.467, 4.543]");
        JsonNode row = good(
                        "test",
                        DIARY,
                        "--measure",
                        "mood",
                        "--drawn-from",
                        "starts:5",
                        "--confidence",
                        "--sides",
                        "lower",
                        "--level",
                        "0.8",
                        "--statistic",
                        "MEAN_DIFF",
                        "--lag",
                        "1",
                        "--json")
                .json()
                .get(0);
        assertThat(row.get("statistic").asString()).isEqualTo("MEAN_DIFF lag 1");
        assertThat(row.get("choice").asString()).isEqualTo("exact: the 105 schedules were listed");
        assertThat(row.get("intervalLower").doubleValue())
                .isEqualTo(row.get("p").doubleValue());
        JsonNode set = row.get("confidence");
        assertThat(set.get("sides").asString()).isEqualTo("LOWER_BOUND");
        assertThat(set.get("licensed").booleanValue()).isTrue();
        assertThat(set.get("upper").isNull()).isTrue();
        assertThat(set.get("lower").isNumber()).isTrue();
        assertThat(set.get("rawLower")).isEqualTo(set.get("lower"));
        JsonNode asIf = good("test", DIARY, "--design", "starts:5", "--confidence", "--json")
                .json()
                .get(0)
                .get("confidence");
        assertThat(asIf.get("licensed").booleanValue()).isFalse();
        assertThat(asIf.get("reason").asString()).isEqualTo("NOT_RANDOMIZED");
        assertThat(bad("test", DIARY, "--design", "starts:5", "--sides", "left"))
                .contains("--sides left; allowed are two-sided, equal-tailed, lower and upper");
        assertThat(bad("test", DIARY, "--design", "starts:5", "--lag", "-1"))
                .contains("a lag of -1 days; allowed are 1 or more");
    }

    @Test
    void powerOfPlans() {
        CommandRun text = good("power", "starts 28: A 5, B 5, A′ 5", "--effect", "0,2", "--replications", "200");
        assertThat(text.out()).contains("power", "starts 28: A 5, B 5, A′ 5");
        CommandRun json = good(
                "power",
                "starts 28: A 5, B 5, A′ 5",
                "blocks 16: A 1, B 1",
                "--effect",
                "2",
                "--onset",
                "0.4",
                "--replications",
                "100",
                "--json");
        assertThat(json.json().size()).isEqualTo(2);
        assertThat(json.json().get(1).get("schedules").intValue()).isEqualTo(256);
        assertThat(bad("power", "starts 28: A 5, B 5, A′ 5", "--autocorrelation", "1"))
                .contains("autocorrelation 1.0; allowed are numbers between -1 and 1");
        assertThat(bad("power", "often")).contains("design \"often\" cannot be read");
    }

    @Test
    void choicesOfTheTest() {
        JsonNode row = good(
                        "test",
                        DIARY,
                        "--measure",
                        "mood",
                        "--design",
                        "starts 28: A 5, B 5, A′ 5",
                        "--statistic",
                        "NAP",
                        "--alternative",
                        "two-sided",
                        "--draws",
                        "99",
                        "--seed",
                        "5",
                        "--json")
                .json()
                .get(0);
        assertThat(row.get("statistic").asString()).isEqualTo("NAP");
        assertThat(row.get("alternative").asString()).isEqualTo("TWO_SIDED");
        assertThat(row.get("method").asString()).isEqualTo("MONTE_CARLO");
        assertThat(row.get("evaluated").intValue()).isEqualTo(100);
        assertThat(row.get("seed").longValue()).isEqualTo(5);
    }

    @Test
    void severalInterventionsAreToldApart() throws IOException {
        String file = diary("abc.csv", "day,phase,mood", "1,A,1", "2,A,2", "3,B,5", "4,B,6", "5,C,8", "6,C,9")
                .toString();
        JsonNode rows = good("test", file, "--design", "starts:1", "--json").json();
        assertThat(rows.get(0).get("to").asString()).isEqualTo("B");
        assertThat(rows.get(1).get("to").asString()).isEqualTo("C");
        assertThat(good("test", file, "--design", "starts:1").out()).contains("A→B, abc mood", "A→C, abc mood");
        assertThat(good("test", file, "--design", "starts:1", "--condition", "C", "--json")
                        .json()
                        .size())
                .isEqualTo(1);
        assertThat(bad("test", file, "--design", "starts:1", "--condition", "D"))
                .contains("no condition \"D\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                          | a test needs the schedules that could have been drawn
            --design starts:10                          | minimum phase length 10 leaves no start point in 28 days
            --design starts:8                           | cannot have been drawn from
            --design starts:x                           | allowed is starts:DAYS
            --design starts:-1                          | allowed is starts:DAYS
            --design windows:6-10                       | 1 windows for 2 changes of phase
            --design windows:6-10,x                     | allowed are ranges of days of the study
            --design windows:6-10,20-99                 | the study has days 1 to 28
            --design windows:10-6,20-24                 | its last day is not before its first
            --design nonsense                           | nonsense
            --drawn-from windows:2-4,20-24              | cannot have been drawn from
            --design starts:5 --statistic nap           | no statistic "nap"; allowed are
            --design starts:5 --alternative larger      | allowed are better, worse and two-sided
            --design starts:5 --exact --draws 9         | --exact and --draws exclude each other
            --design starts:5 --draws 0                 | 0
            --design starts:5 --draws x                 | --draws
            --design starts:5 --condition A             | A
            """)
    void refusalsOfTheTest(String options, String message) {
        List<String> args = new ArrayList<>(List.of("test", DIARY));
        String design = options.replace(" --", "\u0000--");
        for (String option : design.split("\u0000")) {
            args.addAll(Arrays.asList(option.strip().split(" ", 2)));
        }
        args.removeIf(String::isEmpty);
        assertThat(bad(args.toArray(String[]::new))).contains(message);
    }

    // ---- chart

    @Test
    void chartToAFolder() throws IOException {
        CommandRun run = good("chart", DIARY, "--out", out().toString());
        assertThat(written()).containsExactly("out/phone-calls.pdf", "out/phone-calls.png", "out/phone-calls.svg");
        assertThat(run.out().lines()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"x.png, 89504e47", "x.SVG, 3c3f786d", "x.pdf, 25504446"})
    void chartToAFile(String name, String start) throws IOException {
        JsonNode names = good(
                        "chart",
                        DIARY,
                        "--json",
                        "--title",
                        "Anna <1>",
                        "--out",
                        out().resolve(name).toString())
                .json();
        assertThat(names.get(0).asString()).endsWith(name);
        byte[] head = Arrays.copyOf(Files.readAllBytes(out().resolve(name)), 4);
        assertThat(java.util.HexFormat.of().formatHex(head)).isEqualTo(start);
    }

    @Test
    void oneFileForSeveralPersonsIsRefused() throws IOException {
        String file = persons("anna", "ben").toString();
        assertThat(bad("chart", file, "--out", out().resolve("x.png").toString()))
                .contains("one file for 2 cases; name a folder, or choose one with --case");
        assertThat(written()).containsExactly("persons.csv");
        good("chart", file, "--case", "ben", "--out", out().resolve("x.png").toString());
        assertThat(bad("chart", DIARY, "--title", " ", "--out", out().toString()))
                .contains("blank");
    }

    // ---- usage

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --limits mood=0                | --limits mood=0; allowed is MIN:MAX, as mood=0:10
            --limits mood=0:x              | "x" is not a number
            --limits mood=0:NaN            | "NaN" is not a finite number
            --limits mood=0:Infinity       | "Infinity" is not a finite number
            --limits mood=10:0             | the minimum must be below the maximum
            --limits mood=4:10             | is outside the declared limits
            --limits mood                  | mood
            --limits sleep=0:10            | there is no column "sleep"
            --measure sleep                | there is no column "sleep"
            --lower-is-better sleep        | there is no column "sleep"
            --scale mood=big               | allowed are interval, count, rate, percentage, proportion and ratio
            --resolution mood=0            | allowed are numbers above 0
            --goal mood=high               | "high" is not a number
            --case anna                    | no case "anna"; phone-calls.csv has phone-calls
            --level 2                      | confidence level 2.0; allowed are numbers between 0 and 1
            --level x                      | --level
            --seed 1.5                     | --seed
            --phase =A                     | =A
            --nonsense                     | --nonsense
            extra                          | extra
            """)
    void badOptions(String options, String message) throws IOException {
        for (String command : List.of("analyze", "describe", "effects")) {
            List<String> args = new ArrayList<>(List.of(command, DIARY));
            args.addAll(Arrays.asList(options.split(" ")));
            if (command.equals("analyze")) {
                args.addAll(List.of("--out", out().toString()));
            }
            assertThat(bad(args.toArray(String[]::new))).contains(message);
        }
        assertThat(written()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyze", "describe", "effects", "test", "chart"})
    void filesThatCannotBeRead(String command) throws IOException {
        List<String> more = command.equals("test") ? List.of("--design", "starts:1") : List.of();
        for (Path file : List.of(folder.resolve("missing.csv"), folder)) {
            List<String> args = new ArrayList<>(List.of(command, file.toString()));
            args.addAll(more);
            assertThat(bad(args.toArray(String[]::new))).contains(file.toString());
        }
        assertThat(bad(command)).contains("FILE");
        assertThat(written()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyze", "describe", "effects", "test", "chart"})
    void helpOfEachCommand(String command) {
        CommandRun help = good(command, "--help");
        assertThat(help.out())
                .contains("Usage: sced " + command, "--measure", "--lower-is-better", "--limits", "--case");
        assertThat(help.out()).doesNotContain("\u001b");
    }

    @Test
    void helpAndVersion() {
        assertThat(good("--help").out()).contains("analyze", "describe", "effects", "test", "chart", "Exit codes");
        assertThat(good("--version").out()).isEqualToIgnoringNewLines("sced " + Version.current());
    }

    @Test
    void withoutACommand() {
        assertThat(bad()).contains("Usage: sced");
        assertThat(bad("analyse", DIARY)).contains("analyse");
        assertThat(bad("--json")).contains("--json");
    }
}
