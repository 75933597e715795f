package org.sced.randomization;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Multiple baselines: several persons go from A to B, at different times.
 *
 * <p>Each person has the same days. The windows, one for each person, are the days on which B may start, counted from 1; a
 * window of one day is a fixed start. What is drawn is told by the {@link Procedure}.
 *
 * <pre>{@code
 * MultipleBaseline design = MultipleBaseline.koehlerLevin(
 *         20, StartWindow.ofDays("B", 5, 7), StartWindow.ofDays("B", 9, 11), StartWindow.ofDays("B", 13, 15));
 * }</pre>
 *
 * <p>Immutable; equal if procedure, days, windows and distance are equal.
 */
public final class MultipleBaseline implements StudyDesign {
    static final String INTERVENTION = "B";
    private static final List<String> CONDITIONS = List.of("A", INTERVENTION);
    private static final int MOST_PERMUTED = 12;

    /** What is drawn. */
    public enum Procedure {
        /**
         * The starts are fixed, and the persons are assigned to them at random: I! draws for I persons. Source: Wampold
         * and Worsham (1986, Behavioral Assessment 8:135).
         */
        WAMPOLD_WORSHAM(true),
        /**
         * Every person's start is drawn from that person's window, independently: ∏kᵢ draws for windows of kᵢ days.
         * Source: Marascuilo and Busk (1988, Behavioral Assessment 10:1); {@code rand_test} of scan for several cases.
         */
        MARASCUILO_BUSK(false),
        /**
         * As {@link #MARASCUILO_BUSK}, but only the draws in which each person starts at least so many days after the
         * person before. Source: a restriction of that kind is proposed by Levin, Ferron and Gafurov (2018, Developmental
         * Neurorehabilitation 21:290).
         */
        RESTRICTED_MARASCUILO_BUSK(false),
        /**
         * The persons are assigned to the windows at random, and a start is drawn in each: I!·∏kⱼ draws. Where windows
         * overlap, some schedules come about in several ways and are counted as often. Source: Koehler and Levin (1998,
         * Psychological Methods 3:206), MBD in SCRT.
         */
        KOEHLER_LEVIN(true),
        /**
         * Fixed starts and assigned persons, as {@link #WAMPOLD_WORSHAM}, but compared between persons: whenever one
         * starts, the change of that person is ranked among those of all who have not started yet. Source: Revusky (1967,
         * Journal of the Experimental Analysis of Behavior 10:319).
         */
        REVUSKY(true),
        /**
         * The comparison of {@link #REVUSKY} with a start drawn in each window, as {@link #KOEHLER_LEVIN}. Source: Levin,
         * Ferron and Gafurov (2018, Developmental Neurorehabilitation 21:290).
         */
        MODIFIED_REVUSKY(true);

        private final boolean permuted;

        Procedure(boolean permuted) {
            this.permuted = permuted;
        }

        /** Whether persons are compared with persons, by ranks; else each person's A and B are. */
        public boolean ranksPersons() {
            return this == REVUSKY || this == MODIFIED_REVUSKY;
        }
    }

    private final Procedure procedure;
    private final int days;
    private final List<StartWindow> windows;
    private final int apart;
    private final Optional<ChangeDays> starts;

