package org.sced.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.sced.analysis.CaseAnalysis;
import org.sced.data.DiaryReader;
import org.sced.data.Improvement;
import org.sced.data.SingleCase;
import org.sced.data.Study;
import org.sced.effect.AverageEffect;
import org.sced.effect.EffectSizes;
import org.sced.effect.Estimate;
import org.sced.effect.Interval;
import org.sced.effect.NonOverlap;
import org.sced.effect.Weighting;
import org.sced.randomization.Schedule;
import org.sced.stats.Reason;
import org.sced.stats.SerialDependence;

/** Forests, autocorrelations, Brinley plots, curves, plans and pages: what stands where. */
class MoreChartsTest {
    private static final SingleCase CALLS = Cases.phoneCallsMissing();

    private static Study three() {
        return DiaryReader.withDefaults()
                .withPhaseWord("baseline", "A")
                .withPhaseWord("intervention", "B")
                .read(Path.of("examples/data/three-people.csv"));
    }

    private static List<String> texts(Chart<?> chart) {
        return chart.drawing().allLabels().map(Label::text).toList();
    }

    private static List<Rectangle2D> boxes(Plate plate, java.awt.Color color) {
        return plate.forms().stream()
                .filter(form -> form.color().equals(color))
                .map(form -> form.shape().getBounds2D())
                .toList();
    }

    // ---- forest

    @Test
    void effectsStandAtTheirValuesWithTheirIntervals() {
        Estimate one = Estimate.of(0.5).with(new Interval(0, 1, 0.95));
        Estimate other = Estimate.of(1.5).with(new Interval(1, 2, 0.95));
        ForestChart chart = ForestChart.of(
                "Difference", 0, List.of(ForestChart.Row.of("first", one), ForestChart.Row.of("second", other)));
        Plate plate = chart.drawing().plates().get(0);
        List<Rectangle2D> drawn = boxes(plate, Theme.PAPER.data());
        assertThat(drawn).hasSize(4); // line and square of both
        double zero = drawn.get(0).getMinX();
        double unit = drawn.get(0).getWidth();
        assertThat(drawn.get(1).getCenterX()).isCloseTo(zero + 0.5 * unit, within(1e-6));
        assertThat(drawn.get(2).getMinX()).isCloseTo(zero + unit, within(1e-6));
        assertThat(drawn.get(2).getWidth()).isCloseTo(unit, within(1e-6));
        assertThat(drawn.get(3).getCenterX()).isCloseTo(zero + 1.5 * unit, within(1e-6));
        assertThat(drawn.get(3).getCenterY()).isGreaterThan(drawn.get(1).getCenterY() + 30);
        assertThat(plate.grid())
                .anyMatch(rule ->
                        Math.abs(rule.x1() - zero) < 1e-6 && rule.stroke().getDashArray() != null);
        assertThat(texts(chart)).contains("first", "second", "0.50  [0.00, 1.00]", "1.50  [1.00, 2.00]");
        assertThat(chart.description())
                .isEqualTo("Difference. first: 0.50 [0.00, 1.00]; second: 1.50 [1.00, 2.00]. Intervals of 95 %.");
        assertThat(texts(chart.with(Language.GERMAN))).contains("0,50  [0,00; 1,00]");
    }

    @Test
    void anUndefinedEffectKeepsItsRow() {
        ForestChart chart = ForestChart.of(
                "NAP",
                0.5,
                List.of(
                        ForestChart.Row.of("defined", Estimate.of(0.8)),
                        ForestChart.Row.of("none", Estimate.undefined(Reason.EMPTY_PHASE, "Phase B has no value."))));
        assertThat(texts(chart)).contains("none", "not defined");
        assertThat(boxes(chart.drawing().plates().get(0), Theme.PAPER.data())).hasSize(1);
    }

    @Test
    void theEndOfAScaleIsWrittenWhereIntervalsComeNearIt() {
        // An interval to 0.998 is told as to 1.00; the null value of NAP is 0.5.
        ForestChart chart = ForestChart.of(
                "NAP",
                0.5,
                List.of(ForestChart.Row.of("A→B", Estimate.of(0.97).with(new Interval(0.68, 0.998, 0.95)))));
        assertThat(texts(chart.withWidth(120))).contains("0.5", "0.6", "0.7", "0.8", "0.9", "1.0");
    }

