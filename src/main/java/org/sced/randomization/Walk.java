package org.sced.randomization;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.sced.data.Phase;
import org.sced.data.Series;

/**
 * Goes through the schedules of a design with one statistic of one series. Statistics that can be computed from change
 * days are, row by row and without a {@link Schedule}; any other sees one arrangement after the other. Stops when the
 * thread is interrupted.
 */
final class Walk {
    private static final int BATCH = 256;

    private final TestStatistic statistic;
    private final RandomizationDesign design;
    private final Arrangement realised;
    private final String from;
    private final String to;
    private final Optional<ChangeDays> changeDays;
    private final Optional<StartStatistic> fast;

    Walk(TestStatistic statistic, RandomizationDesign design, Series series, String from, String to) {
        this.statistic = statistic;
        this.design = design;
        this.from = from;
        this.to = to;
        Schedule schedule = Schedule.of(series.singleCase());
        this.realised = Arrangement.of(series, schedule, from, to);
        this.changeDays = ChangeDays.of(design);
        List<String> conditions =
                schedule.phases().stream().map(Phase::condition).toList();
        this.fast = changeDays.flatMap(days -> StartStatistic.of(statistic, series, conditions, from, to));
    }

    /** The data under the schedule that was carried out. */
    Arrangement realised() {
        return realised;
    }

    /** The statistic under the schedule that was carried out, computed as it is for all others. */
    double observed() {
        return of(realised.schedule());
    }

    private double of(Schedule schedule) {
        if (fast.isPresent()) {
            return fast.get().of(schedule.changeDays());
        }
        return statistic.of(new Arrangement(realised.measure(), realised.values(), schedule, from, to));
    }

    /** All schedules. */
    void all(Sink sink) {
        if (fast.isPresent()) {
            rows(changeDays.orElseThrow(), fast.get(), sink);
        } else {
            try (Stream<Schedule> schedules = design.schedules()) {
                batches(schedules, sink);
            }
        }
    }

    /** The schedule that was carried out, and so many drawn ones. */
    void drawn(int draws, RandomGenerator random, Sink sink) {
        batches(
                Stream.concat(
                        Stream.of(realised.schedule()),
                        Stream.generate(() -> design.draw(random)).limit(draws)),
                sink);
    }

    private static void rows(ChangeDays days, StartStatistic statistic, Sink sink) {
        double[] row = new double[days.days()];
        days.forEachRow((changes, first, last) -> {
            stopIfInterrupted();
            statistic.row(changes, first, last, row);
            sink.take(row, last - first + 1);
        });
    }

    private void batches(Stream<Schedule> schedules, Sink sink) {
        double[] batch = new double[BATCH];
        int[] filled = new int[1];
        schedules.forEachOrdered(schedule -> {
            stopIfInterrupted();
            batch[filled[0]++] = of(schedule);
            if (filled[0] == BATCH) {
                sink.take(batch, BATCH);
                filled[0] = 0;
            }
        });
        sink.take(batch, filled[0]);
    }

    private static void stopIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the randomization test was interrupted");
        }
    }
}
