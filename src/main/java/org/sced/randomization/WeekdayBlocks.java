package org.sced.randomization;

import java.math.BigInteger;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Alternation in which every condition has all days of the week equally often: blocks of all first days of the weeks, of
 * all second ones …, laid back on the calendar.
 */
final class WeekdayBlocks extends Alternation {
    private static final int WEEK = DayOfWeek.values().length;

    private final Blocks sorted;

    private WeekdayBlocks(Blocks sorted) {
        super(sorted.days(), sorted.conditions());
        this.sorted = sorted;
    }

    /** The balanced schedules of a complete alternation; empty if its numbers are no multiples of a week. */
    static Optional<WeekdayBlocks> of(CompleteAlternation complete) {
        if (complete.numbers().stream().anyMatch(number -> number % WEEK != 0)) {
            return Optional.empty();
        }
        return Optional.of(new WeekdayBlocks(Blocks.of(
                complete.days(),
                complete.conditions(),
                complete.numbers().stream().map(number -> number / WEEK).toList())));
    }

    /** Where a day stands when all are sorted by weekday. */
    private int place(int day) {
        return day % WEEK * (days() / WEEK) + day / WEEK;
    }

    private byte[] toBlocks(byte[] codes) {
        byte[] blocks = new byte[codes.length];
        for (int day = 0; day < codes.length; day++) {
            blocks[place(day)] = codes[day];
        }
        return blocks;
    }

    private void toCalendar(byte[] blocks, byte[] codes) {
        for (int day = 0; day < codes.length; day++) {
            codes[day] = blocks[place(day)];
        }
    }

    @Override
    void first(byte[] codes) {
        byte[] blocks = new byte[codes.length];
        sorted.first(blocks);
        toCalendar(blocks, codes);
    }

    @Override
    boolean next(byte[] codes) {
        byte[] blocks = toBlocks(codes);
        boolean more = sorted.next(blocks);
        toCalendar(blocks, codes);
        return more;
    }

    @Override
    void draw(byte[] codes, RandomGenerator random) {
        byte[] blocks = new byte[codes.length];
        sorted.draw(blocks, random);
        toCalendar(blocks, codes);
    }

    @Override
    Optional<List<WordDraw.Choices>> choices(int from, int to) {
        int[] onCalendar = new int[days()];
        for (int day = 0; day < onCalendar.length; day++) {
            onCalendar[place(day)] = day;
        }
        return sorted.choices(from, to, place -> onCalendar[place]);
    }

    @Override
    Optional<String> objection(byte[] codes) {
        return sorted.objection(toBlocks(codes));
    }

    @Override
    public BigInteger count() {
        return sorted.count();
    }

    @Override
    public String text() {
        return sorted.text() + "; sorted by weekday";
    }

    @Override
    public String description() {
        return sorted.description();
    }
}
