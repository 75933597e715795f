package org.sced.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sced.data.Measure;
import org.sced.data.SingleCase;

class PhaseLayoutTest {
    private static Drawing drawing(SingleCase singleCase) {
        return PhaseChart.of(singleCase).drawing();
    }

    private static List<String> texts(Drawing drawing) {
        return drawing.allLabels().map(Label::text).toList();
    }

    private static List<Curve> curves(Panel panel, Curve.Kind kind) {
        return panel.curves().stream().filter(curve -> curve.kind() == kind).toList();
    }

    static Stream<SingleCase> everyCase() {
        return Stream.of(
                Cases.phoneCalls(),
                Cases.phoneCallsMissing(),
                Cases.alternating(),
                Cases.oneDayPhases(),
                Cases.twelvePhases(),
                Cases.odd(),
                Cases.sessions(3, 2),
                Cases.sessions(12, 12),
                Cases.sessions(40, 61),
                Cases.days(10),
                Cases.days(60),
                Cases.days(365),
                Cases.days(3650));
    }

    @Test
    void panelsStandUnderEachOtherOnOneDayAxis() {
        Drawing drawing = drawing(Cases.phoneCalls());
        assertThat(drawing.panels()).extracting(Panel::title).containsExactly("Mood", "Contacts");
        Panel upper = drawing.panels().get(0);
        Panel lower = drawing.panels().get(1);
        assertThat(lower.days()).isEqualTo(upper.days());
        assertThat(lower.plot().x()).isEqualTo(upper.plot().x());
        assertThat(lower.plot().y()).isGreaterThan(upper.plot().bottom());
        assertThat(drawing.width()).isEqualTo(2055); // 174 mm at 300 dpi
    }

    @Test
    void phaseLinesRunThroughAllPanelsBetweenLastAndFirstDays() {
        Drawing drawing = drawing(Cases.phoneCalls());
        DayScale days = drawing.panels().get(0).days();
        assertThat(drawing.rules()).hasSize(2);
        assertThat(drawing.rules().get(0).x1()).isCloseTo((days.x(6) + days.x(7)) / 2, within(1e-9));
        assertThat(drawing.rules().get(1).x1()).isCloseTo((days.x(20) + days.x(21)) / 2, within(1e-9));
        for (Rule rule : drawing.rules()) {
            assertThat(rule.y1()).isLessThan(drawing.panels().get(0).plot().y());
            assertThat(rule.y2()).isEqualTo(drawing.panels().get(1).plot().bottom());
            assertThat(rule.stroke().getDashArray()).isNotNull();
        }
    }

    @Test
    void phasesAreNamedWithLetterAndWord() {
        assertThat(texts(drawing(Cases.phoneCalls())))
                .contains("A", "Baseline", "B", "Intervention", "A′", "Withdrawal", "Day of study");
    }

    @Test
    void wordsGiveWayWherePhasesAreShortAndLettersStay() {
        List<String> texts = texts(drawing(Cases.twelvePhases()));
        assertThat(texts).contains("A", "B", "A′", "A″", "C", "A4", "B+C", "A5", "follow-up");
        assertThat(texts).doesNotContain("Baseline", "Intervention", "Withdrawal");
        assertThat(texts).anyMatch(text -> text.startsWith("mind") && text.endsWith("…"));
    }

    @Test
    void equalConditionsHaveEqualTints() {
        List<Shade> shades = drawing(Cases.phoneCalls()).panels().get(0).shades();
        assertThat(shades)
                .extracting(Shade::tint)
                .containsExactly(new Color(0xF6F5F2), new Color(0xDFECF6), new Color(0xF6F5F2));
        assertThat(shades.get(0).lastDay()).isEqualTo(6.5);
        assertThat(shades.get(1).firstDay()).isEqualTo(6.5);
    }

    @Test
    void conditionsWithNamesOfTheirOwnHaveTintsOfTheirOwn() {
        List<Shade> shades = drawing(Cases.twelvePhases()).panels().get(0).shades();
        assertThat(shades.stream().map(Shade::tint).distinct())
                .hasSize((int) shades.stream().map(Shade::condition).distinct().count());
        assertThat(shades.get(5).tint()).isEqualTo(new Color(0xFBEBD3));
    }

