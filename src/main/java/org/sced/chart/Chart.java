package org.sced.chart;

import static java.util.Objects.requireNonNull;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Optional;
import org.sced.data.WholeFile;

/**
 * What every chart can do: be titled, sized and dressed, and be had as a file, an image or on a screen.
 *
 * <pre>{@code
 * PhaseChart.of(mood).titled("Mood").with(Theme.SLIDE).save(Path.of("mood.png"));
 * }</pre>
 *
 * <p>A chart is good without any option. Immutable and safe to use from several threads; every output is the same byte
 * for byte each time. No display is needed.
 *
 * @param <C> the kind of chart
 */
public abstract class Chart<C extends Chart<C>> {
    private final Style style;
    private volatile Drawing drawing;

    Chart(Style style) {
        this.style = style;
    }

    /** The same chart in another style. */
    abstract C styled(Style style);

    /** Decides what stands where. */
    abstract Drawing layOut(Style style);

    Style style() {
        return style;
    }

    /** What is drawn where; laid out once. */
    Drawing drawing() {
        Drawing laidOut = drawing;
        if (laidOut == null) {
            laidOut = layOut(style);
            drawing = laidOut;
        }
        return laidOut;
    }

    // ---- style

    /**
     * This chart with a title above it.
     *
     * @throws IllegalArgumentException if the title is blank
     */
    public C titled(String title) {
        if (requireNonNull(title, "title").isBlank()) {
            throw new IllegalArgumentException("the title of a chart is blank; leave it out or give it words");
        }
        return styled(style.titled(title.strip()));
    }

    /** This chart in another look. */
    public C with(Theme theme) {
        return styled(style.with(requireNonNull(theme, "theme")));
    }

    /** This chart in another language; see {@link Language#of}. */
    public C with(Language language) {
        return styled(style.with(requireNonNull(language, "language")));
    }

    /**
     * This chart in another size. Letters and lines keep theirs, so a smaller chart is not a shrunken one.
     *
     * @param widthMm width in millimetres, 40 to 1000
     * @param heightMm height in millimetres, 30 to 5000
     * @throws IllegalArgumentException if a number is out of its range, or the content does not fit
     */
    public C withSize(double widthMm, double heightMm) {
        requireWithin("width", widthMm, 40, 1000);
        requireWithin("height", heightMm, 30, 5000);
        return fitting(style.sized(widthMm, Optional.of(heightMm)));
    }

    /**
     * This chart in another width, as high as its content needs.
     *
     * @param widthMm width in millimetres, 40 to 1000
     * @throws IllegalArgumentException if it is out of its range, or the content does not fit
     */
    public C withWidth(double widthMm) {
        requireWithin("width", widthMm, 40, 1000);
        return fitting(style.sized(widthMm, Optional.empty()));
    }

    /**
     * This chart in the size that a publisher or a screen asks for.
     *
     * @throws IllegalArgumentException if the content does not fit
     */
    public C withSize(FigureSize size) {
        Optional<Double> height =
                size.height().isPresent() ? Optional.of(size.height().getAsDouble()) : Optional.empty();
        return fitting(style.sized(size.width(), height));
    }

    /**
     * This chart as an image of so many pixels, at 96 pixels per inch unless {@link #withDpi} says otherwise.
     *
     * @param width in pixels, 100 to 20000
     * @param height in pixels, 100 to 20000
     * @throws IllegalArgumentException if a number is out of its range, or the content does not fit
     */
    public C withPixels(int width, int height) {
        requirePixels("width", width);
        requirePixels("height", height);
        return fitting(style.sized(new Style.Pixels(width, height)));
    }

    /**
     * This chart with so many pixels per inch in its images: 300 unless asked for, 96 where pixels were asked for.
     *
     * @param dpi 20 to 2400
     * @throws IllegalArgumentException if it is out of its range, or the content does not fit the pixels
     */
    public C withDpi(int dpi) {
        requireDpi(dpi);
        return fitting(style.withDpi(dpi));
    }

