package org.sced.data;

/**
 * How the schedule of a case came about: drawn at random from a stated set, or laid down.
 *
 * <p>Only a schedule that really was drawn licenses a randomization p-value, so a case carries its design. The random
 * ones live in {@code org.sced.randomization}; a design there states the set from which the schedule was drawn.
 * Implementations are immutable and equal if they state the same set.
 */
public interface Design {
    /** Short text that names the design fully and reads back, as {@code "fixed"}. */
    String text();

    /** One sentence for a protocol or a report. */
    String description();

    /** Whether the schedule was drawn at random. */
    boolean randomized();

    /** The default: the schedule was laid down, nothing was drawn. */
    static Design fixed() {
        return FixedDesign.FIXED;
    }
}
