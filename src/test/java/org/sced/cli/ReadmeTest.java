package org.sced.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sced.chart.PhaseChart;
import org.sced.data.DiaryReader;
import org.sced.data.Measure;

/** The README is run: its commands, its JShell lines with their output, its snippet of Java, its picture. */
class ReadmeTest {
    private static final String README = readme();

    private static String readme() {
        try {
            return Files.readString(Path.of("README.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fenced block after an HTML comment. */
    private static String block(String name) {
        Matcher matcher = Pattern.compile("<!-- " + name + " -->\\R```\\w*\\R(.*?)\\R```", Pattern.DOTALL)
                .matcher(README);
        assertThat(matcher.find()).as("block " + name).isTrue();
        return matcher.group(1);
    }

    @Test
    void theFirstCommandWritesTheReport(@TempDir Path folder) {
        String line = README.lines()
                .filter(one -> one.startsWith("bin/sced analyze "))
                .findFirst()
                .orElseThrow();
        String[] words = line.replace("--out report", "--out " + folder.resolve("report"))
                .replaceFirst("bin/sced ", "")
                .split(" ");

        CommandRun run = CommandRun.of(words);

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        for (String file : List.of("report.html", "report.md", "results.json", "figure.svg", "figure.png")) {
            assertThat(folder.resolve("report").resolve(file)).isNotEmptyFile();
        }
    }

    @Test
    void theFourCommandsGoFromAPlanToAPValue(@TempDir Path folder) {
        List<String> outputs = new ArrayList<>();
        for (String line : block("planning").lines().toList()) {
            List<String> words = new ArrayList<>();
            Matcher word = Pattern.compile("\"([^\"]*)\"|(\\S+)")
                    .matcher(line.replace("--out plan", "--out " + folder)
                            .replace("plan/protocol", folder + "/protocol"));
            while (word.find()) {
                words.add(word.group(1) == null ? word.group(2) : word.group(1));
            }
            assertThat(words.remove(0)).isEqualTo("bin/sced");

            CommandRun run = CommandRun.of(words.toArray(String[]::new));

            assertThat(run.err()).isEmpty();
            assertThat(run.code()).as(line).isZero();
            outputs.add(run.out());
        }
        assertThat(outputs).hasSize(4);
        assertThat(outputs.get(0).strip()).isEqualTo(block("plan").strip());
        assertThat(folder.resolve("calendar.ics")).isNotEmptyFile();
        assertThat(outputs.get(3)).contains("p = ").contains("confidence set");
    }

    @Test
    void theJShellLinesGiveTheirOutput() throws Exception {
        assertThat(jshell("jshell")).isEqualTo(5);
    }

    @Test
    void theJShellLinesOfThePlanGiveTheirOutput() throws Exception {
        assertThat(jshell("jshell planning")).isEqualTo(4);
    }

    /** Types the lines of a block and compares what is shown; answers how many lines there were. */
    private static int jshell(String name) throws Exception {
        String block = block(name);
        List<String> typed = block.lines()
                .filter(line -> line.startsWith("jshell> "))
                .map(line -> line.substring("jshell> ".length()))
                .toList();
        String expected = block.lines()
                .filter(line -> !line.startsWith("jshell> "))
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));

        String shown = Jshell.run(List.of("examples/startup.jsh"), typed);

        assertThat(shown.lines().filter(line -> !line.isBlank()).collect(Collectors.joining("\n")))
                .isEqualTo(expected);
        return typed.size();
    }

    @Test
    void theSnippetCompiles(@TempDir Path folder) throws Exception {
        Path source = folder.resolve("Snippet.java");
        Files.writeString(
                source,
                "import java.nio.file.Path;\nimport java.time.LocalDate;\nimport org.sced.analysis.CaseAnalysis;\n"
                        + "import org.sced.chart.PhaseChart;\nimport org.sced.data.Measure;\nimport org.sced.data.SingleCase;\n"
                        + "import org.sced.json.CaseJson;\nclass Snippet { void run(double[] dailyMood) {\n"
                        + block("embedding") + "\n} }\n");

        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-proc:none",
                        "-d",
                        folder.toString(),
                        source.toString());

        assertThat(compiled).isZero();
    }

    @Test
    void everyCommandAndOptionExists() {
        StringBuilder help = new StringBuilder();
        List<String> commands = new ArrayList<>();
        Matcher command = Pattern.compile("\\| `sced (\\w+)[ `]").matcher(README);
        while (command.find()) {
            commands.add(command.group(1));
        }
        assertThat(commands).contains("analyze", "describe", "effects", "plan", "draw", "power", "test", "chart");
        for (String name : commands) {
            CommandRun run = CommandRun.of(name, "--help");
            assertThat(run.code()).isZero();
            help.append(run.out());
        }
        String section = README.substring(README.indexOf("## The command"), README.indexOf("## In JShell"));
        Matcher option = Pattern.compile("--[a-z][a-z-]+").matcher(section);
        int options = 0;
        while (option.find()) {
            assertThat(help.toString()).contains(option.group());
            options++;
        }
        assertThat(options).isGreaterThan(10);
    }

    @Test
    void ciRunsTheTestCommand() throws Exception {
        assertThat(README).contains("```\nmvn -B verify\n```");
        assertThat(Files.readString(Path.of(".ci/run")).lines()).contains("mvn -B verify");
    }

    @Test
    void thePictureIsMadeByTheLibrary() throws Exception {
        var calls = DiaryReader.withDefaults()
                .withMeasure(Measure.of("mood").withLimits(0, 10))
                .readCase(Path.of("examples/data/phone-calls.csv"));
        Path file = Path.of("docs/phone-calls.svg");
        if (Boolean.getBoolean("sced.docs.write")) {
            PhaseChart.of(calls).save(file);
        }
        String picture = Files.readString(file);

        assertThat(picture.substring(picture.indexOf("<svg")).strip())
                .isEqualTo(PhaseChart.of(calls).svg().strip());
    }
}
