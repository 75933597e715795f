package org.sced.randomization;

import java.util.Arrays;
import java.util.List;

/** Keeps all statistics of one column; {@code NaN} for those that could not be computed. */
final class Collector implements Sink {
    private static final int MOST = Integer.MAX_VALUE - 8;

    private final int column;
    private double[] kept = new double[256];
    private int size;

    Collector(int column) {
        this.column = column;
    }

    @Override
    public void take(double[][] columns, int n) {
        room(n);
        double[] statistics = columns[column];
        for (int i = 0; i < n; i++) {
            kept[size++] = Double.isFinite(statistics[i]) ? statistics[i] : Double.NaN;
        }
    }

    private void room(int n) {
        if (n > MOST - size) {
            throw new IllegalArgumentException(
                    "more than " + MOST + " schedules; the distribution is too large to keep");
        }
        if (size + n > kept.length) {
            kept = Arrays.copyOf(kept, (int) Math.min(MOST, Math.max(size + n, 2L * kept.length)));
        }
    }

    /** All numbers in the order in which they came, one collector after the other. */
    static double[] joined(List<Collector> collectors) {
        Collector all = new Collector(0);
        for (Collector one : collectors) {
            all.room(one.size);
            System.arraycopy(one.kept, 0, all.kept, all.size, one.size);
            all.size += one.size;
        }
        return Arrays.copyOf(all.kept, all.size);
    }
}
