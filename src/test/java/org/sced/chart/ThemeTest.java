package org.sced.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Computes on the colours of every look what eyes would have to judge. */
class ThemeTest {
    /** WCAG 2.2, level AA: text, and lines that carry meaning. */
    private static final double TEXT = 4.5;

    private static final double LINE = 3;

    /** A step of lightness (CIE L*, 0 to 100) that is seen between two thin lines side by side. */
    private static final double STEP = 9;

    /** Complete deficiencies in linear RGB (Machado, Oliveira and Fernandes 2009, severity 1.0). */
    private static final Map<String, double[][]> DEFICIENCIES = Map.of(
            "protanopia",
            new double[][] {
                {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
            },
            "deuteranopia",
            new double[][] {
                {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
            },
            "tritanopia",
            new double[][] {
                {1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}
            });

    static Stream<Theme> themes() {
        return Theme.all().stream();
    }

    private static double[] linear(Color color) {
        double[] linear = new double[3];
        int[] rgb = {color.getRed(), color.getGreen(), color.getBlue()};
        for (int i = 0; i < 3; i++) {
            double share = rgb[i] / 255.0;
            linear[i] = share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
        }
        return linear;
    }

    private static double luminance(double[] linear) {
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(linear(one));
        double b = luminance(linear(other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double cube(double share) {
        return share > 216 / 24389.0 ? Math.cbrt(share) : (24389 / 27.0 * share + 16) / 116;
    }

    private static double lightness(double[] linear) {
        return 116 * cube(Math.max(0, luminance(linear))) - 16;
    }

    private static double[] seen(double[][] eye, Color color) {
        double[] linear = linear(color);
        double[] seen = new double[3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                seen[i] += eye[i][j] * linear[j];
            }
            seen[i] = Math.max(0, Math.min(1, seen[i]));
        }
        return seen;
    }

    /** CIE76 distance in L*a*b* under D65. */
    private static double distance(double[] one, double[] other) {
        double[] a = lab(one);
        double[] b = lab(other);
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    private static double[] lab(double[] rgb) {
        double x = cube((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.9505);
        double y = cube(luminance(rgb));
        double z = cube((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.089);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static Color over(Color ground, Color area) {
        double share = area.getAlpha() / 255.0;
        return new Color(
                (int) Math.round(ground.getRed() + share * (area.getRed() - ground.getRed())),
                (int) Math.round(ground.getGreen() + share * (area.getGreen() - ground.getGreen())),
                (int) Math.round(ground.getBlue() + share * (area.getBlue() - ground.getBlue())));
    }

    /** Everything on which words can stand: the page, tints, tints under a band. */
    private static List<Color> grounds(Theme theme) {
        Palette palette = theme.palette();
        List<Color> grounds = new ArrayList<>(List.of(palette.page()));
        for (Color tint : palette.tints()) {
            grounds.add(tint);
            grounds.add(over(tint, palette.area(palette.data())));
            grounds.add(over(tint, theme.ground()));
        }
        return grounds;
    }

    @ParameterizedTest
    @MethodSource("themes")
    void textStandsOutFromEveryGround(Theme theme) {
        Palette palette = theme.palette();
        List<Color> texts = new ArrayList<>(
                List.of(palette.text(), palette.muted(), palette.levelText(), palette.fitText(), palette.goalText()));
        texts.addAll(palette.conditionTexts());
        for (Color text : texts) {
            for (Color ground : grounds(theme)) {
                assertThat(contrast(text, ground))
                        .as("%s: %06x on %06x", theme, text.getRGB() & 0xFFFFFF, ground.getRGB() & 0xFFFFFF)
                        .isGreaterThanOrEqualTo(TEXT);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("themes")
    void linesStandOutFromPageAndTints(Theme theme) {
        Palette palette = theme.palette();
        List<Color> lines = new ArrayList<>(List.of(
                palette.data(), palette.level(), palette.trend(), palette.smooth(), palette.fit(), palette.goal()));
        lines.addAll(palette.conditions());
        List<Color> grounds = new ArrayList<>(palette.tints().subList(0, 3));
        grounds.add(palette.page());
        for (Color line : lines) {
            for (Color ground : grounds) {
                boolean condition = palette.conditions().contains(line);
                if (condition && !ground.equals(palette.page())) {
                    continue; // alternating designs have no tints
                }
                assertThat(contrast(line, ground))
                        .as("%s: %06x on %06x", theme, line.getRGB() & 0xFFFFFF, ground.getRGB() & 0xFFFFFF)
                        .isGreaterThanOrEqualTo(LINE);
            }
        }
    }

    /** Lines without dashes; all others differ from them and from each other by their dashes. */
    private static Map<String, Color> solid(Theme theme) {
        Map<String, Color> solid = new LinkedHashMap<>();
        solid.put("data", theme.data());
        solid.put("level", theme.level());
        solid.put("smooth", theme.palette().smooth());
        solid.put("fit", theme.palette().fit());
        return solid;
    }

    @ParameterizedTest
    @MethodSource("themes")
    void solidLinesAreToldApartInGreyscale(Theme theme) {
        solid(theme)
                .forEach((name, one) -> solid(theme).forEach((otherName, other) -> {
                    // Data have marks of their own, so that another line may be as dark.
                    boolean marked = name.equals("data") && !otherName.equals("level");
                    if (name.compareTo(otherName) < 0 && !marked) {
                        assertThat(Math.abs(lightness(linear(one)) - lightness(linear(other))))
                                .as("%s: lightness of %s and %s", theme, name, otherName)
                                .isGreaterThanOrEqualTo(STEP);
                    }
                }));
    }

    @ParameterizedTest
    @MethodSource("themes")
    void solidLinesAreToldApartByEyesThatSeeFewerColours(Theme theme) {
        DEFICIENCIES.forEach((deficiency, eye) -> solid(theme)
                .forEach((name, one) -> solid(theme).forEach((otherName, other) -> {
                    boolean marked = name.equals("data") && !otherName.equals("level");
                    if (name.compareTo(otherName) < 0 && !marked) {
                        assertThat(distance(seen(eye, one), seen(eye, other)))
                                .as("%s, %s: %s and %s", theme, deficiency, name, otherName)
                                .isGreaterThanOrEqualTo(STEP);
                    }
                })));
    }

    @ParameterizedTest
    @MethodSource("themes")
    void conditionsHaveMarksOfTheirOwnAndTheFirstThreeDifferInLightness(Theme theme) {
        assertThat(Stream.of(Mark.values()).distinct().count())
                .isGreaterThanOrEqualTo(theme.palette().conditions().size());
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < i; j++) {
                assertThat(Math.abs(lightness(linear(theme.condition(i))) - lightness(linear(theme.condition(j)))))
                        .as("%s: conditions %d and %d", theme, i, j)
                        .isGreaterThanOrEqualTo(7);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("themes")
    void neighbouringPhasesDifferInTheirGround(Theme theme) {
        List<Color> tints = theme.palette().tints();
        assertThat(Math.abs(lightness(linear(tints.get(0))) - lightness(linear(tints.get(1)))))
                .as("%s: tints of A and B", theme)
                .isGreaterThanOrEqualTo(3);
        assertThat(tints).doesNotHaveDuplicates();
    }

    @Test
    void everyWordOfAChartStandsOutWhereItStands() {
        for (Theme theme : Theme.all()) {
            Drawing drawing = PhaseChart.of(Cases.phoneCallsMissing())
                    .with(Overlay.STANDARD)
                    .with(Overlay.event(12, "new job"))
                    .with(theme)
                    .drawing();
            drawing.allLabels()
                    .forEach(label -> assertThat(grounds(theme).stream()
                                    .mapToDouble(ground -> contrast(label.color(), ground))
                                    .min()
                                    .orElseThrow())
                            .as("%s in %s", label.text(), theme)
                            .isGreaterThanOrEqualTo(TEXT));
        }
    }

    @Test
    void aLookCanBeEnlargedAndGivenAColour() {
        Theme poster = Theme.PAPER.enlarged(3).withData(new Color(0x123456));
        assertThat(poster.magnification()).isEqualTo(3);
        assertThat(poster.data()).isEqualTo(new Color(0x123456));
        assertThat(Theme.PAPER.data()).isEqualTo(new Color(0x004A78));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Theme.PAPER.enlarged(9))
                .withMessage("letters 9.0 times those of paper; allowed are 0.5 to 8");
    }
}
