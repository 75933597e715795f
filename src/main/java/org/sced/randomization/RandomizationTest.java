package org.sced.randomization;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sced.data.Phase;
import org.sced.data.Series;
import org.sced.data.SingleCase;
import org.sced.effect.EffectSizeIndex;
import org.sced.stats.Undefined;

/**
 * Tests whether a case did better under its schedule than it would have under the others that could have been drawn.
 *
 * <p>The values stay on their days; only the schedule changes. With Ω the schedules of the design, T(ω) the statistic
 * under ω and T the one under the schedule that was carried out, the exact one-sided p-value is
 * #{ω in Ω: T(ω) ≥ T}/#Ω (Edgington 1967, Journal of Psychology 65:195). Its validity rests on the draw alone.
 *
 * <ul>
 *   <li>Numbers closer than ε count as equal: ε = 10⁻¹⁰·range(y) + 10⁻¹²·max|y| for statistics in the units of the
 *       measure y, 10⁻¹⁰·max(1, |T|) for others. The R packages scan and SCRT compare without tolerance, so that their
 *       counts can change with the last bit.
 *   <li>A missing day stays on its day; scan closes the series up first.
 *   <li>A schedule whose statistic cannot be computed counts as extreme, as the manual of SCRT says; its code leaves such
 *       schedules out of the count. If T itself cannot be computed the result is undefined.
 *   <li>A schedule that the design does not contain is refused; scan and SCRT go on.
 *   <li>Monte-Carlo: p = (b + 1)/(R + 1); scan leaves the schedule that was carried out aside and can print 0.
 * </ul>
 *
 * <pre>{@code
 * RandomizationResult result = RandomizationTest.withDefaults()
 *         .with(Difference.PHASE_MEAN_DIFF)
 *         .test(anna.series("mood"), PhaseStarts.of(28, 5, "A", "B", "A′"));
 * }</pre>
 *
 * <p>Immutable; every {@code with} method answers a new test. The same seed gives the same answer. Long work stops with
 * a {@link java.util.concurrent.CancellationException} when the thread is interrupted.
 */
public final class RandomizationTest {
    /** How many schedules are gone through exactly unless another limit is set. */
    public static final long DEFAULT_EXACT_LIMIT = 1_000_000;

    /** How many schedules are drawn unless another number is set. */
    public static final int DEFAULT_DRAWS = 9999;

    private static final RandomizationTest DEFAULTS = new RandomizationTest(
            Difference.MEAN_DIFF,
            Alternative.BETTER,
            PValueMethod.AUTOMATIC,
            DEFAULT_EXACT_LIMIT,
            DEFAULT_DRAWS,
            1,
            Optional.empty());

    private final TestStatistic statistic;
    private final Alternative alternative;
    private final PValueMethod method;
    private final long exactLimit;
    private final int draws;
    private final long seed;
    private final Optional<List<String>> conditions;

    private RandomizationTest(
            TestStatistic statistic,
            Alternative alternative,
            PValueMethod method,
            long exactLimit,
            int draws,
            long seed,
            Optional<List<String>> conditions) {
        this.statistic = requireNonNull(statistic, "statistic");
        this.alternative = requireNonNull(alternative, "alternative");
        this.method = requireNonNull(method, "method");
        this.exactLimit = exactLimit;
        this.draws = draws;
        this.seed = seed;
        this.conditions = conditions;
    }

    /**
     * {@link Difference#MEAN_DIFF}, one-sided for {@link Alternative#BETTER}, exact up to {@value #DEFAULT_EXACT_LIMIT}
     * schedules and {@value #DEFAULT_DRAWS} draws with seed 1 beyond.
     */
    public static RandomizationTest withDefaults() {
        return DEFAULTS;
    }

    /** This test with another statistic. */
    public RandomizationTest with(TestStatistic statistic) {
        return new RandomizationTest(statistic, alternative, method, exactLimit, draws, seed, conditions);
    }

