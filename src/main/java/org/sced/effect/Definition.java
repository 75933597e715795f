package org.sced.effect;

import static java.util.Objects.requireNonNull;

import org.sced.data.Improvement;

/**
 * What an index is: the facts that tables, footnotes and pages of methods tell of it.
 *
 * @param title the name in words: {@code nonoverlap of all pairs}
 * @param family what it is about
 * @param range the values it can take
 * @param mirror what becomes of it when the expected direction of the same data is turned round
 * @param timing what it takes from the calendar
 * @param statedFor the direction in which its literature states it, which is that of the raw value
 * @param formula the formula, in one line of text
 * @param source authors and year
 */
public record Definition(
        String title,
        Family family,
        Range range,
        Mirror mirror,
        Timing timing,
        Improvement statedFor,
        String formula,
        String source) {
    /** Checks that nothing is missing. */
    public Definition {
        requireNonNull(title, "title");
        requireNonNull(family, "family");
        requireNonNull(range, "range");
        requireNonNull(mirror, "mirror");
        requireNonNull(timing, "timing");
        requireNonNull(statedFor, "statedFor");
        requireNonNull(formula, "formula");
        requireNonNull(source, "source");
    }

    /** An index that takes nothing from the calendar and is stated for an increase. */
    public static Definition of(
            String title, Family family, Range range, Mirror mirror, String formula, String source) {
        return new Definition(title, family, range, mirror, Timing.NONE, Improvement.INCREASE, formula, source);
    }

    /** The same with another use of the calendar. */
    public Definition with(Timing timing) {
        return new Definition(title, family, range, mirror, timing, statedFor, formula, source);
    }

    /** The same with another mirror. */
    Definition with(Mirror mirror) {
        return new Definition(title, family, range, mirror, timing, statedFor, formula, source);
    }

    /** The same with another range. */
    Definition with(Range range) {
        return new Definition(title, family, range, mirror, timing, statedFor, formula, source);
    }

    /** The same, stated for another direction: a reduction is a decrease. */
    public Definition statedFor(Improvement direction) {
        return new Definition(title, family, range, mirror, timing, direction, formula, source);
    }
}
