package org.sced.randomization;

/** Counts where the statistics of one column stand. */
final class Tally implements Sink {
    private final Yardstick yardstick;
    private final int column;
    private final double center;
    private final double atLeast;
    private final double atMost;

    private long evaluated;
    private long high;
    private long low;
    private long uncomputable;

    Tally(Yardstick yardstick, int column) {
        this.yardstick = yardstick;
        this.column = column;
        this.center = yardstick.center();
        this.atLeast = yardstick.atLeast();
        this.atMost = yardstick.atMost();
    }

    @Override
    public void take(double[][] columns, int n) {
        double[] statistics = columns[column];
        evaluated += n;
        if (yardstick.alternative() == Alternative.BETTER) {
            upper(statistics, n);
        } else if (yardstick.byDistance()) {
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

    Counts counts() {
        return Counts.of(evaluated, high, low, uncomputable);
    }
}
