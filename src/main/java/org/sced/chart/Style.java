package org.sced.chart;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Everything about a chart that does not depend on what it shows.
 *
 * @param title above the chart
 * @param theme its look
 * @param language of its own words
 * @param days what is written under a day axis
 * @param width in millimetres; empty for that of the theme
 * @param height in millimetres; empty for what the content needs
 * @param pixels width and height of its image, where they were asked for instead
 * @param dpi pixels per inch of its image; empty for what is usual
 * @param editable whether the text of an SVG stays text
 */
record Style(
        Optional<String> title,
        Theme theme,
        Language language,
        DayNames days,
        Optional<Double> width,
        Optional<Double> height,
        Optional<Pixels> pixels,
        OptionalInt dpi,
        boolean editable) {
    /** Width and height of an image. */
    record Pixels(int width, int height) {}

    static final int PRINT = 300;
    private static final int SCREEN = 96;

    static final Style STANDARD = new Style(
            Optional.empty(),
            Theme.PAPER,
            Language.ENGLISH,
            DayNames.BOTH,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            false);

    /** Pixels per inch: those asked for, or those of a screen where pixels were asked for, else those of print. */
    int resolution() {
        return dpi.orElse(pixels.isPresent() ? SCREEN : PRINT);
    }

    /** The width of the page in units. */
    int unitsWide() {
        return pixels.map(size -> units(size.width() * 25.4 / resolution()))
                .orElseGet(() -> units(width.orElse(theme.width())));
    }

    /** The height of the page in units, if it is laid down. */
    Optional<Integer> unitsHigh() {
        return pixels.isPresent()
                ? pixels.map(size -> units(size.height() * 25.4 / resolution()))
                : height.map(this::units);
    }

    /** A length on the page in the units of the layout, in which letters always have the same size. */
    private int units(double millimetres) {
        return (int) Math.round(millimetres * Look.MILLIMETRE / theme.magnification());
    }

    /** A length in units as whole millimetres of the page, rounded up. */
    long millimetres(double units) {
        return (long) Math.ceil(units / Look.MILLIMETRE * theme.magnification() - 1e-6);
    }

    /** A length in units on the page. */
    double exactMillimetres(double units) {
        return units / Look.MILLIMETRE * theme.magnification();
    }

    Style titled(String words) {
        return new Style(Optional.of(words), theme, language, days, width, height, pixels, dpi, editable);
    }

    Style with(Theme other) {
        return new Style(title, other, language, days, width, height, pixels, dpi, editable);
    }

    Style with(Language other) {
        return new Style(title, theme, other, days, width, height, pixels, dpi, editable);
    }

    Style with(DayNames other) {
        return new Style(title, theme, language, other, width, height, pixels, dpi, editable);
    }

    Style sized(double wide, Optional<Double> high) {
        return new Style(title, theme, language, days, Optional.of(wide), high, Optional.empty(), dpi, editable);
    }

    Style sized(Pixels size) {
        return new Style(
                title, theme, language, days, Optional.empty(), Optional.empty(), Optional.of(size), dpi, editable);
    }

    Style withDpi(int number) {
        return new Style(title, theme, language, days, width, height, pixels, OptionalInt.of(number), editable);
    }

    Style withEditableText() {
        return new Style(title, theme, language, days, width, height, pixels, dpi, true);
    }
}
