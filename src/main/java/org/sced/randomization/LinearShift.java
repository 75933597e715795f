package org.sced.randomization;

import java.util.Arrays;
import org.sced.data.Measure;
import org.sced.data.Values;

/**
 * How a statistic that is linear in the values answers to a shift θ of the treated days: T(ω; y − θx) = T(ω; y) − θ·T(ω; x),
 * x being 1 on the days under the second condition that the statistic uses under the schedule that was carried out, and 0 on
 * others. Each schedule then is at least as extreme from one critical shift on, or between two (Michiels, Heyvaert,
 * Meulders and Onghena 2017, Behavior Research Methods 49:363, who go through a grid of shifts).
 */
final class LinearShift {
    private static final Measure INDICATOR = Measure.of("shift");

    private final double u;
    private final double v;
    private final double tolerance;

    private LinearShift(double u, double v, double tolerance) {
        this.u = u;
        this.v = v;
        this.tolerance = tolerance;
    }

    /**
     * The shift of observed numbers.
     *
     * @param u the statistic of the values under the schedule that was carried out
     * @param v the statistic of x
     */
    static LinearShift of(double u, double v, double tolerance) {
        return new LinearShift(u, v, tolerance);
    }

    static boolean isLinear(TestStatistic statistic) {
        if (statistic instanceof Wrapped wrapped) {
            return isLinear(wrapped.statistic());
        }
        return statistic == Difference.MEAN_DIFF
                || statistic == Difference.PHASE_MEAN_DIFF
                || statistic == Difference.REVERSAL_SUM
                || statistic instanceof Immediacy
                || statistic instanceof PairedBlocks;
    }

    /** The days under the second condition that a statistic sees under the schedule that was carried out. */
    static DayBits treated(Setting setting, Column column) {
        Arrangement arrangement = column.arrangement(setting.realised(), setting.from(), setting.to());
        TestStatistic inner = column.statistic;
        while (inner instanceof Wrapped wrapped) {
            arrangement = wrapped.seen(arrangement);
            inner = wrapped.statistic();
        }
        return arrangement.runs().days(Runs.TO);
    }

    /** Whether every value that is seen counts, and not only those near changes, in blocks or beside another phase. */
    private static boolean usesEveryDay(TestStatistic statistic) {
        return statistic instanceof Wrapped wrapped
                ? usesEveryDay(wrapped.statistic())
                : statistic == Difference.MEAN_DIFF || statistic == Difference.PHASE_MEAN_DIFF;
    }

    /** The statistic of x, from the treated days whose value moves the observed statistic. */
    static Column indicator(Setting setting, Column column) {
        double[] x = new double[column.values.size()];
        for (int day = 0; day < x.length; day++) {
            x[day] = column.observations.measured(day) ? 0 : Double.NaN;
        }
        DayBits treated = treated(setting, column);
        boolean everyDay = usesEveryDay(column.statistic);
        double[] used = x.clone();
        for (int day = 0; day < x.length; day++) {
            if (treated.has(day) == 1 && column.observations.measured(day)) {
                used[day] = everyDay || moves(setting, column, x, day) ? 1 : 0;
            }
        }
        return new Column(column.statistic, INDICATOR, Values.of(used));
    }

    private static boolean moves(Setting setting, Column column, double[] zeros, int day) {
        double[] one = zeros.clone();
        one[day] = 1;
        Column unit = new Column(column.statistic, INDICATOR, Values.of(one));
        return column.statistic.of(unit.arrangement(setting.realised(), setting.from(), setting.to())) > 1e-12;
    }

    double estimate() {
        return u / v;
    }

    /** Writes for each schedule from which shift on, and up to which, the two-sided test counts it as extreme. */
    void twoSided(double[] us, double[] vs, int n, double[] begins, double[] ends) {
        for (int i = 0; i < n; i++) {
            double begin = Double.NEGATIVE_INFINITY;
            double end = Double.POSITIVE_INFINITY;
            double one = us[i];
            double other = vs[i];
            if (Math.abs(one) <= Double.MAX_VALUE && Math.abs(other) <= Double.MAX_VALUE) {
                double t1 = (u - one) / (v - other);
                double t2 = (u + one) / (v + other);
                if (Math.abs(other - v) <= 1e-10) {
                    if (one > u + tolerance) {
                        end = t2;
                    } else if (one < u - tolerance) {
                        begin = t2;
                    }
                } else if (Math.abs(other + v) <= 1e-10) {
                    if (one > -u + tolerance) {
                        begin = t1;
                    } else if (one < -u - tolerance) {
                        end = t1;
                    }
                } else {
                    begin = Math.min(t1, t2);
                    end = Math.max(t1, t2);
                }
            }
            begins[i] = begin;
            ends[i] = end;
        }
    }

    /** The same for the one-sided test that looks for large statistics: from which shift on. */
    void large(double[] us, double[] vs, int n, double[] begins) {
        for (int i = 0; i < n; i++) {
            double one = us[i];
            double other = vs[i];
            boolean there = Math.abs(one) <= Double.MAX_VALUE && Math.abs(other) <= Double.MAX_VALUE;
            if (!there) {
                begins[i] = Double.NEGATIVE_INFINITY;
            } else if (Math.abs(other - v) <= 1e-10) {
                begins[i] = one >= u - tolerance ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
            } else {
                begins[i] = (u - one) / (v - other);
            }
        }
    }

    /** The same for the one-sided test that looks for small statistics: up to which shift. */
    void small(double[] us, double[] vs, int n, double[] ends) {
        for (int i = 0; i < n; i++) {
            double one = us[i];
            double other = vs[i];
            boolean there = Math.abs(one) <= Double.MAX_VALUE && Math.abs(other) <= Double.MAX_VALUE;
            if (!there) {
                ends[i] = Double.POSITIVE_INFINITY;
            } else if (Math.abs(other - v) <= 1e-10) {
                ends[i] = one <= u + tolerance ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
            } else {
                ends[i] = (u - one) / (v - other);
            }
        }
    }

    /** Both critical shifts of all schedules by the sides of a set. */
    void critical(ConfidenceSides sides, double[] us, double[] vs, int n, double[] begins, double[] ends) {
        switch (sides) {
            case TWO_SIDED -> twoSided(us, vs, n, begins, ends);
            case EQUAL_TAILED -> {
                large(us, vs, n, begins);
                small(us, vs, n, ends);
            }
            case LOWER_BOUND -> {
                large(us, vs, n, begins);
                Arrays.fill(ends, 0, n, Double.POSITIVE_INFINITY);
            }
            case UPPER_BOUND -> {
                Arrays.fill(begins, 0, n, Double.NEGATIVE_INFINITY);
                small(us, vs, n, ends);
            }
            default -> throw new IllegalArgumentException("sides " + sides);
        }
    }
}
