package org.sced.chart;

/**
 * Places days on the page. Every day has a column of its own, and its mark stands in the middle.
 *
 * @param days how many days there are
 * @param left where the first day's column begins
 * @param right where the last day's column ends
 */
record DayScale(int days, double left, double right) {
    /** The middle of a day's column; days count from 0. */
    double x(double day) {
        return left + (day + 0.5) / days * (right - left);
    }

    /** Width of a day's column. */
    double step() {
        return (right - left) / days;
    }
}
