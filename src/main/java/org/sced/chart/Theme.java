package org.sced.chart;

import static java.util.Objects.requireNonNull;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Colours, weight and size of a chart's look.
 *
 * <p>All text stands out from its ground by at least 4.5 : 1, and what must be told apart is told apart in greyscale and
 * with each of the three deficiencies of colour vision: by lightness, or by dashes and the form of marks. Immutable.
 */
public final class Theme {
    /** White page, print sizes. */
    public static final Theme PAPER = new Theme("paper", 174, 1, 1, Palette.PAPER);
    /** As paper, letters and lines twice as large: for slides and posters. */
    public static final Theme SLIDE = new Theme("slide", 338.67, 2, 1.1, Palette.PAPER);
    /** Light screens: letters of at least 12 pixels at 96 pixels per inch. */
    public static final Theme APP_LIGHT = new Theme("app light", 240, 1.35, 1, Palette.PAPER);
    /** Dark screens. */
    public static final Theme APP_DARK = new Theme("app dark", 240, 1.35, 1, Palette.DARK);
    /** Greys only: for journals that print in black. */
    public static final Theme GREYSCALE = new Theme("greyscale", 174, 1, 1, Palette.GREYSCALE);
    /** Black on white, strong lines, larger letters: for weak eyes and bad projectors. */
    public static final Theme HIGH_CONTRAST = new Theme("high contrast", 174, 1.2, 1.35, Palette.HIGH_CONTRAST);

    private final String name;
    private final double width;
    private final double magnification;
    private final double weight;
    private final Palette palette;

    private Theme(String name, double width, double magnification, double weight, Palette palette) {
        this.name = name;
        this.width = width;
        this.magnification = magnification;
        this.weight = weight;
        this.palette = palette;
    }

    /** The themes that come with the library. */
    public static List<Theme> all() {
        return List.of(PAPER, SLIDE, APP_LIGHT, APP_DARK, GREYSCALE, HIGH_CONTRAST);
    }

    /**
     * A look by its name, as {@code "app-dark"}.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public static Theme named(String name) {
        String wanted = name.toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ');
        return all().stream()
                .filter(theme -> theme.name.equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no theme \"" + name + "\"; there are "
                        + all().stream()
                                .map(theme -> theme.name.replace(' ', '-'))
                                .collect(Collectors.joining(", "))));
    }

    /**
     * This look with letters, marks and lines so many times as large.
     *
     * @param factor 0.5 to 8 times those of paper, on the whole
     * @throws IllegalArgumentException if it would be more or less
     */
    public Theme enlarged(double factor) {
        double wanted = magnification * factor;
        if (!(wanted >= 0.5 && wanted <= 8)) {
            throw new IllegalArgumentException("letters " + wanted + " times those of paper; allowed are 0.5 to 8");
        }
        return new Theme(name, width, wanted, weight, palette);
    }

    /** The data in another colour, as that of a house. It is for the caller to see that it stands out. */
    public Theme withData(Color color) {
        return new Theme(name, width, magnification, weight, palette.withData(requireNonNull(color, "color")));
    }

    /** How many times as large as on paper everything is drawn. */
    public double magnification() {
        return magnification;
    }

    /** The usual width of a chart in this look, in millimetres. */
    double width() {
        return width;
    }

    Palette palette() {
        return palette;
    }

    Color page() {
        return palette.page();
    }

    Color text() {
        return palette.text();
    }

    Color muted() {
        return palette.muted();
    }

    Color axis() {
        return palette.axis();
    }

    Color grid() {
        return palette.grid();
    }

    /** What darkens days that are marked out, or lightens them on a dark page. */
    Color ground() {
        return new Color(palette.text().getRGB() & 0xFFFFFF | 0x12 << 24, true);
    }

    Color data() {
        return palette.data();
    }

    Color level() {
        return palette.level();
    }

    Color levelText() {
        return palette.levelText();
    }

    /** A stroke in the weight of this look. */
    BasicStroke stroke(BasicStroke usual) {
        return weight == 1 ? usual : Pen.scaled(usual, (float) weight);
    }

    /** The diameter of a mark in the weight of this look. */
    double mark(double usual) {
        return usual * Math.sqrt(weight);
    }

    Color condition(int index) {
        return palette.conditions().get(index % palette.conditions().size());
    }

    /** The colour in which a condition's numbers are written. */
    Color conditionText(int index) {
        return palette.conditionTexts().get(index % palette.conditionTexts().size());
    }

    /** The background of each condition: A, B, C … have their own, others take the next one that is free. */
    Map<String, Color> tints(Collection<String> conditions) {
        List<Color> all = palette.tints();
        Map<String, Color> tints = new HashMap<>();
        List<Color> free = new ArrayList<>(all);
        for (String condition : conditions) {
            int letter = condition.length() == 1 ? condition.charAt(0) - 'A' : -1;
            if (letter >= 0 && letter < all.size()) {
                tints.put(condition, all.get(letter));
                free.remove(all.get(letter));
            }
        }
        int next = 0;
        for (String condition : conditions) {
            if (!tints.containsKey(condition)) {
                tints.put(condition, free.isEmpty() ? all.get(next % all.size()) : free.get(next % free.size()));
                next++;
            }
        }
        return Map.copyOf(tints);
    }

    @Override
    public String toString() {
        return name;
    }
}