    /** This test with an effect size as statistic, all days of both conditions set against each other. */
    public RandomizationTest with(EffectSizeIndex index) {
        return with(new IndexStatistic(index));
    }

    /** This test with another alternative. */
    public RandomizationTest with(Alternative alternative) {
        return new RandomizationTest(statistic, alternative, method, exactLimit, draws, seed, conditions);
    }

    /** This test with another way to go through the schedules. */
    public RandomizationTest with(PValueMethod method) {
        return new RandomizationTest(statistic, alternative, method, exactLimit, draws, seed, conditions);
    }

    /**
     * This test with another limit up to which {@link PValueMethod#AUTOMATIC} is exact.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public RandomizationTest withExactLimit(long exactLimit) {
        if (exactLimit < 1) {
            throw new IllegalArgumentException("exact limit " + exactLimit + "; at least 1 schedule is needed");
        }
        return new RandomizationTest(statistic, alternative, method, exactLimit, draws, seed, conditions);
    }

    /**
     * This test with another number of draws R.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public RandomizationTest withDraws(int draws) {
        if (draws < 1) {
            throw new IllegalArgumentException(draws + " draws; at least 1 is needed");
        }
        return new RandomizationTest(statistic, alternative, method, exactLimit, draws, seed, conditions);
    }

    /** This test with another seed of the draws. */
    public RandomizationTest withSeed(long seed) {
        return new RandomizationTest(statistic, alternative, method, exactLimit, draws, seed, conditions);
    }

    /**
     * This test of two conditions, for a case that has more than two. Days of other conditions do not count.
     *
     * @param from the condition that is held against, as {@code "A"}
     * @param to the condition that is expected to be better, as {@code "C"}
     * @throws IllegalArgumentException if they are the same
     */
    public RandomizationTest withConditions(String from, String to) {
        if (from.equals(to)) {
            throw new IllegalArgumentException("condition " + from + " against itself; name two");
        }
        return new RandomizationTest(
                statistic, alternative, method, exactLimit, draws, seed, Optional.of(List.of(from, to)));
    }

    /**
     * Tests a series against the design that its case says it was drawn from.
     *
     * @throws IllegalArgumentException if the case was not randomized, or as {@link #test(Series, RandomizationDesign)}
     */
    public RandomizationResult test(Series series) {
        if (series.singleCase().design() instanceof RandomizationDesign design) {
            return test(series, design);
        }
        throw new IllegalArgumentException(series.singleCase().id() + " says of its schedule: "
                + series.singleCase().design().text() + "; name a design to test as if it had been drawn from it");
    }

    /**
     * Tests a series.
     *
     * @throws IllegalArgumentException if the design does not contain the schedule that was carried out, the conditions to
     *     compare are not clear, or an exact test of more than 2⁶³ − 1 schedules is asked for
     */
    public RandomizationResult test(Series series, RandomizationDesign design) {
        Walk walk = walk(series, design);
        PValueMethod taken = taken(design);
        double observed = walk.observed();
        Arrangement realised = walk.realised();
        if (!Double.isFinite(observed)) {
            Tally nothing = new Tally(alternative, statistic.center(), 0, 0);
            return result(series, design, taken, realised, Double.NaN, nothing, statistic.undefined(realised));
        }
        Tally tally = new Tally(alternative, statistic.center(), observed, tolerance(series, observed));
        walkThrough(walk, taken, tally);
        return result(series, design, taken, realised, observed, tally, null);
    }

    /**
     * The statistics behind {@link #test(Series, RandomizationDesign)}, one for each computed schedule: sorted from low
     * to high, {@code NaN} for those without a statistic at the end; a fresh array.
     *
     * @throws IllegalArgumentException as {@link #test(Series, RandomizationDesign)}, or if there are more than 2³¹ − 9
     */
    public double[] distribution(Series series, RandomizationDesign design) {
        Walk walk = walk(series, design);
        Collector collector = new Collector();
        walkThrough(walk, taken(design), collector);
        return collector.sorted();
    }

