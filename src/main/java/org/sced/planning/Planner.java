package org.sced.planning;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sced.data.Phase;
import org.sced.randomization.AbCycles;
import org.sced.randomization.Blocks;
import org.sced.randomization.DrawnDesign;
import org.sced.randomization.EqualWeekdays;
import org.sced.randomization.LimitedAlternation;
import org.sced.randomization.MultipleBaseline;
import org.sced.randomization.PhaseStarts;
import org.sced.randomization.RandomizationDesign;
import org.sced.randomization.Replication;
import org.sced.randomization.Schedule;
import org.sced.randomization.ScheduleList;
import org.sced.randomization.StartWeekdays;
import org.sced.randomization.StartWindow;
import org.sced.randomization.StartWindows;
import org.sced.randomization.StudyDesign;

/**
 * Lists the designs that fit into so many days.
 *
 * <pre>{@code
 * Planner planner = Planner.of(LocalDate.of(2026, 3, 2), 28)
 *         .withMinimumLength(5)
 *         .withStartsOn(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), "B");
 * Plan plan = planner.plan();
 * Protocol protocol = Protocol.draw("anna", plan.candidate(1).design(), planner.firstDay(), 20260220, today);
 * }</pre>
 *
 * <p>Immutable; every {@code with} method answers a new planner.
 */
public final class Planner {
    private static final int DEFAULT_MINIMUM = 5;
    private static final double DEFAULT_LEVEL = 0.05;

    private final LocalDate firstDay;
    private final int days;
    private final Wishes wishes;

    private Planner(LocalDate firstDay, int days, Wishes wishes) {
        this.firstDay = requireNonNull(firstDay, "firstDay");
        this.days = days;
        this.wishes = wishes;
    }

    /** What was asked for; changed only while it is copied. */
    private static final class Wishes {
        List<String> phases = List.of("A", "B", "A′");
        int minimumLength = DEFAULT_MINIMUM;
        Optional<Integer> maximumLength = Optional.empty();
        Set<DayOfWeek> startDays = EnumSet.allOf(DayOfWeek.class);
        List<String> startPhases = List.of();
        boolean alternation;
        int washout;
        double level = DEFAULT_LEVEL;
        Optional<ToDoubleFunction<DrawnDesign>> power = Optional.empty();

        Wishes() {}

        Wishes(Wishes other) {
            phases = other.phases;
            minimumLength = other.minimumLength;
            maximumLength = other.maximumLength;
            startDays = other.startDays;
            startPhases = other.startPhases;
            alternation = other.alternation;
            washout = other.washout;
            level = other.level;
            power = other.power;
        }
    }

    private Planner with(Consumer<Wishes> change) {
        Wishes changed = new Wishes(wishes);
        change.accept(changed);
        return new Planner(firstDay, days, changed);
    }

    /**
     * Phases A, B, A′ of at least {@value #DEFAULT_MINIMUM} days, starting on any day of the week, for a test at .05.
     *
     * @param firstDay the date of day 1
     * @param days how many days there are
     * @throws IllegalArgumentException if there are fewer than two days
     */
    public static Planner of(LocalDate firstDay, int days) {
        if (days < 2) {
            throw new IllegalArgumentException("a plan of " + days + " days; at least 2 are needed");
        }
        return new Planner(firstDay, days, new Wishes());
    }

    /**
     * This planner with other phases.
     *
     * @param labels in order, as {@code "A", "B", "A", "B"}
     * @throws IllegalArgumentException if there are fewer than two, or they do not follow one another
     */
    public Planner withPhases(String... labels) {
        List<String> conditions = Phase.conditions(List.of(labels));
        if (conditions.size() < 2) {
            throw new IllegalArgumentException("a plan of " + conditions.size() + " phases; at least two are needed");
        }
        List<String> printed = Phase.labels(conditions);
        return with(wishes -> wishes.phases = printed);
    }

