package org.sced.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sced.data.Measure;
import org.sced.data.Series;
import org.sced.data.SingleCase;
import org.sced.data.Values;
import org.sced.effect.ConservativeDualCriterion;
import org.sced.effect.WorthwhileChange;
import org.sced.model.GradualEffects;
import org.sced.model.GradualEffectsResult;
import org.sced.stats.PhaseStatistic;
import org.sced.stats.ProjectedTrend;
import org.sced.stats.Projection;
import org.sced.stats.Smoother;
import org.sced.stats.StabilityEnvelope;
import org.sced.stats.Trend;

class OverlayTest {
    private static final SingleCase CALLS = Cases.phoneCallsMissing();
    private static final Series MOOD = CALLS.series("mood");
    private static final Series CONTACTS = CALLS.series("contacts");

    private static List<Curve> curves(Panel panel, Curve.Kind kind) {
        return panel.curves().stream().filter(curve -> curve.kind() == kind).toList();
    }

    private static Panel panel(Overlay overlay) {
        return PhaseChart.of(MOOD).with(overlay).drawing().panels().get(0);
    }

    private static List<String> key(PhaseChart chart) {
        return chart.drawing().key().stream().map(entry -> entry.label().text()).toList();
    }

    /** A phase of 6 values counted by hand: mean 4, median 3.5, SD √5.2, quartiles 3 and 4. */
    private static Series small() {
        return SingleCase.named("small")
                .startingOn(LocalDate.of(2026, 3, 2))
                .phase("A", 6)
                .phase("B", 6)
                .measure(Measure.of("x").withGoal(8), 3, 4, 3, 8, 4, 2, 6, 7, 6, 7, 6, 7)
                .build()
                .series("x");
    }

    @Test
    void everyLevelIsThatOfTheLibrary() {
        for (Overlay overlay : List.of(Overlay.MEDIAN, Overlay.MEAN, Overlay.TRIMMED_MEAN, Overlay.BROADENED_MEDIAN)) {
            PhaseStatistic statistic = ((LevelOverlay) overlay).statistic();
            List<Curve> levels = curves(panel(overlay), Curve.Kind.LEVEL);
            assertThat(levels).hasSize(3);
            for (int i = 0; i < 3; i++) {
                assertThat(levels.get(i).values().get(0))
                        .isEqualTo(statistic.of(MOOD.parts().get(i)).value());
            }
        }
        Panel mean =
                PhaseChart.of(small()).with(Overlay.MEAN).drawing().panels().get(0);
        assertThat(curves(mean, Curve.Kind.LEVEL).get(0).values().get(0)).isCloseTo(4, within(1e-12));
        assertThat(mean.labels()).extracting(Label::text).contains("M 4.0", "M 6.5");
    }

    @Test
    void everyTrendIsThatOfTheLibrary() {
        List<Curve> lines = curves(panel(Overlay.THEIL_SEN), Curve.Kind.TREND);
        var line = Trend.theilSen(MOOD.phase("B"));
        assertThat(lines.get(1).values().get(0)).isCloseTo(line.at(7), within(1e-12));
        assertThat(lines.get(1).values().get(1)).isCloseTo(line.at(20), within(1e-12));
        assertThat(curves(panel(Overlay.SPLIT_MIDDLE), Curve.Kind.TREND)).hasSize(3);
        assertThat(curves(panel(Overlay.RESISTANT), Curve.Kind.TREND)
                        .get(1)
                        .values()
                        .get(0))
                .isCloseTo(Trend.resistant(MOOD.phase("B")).at(7), within(1e-12));
    }

    @Test
    void bandsAreThoseOfTheLibrary() {
        Panel quartiles = PhaseChart.of(small())
                .with(Overlay.QUARTILES)
                .drawing()
                .panels()
                .get(0);
        // Sorted 2 3 3 4 4 8: type 7 quartiles at 2.25 and 4.75 of the order, 3 and 4.
        assertThat(curves(quartiles, Curve.Kind.SPREAD).get(0).values().toArray())
                .containsExactly(3, 3, 4, 4);
        Panel sd =
                PhaseChart.of(small()).with(Overlay.ONE_SD).drawing().panels().get(0);
        assertThat(curves(sd, Curve.Kind.SPREAD).get(0).values().get(2))
                .isCloseTo(4 + Math.sqrt(22 / 5.0), within(1e-12));
        StabilityEnvelope envelope = StabilityEnvelope.of(MOOD.measure(), MOOD.phase("A"));
        Curve band = curves(panel(Overlay.STABILITY), Curve.Kind.SPREAD).get(1);
        assertThat(band.values().get(2) - band.values().get(0))
                .isCloseTo(2 * envelope.halfWidth().value(), within(1e-12));
    }

