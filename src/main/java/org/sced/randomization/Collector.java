package org.sced.randomization;

import java.util.Arrays;

/** Keeps all statistics. */
final class Collector implements Sink {
    private static final int MOST = Integer.MAX_VALUE - 8;

    private double[] kept = new double[1024];
    private int size;

    @Override
    public void take(double[] statistics, int n) {
        if (n > MOST - size) {
            throw new IllegalArgumentException(
                    "more than " + MOST + " schedules; the distribution is too large to keep");
        }
        if (size + n > kept.length) {
            kept = Arrays.copyOf(kept, (int) Math.min(MOST, Math.max(size + n, 2L * kept.length)));
        }
        for (int i = 0; i < n; i++) {
            kept[size++] = Double.isFinite(statistics[i]) ? statistics[i] : Double.NaN;
        }
    }

    /** From low to high, {@code NaN} at the end. */
    double[] sorted() {
        double[] all = Arrays.copyOf(kept, size);
        Arrays.sort(all);
        return all;
    }
}
