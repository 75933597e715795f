package org.sced.randomization;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Phases that each start on a day drawn from a window of their own, as the intervention of Edgington (1975, Journal of
 * Psychology 90:57) starts in a range of days.
 *
 * <p>Windows that cannot come into each other's way give the product of their widths: B on day 6 to 10 and A′ on day 20
 * to 24 give 25 schedules. Where windows overlap, or minimum lengths cut them, only the schedules with the phases in
 * order and long enough belong to the design; they are counted exactly.
 *
 * <pre>{@code
 * StartWindows design = StartWindows.of(28, "A", StartWindow.ofDays("B", 6, 10), StartWindow.ofDays("A′", 20, 24));
 * }</pre>
 *
 * <p>Immutable; equal if days, phases, windows and minimum lengths are equal.
 */
public final class StartWindows implements RandomizationDesign {
    private final int days;
    private final PhaseOrder order;
    private final List<StartWindow> windows;
    private final List<Integer> minimumLengths;
    private final ChangeDays changeDays;
    private final ChangeDayCounts counts;

    private StartWindows(int days, List<String> labels, List<StartWindow> windows, List<Integer> minimumLengths) {
        this.days = days;
        this.order = PhaseOrder.of(labels);
        this.minimumLengths = order.checkedMinimumLengths(minimumLengths);
        List<StartWindow> printed = new ArrayList<>();
        for (int k = 0; k < windows.size(); k++) {
            StartWindow window = windows.get(k);
            if (window.last() >= days) {
                throw new IllegalArgumentException("window of " + window.label() + " is day " + (window.first() + 1)
                        + " to " + (window.last() + 1) + "; the study has days 1 to " + days);
            }
            printed.add(new StartWindow(order.labels().get(k + 1), window.first(), window.last()));
        }
        this.windows = List.copyOf(printed);
        this.changeDays = ChangeDays.of(
                        days,
                        windows.stream().mapToInt(StartWindow::first).toArray(),
                        windows.stream().mapToInt(StartWindow::last).toArray(),
                        this.minimumLengths.stream().mapToInt(Integer::intValue).toArray())
                .orElseThrow(() -> new IllegalArgumentException("windows " + windowsText() + " with minimum lengths "
                        + this.minimumLengths + " leave no schedule in " + days
                        + " days; the phases must be able to follow one another in order"));
        this.counts = new ChangeDayCounts(changeDays);
    }

    /**
     * Phases of at least one day.
     *
     * @param days how many days there are
     * @param firstPhase the label of the phase that starts on the first day
     * @param windows the other phases in order, each with the days on which it may start
     * @throws IllegalArgumentException if there is no window, one lies outside the days, the phases do not follow one
     *     another, or no schedule is possible
     */
    public static StartWindows of(int days, String firstPhase, StartWindow... windows) {
        return of(days, firstPhase, List.of(windows), Collections.nCopies(windows.length + 1, 1));
    }

    static StartWindows of(int days, String firstPhase, List<StartWindow> windows, List<Integer> minimumLengths) {
        requireNonNull(firstPhase, "firstPhase");
        List<String> labels = Stream.concat(
                        Stream.of(firstPhase), windows.stream().map(StartWindow::label))
                .toList();
        return new StartWindows(days, labels, windows, minimumLengths);
    }

    /**
     * The same windows with a minimum length for all phases.
     *
     * @throws IllegalArgumentException if no schedule is left
     */
    public StartWindows withMinimumLength(int length) {
        return new StartWindows(days, order.labels(), windows, Collections.nCopies(windows.size() + 1, length));
    }

    /**
     * The same windows with a minimum length for each phase.
     *
     * @throws IllegalArgumentException if there is not one for each phase, or no schedule is left
     */
    public StartWindows withMinimumLengths(Integer... lengths) {
        return new StartWindows(days, order.labels(), windows, List.of(lengths));
    }

    @Override
    public int days() {
        return days;
    }

    /** The phases in order, as they are printed. */
    public List<String> labels() {
        return order.labels();
    }

    /** The windows of all phases but the first. */
    public List<StartWindow> windows() {
        return windows;
    }

    /** The fewest days of each phase, measured or not. */
    public List<Integer> minimumLengths() {
        return minimumLengths;
    }

    ChangeDays changeDays() {
        return changeDays;
    }

    @Override
    public BigInteger count() {
        return counts.count();
    }

    @Override
    public Stream<Schedule> schedules() {
        return order.schedules(changeDays);
    }

    /** Draws one of the counted schedules by its number, without rejection of schedules. */
    @Override
    public Schedule draw(RandomGenerator random) {
        requireNonNull(random, "random");
        return order.schedule(days, drawChangeDays(random));
    }

    int[] drawChangeDays(RandomGenerator random) {
        return counts.draw(random);
    }

    @Override
    public Optional<String> objection(Schedule schedule) {
        return order.objection(changeDays, schedule);
    }

    private boolean hasMinimumLengths() {
        return minimumLengths.stream().anyMatch(length -> length > 1);
    }

    private String windowsText() {
        return String.join(", ", windows.stream().map(StartWindow::toString).toList());
    }

    private String minimumText(int phase) {
        int length = minimumLengths.get(phase);
        return length > 1 ? " min " + length : "";
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder(DesignText.WINDOWS)
                .append(' ')
                .append(days)
                .append(": ")
                .append(DesignText.quoted(order.labels().get(0)))
                .append(minimumText(0));
        for (int k = 0; k < windows.size(); k++) {
            text.append(", ").append(windows.get(k)).append(minimumText(k + 1));
        }
        return text.toString();
    }

    @Override
    public String description() {
        List<String> starts = windows.stream()
                .map(window -> window.label() + " starts on a day from day " + (window.first() + 1) + " to "
                        + (window.last() + 1))
                .toList();
        String lengths = hasMinimumLengths()
                ? ", with at least "
                        + DesignText.listed(Stream.iterate(0, k -> k <= windows.size(), k -> k + 1)
                                .map(k -> DesignText.days(minimumLengths.get(k)) + " in "
                                        + order.labels().get(k))
                                .toList())
                : "";
        return "Of " + DesignText.days(days) + ", " + DesignText.listed(starts) + lengths + ", drawn at random: "
                + DesignText.equallyLikely(count()) + ".";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StartWindows that
                && days == that.days
                && order.equals(that.order)
                && windows.equals(that.windows)
                && minimumLengths.equals(that.minimumLengths);
    }

    @Override
    public int hashCode() {
        return Objects.hash(days, order, windows, minimumLengths);
    }

    @Override
    public String toString() {
        return text();
    }
}
