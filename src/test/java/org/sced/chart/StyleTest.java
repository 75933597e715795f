package org.sced.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StyleTest {
    private static final PhaseChart CHART = PhaseChart.of(Cases.phoneCallsMissing());

    private static List<String> texts(PhaseChart chart) {
        return chart.drawing().allLabels().map(Label::text).toList();
    }

    @Test
    void pixelsAreExactlyThoseAskedFor() throws Exception {
        for (Theme theme : List.of(Theme.PAPER, Theme.APP_LIGHT, Theme.APP_DARK)) {
            BufferedImage image = CHART.with(theme).withPixels(801, 603).image();
            assertThat(image.getWidth()).isEqualTo(801);
            assertThat(image.getHeight()).isEqualTo(603);
        }
        BufferedImage file = ImageIO.read(
                new ByteArrayInputStream(CHART.withPixels(1000, 700).png()));
        assertThat(file.getWidth()).isEqualTo(1000);
    }

    @Test
    void resolutionIsInTheFile() {
        byte[] png = CHART.withDpi(150).png();
        int at = new String(png, StandardCharsets.ISO_8859_1).indexOf("pHYs");
        assertThat(ByteBuffer.wrap(png).getInt(at + 4)).isEqualTo(5906);
        assertThat(CHART.withDpi(150).image().getWidth()).isEqualTo(1028); // 174 mm
        assertThat(CHART.withDpi(600).image().getWidth()).isEqualTo(4110);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CHART.withDpi(5))
                .withMessage("resolution is 5 dpi; allowed are 20 to 2400");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CHART.withPixels(50, 500))
                .withMessage("width of a chart is 50 pixels; allowed are 100 to 20000 pixels");
    }

    @ParameterizedTest
    @EnumSource
    void everyNamedSizeHasItsWidthOnPaper(FigureSize size) {
        String svg = CHART.withSize(size).svg();
        double width = Double.parseDouble(svg.replaceAll("(?s).*? width=\"([0-9.]+)mm\".*", "$1"));
        // A unit of the layout is 1/300 inch.
        assertThat(width).isCloseTo(size.width(), org.assertj.core.api.Assertions.within(0.05));
    }

    @Test
    void aSlideHasLettersTwiceAsLargeOnTwiceTheWidth() {
        PhaseChart slide = CHART.with(Theme.SLIDE).withSize(FigureSize.SLIDE_WIDE);
        assertThat(slide.drawing().width()).isEqualTo(2000); // 13.33 inches at 150 units
        assertThat(slide.image(96).getWidth()).isEqualTo(1280);
        assertThat(slide.image(96).getHeight()).isEqualTo(720);
    }

    @Test
    void heightsFollowTheContentUnlessAskedFor() {
        assertThat(CHART.withWidth(120).drawing().height())
                .isGreaterThanOrEqualTo(CHART.drawing().height());
        assertThat(CHART.withWidth(120).drawing().width()).isEqualTo(1417);
    }

    @Test
    void germanIsSpokenThroughout() {
        PhaseChart german = CHART.with(Language.of(Locale.GERMANY));
        assertThat(texts(german))
                .contains(
                        "Ausblendung",
                        "Studientag",
                        "Tageswert",
                        "Phasenmedian (Md)",
                        "Fehlender Tag",
                        "2. Mär",
                        "Md 3,5")
                .doesNotContain("Baseline day", "Day of study", "Md 3.5");
        assertThat(german.description())
                .isEqualTo(
                        "Mood von phone-calls-missing über 28 Tage stieg vom Median 3,5 in A auf 6 in B und fiel auf 5 in "
                                + "A′; 3 Tage fehlen. Contacts stieg vom Median 1 in A auf 3,5 in B und fiel auf 1 in A′.");
        assertThat(new String(german.png(), StandardCharsets.UTF_8)).contains("Title\0\0\0de\0\0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Language.of(Locale.FRANCE))
                .withMessage("charts do not speak \"fr-FR\"; they speak English (en) and German (de)");
    }

    @Test
    void everyPhraseIsTheSameSentenceInEveryLanguage() {
        for (Phrase phrase : Phrase.values()) {
            for (Language language : Language.values()) {
                String words = phrase.in(language);
                assertThat(words).as("%s in %s", phrase, language).isNotBlank();
                assertThat(words.split("%s", -1))
                        .as("%s in %s", phrase, language)
                        .hasSameSizeAs(phrase.in(Language.ENGLISH).split("%s", -1));
            }
        }
    }

    @Test
    void datesCanBeLeftOutOrStandAlone() {
        assertThat(texts(CHART.with(DayNames.NUMBERS)))
                .contains("28", "Day of study")
                .doesNotContain("2 Mar");
        assertThat(texts(CHART.with(DayNames.DATES))).contains("2 Mar", "Date").doesNotContain("28", "Day of study");
        assertThat(texts(CHART)).contains("28", "2 Mar", "Day of study");
        assertThat(CHART.with(DayNames.NUMBERS).svg()).doesNotContain("Mar");
    }

    @Test
    void everyLookIsPaintedInItsColours() {
        for (Theme theme : Theme.all()) {
            BufferedImage image = CHART.with(theme).image(60);
            assertThat(image.getRGB(1, 1) & 0xFFFFFF).isEqualTo(theme.page().getRGB() & 0xFFFFFF);
        }
        Matcher colours = Pattern.compile("#([0-9a-f]{6}|[0-9a-f]{3})\"")
                .matcher(CHART.with(Theme.GREYSCALE).svg());
        while (colours.find()) {
            String colour = colours.group(1);
            int third = colour.length() / 3;
            assertThat(colour).isEqualTo(colour.substring(0, third).repeat(3));
        }
    }
}
