package org.sced.chart;

import java.util.ArrayList;
import java.util.List;

/** A page with a heading on which charts that are no time courses are put together. */
final class Sheet {
    static final int EDGE = 24;
    private static final int HEADING = 60;
    private static final int LEAST = 200;

    private final Style style;
    private final Theme theme;
    private final int width;
    private final List<Plate> plates = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private final List<KeyEntry> key = new ArrayList<>();
    private final List<Inset> insets = new ArrayList<>();

    Sheet(Style style) {
        this.style = style;
        this.theme = style.theme();
        this.width = style.unitsWide();
    }

    Theme theme() {
        return theme;
    }

    Language language() {
        return style.language();
    }

    int width() {
        return width;
    }

    /** Where the content begins. */
    int top() {
        return EDGE + (style.title().isPresent() ? HEADING : 0);
    }

    /** The height of the page: the one asked for, or what the content needs. */
    int height(int needed) {
        return style.unitsHigh().orElse(needed);
    }

    /**
     * The height left for a plot between its head and foot.
     *
     * @throws IllegalArgumentException if it is too small to show anything
     */
    int plotHeight(int usual, int aroundIt) {
        int height = style.unitsHigh().map(high -> high - aroundIt).orElse(usual);
        if (height < LEAST) {
            throw tooSmall(aroundIt + height, aroundIt + LEAST);
        }
        return height;
    }

    /** Checks that a plot is wide enough. */
    int requireWide(int plotWidth, int least) {
        if (plotWidth < least) {
            throw new IllegalArgumentException("a chart of " + Math.round(style.exactMillimetres(width))
                    + " mm width is too small; at least " + style.millimetres(width + least - plotWidth)
                    + " mm are needed");
        }
        return plotWidth;
    }

    private IllegalArgumentException tooSmall(int height, int needed) {
        return new IllegalArgumentException("a chart of " + Math.round(style.exactMillimetres(height))
                + " mm height is too small; at least " + style.millimetres(needed) + " mm are needed");
    }

    void add(Plate plate) {
        plates.add(plate);
    }

    void add(Inset inset) {
        insets.add(inset);
    }

    void add(Label label) {
        labels.add(label);
    }

    void key(List<Sample> samples, double left, double top) {
        key.addAll(Sample.rows(samples, left, width - EDGE, top, theme).entries());
    }

    int keyHeight(List<Sample> samples, double left) {
        return Sample.rows(samples, left, width - EDGE, 0, theme).height();
    }

    Label text(String text, double x, double y, Label.Anchor anchor, double size) {
        return Label.of(text, x, y, anchor, size, theme.text());
    }

    Label muted(String text, double x, double y, Label.Anchor anchor, double size) {
        return Label.of(text, x, y, anchor, size, theme.muted());
    }

    /** The page as a drawing. */
    Drawing drawing(int height, double left, String title, String description) {
        style.title()
                .ifPresent(text -> labels.add(text(
                                Words.shortened(text, Typeface.SEMIBOLD, Look.HEADING, width - left - EDGE)
                                        .orElse("…"),
                                left,
                                EDGE + 34.0,
                                Label.Anchor.START,
                                Look.HEADING)
                        .semiBold()));
        return new Drawing(
                width,
                height,
                style.title().orElse(title),
                description,
                theme,
                style.language(),
                List.of(),
                plates,
                rules,
                labels,
                key,
                insets,
                List::of);
    }
}
