package org.sced.randomization;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sced.data.Design;
import org.sced.data.Phase;
import org.sced.data.Series;
import org.sced.data.SingleCase;
import org.sced.data.Study;
import org.sced.effect.EffectSizeIndex;
import org.sced.stats.Reason;
import org.sced.stats.Undefined;

/**
 * Tests whether the persons of a study did better under their schedules than they would have under the others that could
 * have been drawn.
 *
 * <p>The statistic of a draw is the mean (or median) of the persons' own statistics Tᵢ; in a two-sided test of a statistic with a
 * center c the mean of |Tᵢ − c|, as {@code |A-B|} of SCRT. The procedures of Revusky compare persons instead: whenever a
 * person starts B, that person's T of all days before against the days up to the next start is ranked among those of the
 * persons who have not started, and the ranks are summed. Ties, missing days, schedules without a statistic and
 * Monte-Carlo draws are treated as in {@link RandomizationTest}.
 *
 * <pre>{@code
 * StudyResult result = StudyRandomizationTest.withDefaults().test(study, "mood", design);
 * }</pre>
 *
 * <p>Immutable; every {@code with} method answers a new test. The same seed gives the same answer. Long work stops with
 * a {@link java.util.concurrent.CancellationException} when the thread is interrupted.
 */
public final class StudyRandomizationTest {
    private static final int BATCH = 256;

    private static final StudyRandomizationTest DEFAULTS = new StudyRandomizationTest(
            Difference.MEAN_DIFF,
            AcrossPersons.MEAN,
            Alternative.BETTER,
            PValueMethod.AUTOMATIC,
            RandomizationTest.DEFAULT_EXACT_LIMIT,
            RandomizationTest.DEFAULT_DRAWS,
            1);

    private final TestStatistic statistic;
    private final AcrossPersons across;
    private final Alternative alternative;
    private final PValueMethod method;
    private final long exactLimit;
    private final int draws;
    private final long seed;

    private StudyRandomizationTest(
            TestStatistic statistic,
            AcrossPersons across,
            Alternative alternative,
            PValueMethod method,
            long exactLimit,
            int draws,
            long seed) {
        this.statistic = requireNonNull(statistic, "statistic");
        this.across = requireNonNull(across, "across");
        this.alternative = requireNonNull(alternative, "alternative");
        this.method = requireNonNull(method, "method");
        this.exactLimit = exactLimit;
        this.draws = draws;
        this.seed = seed;
    }

    /**
     * The mean of {@link Difference#MEAN_DIFF}, one-sided for {@link Alternative#BETTER}, exact up to {@value
     * RandomizationTest#DEFAULT_EXACT_LIMIT} draws and {@value RandomizationTest#DEFAULT_DRAWS} drawn ones with seed 1
     * beyond.
     */
    public static StudyRandomizationTest withDefaults() {
        return DEFAULTS;
    }

    /** This test with another statistic of a person. */
    public StudyRandomizationTest with(TestStatistic statistic) {
        return new StudyRandomizationTest(statistic, across, alternative, method, exactLimit, draws, seed);
    }

    /** This test with an effect size as statistic of a person. */
    public StudyRandomizationTest with(EffectSizeIndex index) {
        return with(new IndexStatistic(index));
    }

    /** This test with another way to make one number of the persons' statistics. */
    public StudyRandomizationTest with(AcrossPersons across) {
        return new StudyRandomizationTest(statistic, across, alternative, method, exactLimit, draws, seed);
    }

    /** This test with another alternative. */
    public StudyRandomizationTest with(Alternative alternative) {
        return new StudyRandomizationTest(statistic, across, alternative, method, exactLimit, draws, seed);
    }

    /** This test with another way to go through the draws. */
    public StudyRandomizationTest with(PValueMethod method) {
        return new StudyRandomizationTest(statistic, across, alternative, method, exactLimit, draws, seed);
    }

