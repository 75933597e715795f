package org.sced.randomization;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Completely randomized alternation: the conditions stand on their numbers of days in any order.
 *
 * <p>With n_A days of A among N there are C(N, n_A) schedules, with more conditions N!/∏nᵢ!: 28 days, half of them A and
 * half B, give 40,116,600. The same condition may stand on many days in a row; {@link LimitedAlternation} forbids that.
 * Source: the completely randomized design of Edgington and Onghena (2007, Randomization Tests, 4th ed.), CRD in SCRT.
 *
 * <pre>{@code
 * CompleteAlternation design = CompleteAlternation.of(28, "A", "B");
 * }</pre>
 *
 * <p>Immutable; equal if conditions and numbers are equal.
 */
public final class CompleteAlternation extends Alternation {
    private final List<Integer> numbers;

    private CompleteAlternation(List<String> conditions, List<Integer> numbers) {
        super(sum(numbers), conditions);
        this.numbers = numbers;
    }

    /**
     * The same number of days for every condition.
     *
     * @param days how many days there are
     * @param conditions what alternates, as {@code "A", "B"}
     * @throws IllegalArgumentException if the days cannot be divided equally, or there are not two different conditions
     */
    public static CompleteAlternation of(int days, String... conditions) {
        List<String> checked = checkedConditions(List.of(conditions));
        return new CompleteAlternation(checked, equalNumbers(days, checked));
    }

    /** Conditions with numbers of days of their own. */
    static CompleteAlternation of(List<String> conditions, List<Integer> numbers) {
        List<String> checked = checkedConditions(conditions);
        return new CompleteAlternation(checked, checkedNumbers(checked, numbers));
    }

    /**
     * The same conditions on other numbers of days, whose sum is the number of all days.
     *
     * @throws IllegalArgumentException if there is not one, at least 1, for each condition
     */
    public CompleteAlternation withNumbers(Integer... daysOfEach) {
        return of(conditions(), List.of(daysOfEach));
    }

    /** On how many days each condition stands. */
    public List<Integer> numbers() {
        return numbers;
    }

    @Override
    public BigInteger count() {
        return orders(numbers);
    }

    @Override
    void first(byte[] codes) {
        firstOrder(codes, 0, numbers);
    }

    @Override
    boolean next(byte[] codes) {
        return nextOrder(codes, 0, codes.length);
    }

    @Override
    void draw(byte[] codes, RandomGenerator random) {
        first(codes);
        shuffle(codes, 0, codes.length, random);
    }

    @Override
    Optional<String> objection(byte[] codes) {
        return numbersObjection(codes, 0, codes.length, numbers);
    }

    @Override
    public String text() {
        return DesignText.ALTERNATION + " " + days() + ": " + parts(numbers);
    }

    @Override
    public String description() {
        return "The condition of each of " + DesignText.days(days()) + " is drawn at random, " + inWords(numbers) + ": "
                + DesignText.equallyLikely(count()) + ".";
    }
}