    @Test
    void levelsAreTheMediansOfThePhases() {
        // Sorted by hand. A: 3 3 3 4 4 5; B: 4 5 5 6 6 6 6 7 7 7 7 7 8; A′: 4 5 5 5 5 6.
        Panel mood = drawing(Cases.phoneCallsMissing()).panels().get(0);
        assertThat(curves(mood, Curve.Kind.LEVEL))
                .extracting(curve -> curve.values().get(0))
                .containsExactly(3.5, 6.0, 5.0);
        assertThat(texts(drawing(Cases.phoneCallsMissing()))).contains("Md 3.5", "Md 6.0", "Md 5.0");
    }

    @Test
    void bandsAreMeanPlusMinusTwoStandardDeviations() {
        // A: mean 22/6, squared deviations sum to 10/3, SD = sqrt(2/3).
        Curve band = curves(drawing(Cases.phoneCallsMissing()).panels().get(0), Curve.Kind.SPREAD)
                .get(0);
        double sd = Math.sqrt(2 / 3.0);
        assertThat(band.values().get(0)).isCloseTo(22 / 6.0 - 2 * sd, within(1e-12));
        assertThat(band.values().get(2)).isCloseTo(22 / 6.0 + 2 * sd, within(1e-12));
        assertThat(band.days().get(0)).isEqualTo(-0.5);
        assertThat(band.days().get(1)).isEqualTo(6.5);
    }

    @Test
    void trendRunsFromFirstToLastMeasuredDay() {
        // Days 1 to 6 after a missing first one, values 6 5 5 5 4 5: slope −4/17.5 · … by hand −0.2286, mean 5.
        Curve trend = curves(drawing(Cases.phoneCallsMissing()).panels().get(0), Curve.Kind.TREND)
                .get(2);
        assertThat(trend.days().get(0)).isEqualTo(22);
        assertThat(trend.days().get(1)).isEqualTo(27);
        assertThat((trend.values().get(0) + trend.values().get(1)) / 2).isCloseTo(5, within(1e-9));
        assertThat((trend.values().get(1) - trend.values().get(0)) / 5).isCloseTo(-4 / 17.5, within(1e-9));
    }

    @Test
    void dataBreakAtPhaseChangesAndMissingDays() {
        Panel mood = drawing(Cases.phoneCallsMissing()).panels().get(0);
        List<Curve> data = curves(mood, Curve.Kind.DATA);
        assertThat(data).hasSize(3);
        assertThat(data.get(0).values().toArray()).containsExactly(3, 4, 3, 5, Double.NaN, 3, 4);
        assertThat(mood.crosses()).extracting(Panel.Cross::day).containsExactly(4, 12, 21);
        assertThat(mood.crosses())
                .allMatch(cross -> cross.y() < mood.plot().bottom()
                        && cross.y() > mood.plot().bottom() - 40);
    }

    @Test
    void undefinedStatisticsAreNotDrawn() {
        Panel oneDay = drawing(Cases.oneDayPhases()).panels().get(0);
        assertThat(curves(oneDay, Curve.Kind.TREND)).isEmpty();
        assertThat(curves(oneDay, Curve.Kind.SPREAD)).isEmpty();
        assertThat(curves(oneDay, Curve.Kind.LEVEL)).hasSize(5);
        Panel half = drawing(Cases.odd()).panels().get(5);
        assertThat(curves(half, Curve.Kind.LEVEL)).hasSize(1);
        assertThat(curves(half, Curve.Kind.DATA)).hasSize(1);
        assertThat(half.crosses()).hasSize(4);
        Panel nothing = drawing(Cases.odd()).panels().get(6);
        assertThat(nothing.curves()).isEmpty();
        assertThat(nothing.crosses()).hasSize(8);
    }

    @Test
    void keyTellsOnlyWhatIsThere() {
        assertThat(drawing(Cases.phoneCallsMissing()).key())
                .extracting(entry -> entry.label().text())
                .containsExactly(
                        "Daily value", "Phase median (Md)", "Within-phase trend (OLS)", "Mean ± 2 SD", "Missing day");
        assertThat(drawing(Cases.oneDayPhases()).key())
                .extracting(entry -> entry.label().text())
                .containsExactly("Daily value", "Phase median (Md)");
        assertThat(drawing(Cases.alternating()).key())
                .extracting(entry -> entry.label().text())
                .containsExactly("A Baseline", "B Intervention", "C", "Condition median (Md)", "Missing day");
    }

