package org.sced.randomization;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Cycles of periods, as AB and BA, the order within every cycle drawn by itself: the usual n-of-1 trial.
 *
 * <p>With b cycles of A and B there are 2^b schedules, with c conditions (c!)^b. Between two periods there may be days of
 * washout; they stay on the calendar under the condition {@value #WASHOUT}, are the same in every schedule, and are left
 * out of the statistics. Source: Guyatt et al. (1986, New England Journal of Medicine 314:889).
 *
 * <pre>{@code
 * AbCycles design = AbCycles.of(5, 3, "A", "B").withWashout(1);
 * }</pre>
 *
 * <p>Immutable; equal if cycles, conditions, days of a period and of washout are equal.
 */
public final class AbCycles extends Alternation {
    /** The condition of days between two periods, which no test compares. */
    public static final String WASHOUT = "washout";

    private final int cycles;
    private final int periodDays;
    private final int washoutDays;
    private final List<Integer> once;

    private AbCycles(int cycles, int periodDays, int washoutDays, List<String> conditions) {
        super(days(cycles, periodDays, washoutDays, conditions), conditions);
        this.cycles = cycles;
        this.periodDays = periodDays;
        this.washoutDays = washoutDays;
        this.once = conditions.stream().map(condition -> 1).toList();
    }

    private static int days(int cycles, int periodDays, int washoutDays, List<String> conditions) {
        if (cycles < 1 || periodDays < 1 || washoutDays < 0) {
            throw new IllegalArgumentException(cycles + " cycles of periods of " + periodDays + " days with "
                    + washoutDays + " days of washout; allowed are at least 1, 1 and 0");
        }
        if (conditions.contains(WASHOUT)) {
            throw new IllegalArgumentException(
                    "a condition named " + WASHOUT + "; that is the name of the days between two periods");
        }
        long periods = (long) cycles * conditions.size();
        long days = periods * periodDays + (periods - 1) * washoutDays;
        if (days > DesignText.MOST_DAYS) {
            throw new IllegalArgumentException(days + " days; a study has at most " + DesignText.MOST_DAYS);
        }
        return (int) days;
    }

    /**
     * Cycles without washout.
     *
     * @param cycles how many cycles there are
     * @param periodDays how many days a period has
     * @param conditions what alternates, as {@code "A", "B"}
     * @throws IllegalArgumentException if a number is below 1, or there are not two different conditions
     */
    public static AbCycles of(int cycles, int periodDays, String... conditions) {
        return new AbCycles(cycles, periodDays, 0, checkedConditions(List.of(conditions)));
    }

    /** The cycles that fill so many days. */
    static AbCycles ofDays(int days, List<String> conditions, int periodDays, int washoutDays) {
        List<String> checked = checkedConditions(conditions);
        int cycle = checked.size() * (periodDays + washoutDays);
        if (cycle == 0 || (days + washoutDays) % cycle != 0) {
            throw new IllegalArgumentException(DesignText.days(days) + " are no whole number of cycles of "
                    + checked.size() + " periods of " + DesignText.days(periodDays) + " with "
                    + DesignText.days(washoutDays) + " of washout between two");
        }
        return new AbCycles((days + washoutDays) / cycle, periodDays, washoutDays, checked);
    }

    /**
     * The same cycles with days of washout between every two periods.
     *
     * @throws IllegalArgumentException if they are below 0
     */
    public AbCycles withWashout(int days) {
        return new AbCycles(cycles, periodDays, days, conditions());
    }

    /** How many cycles there are. */
    public int cycles() {
        return cycles;
    }

    /** How many days a period has. */
    public int periodDays() {
        return periodDays;
    }

    /** How many days of washout lie between two periods. */
    public int washoutDays() {
        return washoutDays;
    }

    @Override
    List<String> labels() {
        return washoutDays == 0
                ? conditions()
                : Stream.concat(conditions().stream(), Stream.of(WASHOUT)).toList();
    }

    @Override
    public BigInteger count() {
        return orders(once).pow(cycles);
    }

    private int periods() {
        return cycles * once.size();
    }

    private int start(int period) {
        return period * (periodDays + washoutDays);
    }

    private void write(byte[] order, byte[] codes) {
        Arrays.fill(codes, (byte) once.size());
        for (int period = 0; period < order.length; period++) {
            Arrays.fill(codes, start(period), start(period) + periodDays, order[period]);
        }
    }

    private byte[] order(byte[] codes) {
        byte[] order = new byte[periods()];
        for (int period = 0; period < order.length; period++) {
            order[period] = codes[start(period)];
        }
        return order;
    }

    @Override
    void first(byte[] codes) {
        byte[] order = new byte[periods()];
        for (int cycle = 0; cycle < order.length; cycle += once.size()) {
            firstOrder(order, cycle, once);
        }
        write(order, codes);
    }

    @Override
    boolean next(byte[] codes) {
        byte[] order = order(codes);
        for (int cycle = order.length - once.size(); cycle >= 0; cycle -= once.size()) {
            if (nextOrder(order, cycle, cycle + once.size())) {
                write(order, codes);
                return true;
            }
            firstOrder(order, cycle, once);
        }
        return false;
    }

    @Override
    void draw(byte[] codes, RandomGenerator random) {
        byte[] order = new byte[periods()];
        for (int cycle = 0; cycle < order.length; cycle += once.size()) {
            firstOrder(order, cycle, once);
            shuffle(order, cycle, cycle + once.size(), random);
        }
        write(order, codes);
    }

    @Override
    Optional<List<WordDraw.Choices>> choices(int from, int to) {
        return Optional.of(IntStream.range(0, cycles)
                .map(cycle -> cycle * once.size())
                .mapToObj(this::choices)
                .toList());
    }

    /** Any two periods of the cycle that begins with a period, in either order. */
    private WordDraw.Choices choices(int firstPeriod) {
        long period = -1L >>> -periodDays;
        List<long[]> pairs = new ArrayList<>();
        for (int i = 0; i < once.size(); i++) {
            for (int j = 0; j < once.size(); j++) {
                if (i != j) {
                    pairs.add(new long[] {period << start(firstPeriod + i), period << start(firstPeriod + j)});
                }
            }
        }
        return WordDraw.Choices.of(pairs);
    }

    @Override
    Optional<String> objection(byte[] codes) {
        byte[] order = order(codes);
        byte[] expected = new byte[codes.length];
        write(order, expected);
        for (int day = 0; day < codes.length; day++) {
            if (codes[day] != expected[day]
                    || codes[day] == once.size() && day % (periodDays + washoutDays) < periodDays) {
                return Optional.of("day " + (day + 1) + " has " + labels().get(codes[day]) + "; " + place(day));
            }
        }
        for (int cycle = 0; cycle < order.length; cycle += once.size()) {
            byte[] sorted = Arrays.copyOfRange(order, cycle, cycle + once.size());
            Arrays.sort(sorted);
            for (int c = 0; c < sorted.length; c++) {
                if (sorted[c] != c) {
                    return Optional.of("cycle " + (cycle / once.size() + 1)
                            + " does not have every condition once; the design has "
                            + DesignText.listed(conditions()) + " in each cycle");
                }
            }
        }
        return Optional.empty();
    }

    private String place(int day) {
        int period = day / (periodDays + washoutDays);
        return day - start(period) < periodDays
                ? "day " + (start(period) + 1) + " to " + (start(period) + periodDays)
                        + " are one period of one condition"
                : "it is one of washout, which is written " + WASHOUT;
    }

    @Override
    public String text() {
        String washout = washoutDays == 0 ? "" : "; washout " + washoutDays;
        return DesignText.CYCLES + " " + days() + ": "
                + parts(once.stream().map(one -> periodDays).toList()) + washout;
    }

    @Override
    public String description() {
        String washout = washoutDays == 0 || periods() == 1
                ? ""
                : ", with " + DesignText.days(washoutDays)
                        + " of washout between two periods, which count for no condition";
        return (cycles == 1 ? "In 1 cycle" : "In each of " + cycles + " cycles") + " the order of "
                + DesignText.listed(conditions()) + " is drawn at random, " + DesignText.days(periodDays) + " each"
                + washout + ": " + DesignText.equallyLikely(count()) + ".";
    }
}
