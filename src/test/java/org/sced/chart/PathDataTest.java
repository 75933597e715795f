package org.sced.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;

class PathDataTest {
    private static String of(java.awt.Shape... shapes) {
        PathData data = new PathData();
        for (java.awt.Shape shape : shapes) {
            data.append(shape, null, true);
        }
        return data.toString();
    }

    @Test
    void linesThatMeetBecomeOne() {
        assertThat(of(new Line2D.Double(1, 2, 3.5, 1), new Line2D.Double(3.5, 1, 3.5, 9)))
                .isEqualTo("M1 2l2.5-1v8");
        assertThat(of(new Line2D.Double(1, 2, 3, 3), new Line2D.Double(5, 5, 6, 6)))
                .isEqualTo("M1 2l2 1m2 2 1 1");
    }

    @Test
    void roundingDoesNotAddUp() {
        Path2D.Double path = new Path2D.Double();
        path.moveTo(0, 0);
        for (int i = 1; i <= 100; i++) {
            path.lineTo(i * 0.04, 0.0);
        }
        double sum = of(path).substring(4)
                .replace("h", " ")
                .strip()
                .transform(text -> java.util.Arrays.stream(
                                text.replaceAll("(?<=\\d)(?=\\.)", " ").split(" +"))
                        .mapToDouble(Double::parseDouble)
                        .sum());
        assertThat(sum).isCloseTo(4, org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void mirroredControlPointsAreLeftOut() {
        Path2D.Double path = new Path2D.Double();
        path.moveTo(0, 0);
        path.quadTo(1, 2, 2, 2);
        path.quadTo(3, 2, 4, 0);
        path.closePath();
        assertThat(of(path)).isEqualTo("M0 0q1 2 2 2t2-2z");
    }

    @Test
    void circlesAreArcs() {
        SvgGraphics g = new SvgGraphics();
        g.setColor(Color.RED);
        g.fill(new Ellipse2D.Double(2, 2, 6, 6));
        assertThat(g.content()).isEqualTo("<path fill=\"#f00\" d=\"M2 5a3 3 0 1 0 6 0 3 3 0 1 0-6 0z\"/>\n");
    }

    @Test
    void neighboursOfOneLookAreOnePathAndTranslucentOnesAreNot() {
        SvgGraphics g = new SvgGraphics();
        g.setColor(Color.BLACK);
        g.fill(new Rectangle2D.Double(0, 0, 1, 1));
        g.fill(new Rectangle2D.Double(2, 0, 1, 1));
        g.setColor(new Color(0, 0, 0, 51));
        g.fill(new Rectangle2D.Double(0, 0, 1, 1));
        g.fill(new Rectangle2D.Double(2, 0, 1, 1));
        assertThat(g.content()).isEqualTo("""
                        <path fill="#000" d="M0 0h1v1h-1v-1zm2 0h1v1h-1v-1z"/>
                        <path fill="#000" fill-opacity="0.2" d="M0 0h1v1h-1v-1z"/>
                        <path fill="#000" fill-opacity="0.2" d="M2 0h1v1h-1v-1z"/>
                        """);
    }

    @Test
    void strokesTellWidthCapsAndDashesInTheUnitOfThePage() {
        SvgGraphics g = new SvgGraphics();
        g.scale(2, 2);
        g.translate(1, 0);
        g.setStroke(new BasicStroke(1.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_BEVEL, 1, new float[] {4, 2}, 0));
        g.draw(new Line2D.Double(0, 0, 3, 0));
        assertThat(g.content())
                .isEqualTo("<path fill=\"none\" stroke=\"#000\" stroke-width=\"3\" stroke-linecap=\"round\""
                        + " stroke-linejoin=\"bevel\" stroke-dasharray=\"8 4\" d=\"M2 0h6\"/>\n");
    }

    @Test
    void whatLiesOutsideTheClipIsNotWritten() {
        SvgGraphics g = new SvgGraphics();
        g.translate(10, 0);
        g.clipRect(0, 0, 10, 10);
        g.fill(new Rectangle2D.Double(20, 20, 5, 5));
        g.draw(new Line2D.Double(20, 20, 30, 30));
        assertThat(g.content()).isEmpty();
        g.fill(new Rectangle2D.Double(5, 5, 10, 2));
        assertThat(g.content()).isEqualTo("<path fill=\"#000\" d=\"M15 5v2h5v-2z\"/>\n");
    }

    @Test
    void textIsEscaped() {
        assertThat(SvgGraphics.escaped("<a & \"b\">\u0000\n")).isEqualTo("&lt;a &amp; &quot;b&quot;&gt;\uFFFD ");
    }
}
