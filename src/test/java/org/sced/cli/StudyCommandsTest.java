package org.sced.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sced.cli.CommandRun.good;
import static org.sced.cli.CommandRun.refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sced.json.PlanJson;
import org.sced.planning.StudyProtocol;
import tools.jackson.databind.JsonNode;

/** Several persons together: test, power, plan. */
class StudyCommandsTest {
    private static final String KOEHLER_LEVIN = "koehler-levin 20: 5-7, 9-11, 13-15";

    @TempDir
    Path folder;

    private static String[] test(String... more) {
        return Stream.concat(
                        Stream.of("test", "examples/data/three-people.csv", "--phase", "baseline=A"),
                        Stream.concat(Stream.of("--phase", "intervention=B"), Arrays.stream(more)))
                .toArray(String[]::new);
    }

    @Test
    void aStudyIsTestedAsIf() {
        assertThat(good(test("--design", KOEHLER_LEVIN)).out()).isEqualTo("""
                Anna, Ben, Chloe contacts: mean of PHASE_MEAN_DIFF = 2.794, as-if proportion = 0.006 (better; 1 of 162 draws, \
                exact; koehler-levin 20: 5-7, 9-11, 13-15) This is no p-value: not all cases say that their schedules were \
                drawn from this design.
                person  schedule         n A  n B  statistic
                Anna    A 1–5, B 6–20      5   15      2.867
                Ben     A 1–9, B 10–20     9   11      2.747
                Chloe   A 1–13, B 14–20   13    7      2.769
                exact: the 162 draws were listed; the smallest p of the design is 0.00617
                """);
    }

    /** The largest mean of all 162 draws is the one that was seen. */
    @Test
    void aStudyThatWasDrawnHasAPValue() {
        JsonNode row =
                good(test("--drawn-from", KOEHLER_LEVIN, "--json")).json().get(0);
        assertThat(row.get("p").doubleValue()).isEqualTo(1 / 162.0);
        assertThat(row.get("licensed").booleanValue()).isTrue();
        assertThat(row.get("design").stringValue()).isEqualTo(KOEHLER_LEVIN);
        assertThat(row.get("persons")).hasSize(3);
        // Another design than the one that was drawn from is as if.
        JsonNode other = good(test(
                        "--drawn-from", KOEHLER_LEVIN, "--design", "wampold-worsham 20: 6, 10, 14", "--json"))
                .json()
                .get(0);
        assertThat(other.get("p").isNull()).isTrue();
        assertThat(other.get("asIfProportion").doubleValue()).isEqualTo(1 / 6.0);
    }

    @Test
    void theTestIsChosenAsForOnePerson() {
        JsonNode drawn = good(test(
                        "--design",
                        KOEHLER_LEVIN,
                        "--statistic",
                        "NAP",
                        "--across",
                        "median",
                        "--alternative",
                        "two-sided",
                        "--draws",
                        "500",
                        "--seed",
                        "-3",
                        "--json"))
                .json()
                .get(0);
        assertThat(drawn.get("statistic").stringValue()).isEqualTo("median of |NAP|");
        assertThat(drawn.get("alternative").stringValue()).isEqualTo("TWO_SIDED");
        assertThat(drawn.get("method").stringValue()).isEqualTo("MONTE_CARLO");
        assertThat(drawn.get("evaluated").intValue()).isEqualTo(501);
        assertThat(drawn.get("seed").longValue()).isEqualTo(-3);
        String text =
                good(test("--design", "replication:starts:3", "--draws", "500")).out();
        assertThat(text).contains("500 of the 3375 draws were taken at random; 95 % interval of the share [");
        assertThat(good(test("--design", "replication:starts:1", "--exact")).out())
                .contains("exact: the 6859 draws were listed");
        assertThat(good(test("--design", "replication:windows:4-8", "--case", "Anna"))
                        .out())
                .contains("1 of 5 draws, exact; replication 1: [windows 20: A, B 4-8]");
    }

