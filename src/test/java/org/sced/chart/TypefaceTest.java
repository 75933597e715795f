package org.sced.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TypefaceTest {
    private static final String SAMPLE =
            "Mood of Anna, Ängste Øre Łódź ſß (0–10) A′ B″ C‴ ± × ≤ ≥ − → A₁ ₂ 10⁷⁴ αβγ Ω “x” 12\u202F000 …";

    /** Java reads the same file by other code; at 1000 units its rounding is below a thousandth of an em. */
    @ParameterizedTest
    @EnumSource
    void lettersAreAsWideAndHighAsJavaMakesThem(Typeface face) throws Exception {
        Font font;
        try (InputStream in = face.stream()) {
            font = Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(1000f);
        }
        FontRenderContext exact = new FontRenderContext(null, true, true);
        SAMPLE.codePoints().distinct().forEach(c -> {
            String letter = Character.toString(c);
            assertThat(font.canDisplay(c)).as(letter).isTrue();
            assertThat(face.runs(letter)).as(letter).allMatch(Typeface.Run::own);
            assertThat(face.width(letter, 1000))
                    .as(letter)
                    .isCloseTo(
                            font.createGlyphVector(exact, letter)
                                    .getGlyphMetrics(0)
                                    .getAdvance(),
                            within(1.0));
            Rectangle2D ours = face.outline(letter, 1000).getBounds2D();
            Rectangle2D javas =
                    font.createGlyphVector(exact, letter).getOutline().getBounds2D();
            assertThat(ours.getMinX()).as(letter).isCloseTo(javas.getMinX(), within(1.5));
            assertThat(ours.getMaxX()).as(letter).isCloseTo(javas.getMaxX(), within(1.5));
            assertThat(ours.getMinY()).as(letter).isCloseTo(javas.getMinY(), within(1.5));
            assertThat(ours.getMaxY()).as(letter).isCloseTo(javas.getMaxY(), within(1.5));
        });
    }

    @Test
    void anOHasAHoleAndALetterCoversItsMiddle() {
        assertThat(Typeface.SEMIBOLD.outline("O", 100).contains(Typeface.SEMIBOLD.width("O", 100) / 2, -36))
                .isFalse();
        assertThat(Typeface.SEMIBOLD.outline("I", 100).contains(Typeface.SEMIBOLD.width("I", 100) / 2, -36))
                .isTrue();
    }

    @Test
    void otherScriptsNeverFail() {
        assertThat(Typeface.REGULAR.runs("Mood 気分 気 x"))
                .containsExactly(
                        new Typeface.Run("Mood ", true), new Typeface.Run("気分 気", false), new Typeface.Run(" x", true));
        assertThatCode(() -> Typeface.REGULAR.outline("気分 مزاج \uD83D\uDE00 \uD83D", 30))
                .doesNotThrowAnyException();
        assertThat(Typeface.REGULAR.width("気分", 30)).isPositive();
    }
}
