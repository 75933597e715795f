package org.sced.chart;

import static java.util.Objects.requireNonNull;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.knowm.xchart.XYChart;
import org.sced.data.Series;
import org.sced.data.SingleCase;
import org.sced.data.Timeline;
import org.sced.data.WholeFile;

/**
 * The time course of one or several measures of one case, phase by phase.
 *
 * <pre>{@code
 * PhaseChart.of(anna).save(Path.of("anna.png"));
 * PhaseChart.of(anna.series("mood")).titled("Anna, mood").svg();
 * }</pre>
 *
 * <p>Each measure has a panel of its own over the common days. Phases are tinted, equal conditions alike, and parted by
 * dashed lines. The data line breaks where the phase changes and where a day is missing; a small cross marks the missing
 * day. Each phase shows its median (Md), the least-squares line of its days, and the band of mean ± 2 standard
 * deviations, cut at the limits of the scale; an undefined statistic is not drawn. In an alternating design each
 * condition has a line through its own days and its median instead.
 *
 * <p>Immutable and safe to use from several threads; every output is the same byte for byte each time. No display is
 * needed.
 */
public final class PhaseChart {
    /** Width of a chart, in millimetres, unless another is asked for: a page's full column. */
    public static final double WIDTH = 174;

    private final List<Series> series;
    private final Optional<String> title;
    private final int width;
    private final Optional<Integer> height;
    private volatile Drawing drawing;

    private PhaseChart(List<Series> series, Optional<String> title, int width, Optional<Integer> height) {
        this.series = series;
        this.title = title;
        this.width = width;
        this.height = height;
    }

    /**
     * The chart of some measures of one case, from top to bottom.
     *
     * @throws IllegalArgumentException if there is none, or they belong to different cases
     */
    public static PhaseChart of(Series... series) {
        return of(List.of(series));
    }

    /** The chart of all measures of a case. */
    public static PhaseChart of(SingleCase singleCase) {
        return of(singleCase.series());
    }

    private static PhaseChart of(List<Series> series) {
        if (series.isEmpty()) {
            throw new IllegalArgumentException("a chart of no measure; give at least one series");
        }
        SingleCase first = series.get(0).singleCase();
        for (Series one : series) {
            if (!one.singleCase().equals(first)) {
                throw new IllegalArgumentException("series of " + first.id() + " and of "
                        + one.singleCase().id() + " in one chart; all must belong to one case");
            }
        }
        return new PhaseChart(series, Optional.empty(), units(WIDTH), Optional.empty());
    }

    /**
     * This chart with a title above it.
     *
     * @throws IllegalArgumentException if the title is blank
     */
    public PhaseChart titled(String title) {
        if (requireNonNull(title, "title").isBlank()) {
            throw new IllegalArgumentException("the title of a chart is blank; leave it out or give it words");
        }
        return new PhaseChart(series, Optional.of(title.strip()), width, height);
    }

    /**
     * This chart in another size. Letters and lines keep theirs, so a smaller chart is not a shrunken one.
     *
     * @param widthMm width in millimetres, 40 to 1000
     * @param heightMm height in millimetres, 30 to 5000
     * @throws IllegalArgumentException if a number is out of its range, or the measures do not fit
     */
    public PhaseChart withSize(double widthMm, double heightMm) {
        requireWithin("width", widthMm, 40, 1000);
        requireWithin("height", heightMm, 30, 5000);
        PhaseChart sized = new PhaseChart(series, title, units(widthMm), Optional.of(units(heightMm)));
        sized.drawing();
        return sized;
    }

    private static void requireWithin(String what, double millimetres, int least, int most) {
        if (!(millimetres >= least && millimetres <= most)) {
            throw new IllegalArgumentException(
                    what + " of a chart is " + millimetres + " mm; allowed are " + least + " to " + most + " mm");
        }
    }

    private static int units(double millimetres) {
        return (int) Math.round(millimetres * Look.MILLIMETRE);
    }

    /** What is drawn where; laid out once. */
    Drawing drawing() {
        Drawing laidOut = drawing;
        if (laidOut == null) {
            laidOut = new PhaseLayout(series, title, width, height).drawing();
            drawing = laidOut;
        }
        return laidOut;
    }

    /**
     * What the chart shows, in sentences made from the data, as for readers who cannot see it: {@code "Mood of anna over
     * 28 days: median 4 in A, 6 in B, 5 in A′."}
     */
    public String description() {
        return drawing().description();
    }

    /**
     * Writes the chart to a file, as a whole or not at all. PNG has 300 pixels per inch, fewer
     * where it would have more than 12 million pixels. Missing folders are made.
     *
     * @param file its ending, {@code .png}, {@code .svg} or {@code .pdf}, says the format
     * @throws IllegalArgumentException if it has another ending
     * @throws java.io.UncheckedIOException if the file cannot be written
     */
    public void save(Path file) {
        ChartFile kind = ChartFile.of(requireNonNull(file, "file"));
        WholeFile.write(file, kind.bytes(drawing()));
    }

    /**
     * The chart as an {@code svg} element, for a file or inside a page of HTML. Text is drawn as outlines; title and
     * description are there for screen readers.
     */
    public String svg() {
        return SvgFile.of(drawing());
    }

    /**
     * The chart as an image.
     *
     * @param dpi pixels per inch, 20 to 2400: 96 for most screens, 300 for print
     * @throws IllegalArgumentException if dpi is out of its range
     */
    public BufferedImage image(int dpi) {
        if (dpi < 20 || dpi > 2400) {
            throw new IllegalArgumentException("resolution is " + dpi + " dpi; allowed are 20 to 2400");
        }
        return PngFile.image(drawing(), dpi);
    }

    /**
     * Paints the chart into the rectangle from (0, 0), as large as it fits there without being distorted.
     *
     * @throws IllegalArgumentException if width or height is not positive
     */
    public void paint(Graphics2D graphics, double width, double height) {
        requireNonNull(graphics, "graphics");
        if (!(width > 0 && height > 0)) {
            throw new IllegalArgumentException(
                    "an area of " + width + " × " + height + " to paint into; both must be above 0");
        }
        Drawing drawing = drawing();
        double scale = Math.min(width / drawing.width(), height / drawing.height());
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            g.scale(scale, scale);
            DrawingPainter.paint(drawing, () -> g);
        } finally {
            g.dispose();
        }
    }

    /**
     * The panels as charts of XChart's, with its own axes, to be changed further with XChart's means. They are made
     * anew at each call; the chart itself stays as it is.
     */
    public List<XYChart> toXChart() {
        Timeline timeline = series.get(0).singleCase().timeline();
        String days = timeline.unit() == Timeline.Unit.SESSION ? "Session" : "Day of study";
        return drawing().panels().stream()
                .<XYChart>map(panel -> PanelChart.whole(panel, timeline.number(0), days))
                .toList();
    }

    @Override
    public String toString() {
        return "chart of "
                + Words.enumeration(
                        series.stream().map(one -> one.measure().name()).toList())
                + " of " + series.get(0).singleCase().id();
    }
}
