/**
 * Effect sizes of a phase change: how far apart, and how little overlapping, the values of two phases are.
 *
 * <pre>{@code
 * NonOverlap.NAP.of(mood)            // every phase change of a case
 * EffectSizes.all(mood)              // every index of the catalogue
 * NonOverlap.NAP.of(a, b)            // two arrays
 * }</pre>
 *
 * <p>Each index is one constant or one small record that implements {@link org.sced.effect.EffectSizeIndex}. Values are
 * oriented: positive (or above the null value) means a change in the expected direction, whether the measure should rise
 * or fall. Standard errors and intervals here take days as independent, which daily series rarely are; they are marked
 * so and are, as a rule, too small.
 */
package org.sced.effect;
