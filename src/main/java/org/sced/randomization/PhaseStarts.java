package org.sced.randomization;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sced.data.Phase;
import org.sced.data.SingleCase;

/**
 * All ways to divide the days into phases, each phase having a minimum and, where it is asked for, a maximum length.
 *
 * <p>With N days and K phases of at least L₁, …, L_K days there are C(N − ΣL + K − 1, K − 1) schedules: 28 days of A, B,
 * A′ with at least 5 days each give 105. Every border moves, as in Onghena's (1992, Behavioral Assessment 14:153)
 * extension of the random start of an AB design (Edgington 1975, Journal of Psychology 90:57) and in the R package SCRT;
 * {@code rand_test} of scan moves one border only. Maximum lengths take schedules away; what is left is counted and drawn
 * exactly.
 *
 * <pre>{@code
 * PhaseStarts design = PhaseStarts.of(28, 5, "A", "B", "A′");
 * PhaseStarts shorter = design.withMaximumLengths(10, 18, 10);
 * }</pre>
 *
 * <p>Immutable; equal if days, phases and lengths are equal.
 */
public final class PhaseStarts implements RandomizationDesign {
    private final int days;
    private final PhaseOrder order;
    private final List<Integer> minimumLengths;
    private final List<Integer> maximumLengths;
    private final ChangeDays changeDays;
    private final Optional<ChangeDayCounts> counts;

    private PhaseStarts(int days, PhaseOrder order, List<Integer> minimumLengths, List<Integer> maximumLengths) {
        this.days = days;
        this.order = order;
        this.minimumLengths = order.checkedMinimumLengths(minimumLengths);
        this.maximumLengths = order.checkedMaximumLengths(maximumLengths, days);
        this.changeDays = ChangeDays.of(
                        days, anywhere(0), anywhere(days), lengths(this.minimumLengths), lengths(this.maximumLengths))
                .orElseThrow(() -> new IllegalArgumentException(tooTight()));
        this.counts = changeDays.isPlain() ? Optional.empty() : Optional.of(new ChangeDayCounts(changeDays));
    }

    /**
     * Phases with minimum lengths of their own.
     *
     * @param days how many days there are
     * @param labels the phases in order; kept as they are printed, A, B, A′
     * @param minimumLengths the fewest days of each phase, measured or not; each at least 1
     * @throws IllegalArgumentException if there are fewer than two phases, they do not follow one another, or no schedule
     *     is possible
     */
    public PhaseStarts(int days, List<String> labels, List<Integer> minimumLengths) {
        this(days, PhaseOrder.of(labels), minimumLengths, Collections.nCopies(labels.size(), Math.max(1, days)));
    }

    /**
     * Phases of one minimum length.
     *
     * @param days how many days there are
     * @param minimumLength the fewest days of each phase
     * @param labels the phases in order, as {@code "A", "B", "A′"}
     * @throws IllegalArgumentException as the constructor
     */
    public static PhaseStarts of(int days, int minimumLength, String... labels) {
        return new PhaseStarts(days, List.of(labels), Collections.nCopies(labels.length, minimumLength));
    }

    /**
     * The days and phases of a case.
     *
     * @throws IllegalArgumentException if the case is an alternating one, or as the constructor
     */
    public static PhaseStarts of(SingleCase singleCase, int minimumLength) {
        if (singleCase.alternating()) {
            throw new IllegalArgumentException(
                    singleCase.id() + " is an alternating case; start days can be drawn for phases only");
        }
        String[] labels = singleCase.phases().stream().map(Phase::label).toArray(String[]::new);
        return of(singleCase.timeline().length(), minimumLength, labels);
    }

    /**
     * The same phases with minimum lengths of their own.
     *
     * @throws IllegalArgumentException if there is not one for each phase, or no schedule is possible
     */
    public PhaseStarts withMinimumLengths(Integer... lengths) {
        return new PhaseStarts(days, order, List.of(lengths), maximumLengths);
    }

    /**
     * The same phases with one maximum length.
     *
     * @throws IllegalArgumentException if no schedule is possible
     */
    public PhaseStarts withMaximumLength(int length) {
        return new PhaseStarts(
                days, order, minimumLengths, Collections.nCopies(order.labels().size(), length));
    }

    /**
     * The same phases with maximum lengths of their own.
     *
     * @throws IllegalArgumentException if there is not one for each phase, or no schedule is possible
     */
    public PhaseStarts withMaximumLengths(Integer... lengths) {
        return new PhaseStarts(days, order, minimumLengths, List.of(lengths));
    }

    private int[] anywhere(int day) {
        int[] limits = new int[order.labels().size() - 1];
        Arrays.fill(limits, day);
        return limits;
    }

    private static int[] lengths(List<Integer> lengths) {
        return lengths.stream().mapToInt(Integer::intValue).toArray();
    }

