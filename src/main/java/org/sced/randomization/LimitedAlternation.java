package org.sced.randomization;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Alternation in which no condition stands on more than so many days in a row.
 *
 * <p>The conditions stand on their numbers of days. The schedules are counted by dynamic programming over what is left of
 * each condition, and drawn by these counts, so that no draw is thrown away: 12 days, half A and half B, give 208
 * schedules with at most 2 days in a row, and 616 with at most 3. Source: the alternating treatments design of Onghena and
 * Edgington (1994, Behaviour Research and Therapy 32:783), ATD in SCRT.
 *
 * <pre>{@code
 * LimitedAlternation design = LimitedAlternation.of(28, 2, "A", "B");
 * }</pre>
 *
 * <p>Immutable; equal if conditions, numbers and the longest run are equal.
 */
public final class LimitedAlternation extends Alternation {
    private final List<Integer> numbers;
    private final int longestRun;
    private final RunCounts counts;

    private LimitedAlternation(List<String> conditions, List<Integer> numbers, int longestRun) {
        super(sum(numbers), conditions);
        if (longestRun < 1) {
            throw new IllegalArgumentException(
                    "at most " + longestRun + " days in a row; a condition stands on at least 1 day");
        }
        this.numbers = numbers;
        this.longestRun = Math.min(longestRun, days());
        this.counts = new RunCounts(numbers, this.longestRun);
        if (counts.count().signum() == 0) {
            throw new IllegalArgumentException(
                    "at most " + DesignText.days(longestRun) + " in a row leaves no order of " + inWords(numbers));
        }
    }

    /**
     * The same number of days for every condition.
     *
     * @param days how many days there are
     * @param longestRun on how many days in a row a condition may stand at most
     * @param conditions what alternates, as {@code "A", "B"}
     * @throws IllegalArgumentException if the days cannot be divided equally, there are not two different conditions, or
     *     the run is below 1
     */
    public static LimitedAlternation of(int days, int longestRun, String... conditions) {
        List<String> checked = checkedConditions(List.of(conditions));
        return new LimitedAlternation(checked, equalNumbers(days, checked), longestRun);
    }

    static LimitedAlternation of(List<String> conditions, List<Integer> numbers, int longestRun) {
        List<String> checked = checkedConditions(conditions);
        return new LimitedAlternation(checked, checkedNumbers(checked, numbers), longestRun);
    }

    /**
     * The same conditions on other numbers of days, whose sum is the number of all days.
     *
     * @throws IllegalArgumentException if there is not one, at least 1, for each condition, or no order is left
     */
    public LimitedAlternation withNumbers(Integer... daysOfEach) {
        return of(conditions(), List.of(daysOfEach), longestRun);
    }

    /** On how many days each condition stands. */
    public List<Integer> numbers() {
        return numbers;
    }

    /** On how many days in a row a condition may stand at most. */
    public int longestRun() {
        return longestRun;
    }

    RunCounts counts() {
        return counts;
    }

    @Override
    public BigInteger count() {
        return counts.count();
    }

    @Override
    void first(byte[] codes) {
        counts.first(codes);
    }

    @Override
    boolean next(byte[] codes) {
        return counts.next(codes);
    }

    @Override
    void draw(byte[] codes, RandomGenerator random) {
        counts.draw(codes, random);
    }

    @Override
    Optional<String> objection(byte[] codes) {
        int run = 1;
        for (int day = 1; day < codes.length; day++) {
            run = codes[day] == codes[day - 1] ? run + 1 : 1;
            if (run > longestRun) {
                return Optional.of(conditions().get(codes[day]) + " stands on day " + (day + 2 - run) + " to "
                        + (day + 1) + "; allowed are at most " + DesignText.days(longestRun) + " in a row");
            }
        }
        return numbersObjection(codes, 0, codes.length, numbers);
    }

    @Override
    public String text() {
        return DesignText.ALTERNATION + " " + days() + ": " + parts(numbers) + "; run " + longestRun;
    }

    @Override
    public String description() {
        return "The condition of each of " + DesignText.days(days()) + " is drawn at random, " + inWords(numbers)
                + ", none on more than " + DesignText.days(longestRun) + " in a row: "
                + DesignText.equallyLikely(count()) + ".";
    }
}