    /**
     * This planner with another minimum length of all phases.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public Planner withMinimumLength(int length) {
        checkAtLeast("minimum phase length", length, 1);
        return with(wishes -> wishes.minimumLength = length);
    }

    /**
     * This planner with a maximum length of all phases.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public Planner withMaximumLength(int length) {
        checkAtLeast("maximum phase length", length, 1);
        return with(wishes -> wishes.maximumLength = Optional.of(length));
    }

    /**
     * This planner with phases that start on certain days of the week only.
     *
     * @param weekdays on which a phase may start
     * @param labels the phases that are meant, as {@code "B"}; none named means all but the first
     * @throws IllegalArgumentException if no weekday is named
     */
    public Planner withStartsOn(Collection<DayOfWeek> weekdays, String... labels) {
        if (weekdays.isEmpty()) {
            throw new IllegalArgumentException("no day of the week to start on; name at least one");
        }
        return with(wishes -> {
            wishes.startDays = EnumSet.copyOf(weekdays);
            wishes.startPhases = List.of(labels);
        });
    }

    /** This planner with designs that change the condition from day to day, or period to period, among the offers. */
    public Planner withAlternation() {
        return with(wishes -> wishes.alternation = true);
    }

    /**
     * This planner with days of washout between the periods of cycles.
     *
     * @throws IllegalArgumentException if they are below 0
     */
    public Planner withWashout(int washoutDays) {
        checkAtLeast("days of washout", washoutDays, 0);
        return with(wishes -> wishes.washout = washoutDays);
    }

    /**
     * This planner for a test at another level α.
     *
     * @throws IllegalArgumentException if it does not lie between 0 and 1
     */
    public Planner withLevel(double testLevel) {
        if (!(testLevel > 0 && testLevel < 1)) {
            throw new IllegalArgumentException("level " + testLevel + "; allowed are numbers between 0 and 1");
        }
        return with(wishes -> wishes.level = testLevel);
    }

    /** This planner with a computation of power, which is asked once for every design that could reach the level. */
    public Planner withPower(ToDoubleFunction<DrawnDesign> powerOf) {
        return with(wishes -> wishes.power = Optional.of(powerOf));
    }

    private static void checkAtLeast(String what, int number, int least) {
        if (number < least) {
            throw new IllegalArgumentException(what + " " + number + "; at least " + least);
        }
    }

    /** The date of day 1. */
    public LocalDate firstDay() {
        return firstDay;
    }

    /**
     * The designs that fit: start days of all phases; windows as wide as the minimum lengths allow, and as narrow as a
     * test at the level allows; start days with balanced weekdays; a further change of phase; a fixed schedule of whole
     * weeks, for comparison; and designs of alternation if they were asked for.
     *
     * @throws IllegalArgumentException if the phases do not fit into the days; the message says why
     */
    public Plan plan() {
        RandomizationDesign starts = bound(starts(wishes.phases));
        Map<String, Supplier<RandomizationDesign>> offers = new LinkedHashMap<>();
        offers.put("phase starts", () -> starts);
        offers.put("wide windows", () -> bound(windows(slack() / (wishes.phases.size() - 1) + 1)));
        offers.put("narrow windows", this::narrowestWindows);
        offers.put("balanced weekdays", () -> EqualWeekdays.of(starts));
        offers.put("one more phase", () -> bound(starts(withOneMore())));
        if (wishes.alternation) {
            String[] conditions = Set.copyOf(Phase.conditions(wishes.phases)).stream()
                    .sorted()
                    .toArray(String[]::new);
            offers.put("pairs", () -> Blocks.of(days, conditions));
            offers.put("alternation, run 2", () -> LimitedAlternation.of(days, 2, conditions));
            offers.put("alternation, run 3", () -> LimitedAlternation.of(days, 3, conditions));
            offers.put("cycles", () -> cycles(conditions));
        }
        offers.put("fixed weeks", this::wholeWeeks);
        List<Candidate> candidates = new ArrayList<>();
        offers.forEach((name, offer) -> fitting(offer)
                .filter(design ->
                        candidates.stream().noneMatch(one -> one.design().equals(design)))
                .ifPresent(design -> candidates.add(candidate(name, design))));
        return new Plan(candidates, wishes.level);
    }

