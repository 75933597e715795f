package org.sced.randomization;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * How many schedules go on from each change day, counted backwards from the last change, and uniform draws by these
 * counts.
 */
final class ChangeDayCounts {
    private final ChangeDays days;

    /** For change k: schedules of the changes k, k+1, … in which change k lies i days after its earliest or later. */
    private final BigInteger[][] onwards;

    /** The same numbers, if all fit; else null. */
    private final long[][] small;

    ChangeDayCounts(ChangeDays days) {
        this.days = days;
        this.onwards = new BigInteger[days.size()][];
        for (int k = days.size() - 1; k >= 0; k--) {
            int width = days.latest(k) - days.earliest(k) + 1;
            onwards[k] = new BigInteger[width + 1];
            onwards[k][width] = BigInteger.ZERO;
            for (int i = width - 1; i >= 0; i--) {
                int day = days.earliest(k) + i;
                onwards[k][i] = days.isOpen(k, day) ? onwards[k][i + 1].add(following(k, day)) : onwards[k][i + 1];
            }
        }
        this.small = Arrays.stream(onwards).allMatch(counts -> counts[0].bitLength() < Long.SIZE)
                ? Arrays.stream(onwards)
                        .map(counts -> Arrays.stream(counts)
                                .mapToLong(BigInteger::longValue)
                                .toArray())
                        .toArray(long[][]::new)
                : null;
    }

    private BigInteger following(int k, int day) {
        return k == days.size() - 1 ? BigInteger.ONE : between(k + 1, day);
    }

    /** Schedules of the changes k, k+1, … after a change k − 1. */
    private BigInteger between(int k, int before) {
        BigInteger beyond = beyond(k, before);
        BigInteger all = onwards[k][days.from(k, before) - days.earliest(k)];
        return beyond.signum() == 0 ? all : all.subtract(beyond);
    }

    /** Those of them in which change k would come later than its phase allows. */
    private BigInteger beyond(int k, int before) {
        return onwards[k][low(k, days.to(k, before) + 1)];
    }

    private int low(int k, int day) {
        return day - days.earliest(k);
    }

    BigInteger count() {
        return between(0, 0);
    }

    /** The change days of the schedule with a random number, which walks down the counts. */
    int[] draw(RandomGenerator random) {
        int[] changes = new int[days.size()];
        if (small != null) {
            find(changes, UniformDraw.below(count().longValue(), random));
            return changes;
        }
        BigInteger number = UniformDraw.below(count(), random);
        for (int k = 0; k < changes.length; k++) {
            int before = k == 0 ? 0 : changes[k - 1];
            number = number.add(beyond(k, before));
            int low = low(k, days.from(k, before));
            int high = low(k, days.to(k, before) + 1);
            while (high - low > 1) {
                int middle = (low + high) >>> 1;
                if (onwards[k][middle].compareTo(number) > 0) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            changes[k] = days.earliest(k) + low;
            number = number.subtract(onwards[k][low + 1]);
        }
        return changes;
    }

    /** The same in small numbers. */
    private void find(int[] changes, long drawn) {
        long number = drawn;
        for (int k = 0; k < changes.length; k++) {
            int before = k == 0 ? 0 : changes[k - 1];
            int low = low(k, days.from(k, before));
            int high = low(k, days.to(k, before) + 1);
            number += small[k][high];
            while (high - low > 1) {
                int middle = (low + high) >>> 1;
                boolean later = small[k][middle] > number;
                low = later ? middle : low;
                high = later ? high : middle;
            }
            changes[k] = days.earliest(k) + low;
            number -= small[k][low + 1];
        }
    }

    /** How many schedules come before one where the first change day counts most, if all counts fit. */
    long rank(int[] changes) {
        long rank = 0;
        for (int k = 0; k < changes.length; k++) {
            rank += small[k][low(k, days.from(k, k == 0 ? 0 : changes[k - 1]))] - small[k][low(k, changes[k])];
        }
        return rank;
    }
}
