/**
 * Results as JSON, in full precision.
 *
 * <p>Keys and constants are stable, and {@link org.sced.json.JsonSchema} states them. A number that is undefined is {@code null} with its reason beside it; infinite numbers
 * and {@code NaN} never occur.
 */
package org.sced.json;