    /**
     * The designs of several persons that fit: everyone with a lot of their own; and where the phases are A and B and may start
     * on any day of the week, multiple baselines: windows one after the other, as wide as the days allow, to which persons are
     * assigned (Koehler and Levin), or which they have in a fixed order (Marascuilo and Busk); and the middle days of these
     * windows as fixed starts (Wampold and Worsham), also with persons compared (Revusky).
     *
     * @throws IllegalArgumentException if the phases do not fit into the days, or there are fewer than two persons
     */
    public StudyPlan plan(int persons) {
        checkAtLeast("number of persons", persons, 2);
        Map<String, Supplier<StudyDesign>> offers = new LinkedHashMap<>();
        RandomizationDesign own = bound(starts(wishes.phases));
        offers.put("own lots", () -> Replication.of(persons, own));
        boolean anyDay = wishes.startDays.size() == DayOfWeek.values().length && wishes.maximumLength.isEmpty();
        if (wishes.phases.equals(List.of("A", "B")) && anyDay && slack() + 1 >= persons) {
            StartWindow[] windows = staggered(persons);
            Integer[] middles = Arrays.stream(windows)
                    .map(window -> (window.first() + window.last()) / 2 + 1)
                    .toArray(Integer[]::new);
            offers.put("staggered windows", () -> MultipleBaseline.koehlerLevin(days, windows));
            offers.put("own windows", () -> MultipleBaseline.marascuiloBusk(days, windows));
            offers.put("fixed starts", () -> MultipleBaseline.wampoldWorsham(days, middles));
            offers.put("compared persons", () -> MultipleBaseline.revusky(days, middles));
        }
        List<StudyPlan.Candidate> candidates = new ArrayList<>();
        offers.forEach((name, offer) -> fitting(offer)
                .ifPresent(design -> candidates.add(new StudyPlan.Candidate(name, design, power(design)))));
        return new StudyPlan(candidates, wishes.level);
    }

    /** One window for each person, one after the other, equally wide, in the middle of the days on which B may start. */
    private StartWindow[] staggered(int persons) {
        int width = (slack() + 1) / persons;
        int first = wishes.minimumLength + (slack() + 1 - persons * width) / 2;
        return IntStream.range(0, persons)
                .mapToObj(i -> new StartWindow("B", first + i * width, first + (i + 1) * width - 1))
                .toArray(StartWindow[]::new);
    }

    /** The power of a design that could reach the level, if it is asked for. */
    private OptionalDouble power(DrawnDesign design) {
        return wishes.power.isPresent() && design.smallestP() <= wishes.level
                ? OptionalDouble.of(wishes.power.get().applyAsDouble(design))
                : OptionalDouble.empty();
    }

    private Candidate candidate(String name, RandomizationDesign design) {
        return new Candidate(name, design, WeekdayBalance.of(design, firstDay.getDayOfWeek()), power(design));
    }