    @Test
    void everyMeasureAndConditionIsTested() throws Exception {
        List<String> lines = new ArrayList<>(List.of("case,day,phase,mood,sleep"));
        for (String id : List.of("one", "two")) {
            for (int day = 1; day <= 9; day++) {
                String phase = day <= 3 ? "A" : day <= 6 ? "B" : "C";
                lines.add(id + "," + day + "," + phase + "," + day + "," + (day % 4));
            }
        }
        String file = Files.write(folder.resolve("abc.csv"), lines).toString();
        JsonNode rows =
                good("test", file, "--design", "replication:starts:2", "--json").json();
        assertThat(rows.valueStream()
                        .map(row ->
                                row.get("measure").stringValue() + row.get("to").stringValue()))
                .containsExactly("moodB", "moodC", "sleepB", "sleepC");
        // A 1–3, B 4–6, C 7–9 with the value of the day.
        assertThat(rows.get(1).get("observed").doubleValue()).isCloseTo(6, within(1e-14));
        assertThat(good("test", file, "--design", "replication:starts:2", "--condition", "C", "--json")
                        .json())
                .hasSize(2);
        assertThat(refusal("test", file, "--design", "replication:starts:2", "--condition", "D"))
                .isEqualTo("no condition \"D\"; the study has A, B, C");
    }

    @Test
    void powerOfSeveralPersonsTogether() {
        JsonNode rows = good(
                        "power",
                        "starts 20: A 5, B 5",
                        "--persons",
                        "1,3",
                        "--effect",
                        "1.5",
                        "--replications",
                        "200",
                        "--json")
                .json();
        assertThat(rows.get(1).get("design").stringValue()).isEqualTo("replication 3: [starts 20: A 5, B 5]");
        assertThat(rows.get(1).get("schedules").intValue()).isEqualTo(11 * 11 * 11);
        assertThat(rows.get(0).get("smallestP").doubleValue()).isEqualTo(1 / 11.0);
        // One person can never reach .05.
        assertThat(rows.get(0).get("power").doubleValue()).isZero();
        assertThat(rows.get(1).get("power").doubleValue()).isGreaterThan(.5);
        assertThat(rows.get(1).get("lower").doubleValue())
                .isLessThan(rows.get(1).get("power").doubleValue());
        assertThat(good("power", KOEHLER_LEVIN, "--effect", "0,2", "--replications", "200")
                        .out()
                        .lines())
                .hasSize(3)
                .last()
                .asString()
                .contains(KOEHLER_LEVIN);
        assertThat(refusal("power", KOEHLER_LEVIN, "--persons", "3"))
                .isEqualTo("--persons goes with a design of one person; \"" + KOEHLER_LEVIN + "\" names its own");
        assertThat(refusal("power", "starts 20: A 5, B 5", "--persons", "0"))
                .isEqualTo("a replication over no person; at least one is needed");
    }

