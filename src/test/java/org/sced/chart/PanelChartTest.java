package org.sced.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;

/** Looks at pixels; colours may be off by 3 of 255, as blending is rounded differently between releases of Java. */
class PanelChartTest {
    private static final PhaseChart CHART = PhaseChart.of(Cases.phoneCallsMissing());

    private static void assertColor(BufferedImage image, double x, double y, int rgb) {
        Color found = new Color(image.getRGB((int) Math.round(x), (int) Math.round(y)));
        Color wanted = new Color(rgb);
        assertThat(List.of(
                        Math.abs(found.getRed() - wanted.getRed()),
                        Math.abs(found.getGreen() - wanted.getGreen()),
                        Math.abs(found.getBlue() - wanted.getBlue())))
                .as("colour %06x at %s, %s instead of %06x", found.getRGB() & 0xFFFFFF, x, y, rgb)
                .allMatch(off -> off <= 3);
    }

    @Test
    void phasesAreTintedUnderGridAndCurves() {
        Drawing drawing = CHART.drawing();
        BufferedImage image = CHART.image(300);
        Panel mood = drawing.panels().get(0);
        double high = mood.plot().y() + 6;
        assertColor(image, mood.days().x(2), high, 0xF6F5F2);
        assertColor(image, mood.days().x(14), high, 0xDFECF6);
        assertColor(image, mood.days().x(24), high, 0xF6F5F2);
        assertColor(image, mood.plot().right() + 20.0, high, 0xFFFFFF);
        // The grid lies over the tint: at 2 there is nothing else.
        assertColor(image, mood.days().x(14), mood.values().y(2, mood.plot()) - 0.5, 0xD9D9D9);
    }

    @Test
    void xchartPutsCurvesWhereTheLayoutSays() {
        Drawing drawing = CHART.drawing();
        BufferedImage image = CHART.image(300);
        Panel contacts = drawing.panels().get(1);
        // Marks of three days: 2 on day 2, 5 on day 13 and 0 on day 26; the columns of the file.
        for (int[] mark : new int[][] {{2, 2}, {13, 5}, {26, 0}}) {
            assertColor(image, contacts.days().x(mark[0]), contacts.values().y(mark[1], contacts.plot()), 0x004A78);
        }
        // The median of B is 3.5 of 3 2 4 2 4 2 5 3 4 3 5 4 3 5, hence between 3 and 4; of all 14 values, sorted
        // 2 2 2 3 3 3 3 4 4 4 4 5 5 5, the 7th and 8th.
        assertColor(image, contacts.days().x(6.5) + 12, contacts.values().y(3.5, contacts.plot()), 0xD55E00);
    }

    @Test
    void phaseLinesCrossTheGapBetweenPanels() {
        Drawing drawing = CHART.drawing();
        BufferedImage image = CHART.image(300);
        int x = (int) Math.round(drawing.rules().get(0).x1());
        int dark = 0;
        int top = drawing.panels().get(0).plot().bottom() + 16;
        int bottom = drawing.panels().get(1).plot().y();
        for (int y = top; y < bottom; y++) {
            dark += new Color(image.getRGB(x, y)).getRed() < 90 ? 1 : 0;
        }
        assertThat(dark).isBetween((bottom - top) / 3, bottom - top);
    }

    @Test
    void paintKeepsProportionsAndTheStateOfTheGraphics() {
        BufferedImage image = new BufferedImage(600, 600, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        var before = g.getTransform();
        CHART.paint(g, 600, 600);
        assertThat(g.getTransform()).isEqualTo(before);
        g.dispose();
        assertColor(image, 3, 3, 0xFFFFFF);
        assertColor(image, 300, 590, 0x000000); // below the chart nothing is painted
        assertThatIllegalArgumentException().isThrownBy(() -> CHART.paint(g, 0, 10));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CHART.image(5))
                .withMessage("resolution is 5 dpi; allowed are 20 to 2400");
    }

    @Test
    void panelsCanBeTakenOutAsChartsOfXChart() {
        List<XYChart> charts = CHART.toXChart();
        assertThat(charts).hasSize(2);
        XYChart mood = charts.get(0);
        assertThat(mood.getYAxisTitle()).isEqualTo("Mood");
        assertThat(mood.getSeries("Daily value, A").getYData()).containsExactly(3, 4, 3, 5, Double.NaN, 3, 4);
        assertThat(mood.getSeries("Daily value, A").getXData()).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(mood.getStyler().getAxisTickLabelsFont().getFamily()).startsWith("Inter");
        mood.setTitle("changed");
        BufferedImage image = BitmapEncoder.getBufferedImage(mood);
        boolean tinted = false;
        for (int y = 0; y < image.getHeight(); y++) {
            tinted |= (image.getRGB(image.getWidth() / 2, y) & 0xFFFFFF) == 0xDFECF6;
        }
        assertThat(tinted).isTrue();
        assertThat(CHART.toXChart().get(0).getTitle()).isEmpty();
    }

    @Test
    void onlyOneClassKnowsXChartsInnerParts() {
        JavaClasses classes = new ClassFileImporter().importPath(Path.of("target/classes/org/sced/chart"));
        assertThat(classes).isNotEmpty();
        ArchRuleDefinition.noClasses()
                .that()
                .doNotHaveFullyQualifiedName(PanelChart.class.getName())
                .and()
                .haveNameNotMatching(".*PanelChart\\$.*")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.knowm.xchart.internal..")
                .check(classes);
    }
}
