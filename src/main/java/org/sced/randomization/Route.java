package org.sced.randomization;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The way through the schedules that a test takes.
 *
 * @param method exact or Monte-Carlo
 * @param choice how that came about, in one sentence
 * @param counter what counts in place of a listing
 * @param draws how many are drawn otherwise
 * @param seed of the draws
 */
record Route(PValueMethod method, String choice, Optional<Counter> counter, int draws, long seed) {
    /** So many schedules are listed if an exact test is demanded and no other limit is set. */
    static final long MOST_LISTED = 1_000_000_000;

    /** So few are listed even if they could be counted. */
    private static final BigInteger FEW = BigInteger.valueOf(20_000);

    /** The way to take where statistics must be computed schedule by schedule, with or without a counter. */
    static Route of(
            PValueMethod asked,
            RandomizationDesign design,
            String statistics,
            long exactLimit,
            int draws,
            long seed,
            Supplier<Optional<Counter>> counters) {
        BigInteger count = design.count();
        String schedules = count.equals(BigInteger.ONE) ? "the only schedule" : "the " + count + " schedules";
        if (asked == PValueMethod.MONTE_CARLO) {
            String choice = "Monte-Carlo, as asked for: " + draws + " of " + schedules + " were drawn";
            return new Route(asked, choice, Optional.empty(), draws, seed);
        }
        boolean within = count.compareTo(BigInteger.valueOf(exactLimit)) <= 0;
        Optional<Counter> counter = counter(count, counters);
        if (counter.isPresent()) {
            return exact(count, schedules, counter, draws, seed);
        }
        if (within || asked == PValueMethod.EXACT) {
            long limit = Math.max(exactLimit, MOST_LISTED);
            if (count.compareTo(BigInteger.valueOf(limit)) > 0) {
                throw new IllegalArgumentException("an exact test with " + statistics + " would go through " + schedules
                        + " one by one; the limit is " + limit + ". Raise it with withExactLimit, or draw some with"
                        + " MONTE_CARLO");
            }
            return exact(count, schedules, counter, draws, seed);
        }
        String choice = "Monte-Carlo, " + draws + " draws: " + schedules + " are more than the limit of " + exactLimit
                + ", and " + statistics + " cannot be counted there without listing";
        return new Route(PValueMethod.MONTE_CARLO, choice, Optional.empty(), draws, seed);
    }

    /** The way to take through the draws of a study. */
    static Route ofStudy(
            PValueMethod asked,
            BigInteger count,
            long exactLimit,
            int draws,
            long seed,
            Supplier<Optional<Counter>> counters) {
        String all = count.equals(BigInteger.ONE) ? "the only draw" : "the " + count + " draws";
        if (asked == PValueMethod.MONTE_CARLO) {
            String choice = "Monte-Carlo, as asked for: " + draws + " of " + all + " were taken at random";
            return new Route(asked, choice, Optional.empty(), draws, seed);
        }
        Optional<Counter> counter = counter(count, counters);
        if (counter.isPresent() || count.compareTo(BigInteger.valueOf(exactLimit)) <= 0) {
            return exact(count, all, counter, draws, seed);
        }
        if (asked == PValueMethod.EXACT) {
            throw new IllegalArgumentException("an exact test of " + count + " draws; the limit is " + exactLimit
                    + ". Raise it with withExactLimit, or draw some with MONTE_CARLO");
        }
        String choice = "Monte-Carlo, " + draws + " taken at random: " + all + " are more than the limit of "
                + exactLimit + ", and cannot be counted without listing them";
        return new Route(PValueMethod.MONTE_CARLO, choice, Optional.empty(), draws, seed);
    }

    private static Optional<Counter> counter(BigInteger count, Supplier<Optional<Counter>> counters) {
        return count.compareTo(FEW) <= 0 ? Optional.empty() : counters.get();
    }

    /** All are counted if there is a counter, else listed. */
    private static Route exact(BigInteger count, String all, Optional<Counter> counter, int draws, long seed) {
        String how = counter.isPresent()
                ? " were counted without listing them"
                : count.equals(BigInteger.ONE) ? " was listed" : " were listed";
        return new Route(PValueMethod.EXACT, "exact: " + all + how, counter, draws, seed);
    }

    Route withSeed(long another) {
        return new Route(method, choice, counter, draws, another);
    }

    /** Computes every draw of this way one by one. */
    <S extends Sink> List<S> fill(Passage passage, Supplier<S> sinks) {
        return method == PValueMethod.EXACT ? passage.all(sinks) : passage.drawn(draws, seed, sinks);
    }

    Counts counts(Passage passage, Yardstick yardstick) {
        return counter.isPresent()
                ? counter.get().count(yardstick)
                : Counts.sum(fill(passage, () -> new Tally(yardstick, 0)));
    }
}
