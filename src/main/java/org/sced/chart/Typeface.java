package org.sced.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The faces of Inter that come with the library. Letters that Inter lacks, as those of other scripts, are taken from
 * the platform's sans-serif font, and are an empty box where the platform has none either.
 */
enum Typeface {
    /** For all running text. */
    REGULAR("Inter-Regular.ttf"),
    /** For phase letters and headings. */
    SEMIBOLD("Inter-SemiBold.ttf");

    /** Height of capitals and figures in ems, for centring. */
    static final double CAP_HEIGHT = 0.727;

    /** A stretch of text that one font can draw; {@code own} if that is Inter. */
    record Run(String text, boolean own) {}

    private final String file;

    Typeface(String file) {
        this.file = file;
    }

    /** Loads each face when it is first needed. */
    private static final class Regular {
        static final OutlineFont FONT = OutlineFont.read(REGULAR.file);
    }

    private static final class SemiBold {
        static final OutlineFont FONT = OutlineFont.read(SEMIBOLD.file);
    }

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private OutlineFont font() {
        return this == REGULAR ? Regular.FONT : SemiBold.FONT;
    }

    /** Splits a text where the font that can draw it changes. */
    List<Run> runs(String text) {
        OutlineFont font = font();
        List<Run> runs = new ArrayList<>();
        int start = 0;
        boolean own = true;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            boolean has = character == ' ' && !own ? font.has(afterBlanks(text, i)) : font.has(character);
            if (has != own) {
                if (i > start) {
                    runs.add(new Run(text.substring(start, i), own));
                }
                start = i;
                own = has;
            }
            i += Character.charCount(character);
        }
        if (start < text.length()) {
            runs.add(new Run(text.substring(start), own));
        }
        return runs;
    }

    /** The first character after blanks; the words of another script stay together. */
    private static int afterBlanks(String text, int at) {
        int i = at;
        while (i < text.length() - 1 && text.charAt(i) == ' ') {
            i++;
        }
        return text.codePointAt(i);
    }

    /** How long a text is at a size. */
    double width(String text, double size) {
        double width = 0;
        for (Run run : runs(text)) {
            width += runWidth(run, size);
        }
        return width;
    }

    /** How long a run is at a size. */
    double runWidth(Run run, double size) {
        Optional<TextLayout> foreign = run.own() ? Optional.empty() : foreign(run.text(), size);
        return foreign.isPresent()
                ? foreign.get().getAdvance()
                : size * run.text().codePoints().mapToDouble(font()::advance).sum();
    }

    /** The outline of a text whose baseline starts at the origin. */
    Shape outline(String text, double size) {
        Path2D.Double outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double x = 0;
        for (Run run : runs(text)) {
            outline.append(runOutline(run, size, x), false);
            x += runWidth(run, size);
        }
        return outline;
    }

    /** The outline of a run whose baseline starts at a place on the x axis. */
    Shape runOutline(Run run, double size, double x) {
        Optional<TextLayout> foreign = run.own() ? Optional.empty() : foreign(run.text(), size);
        if (foreign.isPresent()) {
            return foreign.get().getOutline(AffineTransform.getTranslateInstance(x, 0));
        }
        Path2D.Double outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
        OutlineFont font = font();
        AffineTransform at = new AffineTransform(size, 0, 0, size, x, 0);
        run.text().codePoints().forEach(character -> {
            font.outline(character, at, outline);
            at.preConcatenate(AffineTransform.getTranslateInstance(size * font.advance(character), 0));
        });
        return outline;
    }

    /** The text in the platform's own font; empty where the platform has no fonts at all. */
    private Optional<TextLayout> foreign(String text, double size) {
        return PlatformFonts.attempt(() -> {
            int style = this == SEMIBOLD ? Font.BOLD : Font.PLAIN;
            Font font = new Font(Font.SANS_SERIF, style, 1).deriveFont((float) size);
            return new TextLayout(text, font, EXACT);
        });
    }

    /** This face as a font of Java's, for XChart's own text; Java's sans-serif where the platform cannot load it. */
    Font awt(double size) {
        return PlatformFonts.attempt(() -> {
                    try (InputStream in = stream()) {
                        return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont((float) size);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    } catch (FontFormatException e) {
                        throw new IllegalStateException("the bundled font " + file + " is damaged", e);
                    }
                })
                .orElseGet(() -> new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) size));
    }

    /** The font's file, for embedding. */
    InputStream stream() {
        return Typeface.class.getResourceAsStream(file);
    }
}
