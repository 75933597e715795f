package org.sced.randomization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.sced.data.Series;

/** The statistic of several persons under a list of schedules; each person's own is computed once for each schedule. */
final class StudyWalk {
    private static final List<String> BEFORE_DURING_AFTER = List.of("A", "B", "after");

    private final List<Series> persons;
    private final TestStatistic statistic;
    private final AcrossPersons across;
    private final String from;
    private final String to;
    private final boolean distances;
    private final boolean ranks;
    private final double tie;
    private final List<Map<Schedule, Double>> known = new ArrayList<>();

    StudyWalk(
            List<Series> persons,
            TestStatistic statistic,
            AcrossPersons across,
            String from,
            String to,
            boolean distances,
            boolean ranks) {
        this.persons = persons;
        this.statistic = statistic;
        this.across = across;
        this.from = from;
        this.to = to;
        this.distances = distances;
        this.ranks = ranks;
        this.tie = statistic.inUnits() ? tolerance() : 1e-10;
        persons.forEach(person -> known.add(new HashMap<>()));
    }

    Arrangement arrangement(int person, Schedule schedule) {
        return Arrangement.of(persons.get(person), schedule, from, to);
    }

    double ofPerson(int person, Schedule schedule) {
        return known.get(person).computeIfAbsent(schedule, its -> statistic.of(arrangement(person, its)));
    }

    /** The number that is compared; {@code NaN} if it cannot be computed. */
    double of(List<Schedule> schedules) {
        return ranks ? sumOfRanks(schedules) : average(schedules);
    }

    private double average(List<Schedule> schedules) {
        double[] each = new double[persons.size()];
        for (int i = 0; i < each.length; i++) {
            double t = ofPerson(i, schedules.get(i));
            each[i] = distances ? Math.abs(t - statistic.center()) : t;
        }
        return across.of(each);
    }

    /**
     * Whenever a person starts B, that person's statistic of the days before against the days up to the next start,
     * ranked among those of all who have not started; ties share their ranks. The last to start has nobody to be compared
     * with.
     */
    private double sumOfRanks(List<Schedule> schedules) {
        int[] starts = schedules.stream()
                .mapToInt(schedule -> schedule.changeDays()[0])
                .toArray();
        int[] order = IntStream.range(0, starts.length)
                .boxed()
                .sorted((one, other) -> Integer.compare(starts[one], starts[other]))
                .mapToInt(Integer::intValue)
                .toArray();
        double sum = 0;
        for (int k = 0; k + 1 < order.length; k++) {
            Schedule window = Schedule.phases(
                    schedules.get(0).days(), BEFORE_DURING_AFTER, new int[] {starts[order[k]], starts[order[k + 1]]});
            double mine = ofPerson(order[k], window);
            double rank = 1;
            for (int j = k + 1; j < order.length; j++) {
                double other = ofPerson(order[j], window);
                if (Double.isNaN(mine) || Double.isNaN(other)) {
                    return Double.NaN;
                }
                rank += Math.abs(mine - other) <= tie ? .5 : mine > other ? 1 : 0;
            }
            sum += rank;
        }
        return sum;
    }

    /** The sum of ranks that speaks neither for nor against, Σ(m + 1)/2 over m = 2, …, I persons. */
    static double middleOfRanks(int persons) {
        return IntStream.rangeClosed(2, persons).mapToDouble(m -> (m + 1) / 2.0).sum();
    }

    /** Range and size of all measured values, for the tolerance of statistics in units. */
    final double tolerance() {
        double[] all = persons.stream()
                .flatMapToDouble(series -> series.values().stream())
                .filter(y -> !Double.isNaN(y))
                .toArray();
        double min = Arrays.stream(all).min().orElse(0);
        double max = Arrays.stream(all).max().orElse(0);
        return 1e-10 * (max - min) + 1e-12 * Math.max(Math.abs(min), Math.abs(max));
    }
}
