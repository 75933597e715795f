package org.sced.randomization;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.random.RandomGenerator;

/**
 * In how many orders things of several kinds can stand if no kind stands more often than a limit in a row: a table over
 * what is left of each kind and the kind of the next run, filled from nothing left to all.
 */
final class RunCounts {
    private static final long MOST_STATES = 4_000_000;

    private final int[] numbers;
    private final int limit;

    /** How far two states lie apart that differ by one thing of a kind. */
    private final int[] step;

    /** Orders of what is left that begin with a run of a kind; at state × kinds + kind. */
    private final BigInteger[] beginning;

    /** The same numbers, if they and the sums over all kinds fit; else null. */
    private final long[] small;

    RunCounts(List<Integer> numbers, int limit) {
        this.numbers = numbers.stream().mapToInt(Integer::intValue).toArray();
        this.limit = limit;
        this.step = new int[this.numbers.length];
        long states = 1;
        for (int c = 0; c < step.length; c++) {
            step[c] = (int) states;
            states *= this.numbers[c] + 1L;
            if (states * step.length > MOST_STATES) {
                throw new IllegalArgumentException("numbers of days " + numbers + " with at most " + limit
                        + " in a row are too many to be counted; allowed are numbers whose product, times the number"
                        + " of conditions, stays below " + MOST_STATES);
            }
        }
        this.beginning = new BigInteger[(int) states * step.length];
        int[] left = new int[step.length];
        for (int state = 0; state < states; state++) {
            for (int c = 0; c < step.length; c++) {
                BigInteger count = BigInteger.ZERO;
                for (int run = 1; run <= Math.min(limit, left[c]); run++) {
                    count = count.add(after(state - run * step[c], c));
                }
                beginning[state * step.length + c] = count;
            }
            for (int c = 0; c < left.length && ++left[c] > this.numbers[c]; c++) {
                left[c] = 0;
            }
        }
        int kindBits = Integer.SIZE - Integer.numberOfLeadingZeros(step.length);
        this.small = Arrays.stream(beginning).allMatch(count -> count.bitLength() + kindBits < Long.SIZE)
                ? Arrays.stream(beginning).mapToLong(BigInteger::longValue).toArray()
                : null;
    }

    private int full() {
        int state = 0;
        for (int c = 0; c < step.length; c++) {
            state += numbers[c] * step[c];
        }
        return state;
    }

    /** Orders of what is left after a finished run of a kind; of any kind if it is negative. */
    private BigInteger after(int state, int finished) {
        if (state == 0) {
            return BigInteger.ONE;
        }
        BigInteger count = BigInteger.ZERO;
        for (int c = 0; c < step.length; c++) {
            if (c != finished) {
                count = count.add(beginning[state * step.length + c]);
            }
        }
        return count;
    }

    BigInteger count() {
        return after(full(), -1);
    }

    /** Writes the order with a random number, which walks down the counts run by run. */
    void draw(byte[] codes, RandomGenerator random) {
        if (small != null) {
            write(codes, UniformDraw.below(count().longValue(), random));
            return;
        }
        BigInteger number = UniformDraw.below(count(), random);
        int state = full();
        int finished = -1;
        int day = 0;
        while (state > 0) {
            int c = finished == 0 ? 1 : 0;
            while (number.compareTo(beginning[state * step.length + c]) >= 0) {
                number = number.subtract(beginning[state * step.length + c]);
                c += c + 1 == finished ? 2 : 1;
            }
            codes[day++] = (byte) c;
            state -= step[c];
            BigInteger ends = after(state, c);
            while (number.compareTo(ends) >= 0) {
                number = number.subtract(ends);
                codes[day++] = (byte) c;
                state -= step[c];
                ends = after(state, c);
            }
            finished = c;
        }
    }

