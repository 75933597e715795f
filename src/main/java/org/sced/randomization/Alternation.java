package org.sced.randomization;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What designs share in which every day has a condition of its own.
 *
 * <p>Inside, a schedule is an array with the place of each day's condition in the list of conditions. Schedules are
 * listed in the order of these arrays, the first day counting most.
 */
abstract class Alternation implements RandomizationDesign {
    private static final int MOST_CONDITIONS = 100;

    private final int days;
    private final List<String> conditions;

    Alternation(int days, List<String> conditions) {
        this.days = days;
        this.conditions = conditions;
    }

    /** The alternation in whose codes the schedules of a design are written; empty if there is none. */
    static Optional<Alternation> behind(RandomizationDesign design) {
        if (design instanceof EqualWeekdays weekdays) {
            return weekdays.blocks().map(Alternation.class::cast);
        }
        return design instanceof Alternation alternation ? Optional.of(alternation) : Optional.empty();
    }

    static List<String> checkedConditions(List<String> named) {
        List<String> conditions = named.stream().map(String::strip).toList();
        if (conditions.size() < 2 || conditions.size() > MOST_CONDITIONS) {
            throw new IllegalArgumentException("a design of " + conditions.size()
                    + (conditions.size() == 1 ? " condition" : " conditions") + "; allowed are 2 to " + MOST_CONDITIONS
                    + ", such as A and B");
        }
        for (String condition : conditions) {
            if (condition.isEmpty()) {
                throw new IllegalArgumentException("a condition is blank; name each, such as A and B");
            }
        }
        if (Set.copyOf(conditions.stream().distinct().toList()).size() < conditions.size()) {
            throw new IllegalArgumentException(
                    "conditions " + String.join(", ", conditions) + " name one twice; every condition stands once");
        }
        return conditions;
    }

    static List<Integer> checkedNumbers(List<String> conditions, List<Integer> numbers) {
        if (numbers.size() != conditions.size()) {
            throw new IllegalArgumentException(numbers.size() + " numbers of days for the " + conditions.size()
                    + " conditions " + String.join(", ", conditions) + "; every condition needs one");
        }
        for (int number : numbers) {
            if (number < 1) {
                throw new IllegalArgumentException(number + " days of a condition; each has at least 1");
            }
        }
        return List.copyOf(numbers);
    }

    /** The same number of days for every condition. */
    static List<Integer> equalNumbers(int days, List<String> conditions) {
        int each = days / conditions.size();
        if (days < 1 || days % conditions.size() != 0) {
            throw new IllegalArgumentException(DesignText.days(days) + " cannot be divided equally among "
                    + DesignText.listed(conditions) + "; take a multiple of " + conditions.size()
                    + ", or give the days of each");
        }
        return IntStream.range(0, conditions.size()).mapToObj(c -> each).toList();
    }

    static int sum(List<Integer> numbers) {
        long sum = numbers.stream().mapToLong(Integer::longValue).sum();
        if (sum > DesignText.MOST_DAYS) {
            throw new IllegalArgumentException(sum + " days; a study has at most " + DesignText.MOST_DAYS);
        }
        return (int) sum;
    }

    /** In how many orders things of several kinds can stand, n!/∏nᵢ!. */
    static BigInteger orders(List<Integer> numbers) {
        BigInteger count = BigInteger.ONE;
        int placed = 0;
        for (int number : numbers) {
            for (int i = 1; i <= number; i++) {
                placed++;
                count = count.multiply(BigInteger.valueOf(placed)).divide(BigInteger.valueOf(i));
            }
        }
        return count;
    }

    /** Puts things of several kinds into their first order, from a place on. */
    static void firstOrder(byte[] codes, int from, List<Integer> numbers) {
        int day = from;
        for (byte c = 0; c < numbers.size(); c++) {
            int end = day + numbers.get(c);
            while (day < end) {
                codes[day++] = c;
            }
        }
    }

    /** Goes on to the next order of things from one place to before another; false, and unchanged, after the last. */
    static boolean nextOrder(byte[] codes, int from, int to) {
        int i = to - 2;
        while (i >= from && codes[i] >= codes[i + 1]) {
            i--;
        }
        if (i < from) {
            return false;
        }
        int j = to - 1;
        while (codes[j] <= codes[i]) {
            j--;
        }
        swap(codes, i, j);
        for (int low = i + 1, high = to - 1; low < high; low++, high--) {
            swap(codes, low, high);
        }
        return true;
    }

    /** Shuffles from one place to before another (Durstenfeld), every order with the same chance. */
    static void shuffle(byte[] codes, int from, int to, RandomGenerator random) {
        for (int i = to - 1; i > from; i--) {
            swap(codes, i, from + UniformDraw.below(i - from + 1, random));
        }
    }

    private static void swap(byte[] codes, int i, int j) {
        byte kept = codes[i];
        codes[i] = codes[j];
        codes[j] = kept;
    }

    /** Writes the first schedule. */
    abstract void first(byte[] codes);

