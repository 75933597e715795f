package org.sced.randomization;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Values that are whole multiples of a step from a lowest value, as mood in steps of 0.5 or counts.
 *
 * @param step the largest such step
 * @param multiple for each day how many steps its oriented value lies above the lowest; −1 where nothing was measured
 */
record Grid(double step, int[] multiple) {
    private static final int MOST_DECIMALS = 6;
    private static final int MOST_MULTIPLE = 100_000;
    private static final long MOST_TOTAL = 1_000_000_000;

    /** The grid of values as they are written in decimals; empty if there is none, or it is too fine. */
    static Optional<Grid> of(Observations observations) {
        if (observations.isConstant()) {
            return Optional.empty();
        }
        int[] order = observations.order;
        BigDecimal lowest = decimal(observations.value[order[0]]);
        BigInteger common = BigInteger.ZERO;
        BigInteger[] units = new BigInteger[observations.days()];
        for (int day : order) {
            BigDecimal above = decimal(observations.value[day]).subtract(lowest);
            if (above.stripTrailingZeros().scale() > MOST_DECIMALS) {
                return Optional.empty();
            }
            units[day] = above.movePointRight(MOST_DECIMALS).toBigIntegerExact();
            common = common.gcd(units[day]);
        }
        int[] multiple = new int[units.length];
        long total = 0;
        for (int day = 0; day < units.length; day++) {
            BigInteger steps = units[day] == null ? BigInteger.ONE.negate() : units[day].divide(common);
            if (steps.bitLength() > 31 || steps.intValue() > MOST_MULTIPLE) {
                return Optional.empty();
            }
            multiple[day] = steps.intValue();
            total += Math.max(0, multiple[day]);
        }
        if (total > MOST_TOTAL) {
            return Optional.empty();
        }
        return Optional.of(
                new Grid(new BigDecimal(common).movePointLeft(MOST_DECIMALS).doubleValue(), multiple));
    }

    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value);
    }

    /** The days from one to before another. */
    Grid part(int from, int to) {
        return new Grid(step, Arrays.copyOfRange(multiple, from, to));
    }

    /** The days in reversed order. */
    Grid reversed() {
        int last = multiple.length - 1;
        return new Grid(
                step,
                IntStream.rangeClosed(0, last).map(day -> multiple[last - day]).toArray());
    }

    boolean measured(int day) {
        return multiple[day] >= 0;
    }

    /** How many days were measured among those from one to before another. */
    int measured(int from, int to) {
        int n = 0;
        for (int day = from; day < to; day++) {
            n += measured(day) ? 1 : 0;
        }
        return n;
    }

    /** The sum of the multiples from one day to before another. */
    int sum(int from, int to) {
        int sum = 0;
        for (int day = from; day < to; day++) {
            sum += Math.max(0, multiple[day]);
        }
        return sum;
    }
}
