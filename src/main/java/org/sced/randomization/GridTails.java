package org.sced.randomization;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** The schedules in which the second condition has so many values: how many of them have which sum, in grid steps. */
interface GridTails {
    /** How many values the second condition has. */
    int n();

    /** No sum is larger. */
    int highest();

    /** In how many schedules the sum is at least so large. */
    BigInteger atLeast(int sum);

    /**
     * Ways that were counted for every sum.
     *
     * @param n how many values the second condition has
     * @param row the ways
     * @param times how often each of them stands for a schedule
     */
    record OfRow(int n, GridRow row, BigInteger times) implements GridTails {
        @Override
        public int highest() {
            return row.highest();
        }

        @Override
        public BigInteger atLeast(int sum) {
            BigInteger ways = BigInteger.ZERO;
            for (int s = Math.max(sum, row.lowest()); s <= row.highest(); s++) {
                ways = ways.add(row.ways(s));
            }
            return ways.multiply(times);
        }
    }

    /**
     * Ways that were counted for both halves of the days.
     *
     * @param n how many values the second condition has
     * @param highest no sum of both is larger
     * @param pairs ways of one half and of the other that fit together
     */
    record OfHalves(int n, int highest, List<Pair> pairs) implements GridTails {
        /**
         * Ways of the halves.
         *
         * @param one the ways of one half
         * @param cumulated those of the other, from each sum upwards
         * @param between what else there is in the sum
         */
        record Pair(GridRow one, GridRow cumulated, int between) {}

        OfHalves(int n, int highest) {
            this(n, highest, new ArrayList<>());
        }

        @Override
        public BigInteger atLeast(int sum) {
            BigInteger ways = BigInteger.ZERO;
            for (Pair pair : pairs) {
                ways = ways.add(pair.one.reaching(sum - pair.between, pair.cumulated));
            }
            return ways;
        }
    }
}
