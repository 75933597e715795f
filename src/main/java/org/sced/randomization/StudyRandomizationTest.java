package org.sced.randomization;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sced.data.Design;
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
 * <p>Means over persons who each have a lot of their own, {@link Replication} and the procedure of Marascuilo and Busk, are
 * counted exactly far beyond what could be listed: five persons with 105 schedules each have 10¹⁰ draws.
 *
 * <pre>{@code
 * StudyResult result = StudyRandomizationTest.withDefaults().test(study, "mood", design);
 * }</pre>
 *
 * <p>Immutable; every {@code with} method answers a new test. The same seed gives the same answer on any number of threads.
 * Long work stops with a {@link java.util.concurrent.CancellationException} when the thread is interrupted.
 */
public final class StudyRandomizationTest {
    private static final StudyRandomizationTest DEFAULTS =
            new StudyRandomizationTest(RandomizationTest.withDefaults(), AcrossPersons.MEAN);

    private final RandomizationTest settings;
    private final AcrossPersons across;

    private StudyRandomizationTest(RandomizationTest settings, AcrossPersons across) {
        this.settings = requireNonNull(settings, "settings");
        this.across = requireNonNull(across, "across");
    }

    /**
     * The mean of {@link Difference#MEAN_DIFF}, one-sided for {@link Alternative#BETTER}, exact up to {@value
     * RandomizationTest#DEFAULT_EXACT_LIMIT} draws and {@value RandomizationTest#DEFAULT_DRAWS} drawn ones with seed 1
     * beyond.
     */
    public static StudyRandomizationTest withDefaults() {
        return DEFAULTS;
    }

    /** This test with the statistic, alternative, method, limits, seed, conditions and progress of a test of one person. */
    public StudyRandomizationTest with(RandomizationTest settings) {
        return new StudyRandomizationTest(settings, across);
    }

    /** This test with another statistic of a person. */
    public StudyRandomizationTest with(TestStatistic statistic) {
        return with(settings.with(statistic));
    }

    /** This test with an effect size as statistic of a person. */
    public StudyRandomizationTest with(EffectSizeIndex index) {
        return with(settings.with(index));
    }

    /** This test with another way to make one number of the persons' statistics. */
    public StudyRandomizationTest with(AcrossPersons across) {
        return new StudyRandomizationTest(settings, across);
    }

    /** This test with another alternative. */
    public StudyRandomizationTest with(Alternative alternative) {
        return with(settings.with(alternative));
    }

    /** This test with another way to go through the draws. */
    public StudyRandomizationTest with(PValueMethod method) {
        return with(settings.with(method));
    }

    /** This test with someone who is told how far it has come and can end it. */
    public StudyRandomizationTest with(Progress progress) {
        return with(settings.with(progress));
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
        return with(settings.withExactLimit(exactLimit));
    }

    /**
     * This test with another number R of Monte-Carlo draws.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public StudyRandomizationTest withDraws(int draws) {
        return with(settings.withDraws(draws));
    }

    /** This test with another seed of Monte-Carlo draws. */
    public StudyRandomizationTest withSeed(long seed) {
        return with(settings.withSeed(seed));
    }

    /**
     * This test of two conditions, for persons who have more than two.
     *
     * @throws IllegalArgumentException if they are the same
     */
    public StudyRandomizationTest withConditions(String from, String to) {
        return with(settings.withConditions(from, to));
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
        Yardstick yardstick = run.statistic.yardstick(run.observed);
        Route route = settings.route(design, () -> run.statistic.counter(run.menu, settings.progress()));
        return run.result(
                route, yardstick, Double.isFinite(run.observed) ? route.counts(run.walk, yardstick) : Counts.NONE);
    }

    /**
     * The statistics behind {@link #test(Study, String, StudyDesign)}, one for each computed draw: sorted from low to
     * high, {@code NaN} for those without a statistic at the end; a fresh array.
     *
     * @throws IllegalArgumentException as {@link #test(Study, String, StudyDesign)}, or if there are more than 2³¹ − 9
     */
    public double[] distribution(Study study, String measure, StudyDesign design) {
        StudyWalk<?> walk = new Run(study, measure, design).walk;
        double[] all = Collector.joined(settings.route(design, Optional::empty).fill(walk, () -> new Collector(0)));
        Arrays.sort(all);
        return all;
    }

