/** Benchmarks; {@code docs/BENCHMARKS.md} says how they are run. */
package org.sced.bench;
