/**
 * The whole case: data quality, description of phases, effects, pattern of change and, where the design earns one, the
 * randomization test, gathered in one {@link org.sced.analysis.CaseAnalysis}.
 */
package org.sced.analysis;
