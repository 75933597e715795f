package org.sced.randomization;

/** {@link Difference#PHASE_MEAN_DIFF} from running sums; each phase adds its mean with a fixed weight. */
final class PhaseMeanDifferenceOfStarts implements StartStatistic {
    private final CalendarSums sums;
    private final double[] weights;

    /** For each day the weighted mean of a last phase that starts there. */
    private final double[] tail;

    PhaseMeanDifferenceOfStarts(CalendarSums sums, int[] roles) {
        this.sums = sums;
        this.weights = weights(roles);
        this.tail = new double[sums.days()];
        for (int day = 0; day < tail.length; day++) {
            tail[day] = weighted(roles.length - 1, day, sums.days());
        }
    }

    /** The factor with which the mean of each phase goes in. */
    static double[] weights(int[] roles) {
        int[] phases = new int[2];
        for (int role : roles) {
            if (role != Runs.NEITHER) {
                phases[role]++;
            }
        }
        double[] weights = new double[roles.length];
        for (int k = 0; k < roles.length; k++) {
            weights[k] = roles[k] == Runs.NEITHER ? 0 : (roles[k] == Runs.TO ? 1.0 : -1.0) / phases[roles[k]];
        }
        return weights;
    }

    /** A phase without weight does not matter, whether it has values or not. */
    private double weighted(int phase, int from, int to) {
        return weights[phase] == 0 ? 0 : weights[phase] * sums.mean(from, to);
    }

    @Override
    public void row(int[] changes, int from, int to, double[] into) {
        int last = changes.length - 1;
        int begin = last == 0 ? 0 : changes[last - 1];
        double fixed = 0;
        for (int phase = 0; phase < last; phase++) {
            fixed += weighted(phase, phase == 0 ? 0 : changes[phase - 1], changes[phase]);
        }
        double weight = weights[last];
        if (weight == 0) {
            for (int day = from; day <= to; day++) {
                into[day - from] = fixed + tail[day];
            }
            return;
        }
        double[] sum = sums.sum;
        double[] n = sums.n;
        double sumBefore = sum[begin];
        double nBefore = n[begin];
        for (int day = from; day <= to; day++) {
            into[day - from] = fixed + tail[day] + weight * ((sum[day] - sumBefore) / (n[day] - nBefore));
        }
    }
}
