package org.sced.randomization;

/** Numbers of values, means and variances of both conditions, and a statistic of them. */
final class MomentsOfRuns implements RunStatistic {
    /** A statistic of the moments. */
    interface Function {
        double of(MomentsOfRuns moments);
    }

    private final Observations observations;
    private final Function function;

    private int n;
    private double mean;
    private double squares;

    double fromN;
    double toN;
    double fromMean;
    double toMean;

    /** Sum of squared deviations from the mean; exactly 0 if all values are equal. */
    double fromSquares;

    /** Sum of squared deviations from the mean; exactly 0 if all values are equal. */
    double toSquares;

    MomentsOfRuns(Observations observations, Function function) {
        this.observations = observations;
        this.function = function;
    }

    double fromVariance() {
        return fromSquares / (fromN - 1);
    }

    double toVariance() {
        return toSquares / (toN - 1);
    }

    @Override
    public double of(Runs runs) {
        take(runs.days(Runs.FROM));
        fromN = n;
        fromMean = mean;
        fromSquares = squares;
        take(runs.days(Runs.TO));
        toN = n;
        toMean = mean;
        toSquares = squares;
        return fromN == 0 || toN == 0 ? Double.NaN : function.of(this);
    }

    private void take(DayBits days) {
        long[] measured = observations.measured.words;
        double[] values = observations.deviation;
        double first = Double.NaN;
        double sum = 0;
        int same = 0;
        n = 0;
        for (int w = 0; w < measured.length; w++) {
            for (long left = days.words[w] & measured[w]; left != 0; left &= left - 1) {
                double y = values[w * Long.SIZE + Long.numberOfTrailingZeros(left)];
                first = n == 0 ? y : first;
                same += y == first ? 1 : 0;
                sum += y;
                n++;
            }
        }
        mean = same == n ? first : sum / n;
        squares = 0;
        for (int w = 0; w < measured.length; w++) {
            for (long left = days.words[w] & measured[w]; left != 0; left &= left - 1) {
                double away = values[w * Long.SIZE + Long.numberOfTrailingZeros(left)] - mean;
                squares += away * away;
            }
        }
    }
}
