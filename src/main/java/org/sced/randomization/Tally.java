package org.sced.randomization;

/**
 * Counts the schedules that are at least as extreme as the observed one. Numbers within a tolerance count as equal, so
 * that schedules with the same statistic are not parted by rounding.
 */
final class Tally implements Sink {
    private final Alternative alternative;
    private final double center;
    private final double atLeast;
    private final double atMost;

    private long evaluated;
    private long high;
    private long low;
    private long uncomputable;

    Tally(Alternative alternative, double center, double observed, double tolerance) {
        this.alternative = alternative;
        this.center = center;
        boolean distance = byDistance(alternative, center);
        double reached = distance ? Math.abs(observed - center) : observed;
        this.atLeast = reached - tolerance;
        this.atMost = reached + tolerance;
    }

    private static boolean byDistance(Alternative alternative, double center) {
        return alternative == Alternative.TWO_SIDED && !Double.isNaN(center);
    }

    @Override
    public void take(double[] statistics, int n) {
        evaluated += n;
        if (alternative == Alternative.BETTER) {
            upper(statistics, n);
        } else if (byDistance(alternative, center)) {
            distant(statistics, n);
        } else {
            bothTails(statistics, n);
        }
    }

    private void upper(double[] statistics, int n) {
        int above = 0;
        int computed = 0;
        for (int i = 0; i < n; i++) {
            double t = statistics[i];
            boolean there = Math.abs(t) <= Double.MAX_VALUE;
            computed += there ? 1 : 0;
            above += there & t >= atLeast ? 1 : 0;
        }
        high += above;
        uncomputable += n - computed;
    }

    private void distant(double[] statistics, int n) {
        int above = 0;
        int computed = 0;
        for (int i = 0; i < n; i++) {
            double distance = Math.abs(statistics[i] - center);
            boolean there = distance <= Double.MAX_VALUE;
            computed += there ? 1 : 0;
            above += there & distance >= atLeast ? 1 : 0;
        }
        high += above;
        uncomputable += n - computed;
    }

    private void bothTails(double[] statistics, int n) {
        upper(statistics, n);
        int below = 0;
        for (int i = 0; i < n; i++) {
            double t = statistics[i];
            below += t >= -Double.MAX_VALUE & t <= atMost ? 1 : 0;
        }
        low += below;
    }

    long evaluated() {
        return evaluated;
    }

    long uncomputable() {
        return uncomputable;
    }

    /** How many count as at least as extreme, those without a statistic included. */
    long extreme() {
        return switch (alternative) {
            case BETTER -> high + uncomputable;
            case WORSE -> low + uncomputable;
            case TWO_SIDED ->
                byDistance(alternative, center)
                        ? high + uncomputable
                        : Math.min(evaluated, 2 * (Math.min(high, low) + uncomputable));
        };
    }
}