    /**
     * This test with another limit up to which all draws are gone through.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public StudyRandomizationTest withExactLimit(long exactLimit) {
        if (exactLimit < 1) {
            throw new IllegalArgumentException("exact limit " + exactLimit + "; at least 1 draw is needed");
        }
        return new StudyRandomizationTest(statistic, across, alternative, method, exactLimit, draws, seed);
    }

    /**
     * This test with another number R of Monte-Carlo draws.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public StudyRandomizationTest withDraws(int draws) {
        if (draws < 1) {
            throw new IllegalArgumentException(draws + " draws; at least 1 is needed");
        }
        return new StudyRandomizationTest(statistic, across, alternative, method, exactLimit, draws, seed);
    }

    /** This test with another seed of Monte-Carlo draws. */
    public StudyRandomizationTest withSeed(long seed) {
        return new StudyRandomizationTest(statistic, across, alternative, method, exactLimit, draws, seed);
    }

    /**
     * Tests a measure against the design that all cases of a study say they were drawn from.
     *
     * @throws IllegalArgumentException if they do not say so, or as {@link #test(Study, String, StudyDesign)}
     */
    public StudyResult test(Study study, String measure) {
        Set<Design> said =
                study.cases().stream().map(SingleCase::design).collect(Collectors.toCollection(LinkedHashSet::new));
        if (said.size() == 1 && said.iterator().next() instanceof StudyDesign design) {
            return test(study, measure, design);
        }
        throw new IllegalArgumentException("the cases say of their schedules: "
                + said.stream().map(Design::text).collect(Collectors.joining("; "))
                + "; name a design of the study to test as if it had been drawn from it");
    }

    /**
     * Tests a measure.
     *
     * @throws IllegalArgumentException if a case lacks the measure, the design does not contain the schedules that were
     *     carried out, it is not clear which two conditions are compared, or an exact test of more draws than the limit is
     *     asked for
     */
    public StudyResult test(Study study, String measure, StudyDesign design) {
        Run run = new Run(study, measure, design);
        PValueMethod taken = taken(design);
        double observed = run.walk.of(run.realised);
        if (!Double.isFinite(observed)) {
            return run.result(taken, Double.NaN, Counts.sum(List.of()), run.why());
        }
        Yardstick yardstick = run.yardstick(observed);
        Tally tally = new Tally(yardstick, 0);
        run.fill(taken, tally);
        return run.result(taken, observed, Counts.sum(List.of(tally)), Optional.empty());
    }

    /**
     * The statistics behind {@link #test(Study, String, StudyDesign)}, one for each computed draw: sorted from low to
     * high, {@code NaN} for those without a statistic at the end; a fresh array.
     *
     * @throws IllegalArgumentException as {@link #test(Study, String, StudyDesign)}, or if there are more than 2³¹ − 9
     */
    public double[] distribution(Study study, String measure, StudyDesign design) {
        Run run = new Run(study, measure, design);
        Collector collector = new Collector(0);
        run.fill(taken(design), collector);
        double[] all = Collector.joined(List.of(collector));
        Arrays.sort(all);
        return all;
    }

    private PValueMethod taken(StudyDesign design) {
        boolean few = design.count().compareTo(BigInteger.valueOf(exactLimit)) <= 0;
        if (method == PValueMethod.EXACT && !few) {
            throw new IllegalArgumentException("an exact test of " + design.count() + " draws; the limit is "
                    + exactLimit + ". Raise it with withExactLimit, or draw some with MONTE_CARLO");
        }
        return method != PValueMethod.AUTOMATIC ? method : few ? PValueMethod.EXACT : PValueMethod.MONTE_CARLO;
    }

    /** One study in front of its draws. */
    private final class Run {
        private final Study study;
        private final String measure;
        private final StudyDesign design;
        private final List<Schedule> realised;
        private final String from;
        private final String to;
        private final boolean ranks;
        private final StudyWalk walk;

        Run(Study study, String measure, StudyDesign design) {
            this.study = study;
            this.measure = measure;
            this.design = design;
            this.realised = study.cases().stream().map(Schedule::of).toList();
            design.objection(realised).ifPresent(objection -> {
                throw new IllegalArgumentException(
                        "the study cannot have been drawn from \"" + design.text() + "\": " + objection);
            });
            List<Series> persons =
                    study.cases().stream().map(one -> one.series(measure)).toList();
            this.from = Phase.BASELINE;
            this.to = intervention();
            this.ranks = design instanceof MultipleBaseline baselines
                    && baselines.procedure().ranksPersons();
            boolean distances = alternative == Alternative.TWO_SIDED && !Double.isNaN(statistic.center());
            this.walk = new StudyWalk(persons, statistic, across, from, to, distances, ranks);
        }

