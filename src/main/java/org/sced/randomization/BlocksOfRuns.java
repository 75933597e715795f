package org.sced.randomization;

/** Mean over blocks of days of the difference of the two conditions' means within the block. */
final class BlocksOfRuns implements RunStatistic {
    private final Observations observations;
    private final int size;
    private final byte[] part;

    BlocksOfRuns(Observations observations, int size) {
        this.observations = observations;
        this.size = Math.min(size, Math.max(1, observations.days()));
        this.part = new byte[observations.days()];
    }

    @Override
    public double of(Runs runs) {
        runs.mark(part);
        double differences = 0;
        int blocks = 0;
        for (int begin = 0; begin < part.length; begin += size) {
            double[] sum = new double[2];
            int[] n = new int[2];
            for (int day = begin; day < Math.min(part.length, begin + size); day++) {
                if (part[day] != Runs.NEITHER && observations.measured(day)) {
                    sum[part[day]] += observations.deviation[day];
                    n[part[day]]++;
                }
            }
            if (n[Runs.FROM] > 0 && n[Runs.TO] > 0) {
                differences += sum[Runs.TO] / n[Runs.TO] - sum[Runs.FROM] / n[Runs.FROM];
                blocks++;
            }
        }
        return differences / blocks;
    }
}
