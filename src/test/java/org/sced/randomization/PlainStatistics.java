package org.sced.randomization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.sced.data.Phase;

/**
 * The statistics once more, written down as their definitions say, day by day and with lists: what the quick forms are held
 * against.
 */
final class PlainStatistics {
    /** A day of a phase, with its oriented value or none. */
    private record Day(int day, double value) {
        boolean measured() {
            return !Double.isNaN(value);
        }
    }

    /** A run of days; role 0 is the first condition, 1 the second, −1 another. */
    private record Run(int role, int first, int end, List<Day> days) {
        List<Double> values() {
            return days.stream().filter(Day::measured).map(Day::value).toList();
        }
    }

    private PlainStatistics() {}

    static Map<TestStatistic, ToDoubleFunction<Arrangement>> all(int lag, int washout) {
        Map<TestStatistic, ToDoubleFunction<Arrangement>> all =
                new TreeMap<>((one, other) -> one.name().compareTo(other.name()));
        all.put(Difference.MEAN_DIFF, a -> mean(b(a, lag, washout)) - mean(a(a, lag, washout)));
        all.put(
                Difference.PHASE_MEAN_DIFF,
                a -> phaseMeans(runs(a, lag, washout), 1) - phaseMeans(runs(a, lag, washout), 0));
        all.put(Difference.MEDIAN_DIFF, a -> median(b(a, lag, washout)) - median(a(a, lag, washout)));
        all.put(Difference.trimmed(.2), a -> trimmed(b(a, lag, washout), .2) - trimmed(a(a, lag, washout), .2));
        all.put(Difference.SLOPE_DIFF, a -> {
            List<Run> runs = runs(a, lag, washout);
            return a.schedule().alternating()
                    ? line(days(runs, 1))[1] - line(days(runs, 0))[1]
                    : slope(runs, 1) - slope(runs, 0);
        });
        all.put(Difference.LEVEL_DIFF, a -> level(runs(a, lag, washout)));
        all.put(
                Difference.REVERSAL_MIN,
                a -> steps(runs(a, lag, washout), 1000).stream().reduce(Double.POSITIVE_INFINITY, Math::min));
        all.put(
                Difference.REVERSAL_SUM,
                a -> mean(steps(runs(a, lag, washout), 1000))
                        * steps(runs(a, lag, washout), 1000).size());
        all.put(Difference.immediacy(3), a -> mean(steps(runs(a, lag, washout), 3)));
        all.put(Difference.pairedBlocks(4), a -> blocks(runs(a, lag, washout), 4));
        all.put(ScaleFree.SMD_POOLED, a -> {
            List<Double> x = a(a, lag, washout);
            List<Double> y = b(a, lag, washout);
            return (mean(y) - mean(x)) / Math.sqrt((squares(x) + squares(y)) / (x.size() + y.size() - 2));
        });
        all.put(
                ScaleFree.SMD_BASELINE,
                a -> (mean(b(a, lag, washout)) - mean(a(a, lag, washout))) / Math.sqrt(variance(a(a, lag, washout))));
        all.put(ScaleFree.WELCH_T, a -> {
            List<Double> x = a(a, lag, washout);
            List<Double> y = b(a, lag, washout);
            return (mean(y) - mean(x)) / Math.sqrt(variance(x) / x.size() + variance(y) / y.size());
        });
        all.put(ScaleFree.VARIANCE_RATIO, a -> variance(b(a, lag, washout)) / variance(a(a, lag, washout)));
        all.put(ScaleFree.U, a -> pairs(a(a, lag, washout), b(a, lag, washout)));
        all.put(new IndexStatistic(org.sced.effect.NonOverlap.NAP), a -> {
            List<Double> x = a(a, lag, washout);
            List<Double> y = b(a, lag, washout);
            return pairs(x, y) / ((double) x.size() * y.size());
        });
        return all;
    }

    private static List<Run> runs(Arrangement arrangement, int lag, int washout) {
        List<Phase> phases = arrangement.schedule().phases();
        int days = arrangement.values().size();
        int sign = arrangement.measure().improvement().sign();
        List<Run> runs = new ArrayList<>();
        for (Phase phase : phases) {
            int first = Math.min(days, phase.first() + (runs.isEmpty() ? 0 : lag));
            int end = Math.min(days, phase.last() + 1 + lag);
            List<Day> used = IntStream.range(Math.min(end, first + washout), end)
                    .mapToObj(day -> new Day(day, sign * arrangement.values().get(day)))
                    .toList();
            int role = phase.condition().equals("A") ? 0 : phase.condition().equals("B") ? 1 : -1;
            runs.add(new Run(role, Math.min(end, first + washout), end, used));
        }
        return runs;
    }

    private static List<Double> pooled(List<Run> runs, int role) {
        return runs.stream()
                .filter(run -> run.role == role)
                .flatMap(run -> run.values().stream())
                .toList();
    }

    private static List<Day> days(List<Run> runs, int role) {
        return runs.stream()
                .filter(run -> run.role == role)
                .flatMap(run -> run.days.stream())
                .toList();
    }

    private static List<Double> a(Arrangement arrangement, int lag, int washout) {
        return pooled(runs(arrangement, lag, washout), 0);
    }

