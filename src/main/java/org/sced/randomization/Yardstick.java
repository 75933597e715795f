package org.sced.randomization;

/**
 * What counts as extreme. Numbers within a tolerance count as equal, so that schedules with the same statistic are not
 * parted by rounding.
 *
 * @param alternative what is looked for
 * @param center the value for no effect, {@code NaN} if there is none
 * @param atLeast from which number, or distance from the center, on a statistic is high
 * @param atMost up to which number it is low
 */
record Yardstick(Alternative alternative, double center, double atLeast, double atMost) {
    static Yardstick of(Alternative alternative, double center, double observed, double tolerance) {
        boolean distance = alternative == Alternative.TWO_SIDED && !Double.isNaN(center);
        double reached = distance ? Math.abs(observed - center) : observed;
        return new Yardstick(alternative, center, reached - tolerance, reached + tolerance);
    }

    /** Whether distances from the center are compared. */
    boolean byDistance() {
        return alternative == Alternative.TWO_SIDED && !Double.isNaN(center);
    }

    /** Whether a statistic, which could be computed, is high. */
    boolean high(double statistic) {
        return (byDistance() ? Math.abs(statistic - center) : statistic) >= atLeast;
    }

    /** Whether a statistic, which could be computed, is low. */
    boolean low(double statistic) {
        return statistic <= atMost;
    }
}