    MultipleBaseline(Procedure procedure, int days, List<StartWindow> windows, int apart) {
        this.procedure = requireNonNull(procedure, "procedure");
        this.days = days;
        this.windows = List.copyOf(windows);
        this.apart = apart;
        if (windows.size() < 2 || procedure.permuted && windows.size() > MOST_PERMUTED) {
            throw new IllegalArgumentException("multiple baselines of " + StudyText.persons(windows.size())
                    + "; allowed are 2" + (procedure.permuted ? " to " + MOST_PERMUTED : " and more"));
        }
        for (StartWindow window : windows) {
            if (window.last() >= days) {
                throw new IllegalArgumentException(
                        "B may start on day " + days(window) + "; the study has days 1 to " + days);
            }
        }
        boolean fixed = procedure == Procedure.WAMPOLD_WORSHAM || procedure == Procedure.REVUSKY;
        for (StartWindow window : windows) {
            if (fixed && window.first() < window.last()) {
                throw new IllegalArgumentException(StudyText.word(procedure) + " with B starting on day " + days(window)
                        + "; its starts are fixed days");
            }
        }
        for (int i = 1; procedure.ranksPersons() && i < windows.size(); i++) {
            if (windows.get(i).first() <= windows.get(i - 1).last()) {
                throw new IllegalArgumentException(StudyText.word(procedure) + " with windows " + windowsText()
                        + "; each must lie behind the one before, so that the persons start one after the other");
            }
        }
        boolean restricted = procedure == Procedure.RESTRICTED_MARASCUILO_BUSK;
        if (restricted ? apart < 1 : apart != 0) {
            throw new IllegalArgumentException(StudyText.word(procedure) + " with starts " + apart + " days apart; "
                    + (restricted ? "at least 1 is needed" : "only the restricted one has a distance"));
        }
        this.starts = restricted ? Optional.of(staggered()) : Optional.empty();
    }

    /** Starts as change days, the distance as length of the phase between two. */
    private ChangeDays staggered() {
        int[] minimum = new int[windows.size() + 1];
        Arrays.fill(minimum, apart);
        minimum[0] = 1;
        minimum[windows.size()] = 1;
        return ChangeDays.of(
                        days,
                        windows.stream().mapToInt(StartWindow::first).toArray(),
                        windows.stream().mapToInt(StartWindow::last).toArray(),
                        minimum)
                .orElseThrow(() -> new IllegalArgumentException(
                        "windows " + windowsText() + " leave no starts at least " + DesignText.days(apart) + " apart"));
    }

    /**
     * Fixed starts to which the persons are assigned at random.
     *
     * @param days how many days each person has
     * @param startDays the first days of B, counted from 1
     * @throws IllegalArgumentException if there are fewer than two, or one lies outside the days
     */
    public static MultipleBaseline wampoldWorsham(int days, Integer... startDays) {
        return new MultipleBaseline(Procedure.WAMPOLD_WORSHAM, days, fixed(startDays), 0);
    }

    /**
     * Starts drawn for every person independently.
     *
     * @param days how many days each person has
     * @param windows for each person, in order, the days on which B may start
     * @throws IllegalArgumentException as {@link #wampoldWorsham}
     */
    public static MultipleBaseline marascuiloBusk(int days, StartWindow... windows) {
        return new MultipleBaseline(Procedure.MARASCUILO_BUSK, days, List.of(windows), 0);
    }

    /**
     * Starts drawn for every person, each at least so many days after that of the person before.
     *
     * @param days how many days each person has
     * @param apart the fewest days from one start to the next; at least 1
     * @param windows for each person, in order, the days on which B may start
     * @throws IllegalArgumentException as {@link #wampoldWorsham}, or if no such starts are possible
     */
    public static MultipleBaseline restrictedMarascuiloBusk(int days, int apart, StartWindow... windows) {
        return new MultipleBaseline(Procedure.RESTRICTED_MARASCUILO_BUSK, days, List.of(windows), apart);
    }

    /**
     * Windows to which the persons are assigned at random, with a start drawn in each.
     *
     * @param days how many days each person has
     * @param windows the days on which B may start
     * @throws IllegalArgumentException as {@link #wampoldWorsham}
     */
    public static MultipleBaseline koehlerLevin(int days, StartWindow... windows) {
        return new MultipleBaseline(Procedure.KOEHLER_LEVIN, days, List.of(windows), 0);
    }

