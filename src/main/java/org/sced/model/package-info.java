/**
 * Models of a whole series: they look at every day of the calendar instead of two phases at a time.
 *
 * <p>A model is an immutable object with {@code with…} methods for its options; its result is a record that tells what was
 * fitted, with the reason where something is undefined.
 */
package org.sced.model;
