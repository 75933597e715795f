/**
 * Statistics of one series: description of a phase, trend, Kendall's rank statistics, autocorrelation.
 *
 * <p>A statistic that the data leave undefined is {@code NaN} with a {@link org.sced.stats.Reason} and a sentence; it
 * never throws and is never zero or infinite instead. Slopes and lags see true calendar days, so that a gap is never
 * closed. Sums are centred, so that data such as 10000000.2 ± 0.1 keep their digits.
 */
package org.sced.stats;