    /**
     * This chart with text that stays text in SVG files, to be changed in a drawing program, instead of outlines. It looks
     * right where the font Inter is installed, and a little off elsewhere.
     */
    public C withEditableText() {
        return styled(style.withEditableText());
    }

    private C fitting(Style wanted) {
        C sized = styled(wanted);
        sized.drawing();
        return sized;
    }

    private static void requireWithin(String what, double millimetres, int least, int most) {
        if (!(millimetres >= least && millimetres <= most)) {
            throw new IllegalArgumentException(
                    what + " of a chart is " + millimetres + " mm; allowed are " + least + " to " + most + " mm");
        }
    }

    private static void requirePixels(String what, int pixels) {
        if (pixels < 100 || pixels > 20_000) {
            throw new IllegalArgumentException(
                    what + " of a chart is " + pixels + " pixels; allowed are 100 to 20000 pixels");
        }
    }

    private static void requireDpi(int dpi) {
        if (dpi < 20 || dpi > 2400) {
            throw new IllegalArgumentException("resolution is " + dpi + " dpi; allowed are 20 to 2400");
        }
    }

    // ---- output

    /**
     * What the chart shows, in sentences made from the data, as for readers who cannot see it. Every file carries them.
     */
    public String description() {
        return drawing().description();
    }

    /**
     * Writes the chart to a file, as a whole or not at all. PNG has 300 pixels per inch unless asked otherwise, fewer
     * where it would then have more than 8 million pixels. Missing folders are made.
     *
     * @param file its ending, {@code .png}, {@code .svg} or {@code .pdf}, says the format
     * @throws IllegalArgumentException if it has another ending
     * @throws java.io.UncheckedIOException if the file cannot be written
     */
    public void save(Path file) {
        ChartFile kind = ChartFile.of(requireNonNull(file, "file"));
        WholeFile.write(file, kind.bytes(drawing(), style));
    }

    /**
     * The chart as an {@code svg} element, for a file or inside a page of HTML. Text is drawn as outlines, unless it was
     * asked to stay text; title and description are there for screen readers.
     */
    public String svg() {
        return SvgFile.of(drawing(), style);
    }

    /**
     * The chart as an {@code svg} element for a page on a screen: a day that is pointed at, touched or reached by keyboard tells
     * its date, phase and values. There is no script and no network; printed it looks like {@link #svg}. Charts without days, and
     * those of several years, have nothing to point at and are the same as {@link #svg}.
     */
    public String interactiveSvg() {
        return InteractiveSvg.of(drawing(), style);
    }

    /**
     * The same, in the colours of another look where the reader's screen is dark; on paper it keeps its own.
     *
     * @param dark as {@link Theme#APP_DARK}; only its colours are taken
     */
    public String interactiveSvg(Theme dark) {
        return InteractiveSvg.of(drawing(), style, requireNonNull(dark, "dark"));
    }

    /** The chart as the bytes of a PNG file, as {@link #save} writes them. */
    public byte[] png() {
        return PngFile.of(drawing(), style);
    }

    /** The chart as the bytes of a PDF file, as {@link #save} writes them. */
    public byte[] pdf() {
        return PdfFile.of(drawing(), style);
    }

    /** The chart as an image, in the size and resolution that were asked for. */
    public BufferedImage image() {
        return PngFile.image(drawing(), PngFile.raster(drawing(), style));
    }

    /**
     * The chart as an image.
     *
     * @param dpi pixels per inch, 20 to 2400: 96 for most screens, 300 for print
     * @throws IllegalArgumentException if dpi is out of its range
     */
    public BufferedImage image(int dpi) {
        requireDpi(dpi);
        return PngFile.image(drawing(), PngFile.raster(drawing(), dpi));
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
        Drawing laidOut = drawing();
        double scale = Math.min(width / laidOut.width(), height / laidOut.height());
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            g.scale(scale, scale);
            DrawingPainter.paint(laidOut, () -> g);
        } finally {
            g.dispose();
        }
    }
}