    @Test
    void forestsOfChangesIndicesAndPersonsAreNamedByWhatDiffers() {
        EffectSizes all = EffectSizes.all(CALLS.series("mood"));
        assertThat(texts(ForestChart.of(all.of("NAP")))).contains("A→B", "B→A′", "Nonoverlap of all pairs, mood");
        List<org.sced.effect.EffectSize> oneChange = all.effects().stream()
                .filter(one -> one.to().equals("B") && one.index().range().nullValue() == 0.5)
                .toList();
        assertThat(texts(ForestChart.of(new EffectSizes(oneChange))))
                .contains("NAP")
                .doesNotContain("A→B");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ForestChart.of(all))
                .withMessageMatching("no effect is .* for .* and .* for .*; draw them in two charts");
        ForestChart persons =
                ForestChart.of(AverageEffect.overCases(three(), "contacts", NonOverlap.NAP, Weighting.EQUAL, 0.95));
        assertThat(texts(persons)).contains("Anna", "Ben", "Chloe", "Average");
        assertThat(boxes(persons.drawing().plates().get(0), Theme.PAPER.level()))
                .hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> ForestChart.of("x", 0, List.of()));
    }

    // ---- autocorrelation

    @Test
    void barsAreTheAutocorrelationsOfTheLibrary() {
        SerialDependence dependence = SerialDependence.ofPhaseMeans(CALLS.series("mood"));
        AutocorrelationChart chart =
                AutocorrelationChart.of(CALLS.series("mood")).withLags(5);
        Plate plate = chart.drawing().plates().get(0);
        List<Rectangle2D> bars = plate.forms().stream()
                .filter(form -> form.color().getAlpha() == 255 && form.stroke().isEmpty())
                .map(form -> form.shape().getBounds2D())
                .toList();
        assertThat(bars).hasSize(5);
        for (int lag = 1; lag <= 5; lag++) {
            assertThat(bars.get(lag - 1).getHeight() / bars.get(0).getHeight())
                    .isCloseTo(
                            Math.abs(dependence.r(lag).value() / dependence.r(1).value()), within(1e-6));
        }
        assertThat(plate.forms().stream()
                        .filter(form -> form.color().equals(Theme.PAPER.level()))
                        .count())
                .isEqualTo(bars.stream()
                        .filter(bar -> bar.getHeight()
                                        / bars.get(0).getHeight()
                                        * Math.abs(dependence.r(1).value())
                                > dependence.bartlettBound())
                        .count());
        assertThat(chart.description()).startsWith("Autocorrelation of mood by lag. 1: 0.2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chart.withLags(0))
                .withMessage("lags up to 0 days; allowed are 1 to 400");
    }

    @Test
    void aConstantPhaseHasNoAutocorrelation() {
        AutocorrelationChart chart =
                AutocorrelationChart.of(Cases.odd().series("constant").phase("A"));
        assertThat(chart.description()).contains("not defined");
        Texts.assertApart(chart.drawing());
    }

    // ---- Brinley

    @Test
    void personsStandAtTheirMedians() {
        BrinleyChart chart = BrinleyChart.of(three(), "contacts", "A", "B");
        List<Rectangle2D> dots = boxes(chart.drawing().plates().get(0), Theme.PAPER.data());
        // Medians: Anna 1 and 3, Ben 2 and 5, Chloe 1 and 4, counted in the file.
        double unit = dots.get(1).getCenterX() - dots.get(0).getCenterX();
        assertThat(dots.get(0).getCenterY() - dots.get(1).getCenterY()).isCloseTo(2 * unit, within(1e-6));
        assertThat(dots.get(2).getCenterX()).isCloseTo(dots.get(0).getCenterX(), within(1e-6));
        assertThat(dots.get(0).getCenterY() - dots.get(2).getCenterY()).isCloseTo(unit, within(1e-6));
        assertThat(chart.description()).contains("Better: 3 of 3, worse: 0.").contains("Ben: 2 → 5");
        assertThat(texts(chart)).contains("Anna", "Ben", "Chloe", "Contacts, A", "Contacts, B");
    }

    @Test
    void theBetterSideIsThatOfTheMeasure() {
        List<BrinleyChart.Point> points = List.of(
                new BrinleyChart.Point("one", 6, 2),
                new BrinleyChart.Point("two", 5, 5),
                new BrinleyChart.Point("gone", 5, Double.NaN));
        BrinleyChart chart = BrinleyChart.of(points, "Pain", Improvement.DECREASE, "before", "after");
        Plate plate = chart.drawing().plates().get(0);
        java.awt.Shape side = plate.forms().get(0).shape();
        assertThat(side.contains(plate.plot().right() - 10, plate.plot().bottom() - 10))
                .isTrue();
        assertThat(side.contains(plate.plot().x() + 10, plate.plot().y() + 10)).isFalse();
        assertThat(chart.description()).contains("Better: 1 of 3, worse: 0.").contains("gone: not defined");
    }

    @Test
    void manyPersonsKeepTheirDotsAndSomeLoseTheirNames() {
        List<BrinleyChart.Point> points = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            points.add(new BrinleyChart.Point("person with a long name " + i, i % 7, 2 + i % 9));
        }
        BrinleyChart chart =
                BrinleyChart.of(points, "x", Improvement.INCREASE, "A", "B").withReliableChange(2);
        assertThat(boxes(chart.drawing().plates().get(0), Theme.PAPER.data())).hasSize(60);
        Texts.assertApart(chart.drawing());
    }

    // ---- curves

    @Test
    void theConfidenceSetLiesWhereTheCurveIsAboveTheLevel() {
        CurveChart chart = CurveChart.pFunction(
                new double[] {0, 1, 2, 3, 4, 5, 6}, new double[] {0.01, 0.09, 1, 0.05, 0.02, 0.5, 0.8});
        assertThat(chart.stretches()).hasSize(2);
        assertThat(chart.stretches().get(0)[0]).isCloseTo(0.5, within(1e-12));
        assertThat(chart.stretches().get(0)[1]).isCloseTo(3, within(1e-12));
        assertThat(chart.stretches().get(1)[1]).isEqualTo(6);
        assertThat(chart.description()).startsWith("p-function. 95 % confidence set: 0.5 to 3 and ");
        assertThat(texts(chart)).contains("Supposed effect", "p-value", "Level 0.05", "95 % confidence set");
        assertThat(texts(chart.withLevel(0.1))).contains("Level 0.10", "90 % confidence set");
    }

    @Test
    void powerCurvesHaveMarksOfTheirOwnAndAreNamed() {
        CurveChart chart = CurveChart.power("Effect", 0, 1, 2)
                .with("28 days", new double[] {0.05, 0.5, 0.9})
                .with("56 days", new double[] {0.05, 0.8, 1});
        assertThat(texts(chart)).contains("28 days", "56 days", "Power", "Effect", "Power 0.80");
        assertThat(chart.drawing().key().stream()
                        .flatMap(entry -> entry.pen().stream())
                        .flatMap(pen -> pen.mark().stream())
                        .distinct())
                .hasSize(2);
        assertThat(chart.description()).isEqualTo("Power, Effect. 28 days: up to 0.90; 56 days: up to 1.00.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chart.with("x", new double[] {1}))
                .withMessage("curve \"x\" has 1 heights for 3 numbers; there must be as many of both");
        assertThatIllegalArgumentException().isThrownBy(() -> chart.with("x", new double[] {0, 1, 1.2}));
        assertThatIllegalArgumentException().isThrownBy(() -> CurveChart.power("x", 1, 1));
    }

    // ---- plan

    @Test
    void daysStandUnderTheirWeekdays() {
        PlanChart chart =
                PlanChart.of(LocalDate.of(2026, 3, 4), Schedule.ofPhases(10, List.of("A", "B"), 6)); // a Wednesday
        Plate plate = chart.drawing().plates().get(0);
        List<Rectangle2D> fields = plate.forms().stream()
                .filter(form -> form.stroke().isEmpty())
                .map(form -> form.shape().getBounds2D())
                .toList();
        assertThat(fields).hasSize(10);
        double column = fields.get(1).getX() - fields.get(0).getX();
        assertThat(fields.get(0).getX()).isCloseTo(plate.plot().x() + 2 * column + 2, within(1e-6));
        assertThat(fields.get(5).getX()).isCloseTo(plate.plot().x() + 2, within(1e-6));
        assertThat(fields.get(5).getY()).isGreaterThan(fields.get(4).getY());
        assertThat(plate.forms().stream().filter(form -> form.color().equals(new java.awt.Color(0xDFECF6))))
                .hasSize(4);
        assertThat(chart.description()).isEqualTo("Plan: A 4 Mar–9 Mar, B 10 Mar–13 Mar.");
        assertThat(texts(chart)).contains("M", "W", "2 Mar", "9 Mar", "A Baseline", "B Intervention");
    }

    @Test
    void aPhaseThatComesBackHasItsOwnLabelAndTheTintOfItsCondition() {
        PlanChart chart =
                PlanChart.of(LocalDate.of(2026, 3, 2), Schedule.ofPhases(8, List.of("A", "B", "A", "B"), 2, 4, 6));
        assertThat(chart.description())
                .isEqualTo("Plan: A 2 Mar–3 Mar, B 4 Mar–5 Mar, A′ 6 Mar–7 Mar, B′ 8 Mar–9 Mar.");
        assertThat(texts(chart)).contains("A′", "B′", "A Baseline", "A′ Withdrawal", "B′ Intervention");
        List<java.awt.Color> tints = chart.drawing().plates().get(0).forms().stream()
                .filter(form -> form.stroke().isEmpty())
                .map(Form::color)
                .toList();
        assertThat(tints).hasSize(8);
        assertThat(tints.get(4)).isEqualTo(tints.get(0)).isNotEqualTo(tints.get(2));
        // Days that alternate are no phases, and a list of conditions is written as it is.
        Schedule alternating = Schedule.alternating(List.of("A", "B", "", "A", "B"));
        assertThat(PlanChart.of(LocalDate.of(2026, 3, 2), alternating).description())
                .isEqualTo("Plan: A 2 Mar, B 3 Mar, A 5 Mar, B 6 Mar.");
        assertThat(PlanChart.of(List.of("A", "B", "A")).description()).isEqualTo("Plan: A 1, B 2, A 3.");
        assertThat(texts(PlanChart.of(Cases.alternating()))).doesNotContain("A′");
        assertThat(texts(PlanChart.of(Cases.phoneCalls()))).contains("A′");
    }

    @Test
    void choicesHaveRings() {
        PlanChart chart = PlanChart.of(Collections.nCopies(14, "A")).withChoices(3, 9);
        assertThat(boxes(chart.drawing().plates().get(0), Theme.PAPER.levelText()))
                .hasSize(2);
        assertThat(texts(chart)).contains("A phase could begin", "Day 1", "Day 8");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chart.withChoices(15))
                .withMessage("no day 15 in a plan of 14 days; days count from 1");
        assertThatIllegalArgumentException().isThrownBy(() -> PlanChart.of(List.<String>of()));
    }

    // ---- page

    @Test
    void aPageHoldsItsChartsApart() throws Exception {
        CaseDashboard page = CaseDashboard.of(CaseAnalysis.of(CALLS))
                .with(DistributionChart.of("t", 2, 0, 1, 2, 3))
                .titled("Anna");
        Drawing drawing = page.drawing();
        assertThat(drawing.insets()).hasSize(6);
        for (int i = 0; i < 6; i++) {
            Inset one = drawing.insets().get(i);
            Rectangle2D box = box(one);
            assertThat(new Rectangle2D.Double(-1, -1, drawing.width() + 2.0, drawing.height() + 2.0).contains(box))
                    .isTrue();
            for (int j = 0; j < i; j++) {
                assertThat(box.intersects(box(drawing.insets().get(j)))).isFalse();
            }
        }
        Texts.assertApart(drawing);
        assertThat(page.description()).contains("Mood of phone-calls-missing").contains("Autocorrelation of contacts");
        assertThat(page.svg()).contains("<title>Nonoverlap of all pairs, mood</title>");
        try (var pdf = Loader.loadPDF(page.pdf())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Nonoverlap of all pairs, mood")
                    .contains("Days apart");
        }
    }

    private static Rectangle2D box(Inset inset) {
        return new Rectangle2D.Double(
                inset.x() + 1,
                inset.y() + 1,
                inset.drawing().width() - 2.0,
                inset.drawing().height() - 2.0);
    }

    // ---- all of them

    @Test
    void everyChartSpeaksBothLanguagesInEveryLookAndIsTheSameEachTime() {
        List<Chart<?>> charts = List.of(
                ForestChart.of(EffectSizes.all(CALLS.series("mood")).of("NAP")),
                AutocorrelationChart.of(CALLS.series("mood")),
                BrinleyChart.of(three(), "contacts", "A", "B"),
                CurveChart.pFunction(new double[] {0, 1, 2}, new double[] {0.01, 1, 0.01}),
                PlanChart.of(CALLS),
                DistributionChart.of("t", 2, 0, 1, 2, 3));
        for (Chart<?> chart : charts) {
            for (Theme theme : Theme.all()) {
                for (Language language : Language.values()) {
                    Chart<?> dressed = chart.with(theme).with(language);
                    Texts.assertApart(dressed.drawing());
                    assertThat(dressed.description()).isNotBlank();
                }
            }
            assertThat(chart.png())
                    .isEqualTo(chart.titled("x").styled(Style.STANDARD).png());
            assertThat(chart.pdf()).isEqualTo(chart.styled(Style.STANDARD).pdf());
            assertThat(chart.svg().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(60_000);
            assertThat(chart.svg()).doesNotContain("NaN").doesNotContain("Infinity");
        }
    }
}
