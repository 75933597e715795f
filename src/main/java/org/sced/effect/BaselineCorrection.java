package org.sced.effect;

import java.util.Arrays;
import org.sced.data.PhaseData;
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
        return of(p, p.from(), p.to(), p.first().theilSen());
    }

    /** The values numbered from 1 to m + n in place of their days. */
    static BaselineCorrection onNumbers(Phases p) {
        PhaseData from = numbered(p.from(), 1);
        PhaseData to = numbered(p.to(), p.m() + 1);
        if (!p.first().isConsecutive()) {
            return of(p, from, to, Trend.theilSen(from));
        }
        // The days of A differ from its numbers by a shift, which moves the line but leaves its slope.
        double shift = p.from().days().get(0) - 1;
        Line line = Trend.throughMedian(from, p.first().theilSen().slope());
        boolean same = p.second().isConsecutive() && p.to().days().get(0) - shift == p.m() + 1;
        return same ? new BaselineCorrection(line, p.correctedOnDays().overlap) : of(p, from, to, line);
    }

    private static PhaseData numbered(PhaseData phase, int first) {
        return PhaseData.of(phase.label(), first, phase.values().toArray());
    }

    private static BaselineCorrection of(Phases p, PhaseData from, PhaseData to, Line line) {
        double[] a = residuals(from, line, p.sign());
        double[] b = residuals(to, line, p.sign());
        Arrays.sort(a);
        Arrays.sort(b);
        Rounding.group(a, b, Rounding.of(Rounding.size(p, from, to, line)));
        return new BaselineCorrection(line, new Overlap(a, b));
    }

    private static double[] residuals(PhaseData phase, Line line, int sign) {
        double[] residuals = new double[phase.n()];
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = sign * (phase.values().get(i) - line.at(phase.days().get(i)));
        }
        return residuals;
    }
}