    private String tooTight() {
        String maxima = hasMaximumLengths() ? " and maximum" + lengthsText(maximumLengths) : "";
        boolean one = maxima.isEmpty() && Set.copyOf(minimumLengths).size() == 1;
        return "minimum phase length" + lengthsText(minimumLengths) + maxima + (one ? " leaves" : " leave")
                + " no start point in " + days + " days";
    }

    private static String lengthsText(List<Integer> lengths) {
        return Set.copyOf(lengths).size() == 1
                ? " " + lengths.get(0)
                : "s " + String.join(", ", lengths.stream().map(String::valueOf).toList());
    }

    private boolean hasMaximumLengths() {
        return maximumLengths.stream().anyMatch(length -> length < days);
    }

    private boolean hasMaximumLength(int phase) {
        return maximumLengths.get(phase) < days;
    }

    ChangeDays changeDays() {
        return changeDays;
    }

    @Override
    public int days() {
        return days;
    }

    /** The phases in order, as they are printed: A, B, A′. */
    public List<String> labels() {
        return order.labels();
    }

    /** The fewest days of each phase, measured or not; each at least 1. */
    public List<Integer> minimumLengths() {
        return minimumLengths;
    }

    /** The most days of each phase, measured or not; all days of the study where there is no limit. */
    public List<Integer> maximumLengths() {
        return maximumLengths;
    }

    private int slack() {
        int slack = days;
        for (int length : minimumLengths) {
            slack -= length;
        }
        return slack;
    }

    @Override
    public BigInteger count() {
        if (counts.isPresent()) {
            return counts.get().count();
        }
        BigInteger count = BigInteger.ONE;
        int slack = slack();
        for (int k = 1; k < order.labels().size(); k++) {
            count = count.multiply(BigInteger.valueOf((long) slack + k)).divide(BigInteger.valueOf(k));
        }
        return count;
    }

    @Override
    public Stream<Schedule> schedules() {
        return order.schedules(changeDays);
    }

    @Override
    public Schedule draw(RandomGenerator random) {
        requireNonNull(random, "random");
        return order.schedule(days, drawChangeDays(random));
    }

    /**
     * Draws which K − 1 of slack + K − 1 places are borders (Floyd's way to draw a set), or, with maximum lengths, one of
     * the counted schedules by its number; without rejection of schedules.
     */
    int[] drawChangeDays(RandomGenerator random) {
        if (counts.isPresent()) {
            return counts.get().draw(random);
        }
        int borders = order.labels().size() - 1;
        int places = slack() + borders;
        int[] changes = new int[borders];
        for (int k = 0; k < borders; k++) {
            int top = places - borders + k;
            int place = UniformDraw.below(top + 1, random);
            for (int i = 0; i < k; i++) {
                if (changes[i] == place) {
                    place = top;
                    break;
                }
            }
            changes[k] = place;
        }
        Arrays.sort(changes);
        int reserved = 0;
        for (int k = 0; k < borders; k++) {
            reserved += minimumLengths.get(k);
            changes[k] += reserved - k;
        }
        return changes;
    }

    @Override
    public Optional<String> objection(Schedule schedule) {
        return order.objection(changeDays, schedule);
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder(DesignText.STARTS).append(' ').append(days);
        for (int k = 0; k < order.labels().size(); k++) {
            text.append(k == 0 ? ": " : ", ")
                    .append(DesignText.quoted(order.labels().get(k)))
                    .append(' ')
                    .append(minimumLengths.get(k));
            if (hasMaximumLength(k)) {
                text.append('-').append(maximumLengths.get(k));
            }
        }
        return text.toString();
    }

    @Override
    public String description() {
        List<String> labels = order.labels();
        return "The first " + (labels.size() == 2 ? "day" : "days") + " of "
                + DesignText.listed(labels.subList(1, labels.size()))
                + (labels.size() == 2 ? " is" : " are") + " drawn at random from all ways to divide "
                + DesignText.days(days) + " into " + DesignText.listed(labels) + " with at least "
                + inPhases(minimumLengths, k -> true)
                + (hasMaximumLengths() ? " and at most " + inPhases(maximumLengths, this::hasMaximumLength) : "")
                + ": " + DesignText.equallyLikely(count()) + ".";
    }

    private String inPhases(List<Integer> lengths, IntPredicate which) {
        List<String> labels = order.labels();
        if (Set.copyOf(lengths).size() == 1) {
            return DesignText.days(lengths.get(0)) + " in each phase";
        }
        return DesignText.listed(IntStream.range(0, labels.size())
                .filter(which)
                .mapToObj(k -> DesignText.days(lengths.get(k)) + " in " + labels.get(k))
                .toList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PhaseStarts that
                && days == that.days
                && order.equals(that.order)
                && minimumLengths.equals(that.minimumLengths)
                && maximumLengths.equals(that.maximumLengths);
    }

    @Override
    public int hashCode() {
        return Objects.hash(days, order, minimumLengths, maximumLengths);
    }

    @Override
    public String toString() {
        return text();
    }
}
