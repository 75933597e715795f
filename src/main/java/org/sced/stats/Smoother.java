package org.sced.stats;

import java.util.Arrays;
import org.sced.data.PhaseData;
import org.sced.data.Values;

/**
 * Running medians of the values of a phase, for charts (Tukey 1977).
 *
 * <p>Windows are counted in days, so that a gap is never closed: with missing days the median is of the values that are in
 * the window. Towards the first and last value windows shrink, so that they stay symmetric; the end values stay as they
 * are. There is one number for every measured day.
 */
public enum Smoother {
    /** Median of a day with the one before and the one after. */
    MEDIANS_OF_3 {
        @Override
        public Values of(PhaseData phase) {
            return odd(phase, 1);
        }
    },
    /** Median of a day with the two before and the two after. */
    MEDIANS_OF_5 {
        @Override
        public Values of(PhaseData phase) {
            return odd(phase, 2);
        }
    },
    /**
     * Medians of four days, which stand between two days, and of these the mean of the two next to a day (Velleman and
     * Hoaglin 1981).
     */
    MEDIANS_OF_4_AND_2 {
        @Override
        public Values of(PhaseData phase) {
            double[] days = phase.days().toArray();
            double[] values = phase.values().toArray();
            double[] smooth = values.clone();
            for (int i = 1; i < smooth.length - 1; i++) {
                smooth[i] = (median(days, values, days[i] - 0.5, 1.5) + median(days, values, days[i] + 0.5, 1.5)) / 2;
            }
            return Values.of(smooth);
        }
    };

    /** The smooth value of every measured day of a phase. */
    public abstract Values of(PhaseData phase);

    private static Values odd(PhaseData phase, double reach) {
        double[] days = phase.days().toArray();
        double[] values = phase.values().toArray();
        double[] smooth = new double[days.length];
        for (int i = 0; i < smooth.length; i++) {
            smooth[i] = median(days, values, days[i], reach);
        }
        return Values.of(smooth);
    }

    /** The median of the values at most so many days from a day, fewer where the ends of the phase are nearer. */
    private static double median(double[] days, double[] values, double day, double reach) {
        double within = Math.min(reach, Math.min(day - days[0], days[days.length - 1] - day));
        int from = Arrays.binarySearch(days, day - within);
        from = from < 0 ? -from - 1 : from;
        int to = Arrays.binarySearch(days, day + within);
        to = to < 0 ? -to - 1 : to + 1;
        double[] part = Arrays.copyOfRange(values, from, to);
        return Selection.median(part);
    }
}
