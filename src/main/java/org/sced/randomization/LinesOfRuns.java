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
    private final byte[] part;

    private double n;
    private double day;
    private double value;
    private double square;
    private double product;
    private double rest;

    LinesOfRuns(Observations observations, Kind kind) {
        this.observations = observations;
        this.kind = kind;
        this.part = new byte[observations.days()];
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
        runs.mark(part);
        fit(0, runs.days, Runs.TO, true);
        double to = product / square;
        fit(0, runs.days, Runs.FROM, true);
        return to - product / square;
    }

    private double meanSlopes(Runs runs) {
        double[] slopes = new double[2];
        int[] phases = new int[2];
        for (int k = 0; k < runs.size; k++) {
            int role = runs.role[k];
            if (role != Runs.NEITHER) {
                fit(runs.from[k], runs.to[k], role, false);
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
            fit(runs.from[k], runs.to[k], role, false);
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

    private void fit(int from, int to, int role, boolean marked) {
        n = 0;
        day = 0;
        value = 0;
        for (int d = from; d < to; d++) {
            if (observations.measured(d) && (!marked || part[d] == role)) {
                n++;
                day += d;
                value += observations.deviation[d];
            }
        }
        day /= n;
        value /= n;
        square = 0;
        product = 0;
        double spread = 0;
        for (int d = from; d < to; d++) {
            if (observations.measured(d) && (!marked || part[d] == role)) {
                double away = observations.deviation[d] - value;
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
