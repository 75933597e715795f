package org.sced.randomization;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.sced.data.Values;

/** The number that a test of several persons computes for a draw: their own statistics made one, or the sum of their ranks. */
final class StudyStatistic {
    private static final List<String> BEFORE_DURING_AFTER = List.of("A", "B", "after");

    private final TestStatistic statistic;
    private final AcrossPersons across;
    private final Alternative alternative;
    private final StudyDesign design;
    private final String from;
    private final String to;
    private final List<Column> persons;
    private final Observations together;

    StudyStatistic(
            TestStatistic statistic,
            AcrossPersons across,
            Alternative alternative,
            StudyDesign design,
            String from,
            String to,
            List<Column> persons) {
        this.statistic = statistic;
        this.across = across;
        this.alternative = alternative;
        this.design = design;
        this.from = from;
        this.to = to;
        this.persons = persons;
        this.together = Observations.of(
                persons.get(0).measure,
                Values.of(persons.stream()
                        .flatMapToDouble(column -> column.values.stream())
                        .toArray()));
    }

    /** Whether persons are compared with persons. */
    boolean ranks() {
        return design instanceof MultipleBaseline baselines
                && baselines.procedure().ranksPersons();
    }

    /** Whether each person's distance from no effect is taken, as {@code |A-B|} of SCRT. */
    private boolean distances() {
        return !ranks() && alternative == Alternative.TWO_SIDED && !Double.isNaN(statistic.center());
    }

    String name() {
        return (ranks() ? "ranks" : across.text()) + " of " + (distances() ? statistic.absolute() : statistic).name();
    }

    Arrangement arrangement(int person, Schedule schedule) {
        return persons.get(person).arrangement(schedule, from, to);
    }

    /** The statistic of one person; {@code NaN} if it cannot be computed. */
    double ofPerson(int person, Schedule schedule) {
        return finite(persons.get(person).ofSchedules(from, to).applyAsDouble(schedule));
    }

    private static double finite(double t) {
        return Double.isFinite(t) ? t + 0.0 : Double.NaN;
    }

    /** What a person contributes to the number. */
    private double part(double t) {
        return distances() ? Math.abs(t - statistic.center()) : t;
    }

    /** Mean distances are large where they are extreme; ranks have their own center. */
    Yardstick yardstick(double observed) {
        if (ranks()) {
            return Yardstick.of(alternative, middleOfRanks(persons.size()), observed, 1e-10);
        }
        return Yardstick.of(
                distances() ? Alternative.BETTER : alternative,
                statistic.center(),
                observed,
                statistic.inUnits() ? together.tolerance() : 1e-10 * Math.max(1, Math.abs(observed)));
    }

    /** The number of any draw of a design without a menu, for the thread that asks. */
    ToDoubleFunction<List<Schedule>> ofSchedules() {
        List<ToDoubleFunction<Schedule>> each =
                persons.stream().map(column -> column.ofSchedules(from, to)).toList();
        double[] parts = new double[persons.size()];
        return draw -> {
            for (int i = 0; i < parts.length; i++) {
                parts[i] = part(finite(each.get(i).applyAsDouble(draw.get(i))));
            }
            return across.of(parts);
        };
    }

    /** The number of any draw of a menu; serves all threads. */
    ToDoubleFunction<int[]> of(StudyMenu menu) {
        return ranks() ? sumOfRanks(menu) : average(menu);
    }

    /** What each person contributes under each schedule of a menu. */
    private double[][] parts(StudyMenu menu) {
        double[][] parts = new double[persons.size()][];
        for (int i = 0; i < parts.length; i++) {
            ToDoubleFunction<Schedule> own = persons.get(i).ofSchedules(from, to);
            parts[i] = menu.schedules().get(i).stream()
                    .mapToDouble(schedule -> part(finite(own.applyAsDouble(schedule))))
                    .toArray();
        }
        return parts;
    }

    /** What counts the draws of a menu without listing them, if there is such a way. */
    Optional<Counter> counter(Optional<StudyMenu> menu, Progress progress) {
        return across == AcrossPersons.MEAN && !ranks()
                ? menu.filter(StudyMenu::free).flatMap(its -> StudyCounter.ofMeans(parts(its), progress))
                : Optional.empty();
    }

    private ToDoubleFunction<int[]> average(StudyMenu menu) {
        double[][] table = parts(menu);
        return draw -> {
            double[] parts = new double[draw.length];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = table[i][draw[i]];
            }
            return across.of(parts);
        };
    }

    /**
     * Whenever a person starts B, that person's statistic of the days before against the days up to the next start,
     * ranked among those of all who have not started; ties share their ranks. The last to start has nobody to be compared
     * with.
     */
    private ToDoubleFunction<int[]> sumOfRanks(StudyMenu menu) {
        int[] starts = menu.schedules().get(0).stream()
                .mapToInt(schedule -> schedule.changeDays()[0])
                .toArray();
        double[][][] change = IntStream.range(0, persons.size())
                .mapToObj(person -> changes(person, starts))
                .toArray(double[][][]::new);
        double tie = statistic.inUnits() ? together.tolerance() : 1e-10;
        return draw -> {
            int[] order = order(draw);
            double sum = 0;
            for (int k = 0; k + 1 < order.length; k++) {
                int start = draw[order[k]];
                int next = draw[order[k + 1]];
                double mine = change[order[k]][start][next];
                double rank = 1;
                for (int j = k + 1; j < order.length; j++) {
                    double other = change[order[j]][start][next];
                    if (Double.isNaN(mine) || Double.isNaN(other)) {
                        return Double.NaN;
                    }
                    rank += Math.abs(mine - other) <= tie ? .5 : mine > other ? 1 : 0;
                }
                sum += rank;
            }
            return sum;
        };
    }

    /** A person's statistic of the days before one start against the days from there to another. */
    private double[][] changes(int person, int... starts) {
        ToDoubleFunction<Schedule> own = persons.get(person).ofSchedules(from, to);
        double[][] changes = new double[starts.length][starts.length];
        for (int a = 0; a < starts.length; a++) {
            for (int b = a + 1; b < starts.length; b++) {
                Schedule window = Schedule.phases(
                        persons.get(person).observations.days(), BEFORE_DURING_AFTER, new int[] {starts[a], starts[b]});
                changes[a][b] = finite(own.applyAsDouble(window));
            }
        }
        return changes;
    }

    /** The persons in the order of their starts. */
    private static int[] order(int... draw) {
        int[] order = new int[draw.length];
        for (int i = 0; i < order.length; i++) {
            int place = i;
            while (place > 0 && draw[order[place - 1]] > draw[i]) {
                order[place] = order[place - 1];
                place--;
            }
            order[place] = i;
        }
        return order;
    }

    /** The sum of ranks that speaks neither for nor against, Σ(m + 1)/2 over m = 2, …, I persons. */
    private static double middleOfRanks(int persons) {
        return IntStream.rangeClosed(2, persons).mapToDouble(m -> (m + 1) / 2.0).sum();
    }
}
