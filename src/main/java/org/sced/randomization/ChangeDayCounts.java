package org.sced.randomization;

import java.math.BigInteger;
import java.util.random.RandomGenerator;

/**
 * How many schedules go on from each change day, counted backwards from the last change, and uniform draws by these
 * counts.
 */
final class ChangeDayCounts {
    private final ChangeDays days;

    /** For change k: schedules of the changes k, k+1, … in which change k lies i days after its earliest or later. */
    private final BigInteger[][] onwards;

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
        return onwards[k][days.to(k, before) + 1 - days.earliest(k)];
    }

    BigInteger count() {
        return between(0, 0);
    }

    /** The change days of the schedule with a random number, which walks down the counts. */
    int[] draw(RandomGenerator random) {
        BigInteger number = UniformDraw.below(count(), random);
        int[] changes = new int[days.size()];
        for (int k = 0; k < changes.length; k++) {
            int before = k == 0 ? 0 : changes[k - 1];
            number = number.add(beyond(k, before));
            int low = days.from(k, before) - days.earliest(k);
            int high = days.to(k, before) + 1 - days.earliest(k);
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
}
