package org.sced.chart;

import java.util.Optional;

/**
 * An entry of the key: a sample and what it means.
 *
 * @param pen what the sample is drawn with
 * @param sign what is drawn where there is no pen
 * @param x where the sample begins
 * @param y its middle
 * @param width of the sample
 * @param label its meaning
 */
record KeyEntry(Optional<Pen> pen, Sample.Sign sign, double x, double y, double width, Label label) {}
