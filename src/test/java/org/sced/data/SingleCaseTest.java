package org.sced.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sced.data.SingleCase.Builder;

class SingleCaseTest {
    private static final Measure MOOD = Measure.of("mood").withLimits(0, 10);
    private static final Measure CALLS = Measure.of("calls").withScale(Scale.COUNT);
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private static Builder columns() {
        return SingleCase.named("anna")
                .startingOn(MONDAY)
                .phase("A", 2)
                .phase("B", 2)
                .phase("A", 1)
                .measure(MOOD, 3, Double.NaN, 6, 7.5, 4)
                .measure(CALLS, 0, 1, 2, Double.NaN, 1);
    }

    private static Builder rows() {
        return SingleCase.named("anna")
                .measures(MOOD, CALLS)
                .row(MONDAY, "A1", 3, 0)
                .row(MONDAY.plusDays(1), "A", Double.NaN, 1)
                .row(MONDAY.plusDays(2), "B", 6, 2)
                .row(MONDAY.plusDays(3), " B ", 7.5, Double.NaN)
                .row(MONDAY.plusDays(4), "A'", 4, 1);
    }

    private static void assertRefused(Builder builder, String... messages) {
        assertThatThrownBy(builder::build).isInstanceOf(DiaryException.class).hasMessage(String.join("\n", messages));
    }

    @Test
    void isTheSameByColumnsAndByRows() {
        SingleCase byColumns = columns().build();

        assertThat(rows().build()).isEqualTo(byColumns).hasSameHashCodeAs(byColumns);
        assertThat(rows().build().fingerprint()).isEqualTo(byColumns.fingerprint());
        assertThat(byColumns)
                .hasToString("anna: 5 days (2026-03-02 to 2026-03-06), A 2, B 2, A′ 1; measures mood, calls");
        assertThat(byColumns.id()).isEqualTo("anna");
        assertThat(byColumns.source()).isEmpty();
        assertThat(byColumns.alternating()).isFalse();
        assertThat(byColumns.measures()).containsExactly(MOOD, CALLS);
        assertThat(byColumns.series()).extracting(Series::measure).containsExactly(MOOD, CALLS);
        assertThat(byColumns.conditions()).containsExactly("A", "B");
        assertThat(byColumns.condition(2)).contains("B");
        assertThat(byColumns.condition(4)).contains("A");
        assertThatThrownBy(() -> byColumns.condition(5)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> byColumns.series("urges"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no measure \"urges\"; anna has mood, calls");
    }

    @Test
    void isTheSameFromAFile() {
        String text = "case;calls;date;phase;mood\nanna;0;2026-03-02;A;3\nanna;1;2026-03-03;A;\nanna;2;2026-03-04;B;6\n"
                + "anna;NA;2026-03-05;B;7,5\nanna;1;2026-03-06;A;4\n";
        SingleCase read = Diaries.read(
                        DiaryReader.withDefaults().withMeasure(MOOD).withMeasure(CALLS), text)
                .singleCase("anna");
        SingleCase built = SingleCase.named("anna")
                .startingOn(MONDAY)
                .phase("A", 2)
                .phase("B", 2)
                .phase("A", 1)
                .measure(CALLS, 0, 1, 2, Double.NaN, 1)
                .measure(MOOD, 3, Double.NaN, 6, 7.5, 4)
                .build();

        assertThat(read).isEqualTo(built);
        assertThat(read.fingerprint()).isEqualTo(built.fingerprint());
    }

    @Test
    void differsByEveryPart() {
        SingleCase anna = columns().build();

        assertThat(anna)
                .isNotEqualTo(columns().startingOn(MONDAY.plusDays(1)).build())
                .isNotEqualTo(
                        columns().measure(Measure.of("urges"), 1, 2, 3, 4, 5).build())
                .isNotEqualTo(SingleCase.named("ben")
                        .phase("A", 1)
                        .phase("B", 1)
                        .measure(MOOD, 1, 2)
                        .build())
                .isNotEqualTo("anna");
        assertThat(SingleCase.named("a")
                        .phase("A", 1)
                        .phase("B", 1)
                        .measure(MOOD, 1, 2)
                        .build())
                .isNotEqualTo(SingleCase.named("a")
                        .alternating("A", "B")
                        .measure(MOOD, 1, 2)
                        .build());
    }

    @Test
    void fingerprintIsTheHashOfATextWithTheBitsOfTheNumbers() throws Exception {
        // Bits: 1 = 3ff…, 2 = 400…, 3 = 4008…, 4 = 401…, 6 = 4018…, 7.5 = 401e…
        String zeros = "000000000000";
        String text = "sced-case 1\nDATE 20514\n\tmood\tcalls\nA\t4008" + zeros + "\t0\nA\tNA\t3ff0" + zeros
                + "\nB\t4018" + zeros + "\t4000" + zeros + "\nB\t401e" + zeros + "\tNA\nA\t4010" + zeros + "\t3ff0"
                + zeros + "\n";
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));

