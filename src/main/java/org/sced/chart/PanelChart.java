package org.sced.chart;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.internal.chartpart.AxesChart;
import org.knowm.xchart.internal.chartpart.Plot_XY;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * One panel as a chart of XChart's, to be changed further. The only class that knows XChart's inner parts: XChart has no
 * backgrounds of regions, so its plot is replaced by one that first paints the phases.
 */
final class PanelChart extends XYChart {
    /** XChart counts in pixels of a screen. */
    private static final double PIXELS = 96 / 300.0;

    private final Panel panel;
    private final Theme theme;

    private PanelChart(Panel panel, Theme theme, int width, int height) {
        super(width, height);
        this.panel = panel;
        this.theme = theme;
    }

    /** The panel with XChart's own axes and texts, to be changed further; days have their numbers. */
    static PanelChart whole(Panel panel, long firstNumber, String dayTitle, Theme theme) {
        PanelChart chart =
                new PanelChart(panel, theme, (int) Math.round((panel.plot().width() + 260) * PIXELS), (int)
                        Math.round((panel.plot().height() + 160) * PIXELS));
        XYStyler styler = chart.getStyler();
        chart.bare(styler);
        chart.plot = new ShadedPlot(chart);
        chart.setYAxisTitle(panel.title());
        chart.setXAxisTitle(dayTitle);
        styler.setPlotMargin(0);
        styler.setChartBackgroundColor(theme.page());
        styler.setChartTitleFont(Typeface.SEMIBOLD.awt(13));
        styler.setAxisTitleFont(Typeface.REGULAR.awt(12));
        styler.setAxisTickLabelsFont(Typeface.REGULAR.awt(10.5));
        styler.setLegendFont(Typeface.REGULAR.awt(10.5));
        styler.setAnnotationTextFont(Typeface.REGULAR.awt(10.5));
        styler.setToolTipFont(Typeface.REGULAR.awt(10.5));
        styler.setChartFontColor(theme.text());
        styler.setAxisTickLabelsColor(theme.muted());
        styler.setAxisTickMarksColor(theme.axis());
        styler.setXAxisMin(firstNumber - 0.5);
        styler.setXAxisMax(firstNumber + panel.days().days() - 0.5);
        styler.setYAxisMin(panel.values().min());
        styler.setYAxisMax(panel.values().max());
        for (Curve curve : panel.curves()) {
            double[] numbers =
                    curve.days().stream().map(day -> day + firstNumber).toArray();
            chart.add(
                    curve.name(),
                    curve.pen().scaled(PIXELS),
                    numbers,
                    curve.values().toArray());
        }
        return chart;
    }

    private void bare(XYStyler styler) {
        styler.setChartBackgroundColor(Look.NONE);
        styler.setPlotBackgroundColor(Look.NONE);
        styler.setPlotBorderVisible(false);
        styler.setPlotContentSize(1);
        styler.setPlotGridLinesVisible(false);
        styler.setPlotTicksMarksVisible(false);
        styler.setChartTitleVisible(false);
        styler.setLegendVisible(false);
        styler.setLegendPosition(Styler.LegendPosition.InsideNW);
        styler.setToolTipsAlwaysVisible(false);
        styler.setLocale(java.util.Locale.ROOT);
    }

    private void add(String name, Pen pen, double[] x, double[] y) {
        XYSeries series = addSeries(name, x, y);
        series.setXYSeriesRenderStyle(
                pen.area() ? XYSeries.XYSeriesRenderStyle.PolygonArea : XYSeries.XYSeriesRenderStyle.Line);
        series.setLineColor(pen.color());
        series.setFillColor(pen.color());
        series.setMarkerColor(pen.color());
        series.setLineStyle(pen.stroke().orElse(SeriesLines.NONE));
        series.setMarker(pen.mark().isPresent() ? new DayMarker(pen) : SeriesMarkers.NONE);
    }

    /** XChart's own marks have whole pixels as sizes. */
    private static final class DayMarker extends Marker {
        private final Pen pen;

        DayMarker(Pen pen) {
            this.pen = pen;
        }

        @Override
        public void paint(Graphics2D g, double x, double y, int size) {
            g.fill(pen.mark().orElseThrow().at(x, y, pen.markSize()));
        }
    }

    /** A plot that paints phases and grid under the curves and changes of phase between them. */
    private static final class ShadedPlot extends Plot_XY<XYStyler, XYSeries> {
        private final PanelChart chart;

        ShadedPlot(PanelChart chart) {
            super((AxesChart<XYStyler, XYSeries>) chart);
            this.chart = chart;
        }

        @Override
        public void paint(Graphics2D g) {
            under(g);
            super.paint(g);
        }

        private void under(Graphics2D g) {
            double left = chart.getScreenXFromChart(chart.getStyler().getXAxisMin());
            double right = chart.getScreenXFromChart(chart.getStyler().getXAxisMax());
            double bottom = chart.getScreenYFromChart(chart.panel.values().min());
            double top = chart.getScreenYFromChart(chart.panel.values().max());
            DayScale days = new DayScale(chart.panel.days().days(), left, right);
            for (Shade shade : chart.panel.shades()) {
                g.setColor(shade.tint());
                g.fill(new Rectangle2D.Double(
                        days.x(shade.firstDay()),
                        top,
                        days.x(shade.lastDay()) - days.x(shade.firstDay()),
                        bottom - top));
            }
            g.setColor(chart.theme.text());
            g.setStroke(Pen.line(chart.theme.text(), Look.PHASE_STROKE)
                    .scaled(PIXELS)
                    .stroke()
                    .orElseThrow());
            for (Shade shade : chart.panel.shades()) {
                if (shade.firstDay() > 0) {
                    double x = days.x(shade.firstDay());
                    g.draw(new Line2D.Double(x, top, x, bottom));
                }
            }
        }
    }
}
