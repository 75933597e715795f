package org.sced.chart;

import static java.util.Objects.requireNonNull;

import org.sced.data.Values;

/**
 * Something that is drawn with the values of a series. Days count from 0 at the first day of the series; a change of phase
 * lies half-way between two days. {@code NaN} breaks lines and areas; what lies beyond the axis is cut off.
 */
public sealed interface Trace {
    /**
     * A line.
     *
     * @param name what it is, in the key
     * @param ink what it stands for
     * @param days increasing
     * @param values the height on each of these days
     * @param sign stands before the height where that is written beside a level line, as {@code "Md"}; blank for none
     * @param of label of the phase or condition that it describes; blank for the whole
     */
    record Line(String name, Ink ink, Values days, Values values, String sign, String of) implements Trace {
        /** Checks the parts. */
        public Line {
            requireNonNull(name, "name");
            requireNonNull(ink, "ink");
            requireNonNull(sign, "sign");
            requireNonNull(of, "of");
            requireSame(name, days, values);
        }
    }

    /**
     * An area between two lines.
     *
     * @param name what it is, in the key
     * @param ink what it stands for
     * @param days increasing
     * @param lower the lower line
     * @param upper the upper line
     * @param of label of the phase or condition that it describes; blank for the whole
     */
    record Band(String name, Ink ink, Values days, Values lower, Values upper, String of) implements Trace {
        /** Checks the parts. */
        public Band {
            requireNonNull(name, "name");
            requireNonNull(ink, "ink");
            requireNonNull(of, "of");
            requireSame(name, days, lower);
            requireSame(name, days, upper);
        }
    }

    /**
     * Rings around values.
     *
     * @param name what they are, in the key
     * @param days the days
     * @param values the values
     */
    record Rings(String name, Values days, Values values) implements Trace {
        /** Checks the parts. */
        public Rings {
            requireNonNull(name, "name");
            requireSame(name, days, values);
        }
    }

    /**
     * Small filled marks on the day axis.
     *
     * @param name what they are, in the key
     * @param days the days
     */
    record Ticks(String name, Values days) implements Trace {
        /** Checks the parts. */
        public Ticks {
            requireNonNull(name, "name");
            requireNonNull(days, "days");
        }
    }

    /**
     * Days that stand on a darker ground.
     *
     * @param name what they are, in the key
     * @param days the days
     */
    record Ground(String name, Values days) implements Trace {
        /** Checks the parts. */
        public Ground {
            requireNonNull(name, "name");
            requireNonNull(days, "days");
        }
    }

    /**
     * A word with an arrow that points to a day.
     *
     * @param text the word
     * @param day the day
     */
    record Event(String text, double day) implements Trace {
        /** Checks the parts. */
        public Event {
            requireNonNull(text, "text");
        }
    }

    private static void requireSame(String name, Values days, Values values) {
        if (days.size() != values.size()) {
            throw new IllegalArgumentException(name + " has " + days.size() + " days and " + values.size()
                    + " values; there must be as many of both");
        }
    }
}
