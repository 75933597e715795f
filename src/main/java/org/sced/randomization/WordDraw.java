package org.sced.randomization;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Draws the days that two conditions of an alternation on at most 64 days have, as the bits of two words; each schedule with
 * the same chance. Quicker than a code for every day.
 */
interface WordDraw {
    /** So many choices are put into one table. */
    int MOST_CHOICES = 1024;

    /** Draws a schedule and writes the days of both conditions. */
    void next(Runs into, RandomGenerator random);

    /** What draws the days of two conditions, for each thread its own; empty if there is no quick way. */
    static Optional<Supplier<WordDraw>> of(Alternation design, String from, String to) {
        int days = design.days();
        int fromPlace = design.conditions().indexOf(from);
        int toPlace = design.conditions().indexOf(to);
        if (fromPlace < 0 || toPlace < 0 || days > Long.SIZE) {
            return Optional.empty();
        }
        boolean two = design.conditions().size() == 2;
        if (design instanceof CompleteAlternation complete) {
            int wantedFrom = complete.numbers().get(fromPlace);
            int wantedTo = complete.numbers().get(toPlace);
            return Optional.of(
                    two
                            ? () -> ofTwo(days, random -> set(days, wantedTo, random))
                            : () -> new Shuffle(days, wantedFrom, wantedTo));
        }
        if (design instanceof LimitedAlternation limited) {
            return limited.counts().words(toPlace).map(words -> () -> ofTwo(days, words.get()));
        }
        return design.choices(fromPlace, toPlace).map(blocks -> {
            List<Choices> merged = merged(blocks);
            return () -> (into, random) -> choose(merged, into, random);
        });
    }

    /** Of two conditions one has the days that the other has not. */
    private static WordDraw ofTwo(int days, ToLongFunction<RandomGenerator> toDays) {
        long all = -1L >>> -days;
        return (into, random) -> {
            long drawn = toDays.applyAsLong(random);
            into.read(all & ~drawn, drawn);
        };
    }

    /** Days drawn one after the other from those that are left (Durstenfeld's shuffle, as far as it is needed). */
    final class Shuffle implements WordDraw {
        private final int[] order;
        private final int wantedFrom;
        private final int wanted;

        Shuffle(int days, int wantedFrom, int wantedTo) {
            this.order = IntStream.range(0, days).toArray();
            this.wantedFrom = wantedFrom;
            this.wanted = wantedFrom + wantedTo;
        }

        @Override
        public void next(Runs into, RandomGenerator random) {
            long fromDays = 0;
            long toDays = 0;
            long bits = 0;
            for (int i = 0; i < wanted; i++) { // whatever the order was, every one comes with the same chance
                int left = order.length - i;
                bits = (i & 1) == 0 ? random.nextLong() : bits << Integer.SIZE;
                long product = (bits >>> Integer.SIZE) * left;
                while (isUneven(product, left)) {
                    product = (random.nextLong() >>> Integer.SIZE) * left;
                }
                int place = i + (int) (product >>> Integer.SIZE);
                int day = order[place];
                order[place] = order[i];
                order[i] = day;
                long bit = 1L << day;
                long first =
                        i - wantedFrom >> Integer.SIZE - 1; // all bits for the first condition, none for the second
                fromDays |= bit & first;
                toDays |= bit & ~first;
            }
            into.read(fromDays, toDays);
        }
    }

    /**
     * The days that two conditions can have in a block, as bits; all choices are equally likely.
     *
     * @param from those of the first condition
     * @param to those of the second condition
     */
    record Choices(long[] from, long[] to) {
        private static final Choices NOTHING = new Choices(new long[1], new long[1]);

        int size() {
            return from.length;
        }

        /** All choices with all of another block. */
        Choices and(Choices other) {
            long[] bothFrom = new long[size() * other.size()];
            long[] bothTo = new long[bothFrom.length];
            for (int i = 0; i < bothFrom.length; i++) {
                bothFrom[i] = from[i % size()] | other.from[i / size()];
                bothTo[i] = to[i % size()] | other.to[i / size()];
            }
            return new Choices(bothFrom, bothTo);
        }

        /** All ways in which two conditions can have so many of some days. */
        static Choices of(int[] days, int wantedFrom, int wantedTo) {
            List<long[]> pairs = new ArrayList<>();
            for (long toDays : sets(days, wantedTo)) {
                int[] left = IntStream.of(days)
                        .filter(day -> (toDays >> day & 1) == 0)
                        .toArray();
                for (long fromDays : sets(left, wantedFrom)) {
                    pairs.add(new long[] {fromDays, toDays});
                }
            }
            return of(pairs);
        }

        /** Pairs of words, those of the first condition before those of the second. */
        static Choices of(List<long[]> pairs) {
            return new Choices(
                    pairs.stream().mapToLong(pair -> pair[0]).toArray(),
                    pairs.stream().mapToLong(pair -> pair[1]).toArray());
        }

        /** All sets of so many days among some, as words. */
        private static long[] sets(int[] days, int wanted) {
            return IntStream.range(0, 1 << days.length)
                    .filter(set -> Integer.bitCount(set) == wanted)
                    .mapToLong(set -> IntStream.range(0, days.length)
                            .filter(i -> (set >> i & 1) == 1)
                            .mapToLong(i -> 1L << days[i])
                            .sum())
                    .toArray();
        }
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
    private static void choose(List<Choices> tables, Runs into, RandomGenerator random) {
        long fromDays = 0;
        long toDays = 0;
        for (int i = 0; i < tables.size(); i++) {
            Choices table = tables.get(i);
            long product;
            do {
                product = (random.nextLong() >>> Integer.SIZE) * table.size();
            } while (isUneven(product, table.size()));
            int choice = (int) (product >>> Integer.SIZE);
            fromDays |= table.from[choice];
            toDays |= table.to[choice];
        }
        into.read(fromDays, toDays);
    }

    /** The same choices in fewer tables. */
    private static List<Choices> merged(List<Choices> blocks) {
        List<Choices> merged = new ArrayList<>();
        Choices last = Choices.NOTHING;
        for (Choices block : blocks) {
            if ((long) last.size() * block.size() > MOST_CHOICES && last.size() > 1) {
                merged.add(last);
                last = block;
            } else {
                last = last.and(block);
            }
        }
        merged.add(last);
        return merged;
    }
}
