package org.sced.planning;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.sced.randomization.Difference;
import org.sced.randomization.DrawnDesign;
import org.sced.randomization.Progress;
import org.sced.randomization.RandomizationDesign;
import org.sced.randomization.RandomizationTest;
import org.sced.randomization.Rehearsal;
import org.sced.randomization.Schedule;
import org.sced.randomization.StudyDesign;
import org.sced.randomization.StudyRandomizationTest;
import org.sced.randomization.StudyRehearsal;
import org.sced.randomization.Work;

/**
 * How often a randomization test will find an effect, before the schedule is drawn or after.
 *
 * <p>Each replication draws a schedule from the design, makes up a noise of standard deviation 1 with autocorrelation φ,
 * z₁ ~ N(0, 1), z_t = φ·z_{t−1} + √(1 − φ²)·e_t, adds the effect as it comes and goes and what the days of the week add, takes
 * missing days away, and tests. Sizes are in standard deviations of the noise, larger being better.
 *
 * <ul>
 *   <li>{@link #power} averages over the schedules that may be drawn: the power of the plan.
 *   <li>{@link #powerGiven} keeps one schedule: the power once it is drawn (Keller 2012, Journal of Educational and Behavioral
 *       Statistics 37:541, calls it conditional).
 *   <li>{@link #falseAlarms} is the same without an effect: by the draw it is at most α, whatever φ is.
 * </ul>
 *
 * <pre>{@code
 * PowerAnalysis plan = PowerAnalysis.withDefaults().withAutocorrelation(.3).with(EffectProfile.gradual(.4));
 * Power power = plan.power(PhaseStarts.of(28, 5, "A", "B", "A′"), 2);
 * PowerCurve curve = plan.curve(design, 0, .5, 1, 1.5, 2, 2.5, 3);
 * Power together = plan.power(MultipleBaseline.wampoldWorsham(28, 6, 11, 16, 21), 1);
 * }</pre>
 *
 * <p>The same seed gives the same answer on any number of threads: every replication has a generator of its own, the same
 * for all points of a curve. Long work takes a {@link Progress} and stops with a
 * {@link java.util.concurrent.CancellationException} when the thread is interrupted. Immutable.
 */
public final class PowerAnalysis {
    /** How many replications there are unless another number is set. */
    public static final int DEFAULT_REPLICATIONS = 2000;

    private static final int WEEK = 7;

    private final Wishes wishes;

    private PowerAnalysis(Wishes wishes) {
        this.wishes = wishes;
    }

    /** What was asked for; one that a power analysis holds is never changed. */
    private static final class Wishes {
        RandomizationTest test = RandomizationTest.withDefaults()
                .with(Difference.PHASE_MEAN_DIFF)
                .withExactLimit(20_000)
                .withDraws(999);
        StudyRandomizationTest studyTest = StudyRandomizationTest.withDefaults().with(test);
        EffectProfile profile = EffectProfile.abrupt();
        double autocorrelation;
        double missing;
        double[] weekdays = new double[WEEK];
        double alpha = .05;
        int replications = DEFAULT_REPLICATIONS;
        long seed = 1;
        Progress progress = Progress.silent();

        Wishes() {}

        Wishes(Wishes other) {
            test = other.test;
            studyTest = other.studyTest;
            profile = other.profile;
            autocorrelation = other.autocorrelation;
            missing = other.missing;
            weekdays = other.weekdays;
            alpha = other.alpha;
            replications = other.replications;
            seed = other.seed;
            progress = other.progress;
        }
    }

    private PowerAnalysis with(Consumer<Wishes> change) {
        Wishes changed = new Wishes(wishes);
        change.accept(changed);
        return new PowerAnalysis(changed);
    }

    /**
     * {@link Difference#PHASE_MEAN_DIFF}, one-sided, α = .05, an abrupt effect, independent days, none missing, {@value
     * #DEFAULT_REPLICATIONS} replications with seed 1; up to 20,000 schedules are gone through, of more 999 are drawn.
     */
    public static PowerAnalysis withDefaults() {
        return new PowerAnalysis(new Wishes());
    }

    /**
     * This analysis with another test: its statistic, alternative, and way through the schedules; those of several persons are
     * tested with the same.
     */
    public PowerAnalysis with(RandomizationTest test) {
        return with(changed -> {
            changed.test = requireNonNull(test, "test");
            changed.studyTest = changed.studyTest.with(test);
        });
    }

