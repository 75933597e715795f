package org.sced.randomization;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.sced.data.Measure;
import org.sced.data.Values;

/**
 * A randomization test made ready to be run on many made-up series of one design, as for the power of a plan. There is no
 * case, and what comes out says nothing about a person.
 *
 * <p>Immutable.
 */
public final class Rehearsal {
    private static final Measure MEASURE = Measure.of("rehearsal");

    /** So few schedules are listed without asking whether they could be counted. */
    private static final BigInteger FEW = BigInteger.valueOf(20_000);

    private final RandomizationTest test;
    private final RandomizationDesign design;
    private final String from;
    private final String to;
    private final Optional<Route> route;

    private Rehearsal(RandomizationTest test, RandomizationDesign design, List<String> compared) {
        this.test = test;
        this.design = design;
        this.from = compared.get(0);
        this.to = compared.get(1);
        this.route = design.count().compareTo(FEW) <= 0
                ? Optional.of(test.route(design, Optional::empty))
                : Optional.empty();
    }

    /**
     * A test and the design that it is to be run with.
     *
     * @throws IllegalArgumentException if it is not clear which two conditions are compared
     */
    public static Rehearsal of(RandomizationTest test, RandomizationDesign design) {
        requireNonNull(test, "test");
        List<String> conditions = design.draw(UniformDraw.generator(1)).conditions();
        return new Rehearsal(test, design, Setting.compared("the design", conditions, test.conditions()));
    }

    /** The generator of one replication behind a seed; those of different replications have nothing to do with each other. */
    public static RandomGenerator generator(long seed, long replication) {
        return UniformDraw.generator(seed, replication);
    }

    /** The condition that is held against. */
    public String from() {
        return from;
    }

    /** The condition that is expected to be better. */
    public String to() {
        return to;
    }

    /**
     * The share of schedules at least as extreme as the one that is said to have been carried out; {@code NaN} if its
     * statistic is undefined.
     *
     * @param realised a schedule of the design
     * @param values one for each day, larger is better, {@code NaN} on a day without
     */
    public double p(Schedule realised, double... values) {
        Column column = new Column(test.statistic(), MEASURE, Values.of(values));
        Contrast contrast = new Contrast(design, realised, from, to);
        Walk walk = contrast.walk(List.of(column), Progress.silent());
        double observed = walk.observed()[0];
        if (!Double.isFinite(observed)) {
            return Double.NaN;
        }
        Yardstick yardstick = Yardstick.of(
                test.alternative(),
                test.statistic().center(),
                observed,
                RandomizationTest.tolerance(test.statistic(), column, observed));
        Route taken = route.orElseGet(() -> test.route(design, () -> Counter.of(contrast, column, Progress.silent())));
        Counts counts = taken.counts(walk, yardstick);
        return counts.extreme(yardstick).doubleValue() / counts.evaluated().doubleValue();
    }
}