    /** Turns a schedule into the next one; false after the last. */
    abstract boolean next(byte[] codes);

    /** Writes a schedule, each with the same chance. */
    abstract void draw(byte[] codes, RandomGenerator random);

    /**
     * Of a design of at most 64 days whose blocks are drawn independently: for each block the days that two conditions can
     * have; empty if it has no such blocks, or too many choices in one.
     *
     * @param from code of the first condition
     * @param to code of the second condition
     */
    Optional<List<WordDraw.Choices>> choices(int from, int to) {
        return Optional.empty();
    }

    /** Why a schedule, all of whose days have a condition of the design, could not have been drawn. */
    abstract Optional<String> objection(byte[] codes);

    /** The conditions by their codes; more than are compared if there are days of washout. */
    List<String> labels() {
        return conditions;
    }

    /** The part that each code plays where two conditions are compared. */
    final int[] roles(String from, String to) {
        return labels().stream().mapToInt(label -> Runs.role(label, from, to)).toArray();
    }

    /** Writes a schedule of the design as codes. */
    final void encode(Schedule schedule, byte[] codes) {
        List<String> labels = labels();
        for (int day = 0; day < codes.length; day++) {
            codes[day] = (byte) labels.indexOf(schedule.condition(day).orElseThrow());
        }
    }

    final Schedule schedule(byte[] codes) {
        List<String> labels = labels();
        String[] daily = new String[codes.length];
        for (int day = 0; day < daily.length; day++) {
            daily[day] = labels.get(codes[day]);
        }
        return Schedule.daily(daily);
    }

    @Override
    public final int days() {
        return days;
    }

    /** The conditions that are compared, in the order in which they were named. */
    public final List<String> conditions() {
        return conditions;
    }

    @Override
    public final Stream<Schedule> schedules() {
        byte[] codes = new byte[days];
        first(codes);
        Iterator<Schedule> all = new Iterator<>() {
            private boolean more = true;

            @Override
            public boolean hasNext() {
                return more;
            }

            @Override
            public Schedule next() {
                if (!more) {
                    throw new NoSuchElementException();
                }
                Schedule here = schedule(codes);
                more = Alternation.this.next(codes);
                return here;
            }
        };
        return PhaseOrder.stream(all);
    }

    @Override
    public final Schedule draw(RandomGenerator random) {
        requireNonNull(random, "random");
        byte[] codes = new byte[days];
        draw(codes, random);
        return schedule(codes);
    }

    @Override
    public final Optional<String> objection(Schedule schedule) {
        List<String> labels = labels();
        if (!schedule.alternating()) {
            return Optional.of(
                    "the schedule has the phases "
                            + String.join(
                                    ", ",
                                    schedule.phases().stream()
                                            .map(phase -> phase.label())
                                            .toList())
                            + "; the design changes the condition from day to day, and its diary is read as an alternating one");
        }
        if (schedule.days() != days) {
            return Optional.of("the schedule has " + DesignText.days(schedule.days()) + "; the design has " + days
                    + ", and a day at the end that was not measured needs a row of its own");
        }
        byte[] codes = new byte[days];
        for (int day = 0; day < days; day++) {
            Optional<String> condition = schedule.condition(day);
            if (condition.isEmpty()) {
                return Optional.of("day " + (day + 1)
                        + " has no condition; a day that was not measured needs a row of its own, with its condition");
            }
            codes[day] = (byte) labels.indexOf(condition.get());
            if (codes[day] < 0) {
                return Optional.of("day " + (day + 1) + " has " + condition.get() + "; the design has "
                        + DesignText.listed(labels));
            }
        }
        return objection(codes);
    }

    /** Objects to wrong numbers of days from one place to before another. */
    final Optional<String> numbersObjection(byte[] codes, int from, int to, List<Integer> numbers) {
        int[] found = new int[conditions.size()];
        for (int day = from; day < to; day++) {
            found[codes[day]]++;
        }
        for (int c = 0; c < found.length; c++) {
            if (found[c] != numbers.get(c)) {
                String where = to - from == days ? "" : " from day " + (from + 1) + " to " + to;
                return Optional.of(conditions.get(c) + " is on " + DesignText.days(found[c]) + where
                        + "; the design has it on " + numbers.get(c));
            }
        }
        return Optional.empty();
    }

    /** As {@code A 14, B 14}. */
    final String parts(List<Integer> numbers) {
        return String.join(
                ", ",
                IntStream.range(0, conditions.size())
                        .mapToObj(c -> DesignText.quoted(conditions.get(c)) + " " + numbers.get(c))
                        .toList());
    }

    /** As {@code A on 14 days and B on 14 days}. */
    final String inWords(List<Integer> numbers) {
        return DesignText.listed(IntStream.range(0, conditions.size())
                .mapToObj(c -> conditions.get(c) + " on " + DesignText.days(numbers.get(c)))
                .toList());
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof Alternation that && text().equals(that.text());
    }

    @Override
    public final int hashCode() {
        return Objects.hash(text());
    }

    @Override
    public final String toString() {
        return text();
    }
}
