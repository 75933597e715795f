package org.sced.randomization;

/** Least-squares lines through the phases, and what is computed from them. */
final class LinesOfRuns implements RunStatistic {
    /** What is computed. */
    enum Kind {
        SLOPE_DIFF,
        LEVEL_DIFF,
        LEVEL_T
    }

    private final Observations observations;
    private final Kind kind;

    private double n;
    private double day;
    private double value;
    private double square;
    private double product;
    private double rest;

    LinesOfRuns(Observations observations, Kind kind) {
        this.observations = observations;
        this.kind = kind;
    }

    @Override
    public double of(Runs runs) {
        if (kind == Kind.SLOPE_DIFF) {
            return runs.phases ? meanSlopes(runs) : slopes(runs);
        }
        runs.requirePhases();
        return levels(runs);
    }

    private double slopes(Runs runs) {
        fit(0, runs.days, runs.days(Runs.TO));
        double to = product / square;
        fit(0, runs.days, runs.days(Runs.FROM));
        return to - product / square;
    }

    private double meanSlopes(Runs runs) {
        double[] slopes = new double[2];
        int[] phases = new int[2];
        for (int k = 0; k < runs.size; k++) {
            int role = runs.role[k];
            if (role != Runs.NEITHER) {
                fit(runs.from[k], runs.to[k], runs.days(role));
                slopes[role] += product / square;
                phases[role]++;
            }
        }
        return slopes[Runs.TO] / phases[Runs.TO] - slopes[Runs.FROM] / phases[Runs.FROM];
    }

    /**
     * The level differences are a weighted sum of the phases' means and slopes; with one variance of the residuals of all
     * lines its standard error follows.
     */
    private double levels(Runs runs) {
        double difference = 0;
        double weights = 0;
        double residuals = 0;
        double degrees = 0;
        int steps = 0;
        for (int k = 0; k < runs.size; k++) {
            int role = runs.role[k];
            if (role == Runs.NEITHER) {
                continue;
            }
            int sign = role == Runs.TO ? 1 : -1;
            boolean first = k > 0 && runs.role[k - 1] == 1 - role;
            boolean last = k + 1 < runs.size && runs.role[k + 1] == 1 - role;
            fit(runs.from[k], runs.to[k], runs.days(role));
            // A line counts at the change into the phase (its first day) and at the change out of it (the next one's).
            double mean = (first ? 1 : 0) + (last ? 1 : 0);
            double slope = (first ? runs.from[k] - day : 0) + (last ? runs.from[k + 1] - day : 0);
            difference += sign * (mean * value + slope * (product / square));
            weights += mean * mean / n + slope * slope / square;
            residuals += rest;
            degrees += n - 2;
            steps += last ? 1 : 0;
        }
        if (steps == 0) {
            return Double.NaN;
        }
        if (kind == Kind.LEVEL_DIFF) {
            return difference / steps;
        }
        return degrees < 1 || residuals <= 0 ? Double.NaN : difference / Math.sqrt(residuals / degrees * weights);
    }

    /** The line through the values of those days of a condition that lie between two. */
    private void fit(int from, int to, DayBits days) {
        long[] measured = observations.measured.words;
        double[] values = observations.deviation;
        n = 0;
        double daySum = 0;
        double sum = 0;
        for (int w = from >> 6; w << 6 < to; w++) {
            long left = days.words[w] & measured[w] & DayBits.within(w, from, to);
            for (n += Long.bitCount(left); left != 0; left &= left - 1) {
                int d = w * Long.SIZE + Long.numberOfTrailingZeros(left);
                daySum += d;
                sum += values[d];
            }
        }
        day = daySum / n;
        value = sum / n;
        square = 0;
        product = 0;
        double spread = 0;
        for (int w = from >> 6; w << 6 < to; w++) {
            long left = days.words[w] & measured[w] & DayBits.within(w, from, to);
            for (; left != 0; left &= left - 1) {
                int d = w * Long.SIZE + Long.numberOfTrailingZeros(left);
                double away = values[d] - value;
                square += (d - day) * (d - day);
                product += (d - day) * away;
                spread += away * away;
            }
        }
        // A line through all its values leaves nothing but rounding.
        double left = spread - product * product / square;
        rest = left <= 1e-12 * spread ? 0 : left;
    }
}
