package org.sced.randomization;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.sced.data.Series;
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

    static final int BINS = 2000;

    static final int MOST_SORTED = 2_000_000;

    private static final RandomizationTest DEFAULTS = new RandomizationTest(
            Difference.MEAN_DIFF,
            Alternative.BETTER,
            PValueMethod.AUTOMATIC,
            DEFAULT_EXACT_LIMIT,
            DEFAULT_DRAWS,
            1,
            Optional.empty(),
            Progress.silent());

    private final TestStatistic statistic;
    private final Alternative alternative;
    private final PValueMethod method;
    private final long exactLimit;
    private final int draws;
    private final long seed;
    private final Optional<List<String>> conditions;
    private final Progress progress;

    private RandomizationTest(
            TestStatistic statistic,
            Alternative alternative,
            PValueMethod method,
            long exactLimit,
            int draws,
            long seed,
            Optional<List<String>> conditions,
            Progress progress) {
        this.statistic = requireNonNull(statistic, "statistic");
        this.alternative = requireNonNull(alternative, "alternative");
        this.method = requireNonNull(method, "method");
        this.exactLimit = exactLimit;
        this.draws = draws;
        this.seed = seed;
        this.conditions = conditions;
        this.progress = requireNonNull(progress, "progress");
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
        return new RandomizationTest(statistic, alternative, method, exactLimit, draws, seed, conditions, progress);
    }

    /** This test with an effect size as statistic, all days of both conditions set against each other. */
    public RandomizationTest with(EffectSizeIndex index) {
        return with(new IndexStatistic(index));
    }

    /** This test with another alternative. */
    public RandomizationTest with(Alternative alternative) {
        return new RandomizationTest(statistic, alternative, method, exactLimit, draws, seed, conditions, progress);
    }

    /** This test with another way to go through the schedules. */
    public RandomizationTest with(PValueMethod method) {
        return new RandomizationTest(statistic, alternative, method, exactLimit, draws, seed, conditions, progress);
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
        return new RandomizationTest(statistic, alternative, method, exactLimit, draws, seed, conditions, progress);
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
        return new RandomizationTest(statistic, alternative, method, exactLimit, draws, seed, conditions, progress);
    }

    /** This test with another seed of the draws. */
    public RandomizationTest withSeed(long seed) {
        return new RandomizationTest(statistic, alternative, method, exactLimit, draws, seed, conditions, progress);
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
                statistic, alternative, method, exactLimit, draws, seed, Optional.of(List.of(from, to)), progress);
    }

    /** This test with someone who is told how far it has come and can end it. */
    public RandomizationTest with(Progress progress) {
        return new RandomizationTest(statistic, alternative, method, exactLimit, draws, seed, conditions, progress);
    }

    /**
     * Tests a series against the design that its case says it was drawn from.
     *
     * @throws IllegalArgumentException if the case was not randomized, or as {@link #test(Series, RandomizationDesign)}
     */
    public RandomizationResult test(Series series) {
        return test(series, ownDesign(series));
    }

    private static RandomizationDesign ownDesign(Series series) {
        if (series.singleCase().design() instanceof RandomizationDesign design) {
            return design;
        }
        throw new IllegalArgumentException(series.singleCase().id() + " says of its schedule: "
                + series.singleCase().design().text() + "; name a design to test as if it had been drawn from it");
    }

    /**
     * Tests a series.
     *
     * @throws IllegalArgumentException if the design does not contain the schedule that was carried out, the conditions to
     *     compare are not clear, or an exact test is demanded of more schedules than the limit and
     *     {@value Route#MOST_LISTED}, with a statistic that needs to see each
     */
    public RandomizationResult test(Series series, RandomizationDesign design) {
        Setting setting = Setting.of(design, series.singleCase(), conditions);
        Column column = Column.of(statistic, series);
        Walk walk = setting.walk(List.of(column), progress);
        double observed = walk.observed()[0];
        Route route = route(design, () -> Counter.of(setting.contrast(), column, progress));
        Arrangement realised = column.arrangement(setting.realised(), setting.from(), setting.to());
        Yardstick yardstick =
                Yardstick.of(alternative, statistic.center(), observed, tolerance(statistic, column, observed));
        boolean undefined = !Double.isFinite(observed);
        Counts counts = undefined ? Counts.NONE : route.counts(walk, yardstick);
        return result(
                setting,
                series.measure().name(),
                statistic.name(),
                route,
                alternative,
                yardstick,
                counts,
                undefined ? Double.NaN : observed,
                undefined ? Double.NaN : statistic.raw(realised),
                undefined ? Optional.of(statistic.undefined(realised)) : Optional.empty());
    }

    /**
     * The statistics behind {@link #test(Series, RandomizationDesign)}, one for each schedule that is listed or drawn:
     * sorted from low to high, {@code NaN} for those without a statistic at the end; a fresh array.
     *
     * @throws IllegalArgumentException as {@link #test(Series, RandomizationDesign)}, or if there are more than 2³¹ − 9
     */
    public double[] distribution(Series series, RandomizationDesign design) {
        Setting setting = Setting.of(design, series.singleCase(), conditions);
        Walk walk = setting.walk(List.of(Column.of(statistic, series)), progress);
        double[] all = Collector.joined(route(design, Optional::empty).fill(walk, () -> new Collector(0)));
        Arrays.sort(all);
        return all;
    }

    /**
     * The same distribution in little room: each value once, with the number of schedules that have it, or counts in
     * {@value #BINS} bins where more than {@value #MOST_SORTED} schedules are gone through.
     *
     * @throws IllegalArgumentException as {@link #test(Series, RandomizationDesign)}
     */
    public RandomizationDistribution compactDistribution(Series series, RandomizationDesign design) {
        Setting setting = setting(series, design);
        Column column = Column.of(statistic, series);
        Walk walk = walk(setting, List.of(column));
        double observed = walk.observed()[0] + 0.0;
        Route route = route(design, Optional::empty);
        boolean many =
                route.method() == PValueMethod.EXACT && design.count().compareTo(BigInteger.valueOf(MOST_SORTED)) > 0;
        if (many) {
            List<Bins.Extent> extents = route.fill(walk, Bins.Extent::new);
            double low = Bins.Extent.low(extents);
            double high = Bins.Extent.high(extents);
            if (low < high) {
                List<Bins> bins = route.fill(walk, () -> new Bins(low, high, BINS));
                return new RandomizationDistribution(
                        statistic.name(), Bins.points(bins), true, Bins.uncomputable(bins), observed);
            }
        }
        double[] all = Collector.joined(route.fill(walk, () -> new Collector(0)));
        Arrays.sort(all);
        double tolerance = tolerance(statistic, column, Double.isFinite(observed) ? observed : 0);
        List<RandomizationDistribution.Point> points = new ArrayList<>();
        int n = 0;
        while (n < all.length && !Double.isNaN(all[n])) {
            int first = n;
            while (n < all.length && all[n] - all[first] <= tolerance) {
                n++;
            }
            points.add(new RandomizationDistribution.Point(all[first] + 0.0, BigInteger.valueOf((long) n - first)));
        }
        return new RandomizationDistribution(
                statistic.name(), points, false, BigInteger.valueOf((long) all.length - n), observed);
    }

    /**
     * The shifts of the level under the second condition that the two-sided test does not reject, from the design that the
     * case says its schedule was drawn from.
     *
     * @throws IllegalArgumentException if the case was not randomized, or as {@link #confidenceSet(Series,
     *     RandomizationDesign, double, ConfidenceSides)}
     */
    public ConfidenceResult confidenceSet(Series series, double level) {
        return confidenceSet(series, ownDesign(series), level, ConfidenceSides.TWO_SIDED);
    }

    /**
     * The shifts of the level under the second condition that the two-sided test does not reject.
     *
     * @throws IllegalArgumentException as {@link #confidenceSet(Series, RandomizationDesign, double, ConfidenceSides)}
     */
    public ConfidenceResult confidenceSet(Series series, RandomizationDesign design, double level) {
        return confidenceSet(series, design, level, ConfidenceSides.TWO_SIDED);
    }

    /**
     * The shifts of the level under the second condition that this test does not reject, whichever alternative it has.
     *
     * <p>A shift θ is tested by taking it from every value under the second condition and asking for no effect in what is
     * left; the set holds the shifts whose p-value is above 1 − level, decided on counts (Michiels, Heyvaert, Meulders and
     * Onghena 2017, Behavior Research Methods 49:363). For statistics that are linear in the values, differences of means
     * with lag, washout, immediacy, paired blocks and sums of reversals, each schedule has one critical shift, or two, and
     * the bounds are exact order statistics of these; nothing is searched. For others the set may have several
     * pieces. Statistics of the order of values alone, NAP and U, can change only at the differences of a value of the
     * second condition and one of another day, medians and trimmed means move along straight lines between these: both are
     * followed from difference to difference, and no piece is missed (of NAP and U the pieces are closed: a border, or a
     * single difference within a piece, may itself be rejected). For all others, and where differences times schedules are more than 2·10⁷, a grid of 201 shifts is gone through that is a
     * tenth of a standard deviation of the values wide, wider far out where the set is wide, and every border is bisected to
     * 10⁻⁷ standard deviations; there a piece narrower than the grid can be missed. A side has no end where the design has
     * too few schedules for one.
     *
     * @param level between 0 and 1, as .95
     * @throws IllegalArgumentException if the level is not, or as {@link #test(Series, RandomizationDesign)}
     */
    public ConfidenceResult confidenceSet(
            Series series, RandomizationDesign design, double level, ConfidenceSides sides) {
        return inversion(series, design).set(level, sides);
    }

    /**
     * The share of schedules that are at least as extreme for every shift of the level: the function whose cut at
     * 1 − level gives {@link #confidenceSet(Series, RandomizationDesign, double, ConfidenceSides)}.
     *
     * @throws IllegalArgumentException if the statistic is not linear in the values or undefined, or as {@link #test(Series,
     *     RandomizationDesign)}
     */
    public ShiftCurve shiftCurve(Series series, RandomizationDesign design, ConfidenceSides sides) {
        return inversion(series, design).curve(sides);
    }

    private Inversion inversion(Series series, RandomizationDesign design) {
        Setting setting = Setting.of(design, series.singleCase(), conditions);
        return new Inversion(this, setting, series, statistic, progress);
    }

    /** This test, exact up to a limit at most as high as another. */
    RandomizationTest withinLimit(long limit) {
        return withExactLimit(Math.min(limit, exactLimit));
    }

    TestStatistic statistic() {
        return statistic;
    }

    Optional<List<String>> conditions() {
        return conditions;
    }

    Alternative alternative() {
        return alternative;
    }

    Setting setting(Series series, RandomizationDesign design) {
        return Setting.of(design, series.singleCase(), conditions);
    }

    Walk walk(Setting setting, List<Column> columns) {
        return setting.walk(columns, progress);
    }

    Route route(RandomizationDesign design, Supplier<Optional<Counter>> counters) {
        return Route.of(method, design, statistic.name(), exactLimit, draws, seed, counters);
    }

    /** The way through the draws of a study. */
    Route route(StudyDesign design, Supplier<Optional<Counter>> counters) {
        return Route.ofStudy(method, design.count(), exactLimit, draws, seed, counters);
    }

    Progress progress() {
        return progress;
    }

    /** Numbers closer than this count as equal. */
    static double tolerance(TestStatistic statistic, Column column, double observed) {
        return statistic.inUnits() ? column.observations.tolerance() : 1e-10 * Math.max(1, Math.abs(observed));
    }

    static RandomizationResult result(
            Setting setting,
            String measure,
            String statistic,
            Route route,
            Alternative alternative,
            Yardstick yardstick,
            Counts counts,
            double observed,
            double rawObserved,
            Optional<Undefined> undefined) {
        Standing standing = new Standing(
                setting.singleCase().id(),
                measure,
                setting.from(),
                setting.to(),
                statistic,
                alternative,
                setting.design(),
                observed + 0.0,
                rawObserved + 0.0,
                yardstick.alternative() == Alternative.TWO_SIDED && !yardstick.byDistance(),
                counts.extreme(yardstick),
                counts.evaluated(),
                counts.uncomputable(),
                setting.design().count(),
                route.method(),
                route.choice(),
                route.seed(),
                undefined);
        return setting.licensed() ? new LicensedResult(standing) : new AsIfResult(standing, setting.explanation());
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
