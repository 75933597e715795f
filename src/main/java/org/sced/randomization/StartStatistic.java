package org.sced.randomization;

import java.util.List;
import java.util.Optional;
import org.sced.data.Series;

/**
 * A statistic of a series as a function of the change days alone, computed for all last change days at once. What cannot
 * be computed comes out as {@code NaN} or infinite.
 */
interface StartStatistic {
    /** Role of a phase that belongs to neither condition. */
    int NEITHER = -1;

    /** Role of a phase of the first condition. */
    int FROM = 0;

    /** Role of a phase of the second condition. */
    int TO = 1;

    /**
     * Computes the statistic for each last change day from one day to another.
     *
     * @param changes the change days, of which the last is not read
     * @param into takes the numbers from its beginning on
     */
    void row(int[] changes, int from, int to, double[] into);

    /** The statistic of one schedule; the same double as in a row. */
    default double of(int[] changes) {
        double[] one = new double[1];
        int last = changes[changes.length - 1];
        row(changes, last, last, one);
        return one[0];
    }

    /** The fast form of a statistic, if it has one. */
    static Optional<StartStatistic> of(
            TestStatistic statistic, Series series, List<String> conditions, String from, String to) {
        if (!(statistic instanceof Difference difference)) {
            return Optional.empty();
        }
        int[] roles = conditions.stream()
                .mapToInt(condition -> condition.equals(from) ? FROM : condition.equals(to) ? TO : NEITHER)
                .toArray();
        return difference.overStartDays(CalendarSums.of(series), roles);
    }
}
