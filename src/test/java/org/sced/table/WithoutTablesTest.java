package org.sced.table;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command does not pay for tables: neither for the start of Tablesaw, which takes a second, nor for its size. */
class WithoutTablesTest {
    @Test
    void nothingElseUsesThisPackage() {
        noClasses()
                .that(DescribedPredicate.not(resideInAPackage("org.sced.table..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.sced.table..")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.sced"));
    }

    @Test
    void theCommandRunsWithoutTheLibrariesOfTables(@TempDir Path folder) throws Exception {
        List<String> all = Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator));
        List<String> rest = all.stream()
                .filter(entry -> !entry.matches(".*(tablesaw|fastexcel|opczip|classgraph).*\\.jar"))
                .toList();
        assertThat(all.size() - rest.size()).as("libraries taken away").isGreaterThanOrEqualTo(4);
        Path said = folder.resolve("said.txt");

        Process command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.awt.headless=true",
                        "-cp",
                        rest.stream().collect(Collectors.joining(File.pathSeparator)),
                        "org.sced.cli.Sced",
                        "analyze",
                        "examples/data/phone-calls.csv",
                        "--out",
                        folder.resolve("report").toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        boolean ended = command.waitFor(60, TimeUnit.SECONDS);
        command.destroyForcibly();

        assertThat(ended).isTrue();
        assertThat(command.exitValue())
                .as(Files.readString(said, StandardCharsets.UTF_8))
                .isZero();
        assertThat(folder.resolve("report/results.json")).isNotEmptyFile();
    }

    @Test
    void theRunnableJarIsNotGivenThem() throws Exception {
        String pom = Files.readString(Path.of("pom.xml"));
        String shaded = pom.substring(pom.indexOf("<artifactSet>"), pom.indexOf("</artifactSet>"));

        assertThat(shaded)
                .contains("<include>info.picocli:*</include>")
                .doesNotContain("tablesaw", "dhatim", "rzymek", "classgraph");
    }
}
