package org.sced.randomization;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;
import org.sced.effect.Interval;
import org.sced.stats.Undefined;

/**
 * How many of the schedules that a test went through are as extreme as the one that was carried out, whether of one person or
 * of several.
 *
 * @param extreme how many are extreme
 * @param evaluated how many went in
 * @param uncomputable how many of these have no statistic
 * @param method the way that was taken
 * @param undefined why there is no result, if there is none
 */
record Extremes(
        BigInteger extreme,
        BigInteger evaluated,
        BigInteger uncomputable,
        PValueMethod method,
        Optional<Undefined> undefined) {
    /** The share of extreme ones, rounded once; {@code NaN} if undefined. */
    double share() {
        return undefined.isPresent()
                ? Double.NaN
                : new BigDecimal(extreme)
                        .divide(new BigDecimal(evaluated), MathContext.DECIMAL128)
                        .doubleValue();
    }

    /** Standard error of a share from drawn ones, √(p(1 − p)/R) with R draws; 0 for an exact one. */
    double standardError() {
        if (undefined.isPresent()) {
            return Double.NaN;
        }
        double p = share();
        return method == PValueMethod.EXACT ? 0 : Math.sqrt(p * (1 - p) / (evaluated.longValue() - 1));
    }

    /**
     * The interval of Clopper and Pearson (1934) for the share among all schedules, from R drawn ones of which b were
     * extreme; an exact share is known, and both ends are the share.
     *
     * @param doubled whether the number in the smaller tail was doubled
     */
    Optional<Interval> interval(double level, boolean doubled) {
        if (undefined.isPresent()) {
            return Optional.empty();
        }
        if (method == PValueMethod.EXACT) {
            return Optional.of(new Interval(share(), share(), level));
        }
        long draws = evaluated.longValue() - 1;
        // Where the smaller tail was doubled, its bounds are doubled.
        long hits = Math.max(0, (doubled ? extreme.longValue() / 2 : extreme.longValue()) - 1);
        Interval interval = Interval.ofShare(hits, draws, level);
        return Optional.of(
                doubled
                        ? new Interval(Math.min(1, 2 * interval.lower()), Math.min(1, 2 * interval.upper()), level)
                        : interval);
    }

    /**
     * The result in one line.
     *
     * @param head of whom, what was measured and the statistic
     * @param name what the share is called
     * @param among among how many of what
     */
    String line(String head, double observed, String name, Alternative alternative, String among, String design) {
        if (undefined.isPresent()) {
            return head + " undefined, " + undefined.get().reason() + ". "
                    + undefined.get().sentence();
        }
        String without =
                uncomputable.signum() > 0 ? ", " + uncomputable + " without a statistic counted as extreme" : "";
        return String.format(
                Locale.ROOT,
                "%s = %.3f, %s = %s (%s; %s%s; %s)",
                head,
                observed,
                name,
                shown(),
                alternative.text(),
                among,
                without,
                design);
    }

    private String shown() {
        double p = share();
        return String.format(Locale.ROOT, p < 0.001 ? "%.2e" : "%.3f", p);
    }
}
