/**
 * Schedules drawn at random, and the tests that such a draw licenses.
 *
 * <p>A {@link org.sced.randomization.RandomizationDesign} states the schedules that could have been drawn; a
 * {@link org.sced.randomization.RandomizationTest} asks how many of them would have given a statistic as large as the
 * one that was seen. The answer is a p-value only if the case says that its schedule was drawn from that design.
 */
package org.sced.randomization;