    @Test
    void smoothCurvesHaveANumberForEveryMeasuredDay() {
        Curve smooth = curves(panel(Overlay.runningMedian(Smoother.MEDIANS_OF_5)), Curve.Kind.SMOOTH)
                .get(1);
        assertThat(smooth.days()).isEqualTo(MOOD.phase("B").days());
        assertThat(smooth.values()).isEqualTo(Smoother.MEDIANS_OF_5.of(MOOD.phase("B")));
        assertThat(curves(panel(Overlay.LOWESS), Curve.Kind.SMOOTH)).hasSize(3);
    }

    @Test
    void theProjectionRunsFromTheBaselineOverTheNextPhaseAndItsBandIsCutAtTheAxis() {
        ProjectedTrend projected = Projection.LEAST_SQUARES.of(CONTACTS.compare("A", "B"));
        Panel panel = PhaseChart.of(CONTACTS)
                .with(Overlay.PROJECTED_TREND)
                .drawing()
                .panels()
                .get(0);
        Curve line = curves(panel, Curve.Kind.FIT).get(0);
        assertThat(line.days().get(0)).isEqualTo(0);
        assertThat(line.days().get(line.days().size() - 1)).isEqualTo(20);
        assertThat(line.values().get(line.values().size() - 1))
                .isCloseTo(projected.predicted().get(13), within(1e-12));
        Curve band = curves(panel, Curve.Kind.BAND).get(0);
        assertThat(band.values().stream().max().orElseThrow())
                .isLessThanOrEqualTo(panel.values().max());
        assertThat(band.days().stream().min().orElseThrow()).isEqualTo(7);
    }

    @Test
    void theDualCriterionHasBothLinesOverB() {
        Panel panel = panel(Overlay.DUAL_CRITERION);
        ConservativeDualCriterion.Result result =
                ConservativeDualCriterion.withDefaults().of(MOOD.compare("A", "B"));
        assertThat(curves(panel, Curve.Kind.GOAL).get(0).values().get(0))
                .isCloseTo(result.meanLine().orElseThrow().at(7), within(1e-9));
        assertThat(curves(panel, Curve.Kind.FIT).get(0).values().get(0))
                .isCloseTo(result.line().orElseThrow().at(6.5), within(1e-9));
        assertThat(curves(panel, Curve.Kind.FIT)).hasSize(1);
    }

