package org.sced.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sced.cli.CommandRun.good;
import static org.sced.cli.CommandRun.refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sced.json.PlanJson;
import org.sced.planning.Protocol;
import org.sced.randomization.Schedule;

/** From a plan to a p-value: plan, draw, and the diary four weeks later. */
class PlanningCommandsTest {
    private static final String[] PLAN =
            "--first-day 2026-03-02 --days 28 --min 5 --start-on Mon-Fri --start-phases B".split(" ");

    @TempDir
    Path folder;

    private Stream<String> draw(String... more) {
        return Stream.of(
                        Arrays.stream(PLAN),
                        Stream.of("--case", "anna", "--seed", "4711", "--date", "2026-02-20"),
                        Stream.of("--out", folder.resolve("plan").toString()),
                        Arrays.stream(more))
                .flatMap(args -> args);
    }

    /** A diary that follows a schedule, one better day by day in B. */
    private Path diary(String name, Protocol protocol) throws IOException {
        Schedule schedule = protocol.schedule();
        List<String> lines = new ArrayList<>(List.of("date,phase,mood"));
        for (int day = 0; day < schedule.days(); day++) {
            String condition = schedule.condition(day).orElseThrow();
            lines.add(protocol.firstDay().plusDays(day) + "," + condition + ","
                    + (day % 3 + (condition.equals("B") ? 5 : 0)));
        }
        return Files.write(folder.resolve(name), lines);
    }

    @Test
    void planListsWhatFits() {
        String out = good("plan", Arrays.stream(PLAN)).out();
        assertThat(out.lines().toList())
                .hasSize(8)
                .first()
                .asString()
                .isEqualTo("   design             schedules  smallest p  balanced  weekend gap  text");
        assertThat(out)
                .contains("1  phase starts              65     0.0154")
                .contains("start B on Mon-Fri, day 1 Mon")
                .endsWith("* can never reach p ≤ 0.05, whatever is found\n");
        String json = good("plan", Stream.concat(Arrays.stream(PLAN), Stream.of("--json")))
                .out();
        assertThat(json).startsWith("[ {").contains("\"schedules\" : 65");
    }

    @Test
    void planTellsThePowerIfAsked() {
        String out = good(
                        "plan", Stream.of("--first-day", "2026-03-02", "--days", "12", "--phases", "A,B", "--min", "3"))
                .out();
        assertThat(out).doesNotContain("power");
        String asked = good(
                        "plan",
                        Stream.of(
                                "--first-day",
                                "2026-03-02",
                                "--days",
                                "40",
                                "--phases",
                                "A,B",
                                "--alternation",
                                "--effect",
                                "2"))
                .out();
        assertThat(asked)
                .contains("power")
                .contains("blocks 40: A 1, B 1")
                .endsWith(
                        "Power: chance of p ≤ 0.05 with a difference of means if the effect is 2.0 standard deviations,"
                                + " at once, autocorrelation 0.3.\n");
    }

    @Test
    void fromThePlanToThePValue() throws IOException {
        String drawn = good("draw", draw("--word", "B=call somebody", "--note", "mood: PHASE_MEAN_DIFF, better"))
                .out();
        Path json = folder.resolve("plan/protocol.json");
        Protocol protocol = PlanJson.protocol(Files.readString(json));
        assertThat(drawn)
                .startsWith("Plan for anna\n28 days, from Monday, 2 March 2026 to Sunday, 29 March 2026\n")
                .contains("call somebody")
                .contains(protocol.seal())
                .endsWith("Protocol: " + json + "\n");
        assertThat(protocol.redraws()).isTrue();
        assertThat(protocol.notes()).containsExactly("mood: PHASE_MEAN_DIFF, better");
        assertThat(Protocol.read(folder.resolve("plan/protocol.txt"))).isEqualTo(protocol);
        assertThat(folder.resolve("plan/calendar.txt"))
                .content()
                .isEqualTo(drawn.substring(0, drawn.indexOf("\n\nThe first days") + 1));
        assertThat(folder.resolve("plan/calendar.ics")).exists();

        Path diary = diary("diary.csv", protocol);
        for (String form : List.of("protocol.json", "protocol.txt")) {
            assertThat(good(
                                    "test",
                                    Stream.of(
                                            diary.toString(),
                                            "--protocol",
                                            folder.resolve("plan/" + form).toString()))
                            .out())
                    .startsWith("diary mood: PHASE_MEAN_DIFF = ")
                    .contains(", p = 0.")
                    .contains(" of 65 schedules, exact; starts 28: A 5, B 5, A′ 5; start B on Mon-Fri, day 1 Mon)");
        }
        assertThat(good(
                                "analyze",
                                Stream.of(
                                        diary.toString(),
                                        "--protocol",
                                        json.toString(),
                                        "--out",
                                        folder.resolve("report").toString()))
                        .out())
                .contains("p = 0.");
    }

