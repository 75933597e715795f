/**
 * The data of single-case experiments: a person, a calendar, phases, measures, and the reading of diaries from CSV.
 *
 * <p>Everything here is immutable and safe to share between threads, {@linkplain org.sced.data.SingleCase.Builder
 * builders} excepted. A value that was not measured is {@code NaN}; an infinite value never enters.
 */
package org.sced.data;
