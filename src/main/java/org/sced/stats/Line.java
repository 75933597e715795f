package org.sced.stats;

/**
 * A straight line over the days of a series.
 *
 * @param intercept height at day 0, the first day of the series; {@code NaN} if there is no line
 * @param slope rise per day; {@code NaN} if there is no line
 */
public record Line(double intercept, double slope) {
    /** No line. */
    static final Line NONE = new Line(Double.NaN, Double.NaN);

    /** The height at a day, counted from 0 at the first day of the series. */
    public double at(double day) {
        return intercept + slope * day;
    }

    /** Whether there is a line. */
    public boolean isDefined() {
        return !Double.isNaN(slope);
    }

    @Override
    public String toString() {
        return Figures.text(slope) + " per day";
    }
}
