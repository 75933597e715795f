package org.sced.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.apache.commons.math3.special.Erf;
import org.junit.jupiter.api.Test;

class NormalCurveTest {
    /** The series loses two digits of sixteen where it is subtracted from ½, and Commons Math some of its own. */
    private static final double TWELVE_DIGITS = 5e-13;

    @Test
    void tailsAgreeWithTheErrorFunction() {
        for (int i = -800; i <= 3700; i++) {
            double z = i / 100.0 + 1e-3 * Math.sin(i);
            double expected = 0.5 * Erf.erfc(z / Math.sqrt(2));
            // erfc itself loses digits in proportion to z² in its exponential
            double tolerance = expected * (TWELVE_DIGITS + 4e-16 * z * z);
            assertThat(NormalCurve.above(z)).as("z = " + z).isCloseTo(expected, offset(tolerance));
        }
    }

    /** Abramowitz and Stegun 1964, table 26.1: Φ(1), Φ(2), Φ(3). */
    @Test
    void tailsAreThoseOfTheTables() {
        assertThat(NormalCurve.above(1)).isCloseTo(0.158655253931457, offset(5e-16));
        assertThat(NormalCurve.above(2)).isCloseTo(0.022750131948179, offset(5e-16));
        assertThat(NormalCurve.above(3)).isCloseTo(0.001349898031630, offset(5e-16));
        // Q(10) = 7.61985302416052606597…e-24, e.g. from R's pnorm(-10)
        assertThat(NormalCurve.above(10)).isCloseTo(7.61985302416052606597e-24, withinPercentage(1e-11));
    }

    @Test
    void theEndsAreReached() {
        assertThat(NormalCurve.above(0)).isEqualTo(0.5);
        assertThat(NormalCurve.above(-40)).isEqualTo(1);
        assertThat(NormalCurve.above(40)).isZero();
        assertThat(NormalCurve.above(Double.POSITIVE_INFINITY)).isZero();
        assertThat(NormalCurve.above(Double.NEGATIVE_INFINITY)).isEqualTo(1);
        assertThat(NormalCurve.above(Double.NaN)).isNaN();
    }

    @Test
    void theTwoWaysMeet() {
        double before = NormalCurve.above(2.5);
        double after = NormalCurve.above(Math.nextUp(2.5));
        assertThat(after).isCloseTo(before, offset(before * TWELVE_DIGITS));
    }
}