        assertThat(columns().build().fingerprint()).isEqualTo(HexFormat.of().formatHex(hash));
    }

    @Test
    void fingerprintDoesNotDependOnDesignOrDeclarations() {
        SingleCase one = SingleCase.named("x")
                .phase("A", 1)
                .phase("B", 1)
                .measure(MOOD, 1, -0.0)
                .build();
        SingleCase other = SingleCase.named("y")
                .phase("A", 1)
                .phase("B", 1)
                .measure(Measure.of("mood").withResolution(0.1), 1.01, 0)
                .build()
                .withDesign(new Drawn());

        assertThat(other.fingerprint()).isEqualTo(one.fingerprint());
    }

    private record Drawn() implements Design {
        @Override
        public String text() {
            return "drawn";
        }

        @Override
        public String description() {
            return "Drawn for this test.";
        }

        @Override
        public boolean randomized() {
            return true;
        }
    }

    @Test
    void carriesItsDesign() {
        SingleCase anna = columns().build();

        assertThat(anna.design()).isEqualTo(Design.fixed()).hasToString("fixed");
        assertThat(anna.design().randomized()).isFalse();
        assertThat(anna.design().description())
                .isEqualTo("The days of the phases are taken as fixed: nothing says that they were drawn at random.");
        assertThat(columns().design(new Drawn()).build())
                .isEqualTo(anna.withDesign(new Drawn()))
                .isNotEqualTo(anna);
        assertThatThrownBy(() -> anna.withDesign(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("design");
    }

    @Test
    void numbersDaysAndSessions() {
        SingleCase days = SingleCase.named("a")
                .phase("A", 1)
                .phase("B", 1)
                .measure(MOOD, 1, 2)
                .build();
        SingleCase sessions = SingleCase.named("a")
                .sessions()
                .phase("A", 1)
                .phase("B", 1)
                .measure(MOOD, 1, 2)
                .build();
        SingleCase rows = SingleCase.named("a")
                .sessions()
                .measures(MOOD)
                .row(1, "A", 1)
                .row(2, "B", 2)
                .build();

        assertThat(days.timeline()).isEqualTo(new Timeline(Timeline.Unit.DAY, 1, 2));
        assertThat(sessions.timeline()).isEqualTo(new Timeline(Timeline.Unit.SESSION, 1, 2));
        assertThat(rows).isEqualTo(sessions).isNotEqualTo(days);
    }

    @Test
    void alternatesByColumnsAndByRows() {
        SingleCase byColumns = SingleCase.named("a")
                .alternating("A", "B", "B", "A")
                .measure(MOOD, 1, 2, 3, 4)
                .build();
        SingleCase byRows = SingleCase.named("a")
                .alternating()
                .measures(MOOD)
                .row(1, "A", 1)
                .row(2, "B", 2)
                .row(3, "B", 3)
                .row(4, "A", 4)
                .build();

        assertThat(byRows).isEqualTo(byColumns).hasToString("a: 4 days (1 to 4), alternating A/B; measures mood");
        assertThat(byColumns.alternating()).isTrue();
        assertThat(byColumns.phases()).hasSize(3);
    }

    @Test
    void isNotChangedThroughArraysGivenOrTaken() {
        double[] mood = {1, 2};
        Builder builder = SingleCase.named("a").phase("A", 1).phase("B", 1).measure(MOOD, mood);
        mood[0] = 9;
        SingleCase built = builder.build();
        built.series("mood").values().toArray()[0] = 9;

        assertThat(built.series("mood").values()).isEqualTo(Values.of(1, 2));
        assertThat(builder.build()).isEqualTo(built);
        assertThatThrownBy(() -> built.phases().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Nested
    class Refusals {
        @Test
        void areWordedAsForFiles() {
            assertRefused(
                    SingleCase.named("anna")
                            .measures(MOOD, CALLS)
                            .row(MONDAY, "A", Double.POSITIVE_INFINITY, 1)
                            .row(MONDAY.plusDays(2), " ", 11, 1)
                            .row(MONDAY.plusDays(1), "B", 3, 1)
                            .row(MONDAY, "B", 3),
                    "anna: 2026-03-02: mood Infinity is infinite; allowed are finite numbers, a blank or NA",
                    "anna: 2026-03-04: phase is blank; every row needs a phase",
                    "anna: 2026-03-04: mood 11 is outside the declared limits; allowed is 0 to 10",
                    "anna: 2026-03-03 comes after 2026-03-04; the dates of anna must be in order",
                    "anna: 2026-03-02: 1 values for 2 measures; every measure needs one, NaN if it was not noted",
                    "anna: 2026-03-02 stands twice in anna; every date may have one row");
        }

        @Test
        void ofPhases() {
            assertRefused(
                    SingleCase.named("anna").phase("A", 2).measure(MOOD, 1, 2),
                    "anna: anna has only phase A; at least two phases are needed, such as A and B");
            assertRefused(
                    SingleCase.named("anna").phase("A", 1).phase("A'", 1).measure(MOOD, 1, 2),
                    "anna: phase \"A'\" stands where run number 1 of A is; allowed here are \"A\", \"A1\", "
                            + "and another phase must stand between two runs",
                    "anna: anna has only phase A; at least two phases are needed, such as A and B");
            assertRefused(
                    SingleCase.named("anna").phase("B", 1).phase("C", 1).measure(MOOD, 1, 2),
                    "anna: anna has no baseline phase \"A\"; it has B, C; say which one is the baseline, as in B=A");
            assertRefused(
                    SingleCase.named("anna").alternating("A", "B2").measure(MOOD, 1, 2),
                    "anna: phase \"B2\" in an alternating design; write the condition alone, \"B\"");
        }

        @Test
        void ofShape() {
            assertRefused(
                    SingleCase.named("anna")
                            .phase("A", 2)
                            .phase("B", 1)
                            .measure(MOOD, 1, 2)
                            .measure(MOOD, 1, 2, 3),
                    "anna: measure \"mood\" stands twice; every measure has its own name",
                    "anna: mood has 2 values for 3 days; every day needs one, NaN if nothing was noted");
            assertRefused(
                    SingleCase.named("anna").measures(MOOD),
                    "anna: measures(…) needs row(…); with phase(…) give values by measure(…)");
            assertRefused(
                    SingleCase.named("anna").measure(MOOD), "anna: there is no day; add them with phase(…) or row(…)");
        }

        @Test
        void ofCalendarsThatAreTooLong() {
            assertRefused(
                    SingleCase.named("anna")
                            .measures(MOOD)
                            .row(Long.MIN_VALUE, "A", 1)
                            .row(Long.MAX_VALUE, "B", 1),
                    "anna: anna spans from -9223372036854775808 to 9223372036854775807; "
                            + "at most 200000 days are allowed");
            assertThatThrownBy(() -> SingleCase.named("anna").phase("A", Integer.MAX_VALUE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("phase A of 2147483647 days; allowed are 1 to 200000");
            assertThatThrownBy(() -> SingleCase.named("anna").phase("A", 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("phase A of 0 days; allowed are 1 to 200000");
        }

        @Test
        void ofMixedCalls() {
            assertThatThrownBy(rows().phase("A", 3)::build)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("case anna has rows and columns; "
                            + "give days either by row(…) or by phase(…) and measure(…)");
            assertThatThrownBy(rows().row(20600, "A", 1, 2)::build)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("case anna has dates and numbered days; give the days either by date or by number");
            assertThatThrownBy(columns().sessions()::build)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("case anna has dates and numbered days; give the days either by date or by number");
            assertThatThrownBy(rows().startingOn(MONDAY)::build)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("case anna has rows and startingOn(…); "
                            + "rows carry their own dates, startingOn(…) goes with phase(…)");
            assertThatThrownBy(SingleCase.named("anna").phase("A", 3)::build)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("case anna has no measure; add one with measure(…)");
        }

        @Test
        void ofArguments() {
            Builder anna = SingleCase.named("anna");
            assertThatThrownBy(() -> SingleCase.named(" "))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the id of a case is blank; give it a name such as \"anna\"");
            assertThatThrownBy(() -> anna.startingOn(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("first");
            assertThatThrownBy(() -> anna.row(null, "A", 1))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("date");
            assertThatThrownBy(() -> anna.row(1, null, 1))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("phase");
            assertThatThrownBy(() -> anna.measure(null, 1))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("measure");
        }
    }

    @Test
    void labelsInARowAreReadAsConditions() {
        assertThat(Phase.conditions(List.of("A1", "B", "A'", "B2", "A", "follow-up")))
                .containsExactly("A", "B", "A", "B", "A", "follow-up");
        assertThatThrownBy(() -> Phase.conditions(List.of("A", "A'")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("phases A, A' have two runs of A in a row; another phase must stand between two runs");
        assertThatThrownBy(() -> Phase.conditions(List.of("A", "B'")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("phase \"B'\" stands where run number 1 of B is; write B");
        assertThatThrownBy(() -> Phase.conditions(List.of("A", " ")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a phase label is blank; write labels such as A, B, A′");
        assertThat(Phase.isBaseline("A″")).isTrue();
        assertThat(Phase.isBaseline("B2")).isFalse();
    }

    @Test
    void phasesCheckTheirParts() {
        assertThatThrownBy(() -> new Phase(" ", 1, 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the condition of a phase is blank; write a label such as A or B");
        assertThatThrownBy(() -> new Phase("A", 0, 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("occurrence 0 of phase A; the first run of a condition has number 1");
        assertThatThrownBy(() -> new Phase("A", 1, 3, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("phase A runs from day 3 to 2; days count from 0 and the last is not before the first");
        assertThat(new Phase("A", 2, 3, 3)).hasToString("A′ (1 day)");
        assertThat(new Phase("B", 1, 3, 9)).hasToString("B (7 days)");
        assertThat(new Phase("A", 2, 3, 3).isBaseline()).isTrue();
        assertThat(new Phase("B", 1, 3, 9).isBaseline()).isFalse();
    }
}
