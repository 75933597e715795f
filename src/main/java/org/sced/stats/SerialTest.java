package org.sced.stats;

import static java.util.Objects.requireNonNull;

/**
 * What a test of serial dependence found.
 *
 * @param name the test, as {@code "Ljung–Box"}
 * @param statistic its statistic
 * @param p two-sided, or upper-tailed for a sum of squares
 */
public record SerialTest(String name, Figure statistic, Figure p) {
    /** Checks that nothing is missing. */
    public SerialTest {
        requireNonNull(name, "name");
        requireNonNull(statistic, "statistic");
        requireNonNull(p, "p");
    }

    static SerialTest undefined(String name, Figure why) {
        return new SerialTest(name, why, why);
    }

    @Override
    public String toString() {
        return name + " " + statistic + ", p " + p;
    }
}
