package org.sced.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs everything in examples/. */
class ExamplesTest {
    private static final Path EXAMPLES = Path.of("examples");

    @Test
    void quickstartRunsInJShell() throws Exception {
        String shown = Jshell.run(List.of("examples/startup.jsh", "examples/quickstart.jsh"), List.of());

        assertThat(shown)
                .doesNotContain("rror:")
                .doesNotContain("Exception")
                .contains("NAP A→B 0.959, SE 0.036, 95 % [0.724, 0.994]")
                .contains("PHASE_MEAN_DIFF A+A′→B 1.714, SE 0.355")
                .contains("as-if proportion = 0.419")
                .contains("25 schedules, smallest p 0.04")
                .contains("REVERSAL")
                .endsWith("5 files in the report");
    }

    @Test
    void embeddingCompilesAndWritesJsonAndFigure(@TempDir Path folder) throws Exception {
        Path classes = Files.createDirectory(folder.resolve("classes"));
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-Xlint:all,-processing",
                        "-Werror",
                        "-encoding",
                        "UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        classes.toString(),
                        EXAMPLES.resolve("Embedding.java").toString());
        assertThat(compiled).isZero();

        Path out = folder.resolve("out");
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            loader.loadClass("Embedding").getMethod("main", String[].class).invoke(null, (Object)
                    new String[] {out.toString()});
        }

        assertThat(out.resolve("results.json")).content().contains("\"id\" : \"anna\"");
        assertThat(out.resolve("figure.svg")).content().contains("<svg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "phone-calls.csv --limits mood=0:10 --scale contacts=count --goal mood=8",
                "phone-calls-missing.csv",
                "worry-abab.csv --lower-is-better worry",
                "three-people.csv --phase baseline=A --phase intervention=B --scale contacts=count",
                "walk-or-rest.csv --alternating"
            })
    void everyDataFileIsAnalysed(String line, @TempDir Path folder) {
        List<String> words = new ArrayList<>(List.of(line.split(" ")));
        words.set(0, EXAMPLES.resolve("data").resolve(words.get(0)).toString());
        words.add(0, "analyze");
        words.addAll(List.of("--out", folder.toString()));

        CommandRun run = CommandRun.of(words.toArray(String[]::new));

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("This diary covers", "report.html");
    }

    @Test
    void noDataFileIsForgotten() throws Exception {
        try (var files = Files.list(EXAMPLES.resolve("data"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "phone-calls.csv",
                            "phone-calls-missing.csv",
                            "drawn-calls.csv",
                            "worry-abab.csv",
                            "three-people.csv",
                            "walk-or-rest.csv");
        }
    }
}
