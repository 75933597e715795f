package org.sced.randomization;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.sced.data.Design;

/** A design from which something is drawn by lot: the schedule of one person, or those of several together. */
public sealed interface DrawnDesign extends Design permits RandomizationDesign, StudyDesign {
    /** How many days a schedule has; of several persons with different numbers the largest. */
    int days();

    /** How many draws there are, all with the same chance; at least 1. */
    BigInteger count();

    /**
     * The smallest p-value that a one-sided test of this design can give: 1 divided by the number of draws, or the share of
     * the rarest one where some come about more often.
     */
    default double smallestP() {
        return BigDecimal.ONE
                .divide(new BigDecimal(count()), MathContext.DECIMAL128)
                .doubleValue();
    }

    @Override
    default boolean randomized() {
        return true;
    }

    /**
     * Reads what {@link #text} writes: a {@link StudyDesign} if the text names one, else a {@link RandomizationDesign}.
     *
     * @throws IllegalArgumentException if it is no such text
     */
    static DrawnDesign parse(String text) {
        return StudyDesign.isText(text) ? StudyDesign.parse(text) : RandomizationDesign.parse(text);
    }
}
