/**
 * Charts of single-case experiments, as PNG, SVG and PDF files fit for print.
 *
 * <p>A chart draws what the data and {@code org.sced.stats} say and computes nothing of its own. It is first laid out
 * as a drawing that says what stands where, and then painted; the curves are painted by XChart.
 * The look is the same on every machine, as the typeface (Inter, under the SIL Open Font License) comes with the
 * library. Nothing here needs a display. Java's own fonts are asked only for letters that Inter lacks.
 */
package org.sced.chart;