    /**
     * Fixed starts, one after the other, to which the persons are assigned at random; persons are compared.
     *
     * @param days how many days each person has
     * @param startDays the first days of B, counted from 1, in order
     * @throws IllegalArgumentException as {@link #wampoldWorsham}, or if the starts are not in order
     */
    public static MultipleBaseline revusky(int days, Integer... startDays) {
        return new MultipleBaseline(Procedure.REVUSKY, days, fixed(startDays), 0);
    }

    /**
     * Windows one after the other to which the persons are assigned at random, with a start drawn in each; persons are
     * compared.
     *
     * @param days how many days each person has
     * @param windows the days on which B may start, in order
     * @throws IllegalArgumentException as {@link #wampoldWorsham}, or if the windows are not in order
     */
    public static MultipleBaseline modifiedRevusky(int days, StartWindow... windows) {
        return new MultipleBaseline(Procedure.MODIFIED_REVUSKY, days, List.of(windows), 0);
    }

    private static List<StartWindow> fixed(Integer... startDays) {
        return Arrays.stream(startDays)
                .map(day -> StartWindow.ofDays(INTERVENTION, day, day))
                .toList();
    }

    /** What is drawn. */
    public Procedure procedure() {
        return procedure;
    }

    /** How many days each person has. */
    @Override
    public int days() {
        return days;
    }

    /** The days on which B may start. */
    public List<StartWindow> windows() {
        return windows;
    }

    /** The fewest days from one start to the next; 0 where nothing is asked. */
    public int apart() {
        return apart;
    }

    @Override
    public int persons() {
        return windows.size();
    }

    @Override
    public BigInteger count() {
        if (starts.isPresent()) {
            return new ChangeDayCounts(starts.get()).count();
        }
        BigInteger count = BigInteger.ONE;
        for (int i = 0; i < windows.size(); i++) {
            count = count.multiply(BigInteger.valueOf(width(windows.get(i))));
            if (procedure.permuted) {
                count = count.multiply(BigInteger.valueOf(i + 1L));
            }
        }
        return count;
    }

    private static int width(StartWindow window) {
        return window.last() - window.first() + 1;
    }

    @Override
    public Stream<List<Schedule>> schedules() {
        return PhaseOrder.stream(startDays()).map(this::withStarts);
    }

    private Iterator<int[]> startDays() {
        return starts.isPresent() ? starts.get().iterator() : new Starts();
    }

    /** For every assignment of persons to windows all starts, the last person's running fastest. */
    private final class Starts implements Iterator<int[]> {
        private final Iterator<byte[]> orders = procedure.permuted
                ? Permutations.of(persons())
                : List.of(Permutations.identity(persons())).iterator();
        private Iterator<int[]> ofOrder = begin();

        private Iterator<int[]> begin() {
            byte[] order = orders.next();
            return Odometer.of(days(order, StartWindow::first), days(order, StartWindow::last));
        }

        @Override
        public boolean hasNext() {
            return ofOrder.hasNext() || orders.hasNext();
        }

        @Override
        public int[] next() {
            if (!ofOrder.hasNext()) {
                ofOrder = begin();
            }
            return ofOrder.next();
        }
    }

    private int[] days(byte[] order, ToIntFunction<StartWindow> end) {
        return IntStream.range(0, order.length)
                .map(person -> end.applyAsInt(windows.get(order[person])))
                .toArray();
    }

