package org.sced;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the line of packages and the places of heavy imports. */
class ArchitectureTest {
    /** Each package sees only those before it. */
    private static final List<String> LINE = List.of(
            "data",
            "stats",
            "effect",
            "model",
            "randomization",
            "planning",
            "analysis",
            "json",
            "table",
            "chart",
            "report",
            "cli");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.sced");

    @TestFactory
    Stream<DynamicTest> everyPackageSeesOnlyThoseBeforeIt() {
        return LINE.stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    String[] later = LINE.subList(LINE.indexOf(name) + 1, LINE.size()).stream()
                            .map(one -> "org.sced." + one + "..")
                            .toArray(String[]::new);
                    if (later.length > 0) {
                        noClasses()
                                .that()
                                .resideInAPackage("org.sced." + name + "..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(later)
                                .check(CLASSES);
                    }
                }));
    }

    @Test
    void everyClassStandsInAPackageOfTheLine() {
        String[] packages = LINE.stream().map(one -> "org.sced." + one).toArray(String[]::new);
        noClasses().should().resideOutsideOfPackages(packages).check(CLASSES);
    }

    @Test
    void thereAreNoCycles() {
        slices().matching("org.sced.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @TestFactory
    Stream<DynamicTest> heavyImportsStandInOnePlace() {
        record Place(String what, List<String> imports, List<String> packages) {}
        return Stream.of(
                        new Place("FastCSV", List.of("de.siegmar.."), List.of("data")),
                        new Place("Commons Math", List.of("org.apache.commons.."), List.of("stats", "effect", "model")),
                        new Place("Jackson", List.of("tools.jackson..", "com.fasterxml.."), List.of("json")),
                        new Place("Tablesaw", List.of("tech.tablesaw.."), List.of("table")),
                        new Place("fastexcel", List.of("org.dhatim.."), List.of("table")),
                        new Place(
                                "drawing",
                                List.of(
                                        "org.knowm..",
                                        "java.awt..",
                                        "javax.imageio..",
                                        "de.rototor..",
                                        "org.apache.pdfbox..",
                                        "org.apache.fontbox.."),
                                List.of("chart")),
                        new Place("picocli", List.of("picocli.."), List.of("cli")),
                        new Place("network", List.of("java.net.http..", "javax.net.."), List.of()),
                        new Place(
                                "logging",
                                List.of("java.util.logging..", "org.slf4j..", "org.apache.commons.logging.."),
                                List.of()))
                .map(place -> DynamicTest.dynamicTest(
                        place.what(),
                        () -> noClasses()
                                .that(not(resideInAnyPackage(place.packages().stream()
                                        .map(one -> "org.sced." + one + "..")
                                        .toArray(String[]::new))))
                                .should()
                                .dependOnClassesThat(
                                        resideInAnyPackage(place.imports().toArray(String[]::new)))
                                .check(CLASSES)));
    }

    @Test
    void nothingButTheCommandPrints() {
        noClasses()
                .that(not(resideInAPackage("org.sced.cli..")))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(CLASSES);
    }

    @Test
    void commonsMathIsInNoPublicSignature() {
        methods()
                .that()
                .arePublic()
                .or()
                .areProtected()
                .should(notName("org.apache.commons"))
                .check(CLASSES);
    }

    private static ArchCondition<JavaMethod> notName(String prefix) {
        return new ArchCondition<>("not name " + prefix) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Stream.concat(Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream())
                        .map(JavaClass::getName)
                        .filter(name -> name.startsWith(prefix))
                        .forEach(name -> events.add(
                                SimpleConditionEvent.violated(method, method.getFullName() + " names " + name)));
            }
        };
    }

    @Test
    void xchartsInternalsAreTouchedInOneClass() {
        long touching = CLASSES.stream()
                .filter(one -> one.getDirectDependenciesFromSelf().stream()
                        .anyMatch(d -> d.getTargetClass().getPackageName().startsWith("org.knowm.xchart.internal")
                                && !d.getTargetClass().getPackageName().contains("style")))
                .map(one -> one.getName().replaceFirst("\\$.*", ""))
                .distinct()
                .count();
        assertThat(touching).isLessThanOrEqualTo(1);
    }

    @Test
    void thereIsNoStaticMutableState() {
        fields().that().areStatic().should().haveModifier(JavaModifier.FINAL).check(CLASSES);
    }
}