    @Test
    void aFitIsDrawnInThePanelOfItsOwnSeries() {
        GradualEffectsResult result = GradualEffects.of(14).fit(MOOD, "B");
        PhaseChart chart = PhaseChart.of(MOOD, CONTACTS).with(Overlay.MEDIAN).with(Fit.of(MOOD, result));
        List<Panel> panels = chart.drawing().panels();
        assertThat(curves(panels.get(0), Curve.Kind.FIT).get(0).values().toArray())
                .isEqualTo(result.fitted().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray());
        assertThat(curves(panels.get(1), Curve.Kind.FIT)).isEmpty();
        assertThat(key(chart))
                .containsExactly("Daily value", "Phase median (Md)", "Gradual-effects curve", "Missing day");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PhaseChart.of(CONTACTS).with(Fit.of(MOOD, result)))
                .withMessage("a fit of mood of phone-calls-missing in a chart of contacts of phone-calls-missing");
    }

    @Test
    void anyFittedCurveCanHaveAnInterval() {
        Values days = Values.of(0, 10, 20);
        Fit fit = Fit.named("my model", MOOD, days, Values.of(4, 5, 6))
                .withInterval("95 % interval", days, Values.of(3, 4, 5), Values.of(5, 6, 7));
        PhaseChart chart = PhaseChart.of(MOOD).with(fit);
        Panel panel = chart.drawing().panels().get(0);
        assertThat(curves(panel, Curve.Kind.FIT).get(0).values().toArray()).containsExactly(4, 5, 6);
        assertThat(curves(panel, Curve.Kind.BAND).get(0).values().toArray()).containsExactly(3, 4, 5, 7, 6, 5);
        assertThat(key(chart)).contains("my model", "95 % interval");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fit.named("my model", MOOD, days, Values.of(1)))
                .withMessage("my model has 3 days and 1 values; there must be as many of both");
    }

    @Test
    void anAppDrawsItsOwnOverlay() {
        Overlay own = (series, language) ->
                List.of(new Trace.Line("usual days", Ink.GOAL, Values.of(0, 27), Values.of(5, 5), "", ""));
        assertThat(curves(panel(own), Curve.Kind.GOAL)).hasSize(1);
    }

    @Test
    void theFirstChosenOverlayTakesThePlaceOfTheStandardOnesAndNotesDoNot() {
        assertThat(key(PhaseChart.of(MOOD).with(Overlay.line("Cut-off", 5))))
                .containsExactly(
                        "Daily value",
                        "Phase median (Md)",
                        "Within-phase trend (OLS)",
                        "Cut-off",
                        "Mean ± 2 SD",
                        "Missing day");
        assertThat(key(PhaseChart.of(MOOD).with(Overlay.MEAN)))
                .containsExactly("Daily value", "Phase mean (M)", "Missing day");
        assertThat(key(PhaseChart.of(MOOD).with(Overlay.NONE))).containsExactly("Daily value", "Missing day");
        assertThat(key(PhaseChart.of(MOOD).with(Overlay.STANDARD))).isEqualTo(key(PhaseChart.of(MOOD)));
    }

    @Test
    void chartsAreImmutable() {
        PhaseChart chart = PhaseChart.of(MOOD);
        String before = chart.svg();
        chart.with(Overlay.MEAN).with(Theme.APP_DARK).titled("x").withWidth(90).with(Language.GERMAN);
        assertThat(chart.svg()).isEqualTo(before);
    }

    @Test
    void goalAndWorthwhileChangeAreAlwaysOnTheAxis() {
        Panel goal =
                PhaseChart.of(small()).with(Overlay.GOAL).drawing().panels().get(0);
        assertThat(curves(goal, Curve.Kind.GOAL).get(0).values().get(0)).isEqualTo(8);
        Panel worth = PhaseChart.of(small())
                .with(Overlay.worthwhile(new WorthwhileChange(9)))
                .drawing()
                .panels()
                .get(0);
        // Median of A 3.5, higher is better.
        assertThat(curves(worth, Curve.Kind.GOAL).get(0).values().get(0)).isEqualTo(12.5);
        assertThat(worth.values().max()).isGreaterThan(12.5);
        assertThat(curves(panel(Overlay.GOAL), Curve.Kind.GOAL)).isEmpty();
    }

    @Test
    void outliersAreThoseOfTukeysFences() {
        // 8 lies above 4 + 1.5·1.
        Panel panel =
                PhaseChart.of(small()).with(Overlay.OUTLIERS).drawing().panels().get(0);
        assertThat(panel.forms()).hasSize(1);
        assertThat(panel.forms().get(0).shape().getBounds2D().getCenterX())
                .isCloseTo(panel.days().x(3), within(1e-6));
        assertThat(panel.forms().get(0).shape().getBounds2D().getCenterY())
                .isCloseTo(panel.values().y(8, panel.plot()), within(1e-6));
    }

    @Test
    void weekendsStandOnADarkerGround() {
        // 2 March 2026 is a Monday: days 5 and 6 of twelve.
        Panel panel =
                PhaseChart.of(small()).with(Overlay.WEEKENDS).drawing().panels().get(0);
        assertThat(panel.ground()).hasSize(2);
        assertThat(panel.ground().get(0).shape().getBounds2D().getMinX())
                .isCloseTo(panel.days().x(4.5), within(1e-6));
        assertThat(PhaseChart.of(Cases.oneDayPhases())
                        .with(Overlay.WEEKENDS)
                        .drawing()
                        .panels()
                        .get(0)
                        .ground())
                .isEmpty();
    }

    @Test
    void eventsPointToTheirDaysAndStandAboveTheFirstPanelOnly() {
        PhaseChart chart = PhaseChart.of(MOOD, CONTACTS)
                .with(Overlay.event(12, "new job"))
                .with(Overlay.event(LocalDate.of(2026, 3, 17), "flu"));
        List<Panel> panels = chart.drawing().panels();
        assertThat(panels.get(0).labels()).extracting(Label::text).contains("new job", "flu");
        assertThat(panels.get(1).labels()).extracting(Label::text).doesNotContain("new job", "flu");
        assertThat(panels.get(0).forms().get(0).shape().getBounds2D().getCenterX())
                .isCloseTo(panels.get(0).days().x(11), within(1e-6));
        assertThat(panels.get(0).forms().get(2).shape().getBounds2D().getCenterX())
                .isCloseTo(panels.get(0).days().x(15), within(1e-6));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PhaseChart.of(MOOD).with(Overlay.event(29, "late")))
                .withMessage("no day 29 in phone-calls-missing; its days are 1 to 28");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PhaseChart.of(MOOD).with(Overlay.event(LocalDate.of(2025, 3, 1), "early")))
                .withMessage("no day 2025-03-01 in phone-calls-missing, which runs from 2026-03-02 to 2026-03-29");
    }

    @Test
    void callsAreMarkedOnTheAxisAboveTheCrossOfAMissingDay() {
        Panel panel = panel(Overlay.calls(3, 5));
        assertThat(panel.forms()).hasSize(2);
        double usual = panel.forms().get(0).shape().getBounds2D().getCenterY();
        double above = panel.forms().get(1).shape().getBounds2D().getCenterY();
        assertThat(panel.crosses()).extracting(Panel.Cross::day).contains(4);
        assertThat(above).isLessThan(usual - 15);
    }

    @Test
    void sameInksGetOtherDashes() {
        PhaseChart chart = PhaseChart.of(MOOD).with(Overlay.MEAN).with(Overlay.MEDIAN);
        List<float[]> dashes = chart.drawing().key().stream()
                .filter(entry -> entry.label().text().startsWith("Phase "))
                .map(entry -> entry.pen().orElseThrow().stroke().orElseThrow().getDashArray())
                .toList();
        assertThat(dashes).hasSize(2);
        assertThat(Arrays.equals(dashes.get(0), dashes.get(1))).isFalse();
    }

    @Test
    void namedMeasuresGetOverlaysOfTheirOwn() {
        List<Panel> panels =
                PhaseChart.of(CALLS).with("contacts", Overlay.MEAN).drawing().panels();
        assertThat(curves(panels.get(0), Curve.Kind.LEVEL)).isEmpty();
        assertThat(curves(panels.get(1), Curve.Kind.LEVEL)).hasSize(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PhaseChart.of(CALLS).with("sleep", Overlay.MEAN))
                .withMessage("no measure \"sleep\" in the chart; there are mood, contacts");
    }

    @Test
    void everyOverlayCanBeDrawnForEveryCase() {
        List<Overlay> all = List.of(
                Overlay.MEDIAN,
                Overlay.MEAN,
                Overlay.TRIMMED_MEAN,
                Overlay.BROADENED_MEDIAN,
                Overlay.LEAST_SQUARES,
                Overlay.THEIL_SEN,
                Overlay.SPLIT_MIDDLE,
                Overlay.RESISTANT,
                Overlay.TWO_SD,
                Overlay.ONE_SD,
                Overlay.QUARTILES,
                Overlay.STABILITY,
                Overlay.RUNNING_MEDIAN,
                Overlay.LOWESS,
                Overlay.PROJECTED_TREND,
                Overlay.DUAL_CRITERION,
                Overlay.GOAL,
                Overlay.WEEKENDS,
                Overlay.OUTLIERS,
                Overlay.line("limit", 3));
        PhaseLayoutTest.everyCase().filter(one -> one.timeline().length() < 400).forEach(one -> {
            PhaseChart chart = PhaseChart.of(one);
            boolean huge = one.id().equals("odd"); // carried on, its values are larger than any value may be
            for (Overlay overlay : all) {
                chart = huge && overlay == Overlay.PROJECTED_TREND ? chart : chart.with(overlay);
            }
            for (Panel panel : chart.drawing().panels()) {
                for (Curve curve : panel.curves()) {
                    curve.values().stream()
                            .filter(value -> !Double.isNaN(value))
                            .forEach(value -> assertThat(panel.values().share(value))
                                    .as("%s of %s", curve.name(), one.id())
                                    .isBetween(-1e-9, 1 + 1e-9));
                }
            }
            assertThat(chart.svg()).doesNotContain("NaN").doesNotContain("Infinity");
        });
    }
}
