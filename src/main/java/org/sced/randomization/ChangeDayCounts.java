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
                onwards[k][i] = onwards[k][i + 1].add(following(k, days.earliest(k) + i));
            }
        }
    }

    private BigInteger following(int k, int day) {
        if (k == days.size() - 1) {
            return BigInteger.ONE;
        }
        return onwards[k + 1][days.from(k + 1, day) - days.earliest(k + 1)];
    }

    BigInteger count() {
        return onwards[0][0];
    }

    /** The change days of the schedule with a random number, which walks down the counts. */
    int[] draw(RandomGenerator random) {
        BigInteger number = UniformDraw.below(count(), random);
        int[] changes = new int[days.size()];
        for (int k = 0; k < changes.length; k++) {
            int low = days.from(k, k == 0 ? 0 : changes[k - 1]) - days.earliest(k);
            int high = onwards[k].length - 1;
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
