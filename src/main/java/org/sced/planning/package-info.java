/**
 * Before the diary begins: which designs are possible, what each could show at best, the draw, and its sealed protocol.
 *
 * <p>A {@link org.sced.planning.Planner} lists designs that fit; it draws a {@link org.sced.planning.Protocol}, whose seal
 * shows later that nothing was changed, and against which a diary is checked day by day before its p-value is licensed.
 */
package org.sced.planning;
