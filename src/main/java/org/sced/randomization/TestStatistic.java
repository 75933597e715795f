package org.sced.randomization;

import static java.util.Objects.requireNonNull;

import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import org.sced.data.Values;
import org.sced.stats.Reason;
import org.sced.stats.Undefined;

/**
 * A number that a randomization test computes for every schedule; larger means better for the person.
 *
 * <p>A number that cannot be computed, or is infinite, is {@code NaN}; the test counts such a schedule as extreme.
 * Implementations are pure functions.
 */
public interface TestStatistic {
    /** Name as it is printed in results. */
    String name();

    /** The number, oriented so that larger means better; {@code NaN} if it cannot be computed. */
    double of(Arrangement arrangement);

    /** The number in the measure's own direction; the same as {@link #of} unless something else is said. */
    default double raw(Arrangement arrangement) {
        return of(arrangement);
    }

    /**
     * The value that speaks neither for nor against, from which a two-sided test measures distance: 0 for a difference,
     * .5 for NAP. {@code NaN} if there is none; then the two-sided p-value is twice the smaller one-sided.
     */
    default double center() {
        return Double.NaN;
    }

    /** Whether the number has the units of the measure, as a difference of means; decides when two count as equal. */
    default boolean inUnits() {
        return false;
    }

    /** Why the number cannot be computed for an arrangement. */
    default Undefined undefined(Arrangement arrangement) {
        return new Undefined(
                Reason.NOT_APPLICABLE,
                name() + " cannot be computed under the schedule that was carried out, " + arrangement.schedule()
                        + ".");
    }

    /**
     * This statistic with every change of condition counted some days later than it was, for effects that come and go with
     * a delay. Choose the lag before the data are seen; trying several needs {@link JointTest}.
     *
     * @param days how much later, 1 or more
     * @throws IllegalArgumentException if it is not
     */
    default TestStatistic lagged(int days) {
        return new Lagged(this, days);
    }

    /**
     * This statistic without the first days of every phase, or of every run of days under one condition, for effects that
     * need time to come and to go. Choose their number before the data are seen; trying several needs {@link JointTest}.
     *
     * @param days how many days do not count, 1 or more
     * @throws IllegalArgumentException if it is not
     */
    default TestStatistic washout(int days) {
        return new Washout(this, days);
    }

    /**
     * The distance of this statistic from no effect, in either direction.
     *
     * @throws IllegalArgumentException if it has no value for no effect, {@link #center}
     */
    default TestStatistic absolute() {
        return new Absolute(this);
    }

    /**
     * The statistic with a name: a {@link Difference}, also {@code TRIMMED_DIFF(0.2)}, {@code IMMEDIACY(3)} and {@code
     * PAIRED_BLOCK(2)} with numbers of your own, a {@link ScaleFree} one, or any effect size, as {@code NAP}.
     *
     * @throws IllegalArgumentException if there is none
     */
    static TestStatistic named(String name) {
        return StatisticText.named(name);
    }

    /**
     * A difference of your own in the units of the measure, 0 meaning no difference. It is given in the measure's own
     * direction, and turned round where lower values are better.
     *
     * @param name as it is printed in results
     * @param toMinusFrom the measured values of the first condition (A) and of the second (B), each in the order of days,
     *     to a number that is above 0 if those of the second are higher
     */
    static TestStatistic difference(String name, ToDoubleBiFunction<double[], double[]> toMinusFrom) {
        requireNonNull(toMinusFrom, "toMinusFrom");
        return difference(
                name,
                arrangement -> toMinusFrom.applyAsDouble(
                        array(arrangement.from().values()),
                        array(arrangement.to().values())));
    }

    /**
     * A difference of your own, as {@link #difference(String, ToDoubleBiFunction)}, that also sees single phases and
     * days.
     */
    static TestStatistic difference(String name, ToDoubleFunction<Arrangement> toMinusFrom) {
        return new CustomStatistic(name, toMinusFrom, true);
    }

    /**
     * A statistic of your own, without units, that already is larger where the person is better off; without a value for
     * no effect.
     */
    static TestStatistic of(String name, ToDoubleFunction<Arrangement> statistic) {
        return new CustomStatistic(name, statistic, false);
    }

    private static double[] array(Values values) {
        return values.toArray();
    }
}