    /** The draws by the places of the starts among all days on which B may start, or those on which the person's may. */
    Optional<StudyMenu> menu() {
        if (procedure == Procedure.MARASCUILO_BUSK) {
            List<RandomizationDesign> own = new ArrayList<>();
            windows.forEach(window -> own.add(StartWindows.of(days, CONDITIONS.get(0), window)));
            return Replication.of(own).menu();
        }
        int[] places = new int[days];
        List<Schedule> schedules = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            int start = day;
            if (windows.stream().anyMatch(window -> window.first() <= start && start <= window.last())) {
                places[day] = schedules.size();
                schedules.add(withStart(day));
            }
        }
        UnaryOperator<int[]> numbers = starting -> {
            int[] draw = starting.clone();
            for (int i = 0; i < draw.length; i++) {
                draw[i] = places[starting[i]];
            }
            return draw;
        };
        return Optional.of(new StudyMenu(
                Collections.nCopies(persons(), schedules),
                false,
                () -> PhaseOrder.stream(startDays()).map(numbers).iterator(),
                random -> numbers.apply(drawStartDays(random))));
    }

    private List<Schedule> withStarts(int[] days) {
        return Arrays.stream(days).mapToObj(this::withStart).toList();
    }

    private Schedule withStart(int day) {
        return Schedule.phases(days, CONDITIONS, new int[] {day});
    }

    @Override
    public List<Schedule> draw(RandomGenerator random) {
        requireNonNull(random, "random");
        return withStarts(drawStartDays(random));
    }

    private int[] drawStartDays(RandomGenerator random) {
        if (starts.isPresent()) {
            return new ChangeDayCounts(starts.get()).draw(random);
        }
        byte[] order = Permutations.identity(persons());
        if (procedure.permuted) {
            Alternation.shuffle(order, 0, order.length, random);
        }
        int[] drawn = new int[order.length];
        for (int person = 0; person < drawn.length; person++) {
            StartWindow window = windows.get(order[person]);
            drawn[person] = window.first() + UniformDraw.below(width(window), random);
        }
        return drawn;
    }

    @Override
    public Optional<String> objection(List<Schedule> schedules) {
        Optional<String> wrong = StudyDesign.personsObjection(this, schedules);
        if (wrong.isPresent()) {
            return wrong;
        }
        int[] found = new int[persons()];
        for (int i = 0; i < found.length; i++) {
            Schedule schedule = schedules.get(i);
            String person = "person " + (i + 1);
            if (schedule.alternating()
                    || !schedule.phases().stream()
                            .map(phase -> phase.condition())
                            .toList()
                            .equals(CONDITIONS)) {
                return Optional.of(person + " has the schedule " + schedule + "; the design has A and then B");
            }
            if (schedule.days() != days) {
                return Optional.of(person + " has " + DesignText.days(schedule.days()) + "; the design has " + days
                        + ", and a day at the end that was not measured needs a row of its own");
            }
            found[i] = schedule.changeDays()[0];
        }
        return procedure.permuted ? unassignable(found) : outside(found);
    }

    private Optional<String> outside(int[] found) {
        for (int i = 0; i < found.length; i++) {
            if (found[i] < windows.get(i).first() || found[i] > windows.get(i).last()) {
                return Optional.of("person " + (i + 1) + " starts B on day " + (found[i] + 1) + "; allowed is day "
                        + days(windows.get(i)));
            }
            if (i > 0 && apart > 0 && found[i] - found[i - 1] < apart) {
                return Optional.of("person " + (i + 1) + " starts B on day " + (found[i] + 1) + ", person " + i
                        + " on day " + (found[i - 1] + 1) + "; they must start in this order, at least "
                        + DesignText.days(apart) + " apart");
            }
        }
        return Optional.empty();
    }

    private Optional<String> unassignable(int[] found) {
        if (ways(found).signum() > 0) {
            return Optional.empty();
        }
        String days = DesignText.listed(Arrays.stream(found)
                .sorted()
                .mapToObj(day -> String.valueOf(day + 1))
                .toList());
        return Optional.of(
                "B starts on days " + days + "; that is not one start in each of the windows " + windowsText());
    }

    /** In how many ways persons with these starts can be assigned to the windows; a permanent, over sets of windows. */
    private BigInteger ways(int[] found) {
        BigInteger[] ways = new BigInteger[1 << found.length];
        Arrays.fill(ways, BigInteger.ZERO);
        ways[0] = BigInteger.ONE;
        for (int taken = 1; taken < ways.length; taken++) {
            int day = found[Integer.bitCount(taken) - 1];
            for (int j = 0; j < found.length; j++) {
                boolean has =
                        day >= windows.get(j).first() && day <= windows.get(j).last();
                if (has && (taken >> j & 1) == 1) {
                    ways[taken] = ways[taken].add(ways[taken ^ 1 << j]);
                }
            }
        }
        return ways[ways.length - 1];
    }

    /** How many of the draws give these schedules; 0 if none. */
    public BigInteger multiplicity(List<Schedule> schedules) {
        if (!contains(schedules)) {
            return BigInteger.ZERO;
        }
        return procedure.permuted
                ? ways(schedules.stream()
                        .mapToInt(schedule -> schedule.changeDays()[0])
                        .toArray())
                : BigInteger.ONE;
    }

    /**
     * {@inheritDoc} Persons who are ranked have 1/I! even where more is drawn: for any starts some order of I persons gives
     * all the best ranks.
     */
    @Override
    public double smallestP() {
        if (procedure.ranksPersons()) {
            return 1 / IntStream.rangeClosed(2, persons()).asDoubleStream().reduce(1, (orders, i) -> orders * i);
        }
        BigInteger fewest = procedure.permuted ? fewestWays(0, new int[persons()]) : BigInteger.ONE;
        return new BigDecimal(fewest)
                .divide(new BigDecimal(count()), MathContext.DECIMAL128)
                .doubleValue();
    }

    /** The rarest schedules; of days that lie in the same windows one is enough. */
    private BigInteger fewestWays(int window, int[] found) {
        if (window == found.length) {
            return ways(found);
        }
        Set<BitSet> seen = new LinkedHashSet<>();
        BigInteger fewest = null;
        for (int day = windows.get(window).first(); day <= windows.get(window).last(); day++) {
            BitSet in = new BitSet();
            for (int j = 0; j < windows.size(); j++) {
                in.set(j, day >= windows.get(j).first() && day <= windows.get(j).last());
            }
            if (seen.add(in)) {
                found[window] = day;
                BigInteger ways = fewestWays(window + 1, found);
                fewest = fewest == null || ways.compareTo(fewest) < 0 ? ways : fewest;
            }
        }
        return fewest;
    }

    private static String days(StartWindow window) {
        int first = window.first() + 1;
        int last = window.last() + 1;
        return first == last ? String.valueOf(first) : first + "-" + last;
    }

    private String windowsText() {
        return windows.stream().map(MultipleBaseline::days).collect(Collectors.joining(", "));
    }

    @Override
    public String text() {
        return StudyText.word(procedure) + " " + days + ": " + windowsText() + (apart == 0 ? "" : "; apart " + apart);
    }

    @Override
    public String description() {
        String persons = StudyText.persons(persons());
        String list =
                DesignText.listed(windows.stream().map(MultipleBaseline::days).toList());
        String drawn = switch (procedure) {
            case WAMPOLD_WORSHAM, REVUSKY ->
                persons + " are assigned at random to the days " + list + " as first day of B";
            case KOEHLER_LEVIN, MODIFIED_REVUSKY ->
                persons + " are assigned at random to the windows of days " + list
                        + ", and in each a first day of B is drawn";
            case MARASCUILO_BUSK ->
                "For each of " + persons + " in order, the first day of B is drawn from the days " + list;
            case RESTRICTED_MARASCUILO_BUSK ->
                "For each of " + persons + " in order, the first day of B is drawn from the days " + list
                        + ", each at least " + DesignText.days(apart) + " after the one before";
        };
        return drawn + ", of " + DesignText.days(days) + ": " + count() + " draws, all equally likely"
                + (procedure.ranksPersons() ? "; persons are compared with those who have not started yet." : ".");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MultipleBaseline that
                && procedure == that.procedure
                && days == that.days
                && windows.equals(that.windows)
                && apart == that.apart;
    }

    @Override
    public int hashCode() {
        return Objects.hash(procedure, days, windows, apart);
    }

    @Override
    public String toString() {
        return text();
    }
}
