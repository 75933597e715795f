package org.sced.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sced.analysis.CaseAnalysis;
import org.sced.analysis.Pattern;
import org.sced.data.Improvement;
import org.sced.data.Measure;
import org.sced.data.SingleCase;
import org.sced.randomization.PhaseStarts;

class PlainWordsTest {
    private static final double NONE = Double.NaN;

    private static List<String> words(SingleCase singleCase) {
        return PlainWords.of(CaseAnalysis.of(singleCase));
    }

    @Test
    void theWorkedCase() {
        assertThat(words(ReportCases.phoneCalls()))
                .containsExactly(
                        "This diary covers 28 days, from 2 March 2026 to 29 March 2026. No value is missing.",
                        "The middle value (median) of mood was 4 in A, 6 in B and 5 in A′. From A to B the average rose "
                                + "by 2.4, which is better. From B to A′ the average fell by 1, which is worse. So the "
                                + "values were better each time an intervention was on and less good when it ended: the "
                                + "picture that one would expect if it helps.",
                        "The middle value (median) of contacts was 1 in A, 3.5 in B and 1 in A′. From A to B the average "
                                + "rose by 2.6, which is better. From B to A′ the average fell by 2.4, which is worse. So "
                                + "the values were better each time an intervention was on and less good when it ended: "
                                + "the picture that one would expect if it helps.",
                        "These sentences describe the days that were noted. How easily chance alone could bring such a "
                                + "picture about was not tested: nothing says that the plan of this diary was drawn by "
                                + "lot, so there is no fair test. Other things that happened in the same weeks may "
                                + "explain it as well.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A B A   | 4 8 4   | REVERSAL  | the values were better each time an intervention was on
            A B A   | 4 8 8   | GAIN_KEPT | it leaves open what brought the gain.
            A B     | 4 8     | IMPROVED  | other things that changed at the same time may lie behind this.
            A B C   | 4 8 9   | IMPROVED  | No days without an intervention came after it
            A B A   | 4 4 4   | NO_CHANGE | So the values hardly changed with the intervention.
            A B A   | 8 4 8   | WORSENED  | So the values were worse with an intervention than before it.
            A B A B | 4 8 4 4 | MIXED     | These steps do not fit one simple picture.
            B A     | 8 4     | NO_START  | No days came before the intervention
            """)
    void everyPatternInBothDirections(String phases, String levels, Pattern.Kind kind, String words) {
        double[] up =
                Stream.of(levels.split(" ")).mapToDouble(Double::parseDouble).toArray();
        double[] down = Stream.of(levels.split(" "))
                .mapToDouble(level -> 20 - Double.parseDouble(level))
                .toArray();
        CaseAnalysis higher = CaseAnalysis.of(ReportCases.levels(Improvement.INCREASE, phases, up));
        CaseAnalysis lower = CaseAnalysis.of(ReportCases.levels(Improvement.DECREASE, phases, down));
        assertThat(higher.measure("mood").pattern().kind()).isEqualTo(kind);
        assertThat(lower.measure("mood").pattern().kind()).isEqualTo(kind);
        String ofHigher = PlainWords.of(higher).get(1);
        String ofLower = PlainWords.of(lower).get(1);
        assertThat(ofHigher).contains(words);
        assertThat(ofLower).contains(words);
        assertThat(ofLower.substring(ofLower.indexOf("From")))
                .isEqualTo(ofHigher.substring(ofHigher.indexOf("From"))
                        .replace("rose", "~")
                        .replace("fell", "rose")
                        .replace("~", "fell"));
    }

    @Test
    void everyKindHasBeenTried() {
        // A new kind needs a row above; TOO_FEW_DAYS has tests of its own.
        assertThat(Pattern.Kind.values())
                .extracting(Enum::name)
                .containsExactlyInAnyOrder(
                        "REVERSAL",
                        "GAIN_KEPT",
                        "IMPROVED",
                        "NO_CHANGE",
                        "WORSENED",
                        "MIXED",
                        "NO_START",
                        "TOO_FEW_DAYS");
    }

    @Test
    void tooFewDays() {
        assertThat(words(ReportCases.oneDayPhases()).get(1))
                .isEqualTo("The middle value (median) of mood was 1 in A, 5 in B and 1 in A′. It is too early to say "
                        + "what changed: A has 1 of 1, B has 1 of 1 and A′ has 1 of 1 sessions noted, and each phase "
                        + "needs at least 5 sessions and 70 % of its sessions.");
    }

    @Test
    void daysWithoutAValue() {
        List<String> words = words(ReportCases.neverNoted());
        assertThat(words.get(0))
                .isEqualTo("This diary covers 6 days. Noted: mood on 0 of 6 days, sleep on 1 of 6 days.");
        assertThat(words.get(1)).startsWith("There is no value of mood in this diary. It is too early to say");
        assertThat(words.get(2)).startsWith("The middle value (median) of sleep was 6 in A; nothing was noted in B.");
    }

    @Test
    void anAlternatingCase() {
        List<String> words = words(ReportCases.alternating());
        assertThat(words.get(1))
                .isEqualTo("The middle value (median) of mood was 1 in A and 5 in B. On days with B the average was 4 "
                        + "higher than on days with A, which is better. So the values were better on days with an "
                        + "intervention than on days without.");
        assertThat(words.get(2)).doesNotContain("phase");
    }

    @Test
    void alternatingWithoutADifference() {
        SingleCase same = SingleCase.named("ben")
                .alternating("A", "B", "B", "A", "B", "A", "A", "B", "A", "B")
                .measure(Measure.of("mood"), 1, 1, 2, 2, 3, 3, 4, 4, 5, 5)
                .build();
        assertThat(words(same).get(1)).contains("On days with B the average was much the same as on days with A.");
    }

    @Test
    void withADrawnPlanTheTestIsTold() {
        String chance = words(ReportCases.drawn()).get(3);
        assertThat(chance)
                .startsWith("The plan of this diary was drawn by lot, so the size of chance can be tested.")
                .contains("For mood, 43 of the 105 possible plans show a difference for the better that is at least as "
                        + "large as the one seen (p = 0.410).")
                .contains("For contacts, ")
                .endsWith("Even then, one person's diary cannot rule out other things that happened in the same weeks.")
                .doesNotContain("not tested");
    }

    @Test
    void severalInterventionsAreToldApart() {
        assertThat(words(ReportCases.abc()).get(2)).contains("For mood (B against A), ", "For mood (C against A), ");
    }

    @Test
    void aDrawnPlanWithoutValuesIsNotCalledTested() {
        assertThat(words(ReportCases.neverNotedButDrawn()).get(3))
                .contains("was not tested: there are not enough values for it.")
                .doesNotContain("p =", "drawn by lot");
    }

    @Test
    void aMeasureWithoutATestIsNamed() {
        SingleCase half = SingleCase.named("dora")
                .phase("A", 3)
                .phase("B", 3)
                .measure(Measure.of("mood"), NONE, NONE, NONE, NONE, NONE, NONE)
                .measure(Measure.of("sleep"), 6, 7, 6, 8, 8, 9)
                .build();
        assertThat(words(half.withDesign(PhaseStarts.of(half, 2))).get(3))
                .contains(
                        "For mood it was not tested, as there are not enough values.",
                        "For sleep, 1 of the 3 possible");
    }

    @Test
    void namesOfSeveralWordsStandInQuotes() {
        SingleCase named = SingleCase.named("anna")
                .phase("A", 1)
                .phase("B", 1)
                .measure(Measure.of("phone calls"), 1, 2)
                .measure(Measure.of("é".repeat(100)), 1, 2)
                .build();
        assertThat(words(named).get(1)).startsWith("The middle value (median) of “phone calls” was 1 in A");
        assertThat(words(named).get(2)).startsWith("The middle value (median) of “" + "é".repeat(59) + "…” was");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "2.428571, 2.4", "1, 1", "0.94, 0.94", "0.0123, 0.012", "0.5, 0.5", "1000000, 1000000", "-2, −2"
    })
    void numbersAsPeopleSayThem(double value, String text) {
        assertThat(PlainWords.number(value)).isEqualTo(text);
    }

    @TestFactory
    Stream<DynamicTest> nothingIsPromised() {
        return ReportCases.all().stream()
                .map(supplier -> supplier.get())
                .map(one -> DynamicTest.dynamicTest(one.id() + " " + one.design(), () -> {
                    String text = String.join("\n", words(one));
                    assertThat(text)
                            .doesNotContainIgnoringCase("safe")
                            .doesNotContainIgnoringCase("diagnos")
                            .doesNotContainIgnoringCase("because of the intervention")
                            .doesNotContainIgnoringCase("caused")
                            .doesNotContainIgnoringCase("proves")
                            .doesNotContainIgnoringCase("significant")
                            .doesNotContainIgnoringCase("effective");
                    assertThat(text.contains("(p = ")).isNotEqualTo(text.contains("chance alone could bring"));
                }));
    }
}
