package org.sced.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sced.data.DiaryReader;
import org.sced.data.Measure;
import org.sced.data.SingleCase;
import org.sced.data.Study;

class StudyChartTest {
    private static Study three() {
        return DiaryReader.withDefaults()
                .withPhaseWord("baseline", "A")
                .withPhaseWord("intervention", "B")
                .read(Path.of("examples/data/three-people.csv"));
    }

    private static SingleCase person(String name, int a, int b) {
        double[] values = new double[a + b];
        for (int i = 0; i < values.length; i++) {
            values[i] = i < a ? 2 + i % 2 : 5 + i % 3;
        }
        return SingleCase.named(name)
                .phase("A", a)
                .phase("B", b)
                .measure(Measure.of("x"), values)
                .build();
    }

    @Test
    void personsStandUnderEachOtherOnOneScale() {
        Drawing drawing = StudyChart.of(three(), "contacts").drawing();
        assertThat(drawing.panels())
                .extracting(Panel::title)
                .containsExactly("Contacts, Anna", "Contacts, Ben", "Contacts, Chloe");
        assertThat(drawing.panels().stream().map(Panel::values).distinct()).hasSize(1);
        assertThat(drawing.panels().stream().map(Panel::days).distinct()).hasSize(1);
        assertThat(drawing.allLabels().map(Label::text)).contains("Anna", "Ben", "Chloe", "Contacts");
        assertThat(drawing.allLabels().map(Label::text).filter("Baseline"::equals))
                .hasSize(1);
    }

    @Test
    void changesOfPhaseAreJoinedToStairs() {
        Drawing drawing = StudyChart.of(three(), "contacts").drawing();
        DayScale days = drawing.panels().get(0).days();
        // Anna changes after session 5, Ben after 9, Chloe after 13.
        double[] x = {days.x(4.5), days.x(8.5), days.x(12.5)};
        List<Rule> rules = drawing.rules();
        assertThat(rules).hasSize(5);
        List<Rule> down = rules.stream().filter(rule -> rule.x1() == rule.x2()).toList();
        List<Rule> across =
                rules.stream().filter(rule -> rule.y1() == rule.y2()).toList();
        assertThat(down).hasSize(3);
        assertThat(across).hasSize(2);
        for (int i = 0; i < 3; i++) {
            assertThat(down.get(i).x1()).isCloseTo(x[i], within(1e-9));
        }
        for (int i = 0; i < 2; i++) {
            assertThat(across.get(i).x1()).isCloseTo(x[i], within(1e-9));
            assertThat(across.get(i).x2()).isCloseTo(x[i + 1], within(1e-9));
            assertThat(across.get(i).y1())
                    .isEqualTo(down.get(i).y2())
                    .isEqualTo(down.get(i + 1).y1());
            assertThat(across.get(i).y1())
                    .isGreaterThan(drawing.panels().get(i).plot().bottom())
                    .isLessThan(drawing.panels().get(i + 1).plot().y());
        }
    }

    @Test
    void personsWithOtherPhasesAreNotJoined() {
        SingleCase aba = SingleCase.named("aba")
                .phase("A", 4)
                .phase("B", 4)
                .phase("A", 4)
                .measure(Measure.of("x"), 1, 2, 1, 2, 4, 5, 4, 5, 2, 1, 2, 1)
                .build();
        Drawing drawing =
                StudyChart.of(person("ab", 5, 7).series("x"), aba.series("x")).drawing();
        assertThat(drawing.rules()).hasSize(3).allMatch(rule -> rule.x1() == rule.x2());
        for (Rule rule : drawing.rules()) {
            assertThat(drawing.panels().stream()
                            .anyMatch(panel -> rule.y2() == panel.plot().bottom()))
                    .isTrue();
        }
    }

    @Test
    void numberedDaysStandUnderEachOtherByTheirNumbers() {
        SingleCase late = SingleCase.named("late")
                .sessions()
                .measures(Measure.of("x"))
                .row(4, "A", 1)
                .row(5, "A", 2)
                .row(6, "A", 1)
                .row(7, "B", 4)
                .row(8, "B", 5)
                .row(9, "B", 4)
                .build();
        SingleCase early = SingleCase.named("early")
                .sessions()
                .phase("A", 3)
                .phase("B", 3)
                .measure(Measure.of("x"), 1, 2, 1, 4, 5, 4)
                .build();
        Drawing drawing = StudyChart.of(early.series("x"), late.series("x")).drawing();
        assertThat(drawing.panels().get(1).days().days()).isEqualTo(9);
        Curve first = drawing.panels().get(1).curves().stream()
                .filter(curve -> curve.kind() == Curve.Kind.DATA)
                .findFirst()
                .orElseThrow();
        assertThat(first.days().toArray()).containsExactly(3, 4, 5);
        assertThat(drawing.panels().get(1).shades().get(0).firstDay()).isEqualTo(2.5);
    }

    @Test
    void twentyPersonsFitAndNoTextTouchesAnother() {
        List<SingleCase> persons = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            persons.add(person("A person with a rather long name, number " + i, 3 + i, 30 - i));
        }
        Drawing drawing = StudyChart.of(new Study(persons), "x").drawing();
        assertThat(drawing.panels()).hasSize(20);
        Texts.assertApart(drawing);
    }

    @Test
    void whatCannotStandUnderEachOtherIsRefused() {
        SingleCase dated = SingleCase.named("dated")
                .startingOn(java.time.LocalDate.of(2026, 1, 1))
                .phase("A", 1)
                .phase("B", 1)
                .measure(Measure.of("x"), 1, 2)
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> StudyChart.of(dated.series("x"), person("p", 1, 1).series("x")))
                .withMessage("days of the persons are counted as DATE and as DAY; all must be counted alike");
        assertThatIllegalArgumentException()
                .isThrownBy(StudyChart::of)
                .withMessage("a chart of no person; give at least one series");
    }
}