    /** The statistic of persons with these values. */
    StudyStatistic statistic(StudyDesign design, String from, String to, List<Column> persons) {
        return new StudyStatistic(settings.statistic(), across, settings.alternative(), design, from, to, persons);
    }

    RandomizationTest settings() {
        return settings;
    }

    /** One study in front of its draws. */
    private final class Run {
        private final Study study;
        private final String measure;
        private final StudyDesign design;
        private final List<Schedule> realised;
        private final String from;
        private final String to;
        private final StudyStatistic statistic;
        private final Optional<StudyMenu> menu;
        private final StudyWalk<?> walk;
        private final double observed;

        Run(Study study, String measure, StudyDesign design) {
            this.study = study;
            this.measure = measure;
            this.design = design;
            this.realised = study.cases().stream().map(Schedule::of).toList();
            design.objection(study).ifPresent(objection -> {
                throw new IllegalArgumentException(
                        "the study cannot have been drawn from \"" + design.text() + "\": " + objection);
            });
            List<Column> persons = study.cases().stream()
                    .map(one -> Column.of(settings.statistic(), one.series(measure)))
                    .toList();
            Set<String> conditions = study.cases().stream()
                    .flatMap(one -> one.conditions().stream())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            List<String> compared = Setting.compared("the study", conditions, settings.conditions());
            this.from = compared.get(0);
            this.to = compared.get(1);
            this.statistic = statistic(design, from, to, persons);
            this.menu = StudyMenu.of(design);
            this.walk = StudyWalk.of(design, menu, statistic, realised, settings.progress());
            this.observed = walk.observed();
        }

        StudyResult result(Route route, Yardstick yardstick, Counts counts) {
            boolean undefined = !Double.isFinite(observed);
            StudyStanding standing = new StudyStanding(
                    IntStream.range(0, realised.size()).mapToObj(this::person).toList(),
                    measure,
                    from,
                    to,
                    statistic.name(),
                    settings.alternative(),
                    design,
                    undefined ? Double.NaN : observed + 0.0,
                    yardstick.alternative() == Alternative.TWO_SIDED && !yardstick.byDistance(),
                    counts.extreme(yardstick),
                    counts.evaluated(),
                    counts.uncomputable(),
                    design.count(),
                    route.method(),
                    route.choice(),
                    route.seed(),
                    undefined ? Optional.of(why()) : Optional.empty());
            if (study.cases().stream().allMatch(one -> one.design().equals(design))) {
                return new LicensedStudyResult(standing);
            }
            return new AsIfStudyResult(
                    standing,
                    "This is no p-value: not all cases say that their schedules were drawn from this design.");
        }

        private StudyStanding.Person person(int i) {
            Arrangement its = statistic.arrangement(i, realised.get(i));
            return new StudyStanding.Person(
                    study.cases().get(i).id(),
                    realised.get(i),
                    its.from().values().size(),
                    its.to().values().size(),
                    statistic.ranks()
                            ? OptionalDouble.empty()
                            : OptionalDouble.of(statistic.ofPerson(i, realised.get(i))));
        }

        /** Why there is no statistic for the schedules that were carried out. */
        private Undefined why() {
            TestStatistic own = settings.statistic();
            if (statistic.ranks()) {
                return new Undefined(
                        Reason.NOT_APPLICABLE,
                        own.name() + " cannot be computed for every person who has not started yet, whenever"
                                + " another starts; such a comparison needs values before and after each start.");
            }
            int first = IntStream.range(0, realised.size())
                    .filter(i -> Double.isNaN(statistic.ofPerson(i, realised.get(i))))
                    .findFirst()
                    .orElseThrow();
            Undefined its = own.undefined(statistic.arrangement(first, realised.get(first)));
            return new Undefined(its.reason(), study.cases().get(first).id() + ": " + its.sentence());
        }
    }

    @Override
    public String toString() {
        return "StudyRandomizationTest[" + across.text() + " over persons, " + settings + "]";
    }
}
