/**
 * What a plan can show before it is carried out.
 *
 * <p>{@link org.sced.planning.PowerAnalysis} says how often a randomization test will find an effect of a certain size.
 */
package org.sced.planning;
