package org.sced.randomization;

import java.util.Arrays;

/** How the statistics of several persons become one. */
public enum AcrossPersons {
    /** Their mean; the default, and what SCRT does. */
    MEAN("mean") {
        @Override
        double of(double[] statistics) {
            double sum = 0;
            for (double t : statistics) {
                sum += t;
            }
            return sum / statistics.length;
        }
    },
    /** Their median, as {@code rand_test} of scan takes for its medians and standardized differences. */
    MEDIAN("median") {
        @Override
        double of(double[] statistics) {
            double[] sorted = statistics.clone();
            Arrays.sort(sorted);
            int half = sorted.length / 2;
            // NaN is sorted to the end; one is enough to leave no median.
            if (Double.isNaN(sorted[sorted.length - 1])) {
                return Double.NaN;
            }
            return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        }
    };

    private final String text;

    AcrossPersons(String text) {
        this.text = text;
    }

    /** As it is printed in results. */
    public String text() {
        return text;
    }

    abstract double of(double[] statistics);
}