    @Test
    void aDiaryThatDepartsIsToldDayByDay() throws IOException {
        good("draw", draw());
        Path json = folder.resolve("plan/protocol.json");
        Protocol protocol = PlanJson.protocol(Files.readString(json));
        Path diary = diary("diary.csv", protocol);
        int change = protocol.schedule().changeDays()[0];
        List<String> lines = new ArrayList<>(Files.readAllLines(diary));
        lines.set(change + 1, lines.get(change + 1).replace(",B,", ",A,"));
        Files.write(diary, lines);
        assertThat(refusal("test", Stream.of(diary.toString(), "--protocol", json.toString())))
                .isEqualTo("diary departs from the protocol of anna on 1 day:\n"
                        + protocol.firstDay().plusDays(change) + " (day " + (change + 1)
                        + "): planned B, the diary has A");
    }

    @Test
    void anAlternatingProtocolReadsAnAlternatingDiary() throws IOException {
        good(
                "draw",
                Stream.of(
                        "--design",
                        "cycles 17: A 2, B 2; washout 1",
                        "--first-day",
                        "2026-03-02",
                        "--case",
                        "eva",
                        "--seed",
                        "1",
                        "--date",
                        "2026-02-20",
                        "--out",
                        folder.resolve("plan").toString()));
        Path text = folder.resolve("plan/protocol.txt");
        Path diary = diary("eva.csv", Protocol.read(text));
        assertThat(good("test", Stream.of(diary.toString(), "--protocol", text.toString(), "--statistic", "MEAN_DIFF"))
                        .out())
                .contains("eva mood: MEAN_DIFF = ")
                .contains(" of 8 schedules, exact; cycles 17: A 2, B 2; washout 1)");
    }

    @Test
    void aChangedProtocolIsRefused() throws IOException {
        good("draw", draw());
        Path json = folder.resolve("plan/protocol.json");
        Path diary = diary("diary.csv", PlanJson.protocol(Files.readString(json)));
        Files.writeString(json, Files.readString(json).replace("\"seed\" : 4711", "\"seed\" : 4712"));
        assertThat(refusal("test", Stream.of(diary.toString(), "--protocol", json.toString())))
                .startsWith(json + ": the seal is broken: the protocol says ");
        assertThat(refusal("test", Stream.of(diary.toString(), "--protocol", diary.toString())))
                .startsWith(diary + ": this is no protocol; its first line is \"sced protocol 1\"");
        assertThat(refusal(
                        "test",
                        Stream.of(
                                diary.toString(),
                                "--protocol",
                                folder.resolve("none").toString())))
                .isEqualTo(folder.resolve("none") + ": there is no such file");
    }

    @Test
    void aScheduleIsDrawnOnce() {
        good("draw", draw());
        assertThat(refusal("draw", draw()))
                .isEqualTo(folder.resolve("plan/protocol.json") + " is there already; a schedule is drawn once. Name"
                        + " another folder with --out");
    }

    @Test
    void refusesWhatCannotBe() {
        assertThat(refusal("plan", Stream.of("--first-day", "2026-03-02")))
                .isEqualTo("a plan needs --days, as --days 28");
        assertThat(refusal("plan", Stream.of("--first-day", "soon", "--days", "28")))
                .isEqualTo("--first-day soon; write a date as 2026-03-02");
        assertThat(refusal("plan", Stream.of("--first-day", "2026-03-02", "--days", "14")))
                .isEqualTo("minimum phase length 5 leaves no start point in 14 days");
        assertThat(refusal("plan", Stream.of("--first-day", "2026-03-02", "--days", "28", "--start-on", "Mo-Fr")))
                .isEqualTo("\"Mo-Fr\" names no days of the week; write them as Mon-Fri or Mon Wed Fri");
        assertThat(refusal("plan", Stream.of("--first-day", "2026-03-02", "--days", "28", "--start-phases", "B")))
                .isEqualTo("--start-phases needs --start-on, as --start-on Mon-Fri");
        assertThat(refusal("draw", draw("--choose", "9"))).isEqualTo("no design number 9; there are 1 to 6");
        assertThat(refusal("draw", draw("--word", "C=x"))).isEqualTo("no condition \"C\"; the schedule has A, B");
        assertThat(folder.resolve("plan")).doesNotExist();
    }
}