    @Test
    void declaredLimitsAreTheAxis() {
        SingleCase anna = SingleCase.named("anna")
                .phase("A", 3)
                .phase("B", 3)
                .measure(Measure.of("mood").withLimits(0, 10), 3, 4, 5, 5, 6, 7)
                .measure(Measure.of("likert").withLimits(1, 7), 3, 4, 5, 5, 6, 7)
                .measure(Measure.of("change").withLimits(-3, 3), 0, 1, -2, 3, 1, 1)
                .build();
        List<Panel> panels = drawing(anna).panels();
        assertThat(panels).extracting(Panel::title).containsExactly("Mood (0–10)", "Likert (1–7)", "Change (−3 to 3)");
        for (Panel panel : panels) {
            assertThat(panel.values().min())
                    .isLessThanOrEqualTo(panel.values().ticks().get(0));
        }
        assertThat(panels.get(0).values().min()).isBetween(-1.0, 0.0);
        assertThat(panels.get(0).values().max()).isBetween(10.0, 11.0);
        assertThat(panels.get(1).values().ticks()).contains(1.0, 7.0);
    }

    @Test
    void alternatingConditionsAreDrawnThroughTheirOwnDays() {
        Drawing drawing = drawing(Cases.alternating());
        Panel panel = drawing.panels().get(0);
        assertThat(panel.shades()).isEmpty();
        assertThat(drawing.rules()).isEmpty();
        List<Curve> data = curves(panel, Curve.Kind.DATA);
        assertThat(data).extracting(Curve::name).containsExactly("A", "B", "C");
        assertThat(data.get(0).days().toArray()).containsExactly(0, 4, 6, 10, 12);
        assertThat(data.get(0).values().toArray()).containsExactly(7, 8, 7, Double.NaN, 8);
        assertThat(data.stream().map(curve -> curve.pen().mark().orElseThrow()).distinct())
                .hasSize(3);
        // By hand: A 7 7 8 8; B 3 3 4 4 5; C 5 6 6 6.
        assertThat(curves(panel, Curve.Kind.LEVEL))
                .extracting(curve -> curve.values().get(0))
                .containsExactly(7.5, 4.0, 6.0);
        assertThat(panel.crosses()).extracting(Panel.Cross::day).containsExactly(10);
    }

