package org.sced.randomization;

/**
 * {@link Difference#MEAN_DIFF} from running sums. Sum and number of values of a condition are, as functions of the last
 * change day t, a constant plus or minus the running sum at t.
 */
final class MeanDifferenceOfStarts implements StartStatistic {
    private final CalendarSums sums;
    private final int[] roles;

    MeanDifferenceOfStarts(CalendarSums sums, int[] roles) {
        this.sums = sums;
        this.roles = roles;
    }

    @Override
    public void row(int[] changes, int from, int to, double[] into) {
        int last = changes.length - 1;
        double[] sum = sums.sum;
        double[] n = sums.n;
        double[] fixedSum = new double[2];
        double[] fixedN = new double[2];
        double[] slope = new double[2];
        for (int phase = 0; phase < roles.length; phase++) {
            int role = roles[phase];
            if (role == Runs.NEITHER) {
                continue;
            }
            int first = phase == 0 ? 0 : changes[phase - 1];
            if (phase < last) {
                fixedSum[role] += sum[changes[phase]] - sum[first];
                fixedN[role] += n[changes[phase]] - n[first];
            } else if (phase == last) {
                fixedSum[role] -= sum[first];
                fixedN[role] -= n[first];
                slope[role]++;
            } else {
                fixedSum[role] += sum[sums.days()];
                fixedN[role] += n[sums.days()];
                slope[role]--;
            }
        }
        double fromSum = fixedSum[Runs.FROM];
        double fromN = fixedN[Runs.FROM];
        double fromSlope = slope[Runs.FROM];
        double toSum = fixedSum[Runs.TO];
        double toN = fixedN[Runs.TO];
        double toSlope = slope[Runs.TO];
        for (int day = from; day <= to; day++) {
            double s = sum[day];
            double m = n[day];
            into[day - from] =
                    (toSum + toSlope * s) / (toN + toSlope * m) - (fromSum + fromSlope * s) / (fromN + fromSlope * m);
        }
    }
}
