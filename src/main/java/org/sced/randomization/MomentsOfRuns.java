package org.sced.randomization;

/** Numbers of values, means and variances of both conditions, and a statistic of them. */
final class MomentsOfRuns implements RunStatistic {
    /** A statistic of the moments. */
    interface Function {
        double of(MomentsOfRuns moments);
    }

    private final Observations observations;
    private final Function function;
    private final byte[] part;

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
        this.part = new byte[observations.days()];
    }

    double fromVariance() {
        return fromSquares / (fromN - 1);
    }

    double toVariance() {
        return toSquares / (toN - 1);
    }

    @Override
    public double of(Runs runs) {
        runs.mark(part);
        double[] values = observations.deviation;
        int a = 0;
        int b = 0;
        double aSum = 0;
        double bSum = 0;
        double aFirst = 0;
        double bFirst = 0;
        boolean aSame = true;
        boolean bSame = true;
        for (int day = 0; day < part.length; day++) {
            double y = values[day];
            if (y != y) {
                continue;
            }
            if (part[day] == Runs.FROM) {
                aFirst = a == 0 ? y : aFirst;
                aSame &= y == aFirst;
                aSum += y;
                a++;
            } else if (part[day] == Runs.TO) {
                bFirst = b == 0 ? y : bFirst;
                bSame &= y == bFirst;
                bSum += y;
                b++;
            }
        }
        fromN = a;
        toN = b;
        fromMean = aSame ? aFirst : aSum / a;
        toMean = bSame ? bFirst : bSum / b;
        fromSquares = 0;
        toSquares = 0;
        for (int day = 0; day < part.length; day++) {
            double y = values[day];
            if (y != y) {
                continue;
            }
            if (part[day] == Runs.FROM) {
                fromSquares += (y - fromMean) * (y - fromMean);
            } else if (part[day] == Runs.TO) {
                toSquares += (y - toMean) * (y - toMean);
            }
        }
        return a == 0 || b == 0 ? Double.NaN : function.of(this);
    }
}