    @ParameterizedTest
    @MethodSource("everyCase")
    void nothingIsWrittenOverAnotherTextOrOutsideTheFigure(SingleCase singleCase) {
        Drawing drawing = drawing(singleCase);
        Rectangle2D page = new Rectangle2D.Double(0, 0, drawing.width(), drawing.height());
        List<Label> labels = drawing.allLabels().toList();
        for (int i = 0; i < labels.size(); i++) {
            assertThat(page.contains(labels.get(i).bounds()))
                    .as("%s is on the page", labels.get(i))
                    .isTrue();
            for (int j = 0; j < i; j++) {
                Rectangle2D one = labels.get(i).bounds();
                Rectangle2D other = labels.get(j).bounds();
                // Lines of a title may share the room between them, letters never stand in each other.
                Rectangle2D both = one.createIntersection(other);
                assertThat(both.getWidth() > 1 && both.getHeight() > 8)
                        .as("%s stands over %s", labels.get(i), labels.get(j))
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyCase")
    void noTextTouchesTheData(SingleCase singleCase) {
        for (Panel panel : drawing(singleCase).panels()) {
            List<Line2D> lines = new ArrayList<>();
            for (Curve curve : curves(panel, Curve.Kind.DATA)) {
                for (int i = 1; i < curve.days().size(); i++) {
                    if (!Double.isNaN(curve.values().get(i))
                            && !Double.isNaN(curve.values().get(i - 1))) {
                        lines.add(new Line2D.Double(
                                panel.days().x(curve.days().get(i - 1)),
                                panel.values().y(curve.values().get(i - 1), panel.plot()),
                                panel.days().x(curve.days().get(i)),
                                panel.values().y(curve.values().get(i), panel.plot())));
                    }
                }
            }
            for (Label label : panel.labels()) {
                Rectangle2D letters = new Rectangle2D.Double(
                        label.startX(), label.y() - 0.727 * label.size(), label.width(), 0.727 * label.size());
                if (label.text().startsWith("Md ")) {
                    assertThat(lines.stream().anyMatch(line -> line.intersects(letters)))
                            .as("%s touches data", label)
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyCase")
    void everyCurveStaysWithinItsPlot(SingleCase singleCase) {
        for (Panel panel : drawing(singleCase).panels()) {
            for (Curve curve : panel.curves()) {
                curve.values().stream()
                        .filter(value -> !Double.isNaN(value))
                        .forEach(value -> assertThat(panel.values().share(value))
                                .as("%s of %s", curve.name(), panel.title())
                                .isBetween(-1e-9, 1 + 1e-9));
            }
        }
    }

    @Test
    void longSeriesHaveNoMarksAndFewTicks() {
        Drawing drawing = drawing(Cases.days(3650));
        Panel panel = drawing.panels().get(0);
        assertThat(curves(panel, Curve.Kind.DATA))
                .allMatch(curve -> curve.pen().mark().isEmpty());
        assertThat(panel.rules()).hasSizeLessThan(600);
        assertThat(texts(drawing)).contains("1 Jan 2016");
    }

    @Test
    void aLoneDayOfALongSeriesIsStillSeen() {
        double[] values = new double[400];
        java.util.Arrays.fill(values, Double.NaN);
        values[100] = 3;
        values[300] = values[301] = 4;
        SingleCase sparse = SingleCase.named("sparse")
                .phase("A", 200)
                .phase("B", 200)
                .measure(Measure.of("x"), values)
                .build();
        assertThat(curves(drawing(sparse).panels().get(0), Curve.Kind.DATA))
                .anyMatch(
                        curve -> curve.pen().mark().isPresent() && curve.days().get(0) == 100);
    }

    @Test
    void sizeIsAsAskedFor() {
        Drawing drawing = PhaseChart.of(Cases.phoneCalls()).withSize(120, 90).drawing();
        assertThat(drawing.width()).isEqualTo(1417);
        assertThat(drawing.height()).isEqualTo(1063);
    }

    @Test
    void sizesTooSmallAreRefusedWithTheLeastOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PhaseChart.of(Cases.odd()).withSize(120, 60))
                .withMessageMatching(
                        "a chart of 120 × 60 mm is too small for 9 measures; " + "at least 120 × \\d+ mm are needed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PhaseChart.of(Cases.phoneCalls()).withSize(10, 60))
                .withMessage("width of a chart is 10.0 mm; allowed are 40 to 1000 mm");
    }

    @Test
    void measuresOfDifferentCasesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PhaseChart.of(
                        Cases.phoneCalls().series("mood"), Cases.alternating().series("pain")))
                .withMessage("series of phone-calls and of eva in one chart; all must belong to one case");
        assertThatIllegalArgumentException()
                .isThrownBy(PhaseChart::of)
                .withMessage("a chart of no measure; give at least one series");
    }

    @Test
    void theDescriptionIsMadeFromTheData() {
        assertThat(PhaseChart.of(Cases.phoneCallsMissing()).description())
                .isEqualTo(
                        "Mood of phone-calls-missing over 28 days rose from a median of 3.5 in A to 6 in B and fell to 5 in A′; "
                                + "3 days missing. Contacts rose from a median of 1 in A to 3.5 in B and fell to 1 in A′.");
        assertThat(PhaseChart.of(Cases.odd().series("nothing")).description())
                .isEqualTo("Nothing of odd over 8 days was not measured; 8 days missing.");
        assertThat(PhaseChart.of(Cases.sessions(2, 1)).description()).startsWith("Tics of tim over 3 sessions ");
    }

    @Test
    void titlesStandAboveAndBlankOnesAreRefused() {
        Drawing drawing =
                PhaseChart.of(Cases.phoneCalls()).titled("Phone calls").drawing();
        assertThat(texts(drawing)).contains("Phone calls");
        assertThat(drawing.title()).isEqualTo("Phone calls");
        assertThat(drawing(Cases.phoneCalls()).title()).isEqualTo("Mood and contacts of phone-calls");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PhaseChart.of(Cases.phoneCalls()).titled(" "));
    }
}
