package org.sced.randomization;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Randomized blocks: the days are cut into blocks of equal size, and in every block the conditions stand on their
 * numbers of days in an order of its own.
 *
 * <p>Pairs of A and B over N days give 2^(N/2) schedules; blocks with nᵢ days of each condition give (n!/∏nᵢ!)^b, n being
 * the days of a block and b the number of blocks. Every block holds against slow changes over time. Source: the randomized
 * block design of Edgington and Onghena (2007, Randomization Tests, 4th ed.), RBD in SCRT.
 *
 * <pre>{@code
 * Blocks pairs = Blocks.of(28, "A", "B");
 * Blocks fours = pairs.withNumbers(2, 2);
 * }</pre>
 *
 * <p>Immutable; equal if days, conditions and numbers are equal.
 */
public final class Blocks extends Alternation {
    /** The choices in a block are listed up to this number of days, and up to this number of choices. */
    private static final int MOST_LISTED = 16;

    private static final BigInteger MOST_CHOICES = BigInteger.valueOf(20_000);

    private final List<Integer> numbers;
    private final int size;

    private Blocks(int days, List<String> conditions, List<Integer> numbers) {
        super(days, conditions);
        this.numbers = numbers;
        this.size = sum(numbers);
        if (days < 1 || days % size != 0) {
            throw new IllegalArgumentException(
                    DesignText.days(days) + " cannot be cut into blocks of " + size + "; take a multiple of " + size);
        }
    }

    /**
     * Blocks in which every condition stands on one day.
     *
     * @param days how many days there are
     * @param conditions what alternates, as {@code "A", "B"}
     * @throws IllegalArgumentException if the days are no multiple of a block, or there are not two different conditions
     */
    public static Blocks of(int days, String... conditions) {
        List<String> checked = checkedConditions(List.of(conditions));
        return of(days, checked, checked.stream().map(condition -> 1).toList());
    }

    static Blocks of(int days, List<String> conditions, List<Integer> numbers) {
        List<String> checked = checkedConditions(conditions);
        return new Blocks(days, checked, checkedNumbers(checked, numbers));
    }

    /**
     * The same days in blocks in which each condition stands on a number of days of its own.
     *
     * @throws IllegalArgumentException if there is not one, at least 1, for each condition, or the days are no multiple of
     *     their sum
     */
    public Blocks withNumbers(Integer... daysOfEachInABlock) {
        return of(days(), conditions(), List.of(daysOfEachInABlock));
    }

    /** On how many days of a block each condition stands. */
    public List<Integer> numbers() {
        return numbers;
    }

    /** How many days a block has. */
    public int size() {
        return size;
    }

    @Override
    public BigInteger count() {
        return orders(numbers).pow(days() / size);
    }

    @Override
    void first(byte[] codes) {
        for (int block = 0; block < codes.length; block += size) {
            firstOrder(codes, block, numbers);
        }
    }

    @Override
    boolean next(byte[] codes) {
        for (int block = codes.length - size; block >= 0; block -= size) {
            if (nextOrder(codes, block, block + size)) {
                return true;
            }
            firstOrder(codes, block, numbers);
        }
        return false;
    }

    @Override
    void draw(byte[] codes, RandomGenerator random) {
        first(codes);
        for (int block = 0; block < codes.length; block += size) {
            shuffle(codes, block, block + size, random);
        }
    }

    @Override
    Optional<List<WordDraw.Choices>> choices(int from, int to) {
        return choices(from, to, day -> day);
    }

    /** The same with every day at another place. */
    Optional<List<WordDraw.Choices>> choices(int from, int to, IntUnaryOperator place) {
        int wantedFrom = numbers.get(from);
        int wantedTo = numbers.get(to);
        BigInteger choices = orders(List.of(wantedFrom, wantedTo, size - wantedFrom - wantedTo));
        if (size > MOST_LISTED || choices.compareTo(MOST_CHOICES) > 0) {
            return Optional.empty();
        }
        return Optional.of(IntStream.range(0, days() / size)
                .mapToObj(block -> IntStream.range(block * size, block * size + size)
                        .map(place)
                        .toArray())
                .map(days -> WordDraw.Choices.of(days, wantedFrom, wantedTo))
                .toList());
    }

    @Override
    Optional<String> objection(byte[] codes) {
        for (int block = 0; block < codes.length; block += size) {
            Optional<String> objection = numbersObjection(codes, block, block + size, numbers);
            if (objection.isPresent()) {
                return objection;
            }
        }
        return Optional.empty();
    }

    @Override
    public String text() {
        return DesignText.BLOCKS + " " + days() + ": " + parts(numbers);
    }

    @Override
    public String description() {
        int blocks = days() / size;
        return DesignText.days(days()) + (blocks == 1 ? " are 1 block" : " are cut into " + blocks + " blocks") + " of "
                + size + ", and in each the order is drawn at random, " + inWords(numbers) + ": "
                + DesignText.equallyLikely(count()) + ".";
    }
}
