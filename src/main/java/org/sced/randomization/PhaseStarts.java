package org.sced.randomization;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.sced.data.Phase;
import org.sced.data.SingleCase;

/**
 * All ways to divide the days into phases, each phase having a minimum length.
 *
 * <p>With N days and K phases of at least L₁, …, L_K days there are C(N − ΣL + K − 1, K − 1) schedules: 28 days of A, B,
 * A′ with at least 5 days each give 105. Every border moves, as in Onghena's (1992, Behavioral Assessment 14:153)
 * extension of the random start of an AB design (Edgington 1975, Journal of Psychology 90:57) and in the R package SCRT;
 * {@code rand_test} of scan moves one border only.
 *
 * <pre>{@code
 * PhaseStarts design = PhaseStarts.of(28, 5, "A", "B", "A′");
 * }</pre>
 *
 * @param days how many days there are
 * @param labels the phases in order; kept as they are printed, A, B, A′
 * @param minimumLengths the fewest days of each phase, measured or not; each at least 1
 */
public record PhaseStarts(int days, List<String> labels, List<Integer> minimumLengths) implements RandomizationDesign {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if there are fewer than two phases, they do not follow one another, or no schedule
     *     is possible
     */
    public PhaseStarts {
        PhaseOrder order = PhaseOrder.of(labels);
        labels = order.labels();
        minimumLengths = order.checkedMinimumLengths(minimumLengths);
        if (ChangeDays.of(days, anywhere(0, labels), anywhere(days, labels), lengths(minimumLengths))
                .isEmpty()) {
            throw new IllegalArgumentException(
                    "minimum phase length" + lengthsText(minimumLengths) + " no start point in " + days + " days");
        }
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
     * @throws IllegalArgumentException if there is not one for each phase, or as the constructor
     */
    public PhaseStarts withMinimumLengths(Integer... lengths) {
        return new PhaseStarts(days, labels, List.of(lengths));
    }

    private static int[] anywhere(int day, List<String> labels) {
        int[] limits = new int[labels.size() - 1];
        Arrays.fill(limits, day);
        return limits;
    }

    private static int[] lengths(List<Integer> minimumLengths) {
        return minimumLengths.stream().mapToInt(Integer::intValue).toArray();
    }

    private static String lengthsText(List<Integer> lengths) {
        if (Set.copyOf(lengths).size() == 1) {
            return " " + lengths.get(0) + " leaves";
        }
        return "s " + String.join(", ", lengths.stream().map(String::valueOf).toList()) + " leave";
    }

    ChangeDays changeDays() {
        return ChangeDays.of(days, anywhere(0, labels), anywhere(days, labels), lengths(minimumLengths))
                .orElseThrow();
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
        BigInteger count = BigInteger.ONE;
        int slack = slack();
        for (int k = 1; k < labels.size(); k++) {
            count = count.multiply(BigInteger.valueOf((long) slack + k)).divide(BigInteger.valueOf(k));
        }
        return count;
    }

    @Override
    public Stream<Schedule> schedules() {
        return PhaseOrder.of(labels).schedules(changeDays());
    }

    @Override
    public Schedule draw(RandomGenerator random) {
        requireNonNull(random, "random");
        return PhaseOrder.of(labels).schedule(days, drawChangeDays(random));
    }

    /** Draws which K − 1 of slack + K − 1 places are borders (Floyd's way to draw a set), without rejection. */
    int[] drawChangeDays(RandomGenerator random) {
        int borders = labels.size() - 1;
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
        return PhaseOrder.of(labels).objection(changeDays(), schedule);
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder(DesignText.STARTS).append(' ').append(days);
        for (int k = 0; k < labels.size(); k++) {
            text.append(k == 0 ? ": " : ", ")
                    .append(DesignText.quoted(labels.get(k)))
                    .append(' ')
                    .append(minimumLengths.get(k));
        }
        return text.toString();
    }

    @Override
    public String description() {
        String lengths = Set.copyOf(minimumLengths).size() == 1
                ? DesignText.days(minimumLengths.get(0)) + " in each phase"
                : DesignText.listed(Stream.iterate(0, k -> k < labels.size(), k -> k + 1)
                        .map(k -> DesignText.days(minimumLengths.get(k)) + " in " + labels.get(k))
                        .toList());
        return "The first " + (labels.size() == 2 ? "day" : "days") + " of "
                + DesignText.listed(labels.subList(1, labels.size()))
                + (labels.size() == 2 ? " is" : " are") + " drawn at random from all ways to divide "
                + DesignText.days(days) + " into " + DesignText.listed(labels) + " with at least " + lengths + ": "
                + DesignText.equallyLikely(count()) + ".";
    }

    @Override
    public String toString() {
        return text();
    }
}