    private Walk walk(Series series, RandomizationDesign design) {
        SingleCase singleCase = series.singleCase();
        design.objection(Schedule.of(singleCase)).ifPresent(objection -> {
            throw new IllegalArgumentException(
                    singleCase.id() + " cannot have been drawn from \"" + design.text() + "\": " + objection);
        });
        List<String> compared = compared(singleCase);
        return new Walk(statistic, design, series, compared.get(0), compared.get(1));
    }

    private List<String> compared(SingleCase singleCase) {
        Set<String> all = singleCase.conditions();
        String has = "; " + singleCase.id() + " has " + String.join(", ", all);
        if (conditions.isPresent()) {
            for (String condition : conditions.get()) {
                if (!all.contains(condition)) {
                    throw new IllegalArgumentException("no condition \"" + condition + "\"" + has);
                }
            }
            return conditions.get();
        }
        List<String> others = all.stream()
                .filter(condition -> !condition.equals(Phase.BASELINE) && !condition.equals(AbCycles.WASHOUT))
                .collect(Collectors.toList());
        if (others.size() != 1) {
            throw new IllegalArgumentException(
                    "which two conditions are compared is not clear" + has + "; say it with withConditions(from, to)");
        }
        return List.of(Phase.BASELINE, others.get(0));
    }

    private PValueMethod taken(RandomizationDesign design) {
        if (method == PValueMethod.AUTOMATIC) {
            boolean few = design.count().compareTo(BigInteger.valueOf(exactLimit)) <= 0;
            return few ? PValueMethod.EXACT : PValueMethod.MONTE_CARLO;
        }
        if (method == PValueMethod.EXACT && design.count().bitLength() > 63) {
            throw new IllegalArgumentException("an exact test of " + design.count()
                    + " schedules; at most 2^63 - 1 are allowed, draw some with MONTE_CARLO instead");
        }
        return method;
    }

    private void walkThrough(Walk walk, PValueMethod taken, Sink sink) {
        if (taken == PValueMethod.EXACT) {
            walk.all(sink);
        } else {
            walk.drawn(draws, UniformDraw.generator(seed), sink);
        }
    }

    private double tolerance(Series series, double observed) {
        if (!statistic.inUnits()) {
            return 1e-10 * Math.max(1, Math.abs(observed));
        }
        double[] measured =
                series.values().stream().filter(y -> !Double.isNaN(y)).toArray();
        double min = Arrays.stream(measured).min().orElse(0);
        double max = Arrays.stream(measured).max().orElse(0);
        return 1e-10 * (max - min) + 1e-12 * Math.max(Math.abs(min), Math.abs(max));
    }

    private RandomizationResult result(
            Series series,
            RandomizationDesign design,
            PValueMethod taken,
            Arrangement realised,
            double observed,
            Tally tally,
            Undefined undefined) {
        double raw = undefined == null ? statistic.raw(realised) : Double.NaN;
        List<String> compared = compared(series.singleCase());
        Standing standing = new Standing(
                series.singleCase().id(),
                series.measure().name(),
                compared.get(0),
                compared.get(1),
                statistic.name(),
                alternative,
                design,
                observed + 0.0,
                raw + 0.0,
                tally.extreme(),
                tally.evaluated(),
                tally.uncomputable(),
                design.count(),
                taken,
                seed,
                Optional.ofNullable(undefined));
        if (series.singleCase().design().equals(design)) {
            return new LicensedResult(standing);
        }
        return new AsIfResult(
                standing,
                "This is no p-value: the case does not say that its schedule was drawn from this design (it says: "
                        + series.singleCase().design().text() + ").");
    }

    @Override
    public String toString() {
        return "RandomizationTest[" + statistic.name() + ", " + alternative + ", " + method + ", exact up to "
                + exactLimit + ", " + draws + " draws, seed " + seed
                + conditions
                        .map(two -> ", " + two.get(0) + " against " + two.get(1))
                        .orElse("")
                + "]";
    }
}
