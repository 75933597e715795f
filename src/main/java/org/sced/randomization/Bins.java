package org.sced.randomization;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Counts statistics in bins of equal width. */
final class Bins implements Sink {
    private final double low;
    private final double width;
    private final long[] counts;
    private long uncomputable;

    Bins(double low, double high, int bins) {
        this.low = low;
        this.width = (high - low) / bins;
        this.counts = new long[bins];
    }

    @Override
    public void take(double[][] columns, int n) {
        for (int i = 0; i < n; i++) {
            double t = columns[0][i];
            if (Double.isFinite(t)) {
                counts[Math.max(0, Math.min(counts.length - 1, (int) ((t - low) / width)))]++;
            } else {
                uncomputable++;
            }
        }
    }

    static List<RandomizationDistribution.Point> points(List<Bins> parts) {
        Bins first = parts.get(0);
        List<RandomizationDistribution.Point> points = new ArrayList<>();
        for (int bin = 0; bin < first.counts.length; bin++) {
            BigInteger count = BigInteger.ZERO;
            for (Bins part : parts) {
                count = count.add(BigInteger.valueOf(part.counts[bin]));
            }
            if (count.signum() > 0) {
                points.add(new RandomizationDistribution.Point(first.low + (bin + .5) * first.width, count));
            }
        }
        return points;
    }

    static BigInteger uncomputable(List<Bins> parts) {
        return parts.stream()
                .map(part -> BigInteger.valueOf(part.uncomputable))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** The smallest and the largest statistic. */
    static final class Extent implements Sink {
        private double low = Double.POSITIVE_INFINITY;
        private double high = Double.NEGATIVE_INFINITY;

        @Override
        public void take(double[][] columns, int n) {
            for (int i = 0; i < n; i++) {
                if (Double.isFinite(columns[0][i])) {
                    low = Math.min(low, columns[0][i]);
                    high = Math.max(high, columns[0][i]);
                }
            }
        }

        static double low(List<Extent> parts) {
            return parts.stream().mapToDouble(part -> part.low).min().orElseThrow();
        }

        static double high(List<Extent> parts) {
            return parts.stream().mapToDouble(part -> part.high).max().orElseThrow();
        }
    }
}
