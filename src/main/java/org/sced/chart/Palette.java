package org.sced.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The colours of a look, by what they are for.
 *
 * @param page the ground of everything
 * @param text titles and letters of phases
 * @param muted numbers on axes, the key, crosses of missing days
 * @param axis axes and their ticks
 * @param grid lines across a plot
 * @param data the values
 * @param level level lines
 * @param levelText the numbers beside them
 * @param trend lines of trend, always dashed
 * @param smooth curves that follow the data
 * @param fit curves of models, and projections
 * @param fitText their text
 * @param goal lines that were set, not found
 * @param goalText their text
 * @param band alpha of areas in the colour of their line, 0 to 255
 * @param tints backgrounds of conditions
 * @param conditions values of the conditions of an alternating design
 * @param conditionTexts the numbers beside their levels
 */
record Palette(
        Color page,
        Color text,
        Color muted,
        Color axis,
        Color grid,
        Color data,
        Color level,
        Color levelText,
        Color trend,
        Color smooth,
        Color fit,
        Color fitText,
        Color goal,
        Color goalText,
        int band,
        List<Color> tints,
        List<Color> conditions,
        List<Color> conditionTexts) {
    static final Palette PAPER = new Palette(
            new Color(0xFFFFFF),
            new Color(0x1F1F1F),
            new Color(0x4D4D4D),
            new Color(0x5A5A5A),
            new Color(0xD9D9D9),
            new Color(0x004A78),
            new Color(0xD55E00),
            new Color(0x963C00),
            new Color(0x5A5A5A),
            new Color(0x1F1F1F),
            new Color(0x8F3F7C),
            new Color(0x7A2F69),
            new Color(0x00795B),
            new Color(0x00604A),
            0x1A,
            colors(0xF6F5F2, 0xDFECF6, 0xFBEBD3, 0xE3F1E3, 0xF3E5F0, 0xEDEBF9, 0xF9E3DD, 0xE2F2F1),
            colors(0x6E6E6E, 0x004A78, 0xD55E00, 0x00795B, 0x8F3F7C, 0x1F1F1F, 0x8A6D00, 0x3F8FC4),
            colors(0x4D4D4D, 0x004A78, 0x963C00, 0x00604A, 0x7A2F69, 0x1F1F1F, 0x6A5400, 0x1F5F8F));

    static final Palette GREYSCALE = new Palette(
            new Color(0xFFFFFF),
            new Color(0x000000),
            new Color(0x404040),
            new Color(0x404040),
            new Color(0xD0D0D0),
            new Color(0x000000),
            new Color(0x7A7A7A),
            new Color(0x4A4A4A),
            new Color(0x404040),
            new Color(0x5A5A5A),
            new Color(0x303030),
            new Color(0x303030),
            new Color(0x555555),
            new Color(0x404040),
            0x1E,
            colors(0xFFFFFF, 0xECECEC, 0xDEDEDE, 0xF6F6F6, 0xE4E4E4, 0xF1F1F1, 0xE0E0E0, 0xFAFAFA),
            colors(0x767676, 0x000000, 0x4A4A4A, 0x8C8C8C, 0x2A2A2A, 0x636363, 0x151515, 0x808080),
            colors(0x404040, 0x000000, 0x333333, 0x4A4A4A, 0x2A2A2A, 0x404040, 0x151515, 0x4A4A4A));

    static final Palette HIGH_CONTRAST = new Palette(
            new Color(0xFFFFFF),
            new Color(0x000000),
            new Color(0x1A1A1A),
            new Color(0x000000),
            new Color(0xBDBDBD),
            new Color(0x000000),
            new Color(0xC43C00),
            new Color(0x8A2B00),
            new Color(0x333333),
            new Color(0x858585),
            new Color(0x6A1B6E),
            new Color(0x5A125E),
            new Color(0x005A44),
            new Color(0x00483A),
            0x22,
            colors(0xFFFFFF, 0xE2EEFB, 0xFFF0CF, 0xE4F5E4, 0xF7E6F4, 0xEDEBFF, 0xFFE5DD, 0xDFF5F3),
            colors(0x4D4D4D, 0x00396B, 0xC43C00, 0x00664E, 0x6A1B6E, 0x000000, 0x705800, 0x1F6FA8),
            colors(0x333333, 0x00396B, 0x8A2B00, 0x00483A, 0x5A125E, 0x000000, 0x4F3E00, 0x0F4C78));

    static final Palette DARK = new Palette(
            new Color(0x15181C),
            new Color(0xF3F4F6),
            new Color(0xC3C8CF),
            new Color(0x8E959E),
            new Color(0x363C44),
            new Color(0x8CCBFF),
            new Color(0xF08A2C),
            new Color(0xFFB570),
            new Color(0xB4BAC2),
            new Color(0xFFFFFF),
            new Color(0xA868C8),
            new Color(0xDDB4EE),
            new Color(0x46C7A1),
            new Color(0x74DBBD),
            0x30,
            colors(0x1C2025, 0x1F2F3F, 0x3A3018, 0x1E3326, 0x352338, 0x2A2844, 0x40261F, 0x1B3536),
            colors(0x878E98, 0x8CCBFF, 0xF08A2C, 0x46C7A1, 0xE3A0D6, 0xFFFFFF, 0xD6BC45, 0x4F9AD6),
            colors(0xC3C8CF, 0x8CCBFF, 0xFFB570, 0x74DBBD, 0xEDB9E3, 0xFFFFFF, 0xE5D06E, 0xA5D2F5));

    private static List<Color> colors(int... rgb) {
        return Arrays.stream(rgb).mapToObj(Color::new).toList();
    }

    Palette withData(Color color) {
        return new Palette(
                page,
                text,
                muted,
                axis,
                grid,
                color,
                level,
                levelText,
                trend,
                smooth,
                fit,
                fitText,
                goal,
                goalText,
                band,
                tints,
                conditions,
                conditionTexts);
    }

    /** The bars of a distribution that are not marked out: between the page and its muted text. */
    Color bar() {
        return new Color(
                (page.getRed() * 11 + muted.getRed() * 7) / 18,
                (page.getGreen() * 11 + muted.getGreen() * 7) / 18,
                (page.getBlue() * 11 + muted.getBlue() * 7) / 18);
    }

    /** What each colour is in another palette; one that serves several purposes takes the first of them. */
    Map<Color, Color> in(Palette other) {
        Map<Color, Color> pairs = new LinkedHashMap<>();
        List<Color> theirs = other.all();
        List<Color> ours = all();
        for (int i = 0; i < ours.size(); i++) {
            pairs.putIfAbsent(ours.get(i), theirs.get(i));
        }
        return pairs;
    }

    private List<Color> all() {
        List<Color> all = new ArrayList<>(List.of(
                page, text, muted, trend, axis, grid, data, level, levelText, fit, fitText, goal, goalText, smooth));
        all.addAll(tints);
        all.addAll(conditions);
        all.addAll(conditionTexts);
        all.add(bar());
        return all;
    }

    /** A colour as that of an area. */
    Color area(Color line) {
        return new Color(line.getRGB() & 0xFFFFFF | band << 24, true);
    }
}
