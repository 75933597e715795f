/**
 * Before the diary begins: which designs are possible, what each could show, the draw, and its sealed protocol.
 *
 * <p>A {@link org.sced.planning.Planner} lists designs that fit; {@link org.sced.planning.PowerAnalysis} says how often a
 * randomization test will find an effect of a certain size. A {@link org.sced.planning.Protocol} holds what was drawn; its
 * seal shows later that nothing was changed, and a diary is checked against it day by day before its p-value is licensed.
 */
package org.sced.planning;
