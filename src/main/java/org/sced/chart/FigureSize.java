package org.sced.chart;

import java.util.OptionalDouble;

/**
 * Sizes that publishers and screens ask for, by name. Where only a width is asked for, the height follows the content.
 *
 * <p>The widths are those of the publishers' guides for authors: Elsevier, Artwork sizing (also as cited by the R package
 * lehuynh 0.1.1); Springer, instructions for authors, Figure Placement and Size; Nature research figure guide, Building and
 * exporting figure panels; PLOS, figure requirements as its checker PACE has them. Single journals may ask for others.
 */
public enum FigureSize {
    /** Full text width of an A4 page with margins of 18 mm: what a chart has without being asked. */
    A4_TEXT(174, Double.NaN),
    /** Elsevier, single column: 90 mm. */
    ELSEVIER_SINGLE(90, Double.NaN),
    /** Elsevier, one and a half columns: 140 mm. */
    ELSEVIER_ONE_AND_A_HALF(140, Double.NaN),
    /** Elsevier, full width: 190 mm, not higher than 240 mm. */
    ELSEVIER_DOUBLE(190, Double.NaN),
    /** Springer, one column of a large journal: 84 mm. */
    SPRINGER_SINGLE(84, Double.NaN),
    /** Springer, the text of a large journal: 174 mm, not higher than 234 mm. */
    SPRINGER_DOUBLE(174, Double.NaN),
    /** Springer, the text of a small journal: 119 mm, not higher than 195 mm. */
    SPRINGER_SMALL(119, Double.NaN),
    /** Nature, one column: 89 mm. */
    NATURE_SINGLE(89, Double.NaN),
    /** Nature, both columns: 183 mm, not higher than 170 mm. */
    NATURE_DOUBLE(183, Double.NaN),
    /** PLOS, the widest: 190.5 mm, not higher than 222.3 mm. */
    PLOS_WIDE(190.5, Double.NaN),
    /** A slide of 16 : 9, 338.7 × 190.5 mm; {@link Theme#SLIDE} has the letters for it. */
    SLIDE_WIDE(338.67, 190.5),
    /** A slide of 4 : 3, 254 × 190.5 mm. */
    SLIDE_STANDARD(254, 190.5);

    private final double width;
    private final double height;

    FigureSize(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** In millimetres. */
    public double width() {
        return width;
    }

    /** In millimetres, if it is laid down. */
    public OptionalDouble height() {
        return Double.isNaN(height) ? OptionalDouble.empty() : OptionalDouble.of(height);
    }
}