    private static final String WHO =
            " (person 1 is Anna, A 1–5, B 6–20; person 2 is Ben, A 1–9, B 10–20; person 3 is Chloe, A 1–13, B 14–20)";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "koehler-levin 20: 5-7, 9-11, 15-17 | B starts on days 6, 10 and 14; that is not one start in each of the"
                        + " windows 5-7, 9-11, 15-17",
                "marascuilo-busk 20: 5-7, 9-11, 15-17 | person 3 starts B on day 14; allowed is day 15-17",
                "restricted-marascuilo-busk 20: 5-7, 9-11, 13-15; apart 5 | person 2 starts B on day 10, person 1 on day 6;"
                        + " they must start in this order, at least 5 days apart",
                "koehler-levin 20: 5-7, 9-11 | the study has 3 persons; the design has 2",
                "wampold-worsham 21: 6, 10, 14 | person 1 has 20 days; the design has 21, and a day at the end that was not"
                        + " measured needs a row of its own",
                "replication 3: [starts 20: A 6, B 2] | person 1: B starts on day 6; allowed are days 7 to 19"
            })
    void aScheduleOutsideTheDesignIsToldWithPersonAndDay(String design, String objection) {
        assertThat(refusal(test("--design", design)))
                .isEqualTo("the study cannot have been drawn from \"" + design + "\": " + objection + WHO);
    }

    private String[] draw(String... more) {
        return Stream.concat(
                        Stream.of(
                                "draw",
                                "--first-day",
                                "2026-03-02",
                                "--case",
                                "anna",
                                "--case",
                                "ben",
                                "--seed",
                                "6174"),
                        Stream.concat(
                                Stream.of(
                                        "--date",
                                        "2026-02-20",
                                        "--out",
                                        folder.resolve("plan").toString()),
                                Arrays.stream(more)))
                .toArray(String[]::new);
    }

    /** Diaries that follow a protocol, the last person's first, everyone better by 4 in B. */
    private Path diaries(StudyProtocol protocol) throws IOException {
        List<String> lines = new ArrayList<>(List.of("case,date,phase,mood"));
        List<StudyProtocol.Person> persons = new ArrayList<>(protocol.persons());
        Collections.reverse(persons);
        for (StudyProtocol.Person one : persons) {
            for (int day = 0; day < one.schedule().days(); day++) {
                String condition = one.schedule().condition(day).orElseThrow();
                lines.add(one.caseId() + "," + one.firstDay().plusDays(day) + "," + condition + ","
                        + (day % 3 + (condition.equals("B") ? 4 : 0)));
            }
        }
        return Files.write(folder.resolve("diaries.csv"), lines);
    }

    @Test
    void aStudyIsPlannedAndDrawnByItsNumber() throws IOException {
        String[] plan = "--days 20 --phases A,B --min 4 --first-day 2026-03-02".split(" ");
        String[] command = Stream.concat(Stream.of("plan", "--persons", "2"), Arrays.stream(plan))
                .toArray(String[]::new);
        String listed = good(command).out();
        assertThat(listed.lines().toList())
                .hasSize(7)
                .contains("2  staggered windows     72     0.0139   koehler-levin 20: 5-10, 11-16");
        assertThat(good(Stream.concat(Arrays.stream(command), Stream.of("--json"))
                                .toArray(String[]::new))
                        .json())
                .hasSize(5);
        good(draw("--days", "20", "--phases", "A,B", "--min", "4", "--choose", "2"));
        assertThat(StudyProtocol.read(folder.resolve("plan/protocol.txt"))
                        .design()
                        .text())
                .isEqualTo("koehler-levin 20: 5-10, 11-16");
        assertThat(refusal("plan", "--persons", "0", "--days", "20", "--first-day", "2026-03-02"))
                .isEqualTo("number of persons 0; at least 2");
    }

    @Test
    void fromTheDrawToThePValue() throws IOException {
        String drawn = good(draw("--design", "koehler-levin 14: 4-6, 8-10", "--word", "B=call somebody"))
                .out();
        Path json = folder.resolve("plan/protocol.json");
        StudyProtocol protocol = PlanJson.studyProtocol(Files.readString(json));
        assertThat(protocol.redraws()).isTrue();
        assertThat(StudyProtocol.read(folder.resolve("plan/protocol.txt"))).isEqualTo(protocol);
        assertThat(drawn)
                .contains(
                        "Plan for anna\n14 days",
                        "Plan for ben\n14 days",
                        "call somebody",
                        "18 draws, all equally likely.")
                .endsWith("Protocol: " + json + "\n");
        for (String name : List.of("protocol.txt", "calendar.txt", "calendar.ics")) {
            assertThat(folder.resolve("plan/person-2").resolve(name)).exists();
        }
        String diaries = diaries(protocol).toString();
        for (String form : List.of("protocol.json", "protocol.txt")) {
            assertThat(good(
                                    "test",
                                    diaries,
                                    "--protocol",
                                    folder.resolve("plan").resolve(form).toString())
                            .out())
                    .startsWith("anna, ben mood: mean of PHASE_MEAN_DIFF = ")
                    .contains(", p = 0.056 (better; 1 of 18 draws, exact; koehler-levin 14: 4-6, 8-10)");
        }
        assertThat(refusal("analyze", diaries, "--protocol", json.toString()))
                .isEqualTo(json + " is the protocol of a study; sced test takes it");
        assertThat(refusal("test", diaries, "--protocol", json.toString(), "--case", "ben"))
                .isEqualTo("no case \"anna\"; there are ben");
        assertThat(refusal(draw("--design", "koehler-levin 14: 4-6, 8-10")))
                .startsWith(json + " is there already; a schedule is drawn once.");
        Files.writeString(json, Files.readString(json).replace("6174", "6175"));
        assertThat(refusal("test", diaries, "--protocol", json.toString())).startsWith(json + ": the seal is broken: ");
    }

    @Test
    void diariesThatDepartAreToldPersonByPersonAndDayByDay() throws IOException {
        good(draw("--design", "wampold-worsham 14: 5, 9"));
        Path text = folder.resolve("plan/protocol.txt");
        StudyProtocol protocol = StudyProtocol.read(text);
        Path diaries = diaries(protocol);
        int start = protocol.persons().get(1).schedule().changeDays()[0];
        String day = "ben," + LocalDate.of(2026, 3, 2).plusDays(start);
        Files.writeString(diaries, Files.readString(diaries).replace(day + ",B", day + ",A"));
        assertThat(refusal("test", diaries.toString(), "--protocol", text.toString()))
                .isEqualTo("ben departs from the protocol of ben on 1 day:\n"
                        + LocalDate.of(2026, 3, 2).plusDays(start) + " (day " + (start + 1)
                        + "): planned B, the diary has A");
    }

    @Test
    void severalPersonsDrawFromAPlanEachByThemselves() throws IOException {
        String[] plan = "--days 20 --min 5 --start-on Mon-Fri --effect 1.5".split(" ");
        String out = good(draw(plan)).out();
        String design = "replication 2: [starts 20: A 5, B 5, A′ 5; start on Mon-Fri, day 1 Mon]";
        assertThat(out).contains("effect 1.50 SD: power 0.", design + "; given A 1–");
        Path text = folder.resolve("plan/protocol.txt");
        assertThat(StudyProtocol.read(text).design().text()).isEqualTo(design);
        assertThat(good("test", diaries(StudyProtocol.read(text)).toString(), "--protocol", text.toString(), "--json")
                        .json()
                        .get(0)
                        .get("licensed")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void theDesignIsOneOfAllWhoAreNamed() {
        assertThat(refusal(draw("--design", "koehler-levin 14: 4-6, 8-10, 12")))
                .isEqualTo("the persons are anna, ben; \"koehler-levin 14: 4-6, 8-10, 12\" is a design of 3");
        assertThat(folder.resolve("plan")).doesNotExist();
    }

    @Test
    void refusesWhatCannotBe() {
        assertThat(refusal(test("--design", "koehler-levin 20: 5-7, 9-11, 13-21")))
                .isEqualTo("B may start on day 13-21; the study has days 1 to 20");
        assertThat(refusal(test("--design", "koehler-levin 20")))
                .startsWith("design of a study \"koehler-levin 20\" cannot be read");
        assertThat(refusal(test("--design", KOEHLER_LEVIN, "--across", "sum")))
                .isEqualTo("--across sum; allowed are mean and median");
        assertThat(refusal(test("--design", KOEHLER_LEVIN, "--confidence")))
                .isEqualTo("--confidence goes with the test of one person, not of several together");
        assertThat(refusal(test("--design", KOEHLER_LEVIN, "--drawn-from", "starts:3")))
                .startsWith("design of a study \"starts:3\" cannot be read");
        assertThat(refusal(test("--drawn-from", KOEHLER_LEVIN, "--design", "starts:3")))
                .isEqualTo("design \"" + KOEHLER_LEVIN + "\" is one of several persons together; what is asked for"
                        + " needs one of a single person");
        assertThat(refusal("describe", "examples/data/phone-calls.csv", "--drawn-from", KOEHLER_LEVIN))
                .isEqualTo("design \"" + KOEHLER_LEVIN + "\" is one of several persons together; what is asked for"
                        + " needs one of a single person");
    }
}
