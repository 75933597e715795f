package org.sced.planning;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.sced.randomization.Difference;
import org.sced.randomization.Progress;
import org.sced.randomization.RandomizationDesign;
import org.sced.randomization.RandomizationTest;
import org.sced.randomization.Rehearsal;
import org.sced.randomization.Schedule;
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

    private static final PowerAnalysis DEFAULTS = new PowerAnalysis(
            RandomizationTest.withDefaults()
                    .with(Difference.PHASE_MEAN_DIFF)
                    .withExactLimit(20_000)
                    .withDraws(999),
            EffectProfile.abrupt(),
            0,
            0,
            new double[WEEK],
            .05,
            DEFAULT_REPLICATIONS,
            1,
            Progress.silent());

    private final RandomizationTest test;
    private final EffectProfile profile;
    private final double autocorrelation;
    private final double missing;
    private final double[] weekdays;
    private final double alpha;
    private final int replications;
    private final long seed;
    private final Progress progress;

    private PowerAnalysis(
            RandomizationTest test,
            EffectProfile profile,
            double autocorrelation,
            double missing,
            double[] weekdays,
            double alpha,
            int replications,
            long seed,
            Progress progress) {
        this.test = requireNonNull(test, "test");
        this.profile = requireNonNull(profile, "profile");
        this.autocorrelation = autocorrelation;
        this.missing = missing;
        this.weekdays = weekdays;
        this.alpha = alpha;
        this.replications = replications;
        this.seed = seed;
        this.progress = requireNonNull(progress, "progress");
    }

    /**
     * {@link Difference#PHASE_MEAN_DIFF}, one-sided, α = .05, an abrupt effect, independent days, none missing, {@value
     * #DEFAULT_REPLICATIONS} replications with seed 1; up to 20,000 schedules are gone through, of more 999 are drawn.
     */
    public static PowerAnalysis withDefaults() {
        return DEFAULTS;
    }

    /** This analysis with another test: its statistic, alternative, and way through the schedules. */
    public PowerAnalysis with(RandomizationTest test) {
        return new PowerAnalysis(
                test, profile, autocorrelation, missing, weekdays, alpha, replications, seed, progress);
    }

    /** This analysis with an effect that comes and goes otherwise. */
    public PowerAnalysis with(EffectProfile profile) {
        return new PowerAnalysis(
                test, profile, autocorrelation, missing, weekdays, alpha, replications, seed, progress);
    }

    /** This analysis with someone who is told how far it has come and can end it. */
    public PowerAnalysis with(Progress progress) {
        return new PowerAnalysis(
                test, profile, autocorrelation, missing, weekdays, alpha, replications, seed, progress);
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
        return new PowerAnalysis(test, profile, phi, missing, weekdays, alpha, replications, seed, progress);
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
        return new PowerAnalysis(test, profile, autocorrelation, rate, weekdays, alpha, replications, seed, progress);
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
        return new PowerAnalysis(
                test, profile, autocorrelation, missing, shifts.clone(), alpha, replications, seed, progress);
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
        return new PowerAnalysis(
                test, profile, autocorrelation, missing, weekdays, alpha, replications, seed, progress);
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
        return new PowerAnalysis(
                test, profile, autocorrelation, missing, weekdays, alpha, replications, seed, progress);
    }

    /** This analysis with another seed. */
    public PowerAnalysis withSeed(long seed) {
        return new PowerAnalysis(
                test, profile, autocorrelation, missing, weekdays, alpha, replications, seed, progress);
    }

    /**
     * The power of a plan, averaged over the schedules that may be drawn.
     *
     * @param effect in standard deviations of the noise
     * @throws IllegalArgumentException if the effect is not finite, or it is not clear which conditions are compared
     */
    public Power power(RandomizationDesign design, double effect) {
        return power(design, Optional.empty(), effect);
    }

    /**
     * The power once a schedule is drawn.
     *
     * @throws IllegalArgumentException if the design does not contain the schedule, or as {@link #power}
     */
    public Power powerGiven(RandomizationDesign design, Schedule drawn, double effect) {
        design.objection(drawn).ifPresent(objection -> {
            throw new IllegalArgumentException(
                    "the schedule cannot have been drawn from \"" + design.text() + "\": " + objection);
        });
        return power(design, Optional.of(drawn), effect);
    }

    /** How often the test finds an effect where there is none. */
    public Power falseAlarms(RandomizationDesign design) {
        return power(design, 0);
    }

    /** The power over sizes of the effect, all from the same noise. */
    public PowerCurve curve(RandomizationDesign design, double... effects) {
        return new PowerCurve(
                Arrays.stream(effects).mapToObj(effect -> power(design, effect)).toList());
    }

    /** The power of one effect over designs: numbers of days, minimum lengths, windows. */
    public PowerCurve curve(List<? extends RandomizationDesign> designs, double effect) {
        return new PowerCurve(
                designs.stream().map(design -> power(design, effect)).toList());
    }

    private Power power(RandomizationDesign design, Optional<Schedule> given, double effect) {
        if (!Double.isFinite(effect)) {
            throw new IllegalArgumentException(
                    "effect " + effect + "; a finite number of standard deviations is needed");
        }
        Rehearsal rehearsal = Rehearsal.of(test.withSeed(seed), design);
        double[] p = new double[replications];
        Work work = new Work(progress, replications);
        int pieces = Math.min(replications, 256);
        work.run(pieces, true, piece -> {
            for (int i = piece; i < replications; i += pieces) {
                RandomGenerator random = Rehearsal.generator(seed, i);
                Schedule drawn = design.draw(random);
                Schedule schedule = given.orElse(drawn);
                p[i] = rehearsal.p(schedule, values(schedule, rehearsal.to(), effect, random));
                work.advance(1);
            }
        });
        return summary(design, given, effect, p);
    }

    private Power summary(RandomizationDesign design, Optional<Schedule> given, double effect, double[] p) {
        int found = 0;
        int undefined = 0;
        double sum = 0;
        for (double one : p) {
            // p-values are fractions, α a decimal: .05 itself counts.
            found += one <= alpha * (1 + 1e-12) ? 1 : 0;
            undefined += Double.isNaN(one) ? 1 : 0;
            sum += Double.isNaN(one) ? 1 : one;
        }
        double power = (double) found / replications;
        return new Power(
                design,
                given,
                effect,
                power,
                Math.sqrt(power * (1 - power) / replications),
                sum / replications,
                (double) undefined / replications,
                alpha,
                replications,
                seed);
    }

    private double[] values(Schedule schedule, String treatment, double effect, RandomGenerator random) {
        double[] path = profile.path(schedule, treatment);
        double innovation = StrictMath.sqrt(1 - autocorrelation * autocorrelation);
        Gaussian gaussian = new Gaussian(random);
        double noise = gaussian.next();
        double[] values = new double[path.length];
        for (int day = 0; day < values.length; day++) {
            noise = day == 0 ? noise : autocorrelation * noise + innovation * gaussian.next();
            values[day] = noise + effect * path[day] + weekdays[day % WEEK];
        }
        for (int day = 0; missing > 0 && day < values.length; day++) {
            values[day] = Gaussian.uniform(random) < missing ? Double.NaN : values[day];
        }
        return values;
    }
}
