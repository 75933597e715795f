package org.sced.effect;

import java.util.Arrays;
import org.sced.data.PhaseData;
import org.sced.data.Values;
import org.sced.stats.Line;
import org.sced.stats.Trend;

/**
 * Two phases without the trend of the first one.
 *
 * @param line the line of Theil and Sen through the first phase
 * @param overlap the pairs of what remains, higher ones better; residuals that differ by rounding only are equal
 */
record BaselineCorrection(Line line, Overlap overlap) {
    /** Over true days. */
    static BaselineCorrection onDays(Phases p) {
        return of(p, p.from().days(), p.to().days(), p.first().theilSen());
    }

    /** The values numbered from 1 to m + n in place of their days. */
    static BaselineCorrection onNumbers(Phases p) {
        int m = p.m();
        PhaseData from = PhaseData.of(p.from().label(), 1, p.from().values().toArray());
        if (!p.first().isConsecutive()) {
            return of(p, from.days(), numbers(m + 1, p.n()), Trend.theilSen(from));
        }
        // The days of A differ from its numbers by a shift, which moves the line but leaves its slope.
        double shift = p.from().days().get(0) - 1;
        Line line = Trend.throughMedian(from, p.first().theilSen().slope());
        boolean same = p.second().isConsecutive() && p.to().days().get(0) - shift == m + 1;
        return same
                ? new BaselineCorrection(line, p.correctedOnDays().overlap)
                : of(p, from.days(), numbers(m + 1, p.n()), line);
    }

    private static Values numbers(int first, int count) {
        double[] numbers = new double[count];
        Arrays.setAll(numbers, i -> (double) first + i);
        return Values.of(numbers);
    }

    private static BaselineCorrection of(Phases p, Values daysOfA, Values daysOfB, Line line) {
        int m = p.m();
        int n = p.n();
        double[] residuals = new double[m + n];
        double size = 0;
        for (int i = 0; i < m + n; i++) {
            double y = i < m ? p.from().values().get(i) : p.to().values().get(i - m);
            double expected = line.at(i < m ? daysOfA.get(i) : daysOfB.get(i - m));
            residuals[i] = p.sign() * (y - expected);
            size = Math.max(size, Math.max(Math.abs(y), Math.abs(expected)));
        }
        double[] groups = Rounding.groups(residuals, Rounding.of(size));
        double[] a = Arrays.copyOf(groups, m);
        double[] b = Arrays.copyOfRange(groups, m, m + n);
        Arrays.sort(a);
        Arrays.sort(b);
        return new BaselineCorrection(line, new Overlap(a, b));
    }
}
