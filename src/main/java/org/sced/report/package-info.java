/**
 * Reports of a case: one HTML file that needs nothing beside it, the same as Markdown, a summary for the terminal.
 *
 * <p>Reports render what {@link org.sced.analysis.CaseAnalysis} found and compute nothing. All text that comes from the
 * data is escaped.
 */
package org.sced.report;
