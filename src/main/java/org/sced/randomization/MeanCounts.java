package org.sced.randomization;

import java.util.Arrays;
import java.util.List;

/**
 * Counts by {@link Difference#MEAN_DIFF}. Of the last four phases x, y, x, y the two of x have a sum and a number of
 * values that are those of the first of them plus those of the second. For every number c of values of the second, which is
 * one part of the work, its possible sums are kept in order while the first change goes backwards and lets more of them in;
 * how many of them keep the statistic above a limit is then found by bisection.
 */
final class MeanCounts implements StartCounter.LastThree {
    private final CalendarSums sums;
    private final ChangeDays days;
    private final int[] roles;
    private final StartStatistic listing;

    /** Entry c: the first day before which c values or more were measured; the last entry lies after the end. */
    private final int[] firstWith;

    private final double largest;

    MeanCounts(CalendarSums sums, ChangeDays days, int[] roles, StartStatistic listing) {
        this.sums = sums;
        this.days = days;
        this.roles = roles;
        this.listing = listing;
        int measured = (int) sums.n[days.days()];
        this.firstWith = new int[measured + 2];
        Arrays.fill(firstWith, days.days() + 1);
        for (int day = days.days(); day >= 0; day--) {
            firstWith[(int) sums.n[day]] = day;
        }
        for (int c = measured; c > 0; c--) {
            firstWith[c - 1] = Math.min(firstWith[c - 1], firstWith[c]);
        }
        this.largest = sums.largest();
    }

    /** The last four phases belong to the two conditions in turn. */
    static boolean fits(int[] roles) {
        int k = roles.length - 4;
        return roles[k] != Runs.NEITHER
                && roles[k + 1] == 1 - roles[k]
                && roles[k + 2] == roles[k]
                && roles[k + 3] == 1 - roles[k];
    }

    @Override
    public int parts() {
        return firstWith.length - 1;
    }

    @Override
    public void count(int c, int[] changes, List<StartCounter.Limit> limits, StartTally tally) {
        int k = changes.length - 3;
        int begin = k == 0 ? 0 : changes[k - 1];
        double xSum = 0;
        double ySum = 0;
        double xN = 0;
        double yN = 0;
        for (int phase = 0; phase < k; phase++) {
            int first = phase == 0 ? 0 : changes[phase - 1];
            double sum = sums.sum[changes[phase]] - sums.sum[first];
            double n = sums.n[changes[phase]] - sums.n[first];
            if (roles[phase] == roles[k]) {
                xSum += sum;
                xN += n;
            } else if (roles[phase] != Runs.NEITHER) {
                ySum += sum;
                yN += n;
            }
        }
        // Sums of x without the second of its last two phases, and of y with all that remains.
        xSum -= sums.sum[begin];
        xN += c - sums.n[begin];
        ySum += sums.sum[days.days()];
        yN += sums.n[days.days()] - c;
        boolean yIsTo = roles[k + 1] == Runs.TO;
        Sums reached = new Sums();
        int last = days.to(k, begin);
        int next = days.to(k + 1, last);
        int greatest = next;
        for (int first = last; first >= days.from(k, begin); first--) {
            if (!days.isOpen(k, first)) {
                continue;
            }
            for (; next >= days.from(k + 1, first); next--) {
                for (int third = firstThird(next, c); third <= lastThird(next, c); third++) {
                    if (isOpen(next, third)) {
                        reached.add(sums.sum[third] - sums.sum[next]);
                    }
                }
            }
            for (; greatest > Math.max(next, days.to(k + 1, first)); greatest--) {
                for (int third = firstThird(greatest, c); third <= lastThird(greatest, c); third++) {
                    if (isOpen(greatest, third)) {
                        reached.remove(sums.sum[third] - sums.sum[greatest]);
                    }
                }
            }
            int size = reached.size;
            double nX = xN + sums.n[first];
            double nY = yN - sums.n[first];
            if (nX == 0 || nY == 0) {
                tally.addUncomputable(size);
                continue;
            }
            // With w the sum of x and v that of all: (v − w)/nY − w/nX against the value.
            double atFirst = xSum + sums.sum[first];
            double total = xSum + ySum;
            double weight = 1 / nX + 1 / nY;
            for (StartCounter.Limit limit : limits) {
                double value = yIsTo ? limit.value() : -limit.value();
                double bound = (total / nY - value) / weight - atFirst;
                double slack = 0x1p-45 * (8 * largest + Math.abs(value) / weight) + Double.MIN_NORMAL;
                int below = reached.upTo(bound - slack);
                if (below == size || reached.sorted[below] > bound + slack) {
                    tally.add(limit.atLeast() == yIsTo ? below : size - below, limit.high());
                } else {
                    changes[k] = first;
                    tally.add(listed(c, changes, limit), limit.high());
                }
            }
        }
    }

    /** The first of the third changes that leave the last phase but one c values, the second change being given. */
    private int firstThird(int second, int c) {
        int withC = Math.min((int) sums.n[second] + c, firstWith.length - 1);
        return Math.max(firstWith[withC], days.from(days.size() - 1, second));
    }

    private int lastThird(int second, int c) {
        int beyond = Math.min((int) sums.n[second] + c + 1, firstWith.length - 1);
        return Math.min(firstWith[beyond] - 1, days.to(days.size() - 1, second));
    }

    private boolean isOpen(int second, int third) {
        return days.isOpen(days.size() - 2, second) && days.isOpen(days.size() - 1, third);
    }

    /** The same count by the listing's own numbers, for a limit that rounding could reach. */
    private long listed(int c, int[] changes, StartCounter.Limit limit) {
        int k = changes.length - 3;
        long count = 0;
        for (int second = days.from(k + 1, changes[k]); second <= days.to(k + 1, changes[k]); second++) {
            for (int third = firstThird(second, c); third <= lastThird(second, c); third++) {
                changes[k + 1] = second;
                changes[k + 2] = third;
                count += isOpen(second, third) && limit.includes(listing.of(changes)) ? 1 : 0;
            }
        }
        return count;
    }

    /** Sums in order. */
    private static final class Sums {
        double[] sorted = new double[16];
        int size;

        void add(double sum) {
            if (size == sorted.length) {
                sorted = Arrays.copyOf(sorted, 2 * size);
            }
            int place = upTo(sum);
            System.arraycopy(sorted, place, sorted, place + 1, size - place);
            sorted[place] = sum;
            size++;
        }

        void remove(double sum) {
            int place = upTo(sum);
            System.arraycopy(sorted, place, sorted, place - 1, size - place);
            size--;
        }

        /** How many are at most a bound. */
        int upTo(double bound) {
            int low = 0;
            int high = size;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (sorted[middle] <= bound) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
