package org.sced.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs every example of the gallery and holds docs/GALLERY.md and its pictures against what they draw; with
 * {@code -Dsced.gallery=rewrite} they are written anew.
 */
class GalleryTest {
    private static final Path EXAMPLES = Path.of("examples/gallery");
    private static final Path PICTURES = Path.of("docs/gallery");
    private static final Path PAGE = Path.of("docs/GALLERY.md");
    private static final boolean REWRITE = "rewrite".equals(System.getProperty("sced.gallery"));

    @TempDir
    Path folder;

    private static List<String> names() throws Exception {
        return Files.readAllLines(EXAMPLES.resolve("order.txt"));
    }

    /** As {@code two-measures} for TwoMeasures. */
    private static String kebab(String name) {
        return name.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private Map<String, byte[]> pictures() throws Exception {
        List<String> arguments = new ArrayList<>(List.of(
                "-Xlint:all,-processing",
                "-Werror",
                "-encoding",
                "UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                folder.toString()));
        for (String name : names()) {
            arguments.add(EXAMPLES.resolve(name + ".java").toString());
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        Map<String, byte[]> pictures = new LinkedHashMap<>();
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            for (String name : names()) {
                Path file = folder.resolve(kebab(name) + ".svg");
                loader.loadClass(name).getMethod("main", String[].class).invoke(null, (Object)
                        new String[] {file.toString()});
                pictures.put(kebab(name) + ".svg", Files.readAllBytes(file));
            }
        }
        return pictures;
    }

    /** The page, made of the first words of each example, its picture and its code. */
    private static String page(Map<String, byte[]> pictures) throws Exception {
        StringBuilder page = new StringBuilder("""
                # Gallery

                Every picture is drawn by the example beside it; the programs stand in [`examples/gallery`](../examples/gallery). With the
                library on the class path each runs alone, as

                ```
                java --class-path target/sced-0.1.0-SNAPSHOT-cli.jar examples/gallery/TwoMeasures.java two-measures.svg
                ```

                One command draws them all anew and rewrites this page; without the option the same test fails where a picture is stale:

                ```
                mvn -B test -Dtest=GalleryTest -Dsced.gallery=rewrite -Dsurefire.failIfNoSpecifiedTests=false
                ```

                What scplot draws for the same data, point by point: [SCPLOT.md](SCPLOT.md).
                """);
        for (String name : names()) {
            String source = Files.readString(EXAMPLES.resolve(name + ".java"));
            Matcher words = Pattern.compile("/\\*\\*\\n \\* (.*)\\.\\n \\*\\n \\* <p>(.*)\\n \\*/")
                    .matcher(source);
            assertThat(words.find()).as("%s says what it is", name).isTrue();
            String code = source.substring(source.indexOf("Path file ="), source.lastIndexOf("    }\n}"));
            String svg = new String(pictures.get(kebab(name) + ".svg"), StandardCharsets.UTF_8);
            String said = svg.substring(svg.indexOf("<desc>") + 6, svg.indexOf("</desc>"))
                    .replace("[", "\\[")
                    .replace("]", "\\]");
            page.append("\n## ")
                    .append(words.group(1))
                    .append("\n\n")
                    .append(words.group(2))
                    .append("\n\n![")
                    .append(said)
                    .append("](gallery/")
                    .append(kebab(name))
                    .append(".svg)\n\n```java\n")
                    .append(code.substring(code.indexOf('\n') + 1).stripIndent().strip())
                    .append("\n```\n");
        }
        return page.toString();
    }

    @Test
    void everyPictureIsWhatItsExampleDraws() throws Exception {
        Map<String, byte[]> pictures = pictures();
        String page = page(pictures);
        if (REWRITE) {
            Files.createDirectories(PICTURES);
            for (Map.Entry<String, byte[]> picture : pictures.entrySet()) {
                Files.write(PICTURES.resolve(picture.getKey()), picture.getValue());
            }
            Files.writeString(PAGE, page);
        }
        for (Map.Entry<String, byte[]> picture : pictures.entrySet()) {
            assertThat(Files.readAllBytes(PICTURES.resolve(picture.getKey())))
                    .as("docs/gallery/%s; -Dsced.gallery=rewrite draws it anew", picture.getKey())
                    .isEqualTo(picture.getValue());
            assertThat(picture.getValue()).hasSizeLessThan(120_000);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    @Test
    void noExampleAndNoPictureIsForgotten() throws Exception {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(".java")))
                    .containsExactlyInAnyOrderElementsOf(
                            names().stream().map(name -> name + ".java").toList());
        }
        try (Stream<Path> files = Files.list(PICTURES)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            names().stream().map(name -> kebab(name) + ".svg").toList());
        }
    }
}