    /** This analysis with another test of several persons together. */
    public PowerAnalysis with(StudyRandomizationTest test) {
        requireNonNull(test, "test");
        return with(changed -> changed.studyTest = test);
    }

    /** This analysis with an effect that comes and goes otherwise. */
    public PowerAnalysis with(EffectProfile profile) {
        return with(changed -> changed.profile = requireNonNull(profile, "profile"));
    }

    /** This analysis with someone who is told how far it has come and can end it. */
    public PowerAnalysis with(Progress progress) {
        return with(changed -> changed.progress = requireNonNull(progress, "progress"));
    }

    /**
     * This analysis with an autocorrelation φ from day to day.
     *
     * @throws IllegalArgumentException if it is not between −1 and 1
     */
    public PowerAnalysis withAutocorrelation(double phi) {
        if (!(phi > -1 && phi < 1)) {
            throw new IllegalArgumentException("autocorrelation " + phi + "; allowed are numbers between -1 and 1");
        }
        return with(changed -> changed.autocorrelation = phi);
    }

    /**
     * This analysis with days that are missing at random.
     *
     * @param rate the chance of each day to be missing, from 0 to below 1
     * @throws IllegalArgumentException if it is not
     */
    public PowerAnalysis withMissing(double rate) {
        if (!(rate >= 0 && rate < 1)) {
            throw new IllegalArgumentException("missing rate " + rate + "; allowed are shares from 0 to below 1");
        }
        return with(changed -> changed.missing = rate);
    }

    /**
     * This analysis with what the days of the week add to every value, in standard deviations of the noise.
     *
     * @param shifts seven numbers, the first for the day of the week on which the study begins
     * @throws IllegalArgumentException if there are not seven finite ones
     */
    public PowerAnalysis withWeekdays(double... shifts) {
        if (shifts.length != WEEK || !Arrays.stream(shifts).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException(
                    "effects of weekdays " + Arrays.toString(shifts) + "; seven finite numbers are needed");
        }
        double[] own = shifts.clone();
        return with(changed -> changed.weekdays = own);
    }

    /**
     * This analysis with another α.
     *
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public PowerAnalysis withAlpha(double alpha) {
        if (!(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("α " + alpha + "; allowed are numbers between 0 and 1");
        }
        return with(changed -> changed.alpha = alpha);
    }

    /**
     * This analysis with another number of replications.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public PowerAnalysis withReplications(int replications) {
        if (replications < 1) {
            throw new IllegalArgumentException(replications + " replications; at least 1 is needed");
        }
        return with(changed -> changed.replications = replications);
    }

    /** This analysis with another seed. */
    public PowerAnalysis withSeed(long seed) {
        return with(changed -> changed.seed = seed);
    }

    /**
     * The power of a plan, averaged over what may be drawn. Several persons have noise of their own and the same effect.
     *
     * @param design of one person or of several
     * @param effect in standard deviations of the noise
     * @throws IllegalArgumentException if the effect is not finite, or it is not clear which conditions are compared
     */
    public Power power(DrawnDesign design, double effect) {
        return power(design, List.of(), effect);
    }

    /**
     * The power once a schedule is drawn.
     *
     * @throws IllegalArgumentException if the design does not contain the schedule, or as {@link #power}
     */
    public Power powerGiven(RandomizationDesign design, Schedule drawn, double effect) {
        return powerGiven(design, List.of(drawn), design.objection(drawn), effect);
    }

    /**
     * The power once the schedules of several persons are drawn.
     *
     * @throws IllegalArgumentException if the design does not contain them, or as {@link #power}
     */
    public Power powerGiven(StudyDesign design, List<Schedule> drawn, double effect) {
        return powerGiven(design, drawn, design.objection(drawn), effect);
    }

    private Power powerGiven(DrawnDesign design, List<Schedule> drawn, Optional<String> objection, double effect) {
        if (objection.isPresent()) {
            throw new IllegalArgumentException((drawn.size() == 1 ? "the schedule" : "the schedules")
                    + " cannot have been drawn from \"" + design.text() + "\": " + objection.get());
        }
        return power(design, drawn, effect);
    }

    /** How often the test finds an effect where there is none. */
    public Power falseAlarms(DrawnDesign design) {
        return power(design, 0);
    }

    /** The power over sizes of the effect, all from the same noise. */
    public PowerCurve curve(DrawnDesign design, double... effects) {
        return new PowerCurve(
                Arrays.stream(effects).mapToObj(effect -> power(design, effect)).toList());
    }