    /** The same in small numbers. */
    private void write(byte[] codes, long number) {
        int kinds = step.length;
        int at = full() * kinds;
        int last = -1;
        for (int day = 0; day < codes.length; day++) {
            // A run can end here in as many ways as other kinds can begin.
            long ends = 0;
            for (int c = 0; c < kinds; c++) {
                ends += c == last ? 0 : small[at + c];
            }
            if (last >= 0 && number >= ends) {
                number -= ends;
            } else {
                int c = last == 0 ? 1 : 0;
                while (number >= small[at + c]) {
                    number -= small[at + c];
                    c += c + 1 == last ? 2 : 1;
                }
                last = c;
            }
            codes[day] = (byte) last;
            at -= step[last] * kinds;
        }
    }

    /**
     * Draws the days of one of two kinds as bits, the same as {@link #draw}; empty if the numbers are too large. Two at a
     * time go through the days, for each step of one has to wait for the step before.
     */
    Optional<Supplier<ToLongFunction<RandomGenerator>>> words(int kind) {
        return small == null || step.length != 2 ? Optional.empty() : Optional.of(() -> new Pairs(kind));
    }

    private final class Pairs implements ToLongFunction<RandomGenerator> {
        private final long all = count().longValueExact();
        private final int days = numbers[0] + numbers[1];

        /** The days of the second kind, all days, or none. */
        private final long turned;

        private long waiting;
        private boolean waits;

        Pairs(int kind) {
            this.turned = kind == 1 ? 0 : -1L >>> -days;
        }

        @Override
        public long applyAsLong(RandomGenerator random) {
            waits = !waits;
            return waits ? both(UniformDraw.below(all, random), UniformDraw.below(all, random)) : waiting;
        }

        /** Signs do what branches would: a kind is 0 or −1, −1 being the second. */
        private long both(long one, long other) {
            int difference = 2 * (step[1] - step[0]);
            int at = 2 * full();
            int otherAt = at;
            // As if the second kind had ended its run in no way before the first day.
            long kind = -1;
            long otherKind = -1;
            long ends = small[at];
            long otherEnds = ends;
            long word = 0;
            long otherWord = 0;
            for (int day = 0; day < days; day++) {
                one -= ends;
                other -= otherEnds;
                long changes = one >> Long.SIZE - 1;
                long otherChanges = other >> Long.SIZE - 1;
                one += ends & changes;
                other += otherEnds & otherChanges;
                kind ^= changes;
                otherKind ^= otherChanges;
                word |= (kind & 1) << day;
                otherWord |= (otherKind & 1) << day;
                at -= 2 * step[0] + (int) (kind & difference);
                otherAt -= 2 * step[0] + (int) (otherKind & difference);
                ends = small[at + 1 + (int) kind];
                otherEnds = small[otherAt + 1 + (int) otherKind];
            }
            waiting = otherWord ^ turned;
            return word ^ turned;
        }
    }

    /** Writes the first order. */
    void first(byte[] codes) {
        fill(codes, 0, full(), numbers.clone());
    }

    /** Goes on to the next order; false after the last. */
    boolean next(byte[] codes) {
        int[] left = new int[step.length];
        int state = 0;
        for (int day = codes.length - 1; day >= 0; day--) {
            left[codes[day]]++;
            state += step[codes[day]];
            for (int c = codes[day] + 1; c < step.length; c++) {
                if (canStand(c, codes, day, state, left)) {
                    codes[day] = (byte) c;
                    left[c]--;
                    fill(codes, day + 1, state - step[c], left);
                    return true;
                }
            }
        }
        return false;
    }

    /** Takes the smallest kind that leads to an order, day by day. */
    private void fill(byte[] codes, int from, int atFirst, int[] left) {
        int state = atFirst;
        for (int day = from; day < codes.length; day++) {
            int c = 0;
            while (!canStand(c, codes, day, state, left)) {
                c++;
            }
            codes[day] = (byte) c;
            left[c]--;
            state -= step[c];
        }
    }

    private boolean canStand(int c, byte[] codes, int day, int state, int[] left) {
        if (left[c] == 0) {
            return false;
        }
        int run = 1;
        while (run <= limit && day - run >= 0 && codes[day - run] == c) {
            run++;
        }
        for (int more = 0; run + more <= limit && more < left[c]; more++) {
            if (after(state - (1 + more) * step[c], c).signum() > 0) {
                return true;
            }
        }
        return false;
    }
}
