package org.sced.randomization;

import java.math.BigInteger;
import java.util.List;

/**
 * How many schedules stand where.
 *
 * @param evaluated all of them
 * @param high those that are high by a {@link Yardstick}
 * @param low those that are low by it; only counted where both tails are needed
 * @param uncomputable those without a statistic
 */
record Counts(BigInteger evaluated, BigInteger high, BigInteger low, BigInteger uncomputable) {
    static final Counts NONE = new Counts(BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO);

    static Counts of(long evaluated, long high, long low, long uncomputable) {
        return new Counts(
                BigInteger.valueOf(evaluated),
                BigInteger.valueOf(high),
                BigInteger.valueOf(low),
                BigInteger.valueOf(uncomputable));
    }

    static Counts sum(List<Tally> tallies) {
        return tallies.stream().map(Tally::counts).reduce(NONE, Counts::plus);
    }

    Counts plus(Counts other) {
        return new Counts(
                evaluated.add(other.evaluated),
                high.add(other.high),
                low.add(other.low),
                uncomputable.add(other.uncomputable));
    }

    /** How many count as at least as extreme, those without a statistic included. */
    BigInteger extreme(Yardstick yardstick) {
        return switch (yardstick.alternative()) {
            case BETTER -> high.add(uncomputable);
            case WORSE -> low.add(uncomputable);
            case TWO_SIDED ->
                yardstick.byDistance()
                        ? high.add(uncomputable)
                        : evaluated.min(high.min(low).add(uncomputable).shiftLeft(1));
        };
    }
}
