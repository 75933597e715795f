package org.sced.randomization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Draws an alternation of two conditions on at most 64 days as one word, whose bits are the days of one condition; each
 * schedule with the same chance. Quicker than a code for every day.
 */
interface WordDraw {
    /** So many choices are put into one table. */
    int MOST_CHOICES = 1024;

    long next(RandomGenerator random);

    /** What draws the days of a condition, for each thread its own; empty if a design has more conditions or days. */
    static Optional<Supplier<WordDraw>> of(Alternation design, String condition) {
        if (design.conditions().size() != 2 || design.days() > Long.SIZE) {
            return Optional.empty();
        }
        int place = design.conditions().indexOf(condition);
        if (design instanceof CompleteAlternation complete) {
            int wanted = complete.numbers().get(place);
            return Optional.of(() -> random -> set(design.days(), wanted, random));
        }
        if (design instanceof LimitedAlternation limited) {
            return limited.counts().words(place);
        }
        return design.blocks(place).map(blocks -> {
            List<long[]> merged = merged(blocks);
            return () -> random -> chosen(merged, random);
        });
    }

    /** So many of the days, each set with the same chance (Floyd). */
    private static long set(int days, int wanted, RandomGenerator random) {
        long set = 0;
        long bits = 0;
        for (int day = days - wanted; day < days; day++) {
            bits = (day - days + wanted & 1) == 0 ? random.nextLong() : bits << Integer.SIZE;
            long product = (bits >>> Integer.SIZE) * (day + 1);
            if (isUneven(product, day + 1)) {
                return set(days, wanted, random);
            }
            int drawn = (int) (product >>> Integer.SIZE);
            // Where the drawn day is already in the set, the last one comes in.
            int taken = (int) (set >>> drawn) & 1;
            set |= 1L << drawn + taken * (day - drawn);
        }
        return set;
    }

    /**
     * Whether a number of 32 bits times a bound is one of the few that would give some places a larger chance (Lemire 2019,
     * ACM Transactions on Modeling and Computer Simulation 29(1):3).
     */
    private static boolean isUneven(long product, int bound) {
        long low = product & 0xffffffffL;
        return low < bound && low < Integer.remainderUnsigned(-bound, bound);
    }

    /** One choice from every table. */
    private static long chosen(List<long[]> tables, RandomGenerator random) {
        long days = 0;
        for (int i = 0; i < tables.size(); i++) {
            long[] table = tables.get(i);
            long product;
            do {
                product = (random.nextLong() >>> Integer.SIZE) * table.length;
            } while (isUneven(product, table.length));
            days |= table[(int) (product >>> Integer.SIZE)];
        }
        return days;
    }

    /** The same choices in fewer tables. */
    private static List<long[]> merged(List<long[]> blocks) {
        List<long[]> merged = new ArrayList<>();
        long[] last = {0};
        for (long[] block : blocks) {
            if ((long) last.length * block.length > MOST_CHOICES && last.length > 1) {
                merged.add(last);
                last = block;
            } else {
                long[] before = last;
                last = Arrays.stream(block)
                        .flatMap(days -> Arrays.stream(before).map(earlier -> earlier | days))
                        .toArray();
            }
        }
        merged.add(last);
        return merged;
    }

    /** All sets of so many days among some, as words. */
    static long[] sets(int[] days, int wanted) {
        return IntStream.range(0, 1 << days.length)
                .filter(set -> Integer.bitCount(set) == wanted)
                .mapToLong(set -> IntStream.range(0, days.length)
                        .filter(i -> (set >> i & 1) == 1)
                        .mapToLong(i -> 1L << days[i])
                        .sum())
                .toArray();
    }
}