    /** A design that does not fit is no offer; what is wrong with it is wrong with the days, not with the caller. */
    private static <T> Optional<T> fitting(Supplier<T> offer) {
        try {
            return Optional.of(offer.get());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private RandomizationDesign starts(List<String> labels) {
        PhaseStarts starts = PhaseStarts.of(days, wishes.minimumLength, labels.toArray(String[]::new));
        return wishes.maximumLength.isPresent() ? starts.withMaximumLength(wishes.maximumLength.get()) : starts;
    }

    private RandomizationDesign bound(RandomizationDesign design) {
        return wishes.startDays.size() == DayOfWeek.values().length
                ? design
                : StartWeekdays.of(
                        design, firstDay.getDayOfWeek(), wishes.startDays, wishes.startPhases.toArray(String[]::new));
    }

    private int slack() {
        return days - wishes.phases.size() * wishes.minimumLength;
    }

    /** Windows of the fewest days with which the smallest p-value, weekdays considered, can reach the level. */
    private RandomizationDesign narrowestWindows() {
        int changes = wishes.phases.size() - 1;
        for (int width = 1; width <= slack() / changes + 1; width++) {
            int wide = width;
            Optional<RandomizationDesign> design = fitting(() -> bound(windows(wide)));
            if (design.filter(one -> one.smallestP() <= wishes.level).isPresent()) {
                return design.get();
            }
        }
        throw new IllegalArgumentException("no windows that fit can reach p ≤ " + wishes.level);
    }

    /** Windows of a width for each change, spread so that all phases have their minimum length and an equal rest. */
    private RandomizationDesign windows(int width) {
        int changes = wishes.phases.size() - 1;
        int rest = slack() - changes * (width - 1);
        if (rest < 0 || width < 1 || wishes.maximumLength.isPresent()) {
            throw new IllegalArgumentException("windows of " + width + " days do not fit");
        }
        StartWindow[] windows = new StartWindow[changes];
        int end = 0;
        for (int k = 0; k < changes; k++) {
            int more = rest * (k + 1) / wishes.phases.size() - rest * k / wishes.phases.size();
            int first = end + wishes.minimumLength + more;
            windows[k] = new StartWindow(wishes.phases.get(k + 1), first, first + width - 1);
            end = first + width - 1;
        }
        return StartWindows.of(days, wishes.phases.get(0), windows);
    }

    private List<String> withOneMore() {
        List<String> conditions = new ArrayList<>(Phase.conditions(wishes.phases));
        String last = conditions.get(conditions.size() - 1);
        String next = conditions.get(conditions.size() - 2);
        conditions.add(last.equals(next) ? Phase.BASELINE : next);
        return conditions;
    }

    /** Periods of the minimum length or, if the days are no whole number of cycles, the next longer one that fits. */
    private RandomizationDesign cycles(String[] conditions) {
        for (int period = wishes.minimumLength; period <= days; period++) {
            int cycle = conditions.length * (period + wishes.washout);
            if ((days + wishes.washout) % cycle == 0) {
                return AbCycles.of((days + wishes.washout) / cycle, period, conditions)
                        .withWashout(wishes.washout);
            }
        }
        throw new IllegalArgumentException(days + " days are no whole number of cycles");
    }

    /** Phases of whole weeks, the middle ones longer; nothing is drawn. */
    private RandomizationDesign wholeWeeks() {
        int weeks = days / 7;
        if (days % 7 != 0 || weeks < wishes.phases.size()) {
            throw new IllegalArgumentException(days + " days are no whole weeks for " + wishes.phases);
        }
        int[] lengths = new int[wishes.phases.size()];
        Arrays.fill(lengths, 1);
        for (int more = weeks - wishes.phases.size(), k = 1; more > 0; more--, k = k % (wishes.phases.size() - 1) + 1) {
            lengths[k]++;
        }
        int[] changes = new int[wishes.phases.size() - 1];
        int day = 0;
        for (int k = 0; k < changes.length; k++) {
            day += 7 * lengths[k];
            changes[k] = day;
        }
        return ScheduleList.of(Schedule.ofPhases(days, wishes.phases, changes));
    }

    @Override
    public String toString() {
        return "Planner[" + days + " days from " + firstDay + ", " + String.join(", ", wishes.phases) + ", at least "
                + wishes.minimumLength
                + wishes.maximumLength.map(length -> ", at most " + length).orElse("") + ", starts on "
                + wishes.startDays.stream().map(DayOfWeek::name).collect(Collectors.joining(" ")) + "]";
    }
}
