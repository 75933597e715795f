package org.sced.randomization;

import java.util.Arrays;

/** Mean over blocks of days of the difference of the two conditions' means within the block. */
final class BlocksOfRuns implements RunStatistic {
    private final Observations observations;
    private final int blocks;

    /** For each day the place of its block in the sums, three for each block: neither condition, the first, the second. */
    private final int[] place;

    private final double[] sum;
    private final double[] n;

    BlocksOfRuns(Observations observations, int size) {
        this.observations = observations;
        int days = observations.days();
        this.blocks = days == 0 ? 0 : (days - 1) / size + 1;
        this.place = new int[days];
        for (int day = 0; day < days; day++) {
            place[day] = 3 * (day / size);
        }
        this.sum = new double[3 * blocks];
        this.n = new double[3 * blocks];
    }

    @Override
    public double of(Runs runs) {
        DayBits from = runs.days(Runs.FROM);
        DayBits to = runs.days(Runs.TO);
        Arrays.fill(sum, 0);
        Arrays.fill(n, 0);
        for (int day = 0; day < place.length; day++) {
            int at = place[day] + (from.has(day) + 2 * to.has(day)) * observations.measured.has(day);
            sum[at] += observations.deviation[day];
            n[at]++;
        }
        double differences = 0;
        int both = 0;
        for (int block = 0; block < blocks; block++) {
            int from1 = 3 * block + 1;
            if (n[from1] > 0 && n[from1 + 1] > 0) {
                differences += sum[from1 + 1] / n[from1 + 1] - sum[from1] / n[from1];
                both++;
            }
        }
        return differences / both;
    }
}