        private String intervention() {
            Set<String> all = study.cases().stream()
                    .flatMap(one -> one.conditions().stream())
                    .filter(condition -> !condition.equals(AbCycles.WASHOUT))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (all.size() != 2 || !all.contains(Phase.BASELINE)) {
                throw new IllegalArgumentException("which two conditions are compared is not clear; the study has "
                        + String.join(", ", all) + ", and needs A and one other");
            }
            all.remove(Phase.BASELINE);
            return all.iterator().next();
        }

        /** Mean distances are large where they are extreme; ranks have their own center. */
        Yardstick yardstick(double observed) {
            if (ranks) {
                return Yardstick.of(alternative, StudyWalk.middleOfRanks(realised.size()), observed, 1e-10);
            }
            double tolerance = statistic.inUnits() ? walk.tolerance() : 1e-10 * Math.max(1, Math.abs(observed));
            boolean distances = alternative == Alternative.TWO_SIDED && !Double.isNaN(statistic.center());
            return Yardstick.of(distances ? Alternative.BETTER : alternative, statistic.center(), observed, tolerance);
        }

        void fill(PValueMethod taken, Sink sink) {
            if (taken == PValueMethod.EXACT) {
                try (Stream<List<Schedule>> all = design.schedules()) {
                    batches(all, sink);
                }
            } else {
                RandomGenerator random = UniformDraw.generator(seed);
                batches(
                        Stream.concat(
                                Stream.of(realised),
                                Stream.generate(() -> design.draw(random)).limit(draws)),
                        sink);
            }
        }

        private void batches(Stream<List<Schedule>> all, Sink sink) {
            Work work = new Work(Progress.silent(), Long.MAX_VALUE);
            double[][] batch = new double[1][BATCH];
            int[] filled = new int[1];
            all.forEachOrdered(schedules -> {
                batch[0][filled[0]++] = walk.of(schedules);
                if (filled[0] == BATCH) {
                    work.advance(BATCH);
                    sink.take(batch, BATCH);
                    filled[0] = 0;
                }
            });
            sink.take(batch, filled[0]);
        }

        /** Why there is no statistic for the schedules that were carried out. */
        Optional<Undefined> why() {
            if (ranks) {
                return Optional.of(new Undefined(
                        Reason.NOT_APPLICABLE,
                        statistic.name() + " cannot be computed for every person who has not started yet, whenever"
                                + " another starts; such a comparison needs values before and after each start."));
            }
            return IntStream.range(0, realised.size())
                    .filter(i -> !Double.isFinite(walk.ofPerson(i, realised.get(i))))
                    .mapToObj(i -> {
                        Undefined its = statistic.undefined(walk.arrangement(i, realised.get(i)));
                        return new Undefined(its.reason(), study.cases().get(i).id() + ": " + its.sentence());
                    })
                    .findFirst();
        }

        StudyResult result(PValueMethod taken, double observed, Counts counts, Optional<Undefined> undefined) {
            Yardstick yardstick = yardstick(observed);
            StudyStanding standing = new StudyStanding(
                    study.cases().stream().map(SingleCase::id).toList(),
                    measure,
                    from,
                    to,
                    (ranks ? "ranks" : across.text()) + " of " + statistic.name(),
                    alternative,
                    design,
                    observed + 0.0,
                    ranks
                            ? List.of()
                            : IntStream.range(0, realised.size())
                                    .mapToObj(i -> finite(walk.ofPerson(i, realised.get(i))))
                                    .toList(),
                    yardstick.alternative() == Alternative.TWO_SIDED && !yardstick.byDistance(),
                    counts.extreme(yardstick),
                    counts.evaluated(),
                    counts.uncomputable(),
                    design.count(),
                    taken,
                    seed,
                    undefined);
            if (study.cases().stream().allMatch(one -> one.design().equals(design))) {
                return new LicensedStudyResult(standing);
            }
            return new AsIfStudyResult(
                    standing,
                    "This is no p-value: not all cases say that their schedules were drawn from this design.");
        }

        private double finite(double value) {
            return Double.isFinite(value) ? value + 0.0 : Double.NaN;
        }
    }

    @Override
    public String toString() {
        return "StudyRandomizationTest[" + across.text() + " of " + statistic.name() + ", " + alternative + ", "
                + method + ", exact up to " + exactLimit + ", " + draws + " draws, seed " + seed + "]";
    }
}