    /** The power of one effect over designs: numbers of days, minimum lengths, windows, persons. */
    public PowerCurve curve(List<? extends DrawnDesign> designs, double effect) {
        return new PowerCurve(
                designs.stream().map(design -> power(design, effect)).toList());
    }

    /** What is done in every replication: a schedule is drawn for each person, and what the days brought is tested. */
    private interface Trial {
        List<Schedule> draw(RandomGenerator random);

        double p(List<Schedule> realised, List<double[]> values, RandomGenerator random);
    }

    private record OfPerson(RandomizationDesign design, Rehearsal rehearsal) implements Trial {
        @Override
        public List<Schedule> draw(RandomGenerator random) {
            return List.of(design.draw(random));
        }

        @Override
        public double p(List<Schedule> realised, List<double[]> values, RandomGenerator random) {
            return rehearsal.p(realised.get(0), values.get(0));
        }
    }

    private record OfStudy(StudyDesign design, StudyRehearsal rehearsal) implements Trial {
        @Override
        public List<Schedule> draw(RandomGenerator random) {
            return design.draw(random);
        }

        @Override
        public double p(List<Schedule> realised, List<double[]> values, RandomGenerator random) {
            return rehearsal.p(realised, values, random.nextLong());
        }
    }

    private Power power(DrawnDesign design, List<Schedule> given, double effect) {
        if (!Double.isFinite(effect)) {
            throw new IllegalArgumentException(
                    "effect " + effect + "; a finite number of standard deviations is needed");
        }
        if (design instanceof StudyDesign study) {
            StudyRehearsal rehearsal = StudyRehearsal.of(wishes.studyTest, study);
            return power(design, given, effect, rehearsal.to(), new OfStudy(study, rehearsal));
        }
        RandomizationDesign own = (RandomizationDesign) design;
        Rehearsal rehearsal = Rehearsal.of(wishes.test.withSeed(wishes.seed), own);
        return power(design, given, effect, rehearsal.to(), new OfPerson(own, rehearsal));
    }

    private Power power(DrawnDesign design, List<Schedule> given, double effect, String treatment, Trial trial) {
        int replications = wishes.replications;
        double[] p = new double[replications];
        Work work = new Work(wishes.progress, replications);
        int pieces = Math.min(replications, 256);
        work.run(pieces, true, piece -> {
            for (int i = piece; i < replications; i += pieces) {
                RandomGenerator random = Rehearsal.generator(wishes.seed, i);
                List<Schedule> drawn = trial.draw(random);
                List<Schedule> schedules = given.isEmpty() ? drawn : given;
                List<double[]> values = schedules.stream()
                        .map(schedule -> values(schedule, treatment, effect, random))
                        .toList();
                p[i] = trial.p(schedules, values, random);
                work.advance(1);
            }
        });
        return summary(design, given, effect, p);
    }

    private Power summary(DrawnDesign design, List<Schedule> given, double effect, double[] p) {
        int found = 0;
        int undefined = 0;
        double sum = 0;
        for (double one : p) {
            // p-values are fractions, α a decimal: .05 itself counts.
            found += one <= wishes.alpha * (1 + 1e-12) ? 1 : 0;
            undefined += Double.isNaN(one) ? 1 : 0;
            sum += Double.isNaN(one) ? 1 : one;
        }
        double power = (double) found / wishes.replications;
        return new Power(
                design,
                given,
                effect,
                power,
                Math.sqrt(power * (1 - power) / wishes.replications),
                sum / wishes.replications,
                (double) undefined / wishes.replications,
                wishes.alpha,
                wishes.replications,
                wishes.seed);
    }

    private double[] values(Schedule schedule, String treatment, double effect, RandomGenerator random) {
        double[] path = wishes.profile.path(schedule, treatment);
        double innovation = StrictMath.sqrt(1 - wishes.autocorrelation * wishes.autocorrelation);
        Gaussian gaussian = new Gaussian(random);
        double noise = gaussian.next();
        double[] values = new double[path.length];
        for (int day = 0; day < values.length; day++) {
            noise = day == 0 ? noise : wishes.autocorrelation * noise + innovation * gaussian.next();
            values[day] = noise + effect * path[day] + wishes.weekdays[day % WEEK];
        }
        for (int day = 0; wishes.missing > 0 && day < values.length; day++) {
            values[day] = Gaussian.uniform(random) < wishes.missing ? Double.NaN : values[day];
        }
        return values;
    }
}
