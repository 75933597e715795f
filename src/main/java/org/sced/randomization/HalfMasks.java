package org.sced.randomization;

import java.util.List;
import java.util.Optional;

/**
 * Lists a completely randomized alternation of two conditions by {@link Difference#MEAN_DIFF}. Every schedule is one of the
 * sets of days of the second condition in the first half of the days together with one in the second half; the sums of
 * both are in tables, so that a schedule costs one addition.
 */
final class HalfMasks {
    private static final int MOST_DAYS = 40;

    /** Sums and numbers of values of all sets of some days, by the number of days in the set. */
    private static final class Half {
        final double[][] sums;
        final double[][] n;

        Half(double[] values, int from, int to) {
            int days = to - from;
            int sets = 1 << days;
            int[] sizes = new int[days + 1];
            for (int set = 0; set < sets; set++) {
                sizes[Integer.bitCount(set)]++;
            }
            sums = new double[days + 1][];
            n = new double[days + 1][];
            for (int size = 0; size <= days; size++) {
                sums[size] = new double[sizes[size]];
                n[size] = new double[sizes[size]];
            }
            double[] sum = new double[sets];
            double[] number = new double[sets];
            int[] next = new int[days + 1];
            for (int set = 0; set < sets; set++) {
                if (set > 0) {
                    int lowest = Integer.numberOfTrailingZeros(set);
                    int rest = set & (set - 1);
                    double value = values[from + lowest];
                    sum[set] = sum[rest] + (Double.isNaN(value) ? 0 : value);
                    number[set] = number[rest] + (Double.isNaN(value) ? 0 : 1);
                }
                int size = Integer.bitCount(set);
                sums[size][next[size]] = sum[set];
                n[size][next[size]++] = number[set];
            }
        }
    }

    private final int days;
    private final int toDays;
    private final Half[] first;
    private final Half[] second;
    private final double[] total;
    private final double[] totalN;

    private HalfMasks(int days, int toDays, List<Column> columns) {
        this.days = days;
        this.toDays = toDays;
        this.first = new Half[columns.size()];
        this.second = new Half[columns.size()];
        this.total = new double[columns.size()];
        this.totalN = new double[columns.size()];
        for (int i = 0; i < first.length; i++) {
            double[] values = columns.get(i).observations.deviation;
            first[i] = new Half(values, 0, values.length / 2);
            second[i] = new Half(values, values.length / 2, values.length);
            CalendarSums sums = CalendarSums.of(values);
            total[i] = sums.sum[values.length];
            totalN[i] = sums.n[values.length];
        }
    }

    static Optional<HalfMasks> of(RandomizationDesign design, List<Column> columns, String from, String to) {
        if (!(design instanceof CompleteAlternation complete)
                || complete.conditions().size() != 2
                || !complete.conditions().containsAll(List.of(from, to))
                || complete.days() > MOST_DAYS
                || columns.stream().anyMatch(column -> column.statistic != Difference.MEAN_DIFF)) {
            return Optional.empty();
        }
        return Optional.of(new HalfMasks(
                design.days(), complete.numbers().get(complete.conditions().indexOf(to)), columns));
    }

    /** Each set of the first half that can be filled up is a piece; sets of a size follow one another. */
    int pieces() {
        int pieces = 0;
        for (int size = 0; size < first[0].sums.length; size++) {
            pieces += fits(size) ? first[0].sums[size].length : 0;
        }
        return pieces;
    }

    private boolean fits(int size) {
        return toDays >= size && toDays - size < second[0].sums.length;
    }

    void list(int piece, Sink sink, Work work) {
        int size = 0;
        int set = piece;
        while (!fits(size) || set >= first[0].sums[size].length) {
            set -= fits(size) ? first[0].sums[size].length : 0;
            size++;
        }
        int n = second[0].sums[toDays - size].length;
        double[][] rows = new double[first.length][n];
        for (int i = 0; i < rows.length; i++) {
            double sum = first[i].sums[size][set];
            double number = first[i].n[size][set];
            double[] sums = second[i].sums[toDays - size];
            double[] numbers = second[i].n[toDays - size];
            double[] row = rows[i];
            if (totalN[i] == days) {
                // Nothing is missing: the numbers of values are the same in all schedules.
                double fromN = totalN[i] - toDays;
                double weight = 1 / fromN + 1.0 / toDays;
                double fixed = sum * weight - total[i] / fromN;
                for (int j = 0; j < n; j++) {
                    row[j] = fixed + weight * sums[j];
                }
                continue;
            }
            for (int j = 0; j < n; j++) {
                double toSum = sum + sums[j];
                double toN = number + numbers[j];
                row[j] = toSum / toN - (total[i] - toSum) / (totalN[i] - toN);
            }
        }
        sink.take(rows, n);
        work.advance(n);
    }
}