    private static List<Double> b(Arrangement arrangement, int lag, int washout) {
        return pooled(runs(arrangement, lag, washout), 1);
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    private static double squares(List<Double> values) {
        double mean = mean(values);
        return values.stream().mapToDouble(y -> (y - mean) * (y - mean)).sum();
    }

    private static double variance(List<Double> values) {
        if (values.size() < 2) {
            return Double.NaN;
        }
        return values.stream().distinct().count() == 1 ? 0 : squares(values) / (values.size() - 1);
    }

    private static double trimmed(List<Double> values, double share) {
        int dropped = (int) Math.floor(share * values.size());
        List<Double> sorted = values.stream().sorted().toList();
        return mean(sorted.subList(dropped, values.size() - dropped));
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int n = sorted.size();
        return n == 0 ? Double.NaN : (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2;
    }

    private static double pairs(List<Double> x, List<Double> y) {
        if (x.isEmpty() || y.isEmpty()) {
            return Double.NaN;
        }
        double pairs = 0;
        for (double one : x) {
            for (double other : y) {
                pairs += other > one ? 1 : other == one ? .5 : 0;
            }
        }
        return pairs;
    }

    private static double phaseMeans(List<Run> runs, int role) {
        return mean(runs.stream()
                .filter(run -> run.role == role)
                .map(run -> mean(run.values()))
                .toList());
    }

    /** Intercept at day 0 and slope by the normal equations. */
    private static double[] line(List<Day> days) {
        double n = 0;
        double t = 0;
        double y = 0;
        double tt = 0;
        double ty = 0;
        for (Day day : days) {
            if (day.measured()) {
                n++;
                t += day.day;
                y += day.value;
                tt += (double) day.day * day.day;
                ty += day.day * day.value;
            }
        }
        double determinant = n * tt - t * t;
        return new double[] {(tt * y - t * ty) / determinant, (n * ty - t * y) / determinant};
    }

    private static double slope(List<Run> runs, int role) {
        return mean(runs.stream()
                .filter(run -> run.role == role)
                .map(run -> line(run.days)[1])
                .toList());
    }

    private static double level(List<Run> runs) {
        List<Double> levels = new ArrayList<>();
        for (int k = 1; k < runs.size(); k++) {
            double[] before = line(runs.get(k - 1).days);
            double[] after = line(runs.get(k).days);
            int day = runs.get(k).first;
            double step = after[0] + after[1] * day - before[0] - before[1] * day;
            levels.add(runs.get(k).role == 1 ? step : -step);
        }
        return mean(levels);
    }

    /**
     * Regression with an intercept and a slope for every phase; the t of the contrast that is the level difference, with
     * the inverse of X′X found by elimination.
     */
    static double levelT(Arrangement arrangement) {
        List<Run> runs = runs(arrangement, 0, 0);
        int p = 2 * runs.size();
        double[][] system = new double[p][2 * p + 1];
        double[] contrast = new double[p];
        List<double[]> rows = new ArrayList<>();
        for (int k = 0; k < runs.size(); k++) {
            for (Day day : runs.get(k).days) {
                if (day.measured()) {
                    double[] x = new double[p + 1];
                    x[2 * k] = 1;
                    x[2 * k + 1] = day.day;
                    x[p] = day.value;
                    rows.add(x);
                }
            }
            if (k > 0) {
                int sign = runs.get(k).role == 1 ? 1 : -1;
                int first = runs.get(k).first;
                contrast[2 * k] += sign;
                contrast[2 * k + 1] += sign * first;
                contrast[2 * k - 2] -= sign;
                contrast[2 * k - 1] -= sign * first;
            }
        }
        for (double[] x : rows) {
            for (int i = 0; i < p; i++) {
                for (int j = 0; j < p; j++) {
                    system[i][j] += x[i] * x[j];
                }
                system[i][2 * p] += x[i] * x[p];
            }
        }
        for (int i = 0; i < p; i++) {
            system[i][p + i] = 1;
        }
        for (int pivot = 0; pivot < p; pivot++) {
            double divisor = system[pivot][pivot];
            for (int j = 0; j <= 2 * p; j++) {
                system[pivot][j] /= divisor;
            }
            for (int i = 0; i < p; i++) {
                double factor = system[i][pivot];
                for (int j = 0; i != pivot && j <= 2 * p; j++) {
                    system[i][j] -= factor * system[pivot][j];
                }
            }
        }
        double estimate = 0;
        double variance = 0;
        for (int i = 0; i < p; i++) {
            estimate += contrast[i] * system[i][2 * p];
            for (int j = 0; j < p; j++) {
                variance += contrast[i] * system[i][p + j] * contrast[j];
            }
        }
        double residuals = 0;
        for (double[] x : rows) {
            double fitted = 0;
            for (int i = 0; i < p; i++) {
                fitted += x[i] * system[i][2 * p];
            }
            residuals += (x[p] - fitted) * (x[p] - fitted);
        }
        return estimate / Math.sqrt(residuals / (rows.size() - p) * variance);
    }

    private static List<Double> steps(List<Run> runs, int most) {
        List<Double> steps = new ArrayList<>();
        for (int k = 1; k < runs.size(); k++) {
            List<Double> before = runs.get(k - 1).values();
            List<Double> after = runs.get(k).values();
            double step = mean(after.subList(0, Math.min(most, after.size())))
                    - mean(before.subList(Math.max(0, before.size() - most), before.size()));
            steps.add(runs.get(k).role == 1 ? step : -step);
        }
        return steps;
    }

    private static double blocks(List<Run> runs, int size) {
        double[][] sums = new double[200][2];
        int[][] n = new int[200][2];
        for (Run run : runs) {
            for (Day day : run.days) {
                if (day.measured() && run.role >= 0) {
                    sums[day.day / size][run.role] += day.value;
                    n[day.day / size][run.role]++;
                }
            }
        }
        return Arrays.stream(IntStream.range(0, 200)
                        .filter(block -> n[block][0] > 0 && n[block][1] > 0)
                        .mapToDouble(block -> sums[block][1] / n[block][1] - sums[block][0] / n[block][0])
                        .toArray())
                .average()
                .orElse(Double.NaN);
    }
}
