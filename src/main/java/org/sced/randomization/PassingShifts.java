package org.sced.randomization;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.sced.data.Measure;
import org.sced.data.Values;
import org.sced.effect.NonOverlap;

/**
 * The shifts at which a value of the second condition passes one of another day: the differences of the two. Between two of
 * them the order of all values stays as it is, so that a statistic of the order alone is constant there, and medians and
 * trimmed means move along straight lines.
 */
final class PassingShifts {
    private static final Measure RANK = Measure.of("rank");

    /** More differences are not even looked at. */
    private static final long MOST_DIFFERENCES = 4_000_000;

    private final Column column;
    private final DayBits treated;

    /** Sorted, no two within the tolerance. */
    final double[] shifts;

    private PassingShifts(Column column, DayBits treated, double[] shifts) {
        this.column = column;
        this.treated = treated;
        this.shifts = shifts;
    }

    /** How a statistic answers between two of the shifts. */
    enum Answer {
        /** It stays as it is. */
        CONSTANT,
        /** It moves along a straight line, and does not jump. */
        STRAIGHT
    }

    /** How a statistic answers; empty if neither way. */
    static Optional<Answer> answer(TestStatistic statistic) {
        if (statistic instanceof Wrapped wrapped) {
            return answer(wrapped.statistic());
        }
        if (statistic == ScaleFree.U || statistic instanceof IndexStatistic index && index.index() == NonOverlap.NAP) {
            return Optional.of(Answer.CONSTANT);
        }
        return statistic == Difference.MEDIAN_DIFF || statistic instanceof TrimmedDifference
                ? Optional.of(Answer.STRAIGHT)
                : Optional.empty();
    }

    /** The shifts of a series; empty if there are more than so many. */
    static Optional<PassingShifts> of(Setting setting, Column column, long most) {
        DayBits treated = LinearShift.treated(setting, column);
        Observations observations = column.observations;
        double[] moved = values(observations, treated, 1);
        double[] fixed = values(observations, treated, 0);
        if ((long) moved.length * fixed.length > MOST_DIFFERENCES) {
            return Optional.empty();
        }
        double[] all = Arrays.stream(moved)
                .flatMap(y -> Arrays.stream(fixed).map(other -> y - other))
                .sorted()
                .toArray();
        int n = 0;
        for (double shift : all) {
            if (n == 0 || shift - all[n - 1] > observations.tolerance()) {
                all[n++] = shift + 0.0;
            }
        }
        return n > most ? Optional.empty() : Optional.of(new PassingShifts(column, treated, Arrays.copyOf(all, n)));
    }

    private static double[] values(Observations observations, DayBits treated, int moved) {
        return Arrays.stream(observations.order)
                .filter(day -> treated.has(day) == moved)
                .mapToDouble(day -> observations.value[day])
                .toArray();
    }

    /** The shift in the middle between two of them, or some way beyond the outermost. */
    double between(int gap, double beyond) {
        if (gap == 0) {
            return shifts[0] - beyond;
        }
        return gap == shifts.length ? shifts[gap - 1] + beyond : shifts[gap - 1] / 2 + shifts[gap] / 2;
    }

    /** In place of each value its rank once a shift is taken away; what passes at this shift is equal. */
    Column ranked(double shift) {
        Observations observations = column.observations;
        double[] moved = observations.value.clone();
        for (int day : observations.order) {
            moved[day] -= treated.has(day) * shift;
        }
        double[] sorted = DoubleStream.of(moved).sorted().toArray();
        double[] ranks = new double[moved.length];
        Arrays.fill(ranks, Double.NaN);
        for (int day : observations.order) {
            ranks[day] = rank(sorted, moved[day], observations.tolerance() / 4);
        }
        return new Column(column.statistic, RANK, Values.of(ranks));
    }

    /** The place of the first of the values that are equal to one but for rounding. */
    private static int rank(double[] sorted, double value, double tolerance) {
        int place = Arrays.binarySearch(sorted, value);
        while (place > 0 && sorted[place] - sorted[place - 1] <= tolerance) {
            place--;
        }
        return place;
    }
}
