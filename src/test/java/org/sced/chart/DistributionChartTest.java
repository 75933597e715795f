package org.sced.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sced.data.Series;
import org.sced.randomization.Alternative;
import org.sced.randomization.PhaseStarts;
import org.sced.randomization.RandomizationResult;
import org.sced.randomization.RandomizationTest;

class DistributionChartTest {
    private static final Series MOOD = Cases.phoneCallsMissing().series("mood");
    private static final PhaseStarts DESIGN = PhaseStarts.of(28, 5, "A", "B", "A");

    private static List<String> texts(Drawing drawing) {
        return drawing.allLabels().map(Label::text).toList();
    }

    @ParameterizedTest
    @EnumSource
    void shadedBarsHoldExactlyTheExtremeSchedules(Alternative alternative) {
        RandomizationTest test = RandomizationTest.withDefaults().with(alternative);
        RandomizationResult result = test.test(MOOD, DESIGN);
        Histogram bars = DistributionChart.of(test, MOOD, DESIGN).histogram();
        assertThat(bars.shaded()).isEqualTo(result.extreme().longValueExact());
        assertThat(bars.bars().stream().mapToLong(Histogram.Bar::count).sum())
                .isEqualTo(result.evaluated().longValueExact());
        assertThat(bars.bars())
                .anyMatch(bar -> Math.abs(bar.from() - result.observed()) < 1e-9
                        || Math.abs(bar.to() - result.observed()) < 1e-9);
    }

    @Test
    void tiesWithTheObservedNumberAreExtremeWhateverTheirLastDigit() {
        double observed = 0.1 + 0.2;
        Histogram bars = Histogram.of(new double[] {-1, 0, 0.3, observed, 1}, observed, Alternative.BETTER, -1);
        assertThat(bars.shaded()).isEqualTo(3);
        assertThat(Histogram.of(new double[] {-1, 0, 0.3, observed, 1}, observed, Alternative.WORSE, -1)
                        .shaded())
                .isEqualTo(4);
        assertThat(Histogram.of(new double[] {-0.3, 0, 0.3, 1}, observed, Alternative.TWO_SIDED, -1)
                        .shaded())
                .isEqualTo(3);
    }

    @Test
    void barsKeepEveryNumberForAnyDistribution() {
        Random random = new Random(7);
        for (int n : new int[] {1, 2, 7, 100, 5000}) {
            double[] numbers = random.doubles(n, -3, 8)
                    .map(x -> Math.rint(4 * x) / 4)
                    .sorted()
                    .toArray();
            for (Alternative alternative : Alternative.values()) {
                double observed = numbers[random.nextInt(n)];
                Histogram bars = Histogram.of(numbers, observed, alternative, -1);
                assertThat(bars.bars().stream().mapToLong(Histogram.Bar::count).sum())
                        .isEqualTo(n);
                assertThat(bars.bars()).hasSizeLessThanOrEqualTo(80);
                assertThat(bars.shaded()).isPositive();
                for (int i = 1; i < bars.bars().size(); i++) {
                    assertThat(bars.bars().get(i).from())
                            .isGreaterThanOrEqualTo(bars.bars().get(i - 1).to() - 1e-9);
                }
            }
        }
    }

    @Test
    void whatIsNoPValueIsNotCalledOne() {
        Drawing asIf = DistributionChart.of(RandomizationTest.withDefaults(), MOOD, DESIGN)
                .drawing();
        assertThat(texts(asIf)).contains("44 of 105 as extreme").noneMatch(text -> text.startsWith("p "));
        assertThat(asIf.description()).contains("44 of 105 as extreme").doesNotContain("p =");
    }

    @Test
    void barsStandWhereTheScaleSays() {
        DistributionChart chart = DistributionChart.of("t", 2, 0, 0, 1, 1, 1, 2, 2, 3);
        Plate plate = chart.drawing().plates().get(0);
        List<Rectangle2D> bars =
                plate.forms().stream().map(form -> form.shape().getBounds2D()).toList();
        List<Histogram.Bar> counted = chart.histogram().bars();
        assertThat(bars).hasSameSizeAs(counted);
        Theme theme = Theme.PAPER;
        for (int i = 0; i < bars.size(); i++) {
            assertThat(bars.get(i).getMaxY()).isCloseTo(plate.plot().bottom(), within(1e-6));
            assertThat(plate.forms().get(i).color())
                    .isEqualTo(
                            counted.get(i).extreme()
                                    ? theme.level()
                                    : theme.palette().bar());
            for (int j = 0; j < i; j++) {
                assertThat(bars.get(i).getHeight() / bars.get(j).getHeight())
                        .isCloseTo(
                                (double) counted.get(i).count() / counted.get(j).count(), within(1e-6));
            }
        }
        assertThat(texts(chart.drawing())).contains("3 of 8 as extreme");
    }

    @Test
    void wordsStandApartAtEverySizeAndInBothLanguages() {
        for (double width : new double[] {80, 120, 174}) {
            for (Language language : Language.values()) {
                DistributionChart chart = DistributionChart.of(RandomizationTest.withDefaults(), MOOD, DESIGN)
                        .with(language)
                        .titled("Randomization test")
                        .withWidth(width);
                Texts.assertApart(chart.drawing());
            }
        }
    }

    @Test
    void awkwardDistributions() {
        Texts.assertApart(DistributionChart.of("constant", 3, 3, 3, 3).drawing());
        Texts.assertApart(DistributionChart.of("zero", 0, 0, 0).drawing());
        Texts.assertApart(DistributionChart.of("one", 1e6, -1e6).drawing());
        assertThat(DistributionChart.of("some", 1, 1, Double.NaN).description()).contains("under 1 schedules");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DistributionChart.of("none", 1, Double.NaN))
                .withMessage("a distribution of 0 numbers and the observed one 1.0; at least one number and a finite "
                        + "observed one are needed");
        assertThatIllegalArgumentException().isThrownBy(() -> DistributionChart.of("none", Double.NaN, 1));
    }
}
